/* Writes articles whose figures are like those of real news, to measure with: length, number of different words,
 * actors, amounts and trigger words at the rates that bench/README.md gives. What they say means nothing. The same
 * arguments always give the same bytes.
 *
 *     corpus LEXICON RULES MEGABYTES [SEED] > corpus.jsonl */
#include "base/buffer.h"
#include "base/number.h"
#include "base/utf8.h"
#include "bench/words.h"

#include <inttypes.h>
#include <stdio.h>

/* Rates, set so that what the analyser counts agrees with real articles. */
#define P_ACTOR_SUBJECT 0.45
#define P_ACTOR_OBJECT 0.24
#define P_PERSON 0.10
#define P_TRIGGER 0.38
#define P_BOTH_ACTORS 0.66
#define P_COMPLEMENT 0.55
#define P_AMOUNT 0.06
#define P_TIME 0.25

enum { ARTICLE_WORDS = 390 };

typedef struct writer {
    words words;
    li_buffer text; /* of the article */
    size_t count;   /* words in it */
} writer;

static bool begins_with_vowel(li_slice s) {
    size_t at = 0;
    uint32_t c = s.len ? li_unaccent(li_lower(li_utf8_next(s, &at))) : 0;
    return c && c < 0x80 && memchr("aeiou", (int)c, 5) != NULL;
}

static void put(writer *w, li_slice word) {
    char last = w->text.len ? w->text.ptr[w->text.len - 1] : '\n';
    if (last != '\n' && last != '\'') li_buffer_add_byte(&w->text, ' ');
    li_buffer_add(&w->text, word);
    for (size_t i = 0; i < word.len; i++) w->count += word.ptr[i] == ' ';
    w->count++;
}

static void put_text(writer *w, const char *word) { put(w, li_slice_of(word)); }

/* le, la, de, que ... before a word: elided where it has to be. */
static void put_before(writer *w, const char *full, const char *elided, li_slice next) {
    put_text(w, elided && begins_with_vowel(next) ? elided : full);
}

static li_slice pick(writer *w, words_class class) { return words_pick(&w->words, class); }

static bool chance(writer *w, double probability) { return words_chance(&w->words, probability); }

/* de la Russie, de l'Inde, du Brésil, des États-Unis; so too with à. */
static void put_contracted(writer *w, const char *full, const char *elided, const char *le, const char *les,
                           li_slice group) {
    bool plural = li_slice_starts(group, LI_LIT("les "));
    if (plural || li_slice_starts(group, LI_LIT("le "))) {
        put_text(w, plural ? les : le);
        put(w, li_slice_sub(group, plural ? 4 : 3, group.len));
        return;
    }
    put_before(w, full, elided, group);
    put(w, group);
}

static void noun_group(writer *w, double actor, unsigned depth, bool *plural);

static void common_noun(writer *w, unsigned depth, bool *plural) {
    static const char *const dets[4][4] = {{"le", "un", "ce", "son"},
                                           {"la", "une", "cette", "leur"},
                                           {"les", "des", "ces", "ses"},
                                           {"les", "plusieurs", "ces", "leurs"}};
    size_t agreement = words_below(&w->words, 10);
    agreement = agreement < 4 ? 0 : agreement < 7 ? 1 : agreement < 9 ? 2 : 3;
    *plural = agreement >= 2;
    size_t det = words_below(&w->words, 6);
    li_slice noun = pick(w, (words_class)(NOUN_MS + agreement));
    put_before(w, dets[agreement][det < 3 ? 0 : det - 2], det < 3 && agreement < 2 ? "l'" : NULL, noun);
    put(w, noun);
    if (chance(w, 0.3)) put(w, pick(w, (words_class)(ADJ_MS + agreement)));
    if (depth > 2 || !chance(w, 0.35)) return;
    bool inner;
    if (chance(w, 0.15)) {
        put_contracted(w, "de", "d'", "du", "des", pick(w, ACTOR));
    } else {
        li_slice other = pick(w, NOUN_FS);
        put_text(w, "de");
        put_before(w, "la", "l'", other);
        put(w, other);
    }
    if (chance(w, 0.12)) {
        put_text(w, "et");
        noun_group(w, 0, depth + 1, &inner);
    }
}

