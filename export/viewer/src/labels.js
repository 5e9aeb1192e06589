// Words on the graph, set after everything else is drawn: the strongest first, beside their disc where there is room,
// left away where there is none.

const FONT = "system-ui, 'DejaVu Sans', Verdana, sans-serif";
const GAP = 3;
// How wide the ground round the letters is drawn.
export const GROUND = 3.5;

export const fontOf = (label) => `${label.weight} ${label.size}px ${FONT}`;

const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

// Rectangles in cells, so that each is held against those near it only.
class Grid {
  constructor() {
    this.cells = new Map();
  }
  each(r, visit) {
    for (let x = Math.floor(r.x / 64); x <= Math.floor((r.x + r.w) / 64); x++) {
      for (let y = Math.floor(r.y / 64); y <= Math.floor((r.y + r.h) / 64); y++) visit(x * 65536 + y);
    }
  }
  add(r) {
    this.each(r, (cell) => {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(r);
    });
  }
  count(r, own) {
    const met = new Set();
    this.each(r, (cell) => {
      for (const other of this.cells.get(cell) ?? [])
        if (other.owner !== own && meets(r, other)) met.add(other);
    });
    return met.size;
  }
}

function nodePlaces(label, w) {
  const { x, y, r, size } = label;
  const h = size * 1.25;
  return [
    { x: x + r + GAP, y: y - h / 2, w, h },
    { x: x - r - GAP - w, y: y - h / 2, w, h },
    { x: x - w / 2, y: y + r + GAP, w, h },
    { x: x - w / 2, y: y - r - GAP - h, w, h },
    { x: x + r * 0.7 + GAP, y: y - r * 0.7 - h, w, h },
    { x: x + r * 0.7 + GAP, y: y + r * 0.7, w, h },
    { x: x - r * 0.7 - GAP - w, y: y - r * 0.7 - h, w, h },
    { x: x - r * 0.7 - GAP - w, y: y + r * 0.7, w, h },
    { x: x - r, y: y + r + GAP, w, h },
    { x: x - r, y: y - r - GAP - h, w, h },
  ];
}

// A place costs for each disc that it covers and where the page's edge would cut it.
function bestPlace(label, w, taken, discs, size) {
  let best = null;
  let least = Infinity;
  nodePlaces(label, w).forEach((place, i) => {
    if (taken.count(place, label.key)) return;
    const cut =
      place.x < 2 || place.y < 2 || place.x + place.w > size.width - 2 || place.y + place.h > size.height - 2;
    const cost = discs.count(place, label.key) * 10 + (cut ? 30 : 0) + i;
    if (cost < least) [best, least] = [place, cost];
  });
  return least < 30 || label.forced ? (best ?? nodePlaces(label, w)[0]) : null;
}

// A line's words run along it, so that their ground is a little larger than a rectangle's.
function linePlace(label, w) {
  const cos = Math.abs(Math.cos(label.angle));
  const sin = Math.abs(Math.sin(label.angle));
  const h = label.size * 1.2;
  const width = w * cos + h * sin;
  const height = w * sin + h * cos;
  return { x: label.x - width / 2, y: label.y - height / 2, w: width, h: height };
}

// Sets left (and baseline) of those that have room; returns them.
export function arrange(context, nodeLabels, edgeLabels, obstacles, size) {
  const taken = new Grid();
  const discs = new Grid();
  for (const disc of obstacles)
    discs.add({ x: disc.x - disc.r, y: disc.y - disc.r, w: 2 * disc.r, h: 2 * disc.r, owner: disc.key });
  const set = [];
  nodeLabels.sort((a, b) => b.rank - a.rank || b.r - a.r || a.key - b.key);
  for (const label of nodeLabels) {
    context.font = fontOf(label);
    const w = context.measureText(label.text).width;
    const place = bestPlace(label, w, taken, discs, size);
    if (!place) continue;
    taken.add({ ...place, owner: label.key });
    set.push({ ...label, left: place.x, baseline: place.y + label.size * 0.95, angle: 0 });
  }
  edgeLabels.sort((a, b) => b.rank - a.rank || b.strength - a.strength || a.key - b.key);
  for (const label of edgeLabels) {
    context.font = fontOf(label);
    const w = context.measureText(label.text).width;
    const place = linePlace(label, w);
    if (!label.forced && (w > label.room || taken.count(place, -1) || discs.count(place, -1))) continue;
    taken.add({ ...place, owner: -2 });
    set.push({ ...label, left: -w / 2, baseline: label.size * 0.35 });
  }
  return set;
}

export function draw(context, set, palette) {
  context.lineJoin = "round";
  context.strokeStyle = palette.ground;
  for (const label of set) {
    context.save();
    context.font = fontOf(label);
    context.globalAlpha = label.faint ? 0.35 : 1;
    if (label.onLine) {
      context.translate(label.x, label.y);
      context.rotate(label.angle);
    }
    context.lineWidth = label.ground ?? GROUND;
    context.strokeText(label.text, label.left, label.baseline);
    context.fillStyle = label.color;
    context.fillText(label.text, label.left, label.baseline);
    context.restore();
  }
}
