/* The extractor's result: actor, relation, actor, with the sentence that says so. A triple is a plain record of slices;
 * whoever makes it says how long they live (for `extract`, until the next article). graph/ copies what it keeps.
 *
 *     match -> triple -> graph, or a JSON line of `liaison extract` */
#ifndef LI_EXTRACTOR_TRIPLE_H
#define LI_EXTRACTOR_TRIPLE_H

#include "base/slice.h"
#include "extractor/article/article.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum li_status { LI_ACTUAL, LI_PLANNED, LI_POSSIBLE, LI_DENIED, LI_STATUS_COUNT } li_status;

/* LI_NOUN_PHRASE: not an actor, but what a rule's S slot took. */
typedef enum li_actor_type {
    LI_NOUN_PHRASE,
    LI_COUNTRY,
    LI_PERSON,
    LI_ORGANIZATION,
    LI_ACTOR_TYPE_COUNT
} li_actor_type;

typedef enum li_category { LI_OTHER, LI_COOPERATION, LI_CONFLICT, LI_STRUCTURE, LI_CATEGORY_COUNT } li_category;

/* How a mention was taken for its actor. */
typedef enum li_resolution {
    LI_BY_NAME,      /* a name or alias that a file lists, or a discovered full name */
    LI_BY_SEAT,      /* Moscou, le Kremlin */
    LI_BY_ADJECTIVE, /* l'économie russe */
    LI_BY_OFFICE,    /* le président russe, at the article's date */
    LI_BY_SHORT,     /* surname or acronym introduced earlier in the article */
    LI_BY_REFERENCE, /* il, son homologue, les deux pays */
    LI_RESOLUTION_COUNT
} li_resolution;

typedef struct li_party {
    li_slice id;         /* stable slug, an NMTOKEN: "vladimir_poutine" */
    li_slice name;       /* canonical French name */
    li_slice kind;       /* finer than type: "bloc", "company", "armed-group"; empty if none */
    li_slice wikidata;   /* "Q159"; empty if unknown */
    li_slice country;    /* id of the actor it belongs to (a person's or a body's country); empty if unknown */
    li_slice mention;    /* the words of the text */
    uint64_t start, end; /* bytes of the article's text */
    li_actor_type type;
    li_resolution by;
    bool discovered; /* no actor file knows it */
} li_party;

typedef enum li_bound { LI_EXACT, LI_ABOUT, LI_MORE, LI_LESS, LI_BOUND_COUNT } li_bound;

typedef struct li_amount {
    double value, high; /* high == value unless it is a range */
    li_slice unit;      /* ISO 4217 for money, "%", a lemma such as "soldat", or empty */
    li_bound bound;
    li_slice text;       /* empty: there is no amount */
    uint64_t start, end; /* bytes of the article's text */
} li_amount;

typedef struct li_time {
    li_slice text;    /* empty: there is no time */
    li_date from, to; /* inclusive; year 0 where open or unknown */
    uint64_t start, end;
} li_time;

typedef struct li_triple {
    li_slice doc;
    li_slice title;      /* of the article; may be empty */
    li_slice url;        /* of the article; may be empty */
    li_date date;        /* of the article */
    uint32_t sentence;   /* from 0 */
    uint64_t start, end; /* the evidence: bytes of the article's text */
    li_slice text;       /* these bytes */
    li_slice relation;   /* UTF-8, as the rule file names it: "coopération" */
    li_category category;
    bool symmetric;
    li_status status;
    li_party source, target;
    li_amount amount;
    li_time time;
    const li_slice *topics; /* noun phrases of S slots */
    size_t topic_count;
    li_slice reported_by; /* who says so, in the text's words; empty if the article itself */
    li_slice rule;        /* "economie.rules:12" */
} li_triple;

/* Names used in every output: "actual", "person", "cooperation", "name", "more". */
const char *li_status_name(li_status s);
const char *li_actor_type_name(li_actor_type t);
const char *li_category_name(li_category c);
const char *li_resolution_name(li_resolution r);
const char *li_bound_name(li_bound b);

/* The reverse; false if the name is none of them. */
bool li_status_from(li_slice name, li_status *out);
bool li_actor_type_from(li_slice name, li_actor_type *out);
bool li_category_from(li_slice name, li_category *out);
bool li_resolution_from(li_slice name, li_resolution *out);
bool li_bound_from(li_slice name, li_bound *out);

#endif
