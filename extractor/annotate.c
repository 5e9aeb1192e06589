/* What the analysis sees, for people and as JSON. */
#include "base/buffer.h"
#include "extractor/article/date.h"
#include "extractor/engine.h"

static void number(li_buffer *out, const char *name, uint64_t value) {
    li_buffer_printf(out, "\"%s\": %llu", name, (unsigned long long)value);
}

static void text(li_buffer *out, const char *name, li_slice value) {
    li_buffer_printf(out, ", \"%s\": ", name);
    li_buffer_add_json(out, value);
}

/* ---- features, as in Universal Dependencies ---- */

static const struct {
    uint32_t mask, value;
    const char *name;
} FEATS[] = {{LI_GENDER, LI_FEM, "Gender=Fem"},
             {LI_GENDER, LI_MASC, "Gender=Masc"},
             {LI_MOOD, LI_CND, "Mood=Cnd"},
             {LI_MOOD, LI_IMP, "Mood=Imp"},
             {LI_MOOD, LI_IND, "Mood=Ind"},
             {LI_MOOD, LI_SUB, "Mood=Sub"},
             {LI_NUMBER, LI_PLUR, "Number=Plur"},
             {LI_NUMBER, LI_SING, "Number=Sing"},
             {LI_PERS, LI_P1, "Person=1"},
             {LI_PERS, LI_P2, "Person=2"},
             {LI_PERS, LI_P3, "Person=3"},
             {LI_TENSE, LI_FUT, "Tense=Fut"},
             {LI_TENSE, LI_IMPERF, "Tense=Imp"},
             {LI_TENSE, LI_PAST, "Tense=Past"},
             {LI_TENSE, LI_PRES, "Tense=Pres"},
             {LI_FORM, LI_PART_PAST, "Tense=Past|VerbForm=Part"},
             {LI_FORM, LI_PART_PRES, "Tense=Pres|VerbForm=Part"},
             {LI_FORM, LI_FIN, "VerbForm=Fin"},
             {LI_FORM, LI_INF, "VerbForm=Inf"}};

static void add_feats(li_buffer *out, const li_token *t) {
    bool first = true;
    for (size_t i = 0; i < sizeof FEATS / sizeof *FEATS; i++) {
        if ((t->feats & FEATS[i].mask) != FEATS[i].value) continue;
        if (!first) li_buffer_add_byte(out, '|');
        li_buffer_add_text(out, FEATS[i].name);
        first = false;
    }
}

li_slice li_lemma_text(const li_extractor *x, const li_token *t) {
    if (t->upos == LI_PROPN || t->upos == LI_PUNCT) return li_slice_sub(x->tokens.text, t->start, t->end);
    return li_symbols_text(x->symbols, t->lemma);
}

static void json_tokens(li_extractor *x, li_buffer *out) {
    li_buffer_add_text(out, ", \"tokens\": [");
    for (int32_t i = 0; i < x->syntax.count; i++) {
        const li_token *t = &x->syntax.tokens[i];
        li_buffer_add_text(out, i ? ", {" : "{");
        number(out, "start", t->start);
        li_buffer_add_text(out, ", ");
        number(out, "end", t->end);
        text(out, "form", li_slice_sub(x->tokens.text, t->start, t->end));
        text(out, "lemma", li_lemma_text(x, t));
        text(out, "pos", li_slice_of(li_upos_name((li_upos)t->upos)));
        li_buffer_add_text(out, ", \"feats\": \"");
        add_feats(out, t);
        li_buffer_printf(out, "\", \"head\": %d", (int)t->head);
        text(out, "dep", li_slice_of(li_dep_name((li_dep)t->dep)));
        li_buffer_add_byte(out, '}');
    }
    li_buffer_add_byte(out, ']');
}

/* ---- actors: names, seats, peoples and countries' adjectives, and the groups and words that denote one ---- */

typedef struct seen {
    const li_actor *actor;
    uint32_t start, end;
    uint8_t by;
} seen;

/* Does the list name the actor inside these bytes already? « les Syriens » is a people's name and a group. */
static bool is_listed(const seen *out, size_t count, const seen *one) {
    for (size_t i = count; i > 0; i--)
        if (out[i - 1].actor == one->actor && out[i - 1].start < one->end && out[i - 1].end > one->start) return true;
    return false;
}

