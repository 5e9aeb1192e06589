#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

#include "tests/unit/check.h"

#include <stdalign.h>
#include <stdlib.h>

static bool is_zero(const char *p, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (p[i]) return false;
    return true;
}

static void check_arena(void) {
    li_arena *arena = li_arena_new();
    CHECK(arena != NULL);
    for (int round = 0; round < 3; round++) {
        for (size_t size = 0; size < 300; size++) {
            char *p = li_arena_alloc(arena, size);
            CHECK(p && (uintptr_t)p % alignof(max_align_t) == 0 && is_zero(p, size));
            if (p && size) memset(p, 0xAB, size);
        }
        char *large = li_arena_alloc(arena, 3 << 20);
        CHECK(large && is_zero(large, 3 << 20));
        char *after = li_arena_alloc(arena, 8);
        CHECK(after && is_zero(after, 8));
        size_t held = li_arena_held(arena);
        CHECK(held >= 3 << 20);
        li_arena_reset(arena);
        CHECK(li_arena_held(arena) < held);
    }
    CHECK(li_arena_alloc(arena, SIZE_MAX) == NULL);
    CHECK(li_arena_alloc(arena, SIZE_MAX - 8) == NULL);
    CHECK(li_arena_array(arena, SIZE_MAX / 4, 8) == NULL);
    CHECK(li_arena_array(arena, 0, 8) != NULL);
    char *room = li_arena_room(arena, 100, 3);
    CHECK(room && (uintptr_t)room % alignof(max_align_t) == 0);
    if (room) memset(room, 0xAB, 300);
    CHECK(li_arena_room(arena, SIZE_MAX / 4, 8) == NULL);
    li_arena_free(arena);
    li_arena_free(NULL);
}

/* An arena that is reset for each article does not grow with their number. */
static void check_flat(void) {
    li_arena *arena = li_arena_new();
    size_t first = 0;
    for (int article = 0; article < 200; article++) {
        li_arena_reset(arena);
        for (int i = 0; i < 500; i++) CHECK(li_arena_alloc(arena, 333) != NULL);
        if (article == 0) first = li_arena_held(arena);
    }
    CHECK_INT(first, li_arena_held(arena));
    li_arena_free(arena);
}

static void check_arena_text(void) {
    li_arena *arena = li_arena_new();
    li_slice copy = li_arena_copy(arena, LI_LIT("Pékin"));
    CHECK_TEXT("Pékin", copy);
    CHECK_INT('\0', copy.ptr[copy.len]);
    CHECK_TEXT("12 accords", li_arena_printf(arena, "%d %s", 12, "accords"));
    int *items = NULL;
    size_t room = 0;
    for (int i = 0; i < 1000; i++) {
        CHECK_INT(LI_OK, li_arena_grow(arena, (void **)&items, (size_t)i, &room, sizeof *items));
        items[i] = i;
    }
    CHECK(items[0] == 0 && items[999] == 999 && room >= 1000);
    li_arena_free(arena);
}

static void check_buffer(void) {
    li_buffer b = LI_BUFFER_EMPTY;
    li_buffer_add_text(&b, "Visite");
    li_buffer_add_byte(&b, ' ');
    li_buffer_printf(&b, "n° %d", 3);
    li_buffer_add_code_point(&b, 0x2026);
    li_buffer_add(&b, (li_slice){NULL, 0});
    CHECK_TEXT("Visite n° 3…", li_buffer_slice(&b));
    for (int i = 0; i < 1000; i++) li_buffer_printf(&b, "%d,", i);
    CHECK_INT(strlen("Visite n° 3…") + 3890, b.len);
    li_buffer_clear(&b);
    CHECK_TEXT("", li_buffer_slice(&b));
    CHECK(!li_buffer_reserve(&b, SIZE_MAX));
    CHECK_INT(LI_E_MEMORY, b.code);
    li_buffer_add_text(&b, "perdu");
    CHECK_INT(0, b.len);
    li_buffer_clear(&b);
    li_buffer_add_text(&b, "retrouvé");
    CHECK_TEXT("retrouvé", li_buffer_slice(&b));
    li_buffer_free(&b);
    li_buffer_free(&b);
}

static void json_is(const char *expected, li_slice text) {
    li_buffer b = LI_BUFFER_EMPTY;
    li_buffer_add_json(&b, text);
    CHECK_TEXT(expected, li_buffer_slice(&b));
    li_buffer_free(&b);
}

static void check_json(void) {
    json_is("\"\"", LI_LIT(""));
    json_is("\"l’économie « russe »\"", LI_LIT("l’économie « russe »"));
    json_is("\"a\\\"b\\\\c/\"", LI_LIT("a\"b\\c/"));
    json_is("\"\\b\\t\\n\\u000b\\f\\r\\u0000\\u001f\\u007f\"", LI_LIT("\b\t\n\v\f\r\0\x1F\x7F"));
    json_is("\"é\xEF\xBF\xBD(\xEF\xBF\xBD\"", LI_LIT("\xC3\xA9\xC3(\xFF"));
}

static void check_error(void) {
    li_error err;
    li_error_clear(&err);
    CHECK_INT(LI_E_IO, li_fail(NULL, LI_E_IO, "sans suite"));
    CHECK_INT(LI_E_IO, li_fail_at(&err, LI_E_IO, "a.txt", 3, 5, "cannot be read:\n%s", "raison"));
    CHECK_INT(LI_E_MEMORY, li_fail(&err, LI_E_MEMORY, "second"));
    CHECK_INT(LI_E_IO, err.code);
    CHECK_TEXT("a.txt", li_slice_of(err.file));
    CHECK_TEXT("cannot be read: raison", li_slice_of(err.text));
    CHECK(err.line == 3 && err.column == 5);
    li_error_clear(&err);
    CHECK_INT(LI_E_FORMAT, li_fail(&err, LI_E_FORMAT, "near '%s'", "\xC3\xA9\xE2\x82\n\xFF"));
    CHECK_TEXT("near 'é?? ?'", li_slice_of(err.text));
    li_error_clear(&err);
    /* 511 bytes cut the é in two: it goes altogether. */
    char path[700];
    memset(path, 'a', sizeof path);
    memcpy(path + 510, "é", 2);
    path[699] = '\0';
    CHECK_INT(LI_E_IO, li_fail_at(&err, LI_E_IO, path, 0, 0, "x"));
    CHECK_INT(510, strlen(err.file));
    li_error_clear(&err);
    CHECK_INT(LI_OK, err.code);
    memset(path, 'a', 509);
    memcpy(path + 509, "é", 2);
    CHECK_INT(LI_E_IO, li_fail_at(&err, LI_E_IO, path, 0, 0, "x"));
    CHECK_INT(511, strlen(err.file));
}

int main(void) {
    check_arena();
    check_flat();
    check_arena_text();
    check_buffer();
    check_json();
    check_error();
    return check_done();
}
