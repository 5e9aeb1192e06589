/* Who lives in a house that news names instead of him: « le chef du Kremlin », « le locataire de Matignon ». */
#include "extractor/actor/cast.h"

static bool is_one_of(li_slice form, const char *const *words) {
    for (; *words; words++)
        if (li_slice_eq(form, li_slice_of(*words))) return true;
    return false;
}

static uint32_t role_named(const li_actors *actors, const char *name) {
    li_slice role;
    for (uint32_t i = 0; (role = li_actors_role(actors, i)).ptr; i++)
        if (li_slice_eq(role, li_slice_of(name))) return i;
    return LI_NO_ACTOR;
}

uint32_t li_cast_resident(const li_cast *cast, li_slice house, uint32_t country, li_date on) {
    static const char *const OF_STATE[] = {"kremlin", "maison", "maison-blanche", "élysée", "elysée", NULL},
                             *const OF_GOVERNMENT[] = {"matignon", "downing", NULL};
    const char *role = is_one_of(house, OF_STATE)        ? "président"
                       : is_one_of(house, OF_GOVERNMENT) ? "Premier ministre"
                                                         : NULL;
    uint32_t held = role ? role_named(li_cast_dictionary(cast), role) : LI_NO_ACTOR;
    return held == LI_NO_ACTOR ? LI_NO_ACTOR : li_cast_holder(cast, held, country, on);
}
