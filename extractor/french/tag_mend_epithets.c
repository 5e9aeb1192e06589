/* Which of two words that may both be one is the noun, and which the adjective: « sept marins ukrainiens », « un
 * fervent partisan », « l'accord sur le nucléaire iranien ». */
#include "extractor/french/tag_mender.h"

bool li_tags_names_thing(li_sym word, const li_symbols *symbols) {
    static const char *const THINGS[] = {"brut", "nucléaire", "solaire", "éolien", "numérique", "spatial", NULL};
    return li_symbols_among(symbols, word, THINGS);
}

/* un ancien, un proche: adjectives that stand before their noun. */
bool li_tags_is_set_before(const li_token *t, const li_symbols *symbols) {
    static const char *const BEFORE[] = {
        "ancien",  "jeune",  "vieux",     "grand",   "petit",    "nouveau", "haut",  "gros",   "bon",    "mauvais",
        "premier", "autre",  "dernier",   "même",    "seul",     "faux",    "vrai",  "simple", "double", "propre",
        "pauvre",  "riche",  "principal", "futur",   "prochain", "saint",   "libre", "long",   "demi",   "divers",
        "proche",  "fidèle", "puissant",  "célèbre", "tout",     "récent",  NULL};
    return li_symbols_among(symbols, t->lemma, BEFORE);
}

/* « un fervent partisan », « ce farouche opposant »: of two words that may both be nouns, the second is. */
static void find_zealots(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const ZEAL[] = {"fervent", "ardent",   "farouche", "virulent", "acharné",
                                       "zélé",    "constant", "fidèle",   "grand",    NULL};
    static const char *const WHO[] = {"partisan",  "opposant", "opposer", "adversaire", "critique",
                                      "défenseur", "soutien",  "allié",   "militant",   NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i - 1] == LI_TAG_NOUN || tags[i + 1] == LI_TAG_NOUN || tags[i + 1] == LI_TAG_PUNCT) continue;
        if (tags[i] != LI_TAG_NOUN && tags[i] != LI_TAG_ADJ) continue;
        if (!li_symbols_among(symbols, tokens[i].lemma, ZEAL) || !li_symbols_among(symbols, tokens[i + 1].lemma, WHO))
            continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
    }
}

/* « un haut responsable », « de hauts gradés »: the second is the noun. */
static void find_high_ranks(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const RANKS[] = {"responsable", "fonctionnaire", "gradé",    "dignitaire",
                                        "diplomate",   "dirigeant",     "officier", "magistrat",
                                        "commis",      "officiel",      NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_NOUN || tags[i + 1] != LI_TAG_ADJ || !li_symbols_is(symbols, tokens[i].lemma, "haut"))
            continue;
        if (!li_symbols_among(symbols, tokens[i + 1].lemma, RANKS) || !may_be(&tokens[i + 1], LI_NOUN, 0, symbols))
            continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
    }
}

/* « sept marins ukrainiens »: of a noun's two words, the second is the adjective, if the first is none that stands
 * before nouns. */
static void find_counted_people(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_ADJ || tags[i + 1] != LI_TAG_NOUN) continue;
        bool member = tags[i - 1] != LI_TAG_NOUN && li_symbols_is(symbols, tokens[i].lemma, "membre");
        if (tags[i - 1] != LI_TAG_NUM && !member) continue; /* X, membres permanents de Y */
        if (!may_be(&tokens[i], LI_NOUN, 0, symbols) || !may_be(&tokens[i + 1], LI_ADJ, 0, symbols)) continue;
        if ((tokens[i + 1].shape & LI_SHAPE_CAPITAL) || li_tags_is_set_before(&tokens[i], symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_ADJ, symbols);
    }
}

static bool ends_in(li_slice form, const char *const *endings) {
    for (; *endings; endings++)
        if (li_slice_ends(form, li_slice_of(*endings))) return true;
    return false;
}

