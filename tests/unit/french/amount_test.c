#include "tests/unit/french/quantities.h"

static quantities q;

#define AMOUNTS(expected, text) CHECK_TEXT(expected, quantities_amounts(&q, text))

static void test_numbers(void) {
    AMOUNTS("count 52000 soldat [cinquante-deux mille soldats]", "L'armée aligne cinquante-deux mille soldats.");
    AMOUNTS("count 97 blindé [quatre-vingt-dix-sept blindés]", "Elle a perdu quatre-vingt-dix-sept blindés.");
    AMOUNTS("count 1500000 habitant [un million et demi d'habitants]",
            "La ville compte un million et demi d'habitants.");
    AMOUNTS("count 1000000 réfugié [1.000.000 réfugiés]", "Le pays accueille 1.000.000 réfugiés.");
    AMOUNTS("measure 3.5 tonne [3,5 tonnes]", "Un camion de 3,5 tonnes est passé.");
    AMOUNTS("number 0.6666666666666666 [deux tiers]", "Il a obtenu les deux tiers des voix.");
    AMOUNTS("number 0.5 [moitié]", "La moitié de la récolte est perdue.");
}

static void test_money(void) {
    AMOUNTS("money 30000000000 USD more [plus de 30 milliards $]", "Un contrat de plus de 30 milliards $ est signé.");
    AMOUNTS("money 2500000 EUR [2,5 M€]", "Le chantier coûte 2,5 M€ par an.");
    AMOUNTS("money 12000000000 EUR [12 Mds €]", "Le déficit atteint 12 Mds €.");
    AMOUNTS("money 400000000 CAD [400 millions de dollars canadiens]",
            "Ottawa verse 400 millions de dollars canadiens.");
    AMOUNTS("money 5000000 TRY [cinq millions de livres turques]", "L'amende est de cinq millions de livres turques.");
    AMOUNTS("money 100 CHF [100 francs suisses]", "Le billet vaut 100 francs suisses.");
    AMOUNTS("money 75000000 USD [$75 millions]", "Le fonds a levé $75 millions.");
    AMOUNTS("money 1000 EUR [EUR 1000]", "Le prêt est de EUR 1000 à ce jour.");
}

static void test_percent_and_ranges(void) {
    AMOUNTS("percent 5..7 % [de 5 à 7 %]", "La croissance sera de 5 à 7 %.");
    AMOUNTS("percent 10..15 % [10-15 %]", "Le tarif monte de 10-15 % chez eux.");
    AMOUNTS("money 10000000..20000000 EUR [entre 10 et 20 millions d'euros]",
            "Il faudra entre 10 et 20 millions d'euros.");
    AMOUNTS("percent 20 % [vingt pour cent]", "Le parti recueille vingt pour cent des suffrages.");
}

static void test_bounds(void) {
    AMOUNTS("count 300 soldat about [Près de 300 soldats]", "Près de 300 soldats sont arrivés.");
    AMOUNTS("count 12 mort more [au moins douze morts]", "L'attaque a fait au moins douze morts.");
    AMOUNTS("count 40 drone less [jusqu'à 40 drones]", "Kiev recevra jusqu'à 40 drones.");
    AMOUNTS("count 200 navire about [quelque 200 navires]", "La flotte a quelque 200 navires.");
    AMOUNTS("count 100 char about [Une centaine de chars]", "Une centaine de chars ont traversé.");
}

static void test_ordinals(void) {
    AMOUNTS("ordinal 3 [troisième]", "C'est leur troisième rencontre.");
    AMOUNTS("ordinal 21 [21e]", "Le 21e paquet est adopté.");
    AMOUNTS("", "Le Premier ministre est arrivé.");
}

static void test_measures(void) {
    AMOUNTS("measure 11000000 baril par jour [11 millions de barils par jour]",
            "Le royaume pompe 11 millions de barils par jour.");
    AMOUNTS("measure 38000000000 mètre cube par an more [au moins 38 milliards de m3 par an]",
            "Le gazoduc doit porter au moins 38 milliards de m3 par an.");
    AMOUNTS("measure 155 millimètre [155 mm]", "Ce sont des obus de 155 mm.");
    AMOUNTS("measure -20 degré [moins 20 degrés]", "On a relevé moins 20 degrés.");
    AMOUNTS("measure 2.5 point [2,5 points]", "La cote perd 2,5 points.");
    AMOUNTS("measure 3.5 heure [trois heures et demie]", "Le vol dure trois heures et demie.");
    AMOUNTS("count 3 fois [trois fois]; measure 6 mois [six mois]", "Ils se sont vus trois fois en six mois.");
}

static void test_change(void) {
    AMOUNTS("money 10000000 EUR [10]; money 20000000 EUR [20 millions d'euros]",
            "L'enveloppe passe de 10 à 20 millions d'euros.");
    AMOUNTS("percent 5 % [5 %]; percent 7 % [7 %]", "Le taux passe de 5 % à 7 %.");
    AMOUNTS("percent 25.7 % [25,7 %]; percent 47.5 % [47,5 %]", "La part est passée de 25,7 % à 47,5 %.");
    AMOUNTS("percent 7..8 % [7 % à 8 %]", "Le déficit atteindrait 7 % à 8 % du produit.");
    AMOUNTS("count 2000..3000 personne [Deux à trois mille personnes]", "Deux à trois mille personnes défilent.");
    AMOUNTS("measure 25 point de base [25 points de base]", "Le taux gagne 25 points de base.");
    AMOUNTS("count 2..3 blessé [deux ou trois blessés]", "On compte deux ou trois blessés.");
}

static void test_shares(void) {
    AMOUNTS("number 0.5 more [Plus de la moitié]", "Plus de la moitié des élus ont signé.");
    AMOUNTS("number 0.2 [Un cinquième]", "Un cinquième des élus ont signé.");
    AMOUNTS("ordinal 5 [cinquième]", "Un cinquième mandat lui est promis.");
    AMOUNTS("", "Il vend à un tiers et aux pays tiers.");
}

static void test_parts(void) {
    CHECK(quantities_find(&q, "Il faut environ 40 millions d'euros au plus vite.", (li_date){0, 0, 0}));
    CHECK_INT(1, (int)q.amounts.count);
    if (q.amounts.count != 1) return;
    const li_found_amount *a = &q.amounts.items[0];
    CHECK_TEXT("40 millions", a->number);
    CHECK_TEXT("40 millions d'euros", a->core);
    CHECK_TEXT("environ 40 millions d'euros", a->amount.text);
    CHECK_INT(2, (int)a->first);
    CHECK_INT(5, (int)a->count);
    CHECK_INT(8, (int)a->amount.start);
}

static void test_no_amount(void) {
    AMOUNTS("", "Un accord a été signé avec une entreprise.");
    AMOUNTS("", "Le sommet aura lieu en 2025.");
    AMOUNTS("", "Il est mort, or personne ne le sait.");
    AMOUNTS("", "Le F-16 et l'A320 volent.");
    AMOUNTS("", "La 5G arrive à 20h30 ou vers 21h.");
    AMOUNTS("", "Il dirige le pays depuis 1994 mais sans parti.");
    AMOUNTS("", "Il a tenu un point de presse sur un pourcentage.");
    AMOUNTS("", "L'Inde a parlé.");
}

int main(void) {
    if (!quantities_open(&q)) return 1;
    test_numbers();
    test_money();
    test_percent_and_ranges();
    test_bounds();
    test_ordinals();
    test_parts();
    test_measures();
    test_change();
    test_shares();
    test_no_amount();
    quantities_close(&q);
    return check_done();
}
