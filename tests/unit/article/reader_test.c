#define _XOPEN_SOURCE 700 /* nftw */

#include "base/buffer.h"
#include "extractor/article/article.h"

#include "tests/unit/check.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static li_buffer log_text;

static void report(void *context, const li_error *err) {
    li_buffer *log = context;
    li_buffer_printf(log, "%s", err->file);
    if (err->line) li_buffer_printf(log, ":%llu", (unsigned long long)err->line);
    li_buffer_printf(log, ": %s\n", err->text);
}

static void put(const char *path, li_slice bytes) {
    FILE *f = fopen(path, "wb");
    CHECK(f && fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len && fclose(f) == 0);
}

/* Reads all inputs: a line for each article, then the messages. */
static void reads(const char *const *inputs, size_t count, uint64_t failures, const char *expected) {
    li_reader *reader = NULL;
    li_buffer out = LI_BUFFER_EMPTY;
    li_error err = {0};
    li_buffer_clear(&log_text);
    CHECK_INT(LI_OK, li_reader_open(&reader, inputs, count, report, &log_text, &err));
    li_article a;
    bool found = true;
    uint64_t bytes = 0;
    while (reader && found) {
        CHECK_INT(LI_OK, li_reader_next(reader, &a, &found, &err));
        if (!found) break;
        bytes += a.bytes_read;
        li_slice body = li_slice_sub(a.text, a.body_start, a.text.len);
        if (body.len && body.ptr[body.len - 1] == '\n') body.len--;
        li_buffer_printf(&out, "%.*s [%.*s]\n", LI_SLICE_ARG(a.doc), LI_SLICE_ARG(body));
    }
    li_buffer_add(&out, li_buffer_slice(&log_text));
    CHECK_TEXT(expected, li_buffer_slice(&out));
    CHECK_INT(failures, reader ? li_reader_failures(reader) : 0);
    if (reader && failures == 0 && li_reader_total_bytes(reader)) CHECK_INT(li_reader_total_bytes(reader), bytes);
    li_reader_free(reader);
    li_buffer_free(&out);
}

#define READS(failures, expected, ...) \
    do { \
        const char *const read_inputs[] = {__VA_ARGS__}; \
        reads(read_inputs, sizeof read_inputs / sizeof *read_inputs, failures, expected); \
    } while (0)

static void check_folders(void) {
    CHECK(mkdir("d", 0777) == 0 && mkdir("d/b", 0777) == 0 && mkdir("d/vide", 0777) == 0);
    put("d/z.txt", LI_LIT("Zone."));
    put("d/a.TXT", LI_LIT("Un."));
    put("d/b/c.html", LI_LIT("<p>Deux."));
    put("d/b/d.htm", LI_LIT("<p>Trois."));
    put("d/b.jsonl", LI_LIT("{\"id\":\"q\",\"text\":\"Quatre.\"}\n\n{\"text\":\"Cinq.\"}"));
    put("d/lisez.md", LI_LIT("Non."));
    put("d/.cache.txt", LI_LIT("Non."));
    put("d/é.txt", LI_LIT("Six."));
    const char *all =
        "d/a.TXT [Un.]\nd/b/c.html [Deux.]\nd/b/d.htm [Trois.]\nq [Quatre.]\nd/b.jsonl:3 [Cinq.]\nd/z.txt [Zone.]\n"
        "d/é.txt [Six.]\n";
    READS(0, all, "d");
    READS(0, all, "d/");
    READS(0, "", "d/vide");
    READS(0, "d/lisez.md [Non.]\nd/z.txt [Zone.]\nd/b/c.html [Deux.]\n", "d/lisez.md", "d/z.txt", "d/b/c.html");
    reads(NULL, 0, 0, "");
}