/* américain, iranienne, turc: a word that may say of which country something is. */
static bool is_national(const li_token *t, const li_symbols *symbols) {
    static const char *const ENDINGS[] = {
        "ain",       "aine",      "ains",    "aines",   "ien",   "ienne", "iens",   "iennes",      "ais",
        "aise",      "aises",     "ois",     "oise",    "oises", "éen",   "éenne",  "éens",        "byen",
        "byenne",    "byens",     "byennes", "turc",    "turcs", "russe", "russes", "britannique", "allemand",
        "allemande", "allemands", "grec",    "grecque", "kurde", "serbe", NULL};
    static const char *const KINDS[] = {"frontalier", "douanier",     "commercial", "territorial", "maritime",
                                        "militaire",  "diplomatique", "judiciaire", NULL};
    static const char *const NATIONS[] = {"belge",    "bulgare",     "chypriote", "croate",     "espagnol", "letton",
                                          "moldave",  "monténégrin", "tchèque",   "slovaque",   "slovène",  "suisse",
                                          "afghan",   "azéri",       "birman",    "khmer",      "émirati",  "kazakh",
                                          "kirghiz",  "mongol",      "ouzbek",    "philippin",  "qatari",   "tadjik",
                                          "turkmène", "yéménite",    "burkinabè", "kényan",     "kenyan",   "malgache",
                                          "nigérian", "argentin",    "uruguayen", "paraguayen", NULL};
    if (li_symbols_among(symbols, t->lemma, NATIONS)) return !(t->shape & LI_SHAPE_CAPITAL);
    if (li_symbols_among(symbols, t->lemma, KINDS))
        return may_be(t, LI_ADJ, 0, symbols); /* le contentieux frontalier */
    return !(t->shape & LI_SHAPE_CAPITAL) && ends_in(li_symbols_text(symbols, t->form), ENDINGS) &&
           may_be(t, LI_ADJ, 0, symbols);
}

/* « du contingent américain », « l'accord sur le nucléaire iranien »: whose it is follows the noun. */
static void find_national(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        bool quoted = tags[i + 1] == LI_TAG_NOUN && tags[i - 1] == LI_TAG_NOUN && is_quote(&tokens[i], symbols);
        if (quoted && is_national(&tokens[i + 1], symbols)) { /* la « piraterie » américaine */
            retag(&tokens[i + 1], &tags[i + 1], LI_TAG_ADJ, symbols);
        }
        bool pair = i + 2 >= count || (tags[i + 2] != LI_TAG_NOUN && tags[i + 2] != LI_TAG_PROPN);
        if (tags[i] != LI_TAG_ADJ || (tags[i + 1] != LI_TAG_NOUN && !(tags[i + 1] == LI_TAG_ADJ && pair)) ||
            !is_national(&tokens[i + 1], symbols))
            continue;
        int32_t k = i - 1; /* le dernier contingent français */
        while (k > 0 && tags[k] == LI_TAG_ADJ && li_tags_is_set_before(&tokens[k], symbols)) k--;
        bool some = tags[k] == LI_TAG_ADP && (tokens[i + 1].feats & LI_PLUR) && /* de combattants libyens */
                    (li_symbols_is(symbols, tokens[k].form, "de") || li_symbols_is(symbols, tokens[k].form, "d'"));
        bool article = tags[k] == LI_TAG_DET || (tags[k] == LI_TAG_ADP && holds_article(&tokens[k], symbols));
        if (!article && !some) continue;
        if (li_tags_is_set_before(&tokens[i], symbols)) continue;
        bool noun = may_be(&tokens[i], LI_NOUN, 0, symbols);
        if (!noun && !li_tags_names_thing(tokens[i].lemma, symbols)) continue;
        tags[i] = LI_TAG_NOUN;
        tags[i + 1] = LI_TAG_ADJ;
        if (noun) li_tag_apply(&tokens[i], LI_TAG_NOUN, symbols);
        else tokens[i].upos = LI_NOUN;
        li_tag_apply(&tokens[i + 1], LI_TAG_ADJ, symbols);
    }
}

