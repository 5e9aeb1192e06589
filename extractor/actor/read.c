/* Actor files line by line. */
#include "extractor/actor/slug.h"
#include "extractor/actor/store.h"

#include "base/grow.h"
#include "base/lines.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/utf8.h"
#include "extractor/article/date.h"

typedef struct reader {
    li_actors *a;
    const li_source *source;
    li_slice all;
    uint32_t actor; /* the block's; LI_NO_ACTOR before the first, and in one whose first line is wrong */
    bool begun;
    li_error *err;
} reader;

static li_name_origin origin_of(const reader *r, li_slice part) {
    size_t at = (size_t)(part.ptr - r->all.ptr);
    return (li_name_origin){r->source, at, at + part.len};
}

static void complain(reader *r, li_slice part, const char *hint, const char *text) {
    li_name_origin o = origin_of(r, part);
    li_diagnose(r->a->diagnostics, LI_ERROR, r->source, o.at, o.end, hint, "%s: « %.*s »", text, LI_SLICE_ARG(part));
}

/* About a line that breaks off behind its first word, where rest is. */
static void complain_empty(reader *r, li_slice rest, const char *hint, const char *text) {
    li_name_origin o = origin_of(r, rest);
    li_diagnose(r->a->diagnostics, LI_ERROR, r->source, o.at, o.end, hint, "%s", text);
}

static void complain_near(reader *r, li_slice part, li_slice word, const char *const *known, const char *hint,
                          const char *text) {
    li_nearest_words near;
    li_buffer full = LI_BUFFER_EMPTY;
    li_name_origin o = origin_of(r, part);
    li_nearest_begin(&near, word);
    for (; *known; known++) li_nearest_offer(&near, li_slice_of(*known));
    li_diagnose(r->a->diagnostics, LI_ERROR, r->source, o.at, o.end, li_nearest_hint(&near, hint, &full),
                "%s: « %.*s »", text, LI_SLICE_ARG(part));
    li_buffer_free(&full);
}

static bool next_item(li_slice *list, li_slice *item, char separator) {
    if (!list->ptr) return false;
    const char *stop = memchr(list->ptr, separator, list->len);
    size_t to = stop ? (size_t)(stop - list->ptr) : list->len;
    *item = li_line_trim(li_slice_sub(*list, 0, to));
    *list = stop ? li_slice_sub(*list, to + 1, list->len) : (li_slice){NULL, 0};
    return true;
}

static bool follows(li_slice line, const char *word, li_slice *rest) {
    size_t n = strlen(word);
    if (line.len < n || memcmp(line.ptr, word, n) || (line.len > n && !li_line_blank(line.ptr[n]))) return false;
    *rest = li_line_trim(li_slice_sub(line, n, line.len));
    return true;
}

/* Most words differ in their first letter. */
static inline bool word_follows(li_slice line, const char *word, li_slice *rest) {
    return line.len && line.ptr[0] == word[0] && follows(line, word, rest);
}

/* ---- actor NAME: TYPE, KIND, wikidata Q1 ---- */

static void set_property(reader *r, li_actor *actor, li_slice p) {
    static const char *const KINDS[] = {"territory", "island",      "archipelago", "bloc",       "company", "media",
                                        "party",     "armed-group", "bank",        "court",      "agency",  "ngo",
                                        "ministry",  "alliance",    "state",       "parliament", NULL};
    li_slice rest;
    if (!p.len) return;
    if (word_follows(p, "wikidata", &rest)) {
        uint64_t number;
        if (rest.len > 1 && rest.ptr[0] == 'Q' && li_number_unsigned(li_slice_sub(rest, 1, rest.len), &number))
            actor->wikidata = rest;
        else complain(r, p, "write: wikidata Q159", "not a Wikidata item");
        return;
    }
    if (word_follows(p, "id", &rest)) {
        actor->id = rest;
        if (!rest.len) complain(r, p, "write: id NAME, or leave it out", "an id without a name");
        return;
    }
    for (const char *const *k = KINDS; *k; k++)
        if (li_slice_eq(p, li_slice_of(*k))) {
            if (actor->kind.len) complain(r, p, "keep one of the two", "a second kind of an actor");
            actor->kind = p;
            return;
        }
    complain_near(r, p, p, KINDS,
                  "kinds are territory, island, archipelago, bloc, company, media, party, armed-group, bank, court, "
                  "agency, ngo, ministry, "
                  "alliance, state, "
                  "parliament; else wikidata Q1, id NAME",
                  "unknown property of an actor");
}

