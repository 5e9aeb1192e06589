/* Whom il, son, les deux pays and the like denote, and where they denote nobody. */
#include "extractor/actor/group.h"
#include "extractor/actor/presence.h"
#include "extractor/french/clause_words.h"
#include "extractor/french/model.h"
#include "extractor/french/tree_mend.h"
#include "tests/unit/actor/fixture.h"

static const char ACTORS[] =
    "role président: présidente, chef de l'État\n"
    "role Premier ministre: chef du gouvernement\n"
    "role ministre de la Défense: ministre des Armées\n"
    "actor Norvège: country\n article la\n adjective norvégien\n seat Oslo\n"
    "actor Pologne: country\n article la\n adjective polonais\n"
    "actor Maroc: country\n article le\n adjective marocain\n"
    "actor Pays-Bas: country\n article les\n adjective néerlandais\n"
    "actor Ligue des ports: organization, alliance\n article la\n"
    "actor Nordmer: organization, company\n"
    "actor Anna Berg: person\n gender f\n alias Berg\n office présidente de Norvège 2020-01-01..\n"
    "actor Jan Kowal: person\n gender m\n alias Kowal\n office président de Pologne 2019-01-01..\n"
    "actor Piotr Zielony: person\n gender m\n alias Zielony\n office ministre de la Défense de Pologne 2021-01-01..\n"
    "actor Omar Tazi: person\n gender m\n alias Tazi\n office ministre de la Défense de Maroc 2021-01-01..\n";

static const li_date DAY = {2024, 5, 1};

typedef struct analysis {
    fixture f;
    li_model *model;
    li_clause_words *words;
    li_group_words *group_words;
    li_reference *reference;
    li_arena *scratch;
} analysis;

static void open_all(analysis *a) {
    li_error err = {0};
    fixture_open(&a->f, ACTORS);
    CHECK_INT(0, li_diagnostics_size(a->f.diagnostics));
    must(li_model_open(&a->model, LI_BUILD_DATA "/fr.model", &err), &err);
    must(li_clause_words_new(&a->words, a->f.shared, &err), &err);
    must(li_group_words_new(&a->group_words, a->f.shared, &err), &err);
    fixture_begin(&a->f);
    must(li_reference_new(&a->reference, a->f.actors, a->f.words, &err), &err);
    a->scratch = li_arena_new();
}

static void close_all(analysis *a) {
    li_reference_free(a->reference);
    li_clause_words_free(a->words);
    li_group_words_free(a->group_words);
    li_model_free(a->model);
    li_arena_free(a->scratch);
    fixture_close(&a->f);
}

static void analyse(analysis *a, uint32_t number, li_syntax *sx) {
    li_error err = {0};
    const li_sentence *s = &a->f.tokens.sentences[number];
    li_token *t = a->f.tokens.tokens + s->first;
    li_tag_view *views = li_arena_array(a->scratch, s->count, sizeof *views);
    uint8_t *tags = li_arena_alloc(a->scratch, s->count), *forced = li_arena_alloc(a->scratch, s->count);
    size_t n, all, from = li_cast_in(a->f.cast, s->first, s->count, &n);
    const li_mention *m = li_cast_mentions(a->f.cast, &all);
    int32_t *inside = li_arena_array(a->scratch, s->count, sizeof *inside);
    for (uint32_t i = 0; i < s->count; i++) inside[i] = -1;
    for (size_t i = from; i < from + n; i++)
        for (uint32_t k = 1; k < m[i].count && (m[i].kind == LI_NAME || m[i].kind == LI_SEAT); k++)
            inside[m[i].first - s->first + k] = (int32_t)(m[i].first - s->first);
    for (size_t i = from; i < from + n; i++)
        for (uint32_t k = 0; k < m[i].count && (m[i].kind == LI_NAME || m[i].kind == LI_SEAT); k++)
            if (t[m[i].first - s->first + k].shape & LI_SHAPE_CAPITAL)
                forced[m[i].first - s->first + k] = LI_TAG_PROPN + 1;
    li_tag_sentence(a->model, a->f.words, NULL, t, s->count, forced, views, tags);
    must(li_tree_sentence(a->model, a->f.words, t, s->count, views, tags, inside, a->scratch, &err), &err);
    li_raw_tree tree = {t, NULL, (int32_t)s->count};
    must(li_trees_mend(&tree, 1, a->f.words, &a->words->classes, a->scratch, &err), &err);
    must(li_syntax_begin(sx, t, (int32_t)s->count, a->f.words, a->words, a->scratch, &err), &err);
}

