/* Words that are verbs by where they stand: behind « ne », and where a clause that its subject opens has none. */
#include "extractor/french/tag_mender.h"

static bool may_stand_for_verb(const li_tag_view *v, uint8_t tag) {
    return (tag == LI_TAG_NOUN || tag == LI_TAG_ADJ) && (v->candidates >> LI_TAG_VERB_FIN & 1);
}

static bool opens_group(uint8_t tag) {
    return tag == LI_TAG_DET || tag == LI_TAG_PROPN || tag == LI_TAG_ADP || tag == LI_TAG_SCONJ || tag == LI_TAG_NUM ||
           tag == LI_TAG_ADV;
}

/* « X juge scandaleux les propos », « X juge « absurde » la demande »: an adjective and what it is said of follow. */
static bool judges(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    int32_t k = i + 1;
    if (k < count && is_quote(&tokens[k], symbols)) k++;
    if (k >= count || tags[k] != LI_TAG_ADJ) return false;
    k++;
    if (k < count && is_quote(&tokens[k], symbols)) k++;
    return k < count && tags[k] == LI_TAG_DET;
}

/* « X livre du riz », « X mise sur »: a preposition that a verb has; but: X, cible de Y, l'aide des États-Unis. */
static bool prepares_object(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                            const li_symbols *symbols) {
    if (i + 1 >= count || tags[i] != LI_TAG_ADP) return false;
    if (!li_symbols_is(symbols, tokens[i].lemma, "de")) return true;
    bool bare = li_symbols_is(symbols, tokens[i].form, "de") || li_symbols_is(symbols, tokens[i].form, "d'");
    return !bare && tags[i + 1] != LI_TAG_PROPN;
}

static bool is_finite(uint8_t tag) { return tag == LI_TAG_VERB_FIN || tag == LI_TAG_AUX_FIN; }

static bool parts_clauses(uint8_t tag) { return tag == LI_TAG_PUNCT || tag == LI_TAG_SCONJ || tag == LI_TAG_REL; }

/* Opens a subject the clause that token i stands in, has it no finite verb, and comes none behind the next comma (« le
 * projet pilote, lancé mardi, inquiète »)? */
static bool lacks_verb(const li_token *tokens, int32_t i, int32_t count, const uint8_t *tags,
                       const li_symbols *symbols) {
    int32_t first = i, end = i + 1;
    while (first > 0 && !parts_clauses(tags[first - 1]) && !li_symbols_is(symbols, tokens[first - 1].lemma, "que"))
        if (is_finite(tags[--first])) return false;
    while (end < count && !parts_clauses(tags[end]))
        if (is_finite(tags[end++])) return false;
    if (tags[first] == LI_TAG_CCONJ && first < i) first++; /* , mais X finance Y */
    bool subject = tags[first] == LI_TAG_DET || tags[first] == LI_TAG_PROPN;
    return subject && first < i && !(end + 1 < count && tags[end] == LI_TAG_PUNCT && is_finite(tags[end + 1]));
}

/* « X, qui traverse une crise, réclame des »: does the comma before token i close what stands between a subject and its
 * verb? */
static bool closes_insert(const li_token *tokens, int32_t i, int32_t count, const uint8_t *tags,
                          const li_symbols *symbols) {
    int32_t end = i + 1;
    if (!li_symbols_is(symbols, tokens[i - 1].form, ",")) return false;
    while (end < count && !parts_clauses(tags[end]))
        if (is_finite(tags[end++])) return false;
    bool comma = end < count && tags[end] == LI_TAG_PUNCT;
    for (end++; comma && end < count && (tags[end] == LI_TAG_PRON || tags[end] == LI_TAG_ADV);)
        end++; /* , ne se tait */
    if (comma && end < count && is_finite(tags[end])) return false;
    int32_t near = i - 4 + (i > 3 && tags[i - 2] == LI_TAG_PRON); /* X, elle, critique Y */
    for (int32_t open = near; open > 0 && open > i - 40; open--)
        if (tags[open] == LI_TAG_PUNCT && li_symbols_is(symbols, tokens[open].form, ",") &&
            lacks_verb(tokens, open, open, tags, symbols))
            return true;
    return false;
}