/* « Iraniens et Américains se revoient »: two peoples that begin a sentence. */
static void find_peoples(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const ENDINGS[] = {"ains",   "iens",      "ais",          "ois",    "éens",   "byens", "turcs",
                                          "russes", "allemands", "britanniques", "kurdes", "serbes", NULL};
    for (int32_t i = 0; i + 3 < count; i++) {
        const li_token *a = &tokens[i], *b = &tokens[i + 2];
        bool capitals = (a->shape & LI_SHAPE_CAPITAL) && (b->shape & LI_SHAPE_CAPITAL);
        if (!capitals || tags[i] != LI_TAG_ADJ || !li_symbols_is(symbols, tokens[i + 1].form, "et")) continue;
        if (i > 0 && !li_symbols_is(symbols, tokens[i - 1].form, ":")) continue;
        if (!ends_in(li_symbols_text(symbols, b->form), ENDINGS) || tags[i + 2] == LI_TAG_PROPN) continue;
        tags[i] = LI_TAG_NOUN;
        tags[i + 2] = LI_TAG_NOUN;
        if (may_be(a, LI_NOUN, 0, symbols)) li_tag_apply(&tokens[i], LI_TAG_NOUN, symbols);
        else tokens[i].upos = LI_NOUN;
        if (tokens[i + 2].upos != LI_NOUN) tokens[i + 2].upos = LI_NOUN;
    }
}

/* « une offensive surprise », « une visite éclair »: nouns that describe the one before them. */
static void find_surprises(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const WORDS[] = {"surprise", "éclair", "choc", "record", "suicide", "pirate", "fantôme", NULL};
    for (int32_t i = 2; i < count; i++) {
        if (tags[i] != LI_TAG_NOUN || tags[i - 1] != LI_TAG_ADJ || tags[i - 2] != LI_TAG_DET) continue;
        if (!li_symbols_among(symbols, tokens[i].lemma, WORDS) || !may_be(&tokens[i - 1], LI_NOUN, 0, symbols))
            continue;
        if (li_tags_is_set_before(&tokens[i - 1], symbols)) continue;
        tags[i - 1] = LI_TAG_NOUN;
        tags[i] = LI_TAG_ADJ;
        li_tag_apply(&tokens[i - 1], LI_TAG_NOUN, symbols);
        tokens[i].upos = LI_ADJ;
    }
}

/* « une intervention armée du Chili », « la lutte armée »: no army behind a noun of what is done by arms. */
static void find_armed(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const FORMS[] = {"armée", "armées", NULL};
    static const char *const DEEDS[] = {
        "intervention",  "lutte",        "attaque",  "agression",  "opposition", "branche",
        "aile",          "rébellion",    "bande",    "milice",     "résistance", "action",
        "insurrection",  "opération",    "violence", "incursion",  "faction",    "révolte",
        "confrontation", "organisation", "présence", "neutralité", NULL};
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_NOUN || tags[i - 1] != LI_TAG_NOUN || !li_symbols_among(symbols, tokens[i].form, FORMS))
            continue;
        if (!li_symbols_among(symbols, tokens[i - 1].lemma, DEEDS)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

/* « est aux prises avec Y », « au passé »: behind an article that a preposition holds no participle stands alone. */
static void find_held(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const HOLDING[] = {"aux", "au", "du", NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_VERB_PP || tags[i + 1] == LI_TAG_NOUN || tags[i + 1] == LI_TAG_PROPN) continue;
        if (!li_symbols_among(symbols, tokens[i - 1].form, HOLDING) || !may_be(&tokens[i], LI_NOUN, 0, symbols))
            continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
    }
}

