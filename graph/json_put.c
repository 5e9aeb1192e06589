#include "graph/json_put.h"

void li_put_text(li_buffer *out, const char *name, li_slice s) {
    li_buffer_add_text(out, name);
    li_buffer_add_json(out, s);
}

void li_put_text_if(li_buffer *out, const char *name, li_slice s) {
    if (s.len) li_put_text(out, name, s);
}

void li_put_name(li_buffer *out, const char *name, const char *value) {
    li_buffer_add_text(out, name);
    li_buffer_add_byte(out, '"');
    li_buffer_add_text(out, value);
    li_buffer_add_byte(out, '"');
}

void li_put_count(li_buffer *out, const char *name, uint64_t n) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    li_buffer_add_text(out, name);
    li_buffer_add(out, (li_slice){digits + at, sizeof digits - at});
}

static char digit(unsigned n) { return (char)('0' + n % 10); }

void li_put_date(li_buffer *out, const char *name, li_date d) {
    if (!d.year) return;
    unsigned y = (unsigned)d.year;
    char text[] = {'"',
                   digit(y / 1000),
                   digit(y / 100),
                   digit(y / 10),
                   digit(y),
                   '-',
                   digit(d.month / 10u),
                   digit(d.month),
                   '-',
                   digit(d.day / 10u),
                   digit(d.day),
                   '"'};
    li_buffer_add_text(out, name);
    li_buffer_add(out, (li_slice){text, sizeof text});
}

/* A whole number that no 64-bit integer holds is written as a real one, for readers that tell them apart. */
static void put_number(li_buffer *out, const char *name, double x) {
    li_buffer_add_text(out, name);
    size_t from = out->len;
    li_buffer_add_double(out, x);
    bool large = (x >= 9e18 || x <= -9e18) && !out->code;
    if (large && !memchr(out->ptr + from, 'e', out->len - from)) li_buffer_add_text(out, ".0");
}

void li_put_amount(li_buffer *out, const li_amount *a) {
    if (!a->text.len) return;
    put_number(out, ",\"amount\":{\"value\":", a->value);
    li_put_text_if(out, ",\"unit\":", a->unit);
    li_put_name(out, ",\"bound\":", li_bound_name(a->bound));
    li_put_text(out, ",\"text\":", a->text);
    if (a->high != a->value) put_number(out, ",\"high\":", a->high);
    li_put_count(out, ",\"start\":", a->start);
    li_put_count(out, ",\"end\":", a->end);
    li_buffer_add_byte(out, '}');
}

void li_put_time(li_buffer *out, const li_time *t) {
    if (!t->text.len) return;
    li_put_text(out, ",\"time\":{\"text\":", t->text);
    li_put_date(out, ",\"from\":", t->from);
    li_put_date(out, ",\"to\":", t->to);
    li_put_count(out, ",\"start\":", t->start);
    li_put_count(out, ",\"end\":", t->end);
    li_buffer_add_byte(out, '}');
}

void li_put_topics(li_buffer *out, const li_slice *topics, size_t count) {
    if (!count) return;
    for (size_t i = 0; i < count; i++) li_put_text(out, i ? "," : ",\"topics\":[", topics[i]);
    li_buffer_add_byte(out, ']');
}
