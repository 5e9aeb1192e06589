/* The extractor's public face: load what it needs once (an engine), then turn articles into triples (one extractor a
 * thread), or show what the analysis sees.
 *
 *     engine:    lexicon + model + actors + rules, read-only once loaded, shared by threads
 *     extractor: article -> tokens -> mentions -> tags -> tree -> clauses -> matches -> triples
 */
#ifndef LI_EXTRACTOR_EXTRACT_H
#define LI_EXTRACTOR_EXTRACT_H

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "extractor/article/article.h"
#include "extractor/triple.h"

typedef struct li_engine li_engine;

typedef struct li_engine_options {
    const char *data;         /* folder of fr.lex and fr.model, and of fr.kept, which only saves time */
    const char *const *rules; /* files or folders of .rules and .actors; folders are read in byte order of names */
    size_t rule_count;
    bool no_references; /* leave out mentions that stand for another: il, son homologue, les deux pays */
    bool no_discovery;  /* only actors that a file knows */
} li_engine_options;

/* Loads everything. Mistakes in rule and actor files go to diagnostics and are LI_E_SYNTAX (the engine is still made if
 * they are only warnings); other failures fill err. *out is to be freed with li_engine_free. */
LI_MUST_USE li_code li_engine_open(li_engine **out, const li_engine_options *options, li_diagnostics *diagnostics,
                                   li_error *err);
void li_engine_free(li_engine *engine);

/* What an engine holds, for summaries. */
typedef struct li_engine_counts {
    size_t relations, rules, patterns, examples, actors, words;
    size_t kept; /* of the rules: those whose analysis is from fr.kept */
} li_engine_counts;
li_engine_counts li_engine_count(const li_engine *engine);

typedef struct li_extractor li_extractor;

/* An extractor works for one thread; several may share an engine, which must outlive them. */
LI_MUST_USE li_code li_extractor_new(li_extractor **out, const li_engine *engine, li_error *err);
void li_extractor_free(li_extractor *extractor);

/* The triples of an article, in the order of the text: *count of them, valid until the next call with this extractor
 * (and as long as the article). Fails with LI_E_MEMORY or LI_E_LIMIT; the extractor can go on with the next article. */
LI_MUST_USE li_code li_extract(li_extractor *extractor, const li_article *article, const li_triple **triples,
                               size_t *count, li_error *err);

/* Counts since the extractor was made. */
typedef struct li_extract_counts {
    uint64_t articles, bytes, sentences, tokens, mentions, analysed, triples;
    uint64_t overlong; /* sentences of more than 400 tokens, passed over */
    double seconds[6]; /* token, actor, tag, tree, clause and match, the rest */
} li_extract_counts;
li_extract_counts li_extractor_count(const li_extractor *extractor);

/* Measures the time of each stage from now on (it costs a few percent). */
void li_extractor_measure(li_extractor *extractor, bool on);

/* What the analysis sees of an article, appended to out: one JSON object on a line as docs/api.md describes (json), or
 * text for people: each sentence with its tokens in columns, its actors, amounts, times, clauses. */
LI_MUST_USE li_code li_annotate(li_extractor *extractor, const li_article *article, bool json, li_buffer *out,
                                li_error *err);

typedef struct li_explain_options {
    li_slice rule; /* only this rule ("conflit.rules:12", "12") or relation; empty: all */
    bool json;     /* one JSON object on a line */
    bool colour;   /* escape sequences of a terminal */
} li_explain_options;

/* Why each rule that begins with a word of the article matched or did not, appended to out: for each sentence its
 * tokens with lemma and tag, its actors and clauses, then for each rule what it bound, or the first element that
 * failed, on which word and what was there instead. As JSON: {"sentences": [what annotate gives of each, and "rules":
 * [{"token": where it began, "outcome": "matched", "beaten", "unbound" (a slot took no actor) or "missed", "rule",
 * "relation", "pattern", and "bindings": [{"source", "target", "status", "beaten_by"}] or "element", "expected",
 * "found"}]]}. *rules gets how many rules options->rule names (all of them if it is empty). */
LI_MUST_USE li_code li_explain(li_extractor *extractor, const li_article *article, const li_explain_options *options,
                               li_buffer *out, size_t *rules, li_error *err);

/* The labels of rules and names of relations that are most like one that does not exist: "a, b, c"; empty if none is.
 * In out. */
void li_explain_nearest(const li_engine *engine, li_slice rule, li_buffer *out);

/* What the rules and actor files miss, collected from articles with an extractor, which must outlive it. */
typedef struct li_suggester li_suggester;
LI_MUST_USE li_code li_suggester_new(li_suggester **out, li_extractor *extractor, li_error *err);
void li_suggester_free(li_suggester *suggester);

/* Reads one article. Fails with LI_E_MEMORY or LI_E_LIMIT. */
LI_MUST_USE li_code li_suggest(li_suggester *suggester, const li_article *article, li_error *err);

/* Appends to out: verbs and nouns between two actors of which no rule makes a triple; names that stand where an actor
 * would, and that no file knows; actors that no triple has. Of each the `top` likeliest, with up to three sentences
 * and a block for a rule or actor file that has no errors. Text, or one JSON object on a line: {"words", "names",
 * "unlinked": [{"kind", "count", "pattern" or "name" and "type", "sentences": [{"doc", "text"}], "block"}]}. */
LI_MUST_USE li_code li_suggester_write(li_suggester *suggester, size_t top, bool json, li_buffer *out, li_error *err);

/* One failed example of a rule file. */
typedef struct li_failure {
    li_slice text; /* the example's line */
    const char *file;
    uint64_t line;
    li_slice relation;
    li_slice found; /* what came out instead, one « A -relation-> B (status) » after another; empty: nothing */
    bool positive;
} li_failure;

/* What running the examples showed. */
typedef struct li_check {
    const li_failure *failures; /* valid until the next call with this extractor */
    size_t failure_count, run;  /* run: how many examples there are */
    size_t unreached;           /* rules that no + example reaches, in relations that have examples */
} li_check;

/* Runs every example of the engine's rules. diagnostics (may be NULL) gets a warning for each example on which rules of
 * two relations match equally well, and, with list_unreached, for each rule that no example reaches. */
LI_MUST_USE li_code li_check_rules(li_extractor *extractor, bool list_unreached, li_diagnostics *diagnostics,
                                   li_check *out, li_error *err);

#endif