/* Has presence, which knows no tree, room for all whom a word denotes? */
static void check_presence(const analysis *a, const li_groups *g, const li_referent *found, size_t n) {
    li_presence who;
    size_t count, all, from = li_cast_in(a->f.cast, g->sentence->first, g->sentence->count, &count), unnamed = 0;
    const li_mention *m = li_cast_mentions(a->f.cast, &all);
    li_presence_find(&who, a->reference, a->group_words, a->f.cast, g->syntax->tokens, g->sentence, NULL);
    for (size_t i = 0; i < n; i++) {
        bool named = false;
        for (size_t k = from; k < from + count; k++) named |= m[k].kind != LI_ROLE && m[k].actor == found[i].actor;
        unnamed += !named;
    }
    CHECK(unnamed <= (size_t)who.others + who.owners);
}

/* The names of those whom the last occurrence of a word denotes; analysed: whether the sentences before were. */
static li_slice referents(analysis *a, const char *text, const char *word, bool analysed, li_buffer *out) {
    li_buffer_clear(out);
    fixture_read(&a->f, text, true);
    li_arena_reset(a->scratch);
    li_reference_begin(a->reference, a->f.cast, &a->f.tokens, DAY);
    li_syntax sx;
    for (uint32_t s = 0; s + 1 < a->f.tokens.sentence_count; s++) {
        if (analysed) analyse(a, s, &sx);
        li_groups g = {&sx, &a->f.tokens.sentences[s], s, a->f.cast, a->group_words, a->reference, DAY, NULL};
        if (analysed) li_group_note(&g);
        else li_reference_note(a->reference, s, NULL, NULL, 0);
    }
    uint32_t last = (uint32_t)a->f.tokens.sentence_count - 1;
    analyse(a, last, &sx);
    int32_t token = -1;
    for (int32_t i = 0; i < sx.count; i++)
        if (li_slice_eq(li_slice_sub(a->f.tokens.text, sx.tokens[i].start, sx.tokens[i].end), li_slice_of(word)))
            token = i;
    if (token < 0) return li_slice_of("no such word");
    li_referent found[LI_MAX_GROUP];
    li_groups g = {&sx, &a->f.tokens.sentences[last], last, a->f.cast, a->group_words, a->reference, DAY, NULL};
    size_t n = li_group_actors(&g, token, found);
    check_presence(a, &g, found, n);
    for (size_t i = 0; i < n; i++) {
        if (i) li_buffer_add_text(out, ", ");
        li_buffer_add(out, li_cast_actor(a->f.cast, found[i].actor)->name);
    }
    return n ? li_buffer_slice(out) : li_slice_of("nobody");
}

typedef struct example {
    const char *text, *word, *expected;
} example;

static void check_all(analysis *a, const example *e, size_t count, bool analysed) {
    li_buffer out = LI_BUFFER_EMPTY;
    for (size_t i = 0; i < count; i++) {
        li_slice got = referents(a, e[i].text, e[i].word, analysed, &out);
        if (!li_slice_eq(got, li_slice_of(e[i].expected))) fprintf(stderr, "%s\n", e[i].text);
        CHECK_TEXT(e[i].expected, got);
    }
    li_buffer_free(&out);
}

static const example PRONOUNS[] = {
    {"Jan Kowal est arrivé lundi à Oslo. Il a rencontré Anna Berg.", "Il", "Jan Kowal"},
    {"Anna Berg a reçu Jan Kowal. Elle a promis son aide.", "Elle", "Anna Berg"},
    {"Anna Berg a reçu Jan Kowal. Il a remercié la Norvège.", "Il", "Jan Kowal"},
    {"Jan Kowal a appelé Omar Tazi. Il a condamné les tirs.", "Il", "Jan Kowal"},
    {"La Norvège a livré des chars à la Pologne. Elle a promis des avions.", "Elle", "Norvège"},
    {"Jan Kowal et Omar Tazi ont signé un accord. Ils ont salué un succès.", "Ils", "Jan Kowal, Omar Tazi"},
    {"Anna Berg a dit qu'elle soutenait la Pologne.", "elle", "Anna Berg"},
    {"Jan Kowal est arrivé à Oslo. Anna Berg l'a accueilli.", "l'", "Jan Kowal"},
    {"Jan Kowal est arrivé à Oslo. Anna Berg lui a promis des chars.", "lui", "Jan Kowal"},
    {"Aux côtés de Piotr Zielony, son homologue marocain Omar Tazi lui a promis des chars.", "lui", "Piotr Zielony"},
    {"Jan Kowal est arrivé à Oslo. Il faut négocier avec la Norvège.", "Il", "nobody"},
    {"Jan Kowal est arrivé à Oslo. Il y a des tensions avec la Norvège.", "Il", "nobody"},
    {"Jan Kowal est arrivé à Oslo. Il est probable que la Norvège refuse.", "Il", "nobody"},
    {"Jan Kowal est arrivé à Oslo. Il s'agit d'une visite de travail.", "Il", "nobody"},
    {"Anna Berg est arrivée à Varsovie. Il a critiqué la Norvège.", "Il", "nobody"},
    {"Le sommet a réuni Jan Kowal et la Norvège. Il a duré deux jours.", "Il", "nobody"},
    {"Le Maroc a parlé. En visite au Maroc, où il avait été convié, Jan Kowal a salué la Norvège.", "il", "nobody"},
    {"Le Maroc a parlé. À Oslo, où il avait été convié, la Norvège a protesté.", "il", "Maroc"},
    {"Anna Berg a appelé Jan Kowal. Celui-ci a refusé.", "Celui-ci", "Jan Kowal"},
    {"Jan Kowal a appelé Omar Tazi. Ce dernier a refusé.", "dernier", "Omar Tazi"},
};