static li_code begin_actor(reader *r, li_slice rest, li_slice line) {
    li_actors *a = r->a;
    const char *colon = NULL;
    for (size_t i = rest.len; i > 0 && !colon; i--)
        if (rest.ptr[i - 1] == ':') colon = rest.ptr + i - 1;
    r->actor = LI_NO_ACTOR;
    r->begun = true;
    if (!colon) {
        complain(r, line, "write: actor NAME: country, person or organization", "an actor without a type");
        return LI_OK;
    }
    size_t at = (size_t)(colon - rest.ptr);
    li_slice name = li_line_trim(li_slice_sub(rest, 0, at)), list = li_slice_sub(rest, at + 1, rest.len), item;
    li_actor actor = {.name = name, .country = LI_NO_ACTOR};
    for (bool first = true; next_item(&list, &item, ','); first = false) {
        if (!first) set_property(r, &actor, item);
        else if (!li_actor_type_from(item, &actor.type) || actor.type == LI_NOUN_PHRASE) {
            static const char *const TYPES[] = {"country", "person", "organization", NULL};
            complain_near(r, item.len ? item : line, item, TYPES, "types are country, person, organization",
                          "unknown type of an actor");
            return LI_OK;
        }
    }
    if (!actor.id.len) actor.id = li_slug(a->arena, name);
    if (!actor.id.ptr) return li_fail(r->err, LI_E_MEMORY, "no memory for an actor");
    uint32_t twin = li_keys_find(&a->by_name, actor.id);
    if (twin != LI_NO_ACTOR && li_slice_eq(a->actors[twin].id, actor.id)) {
        complain(r, name, "join the two blocks, or give one: id OTHER", "two actors of one id");
        return LI_OK;
    }
    if (a->count == a->room && li_grow((void **)&a->actors, a->count, &a->room, sizeof actor))
        return li_fail(r->err, LI_E_MEMORY, "no memory for an actor");
    r->actor = (uint32_t)a->count;
    a->actors[a->count++] = actor;
    li_code code = li_actors_enter(a, r->actor, r->err);
    return code ? code : li_actors_add_name(a, name, LI_NAME, r->actor, origin_of(r, name), r->err);
}

/* ---- lists of names ---- */

static li_code add_names(reader *r, li_slice list, li_name_kind kind) {
    li_slice item, line = list;
    li_code code = LI_OK;
    bool some = false;
    while (!code && next_item(&list, &item, ',')) {
        if (!item.len) continue;
        some = true;
        if (kind == LI_ADJECTIVE) {
            code = li_actors_add_adjective(r->a, item, r->actor, origin_of(r, item), r->err);
        } else if (kind == LI_PREFIX) {
            if (item.ptr[item.len - 1] != '-') complain(r, item, "write: prefix russo-", "a prefix without its hyphen");
            else
                code = li_actors_add_name(r->a, li_slice_sub(item, 0, item.len - 1), kind, r->actor, origin_of(r, item),
                                          r->err);
        } else {
            code = li_actors_add_name(r->a, item, kind, r->actor, origin_of(r, item), r->err);
        }
    }
    if (!some) complain_empty(r, line, "write names behind it: alias Moscovie, Empire russe", "a line without a name");
    return code;
}

/* ---- office ROLE de ACTOR FROM..TO ---- */

