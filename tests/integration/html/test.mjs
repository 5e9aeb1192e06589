// Uses the page of the HTML export as a reader would, and checks that it asks for nothing and reports no error.
// usage: node test.mjs PAGE.html GRAPH.json
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [pagePath, graphPath] = process.argv.slice(2).map((path) => resolve(path));
const graph = JSON.parse(readFileSync(graphPath, "utf8"));
const address = pathToFileURL(pagePath).href;
const sentences = graph.edges.reduce((sum, edge) => sum + edge.evidence.length, 0);
const quiet = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const drawing = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const blind = ["--disable-gpu", "--disable-3d-apis"];

async function open(flags, settings, use) {
  const profile = mkdtempSync(join(tmpdir(), "liaison-html-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    headless: true,
    args: [...quiet, ...flags],
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...settings,
  });
  const wrong = [];
  const page = context.pages()[0] ?? (await context.newPage());
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => {
    if (
      !/^(file|blob|data):/.test(request.url()) ||
      (request.url().startsWith("file:") && request.url() !== address)
    ) {
      wrong.push(`asks for ${request.url()}`);
    }
  });
  page.setDefaultTimeout(20000);
  try {
    await page.goto(address);
    await use(page);
    assert.deepEqual(wrong, [], "errors or requests of the page");
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const number = async (page, selector) => parseInt((await page.textContent(selector)).replace(/\D/g, ""), 10);
const relations = (page) => number(page, "#tab-edges .count");
const rowsOf = (page) => page.locator("#evidence tbody tr").count();
const settle = (page) => page.waitForTimeout(300);

async function download(page, id) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(id)]);
  return readFileSync(await file.path());
}

async function searches(page) {
  assert.equal(await relations(page), graph.edges.length);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  const wanted = graph.nodes.find((node) => /[éèïô]/.test(node.label));
  const typed = wanted.label.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  await page.keyboard.type(typed);
  await settle(page);
  await page.click("#tab-nodes");
  assert.ok(
    (await page.textContent("#panel .rows")).includes(wanted.label),
    `${typed} finds ${wanted.label}`,
  );
  assert.ok((await page.locator("#panel .rows button").count()) < graph.nodes.length);
  await page.click("#tab-edges");
  await page.focus("#search");
  await page.keyboard.press("Escape");
  await settle(page);
  assert.equal(await relations(page), graph.edges.length);
}

