// The column of filters, which is the legend too: a box for each value, checked while it is shown.
import { h, later, roving } from "./dom.js";
import { DASHES } from "./programs.js";
import { isFiltered, resetFilters } from "./select.js";
import { fold, isoOf, showCount, showDate, words } from "./text.js";

const LISTED = 60;

function swatch(kind, item, palette) {
  if (kind === "category")
    return h("i", { class: "line", style: { background: palette.category[item.name] } });
  if (kind === "type")
    return h("i", {
      class: "disc",
      style: { background: palette.type[item.name], borderColor: palette.border },
    });
  if (kind !== "status") return null;
  const [period, drawn] = DASHES[item.line] ?? [1, 1];
  const ink = palette.category.structure;
  return h("i", {
    class: "line",
    style: {
      background: `repeating-linear-gradient(90deg, ${ink} 0 ${drawn}px, transparent ${drawn}px ${period}px)`,
    },
  });
}

function boxRow(app, kind, item, count) {
  const { state, t } = app;
  const off = state.off[kind];
  const box = h("input", {
    type: "checkbox",
    checked: !off.has(item.value),
    onkeydown: (event) => event.key === "ArrowRight" && only.focus(),
    onchange: () => {
      if (box.checked) off.delete(item.value);
      else off.add(item.value);
      app.changed();
    },
  });
  const only = h(
    "button",
    {
      type: "button",
      class: "only",
      tabindex: -1,
      onkeydown: (event) => event.key === "ArrowLeft" && box.focus(),
      "aria-label": t("onlyLabel", item.label),
      onclick: () => {
        off.clear();
        for (const other of app.values[kind]) if (other.value !== item.value) off.add(other.value);
        app.changed();
        app.drawFilters();
        app.focusFilter(kind, item.value);
      },
    },
    t("only"),
  );
  return h(
    "li",
    { "data-value": String(item.value) },
    h(
      "label",
      {},
      box,
      swatch(kind, item, app.palette),
      h("span", { class: "name", title: item.label }, item.label),
      h("span", { class: "count" }, showCount(count, state.lang)),
    ),
    only,
  );
}

function boxList(app, kind, narrowed) {
  const wanted = words(narrowed);
  const all = app.values[kind].filter((item) => wanted.every((word) => fold(item.label).includes(word)));
  const list = h(
    "ul",
    { class: "boxes" },
    all.slice(0, LISTED).map((item) => boxRow(app, kind, item, item.count)),
  );
  if (all.length > LISTED)
    list.append(
      h("li", { class: "hint" }, app.t("moreItems", showCount(all.length - LISTED, app.state.lang))),
    );
  return roving(list, "input");
}

function group(app, kind, open) {
  const { state, t } = app;
  const items = app.values[kind];
  if (!items.length) return null;
  const every = (shown) => () => {
    state.off[kind].clear();
    if (!shown) for (const item of items) state.off[kind].add(item.value);
    app.changed();
    app.drawFilters();
  };
  let list = boxList(app, kind, app.narrowed[kind] ?? "");
  const narrow =
    items.length > 12 &&
    h("input", {
      type: "search",
      class: "narrow",
      placeholder: t("narrow"),
      "aria-label": `${t(kind)} : ${t("narrow")}`,
      value: app.narrowed[kind] ?? "",
      oninput: (event) => {
        app.narrowed[kind] = event.target.value;
        const made = boxList(app, kind, event.target.value);
        list.replaceWith(made);
        list = made;
      },
    });
  const folder = h(
    "details",
    {
      class: "group",
      open: app.opened[kind] ?? open,
      "data-kind": kind,
      ontoggle: () => (app.opened[kind] = folder.open),
    },
    h("summary", {}, h("h3", {}, t(kind)), state.off[kind].size ? h("span", { class: "mark" }, "●") : null),
    h(
      "p",
      { class: "sides" },
      h("button", { type: "button", onclick: every(true) }, t("all")),
      h("button", { type: "button", onclick: every(false) }, t("none")),
    ),
    narrow,
    list,
  );
  return folder;
}

// Sentences by date, as bars behind the slider.
function bars(app) {
  const { state, graph } = app;
  const count = 40;
  const span = Math.max(1, state.last - state.first + 1);
  const heights = new Array(count).fill(0);
  for (const e of graph.evidence)
    if (!Number.isNaN(e.day))
      heights[Math.min(count - 1, Math.floor(((e.day - state.first) / span) * count))]++;
  const most = Math.max(...heights, 1);
  return h(
    "div",
    { class: "bars", "aria-hidden": "true" },
    heights.map((n) => h("i", { style: { height: `${n ? Math.max(8, (n / most) * 100) : 0}%` } })),
  );
}

