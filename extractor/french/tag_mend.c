/* Tags that French grammar does not allow where they stand, mended before the tree is built. */
#include "extractor/french/tag_mender.h"

/* Behind être or avoir stands no finite verb: n'a pas rejoint is a participle, est prête an adjective. */
static void correct_finite(li_token *t, uint8_t *tag, bool is_etre, const li_symbols *symbols) {
    if (may_be(t, LI_VERB, LI_PART_PAST, symbols)) *tag = LI_TAG_VERB_PP;
    else if (is_etre && may_be(t, LI_ADJ, 0, symbols)) *tag = LI_TAG_ADJ;
    else return;
    li_tag_apply(t, (li_tag)*tag, symbols);
}

/* What may stand between an auxiliary and its participle: adverbs, inverted clitics, « une nouvelle fois », « de
 * nouveau », « jusqu'ici ». */
static int32_t past_adverbs(const li_token *tokens, int32_t count, int32_t k, const uint8_t *tags,
                            const li_symbols *symbols) {
    for (int32_t end = k + 7; k < count && k < end;) {
        if (tags[k] == LI_TAG_ADV || (tokens[k].shape & LI_SHAPE_CLITIC)) k++;
        else if (k + 2 < count && li_symbols_is(symbols, tokens[k + 2].form, "fois") && tags[k] == LI_TAG_DET) k += 3;
        else if (k + 1 < count && li_symbols_is(symbols, tokens[k].form, "jusqu'") && tags[k + 1] == LI_TAG_ADV) k += 2;
        else if (k + 1 < count && li_symbols_is(symbols, tokens[k].form, "de") &&
                 li_symbols_is(symbols, tokens[k + 1].form, "nouveau"))
            k += 2;
        else break;
    }
    return k;
}

static bool read_as(li_token *t, uint8_t upos, const char *lemma, uint32_t feats, const li_symbols *symbols) {
    const li_lexicon *lexicon = li_symbols_lexicon(symbols);
    size_t n = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == upos && li_symbols_is(symbols, r[i].lemma, lemma)) {
            t->upos = upos;
            t->lemma = r[i].lemma;
            t->feats = feats ? feats : r[i].feats;
            return true;
        }
    return false;
}

/* « que Y soit sincère »: where what « que » opens has no other verb, and no number follows, it is the verb; « que Y,
 * allié de Z, soit puni », but: que vingt pays, soit la moitié, ont signé. */
static bool is_wished(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                      const li_symbols *symbols) {
    enum { FINITE = 1u << LI_TAG_VERB_FIN | 1u << LI_TAG_AUX_FIN };
    int32_t k = i - 1, end = i + 1;
    bool parted = tags[k] == LI_TAG_PUNCT;
    while (k >= 0 && !li_symbols_is(symbols, tokens[k].lemma, "que")) {
        bool bound = tags[k] == LI_TAG_REL || tags[k] == LI_TAG_SCONJ || (tokens[k].shape & LI_SHAPE_CLITIC);
        if (bound || (FINITE >> tags[k] & 1) || li_symbols_is(symbols, tokens[k].form, "soit")) return false;
        k--;
    }
    if (k < 0 || (tags[k] != LI_TAG_SCONJ && tags[k] != LI_TAG_REL)) return false;
    if (end >= count || tags[end] == LI_TAG_NUM || tags[end] == LI_TAG_PUNCT) return false;
    if (parted && tags[end] != LI_TAG_VERB_PP && tags[end] != LI_TAG_ADJ) return false;
    for (; end < count && tags[end] != LI_TAG_SCONJ && tags[end] != LI_TAG_REL; end++) {
        if (tags[end] == LI_TAG_PUNCT && !parted) break;
        bool other = li_symbols_is(symbols, tokens[end].form, "soit") && (parted || k == i - 1);
        if (other || (FINITE >> tags[end] & 1)) return false;
    }
    return true;
}

/* « que Y soit invité », « une trêve qui soit durable »: no conjunction stands between a subject and its participle.
 * « il faut » is of falloir. */
