/* Nouns that stand for a person: le président, le dirigeant russe, l'opposant, l'Américain; son homologue, son
 * prédécesseur; le locataire de la Maison Blanche. */
#include "extractor/actor/reference_state.h"

bool li_has_ruler(const li_reference *r, uint32_t country, const char *role) {
    size_t n;
    const li_office *o = li_actors_offices(r->actors, &n);
    for (size_t i = 0; i < n; i++)
        if (o[i].of == country && li_in_force(r, &o[i]) &&
            li_slice_eq(li_actors_role(r->actors, o[i].role), li_slice_of(role)))
            return true;
    return false;
}

/* ---- which noun suits whom ---- */

/* Roles of those who lead a country. */
static bool is_head_role(const li_reference *r, uint32_t role) {
    static const char *const ROLES[] = {"président",
                                        "Premier ministre",
                                        "chancelier",
                                        "roi",
                                        "reine",
                                        "sultan",
                                        "empereur",
                                        "émir",
                                        "guide suprême",
                                        "prince héritier",
                                        "chef",
                                        "président par intérim",
                                        "chef du gouvernement",
                                        "pape",
                                        "chef de l'exécutif"};
    li_slice name = li_actors_role(r->actors, role);
    for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
        if (li_slice_eq(name, li_slice_of(ROLES[i]))) return true;
    return false;
}

/* Roles of those who speak for a country abroad. */
static bool is_diplomat_role(li_slice role) {
    static const char *const ROLES[] = {"ministre des Affaires étrangères",
                                        "ministre de l'Europe et des Affaires étrangères",
                                        "chef de la diplomatie",
                                        "ambassadeur",
                                        "secrétaire d'État",
                                        "haut représentant",
                                        "émissaire",
                                        "envoyé",
                                        "négociateur"};
    for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
        if (li_slice_starts(role, li_slice_of(ROLES[i]))) return true;
    return false;
}

/* « ministre » suits whoever is « ministre de la Défense »; « dirigeant » who leads a country. of: whom the role leads,
 * or LI_NO_ACTOR where it is not said. */
static bool role_suits(const li_reference *r, uint32_t role, uint32_t of, const li_token *noun) {
    bool state = of == LI_NO_ACTOR || li_type_of(r, of) == LI_COUNTRY;
    if (li_refers(r, noun->lemma, LI_RW_LEADER)) return state && is_head_role(r, role);
    li_slice name = li_actors_role(r->actors, role), word = li_symbols_text(r->symbols, noun->lemma);
    if (li_slice_eq(word, LI_LIT("diplomate"))) return is_diplomat_role(name);
    return li_slice_starts(name, word) && (name.len == word.len || name.ptr[word.len] == ' ');
}

/* le général … le militaire; le roi … le souverain */
static bool are_alike(const li_reference *r, li_sym a, li_sym b) {
    for (unsigned c = LI_PW_SOLDIERS; c <= LI_PW_DISSIDENTS; c++)
        if (li_of_people(r, a, c) && li_of_people(r, b, c)) return true;
    return false;
}

bool li_suits(const li_reference *r, const li_antecedent *person, const li_token *noun) {
    if (person->noun != LI_NO_SYM && (person->noun == noun->form || person->noun == noun->lemma)) return true;
    if (person->noun != LI_NO_SYM && are_alike(r, person->noun, noun->lemma)) return true;
    if (person->role != LI_NO_ACTOR && role_suits(r, person->role, LI_NO_ACTOR, noun)) return true;
    size_t n, all;
    const uint32_t *of = li_actors_offices_of(r->actors, person->actor, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++)
        if (li_in_force(r, &o[of[i]]) && role_suits(r, o[of[i]].role, o[of[i]].of, noun)) return true;
    return false;
}

/* ---- the one person whom a noun suits ---- */

typedef struct wanted {
    const li_token *noun; /* NULL: any */
    uint32_t role;        /* LI_NO_ACTOR: as the noun says */
    uint32_t country;     /* LI_NO_ACTOR: of any */
    uint32_t gender;      /* LI_MASC, LI_FEM or 0 */
    uint32_t not_this;    /* the subject of the noun's own verb: a country's own people are none either */
    bool of_country;      /* chef de l'État, chef du gouvernement: no body's */
} wanted;

