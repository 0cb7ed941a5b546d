/** The scripts of a package run from ES2017 on: Chrome 60, Safari 10.1, Firefox 52 (scorm.md S9). */

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
