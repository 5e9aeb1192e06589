#include "tests/unit/french/quantities.h"

static quantities q;
static const li_date today = {2024, 5, 15}; /* a Wednesday */

#define TIMES(expected, text) CHECK_TEXT(expected, quantities_times(&q, text, today, false))
#define AHEAD(expected, text) CHECK_TEXT(expected, quantities_times(&q, text, today, true))
#define UNDATED(expected, text) CHECK_TEXT(expected, quantities_times(&q, text, (li_date){0, 0, 0}, false))

static void test_dates(void) {
    TIMES("date 2024-03-12 [le 12 mars 2024]", "Le traité est signé le 12 mars 2024 à Paris.");
    TIMES("date 2024-05-01 [le 1er mai]", "Ils ont défilé le 1er mai.");
    TIMES("date 2024-05-14 [mardi]", "Il a démissionné mardi.");
    AHEAD("date 2024-05-21 [mardi]", "Il démissionnera mardi.");
    TIMES("date 2024-05-15 [mercredi]", "Elle est arrivée mercredi.");
    TIMES("date 2024-05-21 [mardi prochain]", "Elle viendra mardi prochain.");
    TIMES("date 2024-05-14 [Hier]", "Hier, la séance a été levée.");
    TIMES("date 2024-05-12 [il y a trois jours]", "Il est parti il y a trois jours.");
    TIMES("date 2024-05-29 [dans deux semaines]", "Il reviendra dans deux semaines.");
    TIMES("date  [le lendemain]", "Il est reparti le lendemain.");
}

static void test_periods(void) {
    TIMES("period 2024-03-01..2024-03-31 [mars 2024]", "En mars 2024, rien ne bouge.");
    TIMES("period 2022-01-01..2022-12-31 [2022]", "La guerre éclate en 2022.");
    TIMES("period 1990-01-01..1999-12-31 [les années 1990]", "Dans les années 1990, tout change.");
    TIMES("period 1900-01-01..1999-12-31 [XXe siècle]", "Au XXe siècle, tout change.");
    TIMES("period 2024-05-20..2024-05-26 [la semaine prochaine]", "Il se rendra à Rome la semaine prochaine.");
    TIMES("period 2024-04-01..2024-04-30 [le mois dernier]", "Il a voté le mois dernier.");
    TIMES("period 2023-09-01..2023-12-31 [fin 2023]", "L'usine a fermé fin 2023.");
    TIMES("period 2024-01-01..2024-03-31 [premier trimestre 2024]", "Au premier trimestre 2024, la hausse ralentit.");
    TIMES("period 2022-01-01.. [depuis 2022]", "Il règne depuis 2022.");
    TIMES("period 2021-05-15.. [depuis trois ans]", "Il règne depuis trois ans.");
    TIMES("period ..2027-12-31 [jusqu'en 2027]", "Le bail court jusqu'en 2027.");
    TIMES("period 2024-05-15..2030-12-31 [d'ici 2030]", "Le parc doublera d'ici 2030.");
    TIMES("period 2014-01-01..2020-12-31 [Entre 2014 et 2020]", "Entre 2014 et 2020, la part a chuté.");
    AHEAD("period 2024-05-16..2024-05-17 [dans les 48 heures]", "Il répondra dans les 48 heures.");
    AHEAD("period 2024-05-15..2024-05-15 [dans les douze heures]", "Il répondra dans les douze heures.");
    TIMES("period 2024-03-03..2024-03-05 [du 3 au 5 mars]", "Le salon se tient du 3 au 5 mars.");
}

static void test_weekdays(void) {
    TIMES("date 2024-05-10 [vendredi matin]", "Il a parlé vendredi matin.");
    TIMES("date 2024-05-09 [jeudi 9]", "La séance de jeudi 9 a été courte.");
    TIMES("date 2023-11-27 [le 27 novembre dernier]", "La trêve conclue le 27 novembre dernier tient.");
    TIMES("date 2025-07-14 [lundi 14 juillet]", "La fête aura lieu lundi 14 juillet.");
    TIMES("period 2024-05-11..2024-05-12 [ce week-end]", "Le pont a cédé ce week-end.");
    AHEAD("period 2024-05-18..2024-05-19 [ce week-end]", "Le pont ouvrira ce week-end.");
    TIMES("date 2024-05-15 [ce soir]", "Il parle ce soir.");
    TIMES("period 2024-05-20.. [dès lundi]", "Il sera à Rome dès lundi.");
}