/* « un vieux contentieux territorial »: a noun where no other follows. */
static void find_disputes(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_ADJ || tags[i + 1] == LI_TAG_NOUN) continue;
        if (!li_symbols_is(symbols, tokens[i].form, "contentieux")) continue;
        bool before = i > 1 && tags[i - 2] == LI_TAG_DET && li_tags_is_set_before(&tokens[i - 1], symbols);
        if (tags[i - 1] != LI_TAG_DET && !before) continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
        if (before && tags[i - 1] == LI_TAG_NOUN) retag(&tokens[i - 1], &tags[i - 1], LI_TAG_ADJ, symbols);
    }
}

/* « X s'est dite opposée à », « X se dit opposé à »: what one says that one is. */
static void find_self_said(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const SAY[] = {"dire", "déclarer", "montrer", "affirmer", "juger", NULL};
    for (int32_t i = 2; i < count; i++) {
        bool said = tags[i] == LI_TAG_NOUN && (tokens[i - 1].upos == LI_VERB || tokens[i - 1].upos == LI_AUX);
        if (!said || !li_symbols_among(symbols, tokens[i - 1].lemma, SAY)) continue;
        int32_t self = tokens[i - 2].upos == LI_AUX ? i - 3 : i - 2;
        if (self < 0 || !li_symbols_is(symbols, tokens[self].lemma, "soi")) continue;
        if (may_be(&tokens[i], LI_ADJ, 0, symbols)) retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

/* « le conflit gréco-turc »: two countries' adjectives in one. */
static void find_compounds(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_NOUN && tags[i] != LI_TAG_PROPN) continue;
        if (!(tokens[i].shape & LI_SHAPE_HYPHEN) || (tokens[i].shape & LI_SHAPE_CAPITAL)) continue;
        li_slice form = li_symbols_text(symbols, tokens[i].form);
        size_t at = 0;
        while (at < form.len && form.ptr[at] != '-') at++;
        if (at < 3 || at + 1 >= form.len || form.ptr[at - 1] != 'o') continue;
        if (tags[i - 1] != LI_TAG_NOUN && tags[i - 1] != LI_TAG_ADJ) continue;
        li_token second = {.form = li_symbols_find(symbols, li_slice_sub(form, at + 1, form.len))};
        if (second.form == LI_NO_SYM || !may_be(&second, LI_ADJ, 0, symbols)) continue;
        tags[i] = LI_TAG_ADJ;
        tokens[i].upos = LI_ADJ;
    }
}

/* « à la plus grande retenue »: what the superlative stands before is the noun. */
static void find_superlatives(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 2; i + 1 < count; i++) {
        if ((tags[i] != LI_TAG_NOUN && tags[i] != LI_TAG_ADJ) || tags[i - 2] != LI_TAG_DET) continue;
        if (tags[i + 1] != LI_TAG_VERB_PP || !li_symbols_is(symbols, tokens[i - 1].form, "plus")) continue;
        if (!li_tags_is_set_before(&tokens[i], symbols) || !may_be(&tokens[i + 1], LI_NOUN, 0, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
    }
}

/* The gender and number of the word's first reading of this part of speech. */
static uint32_t agreement(const li_token *t, uint8_t upos, const li_symbols *symbols) {
    size_t n = 0;
    const li_reading *r = li_lexicon_readings(li_symbols_lexicon(symbols), t->form, &n);
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == upos) return r[i].feats & (LI_GENDER | LI_NUMBER);
    return 0;
}

static bool agree(uint32_t a, uint32_t b) {
    bool gender = !(a & LI_GENDER) || !(b & LI_GENDER) || (a & b & LI_GENDER);
    return gender && (!(a & LI_NUMBER) || !(b & LI_NUMBER) || (a & b & LI_NUMBER));
}

/* Has the word's first reading, a noun, a lemma of its own: offensive, beside offensif? */
static bool is_own_noun(const li_token *t, const li_symbols *symbols) {
    size_t n = 0;
    const li_reading *r = li_lexicon_readings(li_symbols_lexicon(symbols), t->form, &n);
    for (size_t i = 1; i < n; i++)
        if (r[i].upos == LI_ADJ && r[i].lemma == r[0].lemma) return false;
    return n > 0 && r[0].upos == LI_NOUN;
}

