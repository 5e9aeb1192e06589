/* The inside of reference: whom the sentences of an article have named so far. */
#ifndef LI_ACTOR_REFERENCE_STATE_H
#define LI_ACTOR_REFERENCE_STATE_H

#include "extractor/actor/cast_state.h"
#include "extractor/actor/reference.h"
#include "extractor/actor/reference_words.h"
#include "extractor/actor/store.h"

/* One naming of an actor. */
typedef struct li_antecedent {
    uint32_t actor, sentence;
    uint32_t at, end; /* tokens of the article */
    uint32_t role;    /* the office named beside it, or LI_NO_ACTOR */
    bool of_body;     /* that office is said to be a body's: président du Sénat */
    uint32_t noun;    /* the word that says what a person is (l'opposant X): its form, or LI_NO_SYM */
    uint8_t gender;   /* li_actor_gender, of the words: Washington is masculine, les États-Unis plural */
    bool plural;
    bool single;    /* until it is put in: the word is singular, whatever its actor is */
    bool subject;   /* of a clause; of the first words, where there is no analysis */
    bool main;      /* of the sentence's own verb */
    bool joined;    /* coordinated with the one before */
    bool object;    /* of a verb */
    bool clitic;    /* by a pronoun that is no subject */
    bool adjective; /* only the country of an adjective: russe */
    bool place;     /* where something happens: à Moscou, en Russie */
    bool seat;      /* a capital, a palace */
    bool house;     /* a seat with an article: l'Élysée */
    bool quoted;    /* inside quotation marks */
    bool undergone; /* subject of a passive */
} li_antecedent;

enum { LI_GATHERED = 48, LI_REMEMBERED = 64 }; /* namings of a sentence; persons looked back at */

/* What a sentence's own subject is, where it is no actor: it takes the pronoun. */
typedef struct li_topic {
    uint32_t sentence;
    uint32_t feats; /* gender and number */
    bool other;     /* a noun that names no actor */
    bool thing;     /* its object is one too: the pronoun may mean that */
    uint32_t thing_feats;
    bool told;      /* is it known what its subject does? */
    bool met;       /* « X a reçu Y »: two met there, and no other persons or things are named in the plural */
    unsigned deeds; /* what its subject is told to do: see li_deeds_told */
} li_topic;

/* What the sentences noted so far leave behind. */
typedef struct li_memory {
    li_antecedent past[4 * LI_GATHERED]; /* of the last sentences, oldest first */
    size_t count;
    li_antecedent persons[2 * LI_REMEMBERED]; /* the last ones named, oldest first; the older half makes way */
    size_t person_count;
    li_topic topic;        /* of the last sentence noted */
    li_antecedent speaker; /* of the last quotation; only actor, sentence, gender, plural */
    int depth;             /* references that lead to others */
    bool catching_up;
} li_memory;

struct li_reference {
    const li_actors *actors;
    li_symbols *symbols;
    const li_cast *cast;
    const li_tokens *tokens;
    li_date date;
    li_catch_up *catch_up; /* may be NULL */
    void *context;
    li_memory *memory; /* read it by li_recall */
};

/* The memory, once every sentence before the one at hand is noted. */
const li_memory *li_recall(const li_reference *r);

/* The persons looked back at, oldest first: their number in *n. */
static inline const li_antecedent *li_persons_near(const li_reference *r, size_t *n) {
    const li_memory *m = li_recall(r);
    *n = m->person_count < LI_REMEMBERED ? m->person_count : LI_REMEMBERED;
    return *n ? m->persons + (m->person_count - *n) : NULL;
}

/* The namings of the article before a token (UINT32_MAX: all of them), their number in *n; of a collection that is no
 * article any more the last LI_LOOKED_BACK of these, so that each look takes no longer than in an article. */
enum { LI_LOOKED_BACK = 2000 };
const li_mention *li_mentions_before(const li_reference *r, uint32_t limit, size_t *n);

/* The namings of a sentence before token limit of the article, in the order of the text: their number. */
size_t li_gather(const li_reference *r, uint32_t sentence, uint32_t limit, const li_syntax *syntax,
                 li_antecedent out[LI_GATHERED]);

static inline bool li_refers(const li_reference *r, li_sym sym, unsigned word_class) {
    return li_word_in(&r->actors->references, sym, word_class);
}

static inline bool li_of_people(const li_reference *r, li_sym sym, unsigned word_class) {
    return li_word_in(&r->actors->people, sym, word_class);
}

static inline li_actor_type li_type_of(const li_reference *r, uint32_t actor) { return li_cast_type(r->cast, actor); }

static inline bool li_among(const uint32_t *list, size_t n, uint32_t actor) {
    for (size_t i = 0; i < n; i++)
        if (list[i] == actor) return true;
    return false;
}

/* Distinct actors as they come: the first, and how many (2: more than one). */
typedef struct li_tally {
    uint32_t first;
    size_t count;
} li_tally;