/* 2012, 2012-05, 2012-05-07; empty is open. */
static bool read_day(li_slice s, li_date *out) {
    *out = (li_date){0};
    if (!s.len) return true;
    uint64_t parts[3] = {0, 1, 1};
    size_t n = 0;
    li_slice item;
    while (n < 3 && next_item(&s, &item, '-'))
        if (!li_number_unsigned(item, &parts[n++])) return false;
    if (s.ptr || parts[0] < 1000 || parts[0] > 2999 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31)
        return false;
    *out = (li_date){(int16_t)parts[0], (uint8_t)parts[1], (uint8_t)parts[2]};
    return li_date_valid(*out);
}

static li_code add_office(reader *r, li_slice rest) {
    li_actors *a = r->a;
    size_t at = rest.len;
    while (at > 0 && !li_line_blank(rest.ptr[at - 1])) at--;
    li_slice range = li_slice_sub(rest, at, rest.len), text = li_line_trim(li_slice_sub(rest, 0, at));
    li_office_line line = {.holder = r->actor, .text = text, .source = r->source};
    size_t dots = 0;
    while (dots + 1 < range.len && !(range.ptr[dots] == '.' && range.ptr[dots + 1] == '.')) dots++;
    if (dots + 1 >= range.len || !read_day(li_slice_sub(range, 0, dots), &line.from) ||
        !read_day(li_slice_sub(range, dots + 2, range.len), &line.to)) {
        complain(r, range.len ? range : rest,
                 "write: office président de Russie 2012-05-07..2018-05-07, or .. at an open end",
                 "no dates of an office");
        return LI_OK;
    }
    if (line.from.year && line.to.year && li_date_compare(line.from, line.to) >= 0) {
        complain(r, range, "the second day is the first on which another holds it",
                 "an office that ends before it begins");
        return LI_OK;
    }
    line.at = (size_t)(text.ptr - r->all.ptr);
    line.end = line.at + text.len;
    if (a->line_count == a->line_room && li_grow((void **)&a->lines, a->line_count, &a->line_room, sizeof line))
        return li_fail(r->err, LI_E_MEMORY, "no memory for an office");
    a->lines[a->line_count++] = line;
    return LI_OK;
}

static li_code add_country(reader *r, li_slice rest) {
    li_actors *a = r->a;
    li_name_origin o = origin_of(r, rest);
    if (!rest.len) {
        complain_empty(r, rest, "write: country France", "a country without a name");
        return LI_OK;
    }
    if (a->pending_count == a->pending_room &&
        li_grow((void **)&a->pending, a->pending_count, &a->pending_room, sizeof *a->pending))
        return li_fail(r->err, LI_E_MEMORY, "no memory for an actor");
    a->pending[a->pending_count++] = (li_pending_country){r->actor, rest, o.source, o.at, o.end};
    return LI_OK;
}

/* ---- role NAME: synonym, synonym ---- */

static li_code add_role(reader *r, li_slice rest, li_slice line) {
    const char *colon = memchr(rest.ptr, ':', rest.len);
    if (!colon) {
        complain(r, line, "write: role NAME: synonym, synonym", "a role without synonyms");
        return LI_OK;
    }
    size_t at = (size_t)(colon - rest.ptr);
    li_slice name = li_line_trim(li_slice_sub(rest, 0, at)), list = li_slice_sub(rest, at + 1, rest.len), item;
    uint32_t role;
    li_code code = li_actors_make_role(&role, r->a, name, origin_of(r, name), r->err);
    bool some = false;
    while (!code && next_item(&list, &item, ',')) {
        some |= item.len > 0;
        if (item.len) code = li_actors_add_name(r->a, item, LI_ROLE, role, origin_of(r, item), r->err);
    }
    if (!code && !some) complain(r, line, "write: role NAME: synonym, synonym", "a role without synonyms");
    return code;
}

static void set_gender(reader *r, li_slice rest) {
    li_actor *actor = &r->a->actors[r->actor];
    if (li_slice_eq(rest, LI_LIT("m"))) actor->gender = LI_MASCULINE;
    else if (li_slice_eq(rest, LI_LIT("f"))) actor->gender = LI_FEMININE;
    else complain(r, rest, "write: gender m, or gender f", "unknown gender");
}