static void test_more_periods(void) {
    TIMES("period 2024-05-30..2024-06-02 [du 30 mai au 2 juin 2024]", "Le salon va du 30 mai au 2 juin 2024.");
    TIMES("period 2024-05-16..2024-05-17 [les 16 et 17 mai]", "Il sera à Rome les 16 et 17 mai.");
    TIMES("period 2024-01-01..2024-09-30 [neuf premiers mois de l'année]",
          "Au cours des neuf premiers mois de l'année, tout a crû.");
    TIMES("period 2024-04-24..2024-05-15 [Ces trois dernières semaines]",
          "Ces trois dernières semaines, la ville a tenu.");
    TIMES("period 2024-03-10..2024-03-20 [la mi-mars]", "À la mi-mars, la ville a tenu.");
    TIMES("period 2023-12-21..2024-03-19 [L'hiver dernier]", "L'hiver dernier, le gaz manquait.");
    TIMES("period 2022-01-01..2023-12-31 [2022-2023]", "En 2022-2023, le gaz manquait.");
    TIMES("period 2023-01-01..2023-12-31 [L'an passé]", "L'an passé, le gaz manquait.");
    TIMES("period ..2029-12-31 [Avant 2030]", "Avant 2030, le port sera prêt.");
    TIMES("period 2024-05-15..2024-12-31 [D'ici à la fin de l'année]", "D'ici à la fin de l'année, le port sera prêt.");
    TIMES("period 2004-05-15.. [depuis plus de vingt ans]", "Il règne depuis plus de vingt ans.");
    TIMES("period 2024-04-01..2024-06-30 [T2 2024]", "Les ventes de T2 2024 déçoivent.");
    TIMES("period 2024-01-01..2024-03-31 [Entre janvier et mars]", "Entre janvier et mars, les ventes ont déçu.");
    TIMES("period 2025-01-01..2025-12-31 [Courant 2025]", "Courant 2025, le port sera prêt.");
}

static void test_durations(void) {
    TIMES("duration 7776000 [trois mois]", "La trêve a tenu pendant trois mois.");
    TIMES("duration 7200 [deux heures]", "Ils ont parlé deux heures.");
    TIMES("set  [chaque mardi]", "Le cabinet se réunit chaque mardi.");
}

static void test_no_time(void) {
    TIMES("", "Il a été réélu, mais sans majorité.");
    TIMES("", "Le second a gagné la première manche.");
    TIMES("", "Le Journal du Dimanche cite Mars et Avril.");
    TIMES("", "Il siège à la place de Mai.");
    TIMES("", "Il a été vu à 20h30 puis vers 21 heures.");
    TIMES("", "Ils ont envoyé 2000 soldats et 2500 tonnes.");
}

static void test_undated(void) {
    UNDATED("date 2024-03-12 [le 12 mars 2024]", "Le traité est signé le 12 mars 2024 à Paris.");
    UNDATED("date  [mardi]", "Il a démissionné mardi.");
    UNDATED("period .. [la semaine prochaine]", "Il se rendra à Rome la semaine prochaine.");
}

/* Points inside points, and lengths that no calendar holds, end early. */
static void test_limits(void) {
    char text[20000];
    size_t len = 0;
    while (len + 16 < sizeof text) len += (size_t)snprintf(text + len, sizeof text - len, "la fin de ");
    CHECK_TEXT("", quantities_times(&q, text, today, false));
    TIMES("date  [il y a 6000 ans]", "La grotte fut ouverte il y a 6000 ans.");
    TIMES("", "La grotte est ouverte depuis 99999999999999 ans.");
}

int main(void) {
    if (!quantities_open(&q)) return 1;
    test_dates();
    test_periods();
    test_durations();
    test_weekdays();
    test_more_periods();
    test_no_time();
    test_limits();
    test_undated();
    quantities_close(&q);
    return check_done();
}
