// The drawn graph: sigma over graphology, with places from the file. What is shown comes from select.js.
import Graph from "graphology";
import Sigma from "sigma";
import { GROUND, arrange, draw } from "./labels.js";
import { edgePrograms, nodeProgram } from "./programs.js";

const widthOf = (weight, few) => (few ? 0.8 : 0) + Math.min(5, 1 + 0.9 * Math.log2(Math.max(1, weight)));

const cut = (label) => (label.length > 34 ? `${label.slice(0, 32).trimEnd()}…` : label);

function fill(graph) {
  const drawn = new Graph({ type: "directed", multi: true });
  for (const node of graph.nodes)
    drawn.addNode(`${node.index}`, { i: node.index, x: node.x, y: node.y, size: node.r });
  for (const edge of graph.edges) {
    drawn.addEdgeWithKey(`${edge.index}`, `${edge.source}`, `${edge.target}`, { i: edge.index });
  }
  return drawn;
}

const STRAIGHT = new Set(["thin", "line", "arrow"]);
// How near a line, in pixels, a click may be.
const REACH = 7;

// Of a point from the curve between two actors, in eight straight pieces.
function distance(x, y, from, to, curvature) {
  const bend = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  const steps = curvature ? 8 : 1;
  let least = Infinity;
  let [ax, ay] = [from.x, from.y];
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const bx = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * bend.x + t * t * to.x;
    const by = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * bend.y + t * t * to.y;
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - share * dx, y - ay - share * dy));
    [ax, ay] = [bx, by];
  }
  return least;
}

export class Stage {
  constructor(box, graph, look, on) {
    this.graph = graph;
    this.look = look;
    this.lineOf = Object.fromEntries(look.statuses.map((s) => [s.name, s.line]));
    this.nodeLabels = [];
    this.edgeLabels = [];
    this.set = [];
    this.hovered = -1;
    const many = (this.many = graph.edges.length > 4000);
    this.few = graph.edges.length <= 400;
    this.sigma = new Sigma(fill(graph), box, {
      allowInvalidContainer: true,
      defaultNodeType: "disc",
      nodeProgramClasses: { disc: nodeProgram },
      edgeProgramClasses: edgePrograms((...all) => this.keepEdgeLabel(...all)),
      defaultDrawEdgeLabel: (...all) => this.keepEdgeLabel(...all),
      defaultDrawNodeLabel: (...all) => this.keepNodeLabel(...all),
      defaultDrawNodeHover: (...all) => this.drawHover(...all),
      nodeReducer: (key, data) => this.nodeLook(data.i, data),
      edgeReducer: (key, data) => this.edgeLook(data.i),
      renderEdgeLabels: !many,
      hideEdgesOnMove: many,
      labelRenderedSizeThreshold: 0,
      labelDensity: graph.nodes.length > 300 ? 1 : 12,
      labelGridCellSize: graph.nodes.length > 300 ? 90 : 60,
      stagePadding: 60,
      minEdgeThickness: many ? 0.8 : 1.3,
      minCameraRatio: 0.01,
      maxCameraRatio: 2.5,
      zIndex: true,
      zoomToSizeRatioFunction: (ratio) => Math.pow(ratio, 0.4),
    });
    this.listen(on);
  }

