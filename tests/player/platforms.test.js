/** What the player tells of answers, against an independent run-time: every value is taken, whatever learners type. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { answerRecords } from "../../templates/sco/src/records.js";
import { ANSWERED, cloze, entry, essay, textGap } from "./kinds.js";
import { loadRte } from "./rte.js";
import { course, trueFalse } from "./samples.js";

const PLATFORMS = { scorm12: ["Scorm12API", "LMSInitialize", "LMSSetValue"], scorm2004: ["Scorm2004API", "Initialize", "SetValue"] };
const PIECES = [
  "a", "b", " ", "{", "}", "[", "]", ",", ".", ":", ";", "[,]", "[.]", "[:]", "{case_matters=true}", "{lang=fr}", "{order_matters=",
  "😀", "ä", "\n", "\t", "'", '"', "\\", "<", "&", "*", "=", "-", "1", "\u2028", "\u007f",
];

/** A run-time of the library, open; and what it refused so far. */
function platform(version) {
  const [name, initialize, set] = PLATFORMS[version];
  const quiet = () => {};
  const window = {};
  const console = { log: quiet, info: quiet, warn: quiet, error: quiet, debug: quiet };
  const file = new URL(`../../node_modules/scorm-again/dist/${version}.min.js`, import.meta.url);
  const context = { window, self: window, console, setTimeout, clearTimeout, document: {}, navigator: {}, URL };
  runInNewContext(readFileSync(file, "utf8"), context);
  const api = new (window[name] || context[name])({ autocommit: false, logLevel: 5 });
  api[initialize]("");
  const rte = loadRte(version);
  let index = 0;
  return (question, answer) => {
    const sample = course([question]);
    const attempt = newAttempt(sample, 1);
    attempt.answers = [answer];
    const times = { shown: new Date("2026-01-02"), answered: new Date("2026-01-02"), latency: 1000 };
    const pairs = answerRecords(sample, attempt, 0, times).map((record) => rte.interaction(index++, record));
    return [].concat(...pairs.map((some) => Array.from(some))).filter(([element, value]) => api[set](element, value) !== "true");
  };
}

test("scorm2004: what is refused is found", () => {
  const odd = { ...trueFalse, choices: [{ key: "a", value: "perhaps" }], right: "" };
  assert.equal(platform("scorm2004")(odd, "a").length, 1);
});

for (const version of Object.keys(PLATFORMS)) {
  test(`${version}: answers of every kind, empty ones too, are taken`, () => {
    const refused = platform(version);
    for (const [question, answer] of ANSWERED) {
      assert.deepEqual(refused(question, answer), [], question.id);
      assert.deepEqual(refused(question, ""), [], question.id);
    }
  });

  test(`${version}: whatever learners type and authors expect is taken`, () => {
    const refused = platform(version);
    let seed = 20;
    const next = (most) => (seed = (seed * 48271) % 2147483647) % most;
    const text = (most) => Array.from({ length: next(most) }, () => PIECES[next(PIECES.length)]).join("");
    for (let round = 0; round < 1500; round++) {
      const expected = text(8).replace(/[\s\u2028\u007f]+/g, " ").trim() || "x";
      const gap = { ...textGap, answers: [expected, "Seine"].slice(0, expected === "Seine" ? 1 : 2) };
      const typed = text(round % 50 ? 12 : 400);
      assert.deepEqual(refused({ ...entry, gaps: [gap] }, typed.replace(/\n/g, " ")), [], JSON.stringify(typed));
      assert.deepEqual(refused(essay, typed), [], JSON.stringify(typed));
      if (round % 10 === 0) assert.deepEqual(refused(cloze, `${typed.replace(/\n/g, " ")}\n${typed.replace(/\n/g, " ")}\na`), []);
    }
  });
}
