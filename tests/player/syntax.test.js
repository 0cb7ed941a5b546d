/** The scripts of a package are of ES2017, and use nothing that is younger than Chrome 68, with BigInt (scorm.md S9). */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { parse } from "acorn";

const FOLDER = new URL("../../templates/", import.meta.url);

for (const path of ["sco/static/player.js", "scorm12/static/api.js", "scorm2004/static/api.js"]) {
  test(`${path} has no syntax that is younger than ES2017`, () => {
    const script = readFileSync(new URL(path, FOLDER), "utf8");
    assert.doesNotThrow(() => parse(script, { ecmaVersion: 2017, sourceType: "script" }));
  });
}

test("a younger syntax is found", () => {
  assert.throws(() => parse("a?.b", { ecmaVersion: 2017, sourceType: "script" }));
});

const YOUNGER = /\.(fromEntries|flat|flatMap|matchAll|replaceAll|at|allSettled|hasOwn|trimStart|trimEnd|findLast|replaceChildren|toSorted)\(|\b(globalThis|structuredClone|queueMicrotask)\b/;

test("no script of a package calls what Chrome 68 has not: the page would stay empty there", () => {
  for (const path of ["sco/static/player.js", "scorm12/static/api.js", "scorm2004/static/api.js"]) {
    const [found] = YOUNGER.exec(readFileSync(new URL(path, FOLDER), "utf8")) || [""];
    assert.equal(found, "", path);
  }
});
