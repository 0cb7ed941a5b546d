import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const path = (name) => fileURLToPath(new URL(`../../templates/${name}`, import.meta.url));
const read = (name) => readFileSync(path(name), "utf8");
const SHIPPED = ["sco/static/player.js", "scorm12/static/api.js", "scorm2004/static/api.js"];
const SOURCES = readdirSync(path("sco/src"), { recursive: true }).filter((name) => name.endsWith(".js"));

test("the committed scripts are what the sources make", () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  const made = join(folder, "player.js");
  execFileSync(process.execPath, [path("sco/bundle.mjs"), made]);
  const fresh = ["", ".scorm12", ".scorm2004"].map((end) => readFileSync(made + end, "utf8"));
  rmSync(folder, { recursive: true });
  SHIPPED.forEach((name, i) => assert.ok(fresh[i] === read(name), `run "npm run bundle" and commit templates/${name}`));
});

test("shipped scripts hold no syntax newer than ES2017 (S9)", () => {
  for (const name of SHIPPED) {
    const [older, newer] = ["es2017", "esnext"].map((target) => transformSync(read(name), { target, minifyWhitespace: true }).code);
    assert.equal(older, newer, name);
  }
});

test("shipped scripts are ASCII where bundled, and have no way to run text or to parse markup (S2, R22)", () => {
  assert.match(read("sco/static/player.js"), /^[\n -~]*$/);
  const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|beforeunload|["']unload["']|setAttribute\("style"|localStorage|https?:\/\/(?!www\.w3\.org\/(?:2000\/svg|1998\/Math\/MathML)")/;
  for (const name of [...SHIPPED, ...SOURCES.map((file) => `sco/src/${file}`)]) {
    const code = read(name).replace(/\/\^\(https\?:\|mailto:\)\/i/g, "");
    assert.doesNotMatch(code, forbidden, name);
  }
});

test("the page has no inline script, style or handler and asks for nothing from elsewhere (S1, S2)", () => {
  const page = read("sco/index.html.j2");
  assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="(?:[a-z]+\.js|\{\{ view\.data \}\})")/);
  assert.doesNotMatch(page, /https?:|\/\//);
  assert.deepEqual([...page.matchAll(/\{[%#].*?[%#]\}/g)].map(([tag]) => tag), ["{% if view.theme %}", "{% endif %}"]);
  assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'/);
  assert.deepEqual([...page.matchAll(/\{\{.*?\}\}/g)].map(([tag]) => tag), ["lang", "dir", "title", "theme", "data", "title", "spoken", "spoken_dir", "noscript"].map((name) => `{{ view.${name} }}`));
});

test("the style sheet stays within 19 kB and asks for nothing", () => {
  assert.ok(statSync(path("sco/static/player.css")).size <= 19000);
  assert.doesNotMatch(read("sco/static/player.css"), /url\(|@import/);
});

test("no source file has more than 300 lines, and every symbol that is used is on the page", () => {
  const page = read("sco/index.html.j2");
  for (const file of SOURCES) {
    const code = read(`sco/src/${file}`);
    assert.ok(code.split("\n").length <= 300, file);
    for (const [, name] of code.matchAll(/\bicon\("(\w+)"\)/g)) assert.ok(page.includes(`id="i-${name}"`), name);
  }
  for (const name of ["right", "partly", "wrong", "missed", "left"]) assert.ok(page.includes(`id="i-${name}"`), name);
});

test("the player is ours alone: each script names its licence, and no source takes code from elsewhere (S11)", () => {
  for (const name of [...SHIPPED, "sco/static/player.css"]) assert.match(read(name), /^\/\*!? ?qtiexport: [^*]*\(MIT licence\)/, name);
  for (const file of SOURCES) {
    for (const [, from] of read(`sco/src/${file}`).matchAll(/^import .* from "(.*)";$/gm)) assert.match(from, /^\.\.?\//, file);
  }
});
