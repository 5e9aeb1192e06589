#include "extractor/french/amount_unit.h"

static const li_piece *piece(const li_pieces *in, size_t at) {
    static const li_piece none = {.punct = true};
    return at < in->count ? &in->items[at] : &none;
}

static bool is(const li_pieces *in, size_t at, li_q_word word) { return piece(in, at)->word == word; }

static bool is_form(const li_pieces *in, size_t at, const char *form) {
    const li_piece *p = piece(in, at);
    return at < in->count && !p->fields && li_symbols_is(in->symbols, p->form, form);
}

/* Currencies of one name and several countries. */
static const struct {
    const char *name, *country, *code;
} OF_COUNTRY[] = {
    {"USD", "US", "USD"},      {"USD", "CA", "CAD"},      {"USD", "AU", "AUD"},      {"USD", "NZ", "NZD"},
    {"USD", "HK", "HKD"},      {"USD", "TW", "TWD"},      {"USD", "SG", "SGD"},      {"livre", "GB", "GBP"},
    {"livre", "TR", "TRY"},    {"livre", "EG", "EGP"},    {"livre", "LB", "LBP"},    {"livre", "SY", "SYP"},
    {"livre", "SD", "SDG"},    {"ITL", "TR", "TRY"},      {"franc", "CH", "CHF"},    {"franc", "FR", "FRF"},
    {"franc", "BE", "BEF"},    {"franc", "CD", "CDF"},    {"franc", "RW", "RWF"},    {"franc", "GN", "GNF"},
    {"franc", "BI", "BIF"},    {"franc", "DJ", "DJF"},    {"INR", "IN", "INR"},      {"INR", "PK", "PKR"},
    {"INR", "LK", "LKR"},      {"INR", "ID", "IDR"},      {"INR", "NP", "NPR"},      {"INR", "MU", "MUR"},
    {"IRR", "IR", "IRR"},      {"IRR", "OM", "OMR"},      {"IRR", "YE", "YER"},      {"IRR", "QA", "QAR"},
    {"IRR", "SA", "SAR"},      {"SAR", "SA", "SAR"},      {"SAR", "QA", "QAR"},      {"MAD", "AE", "AED"},
    {"MAD", "MA", "MAD"},      {"dinar", "DZ", "DZD"},    {"dinar", "TN", "TND"},    {"dinar", "LY", "LYD"},
    {"dinar", "IQ", "IQD"},    {"dinar", "KW", "KWD"},    {"dinar", "JO", "JOD"},    {"dinar", "BH", "BHD"},
    {"dinar", "RS", "RSD"},    {"couronne", "SE", "SEK"}, {"couronne", "NO", "NOK"}, {"couronne", "DK", "DKK"},
    {"couronne", "CZ", "CZK"}, {"couronne", "IS", "ISK"}, {"peso", "MX", "MXN"},     {"peso", "AR", "ARS"},
    {"peso", "CL", "CLP"},     {"peso", "CO", "COP"},     {"peso", "PH", "PHP"},     {"peso", "CU", "CUP"},
    {"RUB", "BY", "BYN"},      {"RUB", "RU", "RUB"},      {"JPY", "JP", "JPY"},      {"CNY", "CN", "CNY"}};

/* américains, canadien, sterling, US, CFA behind a currency: 1 if it tells the currency, 0 otherwise. */
static size_t read_country(const li_pieces *in, size_t at, const char **code) {
    const li_piece *p = piece(in, at);
    if (strcmp(*code, "franc") == 0 && is_form(in, at, "cfa")) {
        *code = "XOF";
        return 1;
    }
    if (p->roles & LI_Q_CURRENCY && strlen(p->unit) == 3 && strcmp(*code, "USD") == 0 && p->capital) {
        *code = p->unit; /* $ CAD */
        return 1;
    }
    if (!(p->roles & LI_Q_NATION)) return 0;
    for (size_t i = 0; i < sizeof OF_COUNTRY / sizeof *OF_COUNTRY; i++)
        if (strcmp(OF_COUNTRY[i].name, *code) == 0 && strcmp(OF_COUNTRY[i].country, p->unit) == 0) {
            *code = OF_COUNTRY[i].code;
            return 1;
        }
    return p->unit[0] ? 0 : 1;
}

static bool is_symbol(const li_pieces *in, const li_piece *p) {
    unsigned char c = (unsigned char)in->text.ptr[p->start];
    return p->roles & LI_Q_CURRENCY && (c == '$' || c >= 0xC2) && p->end - p->start <= 3 && p->word == LI_W_NONE &&
           !(c >= 0xC3 && c < 0xE2);
}