  listen(on) {
    const sigma = this.sigma;
    sigma.on("clickNode", ({ node }) => on.node(+node));
    sigma.on("clickStage", ({ event }) => {
      const edge = this.edgeAt(event);
      if (edge < 0) on.none();
      else on.edge(edge);
    });
    sigma.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      on.around(+event.node);
    });
    sigma.on("enterNode", () => this.hover(-1, true));
    sigma.on("leaveNode", () => this.hover(-1, false));
    sigma.on("moveBody", ({ event }) => this.watch(event));
    sigma.on("beforeRender", () => {
      this.nodeLabels = [];
      this.edgeLabels = [];
    });
    sigma.on("afterRender", () => this.drawLabels());
  }

  // Lines are found by distance, not by what is drawn where: thin ones are caught too, and large graphs need no second
  // drawing of all lines.
  edgeAt({ x, y }) {
    let best = -1;
    let least = REACH;
    const at = this.ends();
    for (const edge of this.graph.edges) {
      if (!this.shown.weight[edge.index]) continue;
      const far = distance(x, y, at[edge.source], at[edge.target], this.bendOf(edge.index));
      if (far < least) [best, least] = [edge.index, far];
    }
    return best;
  }

  // Of every shown actor, in pixels.
  ends() {
    return this.graph.nodes.map((node) =>
      this.shown.node[node.index]
        ? this.sigma.framedGraphToViewport(this.sigma.getNodeDisplayData(`${node.index}`))
        : null,
    );
  }

  bendOf(edge) {
    const data = this.sigma.getEdgeDisplayData(`${edge}`);
    return STRAIGHT.has(data.type) ? 0 : data.curvature;
  }

  watch(event) {
    if (this.many || this.overNode || this.watching || !this.shown) return;
    this.watching = requestAnimationFrame(() => {
      this.watching = 0;
      if (!this.overNode) this.hover(this.edgeAt(event), false);
    });
  }

  hover(edge, overNode) {
    this.overNode = overNode;
    this.sigma.getContainer().style.cursor = overNode || edge >= 0 ? "pointer" : "";
    const edges = [this.hovered, edge].filter((i) => i >= 0).map(String);
    if (this.hovered === edge) return;
    this.hovered = edge;
    this.sigma.refresh({ partialGraph: { edges }, skipIndexation: true });
  }

  // shown: from select; focus: {node, edge} arrays of what stands out, or null; picked: {type, index} or null.
  update(shown, focus, picked, palette, lang) {
    Object.assign(this, { shown, focus, picked, palette, lang });
    this.near = focus ? focus.node.reduce((a, b) => a + b, 0) : shown.nodes;
    this.sigma.refresh({ skipIndexation: this.ready === true });
    this.ready = true;
  }

  nodeLook(i, data) {
    if (!this.shown || !this.shown.node[i]) return { ...data, hidden: true };
    const node = this.graph.nodes[i];
    const { palette, focus } = this;
    const fill = palette.type[node.type] ?? palette.type.thing;
    const picked = this.picked?.type === "node" && this.picked.index === i;
    if (focus && !focus.node[i]) {
      return {
        ...data,
        color: palette.faded(fill),
        borderColor: palette.faded(palette.border),
        label: null,
        zIndex: 0,
      };
    }
    return {
      ...data,
      color: fill,
      borderColor: picked ? palette.accent : this.many ? palette.mild(fill) : palette.border,
      size: picked ? data.size * 1.15 + 1 : data.size,
      label: node.label,
      forceLabel: picked || (focus !== null && this.near <= 60),
      zIndex: picked ? 3 : focus ? 2 : 1,
    };
  }

  edgeLook(i) {
    if (!this.shown || !this.shown.weight[i]) return { hidden: true };
    const edge = this.graph.edges[i];
    const { palette, focus } = this;
    const color = palette.category[edge.category];
    const picked = (this.picked?.type === "edge" && this.picked.index === i) || this.hovered === i;
    const line = this.lineOf[this.statusOf(edge)] ?? "solid";
    const plain = this.many && !focus?.edge[i] && !picked;
    const curvature = edge.lanes > 1 && !plain ? edge.lane * Math.min(0.24, 1.2 / edge.lanes) : 0;
    const type = plain ? "thin" : line !== "solid" ? line : picked ? "picked" : curvature ? "curve" : "line";
    const faded = focus && !focus.edge[i] && !picked;
    return {
      i,
      color: faded ? palette.faded(color) : plain ? palette.pale(color) : color,
      size: widthOf(this.shown.weight[i], this.few) * (picked ? 1.6 : 1),
      type: edge.symmetric || plain ? type : type === "line" ? "arrow" : `${type}Arrow`,
      curvature: curvature || 0.02,
      label: faded ? null : this.edgeLabel(edge),
      forceLabel: picked,
      hidden: false,
      zIndex: picked ? 3 : faded ? 0 : 1,
    };
  }

  // Of the sentences that are shown; the more certain one where two are level.
  statusOf(edge) {
    const counts = {};
    for (let v = edge.from; v < edge.to; v++) {
      if (this.shown.passed[v])
        counts[this.graph.evidence[v].status] = (counts[this.graph.evidence[v].status] ?? 0) + 1;
    }
    let best = this.look.statuses[0].name;
    for (const { name } of this.look.statuses) if ((counts[name] ?? 0) > (counts[best] ?? 0)) best = name;
    return best;
  }

  edgeLabel(edge) {
    const name = this.look.relations[edge.relation]?.[this.lang] ?? edge.relation;
    const count = this.shown.weight[edge.index];
    return `${this.statusOf(edge) === "denied" ? "✕ " : ""}${name}${count > 1 ? ` ×${count}` : ""}`;
  }

  keepNodeLabel(context, data) {
    if (!data.label) return;
    const picked = this.picked?.type === "node" && `${this.picked.index}` === data.key;
    const country = this.graph.nodes[+data.key].type === "country";
    this.nodeLabels.push({
      key: +data.key,
      text: picked ? data.label : cut(data.label),
      x: data.x,
      y: data.y,
      r: data.size,
      forced: picked,
      rank: picked ? 2 : data.forceLabel ? 1 : 0,
      size: Math.round(Math.max(11, Math.min(15, 9.5 + data.size * 0.25))),
      weight: country || picked ? 600 : 400,
      color: this.palette.text,
    });
  }

  keepEdgeLabel(context, edge, source, target) {
    if (!edge.label || edge.hidden) return;
    const curvature = STRAIGHT.has(edge.type) ? 0 : edge.curvature;
    const dx = target.x - source.x;
    const dy = target.y - source.y;
    let angle = Math.atan2(dy, dx);
    if (angle > Math.PI / 2 || angle <= -Math.PI / 2) angle += Math.PI;
    this.edgeLabels.push({
      key: edge.i,
      text: edge.label,
      onLine: true,
      angle,
      forced: edge.forceLabel,
      rank: edge.forceLabel ? 1 : 0,
      x: (source.x + target.x) / 2 + (dy * curvature) / 2,
      y: (source.y + target.y) / 2 - (dx * curvature) / 2,
      room: Math.hypot(dx, dy) - source.size - target.size - 16,
      strength: this.shown.weight[edge.i],
      size: 11,
      ground: Math.max(GROUND, edge.size * 0.8 + 2.5),
      weight: edge.forceLabel ? 600 : 400,
      color: this.palette.category[this.graph.edges[edge.i].category],
    });
  }

  drawLabels() {
    if (!this.palette) return;
    const context = this.sigma.getCanvases().labels.getContext("2d");
    const obstacles = this.shown.nodes <= 400 ? this.discs() : [];
    this.set = arrange(context, this.nodeLabels, this.edgeLabels, obstacles, this.sigma.getDimensions());
    draw(context, this.set, this.palette);
  }

  drawHover(context, data) {
    if (!this.palette) return;
    const node = this.graph.nodes[+data.key];
    context.beginPath();
    context.arc(data.x, data.y, data.size + 2.5, 0, Math.PI * 2);
    context.lineWidth = 2.5;
    context.strokeStyle = this.palette.accent;
    context.stroke();
    const label = {
      text: node.label,
      size: 14,
      weight: 600,
      color: this.palette.text,
      left: data.x + data.size + 6,
      baseline: data.y + 5,
    };
    draw(context, [label], this.palette);
  }

  discs() {
    const out = [];
    for (const node of this.graph.nodes) {
      if (!this.shown.node[node.index]) continue;
      const data = this.sigma.getNodeDisplayData(`${node.index}`);
      const { x, y } = this.sigma.framedGraphToViewport(data);
      out.push({
        key: node.index,
        x,
        y,
        r: this.sigma.scaleSize(data.size),
        color: data.color,
        borderColor: data.borderColor,
        zIndex: data.zIndex,
      });
    }
    return out;
  }

  // All that is in view, in pixels, for a picture of it.
  scene() {
    const { width, height } = this.sigma.getDimensions();
    const discs = this.discs();
    const at = new Map(discs.map((disc) => [disc.key, disc]));
    const lines = [];
    for (const edge of this.graph.edges) {
      if (!this.shown.weight[edge.index]) continue;
      const data = this.sigma.getEdgeDisplayData(`${edge.index}`);
      const from = at.get(edge.source);
      const to = at.get(edge.target);
      const curvature = this.bendOf(edge.index);
      lines.push({
        from,
        to,
        color: data.color,
        zIndex: data.zIndex,
        arrow: !edge.symmetric,
        width: Math.max(1, this.sigma.scaleSize(data.size)),
        line: this.lineOf[this.statusOf(edge)],
        bend: {
          x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
          y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
        },
      });
    }
    const byZ = (a, b) => a.zIndex - b.zIndex;
    return {
      width,
      height,
      discs: discs.sort(byZ),
      lines: lines.sort(byZ),
      labels: this.set,
      palette: this.palette,
    };
  }

  // Brings actors into view, so near that those who are `apart` (or the first's neighbours) fill a good part of it.
  show(nodes, around) {
    const placed = (list) =>
      list.map((i) => this.sigma.getNodeDisplayData(`${i}`)).filter((data) => data && !data.hidden);
    const places = placed(nodes);
    if (!places.length) return;
    const mean = (key) => places.reduce((sum, data) => sum + data[key], 0) / places.length;
    const [x, y] = [mean("x"), mean("y")];
    const reach = placed(around).reduce((far, data) => Math.max(far, Math.hypot(data.x - x, data.y - y)), 0);
    this.move({ x, y, ratio: Math.min(1, Math.max(0.1, reach * 2.6)) });
  }

  // Fits the shown actors.
  fit() {
    const data = this.graph.nodes
      .filter((node) => this.shown.node[node.index])
      .map((node) => this.sigma.getNodeDisplayData(`${node.index}`));
    if (!data.length) return;
    const low = (key) => data.reduce((a, d) => Math.min(a, d[key]), Infinity);
    const high = (key) => data.reduce((a, d) => Math.max(a, d[key]), -Infinity);
    const span = Math.max(high("x") - low("x"), high("y") - low("y"));
    const whole = data.length === this.graph.nodes.length;
    this.move(
      whole
        ? { x: 0.5, y: 0.5, ratio: 1 }
        : {
            x: (low("x") + high("x")) / 2,
            y: (low("y") + high("y")) / 2,
            ratio: Math.min(1.2, Math.max(0.08, span * 1.15)),
          },
    );
  }

  zoom(factor) {
    const camera = this.sigma.getCamera();
    this.move({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  pan(right, down) {
    const camera = this.sigma.getCamera();
    this.move({ x: camera.x + right * 0.12 * camera.ratio, y: camera.y - down * 0.12 * camera.ratio });
  }

  move(to) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.sigma.getCamera().animate(to, { duration: still ? 0 : 250 });
  }
}