static void set_article(reader *r, li_slice rest) {
    li_actor *actor = &r->a->actors[r->actor];
    actor->article = rest;
    if (li_slice_eq(rest, LI_LIT("la"))) actor->gender = LI_FEMININE;
    else if (li_slice_eq(rest, LI_LIT("le"))) actor->gender = LI_MASCULINE;
    else if (li_slice_eq(rest, LI_LIT("les"))) actor->plural = true;
    else if (!li_slice_eq(rest, LI_LIT("l'")) && !li_slice_eq(rest, LI_LIT("none")))
        complain(r, rest, "write: article la, le, l', les or none", "unknown article");
}

static void complain_line(reader *r, li_slice line) {
    static const char *const LINES[] = {"alias",  "seat",    "adjective", "prefix", "office", "country",
                                        "gender", "article", "actor",     "role",   NULL};
    size_t n = 0;
    while (n < line.len && !li_line_blank(line.ptr[n])) n++;
    complain_near(r, line, li_slice_sub(line, 0, n), LINES,
                  "lines are alias, seat, town, adjective, prefix, office, country, gender, article",
                  "unknown line of an actor");
}

/* A line before any actor: one that nearly begins an actor, or anything else. */
static void complain_first(reader *r, li_slice line) {
    static const char *const LINES[] = {"actor", "role", NULL};
    size_t n = 0;
    while (n < line.len && !li_line_blank(line.ptr[n])) n++;
    complain_near(r, line, li_slice_sub(line, 0, n), LINES, "begin with: actor NAME: TYPE", "a line before any actor");
    r->begun = true; /* said once */
}

static li_code read_line(reader *r, li_slice line) {
    li_slice rest;
    if (!line.len || line.ptr[0] == '#') return LI_OK;
    if (word_follows(line, "actor", &rest)) return begin_actor(r, rest, line);
    if (word_follows(line, "role", &rest)) return add_role(r, rest, line);
    if (word_follows(line, "relation", &rest)) {
        complain(r, line, "write rules into a file of their own, NAME.rules", "a relation in an actor file");
        r->actor = LI_NO_ACTOR;
        r->begun = true; /* its lines follow */
        return LI_OK;
    }
    if (r->actor == LI_NO_ACTOR) {
        if (!r->begun) complain_first(r, line);
        return LI_OK; /* of a block whose first line was wrong */
    }
    if (word_follows(line, "alias", &rest)) return add_names(r, rest, LI_NAME);
    if (word_follows(line, "seat", &rest)) return add_names(r, rest, LI_SEAT);
    if (word_follows(line, "town", &rest)) return add_names(r, rest, LI_TOWN);
    if (word_follows(line, "adjective", &rest)) return add_names(r, rest, LI_ADJECTIVE);
    if (word_follows(line, "prefix", &rest)) return add_names(r, rest, LI_PREFIX);
    if (word_follows(line, "office", &rest)) return add_office(r, rest);
    if (word_follows(line, "country", &rest)) return add_country(r, rest);
    if (word_follows(line, "gender", &rest)) set_gender(r, rest);
    else if (word_follows(line, "article", &rest)) set_article(r, rest);
    else complain_line(r, line);
    return LI_OK;
}

li_code li_actors_read(li_actors *a, const li_source *source, li_diagnostics *diagnostics, li_error *err) {
    li_source *copy;
    li_slice line;
    li_code code = li_lines_source(&copy, source, err);
    if (code) return code;
    if (a->source_count == a->source_room &&
        li_arena_grow(a->arena, (void **)&a->sources, a->source_count, &a->source_room, sizeof copy)) {
        li_source_free(copy);
        return li_fail(err, LI_E_MEMORY, "no memory for an actor file");
    }
    a->sources[a->source_count++] = copy;
    a->diagnostics = diagnostics;
    reader r = {a, copy, li_source_bytes(copy), LI_NO_ACTOR, false, err};
    li_lines lines = {.source = copy, .diagnostics = diagnostics};
    while (!code && li_lines_next(&lines, &line)) code = read_line(&r, line);
    return code;
}
