#include "base/arena.h"
#include "base/buffer.h"
#include "base/source.h"
#include "base/utf8.h"
#include "extractor/article/article.h"
#include "extractor/article/date.h"

#include "tests/unit/check.h"

#include <stdlib.h>

#define PROSE \
    "<p>Le ministre chinois de la Défense a reçu mardi son homologue russe à Pékin, selon l’agence officielle.</p>" \
    "<p>Les deux hommes ont signé un accord de coopération, dont le contenu n’a pas été rendu public.</p>"
#define PROSE_TEXT \
    "Le ministre chinois de la Défense a reçu mardi son homologue russe à Pékin, selon l’agence officielle.\n\n" \
    "Les deux hommes ont signé un accord de coopération, dont le contenu n’a pas été rendu public.\n"

static li_arena *arena;
static li_article article;
static li_error err;

static li_code read_page(li_slice page) {
    li_arena_reset(arena);
    li_error_clear(&err);
    return li_article_from_html(&article, page, arena, &err);
}

static void page_is(const char *page, const char *text) {
    CHECK_INT(LI_OK, read_page(li_slice_of(page)));
    CHECK_TEXT(text, article.text);
}

static void check_body(void) {
    page_is(
        "<html><head><title>Accord - Le Journal</title></head><body><header><h1>Le Journal</h1><nav><ul><li><a href=/>"
        "Accueil</a></ul></nav></header><main><article><header><h1>Pékin et Moscou signent</h1></header>" PROSE
        "<aside><p>Abonnez-vous pour lire la suite de nos articles sur la Chine et la Russie, dès "
        "maintenant.</p></aside>"
        "<figure><img src=x><figcaption>Le ministre à Pékin. AFP</figcaption></figure></article>"
        "<section><h2>À lire</h2><p><a href=/b>Le gaz russe part vers la Chine par un nouveau tube "
        "géant</a></p></section>"
        "</main><footer><p>Mentions légales, contacts, plan du site, gestion des cookies et de la vie "
        "privée.</p></footer>"
        "<script>var x = '<p>non</p>';</script></body></html>",
        "Pékin et Moscou signent\n\n" PROSE_TEXT);
    CHECK_TEXT("Pékin et Moscou signent", article.title);
    page_is("<body><div class=menu><p>Une longue présentation du site, que nul ne lit jamais jusqu’au bout.</p></div>"
            "<div id=page><div class=contenu>" PROSE
            "</div><div class=cote><ul><li><a href=a>Un</a><li><a href=b>Deux</a>"
            "</ul></div></div></body>",
            PROSE_TEXT);
    page_is("<div itemprop='articleBody'>" PROSE
            "</div><div><p>Un tout autre texte, assez long pour compter, qui n’est pas "
            "l’article mais le commentaire d’un lecteur.</p></div>",
            PROSE_TEXT);
    page_is("<table><tr><td><a href=1>Menu</a></td><td>" PROSE "</td></tr></table>", PROSE_TEXT);
    page_is("<p>Court.", "Court.\n");
    page_is("Sans élément", "Sans élément\n");
}

static void check_lines(void) {
    page_is("<article><h2>Une visite\n  attendue</h2>" PROSE "<ul><li>le gaz&nbsp;;<li>le <b>pétrole</b><li>le blé</ul>"
            "Premier<br>Second<p>l&rsquo;&eacute;tat-<em>major</em> &amp; &#339;uvre e&#x301;</p></article>",
            "Une visite attendue\n\n" PROSE_TEXT "\nle gaz\xC2\xA0;\n\nle pétrole\n\nle blé\n\nPremier\nSecond\n\n"
            "l’état-major & œuvre e\xCC\x81\n");
    page_is("<article>" PROSE "<pre>ligne une\nligne deux</pre><p>Fin<sup><a href=#n1>1</a></sup>.</p></article>",
            PROSE_TEXT "\nligne une\nligne deux\n\nFin.\n");
    page_is("<article>" PROSE "<p>Lire aussi : <a href=x>La Russie livre du gaz à la Chine depuis un an déjà</a></p>"
            "<p>Avec la <a href=y>Chine</a>, la Russie partage une longue frontière.</p></article>",
            PROSE_TEXT "\nAvec la Chine, la Russie partage une longue frontière.\n");
}

/* What stands beside an article: by the site's own prefix, but not where the class says that something is beside it. */
static void check_classes(void) {
    page_is("<div class=no-sidebar><article>" PROSE
            "<div class='xyz-comments'><p>Un lecteur dit que tout cela est faux, et "
            "que nul ne lit plus les journaux.</p></div><div class='a__b--paywall'>Abonnez-vous</div></article></div>",
            PROSE_TEXT);
    page_is("<article class=x-sidebar>" PROSE "<p>À lire aussi <a href=x>Le Japon et la Norvège s’entendent</a></p>"
            "<div class=rapports>Fin</div></article>",
            PROSE_TEXT "\nFin\n");
    page_is("<main><div class=post-comments>" PROSE "</div></main>", PROSE_TEXT); /* the prose itself */
}

