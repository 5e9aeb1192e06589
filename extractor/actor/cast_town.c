/* Where a town stands for its country: where somebody is or goes, and where it is struck or taken. */
#include "extractor/actor/cast_state.h"
#include "extractor/french/lexicon.h"

enum {
    AIMED_ROOM = 5 /* words from the blow to « sur » and « contre » */,
    SEIZED_ROOM = 4 /* to « de » */,
    BETWEEN_ROOM = 8,
    APART_ROOM = 12
};

/* Does the token's form have a reading as one of these lemmas? */
static bool is_form_of(const li_cast *c, size_t at, uint8_t upos, uint32_t verb_form, const char *const *lemmas) {
    const li_lexicon *lexicon = li_symbols_lexicon(c->symbols);
    li_sym form = c->tokens->tokens[at].form;
    size_t n = 0;
    const li_reading *r = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == upos && (!verb_form || (r[i].feats & LI_FORM) == verb_form) &&
            li_symbols_among(c->symbols, r[i].lemma, lemmas))
            return true;
    return false;
}

static bool is_one(const li_cast *c, size_t at, uint8_t upos, const char *const *lemmas) {
    return is_form_of(c, at, upos, 0, lemmas);
}

static bool is_participle(const li_cast *c, size_t at, const char *const *lemmas) {
    return is_form_of(c, at, LI_VERB, LI_PART_PAST, lemmas);
}

static const char *const STRIKE[] = {"frapper", "bombarder", "pilonner", "attaquer",  "assiéger", "envahir",
                                     "occuper", "reprendre", "cibler",   "viser",     "évacuer",  "conquérir",
                                     "ravager", "détruire",  "quitter",  "encercler", "toucher",  "annexer",
                                     "fuir",    "libérer",   "raser",    NULL};
static const char *const OF[] = {"de", "d'", NULL};

/* May the token stand between a verb and its object: « a bombardé dimanche Odessa », « a bombardé massivement »? */
static bool is_between(const li_cast *c, size_t at) {
    static const char *const DAYS[] = {"lundi",  "mardi", "mercredi", "jeudi", "vendredi",    "samedi", "dimanche",
                                       "matin",  "soir",  "nuit",     "hier",  "aujourd'hui", "de",     "nouveau",
                                       "encore", "la",    "le",       "dans",  "à",           "en",     NULL};
    const li_lexicon *lexicon = li_symbols_lexicon(c->symbols);
    const li_token *t = &c->tokens->tokens[at];
    size_t n = 0;
    const li_reading *r = t->form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, t->form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos != LI_ADV && r[i].upos != LI_ADP) n = 0;
    return n || li_symbols_among(c->symbols, t->form, DAYS);
}

/* « a bombardé Odessa », « bombarde depuis lundi Odessa ». */
static bool is_object(const li_cast *c, size_t from) {
    size_t k = from - 1;
    for (int guard = 0; guard < BETWEEN_ROOM && k && is_between(c, k); guard++) k--;
    return is_one(c, k, LI_VERB, STRIKE);
}

/* « frappes sur Kharkiv », « des obus sont tombés sur Kharkiv », « avance sur Alep ». */
static bool is_aimed_at(const li_cast *c, size_t p) {
    static const char *const BLOW[] = {"frappe",    "raid",     "bombardement", "attaque", "offensive", "missile",
                                       "drone",     "roquette", "tir",          "obus",    "bombe",     "assaut",
                                       "pilonnage", "attentat", "salve",        NULL};
    static const char *const MOVE[] = {"avancer", "marcher", "abattre", "tomber", "foncer", "fondre", NULL};
    for (size_t k = p; k-- > 0 && k + AIMED_ROOM >= p;) {
        if (is_one(c, k, LI_NOUN, BLOW) || is_one(c, k, LI_VERB, MOVE)) return true;
        if (c->tokens->tokens[k].shape & LI_SHAPE_FIRST) return false;
    }
    return false;
}

/* « la prise de Goma », « aux portes de Goma », « s'est emparé fin janvier de Goma », « a bombardé le sud de Kharkiv ».
 */
static bool is_part_of(const li_cast *c, size_t p) {
    static const char *const TAKING[] = {"prise",     "chute",      "occupation", "conquête",     "bombardement",
                                         "pilonnage", "reconquête", "évacuation", "encerclement", "destruction",
                                         "porte",     "abord",      "large",      "proximité",    "faubourg",
                                         "banlieue",  "périphérie", "ville",      "port",         "aéroport",
                                         "contrôle",  "environ",    "siège",      "libération",   NULL};
    static const char *const SEIZE[] = {"emparer", "rapprocher", "approcher", "retirer", NULL};
    static const char *const BESIDE[] = {"près", "autour", "loin", NULL};
    static const char *const HIT[] = {"frapper", "bombarder", "pilonner", "ravager", "détruire", "raser", NULL};
    const li_token *t = c->tokens->tokens;
    for (size_t k = p; k-- > 0 && k + SEIZED_ROOM >= p;) {
        if (is_one(c, k, LI_VERB, SEIZE) || is_one(c, k, LI_VERB, HIT)) return true;
        if (t[k].shape & (LI_SHAPE_FIRST | LI_SHAPE_PUNCT)) break;
    }
    return is_one(c, p - 1, LI_NOUN, TAKING) || is_one(c, p - 1, LI_VERB, SEIZE) ||
           li_symbols_among(c->symbols, t[p - 1].form, BESIDE);
}