static bool is_infinitive(uint8_t tag) { return tag == LI_TAG_VERB_INF || tag == LI_TAG_AUX_INF; }

/* Does an infinitive, one with a preposition, or a clause begin at the token? */
static bool opens_content(const uint8_t *tags, int32_t i, int32_t count) {
    if (tags[i] == LI_TAG_SCONJ || is_infinitive(tags[i])) return true;
    return tags[i] == LI_TAG_ADP && i + 1 < count && is_infinitive(tags[i + 1]);
}

/* « X détruit un pont », « X interdit le survol »: of the two readings of such forms, one cannot stand before an
 * object. */
static bool acts(int32_t i, int32_t count, const li_token *tokens, const li_tag_view *views, const uint8_t *tags,
                 bool finite, const li_symbols *symbols) {
    if (tags[i] != LI_TAG_VERB_PP || !(views[i].candidates >> LI_TAG_VERB_FIN & 1) || i + 1 >= count ||
        !(tokens[count - 1].shape & LI_SHAPE_PUNCT))
        return false;
    bool name = tags[i - 1] == LI_TAG_PROPN, object = tags[i + 1] == LI_TAG_DET || tags[i + 1] == LI_TAG_PROPN;
    if (finite && tags[i - 1] == LI_TAG_PUNCT) {
        name = closes_insert(tokens, i, count, tags, symbols);
        object |= tags[i + 1] == LI_TAG_NOUN || tags[i + 1] == LI_TAG_NUM; /* X, qui …, fait pression sur Y */
        object |= opens_content(tags, i + 1, count);                       /* X, qui …, craint d'être évincé */
    } else {
        if (finite && !lacks_verb(tokens, i, count, tags, symbols)) return false;
        object |= tags[i + 1] == LI_TAG_SCONJ; /* X craint que Y parte */
    }
    return name && object && may_be(&tokens[i], LI_VERB, LI_FIN, symbols) && !has_verb_beside(i, i, count, tags);
}

/* « Le projet fait suite à un vote »: « fait » has a noun without a determiner behind it as a verb only. */
static bool makes(const li_token *tokens, int32_t i, int32_t count, const uint8_t *tags, const li_symbols *symbols) {
    static const char *const BARE[] = {
        "suite",    "partie",    "référence", "appel",    "face",     "part",   "figure",   "preuve", "état",
        "mention",  "écho",      "allusion",  "défaut",   "obstacle", "débat",  "scandale", "étape",  "halte",
        "pression", "polémique", "barrage",   "campagne", "fureur",   "office", NULL};
    if (tags[i] != LI_TAG_VERB_PP || i < 2 || i + 1 >= count || !li_symbols_is(symbols, tokens[i].form, "fait"))
        return false;
    bool group = tags[i - 1] == LI_TAG_NOUN || tags[i - 1] == LI_TAG_ADJ || tags[i - 1] == LI_TAG_PROPN;
    return group && li_symbols_among(symbols, tokens[i + 1].form, BARE) && !has_verb_beside(i, i, count, tags);
}

/* « que l'Arabie saoudite finance l'Égypte », « : un pacte lie X à Y », « : la crise à Gaza continue. »: beside other
 * clauses too the one that a subject opens has its verb. */
static bool completes(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                      const li_symbols *symbols) {
    uint8_t before = tags[i - 1], far = i > 1 ? tags[i - 2] : (uint8_t)LI_TAG_PUNCT;
    bool group = (before == LI_TAG_ADJ && (far == LI_TAG_NOUN || far == LI_TAG_PROPN)) ||
                 (before == LI_TAG_NOUN && far == LI_TAG_DET);
    bool object = i + 1 < count && (tags[i + 1] == LI_TAG_DET || tags[i + 1] == LI_TAG_PROPN ||
                                    prepares_object(tokens, count, i + 1, tags, symbols));
    bool last = before == LI_TAG_PROPN && i + 2 == count;
    if (before == LI_TAG_PUNCT) /* X, accusé de tricher, dément. */
        return i + 1 < count && (tags[i + 1] != LI_TAG_PUNCT || i + 2 == count) &&
               closes_insert(tokens, i, count, tags, symbols);
    return ((group && object) || last) && lacks_verb(tokens, i, count, tags, symbols);
}