static void check_titles(void) {
    page_is("<title>\xC2\xA0 Le gaz russe, la Chine n’en est pas là\xE2\x80\xAF </title><article>" PROSE "</article>",
            PROSE_TEXT);
    CHECK_TEXT("Le gaz russe, la Chine n’en est pas là", article.title);
    page_is("<title>La Chine, déjà</title><meta name=date content='\xC2\xA0"
            "2026-02-04 '><article>" PROSE "</article>",
            PROSE_TEXT);
    CHECK_TEXT("La Chine, déjà", article.title);
    CHECK_INT(4, article.date.day);
    page_is("<title>Pékin et Moscou signent</title><div><h1>Pékin et Moscou signent</h1><p class=byline>Par "
            "X</p></div><div "
            "itemprop=articleBody>" PROSE "</div>",
            "Pékin et Moscou signent\n\n" PROSE_TEXT);
    CHECK_TEXT("Pékin et Moscou signent", article.title);
    page_is("<title>Pékin et Moscou signent un accord | Le Journal</title><article>" PROSE "</article>", PROSE_TEXT);
    CHECK_TEXT("Pékin et Moscou signent un accord", article.title);
    page_is("<title>Site</title><meta property=og:title content='Pékin signe'><article>" PROSE "</article>",
            PROSE_TEXT);
    CHECK_TEXT("Pékin signe", article.title);
}

static void dated(const char *head, int year, unsigned month, unsigned day) {
    char page[4000];
    int n = snprintf(page, sizeof page, "%s<article>%s</article>", head, PROSE);
    CHECK(n > 0 && (size_t)n < sizeof page);
    CHECK_INT(LI_OK, read_page((li_slice){page, (size_t)n}));
    CHECK_INT(year, article.date.year);
    CHECK_INT(month, article.date.month);
    CHECK_INT(day, article.date.day);
    CHECK_TEXT(PROSE_TEXT, article.text);
}

static void check_dates(void) {
    dated("<meta property='article:published_time' content='2026-02-04T08:00:00+01:00'>", 2026, 2, 4);
    dated("<meta name=DATE content=2026-02-04>", 2026, 2, 4);
    dated("<meta name='DC.date' content=20260204>", 2026, 2, 4);
    dated("<meta itemprop=datePublished content=2026-02-04>", 2026, 2, 4);
    dated("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\","
          "\"datePublished\":\"2026-02-04T10:00\",\"dateModified\":\"2026-02-09\"}]}</script>",
          2026, 2, 4);
    dated("<script type='application/ld+json'>//<![CDATA[\n{\"datePublished\":\"2026-02-04\"}//]]></script>", 2026, 2,
          4);
    dated("<div><time datetime='2026-02-04 09:00'>mercredi</time></div>", 2026, 2, 4);
    dated("<meta name=date content=2026-02-09><meta property='article:published_time' content=2026-02-04>", 2026, 2, 4);
    dated("<meta property='article:modified_time' content=2026-02-04>", 0, 0, 0);
    dated("<meta name=date content='hier'>", 0, 0, 0);
    dated("<script type='application/ld+json'>{\"datePublished\": 12, broken</script>", 0, 0, 0);
    dated("<link rel=canonical href='https://exemple.fr/a'>", 0, 0, 0);
    CHECK_TEXT("https://exemple.fr/a", article.url);
}

static void check_encodings(void) {
    page_is("<meta charset=iso-8859-1><p>L\x92\xE9tat \xAB russe \xBB co\xFBte 3 \x80.",
            "L’état « russe » coûte 3 €.\n");
    page_is("<p>L\x92\xE9tat russe.", "L’état russe.\n");
    page_is("<meta charset=iso-8859-15><p>Le c\xBDur co\xFBte 3 \xA4.", "Le cœur coûte 3 €.\n");
    page_is("<meta charset=iso-8859-1><p>L’état russe.", "L’état russe.\n");
    page_is("<meta charset=utf-8><p>L’état \xE9 russe, élève.", "L’état \xEF\xBF\xBD russe, élève.\n");
    page_is("\xEF\xBB\xBF<p>L’état.", "L’état.\n");
    page_is("<meta charset=inconnu-9><p>L\x92\xE9tat.", "L’état.\n");
}

static void fails(li_slice page, li_code code, const char *text) {
    CHECK_INT(code, read_page(page));
    CHECK_TEXT(text, li_slice_of(err.text));
}

