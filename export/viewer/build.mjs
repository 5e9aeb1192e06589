// Bundles the viewer into one page with placeholders (%%NAME%%) that export/html.c fills in.
// usage: node build.mjs [OUT]     OUT: instead of dist/viewer.html
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "dist", "viewer.html");
const text = (name) => readFileSync(join(here, name), "utf8");

const bundled = await build({
  absWorkingDir: here,
  entryPoints: ["src/main.js"],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
  banner: { js: `/*!\n${text("THIRD_PARTY.md").replaceAll("*/", "* /")}*/` },
  logLevel: "warning",
});
const styled = await build({
  absWorkingDir: here,
  entryPoints: ["src/style.css"],
  minify: true,
  write: false,
  charset: "utf8",
  logLevel: "warning",
});
const script = bundled.outputFiles[0].text;
const style = styled.outputFiles[0].text;
if (/<\/script|<!--|%%[A-Z_]+%%/i.test(script))
  throw new Error("the script would end its element or hold a placeholder");

const digest = createHash("sha256").update(script, "utf8").digest("base64");
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${digest}'`,
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const parts = { POLICY: policy, STYLE: style, SCRIPT: script };
const page = text("index.html").replace(/@@([A-Z]+)@@/g, (_, name) => parts[name]);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, page);
