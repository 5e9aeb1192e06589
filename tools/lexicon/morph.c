#include "tools/lexicon/morph.h"

#include "base/utf8.h"

enum {
    NOM,
    ADJ,
    ADV,
    INTERJ,
    NB,
    NBRO,
    NPR,
    PRN,
    PATR,
    TITR,
    PREP,
    CJSUB,
    CJCO,
    DET,
    PRO,
    RARE,
    PFX,
    MG,
    SKIP,
    VERB,
    AUXILIARY,
    INFI,
    PPAS,
    PPRE,
    IPRE,
    IIMP,
    IPSI,
    IFUT,
    COND,
    SPRE,
    SIMP,
    IMPE,
    SG3,
    PL3,
    SG1,
    PL1,
    PL2,
    SG2,
    ISG1,
    MAS,
    FEM,
    EPI,
    SG,
    PL,
    INV,
    BOTH_GENDERS, /* not a field: the entry's affixes give the gender, or it is the same for both */
    INFLECTED     /* not a field: the entry's affixes give the gender */
};
#define BIT(tag) (UINT64_C(1) << (tag))

static const struct {
    const char *field;
    uint64_t bits;
} fields[] = {
    {"po:nom", BIT(NOM)},
    {"po:adj", BIT(ADJ)},
    {"po:adv", BIT(ADV)},
    {"po:negadv", BIT(ADV)},
    {"po:advint", BIT(ADV)},
    {"po:interj", BIT(INTERJ)},
    {"po:nb", BIT(NB)},
    {"po:nbro", BIT(NBRO)},
    {"po:npr", BIT(NPR)},
    {"po:prn", BIT(PRN)},
    {"po:patr", BIT(PATR)},
    {"po:titr", BIT(TITR)},
    {"po:prep", BIT(PREP)},
    {"po:cjsub", BIT(CJSUB)},
    {"po:cjco", BIT(CJCO)},
    {"po:cj", BIT(CJCO)},
    {"po:det", BIT(DET)},
    {"po:detind", BIT(DET)},
    {"po:detpos", BIT(DET)},
    {"po:detdem", BIT(DET)},
    {"po:detneg", BIT(DET)},
    {"po:proind", BIT(PRO)},
    {"po:prodem", BIT(PRO)},
    {"po:prorel", BIT(PRO)},
    {"po:proint", BIT(PRO)},
    {"po:proneg", BIT(PRO)},
    {"po:propersuj", BIT(PRO)},
    {"po:properobj", BIT(PRO)},
    {"po:loc.adv", BIT(ADV) | BIT(RARE)},
    {"po:loc.adj", BIT(ADJ) | BIT(RARE)},
    {"po:loc.nom", BIT(NOM) | BIT(RARE)},
    {"po:loc.prep", BIT(ADV)},
    {"po:loc.prepv", BIT(ADV)},
    {"po:loc.cj", BIT(ADV)},
    {"po:loc.cjsub", BIT(ADV)},
    {"po:loc.interj", BIT(INTERJ)},
    {"po:pfx", BIT(PFX)},
    {"po:mg", BIT(MG)},
    {"po:err", BIT(SKIP)},
    {"po:infi", BIT(INFI)},
    {"po:ppas", BIT(PPAS)},
    {"po:ppre", BIT(PPRE)},
    {"po:ipre", BIT(IPRE)},
    {"po:iimp", BIT(IIMP)},
    {"po:ipsi", BIT(IPSI)},
    {"po:ifut", BIT(IFUT)},
    {"po:cond", BIT(COND)},
    {"po:spre", BIT(SPRE)},
    {"po:simp", BIT(SIMP)},
    {"po:impe", BIT(IMPE)},
    {"po:1sg", BIT(SG1)},
    {"po:2sg", BIT(SG2)},
    {"po:3sg", BIT(SG3)},
    {"po:1pl", BIT(PL1)},
    {"po:2pl", BIT(PL2)},
    {"po:3pl", BIT(PL3)},
    {"po:3pl!", BIT(PL3)},
    {"po:1isg", BIT(ISG1)},
    {"is:mas", BIT(MAS)},
    {"is:fem", BIT(FEM)},
    {"is:epi", BIT(EPI)},
    {"is:sg", BIT(SG)},
    {"is:pl", BIT(PL)},
    {"is:inv", BIT(INV)},
    {"is:infi", BIT(INFI)},
    {"is:ipre", BIT(IPRE)},
    {"is:3sg", BIT(SG3)},
    {"is:3pl", BIT(PL3)},
};

