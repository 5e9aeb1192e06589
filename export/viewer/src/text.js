// Words: without accents for searching, with marks for reading; dates as people write them.

export function fold(text) {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’ʼ]/g, "'");
}

export const words = (query) => fold(query).split(/\s+/).filter(Boolean);

// Where the UTF-8 byte `offset` of text stands in UTF-16, or -1 if inside a character or past the end.
function indexOfByte(text, offset) {
  let bytes = 0;
  for (let i = 0; i <= text.length; i++) {
    if (bytes === offset) return i;
    if (i === text.length || bytes > offset) break;
    const code = text.codePointAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (code > 0xffff) i++;
  }
  return -1;
}

function placeOf(evidence, role) {
  const party = evidence[role];
  if (!party || !party.mention) return null;
  const from = indexOfByte(evidence.text, party.start - evidence.start);
  const to = indexOfByte(evidence.text, party.end - evidence.start);
  if (from >= 0 && to > from) return { from, to, role };
  const found = evidence.text.indexOf(party.mention);
  return found < 0 ? null : { from: found, to: found + party.mention.length, role };
}

// The sentence in pieces, each with the role ("source", "target") of the actor that it names, or none.
export function pieces(evidence) {
  const places = [placeOf(evidence, "source"), placeOf(evidence, "target")]
    .filter(Boolean)
    .sort((a, b) => a.from - b.from);
  const out = [];
  let at = 0;
  for (const { from, to, role } of places) {
    if (from < at) continue;
    if (from > at) out.push({ text: evidence.text.slice(at, from) });
    out.push({ text: evidence.text.slice(from, to), role });
    at = to;
  }
  if (at < evidence.text.length) out.push({ text: evidence.text.slice(at) });
  return out;
}

// Days since 1970 of "2026-02-04"; NaN without a date. A month or day 00 counts as the first.
export function dayOf(iso) {
  const parts = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso ?? "");
  if (!parts) return NaN;
  const date = new Date(0);
  date.setUTCFullYear(+parts[1], Math.max(0, parts[2] - 1), Math.max(1, +parts[3]));
  return Math.round(date.getTime() / 86400000);
}

export function isoOf(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

export function showDate(iso, lang) {
  const parts = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso ?? "");
  if (!parts) return "";
  const style = { year: "numeric", timeZone: "UTC" };
  if (+parts[2]) style.month = "long";
  if (+parts[2] && +parts[3]) style.day = "numeric";
  const shown = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "fr-FR", style).format(
    new Date(dayOf(iso) * 86400000),
  );
  return lang === "fr" ? shown.replace(/^1 /, "1er ") : shown;
}

export function showPeriod(first, last, lang) {
  if (!first && !last) return "";
  if (!last || first === last) return showDate(first ?? last, lang);
  return `${showDate(first, lang)} – ${showDate(last, lang)}`;
}

export const showCount = (n, lang) => new Intl.NumberFormat(lang === "en" ? "en-GB" : "fr-FR").format(n);
