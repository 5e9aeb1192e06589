#include "extractor/french/tree_mender.h"
#include "tests/unit/check.h"

enum { MANY = 150 }; /* tokens: three words of a set */

/* A row of nouns, every tenth a verb; each hangs on the verb before it, the verbs on the first one. */
static bool fill(mender *m, li_token *tokens, li_arena *arena) {
    static const li_word_classes none;
    for (int32_t i = 0; i < MANY; i++) {
        tokens[i] = (li_token){.upos = i % 10 ? LI_NOUN : LI_VERB, .dep = i % 10 ? LI_OBL : LI_CONJ};
        tokens[i].head = i % 10 ? i - i % 10 : 0;
    }
    tokens[0].head = -1;
    tokens[0].dep = LI_ROOT;
    *m = (mender){.t = tokens, .count = MANY, .classes = &none};
    li_form *forms = li_arena_array(arena, MANY, sizeof *forms);
    return forms && li_mender_begin(m, forms, arena);
}

/* The sets say what a walk over all tokens says. */
static void check_sets(const mender *m) {
    int wrong = 0;
    for (int32_t from = 0; from <= MANY; from++) {
        int32_t oblique = from, verb = from, kid = from;
        while (oblique < MANY && m->t[oblique].dep != LI_OBL && m->t[oblique].dep != LI_NSUBJ) oblique++;
        while (verb < MANY && !(li_is_verb(&m->t[verb]))) verb++;
        while (kid < MANY && !(m->t[kid].head == 60 && m->t[kid].dep == LI_OBJ)) kid++;
        wrong += next_with(m, 1u << LI_OBL | 1u << LI_NSUBJ, from) != (oblique < MANY ? oblique : -1);
        wrong += next_verb(m, LI_ANY_DEP, from) != (verb < MANY ? verb : -1);
        wrong += next_with(m, LI_ANY_DEP, from) != (from < MANY ? from : -1);
        wrong += next_child(m, 60, 1u << LI_OBJ, from) != (kid < MANY ? kid : -1);
    }
    CHECK_INT(0, wrong);
}

static void test_sets(mender *m) {
    check_sets(m);
    CHECK_INT(61, child(m, 60, LI_OBL));
    CHECK_INT(-1, child(m, 60, LI_OBJ));
    CHECK_INT(-1, child(m, -1, LI_OBL));
    relabel(m, 64, LI_OBJ);
    hang(m, 128, 60, LI_OBJ);
    hang(m, 65, 70, LI_NSUBJ);
    check_sets(m);
    CHECK_INT(64, child(m, 60, LI_OBJ));
    CHECK_INT(65, child(m, 70, LI_NSUBJ));
    move(m, 64, 70);
    CHECK_INT(128, child(m, 60, LI_OBJ));
    CHECK_INT(64, child(m, 70, LI_OBJ));
    check_sets(m);
    retag(m, 131, LI_VERB);
    retag(m, 130, LI_ADJ);
    check_sets(m);
    CHECK_INT(131, next_verb(m, LI_ANY_DEP, 121));
    CHECK_INT(132, next_noun(m, LI_ANY_DEP, 130));
}

static void test_leftmost(mender *m) {
    CHECK_INT(70, leftmost(m, 70));
    hang(m, 62, 70, LI_NSUBJ);
    hang(m, 61, 75, LI_OBL); /* which hangs on 70 */
    CHECK_INT(61, leftmost(m, 70));
    hang(m, 20, 70, LI_OBL); /* farther away than is looked */
    CHECK_INT(61, leftmost(m, 70));
    hang(m, 70, 75, LI_OBL); /* a ring, as a step may find it */
    CHECK_INT(61, leftmost(m, 70));
}

/* A sentence of which every step sees the word before the first one, if it looks for it. */
static bool set_out(mender *m, li_token *tokens, int32_t count, li_form *forms, const char *before, li_arena *arena) {
    static const li_word_classes none;
    memset(forms, 0, ((size_t)count + 1) * sizeof *forms);
    forms[0].letters[0] = li_letters(before, strlen(before));
    *m = (mender){.t = tokens, .count = count, .classes = &none};
    return li_mender_begin(m, forms + 1, arena);
}

/* « Aussi bien A que B ont » is read by what stands before A: nothing does here. */
static void test_likeness_at_start(li_arena *arena) {
    enum { A = 2, QUE, B, V, COUNT };
    li_token tokens[COUNT] = {
        {.upos = LI_NOUN, .head = A, .dep = LI_APPOS},  {.upos = LI_ADJ, .head = A, .dep = LI_AMOD},
        {.upos = LI_PROPN, .head = V, .dep = LI_NSUBJ}, {.upos = LI_SCONJ, .head = V, .dep = LI_MARK},
        {.upos = LI_PROPN, .head = V, .dep = LI_NSUBJ}, {.upos = LI_VERB, .feats = LI_FIN, .head = -1, .dep = LI_ROOT}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "bien", arena)) return;
    forms[QUE + 1].letters[0] = li_letters("que", 3);
    li_mend_likenesses(&m);
    CHECK_INT(LI_NSUBJ, tokens[B].dep);
}