static void noun_group(writer *w, double actor, unsigned depth, bool *plural) {
    *plural = false;
    if (chance(w, actor)) {
        li_slice name = pick(w, ACTOR);
        *plural = li_slice_starts(name, LI_LIT("les "));
        put(w, name);
    } else if (chance(w, P_PERSON)) {
        put(w, pick(w, GIVEN));
        put(w, pick(w, SURNAME));
    } else {
        common_noun(w, depth, plural);
    }
}

static void amount(writer *w) {
    static const char *const units[] = {"milliards de dollars", "millions d'euros", "%", "soldats", "tonnes de gaz"};
    char number[32];
    (void)snprintf(number, sizeof number, "%zu", 2 + words_below(&w->words, 500));
    put_text(w, "pour");
    if (chance(w, 0.3)) put_text(w, "plus de");
    put_text(w, number);
    put_text(w, units[words_below(&w->words, 5)]);
}

static void time_phrase(writer *w) {
    static const char *const times[] = {"lundi",          "la semaine prochaine", "depuis 2022", "en mars 2024",
                                        "le 14 novembre", "l'an dernier",         "mercredi",    "au début de l'année"};
    put_text(w, times[words_below(&w->words, 8)]);
}

static void predicate(writer *w, bool plural, bool actor_before, unsigned depth) {
    bool other, trigger = chance(w, P_TRIGGER);
    if (trigger) {
        put(w, pick(w, TRIGGER));
    } else {
        switch (words_below(&w->words, 8)) {
        case 0:
        case 1:
        case 2: put(w, pick(w, plural ? VERB_P : VERB_S)); break;
        case 3:
        case 4:
            put_text(w, plural ? "ont" : "a");
            put(w, pick(w, PARTICIPLE));
            break;
        case 5:
            put_text(w, plural ? "doivent" : "doit");
            put(w, pick(w, INFINITIVE));
            break;
        case 6:
            put_text(w, plural ? "n'ont pas" : "n'a pas");
            put(w, pick(w, PARTICIPLE));
            break;
        default:
            put_text(w, plural ? "ont été" : "a été");
            put(w, pick(w, PARTICIPLE));
            put_text(w, "par");
            break;
        }
        if (chance(w, 0.15)) put(w, pick(w, ADVERB));
    }
    noun_group(w, trigger && actor_before ? P_BOTH_ACTORS : P_ACTOR_OBJECT, depth, &other);
    static const char *const prepositions[] = {"dans", "avec", "pour", "sur", "contre", "après", "selon", "lors de"};
    while (chance(w, P_COMPLEMENT)) {
        bool unused;
        put_text(w, prepositions[words_below(&w->words, 8)]);
        noun_group(w, P_ACTOR_OBJECT, depth + 1, &unused);
    }
    if (chance(w, P_AMOUNT)) amount(w);
    if (chance(w, P_TIME)) time_phrase(w);
}

static void clause(writer *w, unsigned depth) {
    bool plural, actor = chance(w, P_ACTOR_SUBJECT);
    noun_group(w, actor ? 1 : 0, depth, &plural);
    if (depth < 2 && chance(w, 0.12)) {
        li_buffer_add_text(&w->text, ",");
        put_text(w, "qui");
        predicate(w, plural, actor, depth + 1);
        li_buffer_add_text(&w->text, ",");
    }
    predicate(w, plural, actor, depth);
    if (depth < 2 && chance(w, 0.2)) {
        li_buffer_add_text(&w->text, ",");
        put_text(w, chance(w, 0.5) ? "alors que" : "tandis que");
        clause(w, depth + 1);
    }
}

/* Makes the letter at `at` a capital. */
static void raise_first(writer *w, size_t at) {
    li_slice text = li_buffer_slice(&w->text);
    size_t end = at;
    char first[4];
    if (at >= text.len) return;
    uint32_t c = li_utf8_next(text, &end);
    size_t n = li_utf8_put(li_upper(c), first);
    if (n == end - at) memcpy(w->text.ptr + at, first, n);
}

