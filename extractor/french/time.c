#include "extractor/french/time.h"

#include "extractor/french/time_span.h"

#define PIECE(at) li_time_piece(c->in, at)
#define IS(at, w) li_time_word(c->in, at, LI_W_##w)

const char *li_time_kind_name(li_time_kind kind) {
    static const char *const names[LI_TIME_KIND_COUNT] = {"date", "period", "duration", "set"};
    return (unsigned)kind < LI_TIME_KIND_COUNT ? names[kind] : "";
}

/* --- open periods --- */

static li_span opened(li_span s, bool to, bool from, size_t pieces) {
    s.kind = LI_TIME_PERIOD;
    s.open_to = to;
    s.open_from = from;
    s.pieces = pieces;
    return s;
}

/* depuis 2022, dès lundi, à partir de mars, depuis trois ans */
static li_span read_since(const li_clock *c, size_t at) {
    size_t i = at;
    bool since = IS(i, DEPUIS);
    if (since || IS(i, DES_QUE)) i++;
    else if (IS(i, A) && IS(i + 1, PARTIR)) i += 2;
    else return (li_span){0};
    if (IS(i, DE) || IS(i, DU)) i++;
    if (since && IS(i, PLUS) && IS(i + 1, DE)) i += 2;
    if (since && IS(i, PRES) && IS(i + 1, DE)) i += 2;
    if (since && IS(i, ENVIRON)) i++;
    li_length l = {0};
    if (since) l = li_read_length(c, i);
    if (l.pieces) {
        li_span s = {.kind = LI_TIME_PERIOD, .grain = l.grain, .unresolved = !c->known};
        s.from = li_shift_day(c->today, &l, -1);
        return opened(s, true, false, i + l.pieces - at);
    }
    li_clock k = *c;
    k.ahead = !since;
    li_span s = li_read_point(&k, i, true);
    if (!since && s.pieces && s.grain != LI_UNIT_DAY) s = li_read_point(c, i, true); /* dès lundi: the next one */
    return s.pieces ? opened(s, true, false, i + s.pieces - at) : s;
}

/* jusqu'en 2027, jusqu'au 5 mars; d'ici 2030, d'ici à la fin de l'année, d'ici deux ans */
static li_span read_until(const li_clock *c, size_t at) {
    size_t i = at;
    bool by = IS(i, DE) && IS(i + 1, ICI);
    if (!by && !IS(i, JUSQUE)) return (li_span){0};
    i += by ? 2 : 1;
    if (IS(i, A) || IS(i, AU) || IS(i, EN)) i++;
    li_clock k = *c;
    if (by) k.ahead = true;
    li_length l = {0};
    if (by) l = li_read_length(c, i);
    li_span s = {.grain = l.grain};
    if (l.pieces) {
        s.unresolved = !c->known;
        s.to = li_shift_day(c->today, &l, 1);
        s.pieces = l.pieces;
    } else {
        s = li_read_point(&k, i, true);
        if (!s.pieces) return s;
    }
    if (by && !s.unresolved && c->known && s.to < c->today) return (li_span){0};
    s.from = c->today;
    return opened(s, false, !by || !c->known, i + s.pieces - at);
}

/* avant 2010, après le 15 juin */
static li_span read_before(const li_clock *c, size_t at) {
    bool before = IS(at, AVANT);
    if (!before && !IS(at, APRES)) return (li_span){0};
    if (!before && PIECE(at + 1)->roles & LI_Q_DAY && PIECE(at + 1)->time == 1) return (li_span){0}; /* après demain */
    size_t i = at + 1;
    if (before && IS(i, LE) && IS(i + 1, FIN)) i++;
    li_span s = li_read_point(c, i, true);
    if (!s.pieces) return s;
    li_day edge = before ? s.from - 1 : s.to + 1;
    if (before && IS(i, FIN)) edge = s.to;
    s.from = s.to = edge;
    s.grain = LI_UNIT_DAY;
    return opened(s, !before, before, i + s.pieces - at);
}

/* --- counted from today --- */

