/* Words that belong to a group of a noun by where they stand: its adjective, the noun of an article that was taken for
 * a pronoun, what a comma and a charge describe. */
#include "extractor/french/tag_mender.h"

/* « l'opposante bélarusse X », « le député pro-européen X »: a small word that no dictionary knows, behind a noun. */
static void find_epithets(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    const uint32_t known = (uint32_t)li_lexicon_size(li_symbols_lexicon(symbols));
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_PROPN || tags[i - 1] != LI_TAG_NOUN || tokens[i].form < known) continue;
        const uint32_t unlike = LI_SHAPE_CAPITAL | LI_SHAPE_DIGIT | LI_SHAPE_QUOTED | LI_SHAPE_SYMBOL;
        if (!(tokens[i].shape & unlike)) retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

static bool is_day(const li_token *t, const li_symbols *symbols) {
    static const char *const DAYS[] = {
        "janvier", "février",  "mars",     "avril",    "mai",   "juin",        "juillet", "août",  "septembre",
        "octobre", "novembre", "décembre", "en",       "début", "fin",         "lundi",   "mardi", "mercredi",
        "jeudi",   "vendredi", "samedi",   "dimanche", "hier",  "aujourd'hui", "matin",   "soir",  NULL};
    return li_symbols_among(symbols, t->form, DAYS);
}

/* The verb group that ends before the token, past days: « a annoncé lundi ». -1 if none does. */
static int32_t verb_before(const li_token *tokens, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    while (--i > 0)
        if (!is_day(&tokens[i], symbols)) break;
    return i > 0 && tags[i] == LI_TAG_VERB_PP && (tags[i - 1] == LI_TAG_AUX_FIN || tags[i - 1] == LI_TAG_ADV) ? i : -1;
}

/* « a revendiqué samedi la prise de Y », « a annoncé lundi leur retrait »: behind a verb no pronoun and second verb. */
static void find_articles(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                          const li_symbols *symbols) {
    for (int32_t i = 2; i + 1 < count; i++) {
        bool whole = tags[i] == LI_TAG_ADV && li_symbols_is(symbols, tokens[i].lemma, "tout"); /* tout commerce */
        bool both = (tags[i] == LI_TAG_PRON || whole) && (views[i].candidates >> LI_TAG_DET & 1) &&
                    (tags[i + 1] == LI_TAG_VERB_FIN || tags[i + 1] == LI_TAG_VERB_PP) &&
                    (views[i + 1].candidates >> LI_TAG_NOUN & 1);
        if (!both || verb_before(tokens, i, tags, symbols) < 0) continue;
        retag(&tokens[i], &tags[i], LI_TAG_DET, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
    }
}

/* Does the verb speak of things, as « discuter des frappes » does? */
static bool speaks_of(const li_token *t, const li_symbols *symbols) {
    static const char *const OF[] = {
        "discuter", "parler",  "débattre", "profiter", "bénéficier", "dépendre",   "convenir",  "disposer", "décider",
        "souffrir", "traiter", "informer", "hériter",  "douter",     "témoigner",  "délibérer", "jouir",    "manquer",
        "juger",    "user",    "relever",  "tenir",    "approcher",  "rapprocher", "éloigner",  NULL};
    if (li_symbols_among(symbols, t->lemma, OF)) return true;
    return !(t->feats & LI_TRANSITIVE);
}

/* « a condamné lundi des frappes », « réclamant des frappes »: behind a verb and its day, or a present participle, an
 * article, unless the verb speaks of things. */
static void find_some(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                      const li_symbols *symbols) {
    for (int32_t i = 2; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_ADP || !(views[i].candidates >> LI_TAG_DET & 1)) continue;
        if (!li_symbols_is(symbols, tokens[i].form, "des") || (tags[i + 1] != LI_TAG_NOUN && tags[i + 1] != LI_TAG_ADJ))
            continue;
        int32_t v = is_day(&tokens[i - 1], symbols) ? verb_before(tokens, i, tags, symbols) : -1;
        if (v > 0 && !li_symbols_is(symbols, tokens[v - 1].lemma, "avoir")) continue;
        if (tags[i - 1] == LI_TAG_VERB_PRP && tags[i - 2] != LI_TAG_PRON) v = i - 1;
        if (v > 0 && !speaks_of(&tokens[v], symbols) && !li_symbols_is(symbols, tokens[v].form, "été"))
            retag(&tokens[i], &tags[i], LI_TAG_DET, symbols);
    }
}

/* The word before token i, past adverbs and days. -1 if there is none. */
static int32_t word_before(const li_token *tokens, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    do i--;
    while (i >= 0 && (tags[i] == LI_TAG_ADV || is_day(&tokens[i], symbols)));
    return i;
}

