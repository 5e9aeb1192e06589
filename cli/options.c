#include "cli/options.h"

#include "base/nearest.h"
#include "base/number.h"
#include "cli/command.h"
#include "extractor/article/date.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct reading {
    const li_manual *manual;
    const li_option *options;
    size_t count;
    char **argv;
    int argc, at; /* the next argument */
} reading;

void li_texts_free(li_texts *texts) {
    free(texts->items);
    *texts = (li_texts){0};
}

bool li_texts_add(li_texts *texts, const char *text) {
    const char **items = realloc(texts->items, (texts->count + 1) * sizeof *items);
    if (!items) {
        fputs("liaison: no memory\n", stderr);
        return false;
    }
    texts->items = items;
    items[texts->count++] = text;
    return true;
}

/* A word that is the beginning of a candidate is nearly it. */
const char *li_nearest(const char *word, const char *const *candidates, size_t count) {
    size_t n = strlen(word), least = n < 3 ? 2 : 2 + n / 4;
    const char *nearest = NULL;
    for (size_t i = 0; i < count && n; i++) {
        bool begins = n >= 2 && candidates[i][0] && strncmp(word, candidates[i], n) == 0;
        size_t edits = begins ? 1 : li_edits(li_slice_of(word), li_slice_of(candidates[i]), least - 1);
        if (edits < least) least = edits, nearest = candidates[i];
    }
    return nearest;
}

enum { LONGEST = 32 }; /* bytes of an option */

static int wrong_option(const reading *r, const char *name, size_t length) {
    char word[LONGEST + 1] = "";
    if (length <= LONGEST) memcpy(word, name, length);
    const char **names = calloc(r->count + 1, sizeof *names);
    const char *nearest = NULL;
    size_t count = 0;
    for (size_t i = 0; names && i < r->count; i++) {
        if (r->options[i].kind != LI_OPTION_HEADING) names[count++] = r->options[i].name;
    }
    if (names) {
        names[count++] = "help";
        nearest = li_nearest(word, names, count);
    }
    fprintf(stderr, "liaison %s: there is no option --%.*s", r->manual->name, (int)length, name);
    if (nearest) fprintf(stderr, "; did you mean --%s?\n", nearest);
    else fprintf(stderr, "; see liaison %s --help\n", r->manual->name);
    free(names);
    return LI_EXIT_USAGE;
}

/* YYYY, YYYY-MM or YYYY-MM-DD. */
static bool read_day(const char *value, bool last, li_date *out) {
    size_t n = strlen(value);
    char day[11];
    if (n == 10) return li_date_parse(li_slice_of(value), out);
    if (n != 4 && n != 7) return false;
    (void)snprintf(day, sizeof day, "%s%s", value, n == 4 ? "-01-01" : "-01");
    li_date date;
    if (!li_date_parse(li_slice_of(day), &date)) return false;
    if (last && n == 4) date.month = 12;
    if (last) date.day = (uint8_t)li_date_month_days(date.year, date.month);
    *out = date;
    return true;
}

static int take(const reading *r, const li_option *option, const char *value) {
    switch (option->kind) {
    case LI_OPTION_TEXT: *(const char **)option->target = value; return LI_GO_ON;
    case LI_OPTION_TEXTS: return li_texts_add(option->target, value) ? LI_GO_ON : LI_EXIT_FAILED;
    case LI_OPTION_NUMBER: {
        uint64_t number;
        if (li_number_unsigned(li_slice_of(value), &number) && number >= option->least && number <= option->most) {
            *(uint64_t *)option->target = number;
            return LI_GO_ON;
        }
        fprintf(stderr, "liaison %s: --%s takes a whole number from %llu", r->manual->name, option->name,
                (unsigned long long)option->least);
        if (option->most != UINT64_MAX) fprintf(stderr, " to %llu", (unsigned long long)option->most);
        fprintf(stderr, ", not \"%s\"\n", value);
        return LI_EXIT_USAGE;
    }
    case LI_OPTION_SINCE:
    case LI_OPTION_UNTIL:
        if (read_day(value, option->kind == LI_OPTION_UNTIL, option->target)) return LI_GO_ON;
        fprintf(stderr, "liaison %s: --%s takes a day such as 2026-02-04, a month (2026-02) or a year, not \"%s\"\n",
                r->manual->name, option->name, value);
        return LI_EXIT_USAGE;
    case LI_OPTION_HEADING:
    case LI_OPTION_FLAG: break;
    }
    return LI_GO_ON;
}

