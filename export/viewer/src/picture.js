// The view as a picture: SVG made by hand from what is on the stage, and PNG made from the SVG.
import { GROUND } from "./labels.js";
import { DASHES, HEAD } from "./programs.js";

const escape = (text) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (c) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[c]};`);
const n = (value) => String(Math.round(value * 10) / 10);
const FAMILY = "system-ui, 'DejaVu Sans', Verdana, sans-serif";

// The point where a line that comes from `bend` meets the disc, `more` pixels before it.
function border(disc, bend, more) {
  const dx = bend.x - disc.x;
  const dy = bend.y - disc.y;
  const far = Math.hypot(dx, dy) || 1;
  return { x: disc.x + (dx / far) * (disc.r + more), y: disc.y + (dy / far) * (disc.r + more) };
}

function lineMarkup({ from, to, bend, color, width, arrow, line }) {
  const head = arrow ? width * HEAD.lengthToThicknessRatio : 0;
  const a = border(from, bend, 0);
  const b = border(to, bend, head);
  const dash = DASHES[line]
    ? ` stroke-dasharray="${DASHES[line][1]} ${DASHES[line][0] - DASHES[line][1]}"`
    : "";
  const path = `<path d="M${n(a.x)} ${n(a.y)}Q${n(bend.x)} ${n(bend.y)} ${n(b.x)} ${n(b.y)}" fill="none" stroke="${color}" stroke-width="${n(width)}"${dash}/>`;
  if (!arrow) return path;
  const tip = border(to, bend, 0);
  const ux = (tip.x - b.x) / (head || 1);
  const uy = (tip.y - b.y) / (head || 1);
  const wing = (width * HEAD.widenessToThicknessRatio) / 2;
  return `${path}<path d="M${n(tip.x)} ${n(tip.y)}L${n(b.x - uy * wing)} ${n(b.y + ux * wing)}L${n(b.x + uy * wing)} ${n(b.y - ux * wing)}z" fill="${color}"/>`;
}

function labelMarkup(label, ground) {
  const turn = label.onLine
    ? ` transform="translate(${n(label.x)} ${n(label.y)}) rotate(${n((label.angle * 180) / Math.PI)})"`
    : "";
  return `<text x="${n(label.left)}" y="${n(label.baseline)}"${turn} font-size="${label.size}" font-weight="${label.weight}" fill="${label.color}" stroke="${ground}" stroke-width="${n(label.ground ?? GROUND)}" stroke-linejoin="round" paint-order="stroke">${escape(label.text)}</text>`;
}

// Of what the graph holds: values as the filters list them.
function legendMarkup(values, palette, y) {
  let x = 16;
  const out = [];
  const put = (mark, text) => {
    out.push(
      mark(x),
      `<text x="${x + 26}" y="${y + 4}" font-size="12" fill="${palette.text}">${escape(text)}</text>`,
    );
    x += 44 + text.length * 6.6;
  };
  for (const c of values.category)
    put((at) => `<path d="M${at} ${y}h20" stroke="${palette.category[c.name]}" stroke-width="3"/>`, c.label);
  for (const t of values.type) {
    put(
      (at) =>
        `<circle cx="${at + 12}" cy="${y}" r="6.5" fill="${palette.type[t.name]}" stroke="${palette.border}" stroke-width="1.3"/>`,
      t.label,
    );
  }
  return { markup: out.join("\n"), width: x };
}

export function svgOf(scene, { title, facts, values, lang }) {
  const { palette } = scene;
  const top = 58;
  const foot = 40;
  const legend = legendMarkup(values, palette, top + scene.height + 20);
  const width = Math.max(scene.width, legend.width);
  const height = top + scene.height + foot;
  const inView = (x, y, r) => x > -r && y > -r && x < scene.width + r && y < scene.height + r;
  const parts = scene.lines
    .filter(
      (l) => inView(l.from.x, l.from.y, 0) || inView(l.to.x, l.to.y, 0) || inView(l.bend.x, l.bend.y, 0),
    )
    .map(lineMarkup);
  for (const d of scene.discs.filter((disc) => inView(disc.x, disc.y, disc.r))) {
    parts.push(
      `<circle cx="${n(d.x)}" cy="${n(d.y)}" r="${n(d.r)}" fill="${d.color}" stroke="${d.borderColor}" stroke-width="1.3"/>`,
    );
  }
  for (const label of scene.labels) parts.push(labelMarkup(label, palette.ground));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FAMILY}" role="img" xml:lang="${lang}">
<title>${escape(title || facts)}</title>
<rect width="100%" height="100%" fill="${palette.ground}"/>
<text x="16" y="26" font-size="18" font-weight="600" fill="${palette.text}">${escape(title)}</text>
<text x="16" y="46" font-size="12" fill="${palette.text}" opacity="0.75">${escape(facts)}</text>
<svg x="0" y="${top}" width="${n(scene.width)}" height="${n(scene.height)}">
${parts.join("\n")}
</svg>
${legend.markup}
</svg>
`;
}

const SIDE = 8192;

export async function pngOf(svg) {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