/* il y a trois ans, voici deux jours, dans deux semaines, deux jours après Noël, trois mois plus tard */
static li_span read_distance(const li_clock *c, size_t at) {
    size_t i = at;
    bool ago = false, in = false;
    if (IS(i, IL) && IS(i + 1, Y) && IS(i + 2, AVOIR)) ago = true, i += 3;
    else if (IS(i, VOICI)) ago = true, i++;
    else if (IS(i, DANS)) in = true, i++;
    if (ago || in) {
        if (IS(i, PLUS) && IS(i + 1, DE)) i += 2;
        else if (IS(i, MOINS) && IS(i + 1, DE)) i += 2;
        else if (IS(i, PRES) && IS(i + 1, DE)) i += 2;
        else if (IS(i, A) && IS(i + 1, PEU) && IS(i + 2, PRES)) i += 3;
        else if (IS(i, ENVIRON) || li_time_form(c->in, i, "bientôt") || li_time_form(c->in, i, "déjà")) i++;
    }
    bool within = in && IS(i, LE);
    if (within) i++;
    li_length l = li_read_length(c, i);
    if (!l.pieces) return (li_span){0};
    i += l.pieces;
    if (within && ((IS(i, A) && IS(i + 1, VENIR)) || PIECE(i)->roles & LI_Q_SHIFT)) return (li_span){0};
    bool counted = IS(i, A) && IS(i + 1, PARTIR);
    li_span s = li_day_span(0);
    s.unresolved = !c->known;
    if (within) {
        s.kind = LI_TIME_PERIOD;
        s.to = li_shift_day(c->today, &l, 1);
        s.from = s.to > c->today ? c->today + 1 : s.to; /* dans les douze heures: today */
    } else if (ago || (in && !counted)) {
        s.from = s.to = li_shift_day(c->today, &l, in ? 1 : -1);
    } else if (IS(i, PLUS) && (IS(i + 1, TARD) || IS(i + 1, TOT))) {
        s.unresolved = true;
        i += 2;
    } else if (IS(i, AUPARAVANT)) {
        s.unresolved = true;
        i++;
    } else if (IS(i, APRES) || IS(i, AVANT) || counted) {
        bool before = IS(i, AVANT);
        i += IS(i, A) ? (IS(i + 2, DE) || IS(i + 2, DU) ? 3 : 2) : 1;
        li_span point = li_read_point(c, i, true);
        if (!point.pieces) return (li_span){0};
        s.unresolved = point.unresolved;
        s.from = s.to = li_shift_day(before ? point.from : point.to, &l, before ? -1 : 1);
        i += point.pieces;
    } else {
        return (li_span){0};
    }
    s.pieces = i - at;
    return s;
}

/* chaque mardi, tous les deux ans, trois fois par semaine */
static li_span read_set(const li_clock *c, size_t at) {
    size_t i = at;
    li_span s = {.kind = LI_TIME_SET, .unresolved = true};
    const li_piece *p = PIECE(i);
    if (IS(i, CHAQUE)) {
        i++;
    } else if (IS(i, TOUT) && p->plural && IS(i + 1, LE)) {
        i += 2;
        li_numeral n = li_numeral_at(c->in, i);
        if (n.pieces && n.kind == LI_CARDINAL) i += n.pieces;
    } else {
        li_numeral n = li_numeral_at(c->in, i);
        if (!n.pieces || n.kind != LI_CARDINAL || !IS(i + n.pieces, FOIS) || !IS(i + n.pieces + 1, PAR))
            return (li_span){0};
        i += n.pieces + 2;
    }
    const li_piece *unit = PIECE(i);
    if (!(unit->roles & (LI_Q_TIMEUNIT | LI_Q_WEEKDAY)) || (unit->roles & LI_Q_ORDINAL)) return (li_span){0};
    s.pieces = i + 1 - at;
    return s;
}