static bool answers(const li_reference *r, const li_antecedent *a, const wanted *w) {
    if (a->adjective || li_type_of(r, a->actor) != LI_PERSON || a->actor == w->not_this) return false;
    bool own = w->not_this != LI_NO_ACTOR && li_type_of(r, w->not_this) == LI_COUNTRY;
    if (own && li_cast_actor(r->cast, a->actor)->country == w->not_this) return false;
    if (w->country != LI_NO_ACTOR && li_cast_actor(r->cast, a->actor)->country != w->country) return false;
    if (!li_fits(a, w->gender, false)) return false;
    if (w->role != LI_NO_ACTOR && a->role == w->role) return !w->of_country || !a->of_body;
    if (w->role != LI_NO_ACTOR) return li_holds(r, a->actor, w->role, w->of_country);
    return !w->noun || li_suits(r, a, w->noun);
}

/* How many answer (2: more than one) in this sentence before the token and in the one before, else in the whole
 * article; *out: the only one. */
static size_t persons_answering(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                                const wanted *w, uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    uint32_t found[2], base = r->tokens->sentences[sentence].first;
    size_t n = li_gather(r, sentence, base + (uint32_t)token, sx, here), count = 0;
    for (size_t i = 0; i < n && count < 2; i++)
        if (answers(r, &here[i], w) && !li_among(found, count, here[i].actor)) found[count++] = here[i].actor;
    const li_memory *m = count < 2 ? li_recall(r) : r->memory;
    for (size_t i = 0; i < m->count && count < 2; i++)
        if (m->past[i].sentence + 1 == sentence && answers(r, &m->past[i], w) &&
            !li_among(found, count, m->past[i].actor))
            found[count++] = m->past[i].actor;
    for (size_t i = m->person_count; !count && i > 0 && i + LI_REMEMBERED > m->person_count; i--)
        if (answers(r, &m->persons[i - 1], w) && !li_among(found, count, m->persons[i - 1].actor)) {
            size_t k = i - 1;
            found[count++] = m->persons[k].actor;
            while (k > 0 && count < 2 && k + LI_REMEMBERED > m->person_count) {
                k--;
                if (answers(r, &m->persons[k], w) && !li_among(found, count, m->persons[k].actor)) count++;
            }
        }
    if (count == 1) *out = found[0];
    return count;
}

static size_t one_person(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, const wanted *w,
                         uint32_t *out) {
    return persons_answering(r, sentence, sx, token, w, out) == 1;
}

/* « Le président turc a reçu X. Le président a critiqué »: of several whom the sentence before names, the one who acts
 * there and is called so goes on acting. */
static size_t who_goes_on(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, const wanted *w,
                          uint32_t *out) {
    li_tally acting = {LI_NO_ACTOR, 0};
    const li_memory *m = li_recall(r);
    if (sx->tokens[token].dep != LI_NSUBJ || w->role == LI_NO_ACTOR) return 0;
    for (size_t i = 0; i < m->count; i++)
        if (m->past[i].sentence + 1 == sentence && m->past[i].main && m->past[i].role == w->role &&
            answers(r, &m->past[i], w))
            li_count_in(&acting, m->past[i].actor);
    *out = acting.first;
    return acting.count == 1;
}

/* « exige la libération du président », « condamne l'arrestation du président »: another country's deed. */
static bool is_asked_for(const li_syntax *sx, int32_t noun) {
    static const char *const ASK[] = {"exiger", "réclamer", "demander", "condamner", "dénoncer", NULL};
    const li_token *t = &sx->tokens[noun];
    return t->dep == LI_OBJ && t->head >= 0 && li_symbols_among(sx->symbols, sx->tokens[t->head].lemma, ASK);
}

/* The subject of the verb that a noun is no subject of: another than whom the noun means. */
static uint32_t own_subject(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun) {
    const li_token *t = &sx->tokens[noun];
    int32_t kin = t->dep == LI_NMOD ? t->head : -1; /* X, fils du commandant */
    const li_mention *name = kin >= 0 && sx->tokens[kin].dep == LI_APPOS
                                 ? li_reference_mention(r, sentence, sx->tokens[kin].head, 1u << LI_NAME)
                                 : NULL;
    if (name) return name->actor;
    if (kin >= 0 && is_asked_for(sx, kin)) t = &sx->tokens[kin];
    if (t->dep == LI_NSUBJ || t->head < 0 || sx->tokens[t->head].upos != LI_VERB) return LI_NO_ACTOR;
    int32_t s = li_surface_subject(sx, t->head, NULL);
    uint32_t who[LI_MAX_REFERENTS];
    return s >= 0 && s != noun && li_denoted(r, sentence, sx, s, who) == 1 ? who[0] : LI_NO_ACTOR;
}

