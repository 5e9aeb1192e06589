/* The main of a fuzz target where there is no libFuzzer: runs it over each file of the folders and files named, and
 * over mutations of each that are the same in every run. */
#include "tests/fuzz/fuzz.h"

#include "base/source.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

enum { MUTATIONS = 200, LARGEST = 1 << 16 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    return *state ^= *state << 17;
}

/* Changes, inserts, removes or repeats a few bytes of text, which has room for LARGEST; returns the new length. */
static size_t mutate(unsigned char *text, size_t len, uint64_t *state) {
    static const unsigned char special[] = {0,   ' ', '\n', '"', '\'', '\\', '<',  '>',  '{',  '}',  '[',
                                            ']', '(', ')',  ':', ',',  '-',  0x80, 0xC3, 0xE2, 0xF0, 0xFF,
                                            '0', '9', 'X',  '.', '|',  '&',  ';',  '#',  '=',  '+'};
    for (uint64_t n = next_random(state) % 4 + 1; n > 0 && len > 0; n--) {
        size_t at = next_random(state) % len, count = next_random(state) % 16 + 1;
        if (count > len - at) count = len - at;
        switch (next_random(state) % 5) {
        case 0: text[at] = special[next_random(state) % sizeof special]; break;
        case 1: text[at] = (unsigned char)next_random(state); break;
        case 2: /* remove */
            memmove(text + at, text + at + count, len - at - count);
            len -= count;
            break;
        case 3: /* repeat */
            if (len + count > LARGEST) break;
            memmove(text + at + count, text + at, len - at);
            len += count;
            break;
        default: len = next_random(state) % 4 ? len : at; break; /* cut */
        }
    }
    return len;
}

/* Each input has memory of its exact size, so that an overrun is seen. */
static void run(const unsigned char *text, size_t len) {
    unsigned char *copy = malloc(len ? len : 1);
    FUZZ_CHECK(copy != NULL);
    if (len) memcpy(copy, text, len);
    FUZZ_CHECK(LLVMFuzzerTestOneInput(copy, len) == 0);
    free(copy);
}

static void run_file(const char *path) {
    static unsigned char text[LARGEST];
    li_source *source = NULL;
    FUZZ_CHECK(li_source_read(&source, path, 0, NULL) == LI_OK);
    li_slice bytes = li_source_bytes(source);
    run((const unsigned char *)bytes.ptr, bytes.len);
    uint64_t state = 0x9E3779B97F4A7C15u + bytes.len;
    for (int i = 0; i < MUTATIONS && bytes.len && bytes.len <= LARGEST; i++) {
        memcpy(text, bytes.ptr, bytes.len);
        run(text, mutate(text, bytes.len, &state));
    }
    li_source_free(source);
}

static size_t run_folder(const char *path) {
    DIR *dir = opendir(path);
    size_t count = 0;
    for (const struct dirent *entry; dir && (entry = readdir(dir));) {
        if (entry->d_name[0] == '.') continue;
        char file[4096];
        int n = snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
        FUZZ_CHECK(n > 0 && (size_t)n < sizeof file);
        run_file(file);
        count++;
    }
    if (dir) (void)closedir(dir);
    return count;
}

int main(int argc, char **argv) {
    size_t count = 0;
    run(NULL, 0);
    for (int i = 1; i < argc; i++) {
        struct stat st;
        if (stat(argv[i], &st) == 0 && S_ISREG(st.st_mode)) run_file(argv[i]), count++;
        else count += run_folder(argv[i]);
    }
    printf("%zu seeds, %d mutations of each\n", count, MUTATIONS);
    return count == 0; /* a target without seeds is a target that nothing tests */
}
