/* Who held which office when. Offices are sorted by role and body; a second table lists them by holder. */
#include "extractor/actor/store.h"

#include <stdlib.h>

static int32_t day_key(li_date d) { return d.year * 512 + d.month * 32 + d.day; }

bool li_office_covers(const li_office *o, li_date on) {
    if (on.year == 0) return o->to.year == 0;
    return (o->from.year == 0 || day_key(o->from) <= day_key(on)) && (o->to.year == 0 || day_key(on) < day_key(o->to));
}

const li_office *li_actors_offices(const li_actors *a, size_t *count) {
    *count = a->office_count;
    return a->offices;
}

/* The first office whose role and body are not below these. */
static size_t first_at(const li_actors *a, uint32_t role, uint32_t of) {
    size_t low = 0, high = a->office_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        const li_office *o = &a->offices[mid];
        if (o->role < role || (o->role == role && o->of < of)) low = mid + 1;
        else high = mid;
    }
    return low;
}

const li_office *li_actors_holders(const li_actors *a, uint32_t role, uint32_t of, size_t *count) {
    size_t from = first_at(a, role, of), to = from;
    while (to < a->office_count && a->offices[to].role == role && a->offices[to].of == of) to++;
    *count = to - from;
    return a->offices + from;
}

uint32_t li_actors_holder(const li_actors *a, uint32_t role, uint32_t of, li_date on) {
    size_t n;
    const li_office *o = li_actors_holders(a, role, of, &n);
    for (size_t i = 0; i < n; i++)
        if (li_office_covers(&o[i], on)) return o[i].holder;
    return LI_NO_ACTOR;
}

const uint32_t *li_actors_offices_of(const li_actors *a, uint32_t holder, size_t *count) {
    size_t low = 0, high = a->office_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (a->offices[a->held[mid]].holder < holder) low = mid + 1;
        else high = mid;
    }
    *count = 0;
    while (low + *count < a->office_count && a->offices[a->held[low + *count]].holder == holder) ++*count;
    return a->held + low;
}

/* By role and body, then as the files have them: of two that overlap the first is meant. */
typedef struct ranked {
    li_office office;
    const li_office_line *line;
    uint32_t rank;
} ranked;

static int office_order(const void *pa, const void *pb) {
    const ranked *a = pa, *b = pb;
    if (a->office.role != b->office.role) return a->office.role < b->office.role ? -1 : 1;
    if (a->office.of != b->office.of) return a->office.of < b->office.of ? -1 : 1;
    return a->rank < b->rank ? -1 : a->rank > b->rank;
}

typedef struct held {
    uint32_t holder, office;
} held;

static int held_order(const void *pa, const void *pb) {
    const held *a = pa, *b = pb;
    if (a->holder != b->holder) return a->holder < b->holder ? -1 : 1;
    return a->office < b->office ? -1 : a->office > b->office;
}

static void report_overlaps(const li_actors *a, const ranked *all) {
    for (size_t i = 0; i < a->office_count; i++)
        for (size_t k = i; k > 0; k--) {
            const li_office *o = &all[i].office, *p = &all[k - 1].office;
            if (p->role != o->role || p->of != o->of) break;
            if (p->holder == o->holder) continue;
            int32_t from = day_key(o->from), to = o->to.year ? day_key(o->to) : INT32_MAX;
            if (day_key(p->from) >= to || from >= (p->to.year ? day_key(p->to) : INT32_MAX)) continue;
            li_diagnose(a->diagnostics, LI_WARNING, all[i].line->source, all[i].line->at, all[i].line->end,
                        "give the earlier holder an end", "%.*s holds this office on days of this range too",
                        LI_SLICE_ARG(a->actors[p->holder].name));
            break; /* one is enough to look */
        }
}

li_code li_actors_sort_offices(li_actors *a, const li_office_line *const *lines, li_error *err) {
    ranked *all = malloc((a->office_count + 1) * sizeof *all);
    held *by_holder = malloc((a->office_count + 1) * sizeof *by_holder);
    a->held = li_arena_array(a->arena, a->office_count + 1, sizeof *a->held);
    li_code code =
        all && by_holder && a->held ? LI_OK : li_fail(err, LI_E_MEMORY, "no memory for the offices of actors");
    if (!code && a->office_count) {
        for (size_t i = 0; i < a->office_count; i++) all[i] = (ranked){a->offices[i], lines[i], (uint32_t)i};
        qsort(all, a->office_count, sizeof *all, office_order);
        report_overlaps(a, all);
        for (size_t i = 0; i < a->office_count; i++) {
            a->offices[i] = all[i].office;
            by_holder[i] = (held){a->offices[i].holder, (uint32_t)i};
        }
        qsort(by_holder, a->office_count, sizeof *by_holder, held_order);
        for (size_t i = 0; i < a->office_count; i++) a->held[i] = by_holder[i].office;
    }
    free(all);
    free(by_holder);
    return code;
}