static void correct_soit(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] == LI_TAG_VERB_FIN && li_symbols_is(symbols, tokens[i].form, "faut"))
            read_as(&tokens[i], LI_VERB, "falloir", 0, symbols);
        if (tags[i] != LI_TAG_CCONJ && tags[i] != LI_TAG_ADV) continue;
        if (!li_symbols_is(symbols, tokens[i].form, "soit")) continue;
        bool subject = tags[i - 1] == LI_TAG_NOUN || tags[i - 1] == LI_TAG_PROPN || tags[i - 1] == LI_TAG_PRON;
        subject &= tags[i] == LI_TAG_CCONJ;
        bool who = tags[i - 1] == LI_TAG_REL && li_symbols_is(symbols, tokens[i - 1].form, "qui");
        bool done = tags[past_adverbs(tokens, count, i + 1, tags, symbols) % count] == LI_TAG_VERB_PP;
        if (!who && !(subject && done) && !is_wished(tokens, count, i, tags, symbols)) continue;
        if (read_as(&tokens[i], LI_AUX, "être", LI_FIN | LI_SUB | LI_PRES | LI_P3 | LI_SING, symbols))
            tags[i] = LI_TAG_AUX_FIN;
    }
}

/* « du brut », « son nucléaire »: adjectives that are nouns behind an article with no noun beside them. */
static bool is_thing(const li_token *tokens, const uint8_t *tags, int32_t i, int32_t count, const li_symbols *symbols) {
    if (tags[i] != LI_TAG_ADJ || i == 0 || (tags[i - 1] != LI_TAG_DET && tags[i - 1] != LI_TAG_ADP)) return false;
    uint8_t next = i + 1 < count ? tags[i + 1] : (uint8_t)LI_TAG_PUNCT;
    bool found = next != LI_TAG_NOUN && next != LI_TAG_PROPN && next != LI_TAG_ADJ;
    return found && li_tags_names_thing(tokens[i].form, symbols);
}

/* « un pétrolier iranien », « cinq citoyens américains »: of two adjectives and no noun the first is one, and so is the
 * only one before « qui » or « de ». */
static bool is_noun_by_place(const uint8_t *tags, int32_t i, int32_t count, bool of) {
    if (tags[i] != LI_TAG_ADJ || i == 0 || i + 1 >= count) return false;
    if (tags[i + 1] == LI_TAG_REL) return tags[i - 1] == LI_TAG_DET;
    if (tags[i + 1] == LI_TAG_ADP && of) return tags[i - 1] == LI_TAG_DET;
    if (tags[i + 1] != LI_TAG_ADJ) return false;
    uint8_t after = i + 2 < count ? tags[i + 2] : (uint8_t)LI_TAG_PUNCT;
    bool quoted = i > 1 && tags[i - 1] == LI_TAG_PUNCT && tags[i - 2] == LI_TAG_DET; /* la « politique hostile » */
    bool opens = tags[i - 1] == LI_TAG_DET || tags[i - 1] == LI_TAG_NUM || quoted;
    return opens && after != LI_TAG_NOUN && after != LI_TAG_PROPN && after != LI_TAG_ADJ && after != LI_TAG_CCONJ &&
           after != LI_TAG_NUM;
}

/* « les a accusés », « l'exhortant »: what stands before an auxiliary or participle is no article. */
static void find_objects(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols) {
    for (int32_t i = 0; i + 1 < count; i++) {
        bool held = i > 0 && tags[i - 1] == LI_TAG_ADP && !li_symbols_is(symbols, tokens[i - 1].form, "en");
        if (held && tags[i] != LI_TAG_ADP && tags[i + 1] == LI_TAG_VERB_PRP && views[i].candidates >> LI_TAG_DET & 1 &&
            may_be(&tokens[i + 1], LI_NOUN, 0, symbols)) { /* de l'opposant */
            retag(&tokens[i], &tags[i], LI_TAG_DET, symbols);
            retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
            continue;
        }
        if (tags[i] != LI_TAG_DET || (tags[i + 1] != LI_TAG_AUX_FIN && tags[i + 1] != LI_TAG_VERB_PRP)) continue;
        if (!(views[i].candidates >> LI_TAG_PRON & 1)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_PRON, symbols);
    }
}

