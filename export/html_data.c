#include "export/html.h"
#include "export/json_parts.h"
#include "export/style.h"

#include <stdlib.h>

void li_html_put_json(FILE *stream, li_slice json) {
    size_t from = 0;
    for (size_t i = 0; i < json.len; i++) {
        const char *instead = NULL;
        size_t length = 1;
        if (json.ptr[i] == '<') {
            instead = "\\u003c";
        } else if (json.len - i >= 3 && memcmp(json.ptr + i, "\xE2\x80\xA8", 3) == 0) {
            instead = "\\u2028";
            length = 3;
        } else if (json.len - i >= 3 && memcmp(json.ptr + i, "\xE2\x80\xA9", 3) == 0) {
            instead = "\\u2029";
            length = 3;
        }
        if (!instead) continue;
        if (i > from) fwrite(json.ptr + from, 1, i - from, stream);
        fputs(instead, stream);
        i += length - 1;
        from = i + 1;
    }
    if (json.len > from) fwrite(json.ptr + from, 1, json.len - from, stream);
}

static void put_words(li_json_out *out, const char *french, const char *english) {
    li_json_put(out, "\"fr\":");
    li_buffer_add_json(&out->buffer, li_slice_of(french));
    li_json_put(out, ",\"en\":");
    li_buffer_add_json(&out->buffer, li_slice_of(english));
}

static void put_name(li_json_out *out, bool first, const char *name) {
    li_json_put(out, first ? "{\"name\":\"" : ",{\"name\":\"");
    li_json_put(out, name);
    li_json_put(out, "\",");
}

static void put_legend(li_json_out *out) {
    static const li_category categories[] = {LI_COOPERATION, LI_CONFLICT, LI_STRUCTURE, LI_OTHER};
    static const li_actor_type types[] = {LI_COUNTRY, LI_PERSON, LI_ORGANIZATION, LI_NOUN_PHRASE};
    li_json_put(out, "\"categories\":[");
    for (size_t i = 0; i < LI_CATEGORY_COUNT; i++) {
        li_category c = categories[i];
        put_name(out, i == 0, li_category_name(c));
        put_words(out, li_style_category_label(c, false), li_style_category_label(c, true));
        li_buffer_printf(&out->buffer, ",\"color\":\"%s\"}", li_style_category_color(c));
    }
    li_json_put(out, "],\n\"types\":[");
    for (size_t i = 0; i < LI_ACTOR_TYPE_COUNT; i++) {
        li_actor_type t = types[i];
        put_name(out, i == 0, li_actor_type_name(t));
        put_words(out, li_style_type_label(t, false), li_style_type_label(t, true));
        li_buffer_printf(&out->buffer, ",\"color\":\"%s\"}", li_style_type_color(t));
    }
    li_json_put(out, "],\n\"statuses\":[");
    for (unsigned s = 0; s < LI_STATUS_COUNT; s++) {
        put_name(out, s == 0, li_status_name((li_status)s));
        put_words(out, li_style_status_label((li_status)s, false), li_style_status_label((li_status)s, true));
        li_buffer_printf(&out->buffer, ",\"line\":\"%s\"}", li_style_line((li_status)s));
    }
    li_json_put(out, "]");
}

static int by_bytes(const void *a, const void *b) { return li_slice_cmp(*(const li_slice *)a, *(const li_slice *)b); }

static void put_relation(li_json_out *out, li_slice relation, bool first) {
    li_json_put(out, first ? "" : ",");
    li_json_put_value(out, li_json_text(relation), false);
    for (int english = 0; english < 2; english++) {
        li_buffer words = LI_BUFFER_EMPTY;
        li_style_relation(&words, relation, english);
        li_json_put(out, english ? ",\"en\":" : ":{\"fr\":");
        li_buffer_add_json(&out->buffer, li_buffer_slice(&words));
        if (words.code) out->buffer.code = words.code;
        li_buffer_free(&words);
    }
    li_json_put(out, "}");
}

static void put_relations(li_json_out *out, const li_view *view) {
    li_slice *names = calloc(view->edge_count + 1, sizeof *names);
    if (!names) {
        out->buffer.code = LI_E_MEMORY;
        return;
    }
    for (size_t i = 0; i < view->edge_count; i++) names[i] = view->edges[i].relation;
    qsort(names, view->edge_count, sizeof *names, by_bytes);
    bool first = true;
    for (size_t i = 0; i < view->edge_count && !out->buffer.code; i++) {
        if (i && li_slice_eq(names[i], names[i - 1])) continue;
        put_relation(out, names[i], first);
        first = false;
    }
    free(names);
}

li_code li_html_look(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    li_json_out out = {stream, LI_BUFFER_EMPTY, li_html_put_json};
    li_json_put(&out, options->english ? "{\"language\":\"en\",\n" : "{\"language\":\"fr\",\n");
    put_legend(&out);
    li_json_put(&out, ",\n\"relations\":{");
    put_relations(&out, view);
    li_json_put(&out, "}}");
    return li_json_end(&out, err);
}

static void put_place(li_json_out *out, const void *places, size_t i) {
    li_html_place at = ((const li_html_place *)places)[i];
    li_json_put(out, ",\"x\":");
    li_buffer_add_double(&out->buffer, at.x);
    li_json_put(out, ",\"y\":");
    li_buffer_add_double(&out->buffer, at.y);
    li_json_put(out, ",\"r\":");
    li_buffer_add_double(&out->buffer, at.r);
}

li_code li_html_graph(FILE *stream, const li_view *view, const li_export_options *options, li_error *err) {
    li_html_place *places = NULL;
    li_code code = li_html_places(&places, view, err);
    if (code) return code;
    li_json_out out = {stream, LI_BUFFER_EMPTY, li_html_put_json};
    li_json_put_graph(&out, view, options, put_place, places);
    free(places);
    return li_json_end(&out, err);
}