/* A verb's code: v, group, then one place each: auxiliary or copula, intransitive, transitive, indirect
 * object, use with se (q p r e x), impersonal, and two for its auxiliary (_a avoir, e_ être, ea both, zz not
 * said). */
static void add_verb(morph_tags *tags, li_slice code) {
    tags->set |= BIT(VERB);
    if (code.len < 10) return;
    if (code.ptr[1] == '0') tags->set |= BIT(AUXILIARY);
    if (code.ptr[4] == 't') tags->verb_feats |= LI_TRANSITIVE;
    if (code.ptr[3] == 'i' || (code.ptr[5] == 'n' && code.ptr[4] != 't')) tags->verb_feats |= LI_INTRANSITIVE;
    if (code.ptr[6] != '_') tags->verb_feats |= LI_PRONOMINAL;
    if (code.ptr[8] == 'e' && code.ptr[9] == '_') tags->verb_feats |= LI_AUX_ETRE;
}

void morph_add_field(morph_tags *tags, li_slice field) {
    if (li_slice_starts(field, LI_LIT("po:v")) && field.len > 5 && field.ptr[4] >= '0' && field.ptr[4] <= '3') {
        add_verb(tags, li_slice_sub(field, 3, field.len));
        return;
    }
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (li_slice_eq(field, li_slice_of(fields[i].field))) {
            tags->set |= fields[i].bits;
            return;
        }
    }
}

/* Verbs made with être that the dictionary does not call so, since they can also take an object and avoir. */
static bool takes_etre(li_slice lemma) {
    static const char *const verbs[] = {"entrer",   "rentrer",   "sortir",      "ressortir", "monter",
                                        "remonter", "descendre", "redescendre", "retourner", "passer",
                                        "repasser", "accourir",  "éclore"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (li_slice_eq(lemma, li_slice_of(verbs[i]))) return true;
    }
    return false;
}

void morph_finish_entry(morph_tags *tags, li_slice lemma) {
    if ((tags->set & BIT(VERB)) && takes_etre(lemma)) tags->verb_feats |= LI_AUX_ETRE;
    if (!(tags->set & (BIT(MAS) | BIT(FEM)))) tags->set |= BIT(BOTH_GENDERS);
    if (!(tags->set & (BIT(MAS) | BIT(FEM) | BIT(EPI)))) tags->set |= BIT(INFLECTED);
}

bool morph_is_feminine_lemma(morph_tags tags) {
    return (tags.set & BIT(INFLECTED)) && (tags.set & BIT(FEM)) && !(tags.set & BIT(PL));
}

morph_tags morph_join(morph_tags a, morph_tags b) { return (morph_tags){a.set | b.set, a.verb_feats | b.verb_feats}; }

bool morph_is_grammatical(morph_tags tags) { return tags.set & BIT(MG); }

bool morph_is_plural(morph_tags tags) { return (tags.set & BIT(PL)) && !(tags.set & BIT(SG)); }

bool morph_is_participle_lemma(morph_tags tags) {
    return (tags.set & BIT(PPAS)) && (tags.set & (BIT(MAS) | BIT(EPI))) && !(tags.set & BIT(PL));
}

typedef struct sink {
    morph_reading *out;
    size_t count;
    uint32_t common; /* features that every reading gets: capitals */
    uint8_t rank;
} sink;