/* « sept morts », but: « en 2024 morts » */
static bool counts(const li_token *tokens, int32_t number, const li_symbols *symbols) {
    bool year = (tokens[number].shape & LI_SHAPE_DIGIT) && tokens[number].end - tokens[number].start == 4;
    return !year || number == 0 || !li_symbols_is(symbols, tokens[number - 1].form, "en");
}

enum {
    UNLIKE_NOUNS =
        1u << LI_TAG_VERB_FIN | 1u << LI_TAG_AUX_FIN | 1u << LI_TAG_VERB_PP | 1u << LI_TAG_VERB_INF | 1u << LI_TAG_ADJ
};

/* « les deux voisins s'affrontent », « l'un des trois rivaux »: with no noun behind it is one. */
static bool is_counted_out(const li_token *tokens, const uint8_t *tags, int32_t i, uint8_t next,
                           const li_symbols *symbols) {
    enum {
        GOES_ON = 1u << LI_TAG_NOUN | 1u << LI_TAG_ADJ | 1u << LI_TAG_PROPN | 1u << LI_TAG_CCONJ | 1u << LI_TAG_NUM
    };
    if (tags[i] != LI_TAG_ADJ || i < 2 || tags[i - 1] != LI_TAG_NUM || (GOES_ON >> next & 1)) return false;
    if (li_tags_is_set_before(&tokens[i], symbols)) return false;
    enum {
        BEFORE = 1u << LI_TAG_VERB_FIN | 1u << LI_TAG_VERB_INF | 1u << LI_TAG_VERB_PP | 1u << LI_TAG_VERB_PRP |
                 1u << LI_TAG_ADP | 1u << LI_TAG_NUM
    };
    bool many = (tokens[i].feats & LI_NUMBER) == LI_PLUR && counts(tokens, i - 1, symbols); /* envoie mille policiers */
    if (many && (BEFORE >> tags[i - 2] & 1)) return true;
    return tags[i - 2] == LI_TAG_DET || (tags[i - 2] == LI_TAG_ADP && holds_article(&tokens[i - 2], symbols));
}

/* « aux victimes philippines »: behind an article that a preposition holds too, of two adjectives the first. */
static bool is_held_out(const li_token *tokens, const uint8_t *tags, int32_t i, int32_t count,
                        const li_symbols *symbols) {
    enum { GOES_ON = 1u << LI_TAG_NOUN | 1u << LI_TAG_ADJ | 1u << LI_TAG_PROPN | 1u << LI_TAG_CCONJ };
    if (tags[i] != LI_TAG_ADJ || i < 1 || i + 1 >= count || tags[i + 1] != LI_TAG_ADJ) return false;
    bool held = holds_article(&tokens[i - 1], symbols) || li_symbols_is(symbols, tokens[i - 1].form, "des");
    if (tags[i - 1] != LI_TAG_ADP || !held || li_tags_is_set_before(&tokens[i], symbols)) return false;
    return i + 2 >= count || !(GOES_ON >> tags[i + 2] & 1);
}