static void repeated(li_buffer *b, const char *start, const char *text, size_t times) {
    li_buffer_clear(b);
    li_buffer_add_text(b, start);
    for (size_t i = 0; i < times; i++) li_buffer_add_text(b, text);
}

static void check_bad(void) {
    fails(LI_LIT(""), LI_E_FORMAT, "no text: the file is empty");
    fails(LI_LIT("<p>a\0b"), LI_E_ENCODING, "NUL at byte 4 (0x00): not text");
    fails(LI_LIT("\xFF\xFE<\0p\0"), LI_E_ENCODING,
          "UTF-16, not UTF-8 (byte order mark at byte 0); convert it: iconv -f UTF-16 -t UTF-8");
    fails(LI_LIT("<html><body><nav><a href=x>Accueil</a></nav></body></html>"), LI_E_FORMAT,
          "no text: no article in the page");
    li_buffer b = LI_BUFFER_EMPTY;
    repeated(&b, "", "<div>", 200000);
    fails(li_buffer_slice(&b), LI_E_LIMIT, "elements nested deeper than the limit of 500");
    repeated(&b, "<p", " a", 200000);
    fails(li_buffer_slice(&b), LI_E_LIMIT, "a tag with more attributes than the limit of 2000");
    repeated(&b, "<p>a", "<hr>", 1000001);
    fails(li_buffer_slice(&b), LI_E_LIMIT, "more elements than the limit of 1000000");
    repeated(&b, "<p>", "mot ", (16 << 20) / 4);
    fails(li_buffer_slice(&b), LI_E_LIMIT, "larger than the limit of 16 MiB for one page");
    li_buffer_free(&b);
}

/* Whole pages as sites make them, written for this test; the text beside each is what a reader would call the article.
 */
static void check_site(const char *name, const char *title, const char *date) {
    char path[4096];
    li_source *page = NULL, *text = NULL;
    li_buffer day = LI_BUFFER_EMPTY;
    (void)snprintf(path, sizeof path, "%s/unit/article/pages/%s.html", LI_TEST_DATA, name);
    CHECK_INT(LI_OK, li_source_read(&page, path, 0, NULL));
    (void)snprintf(path, sizeof path, "%s/unit/article/pages/%s.expected", LI_TEST_DATA, name);
    CHECK_INT(LI_OK, li_source_read(&text, path, 0, NULL));
    if (page && text) {
        CHECK_INT(LI_OK, read_page(li_source_bytes(page)));
        CHECK(li_slice_eq(li_source_bytes(text), article.text));
        if (!li_slice_eq(li_source_bytes(text), article.text))
            fprintf(stderr, "%s:\n%.*s", name, LI_SLICE_ARG(article.text));
        CHECK_TEXT(title, article.title);
        li_date_write(&day, article.date);
        CHECK_TEXT(date, li_buffer_slice(&day));
    }
    li_buffer_free(&day);
    li_source_free(page);
    li_source_free(text);
}

static void check_sites(void) {
    check_site("blog", "La Serbie signe un accord gazier avec Moscou", "2025-05-12");
    check_site("blocs", "Le Japon critique la Corée du Nord", "2024-10-31");
    check_site("tableau", "Sommet de Shanghai", "2004-06-16");
    check_site("journal", "La Norvège et le Japon signent un accord de pêche", "2025-03-14");
    check_site("quotidien", "Pêche : le Japon s’entend avec la Norvège", "2025-03-14");
    check_site("radio", "Norvège-Japon: un accord de pêche", "2025-03-14");
    check_site("region", "La Norvège vend son saumon au Japon", "2025-03-14");
}

/* A page cut anywhere gives an article or a message, and text that is UTF-8. */
static void check_cut(void) {
    static const char page[] =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Accord</title><script type="
        "\"application/ld+json\">{\"datePublished\":\"2026-02-04\"}</script></head><body><article>"
        "<h1>Accord</h1>" PROSE "<ul><li>é<li>&oelig;</ul><pre>a\nb</pre></article></body></html>";
    for (size_t len = 0; len < sizeof page; len++) {
        char *copy = malloc(len + 1); /* of its exact size, so that an overrun is seen */
        if (!copy) return;
        memcpy(copy, page, len);
        li_code code = read_page((li_slice){copy, len});
        CHECK(code == LI_OK ? article.text.len && li_utf8_check(article.text) == article.text.len
                            : err.text[0] != '\0');
        free(copy);
    }
}

int main(void) {
    arena = li_arena_new();
    check_body();
    check_lines();
    check_titles();
    check_classes();
    check_dates();
    check_encodings();
    check_bad();
    check_sites();
    check_cut();
    li_arena_free(arena);
    return check_done();
}
