#!/usr/bin/env python3
"""Prints base/utf8_table.c from the Unicode data of the running Python. Run by hand when Unicode's data changes:

    python3 tools/utf8_table.py > base/utf8_table.c
"""
import unicodedata as u

STROKES = {"Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "Ŧ": "T", "ŧ": "t",
           "ı": "i", "Ð": "D", "ð": "d", "Ŀ": "L", "ŀ": "l", "Ƶ": "Z", "ƶ": "z", "Ɨ": "I", "Ƀ": "B", "ƀ": "b",
           "Ǥ": "G", "ǥ": "g", "Ⱥ": "A", "Ȼ": "C", "ȼ": "c", "ſ": "s"}


def assigned_letter(c):
    return u.category(chr(c)).startswith("L")


def is_upper(c):
    return u.category(chr(c)) in ("Lu", "Lt")


def lower(c):
    s = chr(c).lower()
    return ord(s[0]) if s else c


def upper(c):
    s = chr(c).upper()
    return ord(s) if len(s) == 1 else c


def plain(c):
    if chr(c) in STROKES:
        return ord(STROKES[chr(c)])
    if chr(c) in "æÆœŒ" or not assigned_letter(c):
        return c
    base = [x for x in u.normalize("NFD", chr(c)) if not u.combining(x)]
    if len(base) == 1 and assigned_letter(ord(base[0])) and base[0] != chr(c):
        return plain(ord(base[0]))
    return c


def rows(items, wide):
    for i in range(0, len(items), wide):
        print("    " + " ".join(x + "," for x in items[i:i + wide]))


def letter_ranges():
    joinable = ("Cn", "Mn", "Mc")
    out = []
    for c in range(0x250, 0x20000):
        if not assigned_letter(c):
            continue
        if out and all(u.category(chr(x)) in joinable for x in range(out[-1][1] + 1, c)) and c - out[-1][1] < 64:
            out[-1][1] = c
        else:
            out.append([c, c])
    out.append([0x20000, 0x323AF])
    return out


CASED = list(range(0x250, 0x590)) + list(range(0x1E00, 0x2000)) + list(range(0x2C60, 0x2C80)) + list(range(0xFF21, 0xFF3B))


def case_ranges():
    out = []
    for c in CASED:
        if not is_upper(c) or lower(c) == c:
            continue
        delta = lower(c) - c
        if out:
            last = out[-1]
            gap = c - last[1]
            if last[3] == delta and gap in (1, 2) and (last[0] == last[1] or last[2] == gap):
                last[1], last[2] = c, gap
                continue
        out.append([c, c, 1, delta])
    return out


def plain_ranges():
    out = []
    for c in list(range(0x370, 0x530)) + list(range(0x1F00, 0x2000)):
        p = plain(c)
        if p == c:
            continue
        if out and out[-1][1] == c - 1 and out[-1][2] == p:
            out[-1][1] = c
        else:
            out.append([c, c, p])
    return out


def compositions():
    out = []
    for c in list(range(0x80, 0x530)) + list(range(0x1E00, 0x2000)):
        d = u.decomposition(chr(c))
        if not d or d.startswith("<") or len(d.split()) != 2:
            continue
        b, m = (int(x, 16) for x in d.split())
        if assigned_letter(c) and 0x300 <= m < 0x370 and u.normalize("NFC", chr(b) + chr(m)) == chr(c):
            out.append((b, m, c))
    return sorted(out)


def main():
    print("/* Printed by tools/utf8_table.py from Unicode %s; not edited by hand. */" % u.unidata_version)
    print("/* clang-format off */")
    print('#include "base/utf8_table.h"\n\n#define L LI_UTF8_LETTER\n#define U (LI_UTF8_LETTER | LI_UTF8_UPPER)\n')
    print("const li_utf8_latin li_utf8_latin_table[LI_UTF8_LATIN_END - LI_UTF8_LATIN_FROM] = {")
    cells = []
    for c in range(0x80, 0x250):
        kind = "U" if is_upper(c) else "L" if assigned_letter(c) else "0"
        other = lower(c) if is_upper(c) else upper(c)
        shown = chr(c) if kind != "0" else "%02X" % c
        cells.append("/* %s */ {0x%X, 0x%X, %s}" % (shown, other, plain(c), kind))
    rows(cells, 4)
    print("};\n\nconst li_utf8_range li_utf8_letters[] = {")
    ranges = letter_ranges()
    rows(["{0x%X, 0x%X}" % tuple(r) for r in ranges], 5)
    print("};\nconst size_t li_utf8_letters_count = %d;\n" % len(ranges))
    print("const li_utf8_case li_utf8_cases[] = {")
    cases = case_ranges()
    rows(["{0x%X, 0x%X, %d, %d}" % tuple(r) for r in cases], 4)
    print("};\nconst size_t li_utf8_cases_count = %d;\n" % len(cases))
    print("/* U+1E00 to U+1EFF without accents; a blank where the letter stays. */\nconst char li_utf8_additional[257] =")
    text = "".join(chr(plain(c)) if plain(c) < 0x80 else " " for c in range(0x1E00, 0x1F00))
    print("\n".join('    "%s"' % text[i:i + 64] for i in range(0, 256, 64)) + ";\n")
    print("const li_utf8_plain li_utf8_plains[] = {")
    plains = plain_ranges()
    rows(["{0x%X, 0x%X, 0x%X}" % tuple(r) for r in plains], 4)
    print("};\nconst size_t li_utf8_plains_count = %d;\n" % len(plains))
    print("const li_utf8_composition li_utf8_compositions[] = {")
    pairs = compositions()
    rows(["{0x%X, 0x%X, 0x%X}" % p for p in pairs], 5)
    print("};\nconst size_t li_utf8_compositions_count = %d;" % len(pairs))


main()
