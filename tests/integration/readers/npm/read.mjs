// Prints what a reader finds in a file, for compare.py.
// usage: node read.mjs graphml|gexf|graphology|cytoscape FILE
import { readFileSync } from 'node:fs';
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

const [, , reader, path] = process.argv;
const text = readFileSync(path, 'utf8');
const statuses = ['actual', 'planned', 'possible', 'denied'];

function print(kind, ...fields) {
  console.log([kind, ...fields.map((field) => field ?? '')].join('\t'));
}

function printNode(id, node) {
  print('node', id, node.label, node.type, node.mentions, node.first_seen);
}

function printEdge(source, target, edge) {
  const counts = edge.statuses ?? edge;
  const status = edge.status ?? statuses.reduce((a, b) => ((counts[b] ?? 0) > (counts[a] ?? 0) ? b : a));
  const first = Array.isArray(edge.evidence) ? edge.evidence[0] : edge.evidence;
  const evidence = first.text ?? first;
  print('edge', source, target, edge.relation, edge.weight, status, edge.last_seen, evidence);
}

// Where the file has places, discs are not all in one.
function placed(places) {
  if (new Set(places.map(({ x, y }) => `${x} ${y}`)).size < places.length) throw new Error('actors without a place');
}

function fromGraphology(graph) {
  if (reader !== 'gexf') placed(graph.mapNodes((id, node) => node));
  graph.forEachNode(printNode);
  graph.forEachEdge((key, edge, source, target) => printEdge(source, target, edge));
}

function fromCytoscape() {
  const graph = cytoscape({ headless: true, layout: { name: 'preset' }, ...JSON.parse(text) });
  placed(graph.nodes().map((node) => node.position()));
  graph.nodes().forEach((node) => printNode(node.id(), node.data()));
  graph.edges().forEach((edge) => printEdge(edge.data('source'), edge.data('target'), edge.data()));
}

const xml = (parse) => fromGraphology(parse(Graph, text));
const readers = {
  graphml: () => xml(graphml.parse),
  gexf: () => xml(gexf.parse),
  graphology: () => fromGraphology(Graph.from(JSON.parse(text))),
  cytoscape: fromCytoscape,
};
console.warn = (...words) => {
  throw new Error(`a warning: ${words.join(' ')}`);
};
readers[reader]();
