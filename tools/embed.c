/* Makes a C source that holds a file's bytes.
 *
 *     embed NAME FILE OUT.c     defines NAME (const unsigned char[]) and NAME_length (const size_t) */
#include "base/error.h"
#include "base/file.h"
#include "base/source.h"

#include <stdio.h>

static li_code write_bytes(const char *path, const char *name, li_slice bytes, li_error *err) {
    li_file_writer *writer = NULL;
    li_code code = li_file_open(&writer, path, err);
    if (code) return code;
    FILE *out = li_file_stream(writer);
    fprintf(out, "/* Made by tools/embed.c; not edited by hand. */\n#include <stddef.h>\n\n");
    fprintf(out, "extern const unsigned char %s[];\nextern const size_t %s_length;\n", name, name);
    fprintf(out, "const size_t %s_length = %zu;\nconst unsigned char %s[] = {", name, bytes.len, name);
    for (size_t i = 0; i < bytes.len; i++) {
        fprintf(out, "%s%u,", i % 32 == 0 ? "\n" : "", (unsigned)(unsigned char)bytes.ptr[i]);
    }
    fputs("0};\n", out);
    if (ferror(out)) {
        li_file_cancel(writer);
        return li_fail_at(err, LI_E_IO, path, 0, 0, "cannot write");
    }
    return li_file_commit(writer, err);
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fputs("usage: embed NAME FILE OUT.c\n", stderr);
        return 2;
    }
    li_error err = {0};
    li_source *source = NULL;
    li_code code = li_source_read(&source, argv[2], 0, &err);
    if (!code) code = write_bytes(argv[3], argv[1], li_source_bytes(source), &err);
    if (code) fprintf(stderr, "embed: %s: %s\n", err.file, err.text);
    li_source_free(source);
    return code != LI_OK;
}
