/* Hunspell's affix file, read for what forms and features it gives: suffixes that inflect, prefixes that make
 * new words (kilo-, milli-). Prefixes that only glue an elided word on (l', d', qu' ...: they carry `dp:`)
 * are left out, since the tokenizer cuts those off. Understands FLAG long, SFX, PFX, NEEDAFFIX and
 * FORBIDDENWORD, conditions and continuation flags; what else the file may hold changes spelling advice, not
 * forms. */
#ifndef LI_LEXICON_AFFIX_H
#define LI_LEXICON_AFFIX_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/source.h"
#include "tools/lexicon/morph.h"

typedef struct affix_rule {
    li_slice strip, add;
    li_slice flags;     /* continuation flags, two bytes each */
    li_slice condition; /* "." and [..] as written; empty for none */
    morph_tags tags;
    bool elision;
} affix_rule;

typedef struct affix_set {
    char flag[2];
    bool prefix;
    affix_rule *rules;
    size_t count;
} affix_set;

typedef struct affixes {
    affix_set *sets;
    size_t count, room;
    uint16_t by_flag[65536]; /* index in sets + 1, by both bytes of the flag */
    char need_affix[2], forbidden[2];
} affixes;

/* Reads the rules of source into arena; slices point into source, which must outlive them. Fails with
 * LI_E_SYNTAX, LI_E_MEMORY. */
LI_MUST_USE li_code affixes_read(affixes **out, const li_source *source, li_arena *arena, li_error *err);

/* The set of a flag, or NULL. */
const affix_set *affixes_find(const affixes *a, const char flag[2]);

/* Whether a rule applies to stem; appends the form it makes to out (emptied first) if so. */
bool affix_apply(const affix_set *set, const affix_rule *rule, li_slice stem, li_buffer *out);

#endif
