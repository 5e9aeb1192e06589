// Colours of the page's two schemes: those that liaison gives are made for white and are lightened on dark.

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const hexOf = (rgb) =>
  `#${rgb
    .map((c) =>
      Math.round(Math.max(0, Math.min(255, c)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

export function mix(a, b, share) {
  const other = channels(b);
  return hexOf(channels(a).map((c, i) => c + (other[i] - c) * share));
}

const luma = (hex) => channels(hex).reduce((sum, c, i) => sum + (c / 255) * [0.2126, 0.7152, 0.0722][i], 0);

// A line's colour on dark ground: greys are inverted, others lightened until they stand out.
export function onDark(hex) {
  const rgb = channels(hex);
  if (Math.max(...rgb) - Math.min(...rgb) < 16) return hexOf(rgb.map((c) => 255 - c * 0.85));
  let out = hex;
  for (let i = 0; i < 12 && luma(out) < 0.52; i++) out = mix(out, "#ffffff", 0.12);
  return out;
}

export function palette(look, dark) {
  const line = (color) => (dark ? onDark(color) : color);
  const ground = dark ? "#14191f" : "#ffffff";
  const border = dark ? "#c3d0da" : "#2f4858";
  return {
    dark,
    ground,
    text: dark ? "#e6ebf0" : "#1a232c",
    border,
    mild: (fill) => mix(fill, border, 0.45),
    accent: dark ? "#ffd166" : "#b3261e",
    category: Object.fromEntries(look.categories.map((c) => [c.name, line(c.color)])),
    type: Object.fromEntries(
      look.types.map((t) => [t.name, dark && luma(t.color) < 0.4 ? mix(t.color, "#ffffff", 0.25) : t.color]),
    ),
    // Lines of a crowd, among which discs must show.
    pale: (color) => mix(color, ground, 0.6),
    faded: (color) => mix(color, ground, 0.86),
  };
}