static void put(sink *s, li_upos upos, uint32_t feats, bool rare, morph_lemma lemma) {
    if (s->count == MORPH_MOST) return;
    s->out[s->count++] =
        (morph_reading){feats | s->common, (uint8_t)upos, (uint8_t)(rare || s->rank ? 1 : 0), (uint8_t)lemma};
}

static uint32_t inflection(uint64_t set) {
    uint32_t feats = 0;
    if ((set & BIT(MAS)) && !(set & BIT(FEM))) feats |= LI_MASC;
    if ((set & BIT(FEM)) && !(set & BIT(MAS))) feats |= LI_FEM;
    if ((set & BIT(SG)) && !(set & BIT(PL))) feats |= LI_SING;
    if ((set & BIT(PL)) && !(set & BIT(SG))) feats |= LI_PLUR;
    return feats;
}

static void finite(sink *s, li_upos upos, uint64_t set, uint32_t verb) {
    static const struct {
        int tag;
        uint32_t feats;
    } tenses[] = {{IPRE, LI_IND | LI_PRES},   {IIMP, LI_IND | LI_IMPERF}, {IPSI, LI_IND | LI_PAST},
                  {IFUT, LI_IND | LI_FUT},    {COND, LI_CND | LI_PRES},   {SPRE, LI_SUB | LI_PRES},
                  {SIMP, LI_SUB | LI_IMPERF}, {IMPE, LI_IMP | LI_PRES}},
      persons[] = {{SG3, LI_P3 | LI_SING}, {PL3, LI_P3 | LI_PLUR}, {SG1, LI_P1 | LI_SING}, {PL1, LI_P1 | LI_PLUR},
                   {PL2, LI_P2 | LI_PLUR}, {SG2, LI_P2 | LI_SING}, {ISG1, LI_P1 | LI_SING}};
    for (size_t t = 0; t < sizeof tenses / sizeof *tenses; t++) {
        for (size_t p = 0; p < sizeof persons / sizeof *persons; p++) {
            if (!(set & BIT(tenses[t].tag)) || !(set & BIT(persons[p].tag))) continue;
            int tag = tenses[t].tag, person = persons[p].tag;
            bool third = person == SG3 || person == PL3;
            bool rare = tag == SIMP || person == ISG1 || (tag == IPSI && !third) || (tag == IMPE && person == SG2) ||
                        (tag == SPRE && !third);
            put(s, upos, verb | LI_FIN | tenses[t].feats | persons[p].feats, rare, MORPH_ENTRY);
        }
    }
}

static void verb_readings(sink *s, li_upos upos, morph_tags tags) {
    uint64_t set = tags.set;
    uint32_t verb = tags.verb_feats, agreement = inflection(set);
    if (set & BIT(INFI)) put(s, upos, verb | LI_INF, false, MORPH_ENTRY);
    if (set & BIT(PPRE)) put(s, upos, verb | LI_PART_PRES, false, MORPH_ENTRY);
    if (set & BIT(PPAS)) {
        if ((set & BIT(EPI)) && (set & BIT(INV))) agreement = LI_MASC | LI_SING;
        put(s, upos, verb | LI_PART_PAST | agreement, false, MORPH_ENTRY);
        if (set & BIT(ADJ)) {
            put(s, LI_ADJ, agreement, false, MORPH_PARTICIPLE);
            put(s, LI_NOUN, agreement, true, MORPH_PARTICIPLE);
        }
    }
    finite(s, upos, set, verb);
}

/* Capitals of a spelling: LI_CAPITAL if it begins with one, LI_ACRONYM too if it has no small letter. */
static uint32_t capitals(li_slice spelling) {
    size_t at = 0, letters = 0, upper = 0;
    bool first = false;
    for (size_t i = 0; at < spelling.len; i++) {
        uint32_t c = li_utf8_next(spelling, &at);
        if (!li_is_letter(c)) continue;
        letters++;
        if (!li_is_upper(c)) continue;
        upper++;
        if (i == 0) first = true;
    }
    return first ? LI_CAPITAL | (letters > 1 && upper == letters ? LI_ACRONYM : 0u) : 0u;
}

