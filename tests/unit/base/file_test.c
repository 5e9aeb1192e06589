#include "base/file.h"
#include "base/source.h"

#include "tests/unit/check.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void holds(const char *path, const char *expected) {
    li_source *s = NULL;
    CHECK_INT(LI_OK, li_source_read(&s, path, 0, NULL));
    if (s) CHECK_TEXT(expected, li_source_bytes(s));
    li_source_free(s);
}

static int files_in(const char *folder) {
    DIR *dir = opendir(folder);
    int count = -2;
    while (dir && readdir(dir)) count++;
    if (dir) closedir(dir);
    return count;
}

static void check_replace(void) {
    li_error err = {0};
    CHECK_INT(LI_OK, li_file_replace("a.json", LI_LIT("{}\n"), &err));
    holds("a.json", "{}\n");
    CHECK_INT(0, chmod("a.json", 0640));
    CHECK_INT(LI_OK, li_file_replace("a.json", LI_LIT("[1]\n"), &err));
    holds("a.json", "[1]\n");
    struct stat st;
    CHECK(stat("a.json", &st) == 0 && (st.st_mode & 0777) == 0640);
    CHECK_INT(LI_OK, li_file_replace("vide", (li_slice){NULL, 0}, &err));
    holds("vide", "");
    CHECK_INT(2, files_in("."));
}

static void check_before(void) {
    li_error err = {0};
    int before = files_in(".");
    CHECK_INT(LI_OK, li_file_check("neuf.json", &err));
    CHECK_INT(LI_OK, li_file_check("a.json", &err));
    CHECK_INT(LI_OK, li_file_check("-", &err));
    CHECK_INT(before, files_in("."));
    holds("a.json", "[1]\n");
    CHECK_INT(LI_E_IO, li_file_check("nulle/part.json", &err));
    CHECK_TEXT("cannot be written: folder nulle: No such file or directory", li_slice_of(err.text));
    CHECK_INT(0, mkdir("dossier", 0700));
    CHECK_INT(LI_E_IO, li_file_check("dossier", NULL));
    CHECK_INT(0, rmdir("dossier"));
}

static void check_links(void) {
    CHECK_INT(0, symlink("a.json", "lien"));
    CHECK_INT(LI_OK, li_file_replace("lien", LI_LIT("par le lien"), NULL));
    struct stat st;
    CHECK(lstat("lien", &st) == 0 && S_ISLNK(st.st_mode));
    holds("a.json", "par le lien");
    CHECK_INT(0, unlink("lien"));
}

static void check_cancel(void) {
    li_file_writer *w = NULL;
    CHECK_INT(LI_OK, li_file_open(&w, "a.json", NULL));
    CHECK(fputs("moitié", li_file_stream(w)) >= 0);
    li_file_cancel(w);
    holds("a.json", "par le lien");
    CHECK_INT(LI_OK, li_file_open(&w, "a.json", NULL));
    CHECK(fputs("tout", li_file_stream(w)) >= 0);
    holds("a.json", "par le lien");
    CHECK_INT(LI_OK, li_file_commit(w, NULL));
    holds("a.json", "tout");
    CHECK_INT(2, files_in("."));
    li_file_cancel(NULL);
}

static void check_refusals(void) {
    li_error err = {0};
    CHECK_INT(LI_E_IO, li_file_replace("absent/a.json", LI_LIT("x"), &err));
    CHECK_TEXT("absent/a.json", li_slice_of(err.file));
    CHECK_TEXT("cannot be written: folder absent: No such file or directory", li_slice_of(err.text));
    li_error_clear(&err);
    CHECK_INT(LI_E_IO, li_file_replace(".", LI_LIT("x"), &err));
    CHECK_TEXT("cannot be written: Is a directory", li_slice_of(err.text));
    li_error_clear(&err);
    CHECK_INT(LI_OK, li_file_replace("/dev/null", LI_LIT("x"), &err));
    if (access("/dev/full", W_OK) == 0) {
        CHECK_INT(LI_E_IO, li_file_replace("/dev/full", LI_LIT("x"), &err));
        CHECK_TEXT("cannot be written: No space left on device", li_slice_of(err.text));
        li_error_clear(&err);
        static char large[1 << 17];
        CHECK_INT(LI_E_IO, li_file_replace("/dev/full", (li_slice){large, sizeof large}, &err));
        CHECK_TEXT("cannot be written: No space left on device", li_slice_of(err.text));
    }
    CHECK_INT(2, files_in("."));
}

int main(void) {
    char folder[] = "file_test.XXXXXX";
    if (!mkdtemp(folder) || chdir(folder) != 0) return 1;
    check_replace();
    check_before();
    check_links();
    check_cancel();
    check_refusals();
    CHECK(unlink("a.json") == 0 && unlink("vide") == 0 && chdir("..") == 0 && rmdir(folder) == 0);
    return check_done();
}