function dateGroup(app) {
  const { state, t } = app;
  if (!(state.last > state.first)) return null;
  const shown = h("p", { class: "range" });
  const track = h("div", { class: "track" });
  const redraw = later(() => app.changed(), 40);
  const say = () => {
    shown.textContent = `${showDate(isoOf(state.since), state.lang)} – ${showDate(isoOf(state.until), state.lang)}`;
    const span = state.last - state.first;
    track.style.left = `${((state.since - state.first) / span) * 100}%`;
    track.style.right = `${((state.last - state.until) / span) * 100}%`;
    for (const [knob, day] of [
      [low, state.since],
      [high, state.until],
    ])
      knob.setAttribute("aria-valuetext", showDate(isoOf(day), state.lang));
  };
  const knob = (key, label) =>
    h("input", {
      type: "range",
      min: state.first,
      max: state.last,
      step: 1,
      value: state[key],
      "aria-label": label,
      class: key,
      oninput: (event) => {
        const day = +event.target.value;
        state[key] = key === "since" ? Math.min(day, state.until) : Math.max(day, state.since);
        event.target.value = state[key];
        say();
        redraw();
      },
    });
  const low = knob("since", t("since"));
  const high = knob("until", t("until"));
  say();
  return h(
    "fieldset",
    { class: "group dates" },
    h("legend", {}, h("h3", {}, t("date"))),
    bars(app),
    h("div", { class: "slider" }, track, low, high),
    shown,
    state.undated ? h("p", { class: "hint undated" }, t("undatedOut")) : null,
  );
}

export function drawFilters(app, box) {
  const { t, state } = app;
  const scroll = box.scrollTop;
  const reset = h(
    "button",
    {
      type: "button",
      class: "reset",
      onclick: () => {
        resetFilters(state);
        app.redraw();
      },
    },
    t("reset"),
  );
  const wide = matchMedia("(min-width: 900px)").matches;
  const folder = h(
    "details",
    { class: "all", open: app.opened.all ?? wide, ontoggle: () => (app.opened.all = folder.open) },
    h("summary", {}, h("h2", {}, t("filters"))),
    dateGroup(app),
    group(app, "category", true),
    group(app, "status", true),
    group(app, "type", true),
    group(app, "relation", true),
    group(app, "article", false),
  );
  box.setAttribute("aria-label", t("filters"));
  box.replaceChildren(folder, reset);
  box.scrollTop = scroll;
  markFilters(app, box);
}

// After a change that leaves the boxes as they are.
export function markFilters(app, box) {
  box.classList.toggle("filtered", isFiltered(app.state) || app.state.query !== "");
  const dated = app.state.since > app.state.first || app.state.until < app.state.last;
  box.querySelector(".undated")?.toggleAttribute("hidden", !dated);
}

// The values of each filter with the sentences (or actors) that have it, most first.
export function valuesOf(graph, look, lang, untitled) {
  const tally = (items, key) =>
    items.reduce((map, item) => map.set(key(item), (map.get(key(item)) ?? 0) + 1), new Map());
  const byCount = (a, b) => b.count - a.count || a.label.localeCompare(b.label, lang);
  const known = (list, counts) =>
    list
      .filter((item) => counts.get(item.name))
      .map((item) => ({
        ...item,
        value: item.name,
        label: mark(item) + item[lang],
        count: counts.get(item.name),
      }));
  const mark = (item) => (item.name === "denied" ? "✕ " : "");
  const edgeOf = (evidence) => graph.edges[evidence.edge];
  const relations = [...tally(graph.evidence, (e) => edgeOf(e).relation)];
  const articles = tally(graph.evidence, (e) => e.article);
  return {
    category: known(
      look.categories,
      tally(graph.evidence, (e) => edgeOf(e).category),
    ),
    status: known(
      look.statuses,
      tally(graph.evidence, (e) => e.status),
    ),
    type: known(
      look.types,
      tally(graph.nodes, (node) => node.type),
    ),
    relation: relations
      .map(([value, count]) => ({ value, count, label: look.relations[value]?.[lang] ?? value }))
      .sort(byCount),
    article: graph.articles
      .map((a, value) => ({ value, count: articles.get(value) ?? 0, label: a.title || a.id || untitled }))
      .filter((item) => item.count)
      .sort(byCount),
  };
}