/* What stands before a word says that it is a noun: sa tournée, 200 avions, « X, allié de Y, ». */
static void find_nouns(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                       const li_symbols *symbols) {
    static const char *const PEOPLE[] = {"allié", "alliée", "alliés",  "alliées",  "associé",
                                         "élu",   "élue",   "délégué", "déléguée", NULL};
    static const char *const FRONTED[] = {"nouveau", "premier", "prochain", "dernier", "long",
                                          "grand",   "petit",   "bref",     "vaste",   NULL};
    for (int32_t i = 0; i < count; i++) {
        if (!(UNLIKE_NOUNS >> tags[i] & 1)) continue;
        bool of = i + 1 < count && (li_symbols_is(symbols, tokens[i + 1].lemma, "de") || /* l'essentiel des troupes */
                                    (tags[i + 1] == LI_TAG_ADP && may_be(&tokens[i], LI_NOUN, 0, symbols)));
        if (!(views[i].candidates >> LI_TAG_NOUN & 1)) {
            if (!is_noun_by_place(tags, i, count, of) && !is_thing(tokens, tags, i, count, symbols)) continue;
            tags[i] = LI_TAG_NOUN; /* le nucléaire iranien: an adjective in a noun's place */
            tokens[i].upos = LI_NOUN;
            continue;
        }
        uint8_t before = i ? tags[i - 1] : (uint8_t)LI_TAG_PUNCT,
                next = i + 1 < count ? tags[i + 1] : (uint8_t)LI_TAG_PUNCT;
        bool counted = (tags[i] == LI_TAG_VERB_FIN || tags[i] == LI_TAG_AUX_FIN) && before == LI_TAG_NUM &&
                       (tokens[i - 1].shape & LI_SHAPE_DIGIT) && next == LI_TAG_ADP;
        counted |= before == LI_TAG_NUM && (tags[i] == LI_TAG_VERB_FIN || tags[i] == LI_TAG_AUX_FIN) &&
                   (tokens[i].feats & LI_PERS) == LI_P1; /* cent avions */
        counted |= tags[i] == LI_TAG_VERB_PP && before == LI_TAG_NUM && counts(tokens, i - 1, symbols) &&
                   (next == LI_TAG_PUNCT || next == LI_TAG_CCONJ ||
                    (next == LI_TAG_ADP && !li_symbols_is(symbols, tokens[i + 1].form, "par")));
        counted |= tags[i] == LI_TAG_VERB_FIN && before == LI_TAG_ADJ && i > 1 &&
                   tags[i - 2] == LI_TAG_ADP; /* de longue date */
        bool fronted = before == LI_TAG_ADJ && i > 1 && tags[i - 2] == LI_TAG_DET &&
                       li_symbols_among(symbols, tokens[i - 1].lemma, FRONTED); /* une nouvelle tournée */
        bool determined = tags[i] == LI_TAG_VERB_PP && (before == LI_TAG_DET || fronted) &&
                          (next == LI_TAG_ADP || next == LI_TAG_PUNCT);
        bool apart = before == LI_TAG_PUNCT || /* X, seule alliée de Y */
                     (before == LI_TAG_ADJ && i > 1 && (tags[i - 2] == LI_TAG_PUNCT || tags[i - 2] == LI_TAG_DET));
        bool person = tags[i] == LI_TAG_VERB_PP && apart && next == LI_TAG_ADP &&
                      li_symbols_among(symbols, tokens[i].form, PEOPLE) &&
                      li_symbols_is(symbols, tokens[i + 1].lemma, "de");
        bool contracted = tags[i] == LI_TAG_VERB_INF && before == LI_TAG_ADP && holds_article(&tokens[i - 1], symbols);
        counted |= is_counted_out(tokens, tags, i, next, symbols);
        counted |= is_held_out(tokens, tags, i, count, symbols);
        if (!counted && !determined && !person && !contracted && !is_noun_by_place(tags, i, count, of)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_NOUN, symbols);
    }
}

/* Does « de » stand behind a preposition, as an article alone does: « par de hauts responsables »? */
static bool is_prepared(const li_token *tokens, const uint8_t *tags, int32_t i) {
    int32_t before = i - 1;
    if (before > 0 && tokens[before].upos == LI_PUNCT) before--;
    return tags[i] == LI_TAG_ADP && before >= 0 && tags[before] == LI_TAG_ADP;
}

/* « de vives critiques »: the article « de » stands before an adjective and its noun. */
static void find_described(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                           const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        bool some = i > 1 && tags[i - 2] != LI_TAG_ADV; /* pas de politiques étrangères */
        if (tags[i] != LI_TAG_NOUN || tags[i + 1] != LI_TAG_ADJ || !some) continue;
        if (tags[i - 1] != LI_TAG_DET && !is_prepared(tokens, tags, i - 1)) continue;
        if (!(tokens[i].feats & LI_PLUR) || !li_symbols_is(symbols, tokens[i - 1].form, "de")) continue;
        if (!may_be(&tokens[i], LI_ADJ, 0, symbols) || !(views[i + 1].candidates >> LI_TAG_NOUN & 1)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
        retag(&tokens[i + 1], &tags[i + 1], LI_TAG_NOUN, symbols);
    }
}