/* The country whose adjective is all that stands with the noun, or LI_NO_ACTOR. */
uint32_t li_only_owner(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun) {
    uint32_t of = LI_NO_ACTOR;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (t->dep == LI_NMOD || t->dep == LI_RELCL || t->dep == LI_FLAT || t->upos == LI_PROPN) return LI_NO_ACTOR;
        if (t->dep != LI_AMOD && t->dep != LI_ACL) continue;
        const li_mention *m = li_reference_mention(r, sentence, c, 1u << LI_ADJECTIVE);
        if (!m || of != LI_NO_ACTOR) return LI_NO_ACTOR;
        of = m->actor;
    }
    return of;
}

size_t li_refer_leader(const li_reference *r, uint32_t country, uint32_t *out) {
    uint32_t found = LI_NO_ACTOR;
    size_t count;
    const li_antecedent *near = li_persons_near(r, &count);
    for (size_t i = 0; i < count; i++) {
        uint32_t actor = near[i].actor;
        size_t n, all;
        const uint32_t *of = li_actors_offices_of(r->actors, actor, &n);
        const li_office *o = li_actors_offices(r->actors, &all);
        for (size_t k = 0; k < n; k++) {
            if (o[of[k]].of != country || !li_in_force(r, &o[of[k]]) || !is_head_role(r, o[of[k]].role)) continue;
            if (found != LI_NO_ACTOR && found != actor) return 0;
            found = actor;
        }
    }
    if (found != LI_NO_ACTOR) *out = found;
    return found != LI_NO_ACTOR;
}

/* « Berlin accuse Moscou. La chancelière … »: the only holder of the office in the countries just named. */
static size_t only_holder(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, const wanted *w,
                          uint32_t *out) {
    li_antecedent here[LI_GATHERED];
    const li_memory *m = li_recall(r);
    uint32_t found = LI_NO_ACTOR, scene = li_scene_of(r, sentence, sx, token); /* À Lima, le président … */
    if (scene != LI_NO_ACTOR) found = li_cast_holder(r->cast, w->role, scene, r->date);
    if (found != LI_NO_ACTOR) return *out = found, 1;
    size_t n = li_gather(r, sentence, r->tokens->sentences[sentence].first + (uint32_t)token, sx, here);
    for (size_t i = 0; i < n + m->count; i++) {
        const li_antecedent *a = i < n ? &here[i] : &m->past[i - n];
        if (a->place || (i >= n && a->sentence + 1 != sentence) || li_type_of(r, a->actor) != LI_COUNTRY) continue;
        if (a->actor == w->not_this) continue; /* Pékin demande au chef de l'État … */
        uint32_t holder = li_cast_holder(r->cast, w->role, a->actor, r->date);
        if (holder == LI_NO_ACTOR) continue;
        if (found != LI_NO_ACTOR && found != holder) return 0;
        found = holder;
    }
    if (found != LI_NO_ACTOR) *out = found;
    return found != LI_NO_ACTOR;
}

/* « des officiers turcs, dont le chef d'état-major »: one of theirs. False if « dont » does not stand before the noun;
 * *country: LI_NO_ACTOR if those are of none. */
static bool is_one_of(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *country) {
    int32_t det = li_child(sx, noun, LI_DET_OF), which = (det >= 0 && det < noun ? det : noun) - 1, those = which - 1;
    if (which < 1 || !li_symbols_is(sx->symbols, sx->tokens[which].form, "dont")) return false;
    while (those > 0 && sx->tokens[those].upos == LI_PUNCT) those--;
    while (sx->tokens[those].upos == LI_ADJ && sx->tokens[those].dep == LI_AMOD && sx->tokens[those].head >= 0 &&
           sx->tokens[those].head < those)
        those = sx->tokens[those].head;
    *country = li_only_owner(r, sentence, sx, those);
    return true;
}

/* « le numéro un chinois »: who leads China; the adjective may hang on « un ». 2: it has none. */
static size_t refer_number(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                           uint32_t *out) {
    const li_mention *m = NULL;
    for (int32_t k = token + 1; k < sx->count && k <= token + 2 && !m; k++)
        m = li_reference_mention(r, sentence, k, 1u << LI_ADJECTIVE | 1u << LI_DEMONYM);
    if (!m) return 2;
    bool one = li_symbols_is(sx->symbols, sx->tokens[token + 1].form, "un") && li_type_of(r, m->actor) == LI_COUNTRY;
    return one && li_refer_leader(r, m->actor, out);
}

