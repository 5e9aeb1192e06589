// The table of sentences: always in the page, at first as liaison wrote it; here filtered, sorted and cut to what a
// browser shows at once.
import { h } from "./dom.js";
import { articleName, quote, relationName, wordOf } from "./panel.js";
import { showCount, showDate } from "./text.js";

const ROWS = 100;

function keyOf(app, by) {
  const { graph, state } = app;
  const edge = (e) => graph.edges[e.edge];
  return {
    date: (e) => e.date ?? "",
    source: (e) => graph.nodes[edge(e).source].label,
    target: (e) => graph.nodes[edge(e).target].label,
    relation: (e) => relationName(app, edge(e)),
    status: (e) => wordOf(app, "statuses", e.status),
    article: (e) => graph.articles[e.article]?.title ?? graph.articles[e.article]?.id ?? "",
  }[by ?? "date"];
}

function listed(app) {
  const { sort } = app;
  const all = app.graph.evidence.filter(
    (e) => app.shown.passed[e.index] && (!app.found || app.found.evidence[e.index]),
  );
  if (!sort)
    return all.sort((a, b) => app.shown.weight[b.edge] - app.shown.weight[a.edge] || a.index - b.index);
  const key = keyOf(app, sort.by);
  const compare = new Intl.Collator(app.state.lang).compare;
  const keys = new Map(all.map((e) => [e, key(e)]));
  return all.sort((a, b) => sort.way * compare(keys.get(a), keys.get(b)) || a.index - b.index);
}

function actor(app, index) {
  return h(
    "button",
    { type: "button", class: "link", onclick: () => app.choose("node", index, true) },
    app.graph.nodes[index].label,
  );
}

function row(app, evidence) {
  const edge = app.graph.edges[evidence.edge];
  return h(
    "tr",
    {},
    h("td", { class: "date" }, showDate(evidence.date, app.state.lang)),
    h("td", {}, actor(app, edge.source)),
    h(
      "td",
      {},
      h(
        "button",
        {
          type: "button",
          class: "link",
          style: { color: app.palette.category[edge.category] },
          onclick: () => app.choose("edge", edge.index, true),
        },
        relationName(app, edge),
      ),
    ),
    h("td", {}, actor(app, edge.target)),
    h("td", {}, wordOf(app, "statuses", evidence.status)),
    h("td", { lang: "fr", class: "words" }, quote(evidence)),
    h("td", {}, articleName(app, evidence)),
  );
}

export function drawTable(app, section) {
  const { t, state } = app;
  const all = listed(app);
  const lang = state.lang;
  section.querySelector("#evidence-note").textContent = t(
    "evidenceNote",
    showCount(all.length, lang),
    showCount(app.graph.evidence.length, lang),
  );
  section
    .querySelector("tbody")
    .replaceChildren(...all.slice(0, app.rows.table ?? ROWS).map((e) => row(app, e)));
  const left = Math.min(300, all.length - (app.rows.table ?? ROWS));
  const more =
    left > 0 &&
    h(
      "button",
      {
        type: "button",
        class: "more",
        onclick: () => {
          app.rows.table = (app.rows.table ?? ROWS) + left;
          drawTable(app, section);
        },
      },
      t("moreRows", showCount(left, lang)),
    );
  section.querySelector("#evidence-more").replaceChildren(...(more ? [more] : []));
}

// Headings become buttons that sort.
export function makeSortable(app, section) {
  for (const head of section.querySelectorAll("th[data-by]")) {
    const button = h("button", {
      type: "button",
      onclick: () => {
        const by = head.dataset.by;
        const again = app.sort?.by === by;
        app.sort = again && app.sort.way < 0 ? null : { by, way: again ? -1 : 1 };
        for (const other of section.querySelectorAll("th[data-by]")) {
          if (app.sort?.by === other.dataset.by)
            other.setAttribute("aria-sort", app.sort.way > 0 ? "ascending" : "descending");
          else other.removeAttribute("aria-sort");
        }
        drawTable(app, section);
      },
    });
    button.append(...head.childNodes);
    head.append(button);
  }
}