li_unit li_unit_before(const li_pieces *in, size_t at) {
    const li_piece *p = piece(in, at), *next = piece(in, at + 1);
    li_unit none = {.kind = LI_AMOUNT_NUMBER};
    if (next->roles & LI_Q_CURRENCY && next->glued && is_symbol(in, next) && piece(in, at + 2)->roles & LI_Q_DIGITS) {
        const li_q_row *row = li_amount_word(in->words, p->form); /* CAD$ 15 */
        if (row && row->roles & LI_Q_CURRENCY && row->roles & LI_Q_CASED)
            return (li_unit){LI_AMOUNT_MONEY, li_slice_of(row->unit), 2, true};
    }
    if (!(p->roles & LI_Q_CURRENCY)) {
        bool us = is_form(in, at, "us") && next->roles & LI_Q_CURRENCY && next->glued;
        if (!us || !(piece(in, at + 2)->roles & LI_Q_DIGITS)) return none;
        return (li_unit){LI_AMOUNT_MONEY, LI_LIT("USD"), 2, true};
    }
    bool code = p->capital && p->end - p->start == 3;
    if (!(next->roles & LI_Q_DIGITS) || !(code || is_symbol(in, p))) return none;
    if (at > 0 && piece(in, at - 1)->roles & LI_Q_NUMERAL) return none;
    return (li_unit){LI_AMOUNT_MONEY, li_slice_of(p->unit), 1, true};
}

static li_unit money(const li_pieces *in, size_t at, size_t skipped, const li_numeral *n) {
    const li_piece *p = piece(in, at);
    const char *code = p->unit;
    li_unit unit = {LI_AMOUNT_MONEY, {NULL, 0}, skipped + 1, false};
    unit.pieces += read_country(in, at + 1, &code);
    if (is(in, at + 1, LI_W_DE) && is_form(in, at + 2, "hong") && strcmp(code, "USD") == 0) {
        code = "HKD";
        unit.pieces += 3;
    }
    if (strcmp(code, "livre") == 0) unit.kind = n->scaled || n->value >= 1e5 ? LI_AMOUNT_MONEY : LI_AMOUNT_COUNT;
    unit.name = li_slice_of(code);
    return unit;
}

/* par jour, par an, par habitant; carrés, cubes: the whole unit's name, or that of p where nothing follows.
 */
static const char *const COMPOUND[][3] = {{"mètre", "carré", "mètre carré"},
                                          {"mètre", "cube", "mètre cube"},
                                          {"pied", "carré", "pied carré"},
                                          {"pied", "cube", "pied cube"},
                                          {"kilomètre", "carré", "kilomètre carré"},
                                          {"kilomètre", "cube", "kilomètre cube"},
                                          {"tonne", "métrique", "tonne métrique"},
                                          {"mile", "carré", "mile carré"},
                                          {"degré", "celsius", "degré Celsius"},
                                          {"degré", "c", "degré Celsius"},
                                          {"centimètre", "cube", "centimètre cube"},
                                          {"baril", "jour", "baril par jour"},
                                          {"baril", "an", "baril par an"},
                                          {"tonne", "an", "tonne par an"},
                                          {"tonne", "jour", "tonne par jour"},
                                          {"tonne", "mois", "tonne par mois"},
                                          {"mètre cube", "an", "mètre cube par an"},
                                          {"mètre cube", "jour", "mètre cube par jour"},
                                          {"kilomètre", "heure", "kilomètre par heure"},
                                          {"mètre", "seconde", "mètre par seconde"}};

static size_t compound(const char **name, li_slice word) {
    if (word.len > 1 && word.ptr[word.len - 1] == 's' && !li_slice_eq(word, LI_LIT("celsius")) &&
        !li_slice_eq(word, LI_LIT("mois")))
        word.len--;
    for (size_t i = 0; i < sizeof COMPOUND / sizeof *COMPOUND; i++)
        if (strcmp(COMPOUND[i][0], *name) == 0 && li_slice_eq(word, li_slice_of(COMPOUND[i][1]))) {
            *name = COMPOUND[i][2];
            return 1;
        }
    return 0;
}