/* « lance une violente attaque », « de violentes attaques », « une brutale offensive »: of a word that is an adjective
 * first of all and one that is a noun, the second is the noun, where the clause has a verb besides; but: une politique
 * offensive. */
static void find_violent(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const KINDS[] = {"ique", "iques", "ive", "ives", "if", "ifs", "aire", "aires", NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        li_token *a = &tokens[i], *b = &tokens[i + 1];
        if (tags[i] != LI_TAG_NOUN && tags[i] != LI_TAG_ADJ) continue;
        bool some = (a->feats & LI_PLUR) && (li_symbols_is(symbols, tokens[i - 1].form, "de") ||
                                             li_symbols_is(symbols, tokens[i - 1].form, "d'"));
        if (tags[i - 1] != LI_TAG_DET && !some) continue;
        bool verb = tags[i + 1] == LI_TAG_VERB_FIN && has_verb_beside(i + 1, i + 1, count, tags);
        bool noun = tags[i] == LI_TAG_NOUN && tags[i + 1] == LI_TAG_NOUN && may_be(b, LI_VERB, LI_FIN, symbols);
        bool adjective = tags[i] == LI_TAG_NOUN && tags[i + 1] == LI_TAG_ADJ && is_own_noun(b, symbols);
        if (!verb && !noun && !adjective) continue;
        if (!is_mostly(a, LI_ADJ, symbols) || !is_mostly(b, LI_NOUN, symbols)) continue;
        if (ends_in(li_symbols_text(symbols, a->form), KINDS)) continue;
        if (!agree(agreement(a, LI_ADJ, symbols), agreement(b, LI_NOUN, symbols))) continue;
        if (!some && !agree(tokens[i - 1].feats, agreement(b, LI_NOUN, symbols))) continue;
        retag(a, &tags[i], LI_TAG_ADJ, symbols);
        retag(b, &tags[i + 1], LI_TAG_NOUN, symbols);
        if (i == 1 || tags[i - 2] == LI_TAG_PUNCT) retag(&tokens[i - 1], &tags[i - 1], LI_TAG_DET, symbols);
    }
}

/* « Lourde peine pour X »: no subject begins a sentence with neither article nor name. */
static void find_bare_violent(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    if (count < 3 || tags[1] != LI_TAG_VERB_FIN || (tags[0] != LI_TAG_NOUN && tags[0] != LI_TAG_ADJ)) return;
    if (!is_mostly(&tokens[0], LI_ADJ, symbols) || !is_mostly(&tokens[1], LI_NOUN, symbols)) return;
    if (!agree(agreement(&tokens[0], LI_ADJ, symbols), agreement(&tokens[1], LI_NOUN, symbols))) return;
    if (tags[2] != LI_TAG_ADP && tags[2] != LI_TAG_ADJ) return;
    retag(&tokens[0], &tags[0], LI_TAG_ADJ, symbols);
    retag(&tokens[1], &tags[1], LI_TAG_NOUN, symbols);
}

/* « le numéro un chinois »: a number, and whose. */
static void find_number_one(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i - 1] != LI_TAG_NOUN || !li_symbols_is(symbols, tokens[i - 1].form, "numéro")) continue;
        bool one = li_symbols_is(symbols, tokens[i].form, "un") && (tags[i] == LI_TAG_DET || tags[i] == LI_TAG_PRON);
        if (one && (tags[i + 1] == LI_TAG_VERB_FIN || tags[i + 1] == LI_TAG_PUNCT)) one = false;
        if (!one && tags[i] != LI_TAG_NUM) continue;
        tags[i] = LI_TAG_NUM;
        tokens[i].upos = LI_NUM;
        if (tags[i + 1] == LI_TAG_NOUN && !(tokens[i + 1].shape & LI_SHAPE_CAPITAL) &&
            may_be(&tokens[i + 1], LI_ADJ, 0, symbols))
            retag(&tokens[i + 1], &tags[i + 1], LI_TAG_ADJ, symbols);
    }
}

