/* Persons and their titles: « X, ministre de Y », « le ministre de Y, X », « le ministre de Y X ». */

#include "extractor/french/tree_mender.h"

static bool is_title(const mender *m, int32_t i) {
    return (m->t[i].upos == LI_NOUN && lemma_in(m, i, LI_WORDS_TITLE)) ||
           (m->t[i].upos == LI_PROPN && form_is(m, i, "pdg"));
}

enum { LOOSE = 1 << LI_APPOS | 1 << LI_NMOD | 1 << LI_AMOD | 1 << LI_FLAT | 1 << LI_DEP_OTHER | 1 << LI_PARATAXIS };
static bool hangs_loosely(uint8_t dep) { return LOOSE >> dep & 1; }

static bool is_of(const mender *m, int32_t noun) {
    int32_t c = child(m, noun, LI_CASE);
    return c >= 0 && holds_de(m, c);
}

static bool comma_between(const mender *m, int32_t from, int32_t to) {
    for (int32_t k = from + 1; k < to; k++)
        if (form_is(m, k, ",")) return true;
    return false;
}

/* « pays membre de », « État membre de »: who is a member is what matters. */
static void lead_with_members(mender *m) {
    for (int32_t i = 0; (i = next_with(m, 1u << LI_NMOD | 1u << LI_AMOD, i + 1)) >= 0;) {
        int32_t land = i - 1;
        if (m->t[i].head != land || child(m, i, LI_CASE) >= 0) continue;
        if (!form_is(m, i, "membre") || (!form_is(m, land, "pays") && !form_is(m, land, "état"))) continue;
        for (int32_t k = -1; (k = next_child(m, land, LI_ANY_DEP, k + 1)) >= 0;)
            if (k != i) move(m, k, i);
        hang(m, i, m->t[land].head, (li_dep)m->t[land].dep);
        hang(m, land, i, LI_AMOD);
    }
}

/* « le président par intérim X », « le négociateur en chef de Y »: what follows such a phrase is the title's. */
static void pass_phrases(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t title = m->t[i].head, mark = child(m, i, LI_CASE);
        if (title < 0 || title > i || mark != i - 1 || !is_title(m, title)) continue;
        bool acting = form_is(m, i, "intérim") && form_is(m, mark, "par");
        if (!acting && !((form_is(m, i, "chef") || form_is(m, i, "exercice")) && form_is(m, mark, "en"))) continue;
        for (int32_t k = i; (k = next_child(m, i, LOOSE, k + 1)) >= 0;) {
            bool name = m->t[k].upos == LI_PROPN && child(m, k, LI_CASE) < 0;
            if (is_noun(&m->t[k])) hang(m, k, title, name ? LI_APPOS : LI_NMOD);
        }
    }
}

/* « le sous-secrétaire au Trésor chargé de Y », « au Soudan accusé de crimes »: a participle right behind a noun is
 * said of it, or of the title before it if it is a charge. */
static void hang_charges(mender *m) {
    const uint32_t deps = 1u << LI_CONJ | 1u << LI_XCOMP | 1u << LI_ADVCL | 1u << LI_PARATAXIS;
    for (int32_t v = 2; (v = next_verb(m, deps, v + 1)) >= 0 && v + 1 < m->count;) {
        if (m->t[v].upos != LI_VERB || li_verb_form(&m->t[v]) != LI_PART_PAST || is_finite(m, v)) continue;
        int32_t u = m->t[v].head, n = v - 1, mark = child(m, v, LI_CC);
        if (u < 0 || u >= n || mark >= 0 || m->t[v + 1].upos != LI_ADP || leftmost(m, v) != v) continue;
        while (n > u && (m->t[n].upos == LI_ADJ || m->t[n].dep == LI_FLAT) && m->t[n].head < n) n = m->t[n].head;
        if (n <= u || !is_noun(&m->t[n]) || m->t[n].upos == LI_PRON || !goes_with(m, v, n)) continue;
        bool charged = form_is(m, v, "chargé") || form_is(m, v, "chargée");
        for (int32_t h = n; charged && h > u; h = m->t[h].head)
            if (is_title(m, h) && goes_with(m, v, h)) n = h;
        int32_t o = charged && !is_title(m, n) ? child(m, u, LI_OBJ) : -1; /* au Trésor: taken for the verb's */
        if (o > u && o < n && is_title(m, o) && goes_with(m, v, o) && m->t[n].head == u) n = o;
        if (!below(m, n, v)) hang(m, v, n, LI_ACL);
    }
}

