/* Words as the grammar asks about them: is this one « que », is it a day? A short form is two numbers, so that it is
 * compared with a word of the program at once; lists of words are classes (clause_words.h). */
#ifndef LI_FRENCH_FORM_H
#define LI_FRENCH_FORM_H

#include "base/eight.h"
#include "extractor/french/token.h"
#include "extractor/french/word_class.h"

enum { LI_FORM_LETTERS = 15 }; /* bytes of the longest word that li_form_is knows */

typedef struct li_form {
    uint64_t letters[2]; /* its first bytes, eight each, the first one lowest; 0 behind the last one */
    uint64_t classes;    /* li_word_classes_of */
} li_form;

/* The forms of tokens[0..count). classes: those of clause analysis. */
void li_forms_read(li_form *out, const li_token *tokens, size_t count, const li_symbols *symbols,
                   const li_word_classes *classes);

/* Is the form this word, of at most LI_FORM_LETTERS bytes? */
static inline __attribute__((always_inline)) bool li_form_is(const li_form *form, const char *text) {
    size_t len = strlen(text);
    bool same = form->letters[0] == li_letters(text, len);
    return len < 8 ? same : same && form->letters[1] == li_letters(text + 8, len - 8);
}

static inline bool li_form_in(const li_form *form, unsigned word_class) { return form->classes >> word_class & 1; }

#endif