static int take_next(reading *r, const li_option *option, const char *value) {
    if (!value && r->at < r->argc) value = r->argv[r->at++];
    if (value) return take(r, option, value);
    fprintf(stderr, "liaison %s: --%s needs %s\n", r->manual->name, option->name, option->value);
    return LI_EXIT_USAGE;
}

static int print_help(const reading *r) {
    printf("usage: %s\n\n%s", r->manual->synopsis, r->manual->about);
    bool heading = r->count && r->options[0].kind == LI_OPTION_HEADING;
    if (!heading) puts("\nOptions:");
    for (size_t i = 0; i < r->count; i++) {
        const li_option *o = &r->options[i];
        if (o->kind == LI_OPTION_HEADING) {
            printf("\n%s:\n", o->name);
            continue;
        }
        char left[64];
        (void)snprintf(left, sizeof left, "%c%c%s--%s%s%s", o->letter ? '-' : ' ', o->letter ? o->letter : ' ',
                       o->letter ? ", " : "  ", o->name, o->value ? " " : "", o->value ? o->value : "");
        printf("  %-26s ", left);
        if (strlen(left) > 26) printf("\n%29s", "");
        for (const char *c = o->help; *c; c++) {
            putchar(*c);
            if (*c == '\n') printf("%29s", "");
        }
        putchar('\n');
    }
    printf("  %-26s this text\n", "-h, --help");
    if (r->manual->notes) printf("\n%s", r->manual->notes);
    if (fflush(stdout) == 0 && !ferror(stdout)) return LI_EXIT_DONE;
    fputs("liaison: the help cannot be written\n", stderr);
    return LI_EXIT_FAILED;
}

static int read_long(reading *r, const char *argument) {
    const char *equals = strchr(argument, '=');
    size_t length = equals ? (size_t)(equals - argument) : strlen(argument);
    if (length == 4 && strncmp(argument, "help", 4) == 0 && !equals) return print_help(r);
    for (size_t i = 0; i < r->count; i++) {
        const li_option *option = &r->options[i];
        if (option->kind == LI_OPTION_HEADING || strlen(option->name) != length ||
            strncmp(option->name, argument, length) != 0)
            continue;
        if (option->kind != LI_OPTION_FLAG) return take_next(r, option, equals ? equals + 1 : NULL);
        if (equals) {
            fprintf(stderr, "liaison %s: --%s takes no value\n", r->manual->name, option->name);
            return LI_EXIT_USAGE;
        }
        *(bool *)option->target = true;
        return LI_GO_ON;
    }
    return wrong_option(r, argument, length);
}

static int read_short(reading *r, const char *letters) {
    for (; *letters; letters++) {
        const li_option *option = NULL;
        if (*letters == 'h') return print_help(r);
        for (size_t i = 0; i < r->count && !option; i++) {
            if (r->options[i].kind != LI_OPTION_HEADING && r->options[i].letter == *letters) option = &r->options[i];
        }
        if (!option) {
            fprintf(stderr, "liaison %s: there is no option -%c; see liaison %s --help\n", r->manual->name, *letters,
                    r->manual->name);
            return LI_EXIT_USAGE;
        }
        if (option->kind != LI_OPTION_FLAG) return take_next(r, option, letters[1] ? letters + 1 : NULL);
        *(bool *)option->target = true;
    }
    return LI_GO_ON;
}

int li_options_read(const li_manual *manual, const li_option *options, size_t count, int argc, char **argv,
                    li_texts *operands) {
    reading r = {manual, options, count, argv, argc, 1};
    bool ended = false;
    while (r.at < argc) {
        const char *argument = argv[r.at++];
        int status = LI_GO_ON;
        if (ended || argument[0] != '-' || argument[1] == '\0')
            status = li_texts_add(operands, argument) ? LI_GO_ON : LI_EXIT_FAILED;
        else if (strcmp(argument, "--") == 0) ended = true;
        else if (argument[1] == '-') status = read_long(&r, argument + 2);
        else status = read_short(&r, argument + 1);
        if (status != LI_GO_ON) return status;
    }
    if (manual->missing && operands->count == 0) {
        fprintf(stderr, "liaison %s: %s; see liaison %s --help\n", manual->name, manual->missing, manual->name);
        return LI_EXIT_USAGE;
    }
    return LI_GO_ON;
}
