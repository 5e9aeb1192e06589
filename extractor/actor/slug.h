/* Ids from names: "Xi Jinping" -> "xi_jinping", stable and an NMTOKEN. */
#ifndef LI_ACTOR_SLUG_H
#define LI_ACTOR_SLUG_H

#include "base/arena.h"

/* Lower case without accents, all else than letters and digits as one "_"; letters outside Latin are kept. Begins with
 * a letter ("n_" is put before a digit); "x" for a name without letters or digits. ptr NULL if there is no memory. */
LI_MUST_USE li_slice li_slug(li_arena *arena, li_slice name);

#endif