static size_t list_actors(li_extractor *x, seen *out, size_t room) {
    size_t count = 0, n, all, from = li_cast_in(x->cast, x->groups.sentence->first, x->groups.sentence->count, &n);
    const li_mention *m = li_cast_mentions(x->cast, &all);
    for (size_t i = from; i < from + n && count < room; i++) {
        if (m[i].kind == LI_ADJECTIVE ? li_cast_type(x->cast, m[i].actor) != LI_COUNTRY
                                      : m[i].kind != LI_NAME && m[i].kind != LI_SEAT)
            continue;
        const li_token *t = x->tokens.tokens + m[i].first;
        out[count++] = (seen){li_cast_actor(x->cast, m[i].actor), t->start, t[m[i].count - 1].end, m[i].by};
    }
    for (int32_t i = 0; i < x->syntax.count; i++) {
        uint8_t u = x->syntax.tokens[i].upos;
        bool people = li_mention_at(&x->groups, i, 1u << LI_DEMONYM | 1u << LI_ADJECTIVE) && u == LI_PROPN;
        bool noun = u == LI_NOUN || (u == LI_ADJ && li_child(&x->syntax, i, LI_DET_OF) >= 0); /* ce dernier */
        if (!noun && u != LI_PRON && u != LI_DET && !people) continue;
        if (li_mention_at(&x->groups, i, 1u << LI_NAME | 1u << LI_SEAT)) continue;
        li_referent r[LI_MAX_GROUP];
        size_t k = li_group_actors(&x->groups, i, r);
        for (size_t j = 0; j < k && count < room; j++) {
            if (r[j].by == LI_BY_NAME) continue;
            seen one = {li_cast_actor(x->cast, r[j].actor), x->syntax.tokens[r[j].first].start,
                        x->syntax.tokens[r[j].last].end, r[j].by};
            if (!is_listed(out, count, &one)) out[count++] = one;
        }
    }
    return count;
}

static void json_actors(li_extractor *x, li_buffer *out) {
    seen actors[256];
    size_t n = list_actors(x, actors, 256);
    li_buffer_add_text(out, ", \"actors\": [");
    for (size_t i = 0; i < n; i++) {
        li_buffer_add_text(out, i ? ", {" : "{");
        number(out, "start", actors[i].start);
        li_buffer_add_text(out, ", ");
        number(out, "end", actors[i].end);
        text(out, "id", actors[i].actor->id);
        text(out, "name", actors[i].actor->name);
        text(out, "type", li_slice_of(li_actor_type_name(actors[i].actor->type)));
        text(out, "by", li_slice_of(li_resolution_name((li_resolution)actors[i].by)));
        li_buffer_add_byte(out, '}');
    }
    li_buffer_add_byte(out, ']');
}

static void add_day(li_buffer *out, const char *name, li_date d) {
    if (!d.year) return;
    li_buffer_printf(out, ", \"%s\": \"", name);
    li_date_write(out, d);
    li_buffer_add_byte(out, '"');
}

static void json_quantities(li_extractor *x, li_buffer *out) {
    li_buffer_add_text(out, ", \"amounts\": [");
    for (size_t i = 0; i < x->amounts.count; i++) {
        const li_found_amount *a = &x->amounts.items[i];
        li_buffer_add_text(out, i ? ", {" : "{");
        number(out, "start", a->amount.start);
        li_buffer_add_text(out, ", ");
        number(out, "end", a->amount.end);
        li_buffer_add_text(out, ", \"value\": ");
        li_buffer_add_double(out, a->amount.value);
        if (a->amount.high != a->amount.value) {
            li_buffer_add_text(out, ", \"high\": ");
            li_buffer_add_double(out, a->amount.high);
        }
        text(out, "unit", a->amount.unit);
        text(out, "bound", li_slice_of(li_bound_name(a->amount.bound)));
        text(out, "kind", li_slice_of(li_amount_kind_name(a->kind)));
        text(out, "text", a->amount.text);
        li_buffer_add_byte(out, '}');
    }
    li_buffer_add_text(out, "], \"times\": [");
    for (size_t i = 0; i < x->times.count; i++) {
        const li_found_time *t = &x->times.items[i];
        li_buffer_add_text(out, i ? ", {" : "{");
        number(out, "start", t->time.start);
        li_buffer_add_text(out, ", ");
        number(out, "end", t->time.end);
        text(out, "text", t->time.text);
        text(out, "kind", li_slice_of(li_time_kind_name(t->kind)));
        add_day(out, "from", t->time.from);
        add_day(out, "to", t->time.to);
        li_buffer_add_byte(out, '}');
    }
    li_buffer_add_byte(out, ']');
}

