/* Actors that no file knows, their short names, and what is no actor. */
#include "tests/unit/actor/fixture.h"

static const char ACTORS[] = "role ministre de la Défense: ministre des Armées\n"
                             "actor Norvège: country\n article la\n seat Oslo\n adjective norvégien\n"
                             "actor Pologne: country\n article la\n adjective polonais\n"
                             "actor Union des ports: organization\n alias UDP\n"
                             "actor Jan Kowal: person\n gender m\n alias Kowal\n"
                             "actor Vadim Ostrogar: person\n gender m\n";

static const char *type_letter(const li_actor *a) {
    return a->type == LI_PERSON ? "P" : a->type == LI_ORGANIZATION ? "O" : "C";
}

/* The names found, with their type: P, O, C; « short » names behind "~". Adjectives and offices are left out. */
static void check_found(fixture *f, const char *text, const char *expected) {
    li_buffer out = LI_BUFFER_EMPTY;
    fixture_read(f, text, true);
    size_t n;
    const li_mention *m = li_cast_mentions(f->cast, &n);
    for (size_t i = 0; i < n; i++) {
        if (m[i].kind == LI_ROLE || m[i].kind == LI_ADJECTIVE) continue;
        const li_actor *a = li_cast_actor(f->cast, m[i].actor);
        li_buffer_printf(&out, "%s%s%s %.*s", out.len ? "; " : "", m[i].by == LI_BY_SHORT ? "~" : "", type_letter(a),
                         LI_SLICE_ARG(a->name));
        if (i) CHECK(m[i - 1].first <= m[i].first);
    }
    if (!li_slice_eq(li_buffer_slice(&out), li_slice_of(expected))) fprintf(stderr, "%s\n", text);
    CHECK_TEXT(expected, li_buffer_slice(&out));
    li_buffer_free(&out);
}

static void test_persons(fixture *f) {
    check_found(f, "Hier, Nicolas Dumoulard a critiqué la Norvège.", "P Nicolas Dumoulard; C Norvège");
    check_found(f, "Le colonel Tchibangou a pris la ville.", "P Tchibangou");
    check_found(f, "Selon M. Ostrander, rien ne presse.", "P Ostrander");
    check_found(f, "Le ministre norvégien Halvar Sundqvist a parlé.", "P Halvar Sundqvist");
    check_found(f, "On a vu Halvar Sundqvist, porte-parole de la police.", "P Halvar Sundqvist");
    check_found(f, "Il a vu J. Ostrander et W. H. Ostrander.", "P J. Ostrander; P W. H. Ostrander");
    check_found(f, "Il cite Nicolas de Vauxlande.", "P Nicolas de Vauxlande");
    check_found(f, "Il cite Ludwig van der Plancke.", "P Ludwig van der Plancke");
    check_found(f, "« C'est fini », a déclaré Ostrander.", "P Ostrander");
    check_found(f, "Bogdan Vauxlande est parti.", "P Bogdan Vauxlande"); /* a given name of another language */
    check_found(f, "Radoslav Vauxlande est parti. Vauxlande se tait.", "P Radoslav Vauxlande; ~P Radoslav Vauxlande");
    check_found(f, "Hier, Korhonen a gagné.", "P Korhonen"); /* a surname of another language */
    check_found(f, "Il habite à Korhonen.", "");
    check_found(f, "La Korhonen est une rivière.", "");
    check_found(f, "Vadim Sokolenko est parti.", "P Vadim Sokolenko"); /* the dictionary knows the given name */
}

static void test_particles(fixture *f) {
    check_found(f, "M. van der Plancke a parlé.", "P van der Plancke");
    check_found(f, "Mme Van Ostrander a parlé.", "P Van Ostrander");
    check_found(f, "M. de Vauxlande a parlé.", "P de Vauxlande");
    check_found(f, "Hier, McOstrand a gagné.", "P McOstrand");
    check_found(f, "Il cite O'Ostrand.", "P O'Ostrand");
    check_found(f, "Le roi de Norvège a parlé.", "C Norvège");
    check_found(f, "Le commandant de Vauxlande a parlé.", "");
}