static void sentence(writer *w) {
    size_t start = w->text.len + (w->text.len && w->text.ptr[w->text.len - 1] != '\n');
    if (chance(w, 0.12)) {
        bool plural;
        put_text(w, "« ");
        size_t inner = w->text.len;
        li_slice noun = pick(w, NOUN_FS);
        li_buffer_add_text(&w->text, begins_with_vowel(noun) ? "l'" : "la ");
        li_buffer_add(&w->text, noun);
        raise_first(w, inner);
        predicate(w, false, false, 1);
        li_buffer_add_text(&w->text, " », a déclaré");
        noun_group(w, 0.4, 3, &plural);
    } else {
        if (chance(w, 0.1)) {
            put_text(w, "selon");
            put(w, pick(w, ACTOR));
            li_buffer_add_text(&w->text, ",");
        }
        clause(w, 0);
    }
    li_buffer_add_text(&w->text, ".");
    raise_first(w, start);
}

static li_code article(writer *w, uint64_t number, FILE *out, li_buffer *line) {
    li_buffer_clear(&w->text);
    w->count = 0;
    size_t wanted = ARTICLE_WORDS / 2 + words_below(&w->words, ARTICLE_WORDS + 1);
    size_t sentences = 0;
    while (w->count < wanted) {
        sentence(w);
        if (++sentences % 3 == 0) li_buffer_add_text(&w->text, "\n\n");
    }
    li_buffer_clear(line);
    li_buffer_printf(line, "{\"id\": \"bench-%07" PRIu64 "\", \"date\": \"%zu-%02zu-%02zu\", \"text\": ", number,
                     2020 + words_below(&w->words, 6), 1 + words_below(&w->words, 12), 1 + words_below(&w->words, 28));
    li_buffer_add_json(line, li_buffer_slice(&w->text));
    li_buffer_add_text(line, "}\n");
    if (w->text.code != LI_OK || line->code != LI_OK) return LI_E_MEMORY;
    return fwrite(line->ptr, 1, line->len, out) == line->len ? LI_OK : LI_E_IO;
}

static li_code write_corpus(writer *w, double bytes) {
    li_buffer line = LI_BUFFER_EMPTY;
    uint64_t articles = 0, count = 0;
    double written = 0;
    li_code code = LI_OK;
    while (written < bytes && code == LI_OK) {
        code = article(w, ++articles, stdout, &line);
        written += (double)w->text.len;
        count += w->count;
    }
    if (code == LI_OK && fflush(stdout)) code = LI_E_IO;
    if (code == LI_OK)
        fprintf(stderr, "%" PRIu64 " articles, %.1f MB, %" PRIu64 " words, about %" PRIu64 " different\n", articles,
                written / 1e6, count, w->words.types);
    li_buffer_free(&line);
    return code;
}

int main(int argc, char **argv) {
    double megabytes = 0;
    uint64_t seed = 20260204;
    if (argc < 4 || argc > 5 || !li_number_double(li_slice_of(argv[3]), &megabytes) ||
        (argc == 5 && (!li_number_unsigned(li_slice_of(argv[4]), &seed) || seed == 0))) {
        fputs("usage: corpus LEXICON RULES MEGABYTES [SEED] > corpus.jsonl\n", stderr);
        return 2;
    }
    li_error err = {0};
    li_lexicon *lexicon = NULL;
    writer w = {.text = LI_BUFFER_EMPTY};
    li_code code = li_lexicon_open(&lexicon, argv[1], &err);
    if (code == LI_OK) code = words_open(&w.words, lexicon, argv[2], seed, &err);
    if (code == LI_OK) code = write_corpus(&w, megabytes * 1e6);
    if (code != LI_OK)
        fprintf(stderr, "corpus: %s%s%s\n", err.file, err.file[0] ? ": " : "",
                err.text[0] ? err.text : "cannot be written");
    words_close(&w.words);
    li_buffer_free(&w.text);
    li_lexicon_free(lexicon);
    return code == LI_OK ? 0 : 1;
}