static inline void li_count_in(li_tally *t, uint32_t actor) {
    if (t->count == 0) *t = (li_tally){actor, 1};
    else if (t->first != actor) t->count = 2;
}

/* Has the person the role at the article's date: by what stands beside a naming, or by its offices? of_country: one
 * that leads a country, not a body. */
bool li_holds(const li_reference *r, uint32_t actor, uint32_t role, bool of_country);

/* Does an office count here? On the article's day; if it has none, where its holder has had no later one. */
bool li_in_force(const li_reference *r, const li_office *office);

static inline bool li_is_quoted(const li_syntax *sx, int32_t token) {
    return sx->tokens[token].shape & LI_SHAPE_QUOTED;
}

static inline bool li_hangs_on(const li_syntax *sx, int32_t token, int32_t above) {
    for (int32_t t = token, steps = 0; t >= 0 && steps < sx->count; t = sx->tokens[t].head, steps++)
        if (t == above) return true;
    return false;
}

/* The namings of this sentence before the token, on its side of the quotation marks; in « a-t-il dit », never those of
 * what is quoted. */
size_t li_earlier(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token,
                  li_antecedent out[LI_GATHERED]);

/* The namings of a sentence that has been noted, those inside or outside quotation marks only; all of them where there
 * are none such. */
size_t li_namings_of(const li_reference *r, uint32_t sentence, bool quoted, li_antecedent out[LI_GATHERED]);

/* « Guinée : … »: the country at the head of the article, or LI_NO_ACTOR. */
uint32_t li_heading_country(const li_reference *r);

/* The noun of the relative clause that a word stands in: « l'Union, dont elle »; -1 if there is none. */
int32_t li_relative_noun(const li_syntax *sx, int32_t token);

