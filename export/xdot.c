#include "export/xdot.h"

#include "export/text.h"

#include <math.h>
#include <string.h>

static void number(li_buffer *x, double value) {
    li_text_hundredths(x, value);
    li_buffer_add_byte(x, ' ');
}

static void string(li_buffer *x, const char *op, const char *text) {
    li_buffer_printf(x, "%s %zu -%s ", op, strlen(text), text);
}

void li_xdot_words(li_buffer *xdot, const li_words *w, double x, double y, const char *color) {
    const char *font = w->bold ? LI_FONT_BOLD : LI_FONT;
    li_buffer_add_text(xdot, "F ");
    number(xdot, w->size);
    li_buffer_printf(xdot, "%zu -%s ", strlen(font), font);
    string(xdot, "c", color);
    li_buffer_add_text(xdot, "T ");
    number(xdot, x);
    number(xdot, y);
    li_buffer_add_text(xdot, "-1 ");
    number(xdot, w->w);
    li_buffer_printf(xdot, "%zu -", strlen(w->text));
    li_buffer_add_text(xdot, w->text);
    li_buffer_add_byte(xdot, ' ');
}

static void set_width(li_buffer *xdot, double width) {
    li_buffer value = LI_BUFFER_EMPTY;
    li_buffer_add_text(&value, "setlinewidth(");
    li_text_hundredths(&value, width);
    li_buffer_add_text(&value, ")");
    li_buffer_add_byte(&value, '\0');
    if (value.code) {
        xdot->code = value.code;
    } else {
        string(xdot, "S", value.ptr);
    }
    li_buffer_free(&value);
}

void li_xdot_line(li_buffer *xdot, double x, double y, double to_x, double to_y, const char *color, const char *style,
                  double width) {
    set_width(xdot, width);
    string(xdot, "S", style);
    string(xdot, "c", color);
    li_buffer_add_text(xdot, "L 2 ");
    number(xdot, x);
    number(xdot, y);
    number(xdot, to_x);
    number(xdot, to_y);
}

void li_xdot_ground(li_buffer *xdot, double left, double bottom, double right, double top, double radius,
                    const char *fill, const char *pen) {
    static const double turn[4][2] = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    set_width(xdot, 1);
    string(xdot, "S", "solid");
    string(xdot, "c", pen);
    string(xdot, "C", fill);
    li_buffer_add_text(xdot, radius > 0 ? "P 28 " : "P 4 ");
    for (int corner = 0; corner < 4; corner++) {
        double x = turn[corner][0] > 0 ? right - radius : left + radius;
        double y = turn[corner][1] > 0 ? top - radius : bottom + radius;
        for (int i = 0; i < (radius > 0 ? 7 : 1); i++) {
            double angle = (corner + i / 6.0) * 1.5707963267948966;
            number(xdot, x + radius * cos(angle));
            number(xdot, y + radius * sin(angle));
        }
    }
}
