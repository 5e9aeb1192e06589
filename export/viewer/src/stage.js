// The drawn graph: sigma over graphology, with places from the file. What is shown comes from select.js.
import Graph from "graphology";
import Sigma from "sigma";
import { arrange, draw } from "./labels.js";
import { edgePrograms, nodeProgram } from "./programs.js";

const widthOf = (weight) => Math.min(5, 1 + 0.9 * Math.log2(Math.max(1, weight))) * 0.9 + 0.5;

function radius(graph) {
  const few = Math.min(1, Math.max(0, (Math.log10(graph.nodes.length + 1) - 1.5) / 2.2));
  const least = 5 - 3 * few;
  const most = 22 - 10 * few;
  return (size) => least + ((most - least) * (size - 4)) / 96;
}

function fill(graph) {
  const drawn = new Graph({ type: "directed", multi: true });
  const sizeOf = radius(graph);
  for (const node of graph.nodes) drawn.addNode(`${node.index}`, { i: node.index, x: node.x, y: node.y, size: sizeOf(node.size) });
  for (const edge of graph.edges) {
    drawn.addEdgeWithKey(`${edge.index}`, `${edge.source}`, `${edge.target}`, { i: edge.index });
  }
  return drawn;
}

export class Stage {
  constructor(box, graph, look, on) {
    this.graph = graph;
    this.look = look;
    this.lineOf = Object.fromEntries(look.statuses.map((s) => [s.name, s.line]));
    this.nodeLabels = [];
    this.edgeLabels = [];
    this.set = [];
    this.hovered = null;
    const many = graph.edges.length > 4000;
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
      enableEdgeEvents: true,
      hideEdgesOnMove: many,
      labelRenderedSizeThreshold: 0,
      labelDensity: graph.nodes.length > 300 ? 1 : 12,
      labelGridCellSize: graph.nodes.length > 300 ? 90 : 60,
      stagePadding: 45,
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
    sigma.on("clickEdge", ({ edge }) => on.edge(+edge));
    sigma.on("clickStage", () => on.none());
    sigma.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      on.around(+event.node);
    });
    sigma.on("enterEdge", ({ edge }) => this.hover(edge));
    sigma.on("leaveEdge", () => this.hover(null));
    sigma.on("enterNode", () => this.point(true));
    sigma.on("leaveNode", () => this.point(false));
    sigma.on("beforeRender", () => {
      this.nodeLabels = [];
      this.edgeLabels = [];
    });
    sigma.on("afterRender", () => this.drawLabels());
  }

  point(there) {
    this.sigma.getContainer().style.cursor = there ? "pointer" : "";
  }

  hover(edge) {
    const old = this.hovered;
    this.hovered = edge;
    this.point(edge !== null);
    const edges = [old, edge].filter((key) => key !== null);
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
      return { ...data, color: palette.faded(fill), borderColor: palette.faded(palette.border), label: null, zIndex: 0 };
    }
    return {
      ...data,
      color: fill,
      borderColor: picked ? palette.accent : palette.border,
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
    const picked = (this.picked?.type === "edge" && this.picked.index === i) || this.hovered === `${i}`;
    const line = this.lineOf[this.statusOf(edge)] ?? "solid";
    const curvature = edge.lanes > 1 ? edge.lane * Math.min(0.22, 0.9 / edge.lanes) : 0;
    const bent = curvature !== 0 || line !== "solid";
    const type = line !== "solid" ? line : bent ? "curve" : "line";
    const faded = focus && !focus.edge[i] && !picked;
    return {
      i,
      color: faded ? palette.faded(color) : color,
      size: widthOf(this.shown.weight[i]) * (picked ? 1.6 : 1),
      type: edge.symmetric ? type : type === "line" ? "arrow" : `${type}Arrow`,
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
      if (this.shown.passed[v]) counts[this.graph.evidence[v].status] = (counts[this.graph.evidence[v].status] ?? 0) + 1;
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
      key: +data.key, text: data.label, x: data.x, y: data.y, r: data.size, forced: picked, rank: picked ? 2 : data.forceLabel ? 1 : 0,
      size: Math.round(Math.max(11, Math.min(15, 9.5 + data.size * 0.25))), weight: country || picked ? 600 : 400, color: this.palette.text,
    });
  }

  keepEdgeLabel(context, edge, source, target) {
    if (!edge.label || edge.hidden) return;
    const curvature = edge.type === "line" || edge.type === "arrow" ? 0 : edge.curvature;
    const dx = target.x - source.x;
    const dy = target.y - source.y;
    let angle = Math.atan2(dy, dx);
    if (angle > Math.PI / 2 || angle <= -Math.PI / 2) angle += Math.PI;
    this.edgeLabels.push({
      key: edge.i, text: edge.label, onLine: true, angle, forced: edge.forceLabel, rank: edge.forceLabel ? 1 : 0,
      x: (source.x + target.x) / 2 + (dy * curvature) / 2, y: (source.y + target.y) / 2 - (dx * curvature) / 2,
      room: Math.hypot(dx, dy) - source.size - target.size - 16, strength: this.shown.weight[edge.i],
      size: 11, weight: edge.forceLabel ? 600 : 400, color: this.palette.category[this.graph.edges[edge.i].category],
    });
  }

  drawLabels() {
    if (!this.palette) return;
    const context = this.sigma.getCanvases().labels.getContext("2d");
    const obstacles = this.shown.nodes <= 400 ? this.discs() : [];
    this.set = arrange(context, this.nodeLabels, this.edgeLabels, obstacles);
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
    const label = { text: node.label, size: 14, weight: 600, color: this.palette.text, left: data.x + data.size + 6, baseline: data.y + 5 };
    draw(context, [label], this.palette);
  }

  discs() {
    const out = [];
    for (const node of this.graph.nodes) {
      if (!this.shown.node[node.index]) continue;
      const data = this.sigma.getNodeDisplayData(`${node.index}`);
      const { x, y } = this.sigma.framedGraphToViewport(data);
      out.push({ key: node.index, x, y, r: this.sigma.scaleSize(data.size), color: data.color, borderColor: data.borderColor, zIndex: data.zIndex });
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
      const curvature = data.type === "line" || data.type === "arrow" ? 0 : data.curvature;
      lines.push({
        from, to, color: data.color, zIndex: data.zIndex, arrow: !edge.symmetric,
        width: Math.max(1, this.sigma.scaleSize(data.size)), line: this.lineOf[this.statusOf(edge)],
        bend: { x: (from.x + to.x) / 2 + (to.y - from.y) * curvature, y: (from.y + to.y) / 2 - (to.x - from.x) * curvature },
      });
    }
    const byZ = (a, b) => a.zIndex - b.zIndex;
    return { width, height, discs: discs.sort(byZ), lines: lines.sort(byZ), labels: this.set, palette: this.palette };
  }

  // Brings an actor or both ends of a relation into view.
  show(nodes) {
    const places = nodes.map((i) => this.sigma.getNodeDisplayData(`${i}`)).filter((data) => data && !data.hidden);
    if (!places.length) return;
    const mean = (key) => places.reduce((sum, data) => sum + data[key], 0) / places.length;
    const apart = Math.max(...places.map((data) => Math.hypot(data.x - mean("x"), data.y - mean("y"))));
    const camera = this.sigma.getCamera();
    const ratio = Math.max(Math.min(camera.ratio, 1), apart * 2.6);
    this.move({ x: mean("x"), y: mean("y"), ratio });
  }

  // Fits the shown actors.
  fit() {
    const data = this.graph.nodes.filter((node) => this.shown.node[node.index]).map((node) => this.sigma.getNodeDisplayData(`${node.index}`));
    if (!data.length) return;
    const low = (key) => data.reduce((a, d) => Math.min(a, d[key]), Infinity);
    const high = (key) => data.reduce((a, d) => Math.max(a, d[key]), -Infinity);
    const span = Math.max(high("x") - low("x"), high("y") - low("y"));
    const whole = data.length === this.graph.nodes.length;
    this.move(whole ? { x: 0.5, y: 0.5, ratio: 1 } : { x: (low("x") + high("x")) / 2, y: (low("y") + high("y")) / 2, ratio: Math.min(1.2, Math.max(0.08, span * 1.15)) });
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