/* « deux cents soldats »: a number before what it counts. */
static void find_hundreds(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_NOUN || tags[i - 1] != LI_TAG_NUM || !li_symbols_is(symbols, tokens[i].lemma, "cent"))
            continue;
        if (tags[i + 1] != LI_TAG_NOUN && tags[i + 1] != LI_TAG_ADJ && tags[i + 1] != LI_TAG_PROPN) continue;
        tags[i] = LI_TAG_NUM;
        tokens[i].upos = LI_NUM;
    }
}

/* « prête à soutenir »: nobody lends to an infinitive. */
static void find_ready(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 0; i + 2 < count; i++) {
        if (tags[i] != LI_TAG_VERB_FIN || !li_symbols_is(symbols, tokens[i].lemma, "prêter")) continue;
        if (!li_symbols_is(symbols, tokens[i + 1].lemma, "à") || tags[i + 2] != LI_TAG_VERB_INF) continue;
        if (read_as(&tokens[i], LI_ADJ, "prêt", 0, symbols)) tags[i] = LI_TAG_ADJ;
    }
}

/* « son « vif mécontentement » »: no sound, but whose. */
static void find_owners(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 0; i + 2 < count; i++) {
        if (tags[i] != LI_TAG_NOUN || !li_symbols_is(symbols, tokens[i].form, "son")) continue;
        uint8_t next = tags[i + 2];
        bool group = next == LI_TAG_NOUN || next == LI_TAG_ADJ || next == LI_TAG_PROPN || next == LI_TAG_VERB_PP;
        bool quote = li_symbols_is(symbols, tokens[i + 1].form, "«") ||
                     li_symbols_is(symbols, tokens[i + 1].form, "\"") ||
                     li_symbols_is(symbols, tokens[i + 1].form, "“");
        if (!group || !quote || (i > 0 && tags[i - 1] == LI_TAG_DET)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_DET, symbols);
    }
}

/* « le président élu bolivien », « un espion présumé de X »: between a noun and what else describes it. */
static bool is_epithet(const li_token *tokens, int32_t i, int32_t count, const uint8_t *tags,
                       const li_symbols *symbols) {
    static const char *const WORDS[] = {"élu",      "élue",      "réélu",    "réélue",   "déchu",
                                        "déchue",   "désigné",   "désignée", "renversé", "renversée",
                                        "destitué", "destituée", NULL};
    if (tags[i - 1] != LI_TAG_NOUN || i + 1 >= count) return false;
    if (li_symbols_is(symbols, tokens[i].lemma, "présumer")) return true;
    if (li_symbols_is(symbols, tokens[i].form, "armées") && li_symbols_is(symbols, tokens[i - 1].form, "forces"))
        return true;
    if (li_symbols_is(symbols, tokens[i].lemma, "blinder") && li_symbols_is(symbols, tokens[i - 1].lemma, "véhicule"))
        return true;
    if (tags[i + 1] != LI_TAG_ADJ) return false;
    return li_symbols_among(symbols, tokens[i].form, WORDS);
}