/* Is the participle a passive's, or one of coming and going, in « a été écarté », « est sorti », « l'homme chassé »? It
 * is none in « il a été tiré », « sont devenus », « où sont nés ». */
static bool takes_no_object(const li_token *tokens, int32_t p, const li_tag_view *views, const uint8_t *tags,
                            const li_symbols *symbols) {
    static const char *const BEING[] = {"devenir", "rester", "demeurer", "nommer", "élire", "appeler", NULL};
    if (tags[p] != LI_TAG_VERB_PP || li_symbols_among(symbols, tokens[p].lemma, BEING)) return false;
    int32_t k = word_before(tokens, p, tags, symbols);
    if (k < 0) return false;
    if (tags[k] == LI_TAG_NOUN || tags[k] == LI_TAG_PUNCT) return !(views[p].candidates >> LI_TAG_VERB_FIN & 1);
    if (!li_symbols_is(symbols, tokens[k].lemma, "être")) return false;
    while (k >= 0 && (tokens[k].upos == LI_AUX || tags[k] == LI_TAG_ADV)) k--;
    if (k < 0 || (tags[k] == LI_TAG_PRON && (tokens[p].feats & LI_SING) && !(tokens[p].feats & LI_FEM))) return false;
    if (tags[k] == LI_TAG_REL) return li_symbols_is(symbols, tokens[k].form, "qui");
    while (k > 0 && tags[k - 1] != LI_TAG_PUNCT && tags[k - 1] != LI_TAG_SCONJ) k--;
    return tags[k] != LI_TAG_ADP && tags[k] != LI_TAG_ADV; /* à Lomé ont été vus des soldats */
}

/* « est évacué des lieux en Y »: where to, or which places? */
static bool goes_on(const li_token *tokens, int32_t i, int32_t count, const uint8_t *tags, const li_symbols *symbols) {
    static const char *const PLACE[] = {"en", "à", "au", "aux", "dans", "vers", NULL};
    while (i < count && (tags[i] == LI_TAG_ADJ || tags[i] == LI_TAG_NOUN || tags[i] == LI_TAG_NUM)) i++;
    return i < count && li_symbols_among(symbols, tokens[i].form, PLACE);
}

/* « a été écarté des instances », « près des côtes »: no object can follow. */
static void find_from(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                      const li_symbols *symbols) {
    static const char *const FROM[] = {"près", "loin", "lors", "auprès", "autour", "hors", NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_DET || !li_symbols_is(symbols, tokens[i].form, "des")) continue;
        if (tags[i + 1] != LI_TAG_NOUN && tags[i + 1] != LI_TAG_ADJ && tags[i + 1] != LI_TAG_NUM) continue;
        int32_t p = word_before(tokens, i, tags, symbols);
        bool from = li_symbols_among(symbols, tokens[i - 1].form, FROM);
        if (from && i > 1 && tags[i - 2] == LI_TAG_ADP) continue; /* depuis lors des tensions opposent */
        bool open =
            p > 0 && !li_symbols_is(symbols, tokens[p - 1].form, "été") && goes_on(tokens, i + 1, count, tags, symbols);
        if (from || (p >= 0 && !open && takes_no_object(tokens, p, views, tags, symbols)))
            retag(&tokens[i], &tags[i], LI_TAG_ADP, symbols);
    }
}

/* « Alors que X vote, des Y ont marché »: behind a comma the subject of the verb that follows, unless « de » stood
 * behind an earlier one, in a row of complements. */
static void find_some_behind_comma(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                                   const li_symbols *symbols) {
    bool row = false;
    for (int32_t i = 2; i + 2 < count; i++) {
        if (tags[i] != LI_TAG_ADP || tags[i - 1] != LI_TAG_PUNCT || !li_symbols_is(symbols, tokens[i - 1].form, ","))
            continue;
        bool some = (views[i].candidates >> LI_TAG_DET & 1) && li_symbols_is(symbols, tokens[i].form, "des");
        int32_t k = i + 1;
        while (k < count && (tags[k] == LI_TAG_ADJ || (k == i + 1 && tags[k] == LI_TAG_NOUN))) k++;
        bool finite = k > i + 1 && k < count && (tags[k] == LI_TAG_VERB_FIN || tags[k] == LI_TAG_AUX_FIN);
        if (some && !row && finite && (tokens[k].feats & LI_NUMBER) == LI_PLUR)
            retag(&tokens[i], &tags[i], LI_TAG_DET, symbols);
        row |= li_symbols_is(symbols, tokens[i].lemma, "de");
    }
}