static li_unit measure(const li_pieces *in, size_t at, size_t skipped) {
    const li_piece *p = piece(in, at);
    li_unit unit = {LI_AMOUNT_MEASURE, {NULL, 0}, skipped + 1, false};
    const char *name = p->unit;
    if (p->word == LI_W_FOIS) unit.kind = LI_AMOUNT_COUNT;
    if (strcmp(name, "%") == 0) unit.kind = LI_AMOUNT_PERCENT;
    if (p->word == LI_W_POINT && is(in, at + 1, LI_W_DE) && piece(in, at + 2)->unit &&
        strcmp(piece(in, at + 2)->unit, "%") == 0)
        unit.pieces += 2;
    if (p->word == LI_W_POINT && is(in, at + 1, LI_W_DE) && is_form(in, at + 2, "base")) {
        name = "point de base";
        unit.pieces += 2;
    }
    size_t next = at + 1;
    if (next < in->count && !piece(in, next)->fields) {
        size_t more = compound(&name, li_symbols_text(in->symbols, piece(in, next)->form));
        unit.pieces += more;
        next += more;
    }
    if (is(in, next, LI_W_PAR) && piece(in, next + 1)->roles & LI_Q_TIMEUNIT &&
        compound(&name, li_slice_of(piece(in, next + 1)->unit)))
        unit.pieces += 2;
    unit.name = li_slice_of(name);
    return unit;
}

/* The noun that is counted, with adjectives before it passed over. */
static li_unit noun(const li_pieces *in, size_t at, size_t skipped, const li_numeral *n) {
    li_unit none = {.kind = LI_AMOUNT_NUMBER};
    size_t i = at;
    while (i < at + 2 && !piece(in, i)->punct &&
           (piece(in, i)->roles & LI_Q_ADJ || (piece(in, i)->roles & LI_Q_ORDINAL && piece(in, i)->plural) ||
            piece(in, i)->roles & LI_Q_SHIFT))
        i++;
    const li_piece *p = piece(in, i);
    if (i >= in->count || p->punct || p->fields || p->word != LI_W_NONE || p->inner ||
        p->roles & ~(uint32_t)(LI_Q_CURRENCY | LI_Q_MEASURE | LI_Q_NATION))
        return none;
    li_noun w = li_amount_noun(in->words, p->form);
    if (w.noun && w.adjective && !piece(in, i + 1)->punct && i + 1 < in->count && piece(in, i + 1)->word == LI_W_NONE) {
        li_noun after = li_amount_noun(in->words, piece(in, i + 1)->form);
        if (after.noun && after.plural && after.usual && !after.adjective && !after.verb) {
            w = after;
            i++;
        }
    }
    if (!w.noun || (n->value >= 2 && !w.plural) || (piece(in, i)->capital && n->value < 2)) return none;
    return (li_unit){LI_AMOUNT_COUNT, w.lemma, skipped + i + 1 - at, false};
}

/* Is there a noun or "fois" that an ordinal before it would count? */
static bool counts_next(const li_pieces *in, size_t at) {
    if (at >= in->count || piece(in, at)->punct) return false;
    return is(in, at, LI_W_FOIS) || li_amount_noun(in->words, piece(in, at)->form).noun;
}

li_unit li_unit_after(const li_pieces *in, size_t at, const li_numeral *n) {
    li_unit none = {.kind = LI_AMOUNT_NUMBER};
    const li_piece *number = piece(in, at - 1);
    size_t skipped = (n->scaled || n->group || n->kind == LI_FRACTIONAL) && is(in, at, LI_W_DE) ? 1 : 0;
    size_t i = at + skipped;
    const li_piece *p = piece(in, i);
    if (p->roles & LI_Q_CENT && p->plural && number->roles & LI_Q_DIGITS)
        return (li_unit){LI_AMOUNT_MONEY, LI_LIT("cent"), skipped + 1, false};
    if (is(in, i, LI_W_POUR) && piece(in, i + 1)->roles & LI_Q_CENT && !piece(in, i + 1)->plural)
        return (li_unit){LI_AMOUNT_PERCENT, LI_LIT("%"), skipped + 2, false};
    if (p->roles & LI_Q_CURRENCY) return money(in, i, skipped, n);
    if (is_form(in, i, "us") && piece(in, i + 1)->roles & LI_Q_CURRENCY && piece(in, i + 1)->glued)
        return (li_unit){LI_AMOUNT_MONEY, LI_LIT("USD"), skipped + 2, false};
    if (p->roles & LI_Q_MEASURE && p->roles & LI_Q_ORDINAL && counts_next(in, i + 1))
        return none; /* une seconde fois */
    if (p->roles & LI_Q_MEASURE) return measure(in, i, skipped);
    if (n->kind == LI_FRACTIONAL) return none;
    if (i >= in->count) return none;
    return noun(in, i, skipped, n);
}
