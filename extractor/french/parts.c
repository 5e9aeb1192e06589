#include "extractor/french/parts_state.h"

#include "extractor/french/clause_words.h"
#include "extractor/french/tree_mend.h"

#include <string.h>

enum { MAX_DEPTH = 24 };

static li_code no_memory(li_parts *b) { return li_fail(b->err, LI_E_MEMORY, "no memory for the parts of a sentence"); }

/* ---- one part: its own tree ---- */

/* « inviter au sommet du G7 Vladimir Poutine »: a name of several words is no later word of another name; behind a
 * complement it is what the verb acts on. */
static void part_names(li_token *t, int32_t n, const int32_t *inside) {
    for (int32_t i = 1; i + 1 < n; i++) {
        int32_t v = t[i].head;
        if (t[i].dep != LI_FLAT || inside[i + 1] != i || v < 0 || t[v].upos != LI_PROPN || v > i) continue;
        for (int guard = 0; guard < 8 && v >= 0 && t[v].upos != LI_VERB; guard++) v = t[v].head;
        bool open = v >= 0 && v < i;
        for (int32_t k = 0; k < n && open; k++) open = t[k].head != v || t[k].dep != LI_OBJ;
        if (open) t[i].head = v;
        t[i].dep = open ? LI_OBJ : LI_APPOS;
    }
}

/* The tree of a leaf is built of its own words; those of a sentence that nothing is cut from stay where they are. */
static li_code draft_leaf(li_parts *b, piece *p) {
    bool whole = p->count == b->count;
    li_token *t = b->t;
    const li_tag_view *views = b->views;
    const uint8_t *tags = b->tags;
    p->forms = b->forms;
    p->inside = b->inside;
    if (p->count == 1) {
        hang(b, p->ids[0], -1, LI_ROOT);
        return LI_OK;
    }
    if (!whole) {
        size_t n = (size_t)p->count;
        li_tag_view *own_views = li_arena_room(b->arena, n, sizeof *views);
        uint8_t *own_tags = li_arena_room(b->arena, n, 1);
        int32_t *inside = li_arena_room(b->arena, n, sizeof *inside);
        li_form *forms = li_arena_room(b->arena, n, sizeof *forms);
        t = li_arena_room(b->arena, n, sizeof *t);
        if (!t || !own_views || !own_tags || !inside || !forms) return no_memory(b);
        for (int32_t i = 0; i < p->count; i++) {
            int32_t id = p->ids[i];
            t[i] = b->t[id];
            own_views[i] = b->views[id];
            own_tags[i] = b->tags[id];
            forms[i] = b->forms[id];
            inside[i] = -1;
            for (int32_t k = i - 1; b->inside && b->inside[id] >= 0 && k >= 0 && inside[i] < 0; k--)
                if (p->ids[k] == b->inside[id]) inside[i] = k;
        }
        views = own_views;
        tags = own_tags;
        p->forms = forms;
        p->inside = inside;
    }
    p->tokens = t;
    li_code code =
        li_tree_draft_new(&p->draft, b->symbols, t, (size_t)p->count, views, tags, p->inside, b->arena, b->err);
    if (code) return code;
    b->draft_count++;
    *b->end = p;
    b->end = &p->next;
    return LI_OK;
}

/* Brings a leaf's words back to the sentence. */
static void take_back(li_parts *b, const piece *p) {
    for (int32_t i = 0; p->draft && i < p->count && p->tokens != b->t; i++) {
        b->t[p->ids[i]] = p->tokens[i];
        if (p->tokens[i].head >= 0) b->t[p->ids[i]].head = p->ids[p->tokens[i].head];
    }
}

/* ---- joining ---- */

/* « X, que Y soutient, »: a relative pronoun, whatever it was taken for. */
static void read_pronoun(li_parts *b, int32_t token) {
    if (b->tags[token] != LI_TAG_SCONJ || !li_form_in(&b->forms[token], LI_WORDS_WHOM)) return;
    b->tags[token] = LI_TAG_REL;
    li_tag_apply(&b->t[token], LI_TAG_REL, b->symbols);
}

/* « En attaquant Y, », « Soutenu par Y, »: the verb that opens a lead carries it. */
static void raise_verb(li_parts *b, const int32_t *ids, int32_t n) {
    int32_t i = 0, root = root_of(b, ids, n);
    while (i < n && i < 4 && !li_is_verb(&b->t[ids[i]]) && !is_noun(&b->t[ids[i]])) i++;
    if (i >= n || ids[i] >= root || b->t[ids[i]].upos != LI_VERB || li_is_verb(&b->t[root])) return;
    hang(b, ids[i], -1, LI_ROOT);
    hang(b, root, ids[i], has_child(b, ids, n, root, LI_CASE) ? LI_OBL : LI_OBJ);
}

/* « a accusé X, qui soupçonne Y »: the verb that opens the speech carries it, not that of the relative. */
static int32_t speech_verb(li_parts *b, const int32_t *ids, int32_t n) {
    int32_t root = root_of(b, ids, n), v = -1, who = -1, name = -1;
    for (int32_t i = 0; i < n && ids[i] < root; i++) {
        int32_t k = ids[i];
        if (v < 0 && b->t[k].upos == LI_VERB) v = k;
        if (v >= 0 && k > v && b->t[k].head == v && is_noun(&b->t[k])) name = k;
        if (li_form_is(&b->forms[k], "qui") && b->t[k].head == root) who = k;
    }
    if (v < 0 || v > ids[0] + 2 || name < 0 || who < name || !li_is_verb(&b->t[root])) return root;
    hang(b, v, -1, LI_ROOT);
    hang(b, root, name, LI_RELCL);
    return v;
}

