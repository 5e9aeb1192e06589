import "./webgl.js";
import { palette } from "./color.js";
import { load, loadLook } from "./data.js";
import { byId, h, later, save, tell } from "./dom.js";
import { drawFilters, markFilters, valuesOf } from "./filters.js";
import { drawPanel, ends, relationName } from "./panel.js";
import { pngOf, svgOf } from "./picture.js";
import { newState, search, select } from "./select.js";
import { Stage } from "./stage.js";
import { translator } from "./strings.js";
import { drawTable, makeSortable } from "./table.js";
import { showCount, showPeriod } from "./text.js";
import { hasWebgl } from "./webgl.js";

const scheme = matchMedia("(prefers-color-scheme: dark)");

class App {
  constructor() {
    this.graph = load();
    this.look = loadLook();
    this.state = newState(this.graph, this.look);
    this.t = translator(this.state);
    this.palette = palette(this.look, scheme.matches);
    Object.assign(this, { tab: "edges", rows: {}, sort: null, narrowed: {}, opened: {}, stage: null });
    this.drawTableSoon = later(() => drawTable(this, byId("evidence")), 80);
  }

  start() {
    document.documentElement.classList.add("js");
    byId("picture").open = false;
    makeSortable(this, byId("evidence"));
    this.drawTools();
    this.makeStage();
    this.redraw();
    document.addEventListener("keydown", (event) => this.key(event));
    scheme.addEventListener("change", () => {
      this.palette = palette(this.look, scheme.matches);
      this.redraw();
    });
  }

  // All of the page, after a change of language, colours or everything at once.
  redraw() {
    const { state, look, graph } = this;
    document.documentElement.lang = state.lang;
    this.values = valuesOf(graph, look, state.lang, this.t("untitled"));
    byId("facts").textContent = this.facts(graph.nodes.length, graph.edges.length);
    this.drawTools();
    this.drawFilters();
    this.drawStageTools();
    this.changed();
  }

  // After a change of filters, search or choice: what is shown is chosen anew.
  changed() {
    this.shown = select(this.graph, this.state);
    this.found = search(this.graph, this.state, this.look);
    this.rows = { table: this.rows.table };
    markFilters(this, byId("filters"));
    this.drawPanel();
    this.drawTableSoon();
    this.drawStage();
    const { lang } = this.state;
    this.sayCounts(this.t("shownNow", showCount(this.shown.nodes, lang), showCount(this.shown.edges, lang)));
  }