/* « qualifiée de « disproportionnée » »: right behind « de » stands no participle. */
static void find_qualities(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_VERB_PP) continue;
        bool ally = i + 2 < count && tags[i + 1] == LI_TAG_ADJ && li_symbols_is(symbols, tokens[i].lemma, "allier") &&
                    li_symbols_is(symbols, tokens[i + 2].lemma, "de"); /* X, allié proche de Y */
        if (ally && read_as(&tokens[i], LI_NOUN, "allié", 0, symbols)) {
            tags[i] = LI_TAG_NOUN;
            continue;
        }
        if (is_epithet(tokens, i, count, tags, symbols)) {
            tags[i] = LI_TAG_ADJ;
            tokens[i].upos = LI_ADJ;
            continue;
        }
        int32_t de = i - 1 - is_quote(&tokens[i - 1], symbols);
        if (de < 1 ||
            (!li_symbols_is(symbols, tokens[de].form, "de") && !li_symbols_is(symbols, tokens[de].form, "d'")))
            continue;
        if (!li_symbols_is(symbols, tokens[de].lemma, "de") || !may_be(&tokens[i], LI_ADJ, 0, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

/* « ennemi juré de X »: sworn. */
static void find_sworn(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const SWORN[] = {"juré", "jurée", "jurés", "jurées", NULL};
    for (int32_t i = 1; i < count; i++) {
        uint64_t before = li_symbols_letters(symbols, tokens[i - 1].form) & UINT64_MAX >> 16;
        if (before != li_letters("ennemi", 6) || !li_symbols_among(symbols, tokens[i].form, SWORN)) continue;
        retag(&tokens[i - 1], &tags[i - 1], LI_TAG_NOUN, symbols);
        retag(&tokens[i], &tags[i], LI_TAG_ADJ, symbols);
    }
}

/* « les relations sont elles-mêmes tendues »: how, not who. */
static void find_selves(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_PRON || !(tokens[i].shape & LI_SHAPE_HYPHEN)) continue;
        li_slice form = li_symbols_text(symbols, tokens[i].form);
        if (!li_slice_ends(form, LI_LIT("-même")) && !li_slice_ends(form, LI_LIT("-mêmes"))) continue;
        if (tags[i - 1] == LI_TAG_ADP || tags[i - 1] == LI_TAG_CCONJ) continue;
        tags[i] = LI_TAG_ADV;
        tokens[i].upos = LI_ADV;
    }
}

static bool is_day(const li_token *t, const li_symbols *symbols) {
    static const char *const DAYS[] = {"lundi",    "mardi", "mercredi",    "jeudi", "vendredi", "samedi",
                                       "dimanche", "hier",  "aujourd'hui", "soir",  "matin",    NULL};
    return li_symbols_among(symbols, t->form, DAYS);
}

/* « a annoncé lundi qu'il avait »: no day is what « que » stands for. */
static void find_contents(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                          const li_symbols *symbols) {
    for (int32_t i = 2; i < count; i++) {
        if (tags[i] != LI_TAG_REL || !(views[i].candidates >> LI_TAG_SCONJ & 1) || !is_day(&tokens[i - 1], symbols))
            continue;
        bool verb =
            li_is_verb(&tokens[i - 2]) || (i > 2 && is_day(&tokens[i - 2], symbols) && li_is_verb(&tokens[i - 3]));
        if (!verb || !li_symbols_is(symbols, tokens[i].lemma, "que")) continue;
        retag(&tokens[i], &tags[i], LI_TAG_SCONJ, symbols);
    }
}

/* « la décision prise lundi par X »: what somebody does is no quality. */
static void find_done(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i + 2 < count; i++) {
        if (tags[i] != LI_TAG_ADJ || tags[i - 1] != LI_TAG_NOUN || !may_be(&tokens[i], LI_VERB, LI_PART_PAST, symbols))
            continue;
        int32_t by = i + 1;
        while (by < count && by < i + 3 && is_day(&tokens[by], symbols)) by++;
        if (by >= count || !li_symbols_is(symbols, tokens[by].form, "par")) continue;
        retag(&tokens[i], &tags[i], LI_TAG_VERB_PP, symbols);
    }
}

/* « Réunis lundi à Rome, X et Y ont … »: what opens the sentence and may be a participle is no name. */
static void find_opening(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols) {
    if (count < 4 || tags[0] != LI_TAG_PROPN || !(views[0].candidates >> LI_TAG_VERB_PP & 1)) return;
    if (tags[1] != LI_TAG_ADP && !is_day(&tokens[1], symbols)) return;
    int32_t k = 1;
    while (k < count && tags[k] != LI_TAG_PUNCT && tags[k] != LI_TAG_VERB_FIN && tags[k] != LI_TAG_AUX_FIN) k++;
    if (k + 1 < count && li_symbols_is(symbols, tokens[k].form, ","))
        retag(&tokens[0], &tags[0], LI_TAG_VERB_PP, symbols);
}

