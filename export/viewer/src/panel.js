// The right column: lists of relations and actors, or what is known of the one that is chosen.
import { h, roving } from "./dom.js";
import { pieces, showCount, showDate, showPeriod } from "./text.js";

const ROWS = 60;

const relationName = (app, edge) => app.look.relations[edge.relation]?.[app.state.lang] ?? edge.relation;
const wordOf = (app, list, name) =>
  app.look[list].find((item) => item.name === name)?.[app.state.lang] ?? name;
const nodeName = (app, index) => app.graph.nodes[index].label;

function ends(app, edge) {
  return `${nodeName(app, edge.source)} ${edge.symmetric ? "–" : "→"} ${nodeName(app, edge.target)}`;
}

const line = (app, edge) =>
  h("i", { class: "line", style: { background: app.palette.category[edge.category] } });
const disc = (app, node) =>
  h("i", {
    class: "disc",
    style: { background: app.palette.type[node.type], borderColor: app.palette.border },
  });

export function edgeButton(app, edge) {
  const count = app.shown.weight[edge.index];
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", "data-edge": edge.index, onclick: () => app.choose("edge", edge.index, true) },
      line(app, edge),
      h(
        "span",
        { class: "name" },
        h("b", {}, ends(app, edge)),
        h("span", { class: "what" }, relationName(app, edge)),
      ),
      h("span", { class: "count" }, showCount(count, app.state.lang)),
    ),
  );
}

function nodeButton(app, node) {
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", "data-node": node.index, onclick: () => app.choose("node", node.index, true) },
      disc(app, node),
      h("span", { class: "name" }, h("b", {}, node.label)),
      h("span", { class: "count" }, showCount(node.mentions, app.state.lang)),
    ),
  );
}

// A list of at most `app.rows[name]` rows, with a button for more.
function rows(app, name, items, row, label) {
  const { t, state } = app;
  const limit = app.rows[name] ?? ROWS;
  const list = roving(h("ul", { class: "rows", "aria-label": label }, items.slice(0, limit).map(row)));
  const left = Math.min(items.length - limit, 200);
  if (left <= 0) return [list];
  const more = h(
    "button",
    {
      type: "button",
      class: "more",
      onclick: () => {
        app.rows[name] = limit + left;
        app.drawPanel();
        document.querySelectorAll("#panel .rows button")[limit]?.focus();
      },
    },
    t("moreRows", showCount(left, state.lang)),
  );
  return [list, more];
}

const byWeight = (app) => (a, b) =>
  app.shown.weight[b.index] - app.shown.weight[a.index] || a.index - b.index;

export function listedEdges(app) {
  return app.graph.edges
    .filter((edge) => app.shown.weight[edge.index] && (!app.found || app.found.edge[edge.index]))
    .sort(byWeight(app));
}

export function listedNodes(app) {
  return app.graph.nodes
    .filter((node) => app.shown.node[node.index] && (!app.found || app.found.node[node.index]))
    .sort((a, b) => b.mentions - a.mentions || a.index - b.index);
}

function lists(app) {
  const { t, state } = app;
  const edges = listedEdges(app);
  const nodes = listedNodes(app);
  const tab = (name, label, count) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        "aria-selected": String(app.tab === name),
        "aria-controls": "tab-panel",
        tabindex: app.tab === name ? 0 : -1,
        onclick: () => {
          app.tab = name;
          app.drawPanel();
          document.getElementById(`tab-${name}`).focus();
        },
        onkeydown: (event) => {
          if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
          document.getElementById(name === "edges" ? "tab-nodes" : "tab-edges").click();
        },
      },
      label,
      h("span", { class: "count" }, showCount(count, state.lang)),
    );
  const shown =
    app.tab === "edges"
      ? rows(app, "edges", edges, (edge) => edgeButton(app, edge), t("relationsTab"))
      : rows(app, "nodes", nodes, (node) => nodeButton(app, node), t("actorsTab"));
  const empty = (app.tab === "edges" ? edges : nodes).length ? null : h("p", { class: "hint" }, t("nothing"));
  return [
    h(
      "div",
      { role: "tablist", class: "tabs" },
      tab("edges", t("relationsTab"), edges.length),
      tab("nodes", t("actorsTab"), nodes.length),
    ),
    h("div", { role: "tabpanel", id: "tab-panel", "aria-labelledby": `tab-${app.tab}` }, empty ?? shown),
  ];
}

const fact = (name, value) => (value ? [h("dt", {}, name), h("dd", {}, value)] : []);