static const example POSSESSIVES[] = {
    {"La Norvège a rappelé son ambassadeur.", "son", "Norvège"},
    {"Jan Kowal a annoncé sa visite en Norvège.", "sa", "Jan Kowal"},
    {"La Norvège et la Pologne ont renforcé leur alliance.", "leur", "Norvège, Pologne"},
    {"L'armée norvégienne a retiré ses chars.", "ses", "Norvège"},
    {"Les Pays-Bas ont rappelé leur ambassadeur.", "leur", "Pays-Bas"},
    {"La tempête a perdu de sa force en Norvège.", "sa", "nobody"},
};

static const example NOUNS[] = {
    {"La Norvège a reçu une délégation de la Pologne. Les deux pays ont signé un accord.", "pays", "Norvège, Pologne"},
    {"La Norvège a reçu une délégation polonaise. Les deux capitales ont signé un accord.", "capitales",
     "Norvège, Pologne"},
    {"Anna Berg a reçu Jan Kowal. Les deux présidents ont signé un accord.", "présidents", "Anna Berg, Jan Kowal"},
    {"Anna Berg a reçu Jan Kowal. Les deux dirigeants ont signé un accord.", "dirigeants", "Anna Berg, Jan Kowal"},
    {"Anna Berg a reçu Jan Kowal. Les deux pays ont signé un accord.", "pays", "Norvège, Pologne"},
    {"La Norvège a reçu la Pologne et le Maroc. Les deux pays ont signé un accord.", "pays", "nobody"},
    {"La Norvège a protesté. Les deux dirigeants ont signé un accord.", "dirigeants", "nobody"},
    {"Piotr Zielony s'est entretenu avec son homologue marocain.", "homologue", "Omar Tazi"},
    {"Piotr Zielony a rencontré lundi son homologue marocain à Varsovie.", "homologue", "Omar Tazi"},
    {"Piotr Zielony a appelé Omar Tazi. Il a remercié son homologue.", "homologue", "Omar Tazi"},
    {"Jan Kowal est arrivé lundi. Le président a salué la Norvège.", "président", "Jan Kowal"},
    {"Jan Kowal est arrivé lundi. Le chef de l'État a salué la Norvège.", "chef", "Jan Kowal"},
    {"Piotr Zielony a parlé. Le ministre des Armées a salué la Norvège.", "ministre", "Piotr Zielony"},
    {"Piotr Zielony est arrivé. Le président a salué la Norvège.", "président", "nobody"},
    {"Anna Berg a reçu Jan Kowal. Le président a signé un accord.", "président", "Jan Kowal"},
    {"Jan Kowal a appelé la Norvège. Le pays a promis des chars.", "pays", "Norvège"},
    {"La Norvège a accusé la Pologne. Le Maroc espère que les deux pays négocieront.", "pays", "Norvège, Pologne"},
    {"Jan Kowal a appelé la Norvège. Les pays riches ont protesté.", "pays", "nobody"},
    {"Nordmer a perdu un contrat. Le groupe a licencié.", "groupe", "Nordmer"},
    {"Nordmer a accusé la Ligue des ports. L'entreprise a porté plainte.", "entreprise", "Nordmer"},
    {"Nordmer a perdu un contrat. Un groupe a licencié.", "groupe", "nobody"},
};

/* The sentences before may be left unanalysed: then the order of words must do. */
static const example UNANALYSED[] = {
    {"Jan Kowal est arrivé lundi à Oslo. Il a rencontré Anna Berg.", "Il", "Jan Kowal"},
    {"À Oslo, Jan Kowal a vu Omar Tazi. Il a rencontré Anna Berg.", "Il", "nobody"},
    {"Anna Berg a reçu Jan Kowal. Les deux présidents ont signé un accord.", "présidents", "Anna Berg, Jan Kowal"},
    {"La Norvège et la Pologne ont parlé. Les deux pays ont signé un accord.", "pays", "Norvège, Pologne"},
};

int main(void) {
    analysis a;
    open_all(&a);
    check_all(&a, PRONOUNS, sizeof PRONOUNS / sizeof *PRONOUNS, true);
    check_all(&a, POSSESSIVES, sizeof POSSESSIVES / sizeof *POSSESSIVES, true);
    check_all(&a, NOUNS, sizeof NOUNS / sizeof *NOUNS, true);
    check_all(&a, UNANALYSED, sizeof UNANALYSED / sizeof *UNANALYSED, false);
    close_all(&a);
    return check_done();
}