/* y: the land where something is sent or done. */
size_t li_refer_there(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* Those of the sentence before; of the one before that where nothing at all was named in between. */
size_t li_previous(const li_reference *r, uint32_t sentence, bool quoted, li_antecedent out[LI_GATHERED]);

/* Is the last sentence's own subject (object) another thing of this gender and number? */
bool li_is_of_topic(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural);
bool li_is_of_thing(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural);

/* Takes some actors out; how many are left. */
size_t li_without(li_antecedent *a, size_t n, const uint32_t *who, size_t who_count);

/* The one (or, plural, those joined) of some namings who fits: a clause's subject, or, if others may, the only one. */
size_t li_choose(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool plural,
                 bool only_subjects, uint32_t *out);
size_t li_choose_many(const li_reference *r, const li_antecedent *a, size_t n, uint32_t gender, bool only_subjects,
                      uint32_t *out);

/* The same from the sentences before, for a pronoun that is a subject, but for some actors. */
size_t li_choose_before(const li_reference *r, uint32_t sentence, uint32_t gender, bool plural, bool quoted,
                        const uint32_t *not_these, size_t not_count, uint32_t *out);

/* « Ils ont signé », « X a rencontré Y. Ils ont … »: may « ils » or « elles » be the two persons of the sentence
 * before?
 */
bool li_act_together(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender);

/* Whoever of a gender and number the sentences before were about: for a subject at the beginning of this one. */
size_t li_refer_before(li_reference *r, uint32_t sentence, uint32_t gender, bool plural, uint32_t *out);

/* The parts of li_refer, by the kind of word; each returns the number of actors in out. */
size_t li_refer_pronoun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_possessive(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* Whose words the token stands in; 1 or 0. */
size_t li_refer_speaker(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
/* « a-t-il ajouté »: who spoke in the sentence before, else whom it was about. */
size_t li_refer_last_speaker(li_reference *r, uint32_t sentence, uint32_t gender, uint32_t *out);

void li_note_speaker(li_reference *r, uint32_t sentence, const li_syntax *sx); /* keeps who speaks in a sentence */

size_t li_refer_noun(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

typedef enum li_pair { LI_PAIR_COUNTRIES, LI_PAIR_PEOPLE, LI_PAIR_SIDES } li_pair;

/* The two of a kind whom the text names last: les deux pays, leur rencontre. 2 or 0. */
size_t li_refer_pair(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, li_pair kind,
                     uint32_t *out);

/* Does a noun of that class stand behind « cette », or between « une » and a word in quotation marks: « cette attaque
 * », « une décision "injuste" », « une "attaque" »? */
bool li_is_deed(const li_reference *r, const li_token *tokens, size_t at, size_t count);

/* The kinds of deeds, as bits, that the verb and those that go on with it tell of. */
unsigned li_deeds_told(const li_syntax *sx, int32_t verb);

/* The same, without a tree, of the verb that begins at token `at` of the article: « a attaqué ». False if there is
 * none. */
bool li_deeds_by_order(const li_reference *r, uint32_t sentence, uint32_t at, unsigned *deeds);

/* Whose it is: whoever acted, or spoke, in the sentence before. det: its determiner. */
size_t li_refer_deed(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t det, uint32_t *out);

/* « les trois NOUN », « les quatre NOUN »: the one row of so many countries that the article names before. */
size_t li_refer_row(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* « les deux NOUN » */
size_t li_refer_two(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* « son voisin », « son voisin irakien »: the other of two countries just named, or the one said. */
size_t li_refer_other(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* « il faut », « il est probable que », « il y a »: nobody. */
bool li_is_impersonal(const li_reference *r, const li_syntax *sx, int32_t token);

/* « le juge a dit qu'il partirait »: is the pronoun rather a person whom nothing names? */
bool li_is_of_unknown(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender);

/* Do the tokens from one to another name, without a name that is known, somebody else than the actor chosen: « M. X »
 * of two who are called so, « l'émirat »? gender: of the pronoun, 0 if it has none. */
bool li_names_another(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t from, int32_t token,
                      uint32_t gender, uint32_t chosen);

/* « le Nord », « le Sud »: of the two countries of one name that the article names both. */
size_t li_refer_half(const li_reference *r, const li_syntax *sx, int32_t token, uint32_t *out);

/* « X, allié des deux pays, les a invités »: the two of whom a noun inside the subject tells. 2 or 0. */
size_t li_refer_two_beside(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t subject, int32_t token,
                           uint32_t *out);

/* Something beside the noun already says whose it is, or that it is not the present one. */
bool li_is_qualified(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun,
                     const li_mention *role);

/* The mention of some kinds (bits 1u << li_name_kind) that covers a token of the sentence, or NULL. */
const li_mention *li_reference_mention(const li_reference *r, uint32_t sentence, int32_t token, unsigned kinds);

/* Does a person named in the article suit a noun of persons: le ministre, le dirigeant, l'opposant? */
bool li_suits(const li_reference *r, const li_antecedent *person, const li_token *noun);

/* Has the country a ruler of this role at the article's date: roi, émir? */
bool li_has_ruler(const li_reference *r, uint32_t country, const char *role);

/* « la junte », « l'armée »: that of the country with whose adjective the article has brought the noun in, or of the
 * country that the article is about; « l'opposition » there is a body of its own. */
size_t li_refer_home(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* « À Lima, le gouvernement … », « A Lima, où …, le ministère … »: of whose capital the sentence begins with; nobody of
 * a town where all states meet (À Genève). LI_NO_ACTOR if the noun is no subject of such a sentence. */
uint32_t li_scene_of(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun);
bool li_is_venue(const li_reference *r, uint32_t token);

/* The state, or the organ of a state, that the noun means there. */
size_t li_refer_scene(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* « les belligérants », « les parties »: the two sides of the article, where somebody asks them. */
size_t li_refer_sides(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* homologue, hôte: whoever has another before him; with « son » the other of two. */
bool li_faces_another(const li_syntax *sx, int32_t noun);

/* « il a été nommé, arrêté »: no country. */
bool li_is_done_to_person(const li_syntax *sx, int32_t verb);

/* « les rebelles », « les jihadistes », « la rébellion »: the one armed group that the article names and that may be
 * called so. */
size_t li_refer_fighters(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* « les putschistes »: the junta that the article is about. */
size_t li_refer_putschists(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* The country whose adjective is all that stands with a noun, or LI_NO_ACTOR. */
uint32_t li_only_owner(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun);

/* Nouns that stand for a person: le président, le ministre iranien; son conseiller; l'Américain; le locataire de la
 * Maison Blanche; son homologue; son prédécesseur (before) or successeur. Each: 1 and the person in *out, or 0. */
size_t li_refer_person(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_aide(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_demonym(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_tenant(const li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_counterpart(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);
size_t li_refer_holder_beside(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, bool before,
                              uint32_t *out);

/* Whoever of a gender and number was named last: celui-ci, ce dernier. */
size_t li_refer_last(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t gender,
                     bool plural, uint32_t *out);

/* The actors that a subject denotes: a name, an office with its country, another reference. */
size_t li_denoted(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t token, uint32_t *out);

/* « a téléphoné à ce dernier …, il »: the nearest « ce dernier » or « cette dernière » before; -1 if there is none. */
int32_t li_latter_before(const li_syntax *sx, int32_t token, uint32_t gender);

/* « X dit que son pays l'aidera »: X, who is not the one helped; how many, 0 if the noun is no state of somebody's. */
size_t li_state_owner(li_reference *r, uint32_t sentence, const li_syntax *sx, int32_t noun, uint32_t *out);

/* « X accuse Y de les aider »: X, who is none of those whom the verb helps; -1 if nobody says so. */
int32_t li_accuser_of_help(const li_reference *r, const li_syntax *sx, int32_t verb);

/* A verb and nothing else: what follows a pronoun, not an article. */
bool li_is_only_verb(const li_reference *r, li_sym form);

/* Does a naming fit? gender: LI_MASC, LI_FEM or 0; unknown genders fit both. */
bool li_fits(const li_antecedent *a, uint32_t gender, bool plural);

#endif
