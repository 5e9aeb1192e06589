// What the filters, the neighbourhood and the search leave of the graph. Filters of sentences (status, article, date)
// count first: a relation is shown by the sentences that pass, an actor by the relations that are shown.
import { fold, words } from "./text.js";

export function newState(graph, look) {
  const days = graph.evidence.map((e) => e.day).filter((day) => !Number.isNaN(day));
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  return {
    lang: look.language,
    query: "",
    off: { relation: new Set(), category: new Set(), status: new Set(), type: new Set(), article: new Set() },
    first,
    last,
    since: first,
    until: last,
    undated: days.length < graph.evidence.length,
    around: null,
    selected: null,
  };
}

export function resetFilters(state) {
  for (const set of Object.values(state.off)) set.clear();
  state.since = state.first;
  state.until = state.last;
  state.around = null;
  state.query = "";
}

export function isFiltered(state) {
  return Object.values(state.off).some((set) => set.size) || isDated(state) || state.around !== null;
}

export const isDated = (state) => state.since > state.first || state.until < state.last;

function passes(evidence, state, dated) {
  if (state.off.status.has(evidence.status)) return false;
  if (state.off.article.has(evidence.article)) return false;
  return !dated || (evidence.day >= state.since && evidence.day <= state.until);
}

function near(graph, shown, { node, depth }) {
  const reached = new Set([node]);
  let border = [node];
  for (let step = 0; step < depth; step++) {
    const next = [];
    for (const at of border) {
      for (const e of graph.nodes[at].edges) {
        if (!shown.weight[e]) continue;
        const edge = graph.edges[e];
        const other = edge.source === at ? edge.target : edge.source;
        if (reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    border = next;
  }
  return reached;
}

function countNodes(graph, shown, keepLonely) {
  shown.node.fill(0);
  shown.nodes = shown.edges = 0;
  for (const edge of graph.edges) {
    if (!shown.weight[edge.index]) continue;
    shown.edges++;
    shown.node[edge.source] = shown.node[edge.target] = 1;
  }
  for (const node of graph.nodes) {
    if (keepLonely && !node.edges.length) shown.node[node.index] = 1;
    shown.nodes += shown.node[node.index];
  }
}

// weight[e]: sentences of edge e that pass (0: hidden); node[n]: 1 if shown; passed[v]: 1 if evidence v passes.
export function select(graph, state) {
  const dated = isDated(state);
  const shown = {
    weight: new Uint32Array(graph.edges.length),
    node: new Uint8Array(graph.nodes.length),
    passed: new Uint8Array(graph.evidence.length),
    nodes: 0,
    edges: 0,
  };
  const typeOff = (node) => state.off.type.has(graph.nodes[node].type);
  for (const edge of graph.edges) {
    if (state.off.relation.has(edge.relation) || state.off.category.has(edge.category)) continue;
    if (typeOff(edge.source) || typeOff(edge.target)) continue;
    for (let v = edge.from; v < edge.to; v++) {
      if (passes(graph.evidence[v], state, dated)) {
        shown.passed[v] = 1;
        shown.weight[edge.index]++;
      }
    }
  }
  if (state.around) {
    const reached = near(graph, shown, state.around);
    for (const edge of graph.edges) {
      if (reached.has(edge.source) && reached.has(edge.target)) continue;
      shown.weight[edge.index] = 0;
      shown.passed.fill(0, edge.from, edge.to);
    }
  }
  countNodes(graph, shown, !isFiltered(state));
  if (state.around && !shown.node[state.around.node]) {
    shown.node[state.around.node] = 1;
    shown.nodes++;
  }
  return shown;
}

// What the search finds: node[n], evidence[v] and, by either, edge[e]; null if nothing is searched for.
export function search(graph, state, look) {
  const wanted = words(state.query);
  if (!wanted.length) return null;
  const has = (text) => wanted.every((word) => text.includes(word));
  const found = {
    node: new Uint8Array(graph.nodes.length),
    edge: new Uint8Array(graph.edges.length),
    evidence: new Uint8Array(graph.evidence.length),
  };
  for (const node of graph.nodes) found.node[node.index] = has(node.folded) ? 1 : 0;
  for (const edge of graph.edges) {
    const names = look.relations[edge.relation] ?? {};
    const ends = `${graph.nodes[edge.source].folded}\n${graph.nodes[edge.target].folded}`;
    const head = `${ends}\n${fold(`${edge.relation} ${names.fr ?? ""} ${names.en ?? ""}`)}`;
    const whole = has(head);
    for (let v = edge.from; v < edge.to; v++) {
      const evidence = graph.evidence[v];
      evidence.folded ??= fold(evidence.text);
      if (whole || has(`${head}\n${evidence.folded}`)) found.evidence[v] = found.edge[edge.index] = 1;
    }
    if (whole) found.edge[edge.index] = 1;
  }
  return found;
}