/* The last word of the name that begins with the word i. */
static int32_t end_of_name(const mender *m, int32_t i) {
    int32_t last = i;
    while (last + 1 < m->count && m->t[last + 1].dep == LI_FLAT && below(m, last + 1, i)) last++;
    return last;
}

/* The outermost title of the group that ends with the word `last`: past complements with « de » alone once a title is
 * found. -1 if there is none. */
static int32_t title_before(const mender *m, int32_t last, bool apart) {
    int32_t title = -1, h = last;
    for (int guard = 0; h >= 0 && h <= last && guard < 8; guard++, h = m->t[h].head) {
        uint8_t d = m->t[h].dep;
        if (is_title(m, h)) title = h;
        bool epithets = d == LI_CONJ && m->t[h].upos == LI_ADJ;           /* américaine et russe */
        int32_t charge = d == LI_OBL || d == LI_NMOD ? m->t[h].head : -1; /* chargé de Y */
        if (charge >= 0 && m->t[charge].dep == LI_ACL && m->t[charge].head >= 0 && m->t[charge].head < charge &&
            is_title(m, m->t[charge].head) && is_of(m, h))
            return m->t[charge].head;
        if (d != LI_NMOD && d != LI_AMOD && d != LI_FLAT && d != LI_CASE && d != LI_DET_OF && !epithets) break;
        if (title >= 0 && (!is_of(m, h) || !apart)) break;
    }
    return title;
}

/* « X, ministre de Y, Z »: a title without a determiner behind a name and a comma is that name's, not the next one's.
 */
static bool is_of_name_before(const mender *m, int32_t title) {
    int32_t comma = leftmost(m, title) - 1;
    return child(m, title, LI_DET_OF) < 0 && comma > 0 && form_is(m, comma, ",") && m->t[comma - 1].upos == LI_PROPN;
}

/* The name of its own that a title has behind it, as « le dirigeant soviétique X », « le candidat de Y, X » have; -1 if
 * it has none. */
static int32_t own_name(const mender *m, int32_t title) {
    for (int32_t k = title; (k = next_child(m, title, LOOSE, k + 1)) >= 0;)
        if (m->t[k].upos == LI_PROPN && child(m, k, LI_CASE) < 0) return k;
    return -1;
}

/* « l'armée russe et la marine turque », « le ministre russe X et le président chinois Y »: what follows the second of
 * a row is its own, where the first has its own or one thing alone is told of. */
static void keep_seconds(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, k = i + 1;
        if (m->t[i].upos != LI_NOUN || h < 0 || h > i || m->t[h].upos != LI_NOUN || child(m, i, LI_DET_OF) < 0)
            continue;
        int32_t first = next_child(m, h, 1u << LI_AMOD, h + 1);
        bool shared = (m->t[i].feats & LI_NUMBER) == LI_PLUR && (first < 0 || first > i);
        for (; k < m->count && m->t[k].upos == LI_ADJ && m->t[k].dep == LI_AMOD; k++) {
            if (m->t[k].head == h && !shared && goes_with(m, k, i)) move(m, k, i);
            if (m->t[k].head != i) break;
        }
        bool named = k < m->count && m->t[k].upos == LI_PROPN && m->t[k].head == h && is_title(m, i) &&
                     hangs_loosely(m->t[k].dep) && child(m, k, LI_CASE) < 0;
        if (named) move(m, k, i);
    }
}

static bool ends_group(const mender *m, int32_t i) {
    return i >= m->count || (m->t[i].upos == LI_PUNCT && !form_is(m, i, "-")) || li_is_verb(&m->t[i]);
}

/* « …, et le commissaire européen au Climat »: what follows a title is its own, and the title that a comma parts from a
 * complement is joined to that complement's title. */
static void gather_titles(mender *m) {
    for (int32_t i = 2; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t cc = child(m, i, LI_CC), h = m->t[i].head, k = i + 1;
        if (!is_title(m, i) || cc < 2 || cc > i || !form_is(m, cc - 1, ",") || child(m, i, LI_DET_OF) < 0) continue;
        while (k < m->count && m->t[k].upos == LI_ADJ) k++;
        int32_t n = k < m->count && m->t[k].upos == LI_ADP ? m->t[k].head : -1;
        if (n > k && is_noun(&m->t[n]) && m->t[n].head >= 0 && m->t[n].head < i && !below(m, i, n))
            hang(m, n, i, LI_NMOD);
        int32_t title = h >= 0 && h < i && m->t[h].dep == LI_NMOD && !is_title(m, h) ? m->t[h].head : -1;
        if (title >= 0 && title < h && is_title(m, title)) move(m, i, title);
    }
}