static void test_heads(fixture *f) {
    check_found(f, "La Fondation Ostrander donne. La Fondation a un siège.",
                "O Fondation Ostrander; ~O Fondation Ostrander");
    check_found(f, "La Fondation Ostrander et la Fondation Dalberg donnent. La Fondation a un siège.",
                "O Fondation Ostrander; O Fondation Dalberg");
    check_found(f, "La Fondation Ostrander donne. Une Fondation de plus, la fondation aussi.", "O Fondation Ostrander");
    check_found(f, "La Fondation Ostrander donne. La Fondation norvégienne non.",
                "O Fondation Ostrander; O Fondation norvégienne");
    check_found(f, "La Fondation a un siège.", "");
    check_found(f, "L'ONG SOS Vauxlande alerte.", "O SOS Vauxlande");
    check_found(f, "Le Syndicat national de second degré vote.", "O Syndicat national de second degré");
}

static void test_short_names(fixture *f) {
    check_found(f, "Nicolas Dumoulard est venu. Dumoulard a parlé.", "P Nicolas Dumoulard; ~P Nicolas Dumoulard");
    check_found(f, "Dumoulard accuse\n\nNicolas Dumoulard est venu.", "~P Nicolas Dumoulard; P Nicolas Dumoulard");
    check_found(f, "Nicolas Dumoulard et Claire Dumoulard sont venus. Dumoulard a parlé.",
                "P Nicolas Dumoulard; P Claire Dumoulard");
    check_found(f, "Vadim Ostrogar est venu. Ostrogar a parlé.", "P Vadim Ostrogar; ~P Vadim Ostrogar");
    check_found(f, "Ostrogar a des amis.", "");
    check_found(f, "L'Organisation pour l'étude des glaces (OPEG) existe. L'OPEG a un siège.",
                "O Organisation pour l'étude des glaces; ~O Organisation pour l'étude des glaces; "
                "~O Organisation pour l'étude des glaces");
    check_found(f, "La Ligue norvégienne des forêts (LNF) crie. La LNF a raison.",
                "O Ligue norvégienne des forêts; ~O Ligue norvégienne des forêts; ~O Ligue norvégienne des forêts");
    check_found(f, "Ksawery Kowal n'est pas Kowal.", "P Ksawery Kowal; P Jan Kowal");
    check_found(f, "Ksawery Kowal n'est pas M. Kowal.", "P Ksawery Kowal; ~P Ksawery Kowal");
    check_found(f, "Mme Kowal est venue.", "");
    check_found(f, "M. Kowal est venu.", "P Jan Kowal");
}

static void test_bodies(fixture *f) {
    check_found(f, "Le Parti de la brume a gagné.", "O Parti de la brume");
    check_found(f, "Il est suspendu par la Cour pour avoir menti.", "");
    check_found(f, "Il quitte le Parti libéral de Norvège.", "O Parti libéral de Norvège");
    check_found(f, "Le parti communiste polonais vote.", "O parti communiste polonais");
    check_found(f, "Un parti communiste vote.", "");
    check_found(f, "Le Front de libération des fjords a tiré.", "O Front de libération des fjords");
    check_found(f, "La Fondation Ostrander donne.", "O Fondation Ostrander");
    check_found(f, "Elle travaille à la Kettelby Foundation depuis mai.", "O Kettelby Foundation");
    check_found(f, "Le Norwegian Seal Party progresse.", "O Norwegian Seal Party");
    check_found(f, "Le groupe Valmarine embauche.", "O Valmarine");
    check_found(f, "L'agence polonaise Tatrix écrit.", "O Tatrix");
    check_found(f, "Il dirige Valmarine SA depuis mai.", "O Valmarine SA");
    check_found(f, "Un élu du MVFX a protesté.", "O MVFX");
}

static void test_small_bodies(fixture *f) {
    check_found(f, "Le parti musulman de Pologne vote.", "O parti musulman de Pologne");
    check_found(f, "L'ancien parti communiste polonais vote.", "O parti communiste polonais");
    check_found(f, "Le parti majoritaire de Pologne vote.", "C Pologne");
    check_found(f, "Le parti musulman vote.", "");
    check_found(f, "Un ancien parti communiste vote.", "");
}

static void test_heads_of_bodies(fixture *f) {
    check_found(f, "Le Parti indépendant polonais vote.", "O Parti indépendant polonais");
    check_found(f, "Il fonde le Mouvement Norvège nouvelle.", "O Mouvement Norvège nouvelle");
    check_found(f, "Il fonde le Nouveau parti des Fjords.", "O Nouveau parti des Fjords");
    check_found(f, "Les socialistes démocrates polonais votent.", "O socialistes démocrates polonais");
    check_found(f, "Un nouveau parti des pêcheurs naît.", "");
    check_found(f, "Le front Norvège - Pologne est calme.", "C Norvège; C Pologne");
}