/* « Y, accusé d'armer Z »: without an article no noun. */
static void find_charged(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const CHARGED[] = {"accusé",   "accusée",  "accusés",   "accusées",  "inculpé",    "inculpée",
                                          "inculpés", "condamné", "condamnée", "condamnés", "condamnées", NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_NOUN || tags[i - 1] != LI_TAG_PUNCT || tags[i + 1] != LI_TAG_ADP) continue;
        if (!li_symbols_is(symbols, tokens[i - 1].form, ",") || !li_symbols_among(symbols, tokens[i].form, CHARGED))
            continue;
        if (may_be(&tokens[i], LI_VERB, LI_PART_PAST, symbols)) retag(&tokens[i], &tags[i], LI_TAG_VERB_PP, symbols);
    }
}

/* « X, interdit en Y, a réagi », « X, contraint à l'exil, »: no comma parts a verb from its subject. */
static void find_set_apart(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 2; i + 3 < count; i++) {
        if (tags[i] != LI_TAG_VERB_FIN || tags[i - 1] != LI_TAG_PUNCT || tags[i + 1] != LI_TAG_ADP) continue;
        bool named = tags[i - 2] == LI_TAG_NOUN || tags[i - 2] == LI_TAG_PROPN || tags[i - 2] == LI_TAG_ADJ;
        if (!named || !li_symbols_is(symbols, tokens[i - 1].form, ",")) continue;
        if (li_symbols_is(symbols, tokens[i].lemma, "dire")) continue; /* dit à la radio X, est */
        int32_t end = i + 2;
        while (end < count && tags[end] < LI_TAG_VERB_FIN && tags[end] != LI_TAG_PUNCT) end++;
        if (end + 1 >= count || tags[end] != LI_TAG_PUNCT || !li_symbols_is(symbols, tokens[end].form, ",")) continue;
        int32_t main = end + 1;
        while (main + 1 < count && (tags[main] == LI_TAG_PRON || tags[main] == LI_TAG_ADV)) main++;
        bool goes_on = tags[main] == LI_TAG_VERB_FIN || tags[main] == LI_TAG_AUX_FIN;
        if (goes_on && may_be(&tokens[i], LI_VERB, LI_PART_PAST, symbols))
            retag(&tokens[i], &tags[i], LI_TAG_VERB_PP, symbols);
    }
}

/* « un opposant », « X, opposant à Y »: behind « un », or without an object that the verb needs, no participle. */
static void find_people(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const TO[] = {"à", "au", "aux", NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_VERB_PRP || !may_be(&tokens[i], LI_NOUN, 0, symbols)) continue;
        bool one = li_symbols_is(symbols, tokens[i - 1].form, "un") &&
                   !(i > 1 && li_symbols_is(symbols, tokens[i - 2].form, "l'"));
        bool bare = tags[i - 1] == LI_TAG_PUNCT && li_symbols_is(symbols, tokens[i].form, "opposant") &&
                    li_symbols_among(symbols, tokens[i + 1].form, TO);
        if (!one && !bare) continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
        if (one) retag(&tokens[i - 1], &tags[i - 1], LI_TAG_DET, symbols);
    }
}

/* « a protesté X, réclamant des sanctions »: behind a comma and before an article no noun. */
static void find_doing(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                       const li_symbols *symbols) {
    static const char *const PEOPLE[] = {"représentant", "commandant", "dirigeant", "militant",
                                         "combattant",   "opposant",   "habitant",  "étudiant",
                                         "fabricant",    "garant",     NULL};
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_NOUN || !(views[i].candidates >> LI_TAG_VERB_PRP & 1)) continue;
        bool comma = tags[i - 1] == LI_TAG_PUNCT && li_symbols_is(symbols, tokens[i - 1].form, ",");
        if (!comma && (tags[i - 1] != LI_TAG_CCONJ || tags[i + 1] != LI_TAG_DET)) continue;
        bool some =
            li_symbols_is(symbols, tokens[i + 1].form, "des") && !li_symbols_among(symbols, tokens[i].form, PEOPLE);
        if (tags[i + 1] == LI_TAG_DET || some) retag(&tokens[i], &tags[i], LI_TAG_VERB_PRP, symbols);
    }
}

/* « s'est entretenu avec Y, l'exhortant à »: no article stands before a participle or an infinitive. */
static void find_clitics(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_DET || !(views[i].candidates >> LI_TAG_PRON & 1)) continue;
        bool doing = tags[i + 1] == LI_TAG_VERB_PRP || tags[i + 1] == LI_TAG_VERB_INF ||
                     (i + 2 < count && is_quote(&tokens[i + 1], symbols) && tags[i + 2] == LI_TAG_VERB_INF);
        if (doing && li_symbols_is(symbols, tokens[i].lemma, "le")) retag(&tokens[i], &tags[i], LI_TAG_PRON, symbols);
    }
}