/* ---- clauses ---- */

static bool is_clause_head(const li_syntax *sx, int32_t i) {
    const li_token *t = &sx->tokens[i];
    if (t->upos == LI_VERB) return true;
    return t->upos == LI_AUX ? t->dep != LI_AUX_OF && t->dep != LI_AUX_PASS && t->dep != LI_COP
                             : li_child(sx, i, LI_COP) >= 0;
}

static void json_clauses(li_extractor *x, li_buffer *out) {
    bool first = true;
    li_buffer_add_text(out, ", \"clauses\": [");
    for (int32_t i = 0; i < x->syntax.count; i++) {
        if (!is_clause_head(&x->syntax, i)) continue;
        const li_clause *c = li_clause_at(&x->syntax, i);
        if (!c) continue;
        li_buffer_add_text(out, first ? "{" : ", {");
        first = false;
        li_buffer_printf(out, "\"token\": %d", (int)i);
        text(out, "lemma", li_symbols_text(x->symbols, c->lemma));
        text(out, "voice", li_slice_of(c->passive ? "passive" : c->reflexive ? "reflexive" : "active"));
        text(out, "status", li_slice_of(li_status_name(li_status_at(&x->syntax, x->engine->status_words, i))));
        li_buffer_add_text(out, ", \"args\": [");
        for (size_t k = 0; k < c->arg_count; k++) {
            li_buffer_printf(out, "%s{\"token\": %d", k ? ", " : "", (int)c->args[k].token);
            text(out, "role", li_slice_of(li_role_name((li_role)c->args[k].role)));
            if (c->args[k].prep != LI_NO_SYM) text(out, "prep", li_symbols_text(x->symbols, c->args[k].prep));
            li_buffer_add_byte(out, '}');
        }
        li_buffer_add_text(out, "]}");
    }
    li_buffer_add_byte(out, ']');
}

void li_annotate_json(li_extractor *x, li_buffer *out) {
    number(out, "start", x->groups.sentence->start);
    li_buffer_add_text(out, ", ");
    number(out, "end", x->groups.sentence->end);
    json_tokens(x, out);
    json_actors(x, out);
    json_quantities(x, out);
    json_clauses(x, out);
}

/* ---- for people ---- */

void li_pad(li_buffer *out, li_slice s, size_t width) {
    li_buffer_add(out, s);
    size_t letters = 0;
    for (size_t i = 0; i < s.len; i++) letters += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    for (li_buffer_add_byte(out, ' '); letters < width; letters++) li_buffer_add_byte(out, ' ');
}