static void test_limits_of_bodies(fixture *f) {
    check_found(f, "L'Agence pour la sécurité de la navigation aérienne alerte.",
                "O Agence pour la sécurité de la navigation aérienne");
    check_found(f, "Le parti Libéral vote.", "O parti Libéral");
    check_found(f, "Il joue la Ligue des champions.", "");
    check_found(f, "L'équipe B a gagné.", "");
    check_found(f, "Il passe sur la chaîne III.", "");
    check_found(f, "Il habite à Kettelby Square.", "");
    check_found(f, "Le Academy Award for Best Sound est remis.", "");
    check_found(f, "Le gène VIH-1 et les CA-14.", "");
    check_found(f, "Ses KVFX et des PMX sont partis.", "");
}

static void test_members(fixture *f) {
    check_found(f, "Les travaillistes polonais votent.", "O travaillistes polonais");
    check_found(f, "Il quitte les Verts de Pologne.", "O Verts de Pologne");
    check_found(f, "Le Parti travailliste polonais vote. Les travaillistes ont gagné.",
                "O Parti travailliste polonais; ~O Parti travailliste polonais");
    check_found(f, "Le Parti libéral polonais vote. Des libéraux polonais partent.",
                "O Parti libéral polonais; ~O Parti libéral polonais");
    check_found(f, "Le Parti libéral de Brume et le Parti libéral des Monts votent. Les libéraux partent.",
                "O Parti libéral de Brume; O Parti libéral des Monts"); /* which of them? */
    check_found(f, "Les travaillistes ont gagné.", "");
    check_found(f, "Le Parti travailliste polonais vote. Ces travaillistes ont gagné.",
                "O Parti travailliste polonais");
}

static void test_foreign(fixture *f) {
    check_found(f, "Elle rejoint Students Without Borders.", "O Students Without Borders");
    check_found(f, "Hier Public Shield a protesté.", "O Public Shield");
    check_found(f, "Le Vesteranske Demokraterna progresse.", "O Vesteranske Demokraterna");
    check_found(f, "Il joue au Dynamo Vauxlande.", "O Dynamo Vauxlande");
    check_found(f, "Il rejoint l'Olympique de Vauxlande.", "O Olympique de Vauxlande");
    check_found(f, "Il quitte les Vauxlande Griffers.", "O Vauxlande Griffers");
    check_found(f, "Les champions de Norvège Vauxlande FC jouent.", "C Norvège; O Vauxlande FC");
    check_found(f, "Il a vu Nicolas Young.", "P Nicolas Young");
    check_found(f, "Le film « Black Water » est sorti.", "");
    check_found(f, "Il joue à New Haven.", "");
}

static void test_acronyms(fixture *f) {
    check_found(f, "Le Parti de la brume (PdlB) vote. Le PdlB a gagné.",
                "O Parti de la brume; ~O Parti de la brume; ~O Parti de la brume");
    check_found(f, "La campagne pour le désarmement des fjords (KDF) crie.",
                "O campagne pour le désarmement des fjords; ~O campagne pour le désarmement des fjords");
    check_found(f, "Le Parti libéral de Norvège (Vesteranske Liberale Venn) vote.",
                "O Parti libéral de Norvège; O Parti libéral de Norvège");
    check_found(f, "Le VLP (Vesteranske Liberale Partei) vote.",
                "~O Vesteranske Liberale Partei; O Vesteranske Liberale Partei");
    check_found(f, "La Ligue des monts (Vesteranske Partei) vote.", "O Ligue des monts; O Ligue des monts");
    check_found(f, "Le Parti libéral de Norvège (Halvar Sundqvist) vote.",
                "O Parti libéral de Norvège; P Halvar Sundqvist");
    check_found(f, "KVFX s'oppose au projet.", "O KVFX");
    check_found(f, "Un député membre du parlement (MPX) vote.", "");
    check_found(f, "Il achète un KVFX et deux PMX.", "");
    check_found(f, "KVFX !", "");
}

