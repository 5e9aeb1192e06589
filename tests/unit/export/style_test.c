#include "export/style.h"

#include "export/text.h"
#include "tests/unit/check.h"

#include <math.h>
#include <stdlib.h>

static li_buffer out;

static li_slice clean(const char *text) {
    li_buffer_clear(&out);
    li_text_clean(&out, li_slice_of(text));
    return li_buffer_slice(&out);
}

static void cleans_text(void) {
    CHECK_TEXT("été", clean("été"));
    CHECK_TEXT("a b", clean("  a\n\t\r b  "));
    CHECK_TEXT("a\xEF\xBF\xBD"
               "b",
               clean("a\xff"
                     "b"));
    CHECK_TEXT("\xEF\xBF\xBD", clean("\xEF\xBF\xBE"));
    CHECK_TEXT("x y", clean("x\x01\x7f\xc2\x85y"));
    CHECK_TEXT("", clean("\n \x02"));
    CHECK_TEXT("😀", clean("😀"));
    li_buffer_clear(&out);
    li_text_xml(&out, LI_LIT("a<b>&\"c\"\x03"));
    CHECK_TEXT("a&lt;b&gt;&amp;&quot;c&quot;", li_buffer_slice(&out));
}

static void shortens_at_blanks(void) {
    li_buffer_clear(&out);
    li_text_shorten(&out, LI_LIT("été"), 3);
    CHECK_TEXT("été", li_buffer_slice(&out));
    li_buffer_clear(&out);
    li_text_shorten(&out, LI_LIT("une phrase assez longue"), 18);
    CHECK_TEXT("une phrase assez…", li_buffer_slice(&out));
    li_buffer_clear(&out);
    li_text_shorten(&out, LI_LIT("éééééééééé"), 5);
    CHECK_TEXT("éééé…", li_buffer_slice(&out));
}

static li_slice period(li_date first, li_date last, bool english) {
    li_buffer_clear(&out);
    li_text_period(&out, first, last, english);
    return li_buffer_slice(&out);
}

static void writes_dates(void) {
    li_date a = {2026, 2, 1}, b = {2026, 2, 14}, c = {2027, 8, 3}, none = {0, 0, 0};
    CHECK_TEXT("du 1er au 14 février 2026", period(a, b, false));
    CHECK_TEXT("du 14 février 2026 au 3 août 2027", period(b, c, false));
    CHECK_TEXT("1 to 14 February 2026", period(a, b, true));
    CHECK_TEXT("1er février 2026", period(a, a, false));
    CHECK_TEXT("3 août 2027", period(none, c, false));
    CHECK_TEXT("", period(none, none, false));
    li_buffer_clear(&out);
    li_text_iso(&out, a);
    CHECK_TEXT("2026-02-01", li_buffer_slice(&out));
}

static li_slice hundredths(double value) {
    li_buffer_clear(&out);
    li_text_hundredths(&out, value);
    return li_buffer_slice(&out);
}

static void writes_numbers(void) {
    CHECK_TEXT("0", hundredths(0));
    CHECK_TEXT("0", hundredths(-0.001));
    CHECK_TEXT("-0.25", hundredths(-0.25));
    CHECK_TEXT("12.5", hundredths(12.5));
    CHECK_TEXT("3.01", hundredths(3.0149));
    CHECK_TEXT("100", hundredths(99.999));
    CHECK_TEXT("-4999", hundredths(-4999));
    li_buffer_clear(&out);
    li_text_count(&out, 0);
    li_text_count(&out, UINT64_MAX);
    CHECK_TEXT("018446744073709551615", li_buffer_slice(&out));
    li_buffer_clear(&out);
    li_text_grouped(&out, 999, false);
    li_text_grouped(&out, 1000, true);
    li_text_grouped(&out, 1234567, false);
    CHECK_TEXT("9991,0001\xE2\x80\xAF"
               "234\xE2\x80\xAF"
               "567",
               li_buffer_slice(&out));
}

static void weighs_status_and_size(void) {
    li_edge edge = {.status = {2, 2, 0, 1}, .relation = LI_LIT("rencontre"), .weight = 5};
    CHECK_INT(LI_ACTUAL, li_style_status(&edge));
    edge.status[LI_DENIED] = 3;
    CHECK_INT(LI_DENIED, li_style_status(&edge));
    li_buffer_clear(&out);
    li_style_edge_label(&out, &edge, false);
    CHECK_TEXT("✕ rencontre ×5", li_buffer_slice(&out));
    li_buffer_clear(&out);
    li_style_edge_label(&out, &edge, true);
    CHECK_TEXT("✕ meets ×5", li_buffer_slice(&out));
    CHECK(li_style_size(0, 10) == 4 && li_style_size(10, 10) == 100 && li_style_size(99, 10) == 100);
    CHECK(li_style_width(1) == 1 && li_style_width(1000000) == 5 && li_style_width(4) > li_style_width(2));
}