/* « A, B et C ont »: a comma parts B from A; here B's first word opens the sentence. */
static void test_row_at_start(li_arena *arena) {
    enum { A = 1, DET = 3, B, CC, C, V, COUNT };
    li_token tokens[COUNT] = {{.upos = LI_ADV, .head = B, .dep = LI_ADVMOD},
                              {.upos = LI_PROPN, .head = V, .dep = LI_NSUBJ},
                              {.upos = LI_ADV, .head = V, .dep = LI_ADVMOD},
                              {.upos = LI_DET, .head = B, .dep = LI_DET_OF},
                              {.upos = LI_PROPN, .head = V, .dep = LI_NSUBJ},
                              {.upos = LI_CCONJ, .head = C, .dep = LI_CC},
                              {.upos = LI_PROPN, .head = B, .dep = LI_CONJ},
                              {.upos = LI_VERB, .feats = LI_FIN | LI_PLUR, .head = -1, .dep = LI_ROOT}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, ",", arena)) return;
    m.held |= UINT64_C(1) << LI_WORDS_COMMA;
    li_mend_marks(&m);
    CHECK_INT(LI_NSUBJ, tokens[B].dep);
    CHECK_INT(LI_NSUBJ, tokens[A].dep);
    CHECK_INT(B, tokens[DET].head);
    CHECK_INT(C, tokens[CC].head);
}

/* Does a token hang on itself, over however many others? */
static bool has_ring(const mender *m) {
    for (int32_t i = 0; i < m->count; i++)
        if (m->t[i].head >= 0 && below(m, m->t[i].head, i)) return true;
    return false;
}

static void name(li_form *form, const char *word) { form->letters[0] = li_letters(word, strlen(word)); }

/* « A, ainsi que C », where all hangs on « ainsi ». */
static void test_added_ring(li_arena *arena) {
    enum { A, COMMA, AINSI, QUE, C, COUNT };
    li_token tokens[COUNT] = {{.upos = LI_PROPN, .head = AINSI, .dep = LI_OBL},
                              {.upos = LI_PUNCT, .head = AINSI, .dep = LI_PUNCT_OF},
                              {.upos = LI_ADV, .head = -1, .dep = LI_ROOT},
                              {.upos = LI_SCONJ, .head = AINSI, .dep = LI_FIXED},
                              {.upos = LI_PROPN, .head = AINSI, .dep = LI_OBL}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "", arena)) return;
    name(&forms[COMMA + 1], ",");
    name(&forms[AINSI + 1], "ainsi");
    name(&forms[QUE + 1], "que");
    li_mend_added(&m);
    CHECK(!has_ring(&m));
}

/* « X soutient Y et A B », where the verb hangs on B. */
static void test_gap_ring(li_arena *arena) {
    enum { X, V, Y, CC, A, B, COUNT };
    li_token tokens[COUNT] = {{.upos = LI_PROPN, .head = V, .dep = LI_NSUBJ},
                              {.upos = LI_VERB, .feats = LI_FIN, .head = B, .dep = LI_ACL},
                              {.upos = LI_NOUN, .head = V, .dep = LI_OBJ},
                              {.upos = LI_CCONJ, .head = A, .dep = LI_CC},
                              {.upos = LI_PROPN, .shape = LI_SHAPE_NAME, .head = Y, .dep = LI_CONJ},
                              {.upos = LI_PROPN, .shape = LI_SHAPE_NAME, .head = -1, .dep = LI_ROOT}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "", arena)) return;
    li_mend_gaps(&m);
    CHECK(!has_ring(&m));
    hang(&m, V, -1, LI_ROOT);
    hang(&m, B, A, LI_CONJ);
    li_mend_gaps(&m);
    CHECK_INT(V, tokens[B].head);
    CHECK_INT(V, tokens[A].head);
}

/* « U, ce que S V Z », where U hangs on V. */
static void test_deed_ring(li_arena *arena) {
    enum { U, COMMA, CE, QUE, S, V, Z, COUNT };
    li_token tokens[COUNT] = {
        {.upos = LI_NOUN, .head = V, .dep = LI_OBL},    {.upos = LI_PUNCT, .head = CE, .dep = LI_PUNCT_OF},
        {.upos = LI_PRON, .head = U, .dep = LI_APPOS},  {.upos = LI_SCONJ, .head = V, .dep = LI_MARK},
        {.upos = LI_PROPN, .head = V, .dep = LI_NSUBJ}, {.upos = LI_VERB, .feats = LI_FIN, .head = Z, .dep = LI_ACL},
        {.upos = LI_NOUN, .head = -1, .dep = LI_ROOT}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "", arena)) return;
    name(&forms[COMMA + 1], ",");
    name(&forms[CE + 1], "ce");
    forms[QUE + 1].classes = UINT64_C(1) << LI_WORDS_WHOM;
    m.held |= UINT64_C(1) << LI_WORDS_WHOM | UINT64_C(1) << LI_WORDS_COMMA;
    li_mend_deeds(&m);
    CHECK(!has_ring(&m));
}