/* Actors, amounts, times and clauses, one a line. */
void li_annotate_facts(li_extractor *x, li_buffer *out) {
    seen actors[256];
    size_t n = list_actors(x, actors, 256);
    for (size_t i = 0; i < n; i++)
        li_buffer_printf(out, "actor   %.*s = %.*s (%s, by %s)\n",
                         LI_SLICE_ARG(li_slice_sub(x->tokens.text, actors[i].start, actors[i].end)),
                         LI_SLICE_ARG(actors[i].actor->name), li_actor_type_name(actors[i].actor->type),
                         li_resolution_name((li_resolution)actors[i].by));
    for (size_t i = 0; i < x->amounts.count; i++) {
        const li_amount *a = &x->amounts.items[i].amount;
        li_buffer_printf(out, "amount  %.*s = ", LI_SLICE_ARG(a->text));
        li_buffer_add_double(out, a->value);
        li_buffer_printf(out, " %.*s (%s)\n", LI_SLICE_ARG(a->unit), li_bound_name(a->bound));
    }
    for (size_t i = 0; i < x->times.count; i++) {
        const li_time *t = &x->times.items[i].time;
        li_buffer_printf(out, "time    %.*s = %04d-%02d-%02d..%04d-%02d-%02d\n", LI_SLICE_ARG(t->text), t->from.year,
                         t->from.month, t->from.day, t->to.year, t->to.month, t->to.day);
    }
    for (int32_t i = 0; i < x->syntax.count; i++) {
        if (!is_clause_head(&x->syntax, i)) continue;
        const li_clause *c = li_clause_at(&x->syntax, i);
        if (!c) continue;
        li_buffer_printf(out, "clause  %.*s (%s, %s)", LI_SLICE_ARG(li_symbols_text(x->symbols, c->lemma)),
                         c->passive     ? "passive"
                         : c->reflexive ? "reflexive"
                                        : "active",
                         li_status_name(li_status_at(&x->syntax, x->engine->status_words, i)));
        for (size_t k = 0; k < c->arg_count; k++) {
            const li_token *t = &x->syntax.tokens[c->args[k].token];
            li_buffer_printf(out, "; %s", li_role_name((li_role)c->args[k].role));
            if (c->args[k].prep != LI_NO_SYM)
                li_buffer_printf(out, " %.*s", LI_SLICE_ARG(li_symbols_text(x->symbols, c->args[k].prep)));
            li_buffer_printf(out, " « %.*s »", LI_SLICE_ARG(li_slice_sub(x->tokens.text, t->start, t->end)));
        }
        li_buffer_add_byte(out, '\n');
    }
}

static void plain_sentence(li_extractor *x, li_buffer *out) {
    const li_sentence *s = x->groups.sentence;
    li_buffer_printf(out, "\n# %u  %.*s\n", (unsigned)x->groups.number,
                     LI_SLICE_ARG(li_slice_sub(x->tokens.text, s->start, s->end)));
    for (int32_t i = 0; i < x->syntax.count; i++) {
        const li_token *t = &x->syntax.tokens[i];
        li_buffer_printf(out, "%4d  ", (int)i);
        li_pad(out, li_slice_sub(x->tokens.text, t->start, t->end), 20);
        li_pad(out, li_lemma_text(x, t), 18);
        li_pad(out, li_slice_of(li_upos_name((li_upos)t->upos)), 6);
        li_pad(out, li_slice_of(li_dep_name((li_dep)t->dep)), 10);
        li_buffer_printf(out, "%4d  ", (int)t->head);
        add_feats(out, t);
        li_buffer_add_byte(out, '\n');
    }
    li_annotate_facts(x, out);
}

li_code li_annotate(li_extractor *x, const li_article *article, bool json, li_buffer *out, li_error *err) {
    li_code code = li_extractor_begin(x, article, err);
    if (code) return code;
    if (json) {
        li_buffer_add_text(out, "{\"doc\": ");
        li_buffer_add_json(out, article->doc);
        li_buffer_add_text(out, ", \"sentences\": [");
    } else {
        li_buffer_printf(out, "## %.*s\n", LI_SLICE_ARG(article->doc));
    }
    bool first = true;
    for (uint32_t i = 0; i < x->tokens.sentence_count && !code; i++) {
        x->counts.sentences++;
        if (x->tokens.sentences[i].count > LI_MAX_SENTENCE) {
            x->counts.overlong++;
            continue;
        }
        code = li_extractor_analyse(x, i, err);
        if (!code) code = li_extractor_quantities(x, err);
        if (code) return code;
        if (json) {
            li_buffer_add_text(out, first ? "{" : ", {");
            li_annotate_json(x, out);
            li_buffer_add_byte(out, '}');
        } else {
            plain_sentence(x, out);
        }
        first = false;
        li_group_note(&x->groups);
    }
    if (json) li_buffer_add_text(out, "]}\n");
    x->counts.articles++;
    return out->code ? li_fail(err, LI_E_MEMORY, "no memory for the annotation of an article") : LI_OK;
}