async function filters(page) {
  const kept = graph.edges.filter((edge) => edge.category !== "conflict").length;
  assert.ok(kept < graph.edges.length);
  await page.uncheck('[data-kind="category"] [data-value="conflict"] input');
  await settle(page);
  assert.equal(await relations(page), kept);
  await page.click(".reset");
  await page.hover('[data-kind="status"] [data-value="planned"]');
  await page.click('[data-kind="status"] [data-value="planned"] .only');
  await settle(page);
  assert.equal(await relations(page), graph.edges.filter((edge) => edge.statuses.planned).length);
  await page.click(".reset");
  await page.focus('[data-kind="status"] li:first-child input');
  for (const key of ["ArrowDown", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await settle(page);
  assert.equal(await relations(page), graph.edges.filter((edge) => edge.statuses.planned).length, "by the keyboard");
  await page.click(".reset");
  await page.uncheck('[data-kind="type"] [data-value="country"] input');
  await settle(page);
  const country = new Set(graph.nodes.filter((node) => node.type === "country").map((node) => node.id));
  assert.equal(
    await relations(page),
    graph.edges.filter((e) => !country.has(e.source) && !country.has(e.target)).length,
  );
  await page.click(".reset");
  const { relation } = graph.edges[0];
  await page.uncheck(`[data-kind="relation"] [data-value="${relation}"] input`);
  await settle(page);
  assert.equal(await relations(page), graph.edges.filter((edge) => edge.relation !== relation).length);
  await page.click(".reset");
  await page.click('[data-kind="article"] summary');
  await page.click('[data-kind="article"] .sides button:nth-child(2)');
  await settle(page);
  assert.equal(await relations(page), 0);
  await page.click(".reset");
}

async function dates(page) {
  const first = graph.edges
    .flatMap((edge) => edge.evidence.map((e) => e.date))
    .filter(Boolean)
    .sort()[0];
  await page.focus(".slider .until");
  await page.keyboard.press("Home");
  await settle(page);
  assert.equal(
    await relations(page),
    graph.edges.filter((edge) => edge.evidence.some((e) => e.date === first)).length,
  );
  assert.equal(await page.inputValue(".slider .until"), await page.getAttribute(".slider .until", "min"));
  await page.click(".reset");
  await settle(page);
  assert.equal(await relations(page), graph.edges.length);
}

// Chooses the strongest relation by the keyboard alone, from the search field.
async function readsSentences(page) {
  const edge = [...graph.edges].sort((a, b) => b.weight - a.weight)[0];
  await page.focus("#search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await settle(page);
  assert.equal(await page.locator("#panel .sentence").count(), edge.weight);
  assert.equal(await page.textContent("#panel .sentence blockquote"), edge.evidence[0].text);
  const marked = await page.locator("#panel .sentence >> nth=0").locator("mark").allTextContents();
  const named = [edge.evidence[0].source.mention, edge.evidence[0].target.mention];
  assert.ok(marked.length > 0 && marked.every((words) => named.includes(words)), `${marked} of ${named}`);
  const facts = await page.textContent("#panel .sentence .facts");
  assert.ok(facts.includes(edge.evidence[0].rule), "the rule is shown");
  await page.keyboard.press("Escape");
  await settle(page);
  assert.equal(await page.locator("#panel .sentence").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.closest("#panel .rows") !== null), true);
}

async function aroundAnActor(page) {
  const id = "russie";
  const node = graph.nodes.find((n) => n.id === id);
  const near = new Set([id]);
  for (const e of graph.edges) if (e.source === id || e.target === id) near.add(e.source).add(e.target);
  await page.fill("#search", node.label);
  await settle(page);
  await page.click("#tab-nodes");
  await page.click(`#panel .rows button:has(b:text-is("${node.label}"))`);
  assert.equal(await page.textContent("#panel .chosen"), node.label);
  assert.equal(
    await page.getAttribute('#panel a[href*="wikidata"]', "href"),
    `https://www.wikidata.org/wiki/${node.wikidata}`,
  );
  await page.fill("#search", "");
  await settle(page);
  await page.click('#panel .rows button:has(b:text-is("' + node.label + '"))');
  await page.click('#panel [data-depth="1"]');
  await settle(page);
  assert.equal(await number(page, "#tab-nodes .count").catch(() => near.size), near.size);
  assert.ok(
    (await page.textContent("#stage .counts")).startsWith(`${near.size} `),
    "the neighbourhood has its actors",
  );
  await page.click(".reset");
  await page.keyboard.press("Escape");
  await page.click("#tab-edges").catch(() => {});
  await settle(page);
}

// Clicks the middle of lines, which the saved picture tells, until one opens that no disc or other line lies upon.
async function clicksTheCanvas(page) {
  await page.keyboard.press("Escape");
  await page.click("#stage .bar button:last-child");
  await page.waitForTimeout(600);
  const svg = (await download(page, "#saveSvg")).toString("utf8");
  const top = +/<svg x="0" y="(\d+)"/.exec(svg)[1];
  const box = await page.locator("#stage .canvas").boundingBox();
  const lines = [...svg.matchAll(/d="M([-\d.]+) ([-\d.]+)Q([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/g)];
  assert.equal(lines.length, graph.edges.length, "every relation is drawn");
  assert.equal(top, 58);
  for (const line of lines.slice(0, 12)) {
    const [ax, ay, bx, by, cx, cy] = line.slice(1).map(Number);
    await page.mouse.click(box.x + (ax + 2 * bx + cx) / 4, box.y + (ay + 2 * by + cy) / 4);
    await page.waitForTimeout(500);
    if (!(await page.locator("#panel .sentence").count())) continue;
    const shown = await page.textContent("#panel .sentence blockquote");
    assert.ok(graph.edges.some((edge) => edge.evidence.some((e) => e.text === shown)));
    return;
  }
  assert.fail("no click on a line opens a relation");
}

async function savesPictures(page) {
  const svg = (await download(page, "#saveSvg")).toString("utf8");
  assert.match(svg, /^<\?xml[^>]*>\s*<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.ok(svg.includes("Russie &amp; Chine") && svg.includes(">Russie</text>"));
  assert.ok((svg.match(/<circle/g) ?? []).length >= 20, "the discs are in the picture");
  const parsed = await page.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent,
    svg,
  );
  assert.equal(parsed, undefined);
  const png = await download(page, "#savePng");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.length > 20000);
}

async function changesLanguage(page) {
  await page.click("#language");
  await settle(page);
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.equal(await page.locator("#evidence-title span:visible").textContent(), "The sentences");
  assert.ok((await page.textContent("#filters")).includes("cooperation"));
  await page.click("#language");
  assert.equal(await page.getAttribute("html", "lang"), "fr");
}

// What axe-core checks: names, roles, contrast, landmarks.
async function isAccessible(page) {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run(document));
  assert.deepEqual(
    violations.map((v) => `${v.help}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`),
    [],
  );
}

await open(drawing, {}, async (page) => {
  await page.waitForSelector("#stage canvas");
  await settle(page);
  assert.equal(await rowsOf(page), Math.min(100, sentences));
  for (const use of [isAccessible, searches, filters, dates, readsSentences, aroundAnActor, clicksTheCanvas])
    await use(page);
  await page.keyboard.press("Escape");
  for (const use of [savesPictures, changesLanguage]) await use(page);
});
console.log("the page works with WebGL");

await open(blind, {}, async (page) => {
  await settle(page);
  assert.ok(await page.isVisible("#picture svg"), "the picture stands in for the graph");
  for (const use of [isAccessible, searches, filters, dates, readsSentences, changesLanguage]) await use(page);
  assert.match((await download(page, "#saveSvg")).toString("utf8"), /^<svg/);
});
console.log("the page works without WebGL");

await open(blind, { javaScriptEnabled: false }, async (page) => {
  assert.ok(await page.isVisible("#picture svg"));
  assert.ok(!(await page.isVisible("#filters")) && !(await page.isVisible("#tools")));
  assert.equal(await rowsOf(page), Math.min(500, sentences));
  assert.ok((await page.locator("#evidence mark").count()) > 0);
});
console.log("the page works without JavaScript");
