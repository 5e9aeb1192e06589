#include "export/text.h"

#include "base/utf8.h"

#include <math.h>

static bool control(uint32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

static bool non_character(uint32_t c) {
    return c == LI_UTF8_INVALID || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* Most text needs no change: everything printable in ASCII, or a well-formed character that is neither. */
static bool already_clean(li_slice s) {
    if (s.len && (s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' ')) return false;
    for (size_t i = 0; i < s.len;) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c >= 0x20 && c < 0x7F) {
            i++;
            continue;
        }
        if (c < 0x80) return false;
        uint32_t point = li_utf8_next(s, &i);
        if (control(point) || non_character(point)) return false;
    }
    return true;
}

void li_text_clean(li_buffer *out, li_slice s) {
    if (already_clean(s)) {
        li_buffer_add(out, s);
        return;
    }
    bool started = false, blank = false;
    for (size_t i = 0; i < s.len;) {
        uint32_t c = li_utf8_next(s, &i);
        if (c == ' ' || (c != LI_UTF8_INVALID && control(c))) {
            blank = started;
            continue;
        }
        if (blank) li_buffer_add_byte(out, ' ');
        blank = false;
        started = true;
        li_buffer_add_code_point(out, non_character(c) ? 0xFFFD : c);
    }
}

void li_text_escape(li_buffer *out, li_slice clean) {
    size_t from = 0;
    for (size_t i = 0; i < clean.len; i++) {
        const char *entity = NULL;
        switch (clean.ptr[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        default: continue;
        }
        li_buffer_add(out, li_slice_sub(clean, from, i));
        li_buffer_add_text(out, entity);
        from = i + 1;
    }
    li_buffer_add(out, li_slice_sub(clean, from, clean.len));
}

void li_text_xml(li_buffer *out, li_slice s) {
    if (already_clean(s)) {
        li_text_escape(out, s);
        return;
    }
    li_buffer clean = LI_BUFFER_EMPTY;
    li_text_clean(&clean, s);
    li_text_escape(out, li_buffer_slice(&clean));
    if (clean.code && !out->code) out->code = clean.code;
    li_buffer_free(&clean);
}

void li_text_shorten(li_buffer *out, li_slice s, size_t most) {
    if (li_utf8_length(s) <= most) {
        li_buffer_add(out, s);
        return;
    }
    size_t at = 0, count = 0, blank = 0, blank_count = 0;
    while (at < s.len && count + 1 < most) {
        if (s.ptr[at] == ' ') {
            blank = at;
            blank_count = count;
        }
        li_utf8_next(s, &at);
        count++;
    }
    if (blank && blank_count * 10 >= most * 7) at = blank;
    li_buffer_add(out, li_slice_sub(s, 0, at));
    li_buffer_add_text(out, "…");
}

/* The digits of count, at least `least` of them, before end; where they begin. */
static char *digits(char *end, uint64_t count, int least) {
    do {
        *--end = (char)('0' + count % 10);
        count /= 10;
    } while (--least > 0 || count);
    return end;
}

void li_text_count(li_buffer *out, uint64_t count) {
    char text[24], *end = text + sizeof text, *start = digits(end, count, 1);
    li_buffer_add(out, (li_slice){start, (size_t)(end - start)});
}

void li_text_grouped(li_buffer *out, uint64_t count, bool english) {
    char text[24], *end = text + sizeof text;
    for (char *at = digits(end, count, 1); at < end; at++) {
        li_buffer_add_byte(out, *at);
        if (end - at > 1 && (end - at) % 3 == 1) li_buffer_add_text(out, english ? "," : "\xE2\x80\xAF");
    }
}

void li_text_hundredths(li_buffer *out, double value) {
    char text[40], *end = text + sizeof text;
    bool negative = value < 0;
    double rounded = floor(fabs(value) * 100 + 0.5);
    if (!(rounded < 1e15)) {
        li_buffer_add_double(out, value);
        return;
    }
    uint64_t hundredths = (uint64_t)rounded;
    char *start = digits(end, hundredths % 100, 2);
    while (end > start && end[-1] == '0') end--;
    if (end > start) {
        *--start = '.';
    }
    start = digits(start, hundredths / 100, 1);
    if (negative && hundredths) *--start = '-';
    li_buffer_add(out, (li_slice){start, (size_t)(end - start)});
}

void li_text_iso(li_buffer *out, li_date date) {
    if (date.year <= 0) return;
    char text[24], *end = text + sizeof text, *start = digits(end, date.day ? date.day : 1, 2);
    *--start = '-';
    start = digits(start, date.month ? date.month : 1, 2);
    *--start = '-';
    start = digits(start, (uint64_t)date.year, 4);
    li_buffer_add(out, (li_slice){start, (size_t)(end - start)});
}

static const char *month_name(unsigned month, bool english) {
    static const char *const french[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                         "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
    static const char *const in_english[] = {"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};
    return (english ? in_english : french)[(month - 1) % 12];
}

static void add_day(li_buffer *out, li_date date, bool english) {
    if (date.day) li_buffer_printf(out, "%d%s", date.day, date.day == 1 && !english ? "er" : "");
}

static void add_month(li_buffer *out, li_date date, bool english) {
    if (date.day) li_buffer_add_byte(out, ' ');
    if (date.month) li_buffer_add_text(out, month_name(date.month, english));
}

void li_text_date(li_buffer *out, li_date date, bool english) {
    if (!date.year) return;
    if (date.month) {
        add_day(out, date, english);
        add_month(out, date, english);
        li_buffer_add_byte(out, ' ');
    }
    li_buffer_printf(out, "%d", date.year);
}

void li_text_period(li_buffer *out, li_date first, li_date last, bool english) {
    if (!first.year) first = last;
    if (!last.year) last = first;
    if (first.year == last.year && first.month == last.month && first.day == last.day) {
        li_text_date(out, first, english);
        return;
    }
    li_buffer_add_text(out, english ? "" : "du ");
    if (first.year != last.year || !first.day || !last.day) {
        li_text_date(out, first, english);
    } else {
        add_day(out, first, english);
        if (first.month != last.month) add_month(out, first, english);
    }
    li_buffer_add_text(out, english ? " to " : " au ");
    li_text_date(out, last, english);
}