/* trois mois, deux heures et demie, toute la journée */
static li_span read_duration(const li_clock *c, size_t at) {
    li_span s = {.kind = LI_TIME_DURATION};
    if (IS(at, TOUT) && !PIECE(at + 1)->plural && (IS(at + 1, LE) || IS(at + 1, UN)) &&
        PIECE(at + 2)->roles & LI_Q_TIMEUNIT) {
        static const double days[] = {0, 0, 1 / 24.0, 1, 1, 2, 7, 30, 91.25, 182.5, 365, 3650, 36500, 365000};
        s.seconds = days[PIECE(at + 2)->time] * 86400;
        s.pieces = 3;
        return s;
    }
    li_length l = li_read_length(c, at);
    if (!l.pieces) return s;
    const li_piece *before = at ? PIECE(at - 1) : PIECE(c->in->count);
    if (l.grain == LI_UNIT_HOUR && li_is_clock(c->in, at, at + l.pieces - 1)) return s;
    if (l.grain == LI_UNIT_DAY && IS(at, UN) && l.pieces == 2 && before->word != LI_W_PENDANT &&
        before->word != LI_W_POUR && before->word != LI_W_EN && before->word != LI_W_DE)
        return s; /* un jour */
    s.seconds = l.seconds;
    s.pieces = l.pieces;
    return s;
}

/* le 15, before a stop */
static li_span read_day_alone(const li_clock *c, size_t at) {
    li_span none = {0};
    int day;
    size_t taken;
    if (!IS(at, LE) || PIECE(at)->plural || !li_day_number(c, at + 1, &day, &taken) || PIECE(at + 1)->capital)
        return none;
    size_t i = at + 1 + taken;
    li_span s;
    bool ends = i >= c->in->count || PIECE(i)->punct || IS(i, POUR) || IS(i, A) || IS(i, AVANT) ||
                (IS(i, AU) && IS(i + 1, MATIN));
    if (!ends || PIECE(at + 1)->roles & LI_Q_ORDINAL) return none;
    s = li_number_day(c, day);
    s.pieces = i - at;
    return s;
}

/* --- the sentence --- */

/* Words of an expression before its first number or name of a time: d'ici à la fin de l'année. */
enum { LONGEST_START = 10 };

/* A year needs a word before it that asks for one, or its digits alone as news write them. */
static bool asks_for_year(const li_clock *c, size_t at) {
    if (at == 0) return false;
    switch (PIECE(at - 1)->word) {
    case LI_W_EN:
    case LI_W_DE:
    case LI_W_DU:
    case LI_W_POUR:
    case LI_W_VERS:
    case LI_W_DANS: return true;
    default: return false;
    }
}

static li_span read_any(const li_clock *c, size_t at) {
    static li_span (*const readers[])(const li_clock *, size_t) = {
        li_read_range, li_read_dash, read_since, read_until, read_set, read_before, read_distance};
    for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
        li_span s = readers[k](c, at);
        if (s.pieces) return s;
    }
    bool asked = asks_for_year(c, at);
    li_span s = (li_span){0};
    if (IS(at, DU) || IS(at, DE) || IS(at, EN) || IS(at, DES) || IS(at, AU))
        return s; /* they are no part of the expression itself */
    s = li_read_point(c, at, asked);
    if (s.pieces && s.grain == LI_UNIT_YEAR && s.written && !asked && s.pieces == 1 && at > 0) {
        const li_piece *p = PIECE(at - 1);
        if (p->word == LI_W_A || p->word == LI_W_AU ||
            p->roles & (LI_Q_CHANGE | LI_Q_NUMERAL | LI_Q_CURRENCY | LI_Q_MEASURE) || p->word == LI_W_PLUS ||
            p->word == LI_W_LE || p->word == LI_W_ENVIRON || PIECE(at)->glued)
            s.pieces =
                PIECE(at)->glued && p->punct && p->end - p->start == 1 && c->in->text.ptr[p->start] == '(' ? 1 : 0;
    }
    if (!s.pieces) s = read_day_alone(c, at);
    if (!s.pieces) s = read_duration(c, at);
    return s;
}

static li_date known_day(li_day day) {
    static const li_day first = -719162, last = 2932896; /* years 1 to 9999 */
    return day >= first && day <= last ? li_date_of(day) : (li_date){0, 0, 0};
}

static void place(const li_span *s, li_time *out) {
    bool known = !s->unresolved && s->kind != LI_TIME_DURATION && s->kind != LI_TIME_SET;
    out->from = known && !s->open_from ? known_day(s->from) : (li_date){0, 0, 0};
    out->to = known && !s->open_to ? known_day(s->to) : (li_date){0, 0, 0};
}