/* « limoge son conseiller à »: behind an article that is no pronoun stands no infinitive. */
static void find_owned(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const OWN[] = {"son", "ses", "mon", "mes", "un", "ce", "cet", "ces", "au", "du", "aux", NULL};
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_VERB_INF || (tags[i - 1] != LI_TAG_DET && tags[i - 1] != LI_TAG_ADP)) continue;
        if (!li_symbols_among(symbols, tokens[i - 1].form, OWN) || !may_be(&tokens[i], LI_NOUN, 0, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
    }
}

/* « a coupé le courant »: right behind a verb no pronoun of a participle. */
static void find_currents(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                          const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i + 1] != LI_TAG_VERB_PRP || (tags[i - 1] != LI_TAG_VERB_PP && tags[i - 1] != LI_TAG_VERB_FIN))
            continue;
        if (!(views[i].candidates >> LI_TAG_DET & 1) || !may_be(&tokens[i + 1], LI_NOUN, 0, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_DET, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
    }
}

/* « au cours de », « le fils de X »: behind an article of one, no plural of another word (« cour », « fil »). */
static void find_singulars(li_token *tokens, int32_t count, const uint8_t *tags, const li_symbols *symbols) {
    static const char *const ONE[] = {"au", "du", NULL};
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_NOUN || (tokens[i].feats & LI_NUMBER) != LI_PLUR) continue;
        const li_token *d = &tokens[i - 1];
        bool one = tags[i - 1] == LI_TAG_DET && (d->feats & (LI_NUMBER | LI_GENDER)) == (LI_SING | LI_MASC);
        if (!one && (tags[i - 1] != LI_TAG_ADP || !li_symbols_among(symbols, d->form, ONE))) continue;
        size_t n = 0;
        bool known = tokens[i].form < li_lexicon_size(lexicon);
        const li_reading *r = known ? li_lexicon_readings(lexicon, tokens[i].form, &n) : NULL;
        if (!known) tokens[i].feats = (tokens[i].feats & ~(uint32_t)LI_NUMBER) | LI_SING; /* le garde-frontières */
        for (size_t k = 0; k < n; k++) {
            bool fits = r[k].upos == LI_NOUN && (r[k].feats & LI_NUMBER) != LI_PLUR;
            if (!fits || (r[k].feats & LI_GENDER) == LI_FEM) continue;
            tokens[i].lemma = r[k].lemma;
            tokens[i].feats = r[k].feats;
            break;
        }
    }
}

/* « déplore le peu d'empressement de Y »: behind an article a noun, of which one has some. */
static void find_littles(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const THE[] = {"le", "ce", "du", "au", "son", "leur", NULL};
    for (int32_t i = 1; i + 2 < count; i++) {
        if (!li_symbols_is(symbols, tokens[i].form, "peu") || tags[i] == LI_TAG_NOUN) continue;
        bool of = li_symbols_is(symbols, tokens[i + 1].form, "de") || li_symbols_is(symbols, tokens[i + 1].form, "d'");
        if (!of || !li_symbols_among(symbols, tokens[i - 1].form, THE)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
        if (tags[i - 1] == LI_TAG_PRON) retag(&tokens[i - 1], &tags[i - 1], LI_TAG_DET, symbols);
    }
}

/* « s'élève contre « l'ingérence » de X »: before a group in quotation marks no adverb. */
static void find_prepositions(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const BEFORE[] = {"contre", "selon", "depuis", "devant", "derrière", "avant", "pour", NULL};
    for (int32_t i = 1; i + 2 < count; i++) {
        if (tags[i] != LI_TAG_ADV || !is_quote(&tokens[i + 1], symbols)) continue;
        uint8_t next = tags[i + 2];
        bool group = next == LI_TAG_DET || next == LI_TAG_NOUN || next == LI_TAG_ADJ || next == LI_TAG_PROPN;
        if (!group || !li_symbols_among(symbols, tokens[i].form, BEFORE)) continue;
        if (!may_be(&tokens[i], LI_ADP, 0, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADP, symbols);
    }
}

void li_tags_find_groups(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols) {
    find_prepositions(tokens, count, tags, symbols);
    find_epithets(tokens, count, tags, symbols);
    find_articles(tokens, count, views, tags, symbols);
    find_charged(tokens, count, tags, symbols);
    find_set_apart(tokens, count, tags, symbols);
    find_doing(tokens, count, views, tags, symbols);
    find_people(tokens, count, tags, symbols);
    find_some(tokens, count, views, tags, symbols);
    find_some_behind_comma(tokens, count, views, tags, symbols);
    find_from(tokens, count, views, tags, symbols);
    find_owned(tokens, count, tags, symbols);
    find_currents(tokens, count, views, tags, symbols);
    find_clitics(tokens, count, views, tags, symbols);
    find_singulars(tokens, count, tags, symbols);
    find_littles(tokens, count, tags, symbols);
}
