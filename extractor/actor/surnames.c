/* Surnames of those who hold offices, so that « le président Gül » finds him. */
#include "extractor/actor/store.h"

#include <stdlib.h>

static int surname_order(const void *pa, const void *pb) {
    const li_surname *a = pa, *b = pb;
    if (a->sym != b->sym) return a->sym < b->sym ? -1 : 1;
    if (a->actor != b->actor) return a->actor < b->actor ? -1 : 1;
    return (a->given > b->given) - (a->given < b->given);
}

/* Does the person bear an office by which one is called with a single name: le roi Salmane? */
static bool rules_by_one_name(const li_actors *a, uint32_t person) {
    static const char *const RULERS[] = {"roi", "reine", "émir", "sultan", "pape", NULL};
    size_t n;
    const uint32_t *held = li_actors_offices_of(a, person, &n);
    for (size_t i = 0; i < n; i++)
        for (const char *const *r = RULERS; *r; r++)
            if (li_slice_starts(li_actors_role(a, a->offices[held[i]].role), li_slice_of(*r))) return true;
    return false;
}

li_code li_actors_list_surnames(li_actors *a, li_error *err) {
    a->surname_count = 0;
    free(a->surnames);
    a->surnames = malloc((2 * a->name_count + 1) * sizeof *a->surnames);
    if (!a->surnames) return li_fail(err, LI_E_MEMORY, "no memory for the surnames of persons");
    for (size_t i = 0; i < a->name_count; i++) {
        const li_name *n = &a->names[i];
        size_t offices;
        if (n->kind != LI_NAME || n->count < 2 || a->actors[n->actor].type != LI_PERSON) continue;
        (void)li_actors_offices_of(a, n->actor, &offices);
        if (!offices) continue;
        a->surnames[a->surname_count++] = (li_surname){n->words[n->count - 1], n->actor, false};
        if (rules_by_one_name(a, n->actor)) a->surnames[a->surname_count++] = (li_surname){n->words[0], n->actor, true};
    }
    qsort(a->surnames, a->surname_count, sizeof *a->surnames, surname_order);
    return LI_OK;
}

const li_surname *li_actors_surnames(const li_actors *a, li_sym sym, size_t *count) {
    size_t low = 0, high = a->surname_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (a->surnames[mid].sym < sym) low = mid + 1;
        else high = mid;
    }
    *count = 0;
    while (low + *count < a->surname_count && a->surnames[low + *count].sym == sym) ++*count;
    return a->surnames + low;
}
