/* « le président Gül », « le colonel Goïta »: a person of the files, named by title and surname alone. */
#include "extractor/actor/discover_state.h"
#include "extractor/actor/store.h"

typedef enum title { UNTITLED, CIVIL, MILITARY, PRESIDENT, PREMIER, CHANCELLOR, MINISTER, RULER } title;

static title title_at(const li_finder *f, size_t i) {
    static const struct {
        title is;
        const char *words[12];
    } WORDS[] = {
        {CIVIL, {"m.", "mme", "monsieur", "madame", NULL}},
        {MILITARY,
         {"général", "colonel", "maréchal", "amiral", "capitaine", "commandant", "lieutenant-colonel", "générale",
          NULL}},
        {PRESIDENT, {"président", "présidente", NULL}},
        {CHANCELLOR, {"chancelier", "chancelière", NULL}},
        {RULER, {"roi", "reine", "émir", "sultan", "cheikh", "pape", NULL}},
    };
    static const char *const FIRST[] = {"premier", "première", NULL};
    if (li_folded_is(f, i, "ministre")) return i > f->first && li_folded_among(f, i - 1, FIRST) ? PREMIER : MINISTER;
    for (size_t k = 0; k < sizeof WORDS / sizeof *WORDS; k++)
        if (li_folded_among(f, i, WORDS[k].words)) return WORDS[k].is;
    return UNTITLED;
}

static bool is_role(li_slice role, const char *const *starts) {
    for (; *starts; starts++)
        if (li_slice_starts(role, li_slice_of(*starts))) return true;
    return false;
}

static bool fits(title t, li_slice role) {
    static const char *const PRESIDENTS[] = {"présiden", NULL}, *const PREMIERS[] = {"Premi", "premi", NULL},
                             *const CHANCELLORS[] = {"chanceli", NULL}, *const MINISTERS[] = {"ministre", NULL},
                             *const RULERS[] = {"roi", "reine", "émir", "sultan", "pape", NULL},
                             *const COMMANDERS[] = {"présiden", "chef", NULL};
    switch (t) {
    case CIVIL: return true;
    case MILITARY: return is_role(role, COMMANDERS);
    case PRESIDENT: return is_role(role, PRESIDENTS);
    case PREMIER: return is_role(role, PREMIERS);
    case CHANCELLOR: return is_role(role, CHANCELLORS);
    case MINISTER: return is_role(role, MINISTERS);
    case RULER: return is_role(role, RULERS);
    default: return false;
    }
}

/* Does the article name the country, or its adjective? */
static bool is_named(const li_finder *f, uint32_t country) {
    for (size_t i = 0; i < f->c->count; i++)
        if (f->c->mentions[i].actor == country && f->c->mentions[i].kind <= LI_ADJECTIVE) return true;
    return false;
}

/* Has the person, on the article's day, an office that fits? */
static bool holds(const li_finder *f, uint32_t person, title t, uint32_t of, bool alone) {
    const li_actors *a = f->c->actors;
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(a, person, &n);
    const li_office *o = li_actors_offices(a, &all);
    for (size_t i = 0; i < n; i++) {
        const li_office *office = &o[held[i]];
        if (!li_office_covers(office, f->c->date) || !fits(t, li_actors_role(a, office->role))) continue;
        uint32_t country = li_cast_type(f->c, office->of) == LI_COUNTRY ? office->of : a->actors[office->of].country;
        bool body = country != office->of && (t == PRESIDENT || t == PREMIER || t == MINISTER);
        if (country == LI_NO_ACTOR || body || (of != LI_NO_ACTOR && of != country)) continue;
        bool enough = of != LI_NO_ACTOR || t == RULER || (alone && t != CIVIL && t != MINISTER);
        if (enough || is_named(f, country)) return true;
    }
    return false;
}

/* « l'ancien président X » */
static bool is_former(const li_finder *f, size_t i) {
    static const char *const FORMER[] = {"ancien", "ancienne", "ex",   "futur", "future",
                                         "feu",    "défunt",   "faux", "jeune", NULL};
    return i > f->first && li_folded_among(f, i - 1, FORMER);
}

uint32_t li_known_again(const li_finder *f, size_t i) {
    for (size_t k = f->known; k < f->c->count; k++) {
        const li_mention *m = &f->c->mentions[k];
        bool same = m->count == 1 && m->by == LI_BY_SHORT && f->t[m->first].form == f->t[i].form;
        if (same && !li_cast_discovered(f->c, m->actor) && li_cast_type(f->c, m->actor) == LI_PERSON) return m->actor;
    }
    return LI_NO_ACTOR;
}

uint32_t li_known_by_title(const li_finder *f, size_t i) {
    uint32_t of = LI_NO_ACTOR, found = LI_NO_ACTOR;
    if (i == f->first) return LI_NO_ACTOR;
    size_t k = i - 1, n;
    if (f->marks[k] == LI_TAKEN_ADJECTIVE && k > f->first) {
        const li_mention *m = li_known_at(f, k--);
        if (!m || li_cast_type(f->c, m->actor) != LI_COUNTRY) return LI_NO_ACTOR;
        of = m->actor;
    }
    title t = title_at(f, k);
    if (t == UNTITLED || is_former(f, k - (t == PREMIER))) return LI_NO_ACTOR;
    const li_surname *s = li_actors_surnames(f->c->actors, f->t[i].form, &n);
    li_actor_gender here = li_gender_here(f, i, i + 1);
    bool alone = true; /* nobody else of the files is called so */
    for (size_t j = 1; j < n; j++) alone &= s[j].actor == s[0].actor;
    for (size_t j = 0; j < n; j++) {
        li_actor_gender g = li_cast_actor(f->c, s[j].actor)->gender;
        if (s[j].given && t != RULER) continue;
        if ((here && g && here != g) || s[j].actor == found || !holds(f, s[j].actor, t, of, alone)) continue;
        if (found != LI_NO_ACTOR) return LI_NO_ACTOR;
        found = s[j].actor;
    }
    return found;
}