/* « a déclaré mardi X »: the speaker stands behind his verb. */
static void turn_speaker(li_parts *b, const int32_t *ids, int32_t n) {
    int32_t v = speech_verb(b, ids, n);
    if (!li_is_verb(&b->t[v]) || has_child(b, ids, n, v, LI_NSUBJ)) return;
    for (int32_t i = 0; i < n; i++) {
        int32_t s = ids[i], h = b->t[s].head;
        if (s < v || h < v || !is_noun(&b->t[s]) || b->t[s].dep == LI_FLAT || has_child(b, ids, n, s, LI_CASE))
            continue;
        bool beside = h == v && (b->t[s].dep == LI_OBJ || b->t[s].dep == LI_OBL || b->t[s].dep == LI_XCOMP ||
                                 b->t[s].dep == LI_PARATAXIS || b->t[s].dep == LI_NMOD || b->t[s].dep == LI_CCOMP);
        bool behind_time = h > v && h < s && b->t[h].head == v && !has_child(b, ids, n, h, LI_CASE) &&
                           !has_child(b, ids, n, h, LI_DET_OF);
        if (!beside && !behind_time) continue;
        hang(b, s, v, LI_NSUBJ);
        return;
    }
}

static li_code cut(piece **out, li_parts *b, const int32_t *ids, int32_t n, int depth) {
    piece *p = *out = li_arena_array(b->arena, 1, sizeof *p);
    if (!p) return no_memory(b);
    p->ids = ids;
    p->count = n;
    li_row row = {b->t, b->forms, b->tags, b->classes, b->inside, ids, n, 0, 0};
    li_row_look(&row);
    if (depth >= MAX_DEPTH || !li_cut_find(&p->cut, &row)) return draft_leaf(b, p);
    const li_cut *c = &p->cut;
    int32_t rest_count = 0, *rest = li_arena_room(b->arena, (size_t)n, sizeof *rest);
    if (!rest) return no_memory(b);
    for (int32_t i = 0; i < n; i++)
        if (i < c->from || i >= c->to) rest[rest_count++] = ids[i];
    if (c->kind == LI_PART_RELATIVE || c->kind == LI_PART_SECOND) read_pronoun(b, ids[c->first]);
    li_code code = cut(&p->part, b, ids + c->first, c->last - c->first, depth + 1);
    return code ? code : cut(&p->rest, b, rest, rest_count, depth + 1);
}

static void join_pieces(li_parts *b, const piece *p) {
    if (!p->part) {
        take_back(b, p);
        return;
    }
    join_pieces(b, p->part);
    if (p->cut.kind == LI_PART_SPEECH) turn_speaker(b, p->part->ids, p->part->count);
    if (p->cut.kind == LI_PART_LEAD) raise_verb(b, p->part->ids, p->part->count);
    join_pieces(b, p->rest);
    li_part_join(b, &p->cut, p->ids, p->part->ids, p->part->count, p->rest->ids, p->rest->count);
}

li_code li_parts_cut(li_parts **out, const li_symbols *symbols, const li_word_classes *classes, li_token *tokens,
                     size_t count, const li_tag_view *views, const uint8_t *tags, const int32_t *inside,
                     li_arena *arena, li_error *err) {
    li_parts *b = *out = li_arena_array(arena, 1, sizeof *b);
    uint8_t *own = li_arena_room(arena, count + 1, 1);
    li_form *forms = li_arena_array(arena, count + 1, sizeof *forms);
    int32_t *ids = li_arena_room(arena, count + 1, sizeof *ids);
    if (!b || !ids || !own || !forms) return li_fail(err, LI_E_MEMORY, "no memory for the parts of a sentence");
    *b = (li_parts){.symbols = symbols,
                    .classes = classes,
                    .t = tokens,
                    .count = (int32_t)count,
                    .forms = forms,
                    .views = views,
                    .tags = own,
                    .inside = inside,
                    .arena = arena,
                    .err = err};
    b->end = &b->first;
    if (count) memcpy(own, tags, count);
    li_forms_read(forms, tokens, count, symbols, classes);
    for (size_t i = 0; i < count; i++) ids[i] = (int32_t)i;
    return cut(&b->whole, b, ids, (int32_t)count, 0);
}

li_code li_parts_build(const li_model *model, li_parts *const *parts, size_t count, li_arena *arena, li_error *err) {
    size_t n = 0, all = 0;
    for (size_t i = 0; i < count; i++) all += parts[i]->draft_count;
    li_tree_draft **drafts = li_arena_room(arena, all + 1, sizeof(li_tree_draft *));
    li_raw_tree *trees = li_arena_room(arena, all + 1, sizeof *trees);
    if (!drafts || !trees) return li_fail(err, LI_E_MEMORY, "no memory for the trees of sentences");
    for (size_t i = 0; i < count; i++)
        for (const piece *p = parts[i]->first; p; p = p->next) drafts[n++] = p->draft;
    li_trees_build(model, drafts, n);
    n = 0;
    for (size_t i = 0; i < count; i++)
        for (const piece *p = parts[i]->first; p; p = p->next) {
            li_tree_draft_write(p->draft, parts[i]->symbols);
            if (p->inside) part_names(p->tokens, p->count, p->inside);
            trees[n++] = (li_raw_tree){p->tokens, p->forms, p->count};
        }
    return count ? li_trees_mend(trees, n, parts[0]->symbols, parts[0]->classes, arena, err) : LI_OK;
}

void li_parts_join(li_parts *parts) { join_pieces(parts, parts->whole); }
