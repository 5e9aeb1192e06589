/* What follows from the tree of a pattern: the slots that it has, how many words, and which. */
#include "extractor/rule/store.h"

static uint8_t count_bound(const li_pattern_node *node) {
    unsigned n = (node->word_count ? 1 : 0) + node->denied;
    for (size_t i = 0; i < node->child_count; i++) n += count_bound(&node->children[i]);
    return n > 200 ? 200 : (uint8_t)n;
}

static size_t count_literals(const li_pattern_node *node) {
    size_t n = 0;
    for (size_t i = 0; i < node->child_count; i++)
        n += count_literals(&node->children[i]) + (node->children[i].word_count && !node->children[i].slot);
    return n;
}

static size_t list_literals(const li_pattern_node *node, const li_pattern_node **out) {
    size_t n = 0;
    for (size_t i = 0; i < node->child_count; i++) {
        if (node->children[i].word_count && !node->children[i].slot) out[n++] = &node->children[i];
        n += list_literals(&node->children[i], out + n);
    }
    return n;
}

static void mark_slots(const li_pattern_node *node, li_pattern *p) {
    p->money |= node->slot == LI_SLOT_N && node->types;
    p->has_x |= node->slot == LI_SLOT_X || (node->slot == LI_SLOT_S && node->number == 1);
    p->has_y |= node->slot == LI_SLOT_Y || (node->slot == LI_SLOT_S && node->number == 2);
    p->actors |= node->slot == LI_SLOT_X || node->slot == LI_SLOT_Y || node->slot == LI_SLOT_Z;
    for (size_t i = 0; i < node->child_count; i++) mark_slots(&node->children[i], p);
}

li_code li_pattern_sum(li_pattern *p, li_rules *rules, li_error *err) {
    p->literal_count = count_literals(&p->top);
    const li_pattern_node **list = li_arena_array(rules->arena, p->literal_count, sizeof *list);
    if (!list) return li_fail(err, LI_E_MEMORY, "no memory for a pattern");
    list_literals(&p->top, list);
    p->literals = list;
    mark_slots(&p->top, p);
    p->bound = (uint8_t)(count_bound(&p->top) + p->negated); /* wins over the same words that deny nothing */
    return LI_OK;
}