/* « bombardée »; but « touchée » may be by a panne. */
static bool is_struck_form(const li_cast *c, size_t at) {
    static const char *const BRUSH[] = {"toucher", NULL};
    return is_participle(c, at, STRIKE) && !is_one(c, at, LI_VERB, BRUSH);
}

/* Does a verb that is suffered stand at token k: « a été bombardée », « est tombée aux mains de », « a subi »? */
static bool is_suffered(const li_cast *c, size_t k) {
    static const char *const BE[] = {"être", NULL}, *const HAVE[] = {"avoir", NULL}, *const FALL[] = {"tomber", NULL},
                             *const SUFFER[] = {"subir", "essuyer", NULL};
    size_t end = c->tokens->count;
    if (k + 1 >= end) return false;
    bool has = is_one(c, k, LI_AUX, HAVE), is = is_one(c, k, LI_AUX, BE);
    if (!has && !is) return is_one(c, k, LI_VERB, SUFFER);
    k++;
    if (has && li_symbols_is(c->symbols, c->tokens->tokens[k].form, "été")) is = true, k++;
    for (int guard = 0; guard < 2 && k < end && is_between(c, k); guard++) k++;
    if (k >= end) return false;
    if (!is) return is_one(c, k, LI_VERB, SUFFER);
    return is_struck_form(c, k) || (k + 1 < end && is_one(c, k, LI_VERB, FALL));
}

/* « Odessa a été bombardée », « Odessa, bombardée par », « Odessa, sur la mer Noire, a été bombardée ». */
static bool is_undergoing(const li_cast *c, size_t to) {
    const li_token *t = c->tokens->tokens;
    size_t end = c->tokens->count, k = to;
    if (k + 1 >= end || (t[k].shape & LI_SHAPE_FIRST)) return false;
    if (!li_symbols_is(c->symbols, t[k].form, ",")) return is_suffered(c, k);
    size_t next = k + 1;
    for (int guard = 0; guard < 2 && next < end && is_between(c, next); guard++) next++;
    if (next < end && is_struck_form(c, next)) return true;
    for (k = to + 1; k < end && k < to + APART_ROOM && !(t[k].shape & LI_SHAPE_FIRST); k++)
        if (li_symbols_is(c->symbols, t[k].form, ",")) return is_suffered(c, k + 1);
    return false;
}

static bool is_struck(const li_cast *c, size_t from) {
    static const char *const AT[] = {"sur", "contre", NULL};
    const li_token *t = c->tokens->tokens;
    size_t p = from - 1;
    if (!p || (t[p].shape & LI_SHAPE_FIRST)) return false;
    if (li_symbols_among(c->symbols, t[p].form, AT)) return is_aimed_at(c, p);
    return li_symbols_among(c->symbols, t[p].form, OF) ? is_part_of(c, p) : is_object(c, from);
}

/* « dans la région de Kharkiv », « dans les provinces de X, de Y et d'Odessa »: there. */
static bool is_in_region(const li_cast *c, size_t from) {
    static const char *const REGIONS[] = {"région", "province",    "oblast",   "district",      "ville",
                                          "port",   "gouvernorat", "localité", "agglomération", NULL};
    static const char *const THE[] = {"la", "les", "l'", "le", "cette", "ce", NULL};
    static const char *const JOINS[] = {",", "et", NULL};
    const li_token *t = c->tokens->tokens;
    size_t k = from - 1;
    if (!li_symbols_among(c->symbols, t[k].form, OF)) return false; /* « Dans la région de X, Y a signé » */
    for (size_t steps = 0; k > 2 && steps < 12; k--, steps++) {
        const li_token *before = &t[k - 1];
        bool name = (before->shape & LI_SHAPE_CAPITAL) && !(before->shape & LI_SHAPE_FIRST);
        if (!name && !li_symbols_among(c->symbols, before->form, OF) &&
            !li_symbols_among(c->symbols, before->form, JOINS))
            break;
    }
    if (k < 3 || !is_one(c, k - 1, LI_NOUN, REGIONS)) return false;
    return li_symbols_among(c->symbols, t[k - 2].form, THE) && li_symbols_is(c->symbols, t[k - 3].form, "dans");
}

bool li_cast_is_where(const li_cast *c, size_t from, size_t to) {
    static const char *const WHERE[] = {"à", "vers", "depuis", "pour", "dans", NULL};
    const li_tokens *all = c->tokens;
    if ((to < all->count && (all->tokens[to].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_FIRST)) == LI_SHAPE_CAPITAL))
        return false;
    if (is_undergoing(c, to)) return true;
    if (!from || (all->tokens[from].shape & LI_SHAPE_FIRST)) return false;
    const li_token *p = &all->tokens[from - 1];
    if (li_symbols_among(c->symbols, p->form, WHERE)) return true;
    if ((p->shape & LI_SHAPE_FIRST) && li_symbols_is(c->symbols, p->form, "a")) return true; /* A Genève, */
    return is_struck(c, from) || is_in_region(c, from);
}
