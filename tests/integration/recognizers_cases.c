#include "tests/integration/recognizers_cases.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "extractor/french/date.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool recognizer_folder(const char *folder) { return access(folder, R_OK) == 0; }

static char *copy(const char *s) {
    size_t len = s ? strlen(s) : 0;
    char *c = malloc(len + 1);
    if (!c) exit(2);
    if (len) memcpy(c, s, len);
    c[len] = 0;
    return c;
}

static bool parse_date(const char *s, li_date *out) {
    int y, m, d;
    if (!s || sscanf(s, "%d-%d-%d", &y, &m, &d) != 3) return false;
    *out = (li_date){(int16_t)y, (uint8_t)m, (uint8_t)d};
    return true;
}

/* "0,0476", "12.5", "1E-07", "100%" */
static bool parse_value(const char *s, double *out) {
    if (!s) return false;
    char text[64];
    size_t n = 0;
    for (; s[n] && n + 1 < sizeof text; n++) text[n] = s[n] == ',' ? '.' : s[n];
    text[n] = 0;
    char *end;
    *out = strtod(text, &end);
    return end != text;
}

static const char *member(const json_t *o, const char *name) { return json_string_value(json_object_get(o, name)); }

static void read_days(const json_t *o, recognizer_days *days, recognizer_expected *e) {
    const char *one = member(o, "date"), *from = member(o, "startDate"), *to = member(o, "endDate");
    if (one && parse_date(one, &days->from)) days->to = days->from, e->resolved = true;
    if (from && parse_date(from, &days->from)) e->resolved = true;
    if (to && parse_date(to, &days->to)) e->resolved = true;
    if (parse_value(member(o, "duration"), &e->value)) e->has_value = e->resolved = true;
}

/* "values": one or two, the past one first. */
static void read_values(const json_t *values, recognizer_expected *e) {
    for (size_t i = 0; i < json_array_size(values); i++) {
        const json_t *v = json_array_get(values, i);
        recognizer_days *days = i ? &e->ahead : &e->past;
        const char *from = member(v, "start"), *to = member(v, "end"), *value = member(v, "value");
        if (strcmp(e->type, "duration") == 0) {
            if (parse_value(value, &e->value)) e->has_value = e->resolved = true;
        } else {
            if (value && parse_date(value, &days->from)) days->to = days->from, e->resolved = true;
            if (from && parse_date(from, &days->from)) e->resolved = true;
            if (to && parse_date(to, &days->to)) e->resolved = true;
        }
    }
    if (json_array_size(values) == 1) e->ahead = e->past;
}

static void read_expected(const json_t *o, recognizer_case *c, recognizer_expected *e) {
    const char *type = member(o, "TypeName") ? member(o, "TypeName") : member(o, "Type");
    const json_t *resolution = json_object_get(o, "Resolution"), *value = json_object_get(o, "Value");
    if (type && strncmp(type, "datetimeV2.", 11) == 0) type += 11;
    e->text = copy(member(o, "Text"));
    e->ignored = c->times && type && strcmp(type, "date") != 0 && strcmp(type, "daterange") != 0 &&
                 strcmp(type, "duration") != 0;
    e->type = copy(type);
    const json_t *start = json_object_get(o, "Start") ? json_object_get(o, "Start") : json_object_get(o, "start");
    e->start = start ? (long)json_integer_value(start) : -1;
    const char *unit = member(resolution, "unit");
    e->unit = copy(unit);
    if (value) {
        read_days(json_object_get(value, "PastResolution"), &e->past, e);
        read_days(json_object_get(value, "FutureResolution"), &e->ahead, e);
    } else if (json_object_get(resolution, "values")) {
        read_values(json_object_get(resolution, "values"), e);
    } else {
        e->has_value = parse_value(member(resolution, "value"), &e->value);
    }
}

bool recognizer_cases_read(const char *folder, const char *file, recognizer_case **out, size_t *count) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s.json", folder, file);
    json_t *root = json_load_file(path, 0, NULL);
    if (!json_is_array(root)) return json_decref(root), false;
    *count = json_array_size(root);
    *out = calloc(*count, sizeof **out);
    if (!*out) exit(2);
    for (size_t i = 0; i < *count; i++) {
        const json_t *o = json_array_get(root, i), *results = json_object_get(o, "Results");
        recognizer_case *c = &(*out)[i];
        c->file = file;
        c->input = copy(member(o, "Input"));
        c->times = strcmp(file, "date") == 0 || strcmp(file, "period") == 0 || strcmp(file, "duration") == 0 ||
                   strcmp(file, "datetime") == 0;
        c->has_today = parse_date(member(json_object_get(o, "Context"), "ReferenceDateTime"), &c->today);
        if (!c->has_today) c->today = (li_date){2016, 11, 7};
        c->expected_count = json_array_size(results);
        c->expected = calloc(c->expected_count + 1, sizeof *c->expected);
        if (!c->expected) exit(2);
        for (size_t k = 0; k < c->expected_count; k++) read_expected(json_array_get(results, k), c, &c->expected[k]);
    }
    json_decref(root);
    return true;
}