static void test_clubs(fixture *f) {
    check_found(f, "Lillevik 3 Sandhamn 1", "O Lillevik; O Sandhamn");
    check_found(f, "Lillevik 12 7 3 2", "O Lillevik");
    check_found(f, "Norvège 3 Lillevik 1", "C Norvège; O Lillevik");
    check_found(f, "Lillevik 54 80 .403 30 1/2", "O Lillevik");
    check_found(f, "Au match aller, le Lillevik a gagné 3-1.", "O Lillevik");
    check_found(f, "Sandhamn : Lillevik 259 et 207 (B. Ek 4-43), Valmarine 114.", "O Lillevik; P B. Ek; O Valmarine");
    check_found(f, "Lillevik 22 points, Valmarine 4.", "O Lillevik; O Valmarine");
    check_found(f, "Lillevik 22 points, Valmarine vend 4 fusées.", "");
    check_found(f, "Lillevik 22.", "");
    check_found(f, "Au match aller, elle a battu Marseille 3-1.", "O Marseille");
    check_found(f, "Le maire a critiqué le match et la saison à Marseille.", "");
    check_found(f, "Il a plaidé contre Marseille.", "");
    check_found(f, "Il habite dans le Lillevik depuis le match.", "");
    check_found(f, "Le Lillevik déborde.", "");
    check_found(f, "ISBN 2 914571 14 3", "");
    check_found(f, "Mardi 3 Sandhamn", "");
}

static void test_kinds(fixture *f) {
    static const struct {
        const char *text, *kind;
    } CASES[] = {{"Il quitte le Parti libéral de Norvège.", "party"},
                 {"Le groupe Valmarine embauche.", "company"},
                 {"Le quotidien Fjordposten écrit.", "media"},
                 {"La Banque des fjords prête.", "bank"},
                 {"L'ONG Marevive alerte.", "ngo"},
                 {"La milice Ostrog a tiré.", "armed-group"}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        fixture_read(f, CASES[i].text, true);
        size_t n;
        const li_mention *m = li_cast_mentions(f->cast, &n);
        if (n != 1) fprintf(stderr, "%s\n", CASES[i].text);
        CHECK_INT(1, n);
        if (n == 1) CHECK_TEXT(CASES[i].kind, li_cast_actor(f->cast, m->actor)->kind);
        if (n == 1) CHECK(li_cast_discovered(f->cast, m->actor));
    }
}

static void test_details(fixture *f) {
    size_t n;
    fixture_read(f, "La ministre polonaise Irena Wolska a vu le Parti  libéral\t de Norvège.", true);
    const li_mention *m = li_cast_mentions(f->cast, &n);
    for (size_t i = 0; i < n; i++) {
        if (m[i].kind != LI_NAME) continue;
        const li_actor *a = li_cast_actor(f->cast, m[i].actor);
        if (a->type == LI_PERSON) {
            CHECK_TEXT("irena_wolska", a->id);
            CHECK_INT(LI_FEMININE, a->gender);
            CHECK_INT(li_actors_find(f->actors, LI_LIT("Pologne")), a->country);
        } else {
            CHECK_TEXT("parti_liberal_de_norvege", a->id);
            CHECK_TEXT("Parti libéral de Norvège", a->name); /* one blank, whatever the text has */
            CHECK_INT(li_actors_find(f->actors, LI_LIT("Norvège")), a->country);
        }
    }
    CHECK(n >= 2);
}

static void test_none(fixture *f) {
    static const char *const NONE[] = {"Selon nos informations, rien ne change.",
                                       "Mardi, Janvier a été froid.",
                                       "Les Jeux olympiques commencent.",
                                       "Le Grand Prix a été annulé.",
                                       "La Seine déborde.",
                                       "Premier bilan : dix blessés.",
                                       "GUERRE DANS LES FJORDS : LE BILAN MONTE",
                                       "Il vit rue Ostrander Dalberg.",
                                       "La ville de Kota Melange brûle.",
                                       "Le PIB recule de 3 %.",
                                       "La zone de pêche réservée (ZPR) est pleine. La ZPR ferme.",
                                       "Le gazoduc Union des fjords est plein.",
                                       "Le tome XIV et le chapitre VIII."};
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++) check_found(f, NONE[i], "");
}

int main(void) {
    fixture f;
    fixture_open(&f, ACTORS);
    CHECK_INT(0, li_diagnostics_size(f.diagnostics));
    fixture_begin(&f);
    test_persons(&f);
    test_particles(&f);
    test_heads(&f);
    test_short_names(&f);
    test_bodies(&f);
    test_small_bodies(&f);
    test_heads_of_bodies(&f);
    test_limits_of_bodies(&f);
    test_members(&f);
    test_foreign(&f);
    test_acronyms(&f);
    test_clubs(&f);
    test_kinds(&f);
    test_details(&f);
    test_none(&f);
    fixture_close(&f);
    return check_done();
}
