/** What the preview says that scorm-again refuses, it refuses; and nothing else: asked of scorm-again itself. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { put } from "./preview.js";

const Q = "cmi.interactions.0";
const O = "cmi.objectives.0";
const typed = (type) => [[`${Q}.id`, "q1"], [`${Q}.type`, type]];
const listed = [[`${O}.id`, "o1"]];
const x = (count) => "x".repeat(count);

/** Elements, the values that are tried in each, and what has to be set before. */
const NUMBERS = ["", "0", "100", "66.67", ".5", "101", "-1", "50,5", "1e1", "100.", "abc", "66.6666666667"];
const TIMES = ["10:11:12", "10:11:12.5", "10:11:12.555", "1:11:12", "24:00:00", "2026-01-31T10:00:00", ""];
const SPANS = ["0000:00:03.45", "00:00:03", "0:00:03", "00:00:03.456", "PT1S", "00:61:00", "10000:00:00"];
const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted", "unknown", "Passed", ""];
const NAMES = ["q_1", "a b", "ä", x(255), x(256), "urn:a:b", "urn:bad", "a-b", "{x}"];
const ROWS12 = [
  ["cmi.core.score.raw", NUMBERS],
  ["cmi.core.lesson_status", STATUSES],
  ["cmi.core.lesson_location", ["", "q1", x(255), x(256)]],
  ["cmi.core.session_time", SPANS],
  ["cmi.core.exit", ["", "suspend", "logout", "time-out", "normal", "whatever"]],
  ["cmi.suspend_data", ["", "x", x(4096), x(4097), x(64000), x(64001)]],
  ["cmi.comments", ["x", x(4096), x(4097)]],
  ["cmi.student_preference.language", ["de", x(255), x(256)]],
  ["cmi.student_preference.audio", ["-1", "100", "101", "x"]],
  ["cmi.student_preference.speed", ["-100", "100", "101", "x"]],
  ["cmi.student_preference.text", ["-1", "0", "1", "2"]],
  [`${O}.id`, NAMES],
  [`${O}.status`, STATUSES, listed],
  [`${O}.score.raw`, NUMBERS, listed],
  [`${Q}.id`, NAMES],
  [`${Q}.time`, TIMES, typed("choice")],
  [`${Q}.type`, ["choice", "other", "long-fill-in", "numeric"], [[`${Q}.id`, "q1"]]],
  [`${Q}.result`, ["correct", "wrong", "incorrect", "0.5", "-0.5", "partial", ""], typed("choice")],
  [`${Q}.weighting`, NUMBERS, typed("choice")],
  [`${Q}.latency`, SPANS, typed("choice")],
  ...["choice", "true-false", "matching", "sequencing", "numeric", "fill-in", "likert"].map((type) =>
    [`${Q}.student_response`, ["", "a", "a,c", "aa,bb", "t", "a.1,b.2", "3,14", "two words", x(255), x(300)], typed(type)]),
];
const MOMENTS = [
  "2026-11-22T23:47:20", "2026-11-22T23:47:20Z", "2026-11-22T23:47:20.12Z", "2026-11-22T23:47:20.123Z", "2026-11-22",
  "2040-01-01T00:00:00", "yesterday", "",
];
const PERIODS = ["PT1S", "PT3.45S", "PT3.456S", "PT", "P1DT1H", "00:00:03", "P1Y2M3DT4H5M6S"];
const REALS = ["0", "100", "66.67", ".5", "100.", "1e-7", "abc", "100000", "-1"];
const ROWS2004 = [
  ["cmi.score.raw", REALS],
  ["cmi.score.scaled", [...REALS, "1.2", "0.6667"]],
  ["cmi.progress_measure", ["0", "1", "0.5", "1.1", "-0.1", ".5"]],
  ["cmi.completion_status", ["completed", "incomplete", "not attempted", "unknown", "passed"]],
  ["cmi.success_status", ["passed", "failed", "unknown", "completed"]],
  ["cmi.location", ["", "q1", x(1000), x(1001)]],
  ["cmi.session_time", PERIODS],
  ["cmi.exit", ["", "suspend", "logout", "time-out", "normal", "whatever"]],
  ["cmi.suspend_data", ["", "x", x(64000), x(64001)]],
  ["cmi.learner_preference.language", ["de", "", "de-AT", x(251)]],
  [`${O}.id`, NAMES],
  [`${O}.success_status`, ["passed", "unknown", "completed"], listed],
  [`${O}.description`, ["one", "one\ntwo", x(250), x(251), x(300)], listed],
  [`${Q}.id`, NAMES],
  [`${Q}.timestamp`, MOMENTS, typed("choice")],
  [`${Q}.type`, ["choice", "other", "long-fill-in", "essay"], [[`${Q}.id`, "q1"]]],
  [`${Q}.result`, ["correct", "incorrect", "wrong", "0.5", "-0.5", "partial"], typed("choice")],
  [`${Q}.weighting`, REALS, typed("choice")],
  [`${Q}.latency`, PERIODS, typed("choice")],
  [`${Q}.description`, ["one", "one\ntwo", x(250), x(251), x(300), `{lang=de}${x(250)}`, "{x}"], typed("choice")],
  ...["choice", "true-false", "matching", "sequencing", "numeric", "fill-in", "long-fill-in", "likert", "other"].map(
    (type) => [
      `${Q}.learner_response`,
      ["", "a", "a[,]c", "a,c", "a[,]a", "true", "t", "a[.]1[,]b[.]2", "a.1", "3.14", "3,14", "two words", "a-b", "a\nb"],
      typed(type),
    ]),
  ...["choice", "true-false", "matching", "sequencing", "numeric", "fill-in", "likert"].map((type) => [
    `${Q}.correct_responses.0.pattern`,
    ["a", "a[,]c", "a,c", "true", "a[.]1[,]b[.]2", "3.1[:]3.2", "3.14", "{case_matters=false}Paris"],
    typed(type),
  ]),
];

// The library thinks that it is in a page, and writes down whatever it refuses.
Object.assign(globalThis, { window: globalThis });
const DIST = "../../node_modules/scorm-again/dist/esm";
const { Scorm12API } = await import(`${DIST}/scorm12.js`);
const { Scorm2004API } = await import(`${DIST}/scorm2004.js`);
const QUIET = { autocommit: false, logLevel: 5 };

/** Whether scorm-again refuses the last of these values. */
function refused(name, pairs) {
  const is12 = name === "1.2";
  const api = is12 ? new Scorm12API(QUIET) : new Scorm2004API(QUIET);
  const call = (what, ...args) => api[is12 ? `LMS${what}` : what](...args);
  call("Initialize", "");
  for (const [element, value] of pairs) call("SetValue", element, value);
  return call("GetLastError") !== "0";
}

for (const [name, rows] of [["1.2", ROWS12], ["2004", ROWS2004]]) {
  for (const [element, values, before = []] of rows) {
    const type = before[1]?.[1] || "";
    test(`${name} ${element} ${type} is judged as by scorm-again`, () => {
      const told = (value) => `${JSON.stringify(value.slice(0, 30))} (${value.length})`;
      const ask = (judge) => values.filter((value) => judge([...before, [element, value]])).map(told);
      const ours = ask((pairs) => /scorm-again|every LMS/.test(put(name, ...pairs).refusers.join()));
      assert.deepEqual(ours, ask((pairs) => refused(name, pairs)));
    });
  }
}
