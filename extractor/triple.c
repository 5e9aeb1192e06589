#include "extractor/triple.h"

static const char *const status_names[LI_STATUS_COUNT] = {"actual", "planned", "possible", "denied"};

static const char *const type_names[LI_ACTOR_TYPE_COUNT] = {"noun-phrase", "country", "person", "organization"};

static const char *const category_names[LI_CATEGORY_COUNT] = {"other", "cooperation", "conflict", "structure"};

static const char *const resolution_names[LI_RESOLUTION_COUNT] = {"name",   "seat",  "adjective",
                                                                  "office", "short", "reference"};

static const char *const bound_names[LI_BOUND_COUNT] = {"exact", "about", "more", "less"};

static bool find(const char *const *names, unsigned count, li_slice name, unsigned *out) {
    for (unsigned i = 0; i < count; i++) {
        if (li_slice_eq(li_slice_of(names[i]), name)) {
            *out = i;
            return true;
        }
    }
    return false;
}

const char *li_status_name(li_status s) { return (unsigned)s < LI_STATUS_COUNT ? status_names[s] : ""; }

const char *li_actor_type_name(li_actor_type t) { return (unsigned)t < LI_ACTOR_TYPE_COUNT ? type_names[t] : ""; }

const char *li_category_name(li_category c) { return (unsigned)c < LI_CATEGORY_COUNT ? category_names[c] : ""; }

const char *li_resolution_name(li_resolution r) { return (unsigned)r < LI_RESOLUTION_COUNT ? resolution_names[r] : ""; }

const char *li_bound_name(li_bound b) { return (unsigned)b < LI_BOUND_COUNT ? bound_names[b] : ""; }

bool li_status_from(li_slice name, li_status *out) {
    unsigned i;
    if (!find(status_names, LI_STATUS_COUNT, name, &i)) return false;
    *out = (li_status)i;
    return true;
}

bool li_actor_type_from(li_slice name, li_actor_type *out) {
    unsigned i;
    if (!find(type_names, LI_ACTOR_TYPE_COUNT, name, &i)) return false;
    *out = (li_actor_type)i;
    return true;
}

bool li_category_from(li_slice name, li_category *out) {
    unsigned i;
    if (!find(category_names, LI_CATEGORY_COUNT, name, &i)) return false;
    *out = (li_category)i;
    return true;
}

bool li_resolution_from(li_slice name, li_resolution *out) {
    unsigned i;
    if (!find(resolution_names, LI_RESOLUTION_COUNT, name, &i)) return false;
    *out = (li_resolution)i;
    return true;
}

bool li_bound_from(li_slice name, li_bound *out) {
    unsigned i;
    if (!find(bound_names, LI_BOUND_COUNT, name, &i)) return false;
    *out = (li_bound)i;
    return true;
}