/* « Fort de l'appui de Y, X », « X est fort de »: what somebody is; « X, chargé d'affaires à Y »: his office. */
static void find_standing(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const STRONG[] = {"fort", "forte", "forts", "fortes", NULL};
    static const char *const CHARGED[] = {"chargé", "chargée", "chargés", "chargées", NULL};
    for (int32_t i = 0; i + 2 < count; i++) {
        if (tags[i] == LI_TAG_VERB_PP && li_symbols_is(symbols, tokens[i + 2].form, "affaires") &&
            li_symbols_is(symbols, tokens[i + 1].form, "d'") && li_symbols_among(symbols, tokens[i].form, CHARGED))
            retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
        if (tags[i] != LI_TAG_ADV || !li_symbols_is(symbols, tokens[i + 1].lemma, "de")) continue;
        bool apart = i == 0 || tags[i - 1] == LI_TAG_PUNCT || li_symbols_is(symbols, tokens[i - 1].lemma, "être");
        if (apart && li_symbols_among(symbols, tokens[i].form, STRONG))
            retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

/* « La semaine passée, X a »: which week, no verb; but: « une semaine passée à négocier ». */
static void find_past(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const SPANS[] = {"semaine", "année", "mois", "an", "décennie", "siècle", "saison", NULL};
    static const char *const SPENT[] = {"à", "au", "aux", "avec", "chez", "dans", "en", "entre", "par", "sous", NULL};
    for (int32_t i = 2; i < count; i++) {
        if (tags[i] != LI_TAG_VERB_PP || tags[i - 1] != LI_TAG_NOUN) continue;
        if (!li_symbols_is(symbols, tokens[i].lemma, "passer")) continue;
        if (!li_symbols_among(symbols, tokens[i - 1].lemma, SPANS)) continue;
        bool spent = i + 1 < count && tags[i + 1] == LI_TAG_ADP && li_symbols_among(symbols, tokens[i + 1].form, SPENT);
        if (!spent && may_be(&tokens[i], LI_ADJ, 0, symbols)) retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

/* « juge Viktor X responsable de »: what one finds somebody to be; but: « juge le ministre X, responsable de ». */
static void find_verdicts(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const FIND[] = {"juger", "estimer", "considérer", "rendre", "déclarer", "croire", NULL};
    for (int32_t i = 2; i < count; i++) {
        if (tags[i] != LI_TAG_NOUN || tags[i - 1] != LI_TAG_PROPN || (tokens[i].shape & LI_SHAPE_CAPITAL)) continue;
        int32_t v = i - 1;
        while (v > 0 && v > i - 8 && tokens[v].upos != LI_VERB && tokens[v].upos != LI_PUNCT) v--;
        if (tokens[v].upos != LI_VERB || !li_symbols_among(symbols, tokens[v].lemma, FIND)) continue;
        if (may_be(&tokens[i], LI_ADJ, 0, symbols)) retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

void li_tags_find_epithets(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    find_high_ranks(tokens, count, tags, symbols);
    find_counted_people(tokens, count, tags, symbols);
    find_zealots(tokens, count, tags, symbols);
    find_superlatives(tokens, count, tags, symbols);
    find_national(tokens, count, tags, symbols);
    find_peoples(tokens, count, tags, symbols);
    find_compounds(tokens, count, tags, symbols);
    find_surprises(tokens, count, tags, symbols);
    find_armed(tokens, count, tags, symbols);
    find_self_said(tokens, count, tags, symbols);
    find_held(tokens, count, tags, symbols);
    find_disputes(tokens, count, tags, symbols);
    find_violent(tokens, count, tags, symbols);
    find_bare_violent(tokens, count, tags, symbols);
    find_number_one(tokens, count, tags, symbols);
    find_standing(tokens, count, tags, symbols);
    find_past(tokens, count, tags, symbols);
    find_verdicts(tokens, count, tags, symbols);
}