/* « le pape »: there is but one, where the article names none of before. */
static size_t refer_pope(const li_reference *r, const li_syntax *sx, int32_t token, uint32_t role, uint32_t *out) {
    if (!li_slice_eq(li_actors_role(r->actors, role), LI_LIT("pape")) || li_child(sx, token, LI_AMOD) >= 0) return 0;
    size_t n;
    const li_office *o = li_actors_offices(r->actors, &n);
    *out = LI_NO_ACTOR;
    for (size_t i = 0; i < n; i++) {
        if (o[i].role != role) continue;
        if (*out == LI_NO_ACTOR) *out = li_cast_holder(r->cast, role, o[i].of, r->date);
        if (o[i].holder != *out && li_cast_has(r->cast, o[i].holder)) return 0;
    }
    return *out != LI_NO_ACTOR;
}

/* « le dirigeant socialiste »: of those whom the article names, anyone may be, unless one alone leads a country. */
static bool is_one_of_leaders(const li_reference *r, const li_syntax *sx, int32_t noun, uint32_t who) {
    bool creed = false;
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c])
        creed |= sx->tokens[c].dep == LI_AMOD && li_word_in(&r->actors->words, sx->tokens[c].form, LI_AW_CREED);
    size_t n;
    const li_office *o = li_actors_offices(r->actors, &n);
    for (size_t i = 0; i < n && creed; i++)
        if (o[i].holder != who && is_head_role(r, o[i].role) && li_cast_has(r->cast, o[i].holder)) return true;
    return false;
}

size_t li_refer_person(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_token *t = &sx->tokens[token];
    const li_mention *role = li_reference_mention(r, sentence, token, 1u << LI_ROLE);
    uint32_t above = r->tokens->sentences[sentence].first + (uint32_t)t->head;
    if (role && t->head >= 0 && role->first <= above && above < role->first + role->count)
        return 0; /* chef de l'État */
    if (li_symbols_is(sx->symbols, t->lemma, "numéro")) {
        size_t n = refer_number(r, sentence, sx, token, out);
        if (n < 2) return n;
    }
    wanted w = {t,
                role ? role->actor : LI_NO_ACTOR,
                LI_NO_ACTOR,
                t->feats & LI_GENDER,
                own_subject(r, sentence, sx, token),
                li_symbols_is(sx->symbols, t->lemma, "chef")};
    if (li_is_qualified(r, sentence, sx, token, role)) {
        w.country = li_only_owner(r, sentence, sx, token);
        if (w.country == LI_NO_ACTOR) return 0;
        if (li_refers(r, t->lemma, LI_RW_LEADER)) return li_refer_leader(r, w.country, out);
    }
    if (role && w.gender == LI_MASC) w.gender = 0; /* le ministre may be a woman's title */
    if (role && role->count == 1 && li_refers(r, t->lemma, LI_RW_LEADER))
        w.role = LI_NO_ACTOR; /* le dirigeant: of any rank */
    uint32_t theirs;
    if (w.country == LI_NO_ACTOR && is_one_of(r, sentence, sx, token, &theirs)) {
        *out = role && theirs != LI_NO_ACTOR ? li_cast_holder(r->cast, role->actor, theirs, r->date) : LI_NO_ACTOR;
        return *out != LI_NO_ACTOR;
    }
    size_t n = persons_answering(r, sentence, sx, token, &w, out);
    if (n > 1) return who_goes_on(r, sentence, sx, token, &w, out);
    if (n == 1 && is_one_of_leaders(r, sx, token, *out)) return 0;
    if (!n && role && w.country == LI_NO_ACTOR && refer_pope(r, sx, token, role->actor, out)) return 1;
    return n || w.role == LI_NO_ACTOR ? n : only_holder(r, sentence, sx, token, &w, out);
}

/* « son ministre », « son conseiller »: the one of the possessor's country whom the noun suits. */
/* « L'opposition accuse le président. Son chef »: who is known to hold office elsewhere is not that of the body. */
static bool leads_another(const li_reference *r, uint32_t person, uint32_t body) {
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(r->actors, person, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++)
        if (o[held[i]].of == body) return false;
    return n > 0;
}