/* « le Bureau politique du Parti », « le secrétaire d'État adjoint pour l'Asie »: nobody uses politiquer. */
static void forget_verbs(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    static const char *const RARE[] = {"politiquer", "hybrider", "adjoindre", "clienter", NULL};
    for (int32_t i = 0; i < count; i++) {
        if (tags[i] != LI_TAG_VERB_FIN) continue;
        if (!li_symbols_among(symbols, tokens[i].lemma, RARE)) continue;
        bool behind = i && (tags[i - 1] == LI_TAG_NOUN || tags[i - 1] == LI_TAG_PROPN);
        bool adjective = behind && may_be(&tokens[i], LI_ADJ, 0, symbols);
        retag(&tokens[i], &tags[i], adjective ? LI_TAG_ADJ : LI_TAG_NOUN, symbols);
    }
}

/* « les exercices États-Unis-Corée du Sud »: a pair of names is no verb. */
static void find_pairs(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i < count; i++) {
        uint32_t shape = tokens[i].shape;
        bool other = tags[i] == LI_TAG_ADJ || li_is_verb(&tokens[i]);
        if (!other || !(shape & LI_SHAPE_HYPHEN) || !(shape & LI_SHAPE_CAPITAL) || (shape & LI_SHAPE_FIRST)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_PROPN, symbols);
    }
}

/* « ont reconnu ensemble, en mai, X »: without an article it says how. */
static void read_together(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 1; i < count; i++) {
        if (tags[i] != LI_TAG_NOUN || !li_symbols_is(symbols, tokens[i].form, "ensemble")) continue;
        if (tags[i - 1] < LI_TAG_VERB_FIN || !li_is_verb(&tokens[i - 1])) continue;
        retag(&tokens[i], &tags[i], LI_TAG_ADV, symbols);
    }
}

/* « avait peu avant accusé Y »: when, not before whom. */
static void read_shortly(li_token *tokens, int32_t count, uint8_t *tags, const li_symbols *symbols) {
    for (int32_t i = 2; i + 1 < count; i++) {
        if (tags[i] != LI_TAG_ADP || !li_symbols_is(symbols, tokens[i - 1].form, "peu")) continue;
        if (!li_symbols_is(symbols, tokens[i].form, "avant") && !li_symbols_is(symbols, tokens[i].form, "après"))
            continue;
        if (may_be(&tokens[i + 1], LI_VERB, LI_PART_PAST, symbols)) retag(&tokens[i], &tags[i], LI_TAG_ADV, symbols);
    }
}

/* A word of « au printemps », « dès le 14 mars », « à plusieurs reprises », « quelques heures plus tôt ». */
static bool is_of_time(const li_token *t, uint8_t tag, const li_symbols *symbols) {
    static const char *const SMALL[] = {"à",      "au",    "dès",     "en",   "depuis",   "de",    "d'",
                                        "du",     "par",   "pour",    "sans", "avant",    "après", "peu",
                                        "jusqu'", "l'",    "son",     "leur", "le",       "la",    "cet",
                                        "ce",     "cette", "quelque", "les",  "quelques", NULL};
    static const char *const WORDS[] = {
        "janvier",   "février",   "mars",     "avril",     "mai",      "juin",       "juillet", "août",    "septembre",
        "octobre",   "novembre",  "décembre", "printemps", "été",      "automne",    "hiver",   "an",      "ans",
        "année",     "années",    "mois",     "semaine",   "semaines", "jour",       "jours",   "heure",   "heures",
        "nuit",      "soirée",    "fin",      "début",     "reprises", "plusieurs",  "part",    "côté",    "tour",
        "ailleurs",  "retour",    "revanche", "outre",     "fois",     "contrecœur", "nouveau", "dernier", "dernière",
        "derniers",  "dernières", "passé",    "passée",    "mi-juin",  "veille",     "temps",   "foulée",  "urgence",
        "secret",    "époque",    "maintes",  "contraire", "effet",    "vain",       "privé",   "public",  "concert",
        "unanimité", "unisson",   NULL};
    if (tag == LI_TAG_VERB_PP || tag == LI_TAG_AUX_PP) return false; /* ont à nouveau été accusés */
    if (tag == LI_TAG_ADV || tag == LI_TAG_NUM || (t->shape & LI_SHAPE_CLITIC)) return true;
    return li_symbols_among(symbols, t->form, SMALL) || is_day(t, symbols) || li_symbols_among(symbols, t->form, WORDS);
}