/* « M N dont S V », where N hangs on S. */
static void test_dont_ring(li_arena *arena) {
    enum { M, N, DONT, S, V, COUNT };
    li_token tokens[COUNT] = {{.upos = LI_NOUN, .head = -1, .dep = LI_ROOT},
                              {.upos = LI_NOUN, .head = S, .dep = LI_OBL},
                              {.upos = LI_PRON, .head = S, .dep = LI_NMOD},
                              {.upos = LI_NOUN, .head = M, .dep = LI_OBL},
                              {.upos = LI_VERB, .feats = LI_FIN, .head = M, .dep = LI_CONJ}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "", arena)) return;
    name(&forms[DONT + 1], "dont");
    m.held |= UINT64_C(1) << LI_WORDS_RELATIVE;
    li_mend_openings(&m);
    CHECK(!has_ring(&m));
}

/* « U … résolution V », where the text hangs on what it is said to do. */
static void test_text_ring(li_arena *arena, li_symbols *symbols) {
    enum { U, A, B, C, TEXT, V, COUNT };
    li_token tokens[COUNT] = {{.upos = LI_VERB, .feats = LI_FIN, .head = -1, .dep = LI_ROOT},
                              {.upos = LI_ADV, .head = U, .dep = LI_ADVMOD},
                              {.upos = LI_ADV, .head = U, .dep = LI_ADVMOD},
                              {.upos = LI_ADV, .head = U, .dep = LI_ADVMOD},
                              {.upos = LI_NOUN, .head = V, .dep = LI_OBL},
                              {.upos = LI_VERB, .feats = LI_PART_PRES, .head = U, .dep = LI_ADVCL}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "", arena)) return;
    m.symbols = symbols;
    tokens[TEXT].lemma = li_symbols_find(symbols, LI_LIT("résolution"));
    li_mend_asides(&m);
    CHECK(!has_ring(&m));
    move(&m, TEXT, U);
    li_mend_asides(&m);
    CHECK_INT(TEXT, tokens[V].head);
}

/* « S est près de V X R », where the copula is above all of them. */
static void test_nearness_ring(li_arena *arena, li_symbols *symbols) {
    enum { S, IS, NEAR, OF, V, X, R, COUNT };
    li_token tokens[COUNT] = {
        {.upos = LI_NOUN, .head = X, .dep = LI_NMOD},  {.upos = LI_AUX, .head = R, .dep = LI_COP},
        {.upos = LI_ADV, .head = V, .dep = LI_ADVMOD}, {.upos = LI_ADP, .head = V, .dep = LI_MARK},
        {.upos = LI_VERB, .head = S, .dep = LI_ACL},   {.upos = LI_NOUN, .head = IS, .dep = LI_OBL},
        {.upos = LI_NOUN, .head = -1, .dep = LI_ROOT}};
    li_form forms[COUNT + 1];
    mender m;
    if (!set_out(&m, tokens, COUNT, forms, "", arena)) return;
    m.symbols = symbols;
    tokens[NEAR].form = li_symbols_find(symbols, LI_LIT("près"));
    name(&forms[OF + 1], "de");
    li_mend_adverbials(&m);
    CHECK(!has_ring(&m));
}

static void test_rings_of_words(li_arena *arena) {
    li_lexicon *lexicon = NULL;
    li_symbols *symbols = NULL;
    CHECK_INT(LI_OK, li_lexicon_open(&lexicon, LI_BUILD_DATA "/fr.lex", NULL));
    if (lexicon) CHECK_INT(LI_OK, li_symbols_new(&symbols, lexicon, NULL, NULL));
    if (symbols) {
        test_text_ring(arena, symbols);
        test_nearness_ring(arena, symbols);
    }
    li_symbols_free(symbols);
    li_lexicon_free(lexicon);
}

int main(void) {
    li_arena *arena = li_arena_new();
    static li_token tokens[MANY];
    mender m;
    bool made = arena && fill(&m, tokens, arena);
    CHECK(made);
    if (made) test_sets(&m);
    made = arena && fill(&m, tokens, arena);
    if (made) test_leftmost(&m);
    if (arena) {
        test_likeness_at_start(arena);
        test_row_at_start(arena);
        test_added_ring(arena);
        test_gap_ring(arena);
        test_deed_ring(arena);
        test_dont_ring(arena);
        test_rings_of_words(arena);
    }
    li_arena_free(arena);
    return check_done();
}
