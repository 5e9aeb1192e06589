/* Names of bodies in other languages, and of clubs: a run of capitals with small links between, one word of which
 * tells. */
#include "extractor/actor/discover_state.h"

typedef struct run {
    size_t from, end, words;
    size_t english; /* words of English that are no place's */
    bool tells, club, event, capitals;
} run;

static void take_word(const li_finder *f, run *r, size_t k, bool suffix) {
    bool club = (li_word(f, k, LI_AW_CLUB_LAST) && k > r->from) || (k > r->from && li_word(f, k - 1, LI_AW_CLUB));
    r->tells = r->tells || li_word(f, k, LI_AW_FOREIGN) || (li_word(f, k, LI_AW_HEAD) && k > r->from) || suffix ||
               club || (li_name_flags(f, k) & LI_IS_PARTY);
    r->club = r->club || club;
    r->english += li_word(f, k, LI_AW_ENGLISH) && !li_word(f, k, LI_AW_PLACE);
    r->event = r->event || li_word(f, k, LI_AW_EVENT);
    r->capitals = r->capitals && (f->t[k].shape & LI_SHAPE_CAPITALS);
    r->words++;
    r->end = k + 1;
}

static run run_at(const li_finder *f, size_t i) {
    run r = {.from = i, .end = i, .capitals = true};
    for (size_t k = i; k < f->end;) {
        if (f->marks[k] >= LI_TAKEN_FOUND) break;
        if (li_is_initial(f, k)) {
            k++;
            continue;
        }
        bool suffix =
            r.words && (f->t[k].shape & LI_SHAPE_CAPITAL) && li_word(f, k, LI_AW_SUFFIX); /* SA is no pronoun here */
        if (li_is_name_word(f, k) || suffix) {
            take_word(f, &r, k++, suffix);
            continue;
        }
        size_t j = k;
        while (j < f->end && j < k + 2 && li_word(f, j, LI_AW_LINK_FOREIGN) && !(f->t[j].shape & LI_SHAPE_CAPITAL)) j++;
        if (j == k || j >= f->end || !li_is_name_word(f, j) || r.words == 0) break;
        bool french = li_folded_is(f, k, "de") || li_folded_is(f, k, "des") || li_folded_is(f, k, "la");
        bool club = french && k == i + 1 && li_word(f, i, LI_AW_CLUB); /* Olympique de Marseille */
        if (french && !r.tells && !club) break;
        r.tells = r.tells || club;
        r.club = r.club || club;
        k = j;
    }
    return r;
}

/* les Philadelphia Eagles: a team is plural where a family has one name */
static bool is_team(const li_finder *f, const run *r) {
    if (r->from == f->first || r->event || r->words > 3 || r->end != r->from + r->words) return false;
    static const char *const ARTICLES[] = {"les", "des", "aux", NULL};
    if (!li_folded_among(f, r->from - 1, ARTICLES)) return false;
    if (!(li_name_flags(f, r->end - 1) & LI_IS_UNKNOWN) || (li_name_flags(f, r->from) & LI_IS_GIVEN)) return false;
    return li_slice_ends(li_symbols_text(f->c->symbols, f->t[r->end - 1].form), LI_LIT("s"));
}

static bool has_person(const li_finder *f, const run *r) {
    for (size_t k = r->from; k < r->end; k++)
        if (li_word(f, k, LI_AW_TITLE) || (li_name_flags(f, k) & LI_IS_GIVEN)) return true;
    return false;
}

/* Public Citizen, Mothers Against Drunk Driving: nothing tells but the language. */
static bool is_english(const li_finder *f, const run *r) {
    if (!r->english || r->event || r->capitals || (f->t[r->from].shape & LI_SHAPE_QUOTED)) return false;
    if (r->english >= 2) return true;
    if ((li_name_flags(f, r->from) & LI_IS_COMMON) || has_person(f, r)) return false;
    return r->words > 2 && r->end <= r->from + 6;
}

/* Times Square, Academy Award for Best Film: what the last word, or an event's before it, says it is. */
static bool is_thing(const li_finder *f, const run *r) {
    static const char *const PLACES[] = {"square", "street", "avenue",  "road",    "park",  "island", "islands",
                                         "beach",  "county", "stadium", "airport", "river", "lake",   "bay",
                                         "hills",  "valley", "bridge",  "tower",   NULL};
    size_t last = r->end - 1;
    if (li_folded_among(f, last, PLACES)) return true;
    if (!r->event || li_word(f, r->from, LI_AW_HEAD)) return false;
    return !li_word(f, last, LI_AW_FOREIGN) && !li_word(f, last, LI_AW_SUFFIX) &&
           !(li_name_flags(f, last) & LI_IS_PARTY);
}

/* « The South China Morning Post » where a file has it without its article. */
static bool is_known_but_article(const li_finder *f, const run *r) {
    if (!li_folded_is(f, r->from, "the") || f->marks[r->from + 1] != LI_TAKEN_NAME) return false;
    const li_mention *m = li_known_at(f, r->from + 1);
    return m && m->first + m->count == r->end;
}

static bool is_body(const li_finder *f, const run *r) {
    return r->words > 1 && !is_known_but_article(f, r) && (r->tells || is_english(f, r) || is_team(f, r));
}

size_t li_foreign_body(const li_finder *f, size_t i, bool *thing) {
    *thing = false;
    if (i + 1 >= f->end || (!(f->t[i + 1].shape & LI_SHAPE_CAPITAL) && !li_word(f, i + 1, LI_AW_LINK_FOREIGN)))
        return i;
    run r = run_at(f, i);
    if (!is_body(f, &r)) return i;
    bool country = f->marks[i] == LI_TAKEN_NAME && i > f->first && li_word(f, i - 1, LI_AW_LINK);
    if (r.club && country && !li_word(f, i, LI_AW_CLUB)) return i; /* les champions d'Angleterre Liverpool FC */
    *thing = is_thing(f, &r);
    if (*thing) return r.end;
    bool first = (f->t[i].shape & LI_SHAPE_FIRST) && (li_name_flags(f, i) & LI_IS_COMMON);
    if (!first || li_word(f, i, LI_AW_ENGLISH)) return r.end;
    run rest = run_at(f, i + 1); /* « Hier Public Citizen », « Premier Manchester United » */
    return r.words < 3 || (i + 1 < r.end && !li_word(f, i, LI_AW_HEAD) && is_body(f, &rest)) ? i : r.end;
}
