#include "export/gv.h"

#include "export/text.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#ifdef LI_ARENA_EACH
/* Sanitizer builds: fontconfig, which Graphviz loads, keeps what it reads for good, and libgvc what it finds in xdot.
 */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void) { return "leak:libfontconfig\nleak:libgvc\n"; }
const char *__lsan_default_options(void);
const char *__lsan_default_options(void) { return "print_suppressions=0"; }
#endif

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static GVC_t *context;
static char last_message[256]; /* of Graphviz, under the lock */

static int listen(char *message) {
    size_t used = strlen(last_message);
    for (; *message && used + 1 < sizeof last_message; message++) {
        last_message[used++] = *message == '\n' ? ' ' : *message;
    }
    last_message[used] = '\0';
    return 0;
}

li_code li_gv_begin(li_gv *gv, bool drawing, li_error *err) {
    *gv = (li_gv){0};
    gv->plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (!gv->plain) return li_fail(err, LI_E_MEMORY, "no memory");
    pthread_mutex_lock(&lock);
    gv->before = uselocale(gv->plain);
    last_message[0] = '\0';
    agseterr(AGERR);
    agseterrf(listen);
    if (!drawing) return LI_OK;
    if (!context) context = gvContext();
    if (!context) {
        li_gv_end(gv);
        return li_fail(err, LI_E_MEMORY, "Graphviz cannot start");
    }
    gv->context = context;
    return LI_OK;
}

void li_gv_end(li_gv *gv) {
    agseterrf(NULL);
    uselocale(gv->before);
    freelocale(gv->plain);
    *gv = (li_gv){0};
    pthread_mutex_unlock(&lock);
}

li_code li_gv_fail(li_error *err, const char *what) {
    return li_fail(err, LI_E_IO, "%s%s%s", what, last_message[0] ? ": " : "", last_message);
}

Agsym_t *li_gv_attribute(Agraph_t *graph, int kind, const char *name) {
    return agattr(graph, kind, (char *)(uintptr_t)name, (char *)(uintptr_t) "");
}

void li_gv_set(void *object, const char *name, const char *value) {
    agsafeset(object, (char *)(uintptr_t)name, (char *)(uintptr_t)value, (char *)(uintptr_t) "");
}

void li_gv_set_printf(void *object, const char *name, const char *format, ...) {
    char value[512];
    va_list args;
    va_start(args, format);
    vsnprintf(value, sizeof value, format, args);
    va_end(args);
    li_gv_set(object, name, value);
}

static bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Would Graphviz read an entity (&name; or &#number;) at byte i? */
static bool entity_at(li_slice s, size_t i) {
    size_t at = i + 1;
    if (at < s.len && s.ptr[at] == '#') at++;
    size_t from = at;
    while (at < s.len && letter_or_digit(s.ptr[at])) at++;
    return at > from && at < s.len && s.ptr[at] == ';';
}

void li_gv_escape(li_buffer *out, li_slice clean) {
    for (size_t i = 0; i < clean.len; i++) {
        char c = clean.ptr[i];
        if (c == '\\') {
            li_buffer_add_text(out, "\\\\");
        } else if (c == '&' && entity_at(clean, i)) {
            li_buffer_add_text(out, "&amp;");
        } else if (c == '\n') {
            li_buffer_add_text(out, "\\n");
        } else {
            li_buffer_add_byte(out, c);
        }
    }
}

static li_code add_words(Agraph_t *g, Agnode_t **nodes, const li_words *words, size_t count, li_error *err) {
    li_buffer text = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < count; i++) {
        char name[32];
        snprintf(name, sizeof name, "w%zu", i);
        nodes[i] = agnode(g, name, 1);
        li_buffer_clear(&text);
        li_gv_escape(&text, li_slice_of(words[i].text));
        li_buffer_add_byte(&text, '\0');
        if (!nodes[i] || text.code) {
            li_buffer_free(&text);
            return li_fail(err, LI_E_MEMORY, "no memory");
        }
        li_gv_set(nodes[i], "label", text.ptr);
        li_gv_set(nodes[i], "pos", "0,0");
        li_gv_set(nodes[i], "shape", "plain");
        li_gv_set(nodes[i], "fontname", words[i].bold ? LI_FONT_BOLD : LI_FONT);
        li_gv_set_printf(nodes[i], "fontsize", "%.2f", words[i].size);
    }
    li_buffer_free(&text);
    return LI_OK;
}

li_code li_gv_measure(li_gv *gv, li_words *words, size_t count, li_error *err) {
    if (!count) return LI_OK;
    Agnode_t **nodes = calloc(count, sizeof *nodes);
    if (!nodes) return li_fail(err, LI_E_MEMORY, "no memory");
    Agraph_t *g = agopen((char *)(uintptr_t) "words", Agundirected, NULL);
    li_code code = g ? add_words(g, nodes, words, count, err) : li_gv_fail(err, "cannot make a graph");
    if (!code) {
        if (gvLayout(gv->context, g, "nop2") != 0) {
            code = li_gv_fail(err, "Graphviz cannot measure words");
        } else {
            for (size_t i = 0; i < count; i++) {
                words[i].w = ND_width(nodes[i]) * 72;
                words[i].h = ND_height(nodes[i]) * 72;
            }
            gvFreeLayout(gv->context, g);
        }
    }
    if (g) agclose(g);
    free(nodes);
    return code;
}