/* « a au printemps accusé », « a par surprise attaqué Y »: the participle behind a time or a manner that stands between
 * it and the auxiliary; -1 if none does. */
static int32_t behind_adverbial(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                                const li_symbols *symbols) {
    static const char *const HOW[] = {"sans", "avec", "par", NULL};
    int32_t k = i + 1;
    while (k < count && k < i + 8) {
        bool how = k + 1 < count && li_symbols_among(symbols, tokens[k].form, HOW) && tags[k + 1] == LI_TAG_NOUN;
        if (!how && !is_of_time(&tokens[k], tags[k], symbols)) break;
        k += how ? 2 : 1;
    }
    if (k < i + 3 || k + 1 >= count || !may_be(&tokens[k], LI_VERB, LI_PART_PAST, symbols)) return -1;
    if (tags[k] == LI_TAG_VERB_PP) return k;
    bool bare = tags[k] == LI_TAG_NOUN || tags[k] == LI_TAG_ADJ || tags[k] == LI_TAG_VERB_FIN;
    uint8_t last = tags[k - 1], next = tags[k + 1];
    bool free = last != LI_TAG_DET && last != LI_TAG_ADP && (last != LI_TAG_NUM || k > i + 2);
    return bare && free && (next == LI_TAG_DET || next == LI_TAG_PROPN || next == LI_TAG_ADP) ? k : -1;
}

void li_tags_mend(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags, const li_symbols *symbols) {
    find_opening(tokens, count, views, tags, symbols);
    find_qualities(tokens, count, tags, symbols);
    correct_soit(tokens, count, tags, symbols);
    find_objects(tokens, count, views, tags, symbols);
    li_tags_find_denied(tokens, count, views, tags, symbols);
    li_tags_find_judged(tokens, count, tags, symbols);
    find_nouns(tokens, count, views, tags, symbols);
    find_hundreds(tokens, count, tags, symbols);
    li_tags_find_epithets(tokens, count, tags, symbols);
    find_sworn(tokens, count, tags, symbols);
    find_selves(tokens, count, tags, symbols);
    find_contents(tokens, count, views, tags, symbols);
    find_done(tokens, count, tags, symbols);
    find_described(tokens, count, views, tags, symbols);
    read_together(tokens, count, tags, symbols);
    read_shortly(tokens, count, tags, symbols);
    find_pairs(tokens, count, tags, symbols);
    find_ready(tokens, count, tags, symbols);
    find_owners(tokens, count, tags, symbols);
    li_tags_find_groups(tokens, count, views, tags, symbols);
    li_tags_find_conditions(tokens, count, views, tags, symbols);
    li_tags_find_verbs(tokens, count, views, tags, symbols);
    forget_verbs(tokens, count, tags, symbols);
    for (int32_t i = 0; i + 1 < count; i++) {
        if (!li_is_verb(&tokens[i])) continue;
        bool etre = li_symbols_is(symbols, tokens[i].lemma, "être");
        if (!etre && !li_symbols_is(symbols, tokens[i].lemma, "avoir")) continue;
        int32_t k = past_adverbs(tokens, count, i + 1, tags, symbols), apart = -1;
        bool stops = k < count && tags[k] != LI_TAG_VERB_PP && tags[k] != LI_TAG_AUX_PP;
        if (stops) apart = behind_adverbial(tokens, count, i, tags, symbols);
        if (apart >= 0) {
            k = apart;
            retag(&tokens[k], &tags[k], LI_TAG_VERB_PP, symbols);
        }
        if (k < count && tags[k] == LI_TAG_VERB_FIN) correct_finite(&tokens[k], &tags[k], etre, symbols);
        if (tags[i] < LI_TAG_VERB_FIN || k >= count || (tags[k] != LI_TAG_VERB_PP && tags[k] != LI_TAG_AUX_PP))
            continue;
        tags[i] = (uint8_t)(LI_TAG_AUX_FIN + (tags[i] - LI_TAG_VERB_FIN));
        tokens[i].upos = LI_AUX;
    }
}