static void name_readings(sink *s, uint64_t set, uint32_t agreement) {
    if (set & BIT(NPR)) put(s, LI_PROPN, agreement | LI_PLACE, false, MORPH_ENTRY);
    if (set & BIT(PRN)) put(s, LI_PROPN, agreement | LI_GIVEN, false, MORPH_ENTRY);
    if (set & BIT(PATR)) put(s, LI_PROPN, agreement | LI_SURNAME, false, MORPH_ENTRY);
}

/* Nouns and adjectives. A word that is only one of them can still stand as the other: un célibataire, un pays
 * membre. */
static void nominal_readings(sink *s, uint64_t set, uint32_t agreement) {
    bool rare = set & BIT(RARE), noun = set & BIT(NOM), adjective = set & BIT(ADJ);
    if (noun && (s->common & LI_CAPITAL)) {
        put(s, LI_PROPN, agreement | LI_PLACE, rare, MORPH_ENTRY);
        if (s->common & LI_ACRONYM) put(s, LI_NOUN, agreement, true, MORPH_ENTRY);
        return;
    }
    if (adjective) put(s, LI_ADJ, agreement, rare, MORPH_ENTRY);
    if (noun || adjective) put(s, LI_NOUN, agreement, rare || !noun, MORPH_ENTRY);
    if (noun && !adjective && (set & BIT(BOTH_GENDERS))) put(s, LI_ADJ, agreement, true, MORPH_ENTRY);
    if ((noun || adjective) && (set & BIT(INFLECTED)) && (agreement & LI_GENDER) == LI_FEM) {
        put(s, LI_NOUN, agreement, true, MORPH_FEMININE);
    }
}

static void word_readings(sink *s, uint64_t set, uint32_t agreement) {
    bool rare = set & BIT(RARE);
    nominal_readings(s, set, agreement);
    if ((set & BIT(TITR)) && !(set & BIT(NOM))) put(s, LI_NOUN, agreement, false, MORPH_ENTRY);
    if (set & BIT(ADV)) put(s, LI_ADV, 0, rare, MORPH_ENTRY);
    if (set & BIT(INTERJ)) put(s, LI_INTJ, 0, false, MORPH_ENTRY);
    if (set & (BIT(NB) | BIT(NBRO))) put(s, LI_NUM, agreement & LI_NUMBER, false, MORPH_ENTRY);
    if (set & BIT(NBRO)) put(s, LI_ADJ, 0, true, MORPH_ENTRY);
    if (set & BIT(PREP)) put(s, LI_ADP, 0, false, MORPH_ENTRY);
    if (set & BIT(CJSUB)) put(s, LI_SCONJ, 0, false, MORPH_ENTRY);
    if (set & BIT(CJCO)) put(s, LI_CCONJ, 0, false, MORPH_ENTRY);
    if (set & BIT(DET)) put(s, LI_DET, agreement, false, MORPH_ENTRY);
    if (set & BIT(PRO)) put(s, LI_PRON, agreement, false, MORPH_ENTRY);
    if (set & BIT(PFX)) put(s, LI_X, 0, true, MORPH_ENTRY);
}

size_t morph_readings(morph_tags tags, li_slice spelling, morph_reading out[MORPH_MOST]) {
    sink s = {out, 0, capitals(spelling), 0};
    if (tags.set & BIT(SKIP)) return 0;
    if (tags.set & BIT(VERB)) {
        if (tags.set & BIT(AUXILIARY)) verb_readings(&s, LI_AUX, tags);
        verb_readings(&s, LI_VERB, tags);
        return s.count;
    }
    name_readings(&s, tags.set, inflection(tags.set));
    word_readings(&s, tags.set, inflection(tags.set));
    return s.count;
}