void recognizer_cases_free(recognizer_case *cases, size_t count) {
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < cases[i].expected_count; k++) {
            free(cases[i].expected[k].text);
            free(cases[i].expected[k].unit);
            free(cases[i].expected[k].type);
        }
        free(cases[i].expected);
        free(cases[i].input);
    }
    free(cases);
}

/* --- comparing --- */

static bool is_edge(uint32_t c) { return li_is_space(c) || c == '.' || c == ',' || c == '?' || c == '|' || c == ';'; }

/* The folded text without blanks and full stops at its ends and without the small words before it. */
static void bare(li_buffer *out, li_slice s) {
    li_buffer_clear(out);
    while (s.len && is_edge((unsigned char)s.ptr[0])) s = li_slice_sub(s, 1, s.len);
    while (s.len && is_edge((unsigned char)s.ptr[s.len - 1])) s.len--;
    li_fold(out, s);
    static const char *const small[] = {"le ",   "la ",      "les ",    "l'",        "du ",       "de ",
                                        "d'",    "des ",     "en ",     "à ",        "au ",       "aux ",
                                        "a ",    "un ",      "une ",    "encore ",   "négative ", "ces ",
                                        "dans ", "plus de ", "plus d'", "moins de ", "année ",    NULL};
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; small[i] && !again; i++) {
            size_t n = strlen(small[i]);
            if (out->len <= n || strncmp(out->ptr, small[i], n) != 0) continue;
            memmove(out->ptr, out->ptr + n, out->len - n);
            out->len -= n;
            again = true;
        }
    }
}

bool recognizer_span_fits(const recognizer_case *c, const recognizer_expected *e, li_slice span) {
    li_buffer a = LI_BUFFER_EMPTY, b = LI_BUFFER_EMPTY;
    (void)c;
    bare(&a, li_slice_of(e->text));
    bare(&b, span);
    bool same = li_slice_eq(li_buffer_slice(&a), li_buffer_slice(&b));
    li_buffer_free(&a);
    li_buffer_free(&b);
    return same;
}

bool recognizer_unit_fits(const recognizer_case *c, const recognizer_expected *e, li_slice unit) {
    static const struct {
        const char *theirs, *ours;
    } units[] = {{"Dollar", "USD"},
                 {"Dollar Canadien", "CAD"},
                 {"Euro", "EUR"},
                 {"Livre", "GBP"},
                 {"Yen Japonais", "JPY"},
                 {"Yuan Chinois", "CNY"},
                 {"Franc", "franc"},
                 {"Pence", "pence"},
                 {"Cent", "cent"},
                 {"Centimes", "centime"},
                 {"Roupie indienne", "INR"},
                 {"Dollar États-Unis", "USD"},
                 {"Dollar Australien", "AUD"},
                 {"Dollar néo-zélandais", "NZD"}};
    if (strcmp(c->file, "currency") != 0 && strcmp(c->file, "dimension") != 0)
        return strcmp(c->file, "percent") != 0 || li_slice_eq(unit, LI_LIT("%"));
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].theirs, e->unit) == 0 && li_slice_eq(unit, li_slice_of(units[i].ours))) return true;
    if (strcmp(c->file, "currency") == 0) return false;
    if (strcmp(e->unit, "Degree") == 0) return li_slice_eq(unit, LI_LIT("degré"));
    li_buffer a = LI_BUFFER_EMPTY, b = LI_BUFFER_EMPTY;
    li_fold_plain(&a, li_slice_of(e->unit));
    li_fold_plain(&b, unit);
    size_t n = a.len < 4 ? a.len : 4; /* Kilomètres for kilomètre */
    bool same = b.len >= n && strncmp(a.ptr, b.ptr, n) == 0;
    li_buffer_free(&a);
    li_buffer_free(&b);
    return same;
}

static bool same_day(li_date a, li_date b) { return a.year == b.year && a.month == b.month && a.day == b.day; }

/* Their periods end with the first day behind them, or, from one unit to another, with the first day of the
 * last. */
static bool end_fits(li_date theirs, li_date ours) {
    if (same_day(theirs, ours)) return true;
    if (theirs.year == 0 || ours.year == 0) return false;
    li_day a = li_day_of(theirs), b = li_day_of(ours);
    if (a == b + 1) return true;
    bool month = theirs.day == 1 && theirs.year == ours.year && theirs.month == ours.month;
    bool year = theirs.day == 1 && theirs.month == 1 && theirs.year == ours.year && ours.month == 12;
    bool week = a == b - 6 && li_weekday(b) == 7;
    return ((month || year) && li_date_of(b + 1).day == 1) || week;
}