static void chooses_evidence_and_tooltip(void) {
    li_evidence all[3] = {{.document = 0, .text = LI_LIT("Il y pense."), .status = LI_PLANNED},
                          {.document = 0,
                           .text = LI_LIT("Ils se seraient vus."),
                           .status = LI_ACTUAL,
                           .reported_by = LI_LIT("un témoin")},
                          {.document = 0, .text = LI_LIT("Poutine a rencontré\nXi."), .status = LI_ACTUAL}};
    li_node nodes[2] = {{.name = LI_LIT("Poutine")}, {.name = LI_LIT("Xi")}};
    li_document document = {.doc = LI_LIT("a.txt"), .url = LI_LIT("javascript:alert(1)"), .date = {2026, 2, 4}};
    li_edge edge = {.target = 1,
                    .relation = LI_LIT("rencontre"),
                    .symmetric = true,
                    .weight = 3,
                    .status = {2, 1, 0, 0},
                    .evidence = all,
                    .evidence_count = 3};
    li_view view = {
        .nodes = nodes, .node_count = 2, .edges = &edge, .edge_count = 1, .documents = &document, .document_count = 1};
    CHECK(li_style_best(&edge) == &all[2]);
    CHECK_INT(0, li_style_url(&view, &edge).len);
    document.url = LI_LIT("https://exemple.fr/");
    CHECK_TEXT("https://exemple.fr/", li_style_url(&view, &edge));
    li_buffer_clear(&out);
    li_style_tooltip(&out, &view, &edge, 2, false);
    CHECK_TEXT("Poutine – Xi : rencontre ×3 (2 effectif, 1 annoncé)\n"
               "« Poutine a rencontré Xi. » — a.txt, 4 février 2026\n"
               "« Il y pense. » — a.txt, 4 février 2026",
               li_buffer_slice(&out));
}

/* Machado, Oliveira and Fernandes (2009): how colour-blind people see, on linear sRGB. */
static const double sights[4][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

static void linear(const char *color, double rgb[3]) {
    for (int i = 0; i < 3; i++) {
        char digits[3] = {color[1 + 2 * i], color[2 + 2 * i], '\0'};
        double c = (double)strtol(digits, NULL, 16) / 255;
        rgb[i] = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
    }
}

static void lab(const char *color, int sight, double out_lab[3]) {
    double rgb[3], seen[3], xyz[3];
    static const double to_xyz[3][3] = {{.4124, .3576, .1805}, {.2126, .7152, .0722}, {.0193, .1192, .9505}};
    static const double white[3] = {.9505, 1, 1.089};
    linear(color, rgb);
    for (int i = 0; i < 3; i++) {
        seen[i] = 0;
        for (int j = 0; j < 3; j++) seen[i] += sights[sight][i][j] * rgb[j];
        seen[i] = fmin(1, fmax(0, seen[i]));
    }
    for (int i = 0; i < 3; i++) {
        double t = 0;
        for (int j = 0; j < 3; j++) t += to_xyz[i][j] * seen[j];
        t /= white[i];
        xyz[i] = t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116;
    }
    out_lab[0] = 116 * xyz[1] - 16;
    out_lab[1] = 500 * (xyz[0] - xyz[1]);
    out_lab[2] = 200 * (xyz[1] - xyz[2]);
}

static double contrast(const char *a, const char *b) {
    const char *colors[2] = {a, b};
    double light[2];
    for (int i = 0; i < 2; i++) {
        double rgb[3];
        linear(colors[i], rgb);
        light[i] = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05;
    }
    return fmax(light[0], light[1]) / fmin(light[0], light[1]);
}

static void colours_stay_apart(void) {
    for (int a = 0; a < LI_CATEGORY_COUNT; a++) {
        const char *color = li_style_category_color((li_category)a);
        CHECK(contrast(color, "#FFFFFF") >= 4.5);
        for (int b = 0; b < a; b++) {
            for (int sight = 0; sight < 4; sight++) {
                double x[3], y[3], sum = 0;
                lab(color, sight, x);
                lab(li_style_category_color((li_category)b), sight, y);
                for (int i = 0; i < 3; i++) sum += (x[i] - y[i]) * (x[i] - y[i]);
                CHECK(sqrt(sum) > 25);
            }
        }
    }
    for (int t = 0; t < LI_ACTOR_TYPE_COUNT; t++) {
        CHECK(contrast(li_style_type_color((li_actor_type)t), li_style_type_text_color((li_actor_type)t)) >= 7);
    }
}

int main(void) {
    cleans_text();
    shortens_at_blanks();
    writes_dates();
    writes_numbers();
    weighs_status_and_size();
    chooses_evidence_and_tooltip();
    colours_stay_apart();
    li_buffer_free(&out);
    return check_done();
}
