/* Triples made up at random from small sets, so that they collide in every way: the same evidence twice and with other
 * contents, actors and articles of which accounts differ, one relation both directed and symmetric, loops. */
#ifndef LI_TESTS_RANDOM_TRIPLES_H
#define LI_TESTS_RANDOM_TRIPLES_H

#include "extractor/triple.h"

typedef struct random_numbers {
    uint64_t state;
} random_numbers;

static inline uint32_t random_below(random_numbers *r, uint32_t n) {
    r->state ^= r->state << 13;
    r->state ^= r->state >> 7;
    r->state ^= r->state << 17;
    return (uint32_t)((r->state >> 16) % n);
}

static inline li_slice random_of(random_numbers *r, const char *const *texts, uint32_t count) {
    return li_slice_of(texts[random_below(r, count)]);
}

#define RANDOM_OF(r, ...) \
    random_of((r), (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static inline li_date random_date(random_numbers *r) {
    if (random_below(r, 3) == 0) return (li_date){0};
    return (li_date){(int16_t)(2023 + random_below(r, 4)), (uint8_t)(1 + random_below(r, 12)),
                     (uint8_t)(1 + random_below(r, 28))};
}

static inline li_party random_party(random_numbers *r) {
    li_party p = {.start = random_below(r, 50), .type = (li_actor_type)random_below(r, LI_ACTOR_TYPE_COUNT)};
    p.id = RANDOM_OF(r, "russie", "chine", "vladimir_poutine", "xi_jinping", "union_europeenne", "otan", "gazprom");
    p.name = RANDOM_OF(r, "Russie", "RUSSIE", "Chine", "Xi Jinping", "", "Orbán", "Orban");
    p.kind = RANDOM_OF(r, "", "bloc", "company");
    p.wikidata = RANDOM_OF(r, "", "Q159", "Q148");
    p.country = RANDOM_OF(r, "", "russie", "chine");
    p.mention = RANDOM_OF(r, "Moscou", "le Kremlin", "Xi", "l’économie \"russe\"", "il", "Russie", "");
    p.end = p.start + p.mention.len;
    p.by = (li_resolution)random_below(r, LI_RESOLUTION_COUNT);
    p.discovered = random_below(r, 2);
    return p;
}

static inline li_amount random_amount(random_numbers *r) {
    static const double values[] = {30e9, 3.5, 0.1, 1.0 / 3, 1e300, 5e-324, -2, 123456789012345680000.0};
    li_amount a = {.unit = LI_LIT(""), .text = LI_LIT("")};
    if (random_below(r, 2)) return a;
    a.value = a.high = values[random_below(r, 8)];
    if (random_below(r, 3) == 0) a.high = values[random_below(r, 8)];
    a.unit = RANDOM_OF(r, "", "USD", "%", "soldat");
    a.text = RANDOM_OF(r, "30 milliards $", "un tiers", "plus de 3,5 %");
    a.bound = (li_bound)random_below(r, LI_BOUND_COUNT);
    a.start = random_below(r, 9);
    a.end = a.start + a.text.len;
    return a;
}

static inline li_triple random_triple(random_numbers *r) {
    static const li_slice topics[] = {{"mines", 5}, {"agro-industrie", 14}, {"gaz\n\t\x01", 6}};
    li_triple t = {.date = random_date(r), .sentence = random_below(r, 3), .start = random_below(r, 4)};
    t.doc = RANDOM_OF(r, "a.txt", "b.txt", "dossier/un article au nom long.html", "", "z");
    t.title = RANDOM_OF(r, "", "Pékin et Moscou", "PEKIN ET MOSCOU");
    t.url = RANDOM_OF(r, "", "https://exemple.fr/a?b=1&c=\"2\"");
    t.end = t.start + random_below(r, 2);
    t.text = RANDOM_OF(r, "La Russie investit.", "« Xi » a\\ rencontré Poutine.", "");
    t.relation = RANDOM_OF(r, "rencontre", "coopération", "investissement");
    t.category = (li_category)random_below(r, LI_CATEGORY_COUNT);
    t.symmetric = random_below(r, 2);
    t.status = (li_status)random_below(r, LI_STATUS_COUNT);
    t.source = random_party(r);
    t.target = random_party(r);
    t.amount = random_amount(r);
    t.time.text = RANDOM_OF(r, "", "la semaine prochaine");
    if (t.time.text.len) {
        t.time.from = random_date(r);
        t.time.to = random_date(r);
        t.time.end = t.time.text.len;
    }
    t.topic_count = random_below(r, 4);
    t.topics = t.topic_count ? topics : NULL;
    t.reported_by = RANDOM_OF(r, "", "diplomates russes");
    t.rule = RANDOM_OF(r, "economie.rules:12", "economie.rules:13", "");
    return t;
}

#endif