/* « le député RN X »: of what party he is stands beside the name, and is no part of it. */
static void part_parties(mender *m) {
    for (int32_t i = 0; (i = next_noun(m, LI_ANY_DEP, i + 1)) >= 0;) {
        int32_t title = i - 1, name = i + 1;
        if (!li_is_party_of(m->symbols, &m->t[title], &m->t[i]) || child(m, i, LI_CASE) >= 0 || below(m, title, i))
            continue;
        hang(m, i, title, LI_NMOD);
        bool named = name < m->count && m->t[name].upos == LI_PROPN && !(m->t[name].shape & LI_SHAPE_CAPITALS);
        if (named && (m->t[name].head == i || m->t[name].head == title)) hang(m, name, title, LI_APPOS);
        for (int32_t k = name; (k = next_child(m, i, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, named ? name : title);
    }
}

/* « un dirigeant de la compagnie pétrolière X »: one word behind a body that acts is the body's name. Hangs it there.
 */
static bool is_body_name(mender *m, int32_t name, int32_t before) {
    static const char *const BODIES[] = {
        "compagnie",  "société",      "entreprise", "groupe",    "géant",      "chaîne",    "agence",    "banque",
        "milice",     "mouvement",    "parti",      "journal",   "site",       "réseau",    "opérateur", "constructeur",
        "fabricant",  "firme",        "holding",    "fondation", "plateforme", "start-up",  "club",      "ONG",
        "ong",        "coalition",    "alliance",   "réseau",    "guérilla",   "formation", "faction",   "cartel",
        "consortium", "hebdomadaire", "quotidien",  NULL};
    int32_t n = before;
    while (n > 0 && m->t[n].upos == LI_ADJ && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
    if (m->t[n].upos != LI_NOUN || !is_of(m, n) || !lemma_among(m, n, BODIES) || (m->t[n].feats & LI_PLUR))
        return false;
    if (child(m, n, LI_DET_OF) < 0 && !form_is(m, child(m, n, LI_CASE), "du")) return false;
    if (!below(m, n, name)) hang(m, name, n, LI_APPOS);
    return true;
}

/* « le ministre de Y, X » and « le secrétaire d'État américain Mike X »: a person is named beside his title, not beside
 * its complement, be that another's title (« le frère du président, X »). */
static void raise_names(mender *m) {
    const uint32_t deps = LOOSE | 1u << LI_CONJ | 1u << LI_OBJ | 1u << LI_OBL;
    for (int32_t i = 0; (i = next_noun(m, deps, i + 1)) >= 0;) {
        if (m->t[i].upos != LI_PROPN || child(m, i, LI_CASE) >= 0 || child(m, i, LI_DET_OF) >= 0) continue;
        int32_t before = i - 1, last = end_of_name(m, i);
        bool apart = form_is(m, before, ",");
        if (apart) before--;
        if (before < 1) continue;
        uint8_t d = m->t[i].dep;
        if (apart && d == LI_APPOS && is_title(m, m->t[i].head) && is_of_name_before(m, m->t[i].head))
            relabel(m, i, d = LI_DEP_OTHER);
        bool place = m->t[before].upos == LI_PROPN && is_of(m, before) && d == LI_OBJ; /* le gouverneur du Texas X Y */
        bool named =
            last > i && (m->t[before].upos != LI_PROPN || place); /* « du groupe Wagner » is no person's name */
        bool object = d == LI_OBJ || d == LI_OBL, right_behind = named && (object || d == LI_FLAT);
        if (d != LI_APPOS && !(apart ? hangs_loosely(d) || d == LI_CONJ || (d == LI_OBL && last > i) : right_behind))
            continue;
        int32_t cc = apart && last + 1 < m->count && m->t[last + 1].upos == LI_CCONJ ? last + 1 : -1, end = last;
        int32_t second = cc >= 0 ? m->t[cc].head : -1; /* les présidents russe et turc, A et B */
        if (second > cc && m->t[second].upos == LI_PROPN && m->t[second].head == i) end = end_of_name(m, second);
        if ((d == LI_CONJ && child(m, i, LI_CC) >= 0) || (apart && !ends_group(m, end + 1))) continue;
        int32_t title = title_before(m, before, apart);
        if (title >= 0 && end > last && !(m->t[title].feats & LI_PLUR)) continue;
        if (title < 0 || title >= before || below(m, title, i) || (apart && is_of_name_before(m, title))) continue;
        if (object && child(m, title, LI_DET_OF) < 0) continue; /* « a nommé ministre de Y X » */
        if (!apart && last == i && is_body_name(m, i, before)) continue;
        if (!apart && child(m, title, LI_COP) >= 0) continue; /* est responsable de la mort de l'agent X */
        int32_t own = own_name(m, title);
        if (apart && own >= 0 && own < before) continue;
        hang(m, i, title, LI_APPOS);
    }
}

/* « X, chercheur à Y »: what a title has behind it up to the next comma is its own. */
static void keep_complements(mender *m, int32_t title, int32_t comma) {
    for (int32_t k = title + 1; k < m->count && m->t[k].upos != LI_PUNCT && !li_is_verb(&m->t[k]); k++)
        if (is_noun(&m->t[k]) && m->t[k].head >= 0 && m->t[k].head < comma && child(m, k, LI_CASE) >= 0 &&
            !below(m, title, k))
            hang(m, k, title, LI_NMOD);
}

static bool says_when(const mender *m, int32_t i) {
    return form_is(m, i, "alors") || form_is(m, i, "également") || form_is(m, i, "aussi") ||
           form_is(m, i, "désormais") || form_is(m, i, "toujours") || form_is(m, i, "aujourd'hui");
}

/* « A et B, deux cadres de Y »: does the noun count the row that ends before the comma? */
static bool counts_row(const mender *m, int32_t i) {
    int32_t num = child(m, i, LI_NUMMOD), n = num - 2;
    if (n < 1 || num > i || !(m->t[i].feats & LI_PLUR) || !form_is(m, num - 1, ",") || lemma_in(m, i, LI_WORDS_TIME))
        return false;
    while (n > 0 && m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
    return m->t[n].upos == LI_PROPN && n > 1 && m->t[n - 1].upos == LI_CCONJ && child(m, i, LI_CC) < 0;
}

/* « a déclaré X, porte-parole de Y », « X, alors chef de Y »: a title behind a name and a comma is the name's. */
static void lower_titles(mender *m) {
    const uint32_t deps = LOOSE | 1u << LI_OBL | 1u << LI_OBJ | 1u << LI_XCOMP | 1u << LI_NSUBJ | 1u << LI_ADVMOD;
    for (int32_t i = 1; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, deps, i + 1)) >= 0;) {
        bool bears = lemma_in(m, i, LI_WORDS_BEARING) && child(m, i, LI_DET_OF) < 0 &&
                     (m->t[i].feats & LI_NUMBER) != LI_PLUR; /* destiné à X, allié de Y */
        if (!(is_title(m, i) || bears || counts_row(m, i)) || child(m, i, LI_CASE) >= 0 || own_name(m, i) >= 0)
            continue;
        int32_t start = leftmost(m, i), det = child(m, i, LI_DET_OF), comma = (det >= 0 && det < i ? det : i) - 1;
        while (comma > 0 && m->t[comma].head == i &&
               (m->t[comma].upos == LI_ADJ || m->t[comma].upos == LI_NUM || says_when(m, comma)))
            comma--;
        uint8_t d = m->t[i].dep;
        if ((d == LI_NSUBJ && m->t[i].head >= i) || comma < 1 || start < comma || !form_is(m, comma, ",")) continue;
        int32_t name = comma - 1;
        while (name > 0 && m->t[name].dep == LI_FLAT && m->t[name].head >= 0 && m->t[name].head < name)
            name = m->t[name].head;
        if (m->t[name].upos != LI_PROPN || below(m, name, i) || comma_between(m, name, comma)) continue;
        hang(m, i, name, LI_APPOS);
        keep_complements(m, i, comma);
    }
}

static void join_titles(mender *m, int32_t i, int32_t title) {
    if (!below(m, title, i)) hang(m, i, title, LI_CONJ);
}

/* « le ministre X, le ministre Y et le ministre Z », « X, membre de A, membre de B »: a title in a row is no second
 * name of the one before it, nor of that one's bearer or complement. */
static void join_rows(mender *m) {
    for (int32_t i = 1; (i = next_noun(m, 1u << LI_APPOS, i + 1)) >= 0;) {
        int32_t h = m->t[i].head;
        if (!is_title(m, i) || h < 0 || h > i || child(m, i, LI_CASE) >= 0) continue;
        int32_t above = m->t[h].head;
        bool determined = child(m, i, LI_DET_OF) >= 0;
        if (determined && own_name(m, i) > 0) {
            bool beside = m->t[h].upos == LI_PROPN && m->t[h].dep != LI_APPOS && own_name(m, i) > i &&
                          child(m, own_name(m, i), LI_CASE) < 0 && comma_between(m, h, i);
            if (beside || (is_title(m, h) && own_name(m, h) > 0 && own_name(m, h) < i)) join_titles(m, i, h);
        } else if (!determined && leftmost(m, i) == i && form_is(m, i - 1, ",")) {
            bool of = is_of(m, h) && above >= 0 && above < h;
            int32_t first = of ? above : h; /* membre de l'Union, membre de l'Alliance */
            bool article = of && (child(m, h, LI_DET_OF) >= 0 || form_is(m, child(m, h, LI_CASE), "du"));
            if (of != article || !is_title(m, first) || child(m, first, LI_DET_OF) >= 0) continue;
            if (child(m, first, LI_CASE) < 0 && own_name(m, first) < 0) join_titles(m, i, first);
        }
    }
}

/* « allié du Parti de X »: a name's complement right behind it is its own, not that of the noun before. */
static void hang_on_names(mender *m) {
    for (int32_t i = 2; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t noun = m->t[i].head, mark = child(m, i, LI_CASE);
        if (m->t[i].upos != LI_PROPN || noun < 0 || mark <= noun || mark > i || !is_of(m, i)) continue;
        int32_t name = mark - 1;
        while (name > noun && (m->t[name].dep == LI_FLAT || m->t[name].dep == LI_AMOD)) name = m->t[name].head;
        if (name <= noun || name >= mark) continue;
        if (m->t[name].head == noun && m->t[name].upos == LI_PROPN && is_of(m, name)) move(m, i, name);
    }
}

/* « a critiqué par lettre Mme X »: the name takes the place of the style right before it. */
static void keep_styles(mender *m) {
    for (int32_t i = 1; (i = next_with(m, LOOSE | 1u << LI_OBL | 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t style = i - 1;
        if ((m->t[i].upos != LI_PROPN && m->t[i].upos != LI_X) || child(m, i, LI_CASE) >= 0) continue;
        if (!form_is(m, style, "mme") && !form_is(m, style, "m.")) continue;
        if (m->t[i].head < 0 || m->t[i].head >= style || below(m, style, i)) continue;
        hang(m, i, m->t[style].head, (li_dep)m->t[style].dep);
        for (int32_t k = -1; (k = next_child(m, style, LI_ANY_DEP, k + 1)) >= 0;) move(m, k, i);
        hang(m, style, i, LI_DEP_OTHER);
    }
}

/* « le directeur du cabinet de X »: of the cabinet, not of X. */
static void keep_nested(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t title = m->t[i].head, mark = child(m, i, LI_CASE), n = mark - 1;
        if (m->t[i].upos != LI_PROPN || title < 0 || n <= title || mark > i || !is_of(m, i) || !is_title(m, title))
            continue;
        bool nested = m->t[n].upos == LI_NOUN && m->t[n].head == title && m->t[n].dep == LI_NMOD && is_of(m, n);
        if (nested && (child(m, n, LI_DET_OF) >= 0 || form_is(m, child(m, n, LI_CASE), "du"))) move(m, i, n);
    }
}

/* « le régime de Pékin », one name: its last word is no one's object. */
static void keep_whole(mender *m) {
    for (int32_t i = 1; (i = next_with(m, 1u << LI_FLAT, i + 1)) >= 0 && i + 1 < m->count;) {
        int32_t h = m->t[i].head;
        if (m->t[i].upos != LI_ADP || !holds_de(m, i) || h != i - 1 || m->t[i + 1].upos != LI_PROPN) continue;
        if (m->t[i + 1].head != h && !below(m, h, i + 1)) hang(m, i + 1, h, LI_FLAT);
    }
}

/* « le ministre X, du Parti »: behind a name and a comma a complement is the bearer's. */
static void give_to_bearer(mender *m) {
    for (int32_t i = 2; holds(m, LI_WORDS_COMMA) && (i = next_with(m, 1u << LI_NMOD, i + 1)) >= 0;) {
        int32_t title = m->t[i].head, mark = child(m, i, LI_CASE);
        if (title < 0 || title > i || mark < 2 || mark > i || !is_of(m, i) || !form_is(m, mark - 1, ",")) continue;
        int32_t name = is_title(m, title) ? own_name(m, title) : -1;
        if (name > 0 && end_of_name(m, name) == mark - 2) move(m, i, name);
    }
}

/* The plural title of which the name before token i is the bearer, « les présidents russe X » before « et chinois »; -1
 * if there is none. */
static int32_t shared_title(const mender *m, int32_t i) {
    int32_t n = i - 1 - form_is(m, i - 1, ",");
    if (n < 2 || m->t[n].upos != LI_PROPN) return -1;
    for (int guard = 0; guard < 8 && n > 0 && !is_title(m, n); guard++) n = m->t[n].head < n ? m->t[n].head : -1;
    int32_t det = n > 0 ? child(m, n, LI_DET_OF) : -1;
    bool several = det >= 0 && (m->t[det].feats & LI_NUMBER) == LI_PLUR;
    return several && is_title(m, n) ? n : -1;
}

/* « les présidents russe X et chinois Y »: Y is the second of those whom the title names, with an adjective of his own.
 */
static void share_titles(mender *m) {
    for (int32_t i = 5; (i = next_noun(m, LOOSE | 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t adjective = i - 1, join = i - 2;
        if (m->t[i].upos != LI_PROPN || child(m, i, LI_CASE) >= 0 || child(m, i, LI_DET_OF) >= 0) continue;
        bool small = (m->t[adjective].upos == LI_ADJ || m->t[adjective].upos == LI_NOUN) && !is_title(m, adjective) &&
                     !(m->t[adjective].shape & LI_SHAPE_CAPITAL) && child(m, adjective, LI_DET_OF) < 0;
        bool joined = m->t[join].upos == LI_CCONJ || form_is(m, join, ",");
        bool whole = m->t[i].dep != LI_FLAT || m->t[i].head == adjective;
        int32_t title = small && joined && whole ? shared_title(m, join) : -1;
        if (title < 0 || below(m, title, i) || below(m, title, adjective)) continue;
        for (int32_t k = -1; (k = next_child(m, adjective, LI_ANY_DEP, k + 1)) >= 0;)
            if (k != i) move(m, k, i);
        hang(m, i, title, LI_CONJ);
        hang(m, adjective, i, LI_AMOD);
        if (m->t[join].upos == LI_CCONJ) hang(m, join, i, LI_CC);
    }
}

/* « a acheté au suédois Saab »: the name right behind a noun with its preposition is that noun's, not an object. */
static void name_receivers(mender *m) {
    for (int32_t i = 3; (i = next_noun(m, 1u << LI_OBJ, i + 1)) >= 0;) {
        int32_t n = i - 1, v = m->t[i].head, mark = child(m, n, LI_CASE);
        if (m->t[i].upos != LI_PROPN || m->t[n].upos != LI_NOUN || m->t[n].head != v || m->t[n].dep != LI_OBL || v > n)
            continue;
        if (mark < v || !holds_to(m, mark) || leftmost(m, i) != i ||
            (child(m, n, LI_DET_OF) < 0 && !form_is(m, mark, "au")))
            continue;
        if (!li_mend_is_time(m, n)) hang(m, i, n, LI_APPOS);
    }
}

/* « a livré au général X dix chars »: nothing parts what is given from to whom, of whose name it is no part. */
static void name_gifts(mender *m) {
    for (int32_t k = 4; (k = next_noun(m, 1u << LI_NMOD | 1u << LI_APPOS, k + 1)) >= 0;) {
        int32_t first = leftmost(m, k), p = first - 1, n = m->t[k].head;
        if (m->t[k].upos != LI_NOUN || p < 3 || m->t[p].upos != LI_PROPN || n < 0 || n > p) continue;
        if (child(m, k, LI_CASE) >= 0 || (child(m, k, LI_NUMMOD) < first && child(m, k, LI_DET_OF) < first)) continue;
        const uint32_t of_name = 1u << LI_APPOS | 1u << LI_FLAT | 1u << LI_CONJ;
        while ((of_name >> m->t[n].dep & 1) && m->t[n].head >= 0) n = m->t[n].head;
        int32_t v = m->t[n].head, mark = child(m, n, LI_CASE);
        bool given = m->t[n].upos == LI_NOUN && m->t[n].dep == LI_OBL && mark > v && v >= 0 && li_is_verb(&m->t[v]) &&
                     holds_to(m, mark);
        if (given && (m->t[v].feats & LI_TRANSITIVE) && child(m, v, LI_OBJ) < 0 && child(m, v, LI_AUX_PASS) < 0 &&
            !lemma_in(m, k, LI_WORDS_TIME))
            hang(m, k, v, LI_OBJ);
    }
}

void li_mend_receivers(mender *m) {
    keep_whole(m);
    name_receivers(m);
    name_gifts(m);
}

/* « a rappelé son ambassadeur au Y, X »: who is sent to Y. */
static void name_envoys(mender *m) {
    for (int32_t i = 4; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t h = m->t[i].head, mark = h >= 0 && h < i ? child(m, h, LI_CASE) : -1, t = mark - 1;
        if (t < 0 || mark > h || m->t[i].upos != LI_PROPN || m->t[h].upos != LI_PROPN) continue;
        int32_t comma = leftmost(m, i) - 1;
        if (comma < h || !form_is(m, comma, ",") || child(m, i, LI_CC) >= 0 || child(m, i, LI_DET_OF) >= 0) continue;
        if (holds_de(m, mark) || child(m, i, LI_FLAT) < 0 || !lemma_in(m, t, LI_WORDS_TITLE)) continue;
        bool row = next_child(m, h, 1u << LI_CONJ, i + 1) >= 0 || next_child(m, i, 1u << LI_CONJ, i + 1) >= 0;
        if (row || (m->t[t].feats & LI_NUMBER) == LI_PLUR || next_child(m, t, 1u << LI_APPOS, t) >= 0) continue;
        hang(m, i, t, LI_APPOS);
    }
}

/* « un appel de X, le dirigeant russe, qui »: behind a name, a title in the singular that commas part from it is his.
 */
static void name_bearers(mender *m) {
    for (int32_t i = 5; holds(m, LI_WORDS_COMMA) && (i = next_noun(m, 1u << LI_CONJ, i + 1)) >= 0;) {
        int32_t first = leftmost(m, i), n = first - 2, det = child(m, i, LI_DET_OF);
        if (m->t[i].upos != LI_NOUN || n < 2 || det != first || !form_is(m, first - 1, ",")) continue;
        if (child(m, i, LI_CC) >= 0 || child(m, i, LI_CASE) >= 0 || !lemma_in(m, i, LI_WORDS_TITLE)) continue;
        if ((m->t[i].feats & LI_NUMBER) == LI_PLUR || !form_among(m, det, (const char *[]){"le", "la", "l'", NULL}))
            continue;
        int32_t end = next_child(m, i, 1u << LI_AMOD, i + 1) >= 0 ? i + 2 : i + 1; /* closed by a comma or the end */
        bool closed = end < m->count && m->t[end].upos == LI_PUNCT;
        while (m->t[n].dep == LI_FLAT && m->t[n].head >= 0 && m->t[n].head < n) n = m->t[n].head;
        bool name = m->t[n].upos == LI_PROPN && child(m, n, LI_FLAT) > n && child(m, n, LI_DET_OF) < 0;
        bool row =
            next_child(m, m->t[i].head, 1u << LI_CONJ, i + 1) >= 0 || next_child(m, i, 1u << LI_CONJ, i + 1) >= 0;
        if (closed && name && !row && !below(m, n, i)) hang(m, i, n, LI_APPOS);
    }
}

void li_mend_titles(mender *m) {
    pass_phrases(m);
    lead_with_members(m);
    hang_charges(m);
    gather_titles(m);
    keep_seconds(m);
    part_parties(m);
    raise_names(m);
    lower_titles(m);
    join_rows(m);
    give_to_bearer(m);
    hang_on_names(m);
    keep_nested(m);
    keep_styles(m);
    share_titles(m);
    name_envoys(m);
    name_bearers(m);
}