/* A piece without which there is no time. */
static bool is_temporal(const li_piece *p) {
    return p->roles & (LI_Q_MONTH | LI_Q_WEEKDAY | LI_Q_TIMEUNIT | LI_Q_SEASON | LI_Q_DAY | LI_Q_HOLIDAY |
                       LI_Q_QUARTER | LI_Q_FIELDS | LI_Q_DIGITS | LI_Q_MILLE) ||
           (p->roles & (LI_Q_UNIT | LI_Q_TEN) && p->word != LI_W_UN) || p->word == LI_W_MATIN;
}

static bool may_begin(const li_piece *p) {
    if (p->punct) return false;
    if (p->roles & (LI_Q_NUMERAL | LI_Q_FEW | LI_Q_SHIFT) || is_temporal(p)) return true;
    switch (p->word) {
    case LI_W_LE:
    case LI_W_MA:
    case LI_W_CE:
    case LI_W_DES:
    case LI_W_DE:
    case LI_W_DU:
    case LI_W_A:
    case LI_W_AU:
    case LI_W_ENTRE:
    case LI_W_DEPUIS:
    case LI_W_DES_QUE:
    case LI_W_JUSQUE:
    case LI_W_AVANT:
    case LI_W_APRES:
    case LI_W_IL:
    case LI_W_VOICI:
    case LI_W_DANS:
    case LI_W_TOUT:
    case LI_W_CHAQUE:
    case LI_W_PLUS:
    case LI_W_RESTE:
    case LI_W_DEBUT:
    case LI_W_FIN:
    case LI_W_MILIEU:
    case LI_W_MI:
    case LI_W_COURANT: return true;
    default: return false;
    }
}

/* Does a word that no expression has stand between its first and its first temporal piece? */
static bool is_broken(const li_pieces *in, size_t at, size_t temporal) {
    static const char *const OTHERS[] = {"bientôt", "déjà", "maintenant", "commençant", NULL};
    for (size_t i = at + 1; i < temporal; i++) {
        const li_piece *p = &in->items[i];
        bool other = !p->punct && p->word == LI_W_NONE && !p->roles;
        for (const char *const *w = OTHERS; *w && other; w++) other = !li_time_form(in, i, *w);
        if (other) return true;
    }
    return false;
}

static void emit(const li_clock *c, size_t at, const li_span *s, const li_span *ahead, li_found_time *out) {
    const li_piece *first = PIECE(at), *last = PIECE(at + s->pieces - 1);
    *out = (li_found_time){
        .kind = s->kind, .first = first->token, .count = last->token - first->token + 1, .seconds = s->seconds};
    out->time.text = li_slice_sub(c->in->text, first->start, last->end);
    out->time.start = first->start;
    out->time.end = last->end;
    out->ahead = out->time;
    place(s, &out->time);
    place(ahead->pieces == s->pieces ? ahead : s, &out->ahead);
}

li_code li_times_find(li_times *out, const li_pieces *pieces, li_date today, li_arena *arena, li_error *err) {
    *out = (li_times){NULL, 0};
    bool known = today.year != 0;
    li_clock clock = {.in = pieces, .known = known, .today = known ? li_day_of(today) : 0}, ahead = clock;
    ahead.ahead = true;
    size_t room = 0;
    void *items = NULL;
    for (size_t at = 0, next_temporal = 0; at < pieces->count; at++) {
        if (next_temporal < at) next_temporal = at;
        while (next_temporal < pieces->count && !is_temporal(&pieces->items[next_temporal])) next_temporal++;
        if (next_temporal == pieces->count) break;
        if (next_temporal - at > LONGEST_START || !may_begin(&pieces->items[at])) continue;
        if (is_broken(pieces, at, next_temporal)) continue;
        li_span s = read_any(&clock, at);
        if (!s.pieces) continue;
        li_span next = read_any(&ahead, at);
        if (out->count == room && li_arena_grow(arena, &items, out->count, &room, sizeof *out->items) != LI_OK)
            return li_fail(err, LI_E_MEMORY, "no memory for the times of a sentence");
        out->items = items;
        emit(&clock, at, &s, &next, &out->items[out->count++]);
        at += s.pieces - 1;
    }
    return LI_OK;
}
