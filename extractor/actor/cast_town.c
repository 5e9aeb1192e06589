/* Where a town stands for its country: where somebody is or goes, and where it is struck or taken. */
#include "extractor/actor/cast_state.h"
#include "extractor/french/lexicon.h"

enum { AIMED_ROOM = 5 /* words from the blow to « sur » and « contre » */, SEIZED_ROOM = 4 /* to « de » */ };

/* Does the token's form have a reading as one of these lemmas? */
static bool is_one(const li_cast *c, size_t at, uint8_t upos, const char *const *lemmas) {
    const li_lexicon *lexicon = li_symbols_lexicon(c->symbols);
    li_sym form = c->tokens->tokens[at].form;
    size_t n = 0;
    const li_reading *r = form < li_lexicon_size(lexicon) ? li_lexicon_readings(lexicon, form, &n) : NULL;
    for (size_t i = 0; i < n; i++)
        if (r[i].upos == upos && li_symbols_among(c->symbols, r[i].lemma, lemmas)) return true;
    return false;
}

/* « a bombardé Odessa », « frappes sur Kharkiv », « la prise de Goma », « aux portes de Goma ». */
static bool is_struck(const li_cast *c, size_t from) {
    static const char *const STRIKE[] = {"frapper",   "bombarder", "pilonner",  "attaquer",  "assiéger", "envahir",
                                         "conquérir", "occuper",   "reprendre", "encercler", "cibler",   "viser",
                                         "évacuer",   "ravager",   "détruire",  "quitter",   "toucher",  NULL};
    static const char *const BLOW[] = {"frappe",    "raid",     "bombardement", "attaque", "offensive", "missile",
                                       "drone",     "roquette", "tir",          "obus",    "bombe",     "assaut",
                                       "pilonnage", "attentat", "salve",        NULL};
    static const char *const TAKING[] = {
        "prise",      "chute",        "occupation",  "conquête", "bombardement", "pilonnage", "reconquête",
        "évacuation", "encerclement", "destruction", "porte",    "abord",        "large",     "proximité",
        "faubourg",   "banlieue",     "périphérie",  "ville",    "port",         "aéroport",  NULL};
    static const char *const SEIZE[] = {"emparer", "rapprocher", "approcher", NULL};
    static const char *const BESIDE[] = {"près", "autour", "loin", NULL};
    static const char *const AT[] = {"sur", "contre", NULL};
    static const char *const OF[] = {"de", "d'", NULL};
    const li_token *t = c->tokens->tokens;
    size_t p = from - 1;
    if (!p || (t[p].shape & LI_SHAPE_FIRST)) return false;
    if (li_symbols_among(c->symbols, t[p].form, AT)) {
        for (size_t k = p; k-- > 0 && k + AIMED_ROOM >= p;) {
            if (is_one(c, k, LI_NOUN, BLOW)) return true;
            if (t[k].shape & LI_SHAPE_FIRST) return false;
        }
        return false;
    }
    for (size_t k = p; k-- > 0 && k + SEIZED_ROOM >= p && li_symbols_among(c->symbols, t[p].form, OF);) {
        if (is_one(c, k, LI_VERB, SEIZE)) return true; /* s'est emparé fin janvier de Goma */
        if (t[k].shape & (LI_SHAPE_FIRST | LI_SHAPE_PUNCT)) break;
    }
    if (li_symbols_among(c->symbols, t[p].form, OF))
        return is_one(c, p - 1, LI_NOUN, TAKING) || is_one(c, p - 1, LI_VERB, SEIZE) ||
               li_symbols_among(c->symbols, t[p - 1].form, BESIDE);
    return is_one(c, p, LI_VERB, STRIKE);
}

bool li_cast_is_where(const li_cast *c, size_t from, size_t to) {
    static const char *const WHERE[] = {"à", "vers", "depuis", "pour", NULL};
    const li_tokens *all = c->tokens;
    if (!from || (to < all->count && (all->tokens[to].shape & (LI_SHAPE_CAPITAL | LI_SHAPE_FIRST)) == LI_SHAPE_CAPITAL))
        return false;
    const li_token *p = &all->tokens[from - 1];
    if (li_symbols_among(c->symbols, p->form, WHERE)) return true;
    if ((p->shape & LI_SHAPE_FIRST) && li_symbols_is(c->symbols, p->form, "a")) return true; /* A Genève, */
    return is_struck(c, from);
}