static void check_links(void) {
    CHECK(mkdir("l", 0777) == 0 && mkdir("l/sous", 0777) == 0 && mkdir("ailleurs", 0777) == 0);
    put("l/a.txt", LI_LIT("Un."));
    put("l/sous/b.txt", LI_LIT("Deux."));
    put("ailleurs/c.txt", LI_LIT("Trois."));
    CHECK(symlink("..", "l/sous/retour") == 0);     /* a loop */
    CHECK(symlink("soi.txt", "l/soi.txt") == 0);    /* a loop of one */
    CHECK(symlink("sous", "l/aussi") == 0);         /* a folder met under its own name */
    CHECK(symlink("a.txt", "l/copie.txt") == 0);    /* a file met under its own name */
    CHECK(symlink("../ailleurs", "l/dehors") == 0); /* a folder elsewhere, once */
    CHECK(symlink("../ailleurs", "l/encore") == 0);
    CHECK(symlink("../ailleurs/c.txt", "l/x.txt") == 0);
    CHECK(symlink("../ailleurs/c.txt", "l/y.txt") == 0);
    CHECK(symlink("absent.txt", "l/mort.txt") == 0);
    CHECK(symlink("absent", "l/mort") == 0);
    READS(3,
          "l/a.txt [Un.]\nl/dehors/c.txt [Trois.]\nl/sous/b.txt [Deux.]\nl/x.txt [Trois.]\n"
          "l/mort.txt: cannot be read: No such file or directory\n"
          "l/soi.txt: a loop of links\n"
          "l/sous/retour: a loop of links: it leads back to a folder that it is in\n",
          "l");
}

/* More folders than the walk first has room to remember, each entered once. */
static void check_many_folders(void) {
    CHECK(mkdir("k", 0777) == 0);
    li_buffer expected = LI_BUFFER_EMPTY;
    for (int i = 100; i < 400; i++) {
        char path[64];
        (void)snprintf(path, sizeof path, "k/%d", i);
        CHECK(mkdir(path, 0777) == 0);
        (void)snprintf(path, sizeof path, "k/%d/a.txt", i);
        put(path, LI_LIT("Un."));
        li_buffer_printf(&expected, "%s [Un.]\n", path);
    }
    li_buffer_add_byte(&expected, '\0');
    READS(0, expected.ptr, "k");
    li_buffer_free(&expected);
}

static void check_bad_files(void) {
    CHECK(mkdir("m", 0777) == 0);
    put("m/a.txt", LI_LIT("Bon."));
    put("m/b.txt", LI_LIT("Pas \xE9"
                          "crit en UTF-8"));
    put("m/c.txt", LI_LIT(""));
    put("m/d.txt", LI_LIT("ligne\nNUL\0"));
    put("m/e.txt", LI_LIT("\xFF\xFE"
                          "a\0"));
    put("m/f.html", LI_LIT("<nav>Menu</nav>"));
    put("m/g.jsonl",
        LI_LIT("{\"id\":\"1\",\"text\":\"Un.\"}\n{\"id\":\"2\"}\npas de JSON\n{\"id\":\"3\",\"text\":\"caf\xE9\"}\n"
               "{\"id\":\"4\",\"text\":\"Quatre.\"}\n"));
    put("m/h.txt", LI_LIT("Encore bon."));
    READS(8,
          "m/a.txt [Bon.]\n1 [Un.]\n4 [Quatre.]\nm/h.txt [Encore bon.]\n"
          "m/b.txt:1: not UTF-8 at byte 4 (0xE9); it looks like Windows-1252: iconv -f WINDOWS-1252 -t UTF-8\n"
          "m/c.txt: no text: the file is empty\n"
          "m/d.txt:2: NUL at byte 9 (0x00): not text\n"
          "m/e.txt: UTF-16, not UTF-8 (byte order mark at byte 0); convert it: iconv -f UTF-16 -t UTF-8\n"
          "m/f.html: no text: no article in the page\n"
          "m/g.jsonl:2: no \"text\"\n"
          "m/g.jsonl:3: not JSON: '[' or '{' expected near 'pas'\n"
          "m/g.jsonl:4: not UTF-8 at byte 68 (0xE9); it looks like Windows-1252: iconv -f WINDOWS-1252 -t UTF-8\n",
          "m");
    READS(1, "absent.txt: cannot be opened: No such file or directory\n", "absent.txt");
    READS(1, "m/a.txt [Bon.]\nabsent: cannot be opened: No such file or directory\n", "absent", "m/a.txt");
    if (geteuid() == 0) return; /* who may read everything */
    CHECK(chmod("m/a.txt", 0) == 0 && mkdir("m/z", 0) == 0);
    READS(1, "m/a.txt: cannot be opened: Permission denied\n", "m/a.txt");
    READS(1, "m/z: cannot be opened: Permission denied\n", "m/z");
    CHECK(chmod("m/a.txt", 0666) == 0 && rmdir("m/z") == 0);
}

