/* The inside of discovery, for the files discover*.c: an article's tokens with what each may begin and what is taken
 * already. */
#ifndef LI_ACTOR_DISCOVER_STATE_H
#define LI_ACTOR_DISCOVER_STATE_H

#include "base/eight.h"
#include "extractor/actor/actor_words.h"
#include "extractor/actor/cast_state.h"

/* What a token belongs to. */
enum { LI_FREE, LI_TAKEN_ROLE, LI_TAKEN_NAME, LI_TAKEN_ADJECTIVE, LI_TAKEN_FOUND, LI_TAKEN_OTHER };

/* What the lexicon and the dictionary say of a token as a word of a name. */
enum {
    LI_IS_GIVEN = 1u << 0,
    LI_IS_SURNAME = 1u << 1,
    LI_IS_PLACE = 1u << 2,
    LI_IS_COMMON = 1u << 3, /* usual as a word in small letters */
    LI_IS_RARE = 1u << 4,   /* known in small letters, but rare */
    LI_IS_UNKNOWN = 1u << 5,
    LI_IS_ADJECTIVE = 1u << 6, /* an adjective and no participle */
    LI_IS_NOUN = 1u << 7,
    LI_IS_FEM = 1u << 8, /* given name of women only */
    LI_IS_MASC = 1u << 9,
    LI_IS_FINITE = 1u << 10, /* a finite verb and no noun */
    LI_IS_PARTY = 1u << 11,  /* unknown, with a root that names of parties share */
    LI_IS_QUALITY = 1u << 12 /* an adjective, though it may be a verb's form too */
};

/* What a token may begin, as discover_outline.c finds it: where a bit is missing nothing is to be found. */
enum {
    LI_IN_NAME = 1u << 0, /* a word of a name */
    LI_MAY_BODY = 1u << 1,
    LI_MAY_PERSON = 1u << 2,
    LI_MAY_SHORT = 1u << 3,
    LI_MAY_BRACKET = 1u << 4 /* an opening bracket */
};

/* The same of a sentence. */
typedef struct li_outline {
    uint8_t may;   /* all that its tokens may */
    bool sport;    /* two words or more that a match has */
    bool shouting; /* more than half of its words are in capitals */
} li_outline;

/* A short name: surname or acronym of one token, and whose it is. */
typedef struct li_short {
    li_sym sym;
    uint32_t actor; /* LI_NO_ACTOR: several claim it */
    bool acronym;
    bool styled; /* a first word that may be a given name: only behind M., Mme */
} li_short;

typedef struct li_finder {
    li_cast *c;
    const li_word_classes *w;
    const li_token *t;
    size_t known;          /* mentions of the dictionary: the first of the cast's */
    size_t first, end;     /* tokens of the present sentence */
    size_t sentence_found; /* first mention found in it */
    li_outline outline;    /* of the present sentence */
    li_outline *outlines;  /* by sentence */
    uint8_t *may;          /* by token: what it may begin */
    uint64_t *classes;     /* by token: those of w */
    uint8_t *marks;        /* by token */
    uint16_t *flags;       /* by token: what li_name_flags found, 0 before */
    li_short *shorts;
    size_t short_count, short_room;
    uint32_t *slots; /* found actors by hash of id: index + 1 */
    size_t slot_count;
    li_error *err;
} li_finder;

static inline bool li_word(const li_finder *f, size_t i, unsigned word_class) {
    return f->classes[i] >> word_class & 1;
}

/* Fills outlines, may and classes. */
LI_MUST_USE li_code li_outline_article(li_finder *f);

/* The first token from i on, of the present sentence, that may begin this (LI_MAY_); the sentence's end if none does.
 */
static inline size_t li_next_that_may(const li_finder *f, size_t i, unsigned may) {
    for (; i < f->end; i += 8) { /* there is room behind the last token */
        uint64_t marks = li_eight((const char *)f->may + i) & LI_EIGHT_ONES * may;
        if (!marks) continue;
        i += li_eight_first(marks);
        return i < f->end ? i : f->end;
    }
    return f->end;
}

unsigned li_name_flags(const li_finder *f, size_t i);

