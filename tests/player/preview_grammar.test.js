/** Who refuses which value: what was measured with Moodle's live API and with scorm-again. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { put } from "./preview.js";

const Q = "cmi.interactions.0";
const EVERYONE12 = ["SCORM 1.2", "Moodle", "Moodle in standards mode", "scorm-again"];
const EVERYONE2004 = ["SCORM 2004", "Moodle", "scorm-again"];
const STRICT = ["SCORM 1.2", "Moodle in standards mode"];
const of = (type) => [[`${Q}.id`, "q1"], [`${Q}.type`, type]];

/** Version, the value that is set, what has to stand there before, and who refuses it. */
const ROWS = [
  ["1.2", ["cmi.suspend_data", "x".repeat(4096)], [], []],
  ["1.2", ["cmi.suspend_data", "x".repeat(4097)], [], STRICT],
  ["1.2", ["cmi.suspend_data", "x".repeat(64001)], [], EVERYONE12],
  ["1.2", ["cmi.core.lesson_location", "x".repeat(256)], [], ["SCORM 1.2", "Moodle in standards mode", "scorm-again"]],
  ["1.2", [`${Q}.id`, "a b"], [], ["SCORM 1.2", "Moodle", "Moodle in standards mode"]],
  ["1.2", [`${Q}.id`, "ä"], [], EVERYONE12],
  ["1.2", [`${Q}.result`, "incorrect"], [], ["SCORM 1.2", "Moodle", "Moodle in standards mode"]],
  ["1.2", [`${Q}.result`, "wrong"], [], []],
  ["1.2", ["cmi.core.exit", "normal"], [], ["SCORM 1.2", "Moodle", "Moodle in standards mode"]],
  ["1.2", ["cmi.core.score.raw", "101"], [], EVERYONE12],
  ["1.2", ["cmi.core.score.raw", "66.67"], [], []],
  ["1.2", ["cmi.core.score.raw", "50,5"], [], EVERYONE12],
  ["1.2", ["cmi.core.lesson_status", "not attempted"], [], ["Moodle", "Moodle in standards mode", "scorm-again"]],
  ["1.2", ["cmi.objectives.0.status", "not attempted"], [["cmi.objectives.0.id", "o"]], []],
  ["1.2", ["cmi.core.session_time", "0:00:03"], [], ["SCORM 1.2", "Moodle", "Moodle in standards mode"]],
  ["1.2", ["cmi.core.session_time", "00:00:03.456"], [], EVERYONE12],
  ["1.2", ["cmi.core.session_time", "0000:00:03.45"], [], []],
  ["1.2", [`${Q}.student_response`, "a,c"], of("choice"), []],
  ["1.2", [`${Q}.student_response`, "aa,bb"], of("choice"), ["SCORM 1.2"]],
  ["1.2", [`${Q}.student_response`, "x".repeat(300)], of("fill-in"), STRICT],
  ["2004", [`${Q}.timestamp`, "2026-11-22T23:47:20Z"], of("choice"), EVERYONE2004],
  ["2004", [`${Q}.timestamp`, "2026-11-22T23:47:20.123Z"], of("choice"), ["SCORM 2004", "Moodle"]],
  ["2004", [`${Q}.timestamp`, "2026-11-22T23:47:20.12Z"], of("choice"), []],
  ["2004", [`${Q}.learner_response`, "choice-1"], of("choice"), ["Moodle"]],
  ["2004", [`${Q}.learner_response`, "a[,]c"], of("choice"), []],
  ["2004", [`${Q}.learner_response`, "a,c"], of("choice"), ["SCORM 2004", "Moodle"]],
  ["2004", [`${Q}.learner_response`, "a[,]a"], of("choice"), EVERYONE2004],
  ["2004", [`${Q}.learner_response`, ""], of("choice"), ["Moodle", "scorm-again"]],
  ["2004", [`${Q}.learner_response`, "t"], of("true-false"), EVERYONE2004],
  ["2004", [`${Q}.learner_response`, "a.1"], of("matching"), ["SCORM 2004", "Moodle"]],
  ["2004", [`${Q}.learner_response`, "a[.]1[,]b[.]2"], of("matching"), []],
  ["2004", [`${Q}.correct_responses.0.pattern`, "3.1[:]3.2"], of("numeric"), []],
  ["2004", [`${Q}.correct_responses.0.pattern`, "3.14"], of("numeric"), ["SCORM 2004"]],
  ["2004", [`${Q}.correct_responses.0.pattern`, "{case_matters=false}{lang=en}Paris"], of("fill-in"), []],
  ["2004", [`${Q}.result`, "wrong"], of("choice"), EVERYONE2004],
  ["2004", [`${Q}.latency`, "PT3.456S"], of("choice"), EVERYONE2004],
  ["2004", [`${Q}.latency`, "PT3.45S"], of("choice"), []],
  ["2004", [`${Q}.description`, "x".repeat(300)], of("choice"), ["SCORM 2004", "Moodle"]],
  ["2004", [`${Q}.description`, "one\ntwo"], of("choice"), ["Moodle", "scorm-again"]],
  ["2004", [`${Q}.description`, `{lang=de}${"x".repeat(250)}`], of("choice"), []],
  ["2004", ["cmi.score.scaled", ".5"], [], EVERYONE2004],
  ["2004", ["cmi.score.scaled", "1e-7"], [], EVERYONE2004],
  ["2004", ["cmi.score.scaled", "0.6667"], [], []],
  ["2004", ["cmi.score.raw", "100000"], [], ["Moodle"]],
  ["2004", ["cmi.exit", "normal"], [], []],
];
for (const [name, pair, before, refusers] of ROWS) {
  const told = `${pair[0].split(".").pop()} ${JSON.stringify(pair[1].slice(0, 30))} (${pair[1].length})`;
  test(`${name} ${told} is refused by ${refusers.join(", ") || "nobody"}`, () => {
    const { refusers: found, code } = put(name, ...before, pair);
    assert.deepEqual(found, refusers);
    assert.equal(code !== "0", refusers.includes(`SCORM ${name}`));
  });
}