/* A file that is no JSON at all does not fill the terminal. */
static void check_hopeless(void) {
    FILE *f = fopen("n.jsonl", "wb");
    for (int i = 0; f && i < 1000; i++) CHECK(fputs("rien\n", f) >= 0);
    CHECK(f && fclose(f) == 0);
    const char *input = "n.jsonl";
    li_reader *reader = NULL;
    li_article a;
    bool found = true;
    li_buffer_clear(&log_text);
    CHECK_INT(LI_OK, li_reader_open(&reader, &input, 1, report, &log_text, NULL));
    CHECK_INT(LI_OK, li_reader_next(reader, &a, &found, NULL));
    CHECK(!found);
    CHECK_INT(101, li_reader_failures(reader));
    CHECK(li_slice_ends(li_buffer_slice(&log_text),
                        LI_LIT("n.jsonl: no JSON line among the first 100: the rest is passed over\n")));
    li_reader_free(reader);
}

/* Holes of files stand for their size: nothing is written, and what is over the limit is not read. */
static void check_limits(void) {
    int fd = open("o.txt", O_CREAT | O_WRONLY, 0666);
    CHECK(fd >= 0 && ftruncate(fd, (off_t)1 << 30) == 0 && close(fd) == 0);
    READS(1, "o.txt: larger than the limit of 16 MiB for one article\n", "o.txt");
    fd = open("p.jsonl", O_CREAT | O_WRONLY, 0666);
    off_t long_line = ((off_t)16 << 20) + 70000;
    CHECK(fd >= 0 && write(fd, "{\"id\":\"1\",\"text\":\"Un.\"}\n", 24) == 24);
    CHECK(lseek(fd, long_line, SEEK_CUR) > 0 && write(fd, "\n{\"id\":\"3\",\"text\":\"Trois.\"}\n", 28) == 28 &&
          close(fd) == 0);
    READS(1, "1 [Un.]\n3 [Trois.]\np.jsonl:2: a line longer than the limit of 16 MiB for one article\n", "p.jsonl");
    CHECK(unlink("o.txt") == 0 && unlink("p.jsonl") == 0);
}

static void standard_input(li_slice bytes, uint64_t failures, const char *expected) {
    put("entree", bytes);
    int saved = dup(STDIN_FILENO), fd = open("entree", O_RDONLY);
    CHECK(saved >= 0 && fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO && close(fd) == 0);
    READS(failures, expected, "-");
    CHECK(dup2(saved, STDIN_FILENO) == STDIN_FILENO && close(saved) == 0);
}

static void check_standard_input(void) {
    standard_input(LI_LIT("date 2026-02-04\nPékin se tait.\n"), 0, "- [Pékin se tait.]\n");
    standard_input(LI_LIT("\xEF\xBB\xBF\n  {\"id\":\"1\",\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}\n"), 0,
                   "1 [Un.]\n-:3 [Deux.]\n");
    standard_input(LI_LIT("\n<!DOCTYPE HTML><p>Un."), 0, "- [Un.]\n");
    standard_input(LI_LIT("<Texte> entre crochets."), 0, "- [<Texte> entre crochets.]\n");
    standard_input(LI_LIT(""), 1, "-: no text: the file is empty\n");
    static char blanks[100000];
    memset(blanks, ' ', sizeof blanks);
    memcpy(blanks + sizeof blanks - 15, "{\"text\":\"Un.\"}\n", 15);
    standard_input((li_slice){blanks, sizeof blanks}, 0, "-:1 [Un.]\n");
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *where) {
    (void)st, (void)kind, (void)where;
    return remove(path);
}

int main(void) {
    char folder[] = "reader_test.XXXXXX";
    if (!mkdtemp(folder) || chdir(folder) != 0) return 1;
    check_folders();
    check_links();
    check_many_folders();
    check_bad_files();
    check_hopeless();
    check_limits();
    check_standard_input();
    li_buffer_free(&log_text);
    CHECK(chdir("..") == 0 && nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS) == 0);
    return check_done();
}