  facts(nodes, edges) {
    const { graph, t } = this;
    const { lang } = this.state;
    const dates = graph.articles
      .map((article) => article.date ?? "")
      .filter(Boolean)
      .sort();
    const counts = t("shownNow", showCount(nodes, lang), showCount(edges, lang));
    return [
      showPeriod(dates[0], dates[dates.length - 1], lang),
      t("articles", showCount(graph.articles.length, lang)),
      counts,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  sayCounts(text) {
    const counts = document.querySelector("#stage .counts");
    if (counts && counts.textContent !== text) {
      counts.textContent = text;
      tell(text);
    }
  }

  drawFilters() {
    drawFilters(this, byId("filters"));
  }

  focusFilter(kind, value) {
    document
      .querySelector(`[data-kind="${kind}"] [data-value="${CSS.escape(String(value))}"] .only`)
      ?.focus();
  }

  drawPanel() {
    drawPanel(this, byId("panel"));
  }

  makeStage() {
    const box = h("div", { class: "canvas", tabindex: 0, role: "group" });
    byId("stage").replaceChildren(box, h("div", { class: "bar" }), h("div", { class: "over" }));
    if (hasWebgl()) {
      try {
        this.stage = new Stage(box, this.graph, this.look, {
          node: (i) => this.choose("node", i),
          edge: (i) => this.choose("edge", i),
          none: () => this.choose(null),
          around: (i) => this.setAround({ node: i, depth: 1 }),
        });
      } catch (error) {
        console.warn("liaison: no interactive graph:", error.message);
      }
    }
    if (this.stage) {
      box.addEventListener("keydown", (event) => this.stageKey(event));
    } else {
      document.documentElement.classList.add("flat");
      box.remove();
      byId("picture").open = true;
      byId("stage").append(byId("picture"));
    }
  }

  focus() {
    const { selected } = this.state;
    const { graph, found, shown } = this;
    if (!selected && !found) return null;
    const focus = { node: new Uint8Array(graph.nodes.length), edge: new Uint8Array(graph.edges.length) };
    const light = (edge) => {
      if (!shown.weight[edge.index]) return;
      focus.edge[edge.index] = focus.node[edge.source] = focus.node[edge.target] = 1;
    };
    if (selected?.type === "edge") {
      light(graph.edges[selected.index]);
    } else if (selected) {
      focus.node[selected.index] = 1;
      for (const e of graph.nodes[selected.index].edges) light(graph.edges[e]);
    } else {
      found.node.forEach((is, i) => is && (focus.node[i] = shown.node[i]));
      found.edge.forEach((is, i) => is && light(graph.edges[i]));
    }
    return focus;
  }

  drawStage() {
    const { state, t, shown } = this;
    const over = document.querySelector("#stage .over");
    const around =
      state.around &&
      h(
        "p",
        { class: "chip" },
        `${t("aroundOf", this.graph.nodes[state.around.node].label)} · ${t("depth", state.around.depth)} `,
        h("button", { type: "button", onclick: () => this.setAround(null) }, t("leave")),
      );
    const empty = shown.nodes ? null : h("p", { class: "chip" }, t("nothing"));
    const flat = this.stage ? null : h("p", { class: "chip wide" }, t("noWebgl"));
    over.replaceChildren(...[around, empty, flat].filter(Boolean));
    if (!this.stage) return;
    const { lang } = state;
    document
      .querySelector("#stage .canvas")
      .setAttribute("aria-label", t("stage", showCount(shown.nodes, lang), showCount(shown.edges, lang)));
    this.stage.update(shown, this.focus(), state.selected, this.palette, lang);
  }

  drawStageTools() {
    const bar = document.querySelector("#stage .bar");
    const { t } = this;
    const button = (label, sign, act) =>
      h("button", { type: "button", title: label, "aria-label": label, onclick: act }, sign);
    const zoom = this.stage
      ? [
          button(t("zoomIn"), "+", () => this.stage.zoom(0.67)),
          button(t("zoomOut"), "−", () => this.stage.zoom(1.5)),
          button(t("fit"), "⤢", () => this.stage.fit()),
        ]
      : [];
    bar.replaceChildren(h("span", { class: "counts" }), ...zoom);
  }

  drawTools() {
    const { state, t } = this;
    const typed = later(() => this.changed(), 60);
    const field = h("input", {
      type: "search",
      id: "search",
      placeholder: t("search"),
      "aria-label": t("searchLabel"),
      value: state.query,
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => {
        state.query = field.value;
        state.selected = null;
        typed();
      },
      onkeydown: (event) => this.searchKey(event),
    });
    const button = (id, act) =>
      h(
        "button",
        { type: "button", id, "aria-label": t(`${id}Label`), title: t(`${id}Label`), onclick: act },
        t(id),
      );
    const language = h(
      "button",
      {
        type: "button",
        id: "language",
        lang: state.lang === "fr" ? "en" : "fr",
        "aria-label": t("languageLabel"),
        title: t("languageLabel"),
        onclick: () => {
          state.lang = state.lang === "fr" ? "en" : "fr";
          this.redraw();
          byId("language").focus();
        },
      },
      t("language"),
    );
    byId("tools").replaceChildren(
      field,
      button("saveSvg", () => this.saveView("svg")),
      button("savePng", () => this.saveView("png")),
      language,
    );
  }

  // Chooses an actor or a relation, or none; `go`: from a list, so bring it into view and read it.
  choose(type, index, go) {
    const { state } = this;
    const before = state.selected;
    if (!type && !before) return;
    state.selected = type ? { type, index } : null;
    this.changed();
    if (type && go && this.stage) {
      const { source, target } = type === "edge" ? this.graph.edges[index] : {};
      if (type === "edge") this.stage.show([source, target], [source, target]);
      else this.stage.show([index], this.neighbours(index));
    }
    const panel = byId("panel");
    panel.scrollTop = 0;
    if (!type) document.querySelector(`#panel [data-${before.type}="${before.index}"]`)?.focus();
    else if (go)
      panel.querySelector(".chosen")?.focus({
        preventScroll: matchMedia("(min-width: 900px)").matches && panel.contains(document.activeElement),
      });
    if (type)
      tell(
        type === "node"
          ? this.graph.nodes[index].label
          : `${ends(this, this.graph.edges[index])} : ${relationName(this, this.graph.edges[index])}`,
      );
  }

  neighbours(index) {
    const { graph, shown } = this;
    return graph.nodes[index].edges
      .filter((e) => shown.weight[e])
      .flatMap((e) => [graph.edges[e].source, graph.edges[e].target]);
  }

  setAround(around) {
    this.state.around = around;
    if (around) this.state.selected = { type: "node", index: around.node };
    this.changed();
    this.stage?.fit();
    document.querySelector(`#panel [data-depth="${around?.depth ?? 1}"]`)?.focus();
  }

  async saveView(ending) {
    const { lang } = this.state;
    const facts = this.facts(this.shown.nodes, this.shown.edges);
    const name = `${
      document.title
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "")
        .toLowerCase() || "liaison"
    }.${ending}`;
    try {
      const svg = this.stage
        ? svgOf(this.stage.scene(), { title: this.graph.title, facts, values: this.values, lang })
        : new XMLSerializer().serializeToString(document.querySelector("#picture svg"));
      save(ending === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg), name);
      tell(this.t("saved", name));
    } catch (error) {
      console.error("liaison:", error);
      tell(this.t("cannotSave"));
    }
  }

  searchKey(event) {
    if (event.key === "Escape" && (this.state.query || this.state.selected)) {
      event.stopPropagation();
      event.preventDefault();
      this.state.query = event.target.value = "";
      this.changed();
    } else if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      const first = document.querySelector("#panel .rows button");
      if (event.key === "Enter") first?.click();
      else first?.focus();
    }
  }

  stageKey(event) {
    const acts = {
      ArrowLeft: () => this.stage.pan(-1, 0),
      ArrowRight: () => this.stage.pan(1, 0),
      ArrowUp: () => this.stage.pan(0, -1),
      ArrowDown: () => this.stage.pan(0, 1),
      "+": () => this.stage.zoom(0.67),
      "=": () => this.stage.zoom(0.67),
      "-": () => this.stage.zoom(1.5),
      0: () => this.stage.fit(),
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  key(event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      byId("search").focus();
      byId("search").select();
    } else if (event.key === "Escape" && !typing) {
      if (this.state.selected) this.choose(null);
      else if (this.state.around) this.setAround(null);
    }
  }
}

new App().start();