/* Letters with a capital that may be a word of a name; whether it is taken is not asked. */
static inline bool li_is_name_word(const li_finder *f, size_t i) { return f->may[i] & LI_IN_NAME; }

/* P., J.-C. */
bool li_is_initial(const li_finder *f, size_t i);

/* Is the folded form of a token this word, or one of a list that NULL ends? */
bool li_folded_is(const li_finder *f, size_t i, const char *text);
bool li_folded_among(const li_finder *f, size_t i, const char *const *texts);

/* The mention of the dictionary that covers a token, or NULL. */
li_mention *li_known_at(const li_finder *f, size_t i);

/* Two to ten capitals, no word of the language, or a mixed one. */
bool li_is_acronym(const li_finder *f, size_t i);
bool li_is_mixed(const li_finder *f, size_t i); /* PvdA */
bool li_is_roman(const li_finder *f, size_t i);

bool li_is_byte(const li_finder *f, size_t i, char c); /* inside the sentence, and nothing but this byte */

/* « les libéraux », « des Verts » in the place of their party's name, with no name of its own. */
bool li_stands_for_party(const li_finder *f, size_t i);

/* Where « les travaillistes australiens », « Verts du Nord » end; i if there is no such name. */
size_t li_members_end(const li_finder *f, size_t i);

/* Adds the party whose members tokens [from, to) name: as « parti travailliste australien » where the article or a file
 * has it. */
LI_MUST_USE li_code li_found_members(li_finder *f, size_t from, size_t to);

/* Notes the members by which the party of a mention may be called afterwards. */
LI_MUST_USE li_code li_note_members(li_finder *f, const li_mention *m);

/* Adds a mention of an actor that no file knows, or that a file knows by the same id. Nothing is added where the id
 * belongs to a known actor of another type; *actor is then LI_NO_ACTOR. Known mentions inside are dropped. */
LI_MUST_USE li_code li_found(li_finder *f, size_t from, size_t to, const li_actor *as, uint32_t *actor);

/* Adds a mention of an actor. */
LI_MUST_USE li_code li_found_again(li_finder *f, size_t from, size_t to, uint32_t actor, li_resolution by);

/* One sentence: bodies and their acronyms, then persons by their full names. */
LI_MUST_USE li_code li_find_bodies(li_finder *f);
LI_MUST_USE li_code li_find_acronyms(li_finder *f);
LI_MUST_USE li_code li_find_persons(li_finder *f);
LI_MUST_USE li_code li_find_clubs(li_finder *f);

/* When all sentences have been: surnames, acronyms, single names with a title. */
LI_MUST_USE li_code li_note_surnames(li_finder *f);
LI_MUST_USE li_code li_find_shorts(li_finder *f);

/* The person of the files whom a single name behind a title means: the only one of that surname whose office of the
 * article's day fits the title; or LI_NO_ACTOR. */
uint32_t li_known_by_title(const li_finder *f, size_t i);

/* The person whom a name of the same form meant so before, or LI_NO_ACTOR. */
uint32_t li_known_again(const li_finder *f, size_t i);

LI_MUST_USE li_code li_add_short(li_finder *f, li_sym sym, uint32_t actor, bool acronym);
/* Where the name of a body in another language that begins at token i ends; i if none does. *thing: it is a place's, a
 * prize's or another thing's. */
size_t li_foreign_body(const li_finder *f, size_t i, bool *thing);

/* The kind that a word of tokens [from, to) tells, or nothing. */
li_slice li_kind_of(const li_finder *f, size_t from, size_t to);

/* What makes a single capitalised word a person: a title or a noun of persons before it, a verb of speech beside it. */
bool li_has_title(const li_finder *f, size_t from);
bool li_has_role(const li_finder *f, size_t from);
bool li_has_speech(const li_finder *f, size_t from, size_t to);
bool li_has_age(const li_finder *f, size_t to);

/* The place of a name that is a place's: à, en, la ville de. */
bool li_stands_as_place(const li_finder *f, size_t from);
li_actor_gender li_gender_here(const li_finder *f, size_t from, size_t to);

#endif