/* « L'attaque des talibans inquiète le Tadjikistan. »: behind the complement of the subject too, before an object. */
static bool follows_complement(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                               const li_symbols *symbols) {
    if (i < 4 || tags[i - 1] != LI_TAG_NOUN || i + 2 >= count) return false;
    int32_t mark = i - 2 - (tags[i - 2] == LI_TAG_DET);
    bool held = tags[mark] == LI_TAG_ADP && (mark < i - 2 || holds_article(&tokens[mark], symbols) ||
                                             li_symbols_is(symbols, tokens[mark].form, "des"));
    bool parted = (tokens[i - 1].feats & LI_PLUR) && !(tokens[i].feats & LI_PLUR); /* des conservateurs inquiète Y */
    bool object = tags[i + 1] == LI_TAG_DET && (parted || tags[i] == LI_TAG_ADJ);
    object |= tags[i + 1] == LI_TAG_PROPN && parted;
    return held && object && lacks_verb(tokens, i, count, tags, symbols);
}

/* « que la France partage, …, l'avis »: does what « que » opens right before the name have no other verb? */
static bool says_without_verb(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                              const li_symbols *symbols) {
    int32_t k = i - 1;
    while (k > 0 && (tags[k] == LI_TAG_PROPN || tags[k] == LI_TAG_DET || tags[k] == LI_TAG_PUNCT) &&
           !li_symbols_is(symbols, tokens[k].form, ","))
        k--;
    if (tags[k] != LI_TAG_SCONJ || !li_symbols_is(symbols, tokens[k].lemma, "que")) return false;
    for (int32_t j = i + 1; j < count; j++)
        if (tags[j] == LI_TAG_VERB_FIN || tags[j] == LI_TAG_AUX_FIN) return false;
    return true;
}

/* « que X « manque à ses promesses » », « X « menace la région », a dit Y »: what a quotation begins with, right behind
 * the name whose verb is not there yet. */
static bool opens_quotation(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                            const li_symbols *symbols) {
    if (i < 3 || i + 1 >= count || !is_quote(&tokens[i - 1], symbols) || is_quote(&tokens[i + 1], symbols))
        return false;
    bool name = tags[i - 2] == LI_TAG_PROPN || (tags[i - 2] == LI_TAG_ADJ && tags[i - 3] == LI_TAG_PROPN);
    bool goes_on = tags[i + 1] == LI_TAG_DET || tags[i + 1] == LI_TAG_ADP || tags[i + 1] == LI_TAG_PROPN;
    return name && goes_on && lacks_verb(tokens, i - 1, count, tags, symbols);
}