size_t li_refer_aide(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    uint32_t who[LI_MAX_REFERENTS];
    int32_t det = li_child(sx, token, LI_DET_OF);
    if (det < 0 || !li_refers(r, sx->tokens[det].form, LI_RW_HIS) || li_refer(r, sentence, sx, det, who) != 1) return 0;
    uint32_t country = li_type_of(r, who[0]) == LI_COUNTRY ? who[0] : li_cast_actor(r->cast, who[0])->country;
    wanted w = {&sx->tokens[token], LI_NO_ACTOR, country, sx->tokens[token].feats & LI_GENDER, who[0], false};
    size_t n = country == LI_NO_ACTOR ? 0 : one_person(r, sentence, sx, token, &w, out);
    bool body = n == 1 && li_type_of(r, who[0]) == LI_ORGANIZATION;
    return body && leads_another(r, *out, who[0]) ? 0 : n;
}

/* « l'Américain »: the one person of the country. */
size_t li_refer_demonym(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    const li_mention *m = li_reference_mention(r, sentence, token, 1u << LI_DEMONYM | 1u << LI_ADJECTIVE);
    if (!m) return 0;
    wanted w = {NULL, LI_NO_ACTOR, m->actor, sx->tokens[token].feats & LI_GENDER, own_subject(r, sentence, sx, token),
                false};
    return one_person(r, sentence, sx, token, &w, out);
}

/* « le locataire de la Maison Blanche » */
size_t li_refer_tenant(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c])
        if (li_of_people(r, sx->tokens[c].lemma, LI_PW_NOT_NOW)) return 0;
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        const li_mention *m = li_reference_mention(r, sentence, c, 1u << LI_SEAT | 1u << LI_NAME);
        if (!m || sx->tokens[c].dep != LI_NMOD || li_type_of(r, m->actor) != LI_COUNTRY) continue;
        if (li_refer_leader(r, m->actor, out)) return 1;
        li_slice house = li_symbols_text(sx->symbols, r->tokens->tokens[m->first].form);
        *out = li_cast_resident(r->cast, house, m->actor, r->date);
        return *out != LI_NO_ACTOR;
    }
    return 0;
}

/* ---- son homologue, son prédécesseur ---- */

/* Whoever holds in `of` the office that the person has: the one named beside him in this sentence, else before, else by
 * the files. */
static uint32_t counterpart(const li_reference *r, uint32_t sentence, const li_syntax *sx, uint32_t person,
                            uint32_t of) {
    li_antecedent here[LI_GATHERED];
    size_t count = li_gather(r, sentence, UINT32_MAX, sx, here);
    for (size_t i = 0; i < count; i++) {
        bool named = here[i].actor == person && here[i].role != LI_NO_ACTOR;
        uint32_t holder = named ? li_cast_holder(r->cast, here[i].role, of, r->date) : LI_NO_ACTOR;
        if (holder != LI_NO_ACTOR) return holder;
    }
    const li_memory *m = li_recall(r);
    for (size_t i = m->person_count; i > 0 && i + LI_REMEMBERED > m->person_count; i--)
        if (m->persons[i - 1].actor == person && m->persons[i - 1].role != LI_NO_ACTOR) {
            uint32_t holder = li_cast_holder(r->cast, m->persons[i - 1].role, of, r->date);
            if (holder != LI_NO_ACTOR) return holder;
        }
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(r->actors, person, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++) {
        if (!li_in_force(r, &o[held[i]])) continue;
        uint32_t holder = li_cast_holder(r->cast, o[held[i]].role, of, r->date);
        if (holder != LI_NO_ACTOR && holder != person) return holder;
    }
    return LI_NO_ACTOR;
}

/* The person, or the country that stands for one, whose homologue, prédécesseur, successeur a noun says: 1, or 0. */
static size_t possessor(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, bool country,
                        uint32_t *who) {
    uint32_t found[LI_MAX_REFERENTS];
    for (int32_t c = sx->first_child[token]; c >= 0; c = sx->next_sibling[c]) {
        const li_token *t = &sx->tokens[c];
        if (!li_refers(r, t->form, LI_RW_HIS) && !li_refers(r, t->form, LI_RW_THEIR) &&
            !li_of_people(r, t->form, LI_PW_MY))
            continue;
        if (li_refer(r, sentence, sx, c, found) != 1) return 0;
        *who = found[0];
        uint8_t type = (uint8_t)li_type_of(r, found[0]);
        return type == LI_PERSON || (country && type == LI_COUNTRY);
    }
    return 0;
}

