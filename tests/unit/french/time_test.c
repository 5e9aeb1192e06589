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
    TIMES("period 2024-05-20..2024-05-26 [la semaine prochaine]",
          "Il se rendra à Rome la semaine prochaine.");
    TIMES("period 2024-04-01..2024-04-30 [le mois dernier]", "Il a voté le mois dernier.");
    TIMES("period 2023-09-01..2023-12-31 [fin 2023]", "L'usine a fermé fin 2023.");
    TIMES("period 2024-01-01..2024-03-31 [premier trimestre 2024]",
          "Au premier trimestre 2024, la hausse ralentit.");
    TIMES("period 2022-01-01.. [depuis 2022]", "Il règne depuis 2022.");
    TIMES("period 2021-05-15.. [depuis trois ans]", "Il règne depuis trois ans.");
    TIMES("period ..2027-12-31 [jusqu'en 2027]", "Le bail court jusqu'en 2027.");
    TIMES("period 2024-05-15..2030-12-31 [d'ici 2030]", "Le parc doublera d'ici 2030.");
    TIMES("period 2014-01-01..2020-12-31 [Entre 2014 et 2020]", "Entre 2014 et 2020, la part a chuté.");
    TIMES("period 2024-03-03..2024-03-05 [du 3 au 5 mars]", "Le salon se tient du 3 au 5 mars.");
}

static void test_durations(void) {
    TIMES("duration 7776000 [trois mois]", "La trêve a tenu pendant trois mois.");
    TIMES("duration 7200 [deux heures]", "Ils ont parlé deux heures.");
    TIMES("set  [chaque mardi]", "Le cabinet se réunit chaque mardi.");
}

static void test_no_time(void) {
    TIMES("", "Il a été réélu, mais sans majorité.");
    TIMES("", "Le second a gagné la première manche.");
    TIMES("", "Ils ont envoyé 2000 soldats et 2500 tonnes.");
}

static void test_undated(void) {
    UNDATED("date 2024-03-12 [le 12 mars 2024]", "Le traité est signé le 12 mars 2024 à Paris.");
    UNDATED("date  [mardi]", "Il a démissionné mardi.");
    UNDATED("period .. [la semaine prochaine]", "Il se rendra à Rome la semaine prochaine.");
}

int main(void) {
    if (!quantities_open(&q)) return 1;
    test_dates();
    test_periods();
    test_durations();
    test_no_time();
    test_undated();
    quantities_close(&q);
    return check_done();
}
