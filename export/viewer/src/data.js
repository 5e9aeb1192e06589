// The graph that the page holds (node-link JSON, as `liaison graph -o NAME.json` writes it, with place and look of every
// node), with indexes in place of ids.
import { dayOf, fold } from "./text.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);

function makeEdge(raw, index, graph) {
  const source = graph.indexOf.get(raw.source);
  const target = graph.indexOf.get(raw.target);
  const edge = { ...raw, index, source, target, from: graph.evidence.length, statuses: raw.statuses ?? {} };
  for (const evidence of raw.evidence) {
    graph.evidence.push({
      ...evidence,
      edge: index,
      index: graph.evidence.length,
      day: dayOf(evidence.date),
      article: graph.articleOf.get(evidence.article) ?? -1,
    });
  }
  edge.to = graph.evidence.length;
  delete edge.evidence;
  return edge;
}

// Edges between two actors lie side by side: `lane` of an edge is 0 for a single one, else …, -1, 0, 1, … or halves.
function setLanes(graph) {
  const ties = new Map();
  for (const edge of graph.edges) {
    const low = Math.min(edge.source, edge.target);
    const key = low * graph.nodes.length + Math.max(edge.source, edge.target);
    if (!ties.has(key)) ties.set(key, []);
    ties.get(key).push(edge);
  }
  for (const tie of ties.values()) {
    tie.forEach((edge, i) => {
      const lane = i - (tie.length - 1) / 2;
      edge.lane = edge.source < edge.target ? lane : -lane;
      edge.lanes = tie.length;
    });
  }
}

export function load() {
  const raw = read("graph");
  const graph = {
    title: raw.graph.title ?? "",
    nodes: raw.nodes.map((node, index) => ({ ...node, index, edges: [], folded: "" })),
    indexOf: new Map(raw.nodes.map((node, index) => [node.id, index])),
    articles: raw.articles.map((article) => ({ ...article, day: dayOf(article.date) })),
    articleOf: new Map(raw.articles.map((article, index) => [article.id, index])),
    edges: [],
    evidence: [],
  };
  graph.edges = raw.edges.map((edge, index) => makeEdge(edge, index, graph));
  for (const edge of graph.edges) {
    graph.nodes[edge.source].edges.push(edge.index);
    graph.nodes[edge.target].edges.push(edge.index);
  }
  for (const node of graph.nodes) node.folded = fold([node.label, ...(node.aliases ?? [])].join("\n"));
  setLanes(graph);
  return graph;
}

export const loadLook = () => read("look");