/* « La Chine livre du riz », « qui commerce avec »: where a verb must stand, the word that may be one is it. */
void li_tags_find_verbs(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                        const li_symbols *symbols) {
    bool finite = false;
    for (int32_t i = 0; i < count; i++) finite |= tags[i] == LI_TAG_VERB_FIN || tags[i] == LI_TAG_AUX_FIN;
    bool stop = count && (tokens[count - 1].shape & LI_SHAPE_PUNCT);
    for (int32_t i = 1; i < count; i++) {
        if (makes(tokens, i, count, tags, symbols) || acts(i, count, tokens, views, tags, finite, symbols)) {
            retag(&tokens[i], &tags[i], LI_TAG_VERB_FIN, symbols);
            finite = true;
        }
        if (!may_stand_for_verb(&views[i], tags[i])) continue;
        bool who = tags[i - 1] == LI_TAG_REL && li_symbols_is(symbols, tokens[i - 1].form, "qui");
        bool name = tags[i - 1] == LI_TAG_PROPN;
        bool group = (tags[i - 1] == LI_TAG_ADJ && stop && i > 1 &&
                      (tags[i - 2] == LI_TAG_NOUN || tags[i - 2] == LI_TAG_PROPN)) ||
                     (tags[i - 1] == LI_TAG_PUNCT && stop && i > 2);
        bool after = i + 1 < count && opens_group(tags[i + 1]);
        bool object = i + 1 < count && (tags[i + 1] == LI_TAG_DET || tags[i + 1] == LI_TAG_PROPN);
        bool governs = object || (stop && prepares_object(tokens, count, i + 1, tags, symbols));
        /* critique et menace */
        bool joined = name && i + 2 < count && tags[i + 1] == LI_TAG_CCONJ && tags[i + 2] == LI_TAG_VERB_FIN;
        joined |=
            finite && tags[i - 1] == LI_TAG_CCONJ && i + 1 < count && tags[i + 1] == LI_TAG_DET; /* et critique un */
        bool headline = name && governs && !has_verb_beside(i, i, count, tags);
        bool last = name && stop && i + 2 == count && i > 2; /* la brouille entre Paris et Alger continue. */
        bool alone = !finite && stop && i > 1 && tags[i - 1] == LI_TAG_NOUN && tags[i - 2] == LI_TAG_DET &&
                     i + 1 < count && tags[i + 1] == LI_TAG_ADP;
        /* Entre X et Y, le ton monte. */
        alone |= !finite && stop && i > 3 && i + 2 == count && tags[i - 1] == LI_TAG_NOUN &&
                 tags[i - 2] == LI_TAG_DET && tags[i - 3] == LI_TAG_PUNCT;
        alone |= !finite && stop && i > 2 && i + 2 == count && tags[i] == LI_TAG_NOUN && tags[i - 1] == LI_TAG_ADJ &&
                 tags[i - 2] == LI_TAG_NOUN && tags[i - 3] == LI_TAG_DET; /* L'armée soudanaise attaque. */
        bool judged = !finite && name && stop && judges(tokens, count, i, tags, symbols);
        /* X entame, dès lundi, une visite */
        bool broken = name && stop && i + 2 < count && (tokens[i + 1].shape & LI_SHAPE_PUNCT) &&
                      li_symbols_is(symbols, tokens[i + 1].form, ",") && tags[i + 2] == LI_TAG_ADP &&
                      (!finite || says_without_verb(tokens, count, i, tags, symbols));
        bool where = tags[i - 1] == LI_TAG_NOUN && i > 2 && tags[i - 2] == LI_TAG_DET && /* où la tension monte, */
                     li_symbols_is(symbols, tokens[i - 3].form, "où") && i + 1 < count && !object &&
                     !has_verb_beside(i, i, count, tags);
        bool quoted = stop && opens_quotation(tokens, count, i, tags, symbols);
        if (alone || judged || broken || where || quoted ||
            (stop && follows_complement(tokens, count, i, tags, symbols)) ||
            (finite && stop && completes(tokens, count, i, tags, symbols)))
            joined = true; /* le ton monte entre, X juge scandaleux les propos */
        if (!who && !headline && !joined && (finite || !((after && (name || group)) || last))) continue;
        if (!may_be(&tokens[i], LI_VERB, LI_FIN, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_VERB_FIN, symbols);
        finite = true;
    }
}

/* « en n'aidant pas X », « en aidant X »: behind « en » and « ne », or before an object, a participle. */
static bool goes_along(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags,
                       const li_symbols *symbols) {
    bool denied =
        i > 1 && tags[i - 1] == LI_TAG_ADV &&
        (li_symbols_is(symbols, tokens[i - 1].form, "n'") || li_symbols_is(symbols, tokens[i - 1].form, "ne"));
    int32_t en = i - 1 - denied;
    bool object = i + 1 < count && (tags[i + 1] == LI_TAG_DET || tags[i + 1] == LI_TAG_PROPN);
    if (i + 1 < count && li_symbols_is(symbols, tokens[i].form, "battant") &&
        li_symbols_is(symbols, tokens[i + 1].form, "pavillon"))
        return true; /* un cargo battant pavillon libyen */
    return (denied || object) && li_symbols_is(symbols, tokens[en].form, "en") &&
           may_be(&tokens[i], LI_VERB, LI_PART_PRES, symbols);
}

/* « un décret imposant des taxes à Y », « une taxe imposant 25 % »: what an order does stands behind it. */
static bool orders(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    static const char *const ORDERS[] = {"décret",     "loi",        "texte",  "résolution",   "règlement",  "arrêté",
                                         "ordonnance", "ordre",      "mesure", "proclamation", "amendement", "sanction",
                                         "directive",  "convention", "accord", "traité",       NULL};
    if (tags[i] != LI_TAG_ADJ || i + 1 >= count || tags[i - 1] != LI_TAG_NOUN) return false;
    if (tags[i + 1] == LI_TAG_DET || tags[i + 1] == LI_TAG_NUM) return true;
    return li_symbols_is(symbols, tokens[i + 1].form, "des") && li_symbols_among(symbols, tokens[i - 1].lemma, ORDERS);
}

/* « …, entre en vigueur », « entre dans l'alliance »: between whom stands no other preposition, but for « entre en 2010
 * et ». */
static bool enters(const li_token *tokens, int32_t count, int32_t i, const uint8_t *tags, const li_symbols *symbols) {
    static const char *const INTO[] = {"en", "dans", NULL};
    if (tags[i] != LI_TAG_ADP || i + 2 >= count || !li_symbols_is(symbols, tokens[i].form, "entre")) return false;
    return tags[i + 1] == LI_TAG_ADP && tags[i + 2] != LI_TAG_NUM &&
           li_symbols_among(symbols, tokens[i + 1].form, INTO);
}

/* « ne menace ni X ni Y », « le fossé se creuse », « qui le dément »: what stands behind « ne », « se », or a pronoun
 * behind « qui », is the verb. */
void li_tags_find_denied(li_token *tokens, int32_t count, const li_tag_view *views, uint8_t *tags,
                         const li_symbols *symbols) {
    static const char *const BEFORE[] = {"ne", "n'", "se", "s'", NULL};
    for (int32_t i = 1; i < count; i++) {
        if (enters(tokens, count, i, tags, symbols)) retag(&tokens[i], &tags[i], LI_TAG_VERB_FIN, symbols);
        bool noun = tags[i] == LI_TAG_NOUN || tags[i] == LI_TAG_ADJ;
        bool acting = noun && (views[i].candidates >> LI_TAG_VERB_PRP & 1) &&
                      (goes_along(tokens, count, i, tags, symbols) || orders(tokens, count, i, tags, symbols));
        if (acting) {
            retag(&tokens[i], &tags[i], LI_TAG_VERB_PRP, symbols);
            continue;
        }
        if (tags[i - 1] != LI_TAG_ADV && tags[i - 1] != LI_TAG_PRON) continue;
        bool itself =
            tags[i] == LI_TAG_VERB_PP && (views[i].candidates >> LI_TAG_VERB_FIN & 1) && /* il se dit */
            (li_symbols_is(symbols, tokens[i - 1].form, "se") || li_symbols_is(symbols, tokens[i - 1].form, "s'"));
        if (!itself && !may_stand_for_verb(&views[i], tags[i])) continue;
        bool before = li_symbols_among(symbols, tokens[i - 1].form, BEFORE);
        before |= i > 1 && tags[i - 1] == LI_TAG_PRON && tags[i - 2] == LI_TAG_REL &&
                  li_symbols_is(symbols, tokens[i - 2].form, "qui");
        if (!before) continue;
        if (!may_be(&tokens[i], LI_VERB, LI_FIN, symbols)) continue;
        retag(&tokens[i], &tags[i], LI_TAG_VERB_FIN, symbols);
    }
}