static bool days_fit(const recognizer_expected *e, const recognizer_days *theirs, const li_time *ours) {
    if (strcmp(e->type, "date") == 0) return same_day(theirs->from, ours->from) && same_day(theirs->to, ours->to);
    bool behind = theirs->from.year && theirs->to.year == 0 && ours->from.year && /* after a day: it or the next */
                  li_day_of(ours->from) == li_day_of(theirs->from) + 1;
    return (same_day(theirs->from, ours->from) || behind) && end_fits(theirs->to, ours->to);
}

bool recognizer_time_fits(const recognizer_case *c, const recognizer_expected *e, const li_found_time *t) {
    if (!recognizer_span_fits(c, e, t->time.text)) return false;
    if (!e->resolved) return true;
    if (strcmp(e->type, "duration") == 0)
        return t->kind == LI_TIME_DURATION && fabs(t->seconds - e->value) < 1e-6 * e->value;
    const recognizer_days *sides[] = {&e->past, &e->ahead};
    for (int i = 0; i < 2; i++)
        if (days_fit(e, sides[i], &t->time) || days_fit(e, sides[i], &t->ahead)) return true;
    return false;
}

/* --- what is left out --- */

/* Cases by their place in the file. docs/numbers-and-times.md explains each reason. */
static const struct {
    const char *file, *why;
    short cases[48];
} LEFT_OUT[] = {
    {"number", "notation", {10, 14, 19, 31, 36, 37, 39, 40, 41, 88, 89, 112, -1}},
    {"number", "not written so in French", {49, 99, 103, 104, 105, 106, 114, 115, 116, -1}},
    {"number", "contradicts", {1, 3, 66, 69, 70, 75, 76, 98, 122, -1}},
    {"number", "bare", {0, 82, -1}},
    {"ordinal", "not written so in French", {12, 13, -1}},
    {"ordinal", "contradicts", {23, 29, -1}},
    {"percent", "not written so in French", {5, 6, -1}},
    {"currency", "bare", {49, -1}},
    {"dimension", "defined otherwise", {3, 5, 28, -1}},
    {"dimension", "bare", {21, 27, -1}},
    {"date", "not written so in French", {0, 1, 2, 8, 9, 11, 23, 57, 76, 78, 81, -1}},
    {"date", "notation", {7, 33, 40, -1}},
    {"date", "contradicts", {15, 70, 85, -1}},
    {"date", "anaphoric", {26, 48, -1}},
    {"date", "bare", {52, 53, 56, -1}},
    {"date", "other calendars", {90, -1}},
    {"period", "not written so in French", {0,  1,  2,  3,  5,  6,  10, 11,  12,  19,
                                            20, 21, 22, 56, 88, 89, 98, 123, 149, -1}},
    {"period", "notation", {9, 23, 28, 30, 31, 32, 44, 45, 117, 153, 154, -1}},
    {"period", "contradicts", {13, 46, 63, 64, 111, 112, 115, 139, -1}},
    {"period", "anaphoric", {105, 133, 134, -1}},
    {"period", "bare", {26, 50, 75, 110, -1}},
    {"period", "defined otherwise", {79, 80, 109, -1}},
    {"duration", "bare", {10, 31, -1}},
    {"datetime", "not written so in French", {17, 18, 19, 73, 274, 299, 301, 307, 309, 336, 354, 355, 356, 357, -1}},
    {"datetime", "notation", {45,  56,  57,  58,  59,  60,  62,  65,  66,  67,  169,
                              177, 218, 223, 224, 286, 312, 351, 352, 390, 391, -1}},
    {"datetime", "contradicts", {123, 124, 176, 191, 193, 221, 420, 427, -1}},
    {"datetime", "anaphoric", {129, 130, 202, 234, 236, 261, 317, -1}},
    {"datetime", "bare", {47, 131, 133, 134, 163, -1}},
    {"datetime", "other calendars", {184, 196, 197, 296, 304, 305, 306, 308, 374, 414, -1}},
    {"datetime", "defined otherwise", {178, 179, 207, 242, 259, 347, 366, 397, 398, 411, 412, 413, -1}},
};

bool recognizer_left_out(const recognizer_case *c, size_t index) {
    size_t asked = 0;
    for (size_t k = 0; k < c->expected_count; k++) {
        const recognizer_expected *e = &c->expected[k];
        if (strcmp(e->text, "un") == 0 || strcmp(e->text, "une") == 0) return true; /* articles */
        if (strncmp(e->type, "ordinal.", 8) == 0) return true;                      /* the last, the one before */
        asked += !e->ignored;
    }
    if (c->expected_count && !asked) return true;
    for (size_t i = 0; i < sizeof LEFT_OUT / sizeof *LEFT_OUT; i++) {
        if (strcmp(LEFT_OUT[i].file, c->file) != 0) continue;
        for (const short *n = LEFT_OUT[i].cases; *n >= 0; n++)
            if ((size_t)*n == index) return true;
    }
    return false;
}
