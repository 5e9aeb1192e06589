#include "tools/lexicon/variant.h"

#include "base/buffer.h"

/* Whether word is an entry of that part of speech: it has a usual reading of which it is the lemma. */
static bool is_entry(const pool *p, uint32_t word, uint8_t upos) {
    for (uint32_t i = p->words[word].first; i; i = p->readings[i - 1].next) {
        const li_reading *r = &p->readings[i - 1].reading;
        if (r->lemma == word && r->upos == upos && !r->rank) return true;
    }
    return false;
}

/* Words that look like variants of another and are not. */
static bool is_apart(li_slice word) {
    static const char *const words[] = {"jeune",        "sur",         "mur",        "cru",
                                        "recru",        "du",          "allègement", "assèchement",
                                        "complètement", "empiètement", "gainer",     "burkinabè"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (li_slice_eq(word, li_slice_of(words[i]))) return true;
    }
    return false;
}

/* The older spelling of an entry, or the entry itself. */
static uint32_t older(const pool *p, uint32_t word, uint8_t upos, li_buffer *spelling) {
    static const struct {
        li_slice new, old;
    } letters[] = {{{"i", 1}, {"î", 2}}, {{"u", 1}, {"û", 2}}, {{"è", 2}, {"é", 2}}};
    li_slice text = pool_text(p, word);
    if (is_apart(text)) return word;
    for (size_t at = 0; at < text.len; at++) {
        for (size_t k = 0; k < sizeof letters / sizeof *letters; k++) {
            if (!li_slice_starts(li_slice_sub(text, at, text.len), letters[k].new)) continue;
            li_buffer_clear(spelling);
            li_buffer_add(spelling, li_slice_sub(text, 0, at));
            li_buffer_add(spelling, letters[k].old);
            li_buffer_add(spelling, li_slice_sub(text, at + letters[k].new.len, text.len));
            if (spelling->code) return word;
            uint32_t found = pool_find(p, li_buffer_slice(spelling));
            if (found != LI_NO_WORD && is_entry(p, found, upos)) return found;
        }
    }
    return word;
}

li_code variant_unify(pool *p, li_error *err) {
    li_buffer spelling = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < p->reading_count && !spelling.code; i++) {
        li_reading *r = &p->readings[i].reading;
        if (r->upos != LI_NOUN && r->upos != LI_VERB && r->upos != LI_ADJ) continue;
        if (is_entry(p, r->lemma, r->upos)) p->readings[i].older = older(p, r->lemma, r->upos, &spelling) + 1;
    }
    for (size_t i = 0; i < p->reading_count; i++) {
        if (p->readings[i].older) p->readings[i].reading.lemma = p->readings[i].older - 1;
    }
    li_code code = spelling.code ? li_fail(err, LI_E_MEMORY, "no memory for the lexicon") : LI_OK;
    li_buffer_free(&spelling);
    return code;
}