export function articleName(app, evidence) {
  const article = app.graph.articles[evidence.article];
  const title = article?.title || article?.id || app.t("untitled");
  return /^https?:\/\//i.test(article?.url ?? "")
    ? h("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, title)
    : h("cite", {}, title);
}

export const quote = (evidence) =>
  pieces(evidence).map((piece) => (piece.role ? h("mark", { class: piece.role }, piece.text) : piece.text));

function sentence(app, evidence) {
  const { t, state } = app;
  const date = showDate(evidence.date, state.lang);
  return h(
    "li",
    { class: "sentence" },
    h("blockquote", { lang: "fr" }, quote(evidence)),
    h("p", { class: "from" }, articleName(app, evidence), date ? ` · ${date}` : ` · ${t("noDate")}`),
    h(
      "dl",
      { class: "facts" },
      fact(t("statusLabel"), wordOf(app, "statuses", evidence.status)),
      fact(t("reported"), evidence.reported_by),
      fact(t("amount"), evidence.amount?.text),
      fact(t("time"), evidence.time?.text),
      fact(t("topics"), (evidence.topics ?? []).join(", ")),
      fact(t("rule"), evidence.rule && h("code", {}, evidence.rule)),
    ),
  );
}

function nodeLink(app, index) {
  return h(
    "button",
    { type: "button", class: "link", onclick: () => app.choose("node", index, true) },
    nodeName(app, index),
  );
}

function edgePanel(app, edge) {
  const { t, state, graph } = app;
  const all = graph.evidence.slice(edge.from, edge.to);
  const passed = all.filter((e) => app.shown.passed[e.index]);
  const hidden = all.length - passed.length;
  const limit = app.rows.sentences ?? ROWS;
  const count = t(passed.length === 1 ? "sentence" : "sentences", showCount(passed.length, state.lang));
  const more =
    passed.length > limit &&
    h(
      "button",
      {
        type: "button",
        class: "more",
        onclick: () => {
          app.rows.sentences = limit + 200;
          app.drawPanel();
        },
      },
      t("moreRows", showCount(Math.min(200, passed.length - limit), state.lang)),
    );
  return [
    h(
      "h2",
      { tabindex: -1, class: "chosen" },
      nodeLink(app, edge.source),
      edge.symmetric ? " – " : " → ",
      nodeLink(app, edge.target),
    ),
    h(
      "p",
      { class: "lead" },
      line(app, edge),
      h("b", {}, relationName(app, edge)),
      ` · ${wordOf(app, "categories", edge.category)}`,
    ),
    h(
      "p",
      { class: "hint" },
      [
        count,
        hidden && t("hiddenSentences", showCount(hidden, state.lang)),
        showPeriod(edge.first_seen, edge.last_seen, state.lang),
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    h(
      "ol",
      { class: "sentences" },
      passed.slice(0, limit).map((e) => sentence(app, e)),
    ),
    more,
  ];
}

function wikidata(app, node) {
  if (!/^Q[1-9]\d*$/.test(node.wikidata ?? "")) return null;
  return h(
    "a",
    { href: `https://www.wikidata.org/wiki/${node.wikidata}`, target: "_blank", rel: "noopener noreferrer" },
    node.wikidata,
  );
}

function depths(app, node) {
  const { t, state } = app;
  const now = state.around?.node === node.index ? state.around.depth : 0;
  const button = (depth) =>
    h(
      "button",
      {
        type: "button",
        "aria-pressed": String(depth === now),
        "aria-label": depth ? t("depth", depth) : t("leave"),
        "data-depth": depth,
        onclick: () => app.setAround(depth ? { node: node.index, depth } : null),
      },
      depth ? String(depth) : t("leave"),
    );
  return h(
    "div",
    { class: "depths", role: "group", "aria-label": t("neighbourhood") },
    h("span", {}, t("neighbourhood")),
    [1, 2, 3].map(button),
    now ? button(0) : null,
  );
}

function actorPanel(app, node) {
  const { t, state, graph } = app;
  const country = graph.indexOf.get(node.country);
  const edges = node.edges
    .map((e) => graph.edges[e])
    .filter((edge) => app.shown.weight[edge.index])
    .sort(byWeight(app));
  const type = [wordOf(app, "types", node.type), node.kind].filter(Boolean).join(", ");
  return [
    h("h2", { tabindex: -1, class: "chosen" }, node.label),
    h("p", { class: "lead" }, disc(app, node), type),
    h(
      "dl",
      { class: "facts" },
      fact(t("aliases"), node.aliases?.length && h("span", { lang: "fr" }, node.aliases.join(" · "))),
      fact(t("country"), node.country && (country === undefined ? node.country : nodeLink(app, country))),
      fact(t("wikidata"), wikidata(app, node)),
      fact(t("mentions"), showCount(node.mentions, state.lang)),
      fact(
        t("seen"),
        [showCount(node.articles, state.lang), showPeriod(node.first_seen, node.last_seen, state.lang)]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    node.discovered ? h("p", { class: "hint" }, t("discovered")) : null,
    depths(app, node),
    h("h3", {}, t("itsRelations")),
    edges.length
      ? rows(app, "own", edges, (edge) => edgeButton(app, edge), t("itsRelations"))
      : h("p", { class: "hint" }, t("nothing")),
  ];
}

export function drawPanel(app, box) {
  const { state, t } = app;
  const chosen = state.selected;
  box.setAttribute("aria-label", t("relationsTab"));
  const back =
    chosen &&
    h("button", { type: "button", class: "back", onclick: () => app.choose(null) }, `← ${t("back")}`);
  const content = !chosen
    ? lists(app)
    : chosen.type === "edge"
      ? edgePanel(app, app.graph.edges[chosen.index])
      : actorPanel(app, app.graph.nodes[chosen.index]);
  box.replaceChildren(...[back, ...content.flat()].filter(Boolean));
}

export { ends, relationName, wordOf };