/* The countries whose adjectives or names stand with the noun: ses homologues grec, turc et bulgare. */
static size_t countries_of(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out,
                           size_t count) {
    for (int32_t c = sx->first_child[noun]; c >= 0; c = sx->next_sibling[c]) {
        uint8_t d = sx->tokens[c].dep;
        bool beside = d == LI_AMOD || d == LI_NMOD || d == LI_ACL || d == LI_APPOS || (count && d == LI_CONJ);
        const li_mention *m = beside ? li_reference_mention(r, sentence, c, 1u << LI_ADJECTIVE | 1u << LI_NAME) : NULL;
        if (!m || li_type_of(r, m->actor) != LI_COUNTRY) continue;
        if (count < LI_MAX_REFERENTS && !li_among(out, count, m->actor)) out[count++] = m->actor;
        count = countries_of(r, sentence, sx, c, out, count);
    }
    return count;
}

/* « Pékin achète du gaz à l'Inde, X louant son homologue »: rather of the other country that the sentence names, if he
 * is of a third. */
static bool is_elsewhere(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t who,
                         uint32_t homologue) {
    li_antecedent here[LI_GATHERED];
    uint32_t land = li_cast_actor(r->cast, who)->country, home = li_cast_actor(r->cast, homologue)->country;
    if (land == LI_NO_ACTOR || home == LI_NO_ACTOR) return false;
    size_t n = li_earlier(r, sentence, sx, token, here);
    bool third = false;
    for (size_t i = 0; i < n; i++) {
        uint32_t of = here[i].actor;
        if (of == homologue || of == home) return false;
        third |= li_type_of(r, of) == LI_COUNTRY && of != land;
    }
    return third;
}

size_t li_refer_counterpart(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out) {
    uint32_t who, of[LI_MAX_REFERENTS];
    size_t countries = countries_of(r, sentence, sx, token, of, 0), n = 0;
    if (!possessor(r, sentence, sx, token, countries, &who)) return 0;
    for (size_t i = 0; i < countries; i++) {
        uint32_t holder = of[i] == who ? LI_NO_ACTOR : counterpart(r, sentence, sx, who, of[i]);
        if (of[i] != who) out[n++] = holder != LI_NO_ACTOR ? holder : of[i];
    }
    if (countries) return n;
    uint32_t two[LI_MAX_REFERENTS + 1];
    if (li_refer_pair(r, sentence, sx, token, LI_PAIR_PEOPLE, two) != 2 || !li_among(two, 2, who)) return 0;
    out[0] = two[0] == who ? two[1] : two[0];
    if (is_elsewhere(r, sentence, sx, token, who, out[0])) return 0;
    uint32_t land = li_cast_actor(r->cast, who)->country; /* selon son ministre X, Y a reçu son hôte: not X */
    return land == LI_NO_ACTOR || land != li_cast_actor(r->cast, out[0])->country;
}

static int32_t day_of(li_date d) { return d.year * 512 + d.month * 32 + d.day; }

/* The holder next before or behind a term of an office. */
static uint32_t holder_beside(const li_reference *r, const li_office *term, bool before) {
    size_t n;
    const li_office *o = li_actors_holders(r->actors, term->role, term->of, &n), *best = NULL;
    for (size_t i = 0; i < n; i++) {
        if (o[i].holder == term->holder) continue;
        if (before ? !o[i].to.year || day_of(o[i].to) > day_of(term->from)
                   : !term->to.year || day_of(o[i].from) < day_of(term->to))
            continue;
        if (!best || (before ? day_of(o[i].to) > day_of(best->to) : day_of(o[i].from) < day_of(best->from)))
            best = &o[i];
    }
    return best ? best->holder : LI_NO_ACTOR;
}

/* « son prédécesseur »: in the office that leads a country; in an article without a date only one whom it names. */
size_t li_refer_holder_beside(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, bool before,
                              uint32_t *out) {
    uint32_t who, found = LI_NO_ACTOR;
    if (!possessor(r, sentence, sx, token, false, &who)) return 0;
    size_t n, all;
    const uint32_t *held = li_actors_offices_of(r->actors, who, &n);
    const li_office *o = li_actors_offices(r->actors, &all);
    for (size_t i = 0; i < n; i++) {
        const li_office *term = &o[held[i]];
        bool past =
            before ? li_in_force(r, term) : !r->date.year || !term->from.year || day_of(term->from) <= day_of(r->date);
        if (!past || !is_head_role(r, term->role)) continue;
        uint32_t next = holder_beside(r, term, before);
        if (next == LI_NO_ACTOR || (!r->date.year && !li_cast_has(r->cast, next))) continue;
        if (found != LI_NO_ACTOR && found != next) return 0;
        found = next;
    }
    if (found != LI_NO_ACTOR) *out = found;
    return found != LI_NO_ACTOR;
}
