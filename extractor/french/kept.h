/* Kept analyses: what rule lines and actors' names became when the data files were built, so that a start need not
 * analyse the shipped ones again. A text is found by its bytes; whatever is not found is analysed as ever, so that the
 * file changes nothing but the time. It is mapped, not parsed, and holds for one lexicon, one model and one version of
 * the code only.
 *
 *     build:  rules, actors -> li_keeper -> fr.kept
 *     start:  fr.kept -> li_kept -> rules, actors
 *
 * Under each text are numbers, whose meaning is that of the folder which puts and takes them (rule/kept_rules.c,
 * actor/store.c). */
#ifndef LI_FRENCH_KEPT_H
#define LI_FRENCH_KEPT_H

#include "base/buffer.h"
#include "extractor/french/model.h"
#include "extractor/french/symbols.h"

typedef enum li_kept_kind {
    LI_KEPT_RULE,
    LI_KEPT_LIST, /* the line of a list whose words the lexicon has: nothing is under it */
    LI_KEPT_NAME,
    LI_KEPT_KINDS
} li_kept_kind;

typedef struct li_kept li_kept;

/* Maps the file. *out is NULL, and all is well, if there is none at path or it was made with another lexicon, model or
 * code than these. Fails with LI_E_IO, or LI_E_FORMAT if it is no such file, damaged or cut short; what the header does
 * not tell is checked as texts are taken. */
LI_MUST_USE li_code li_kept_open(li_kept **out, const char *path, const li_lexicon *lexicon, const li_model *model,
                                 li_error *err);
void li_kept_free(li_kept *kept);

/* The same of bytes in memory, aligned for uint32_t and not owned; path is for messages. */
LI_MUST_USE li_code li_kept_bytes(li_kept **out, li_slice bytes, const char *path, const li_lexicon *lexicon,
                                  const li_model *model, li_error *err);

/* The numbers under a text, from at to end; NULL where it is not kept. */
typedef struct li_kept_numbers {
    const li_kept *kept;
    const uint32_t *at, *end;
} li_kept_numbers;

LI_MUST_USE li_code li_kept_find(li_kept_numbers *out, const li_kept *kept, li_kept_kind kind, li_slice text,
                                 li_error *err);

/* Are there so many more? */
static inline bool li_kept_has(const li_kept_numbers *n, size_t count) { return count <= (size_t)(n->end - n->at); }

/* Takes the next count numbers as words, which symbols gets if no layer has them. */
LI_MUST_USE li_code li_kept_words(li_kept_numbers *n, li_sym *words, size_t count, li_symbols *symbols, li_error *err);

/* LI_E_FORMAT: the numbers mean nothing. */
LI_MUST_USE li_code li_kept_damaged(const li_kept *kept, li_error *err);

/* ---- writing, when the data files are built; a keeper remembers failure and tells it when it packs ---- */

typedef struct li_keeper li_keeper;

/* lexicon and model must outlive it. */
LI_MUST_USE li_code li_keeper_new(li_keeper **out, const li_lexicon *lexicon, const li_model *model, li_error *err);
void li_keeper_free(li_keeper *keeper);

/* Begins a text; what follows is put under it. False, and nothing is to follow, if it is there already or if what
 * becomes of it depends on more than the text: a capitalised word that the lexicon has with other accents only (Etat)
 * is that word, unless an actor file has it as it is written. */
bool li_keeper_begin(li_keeper *keeper, li_kept_kind kind, li_slice text);
void li_keeper_number(li_keeper *keeper, uint32_t number);
void li_keeper_words(li_keeper *keeper, const li_sym *words, size_t count, const li_symbols *symbols);

/* Appends the bytes of the file to out. */
LI_MUST_USE li_code li_keeper_pack(li_buffer *out, li_keeper *keeper, li_error *err);

#endif
