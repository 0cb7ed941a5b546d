/** What the preview's LMS keeps of an attempt, and hands out at the next launch. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { closed, keepable, nothingKept, opening } from "../../templates/preview/static/attempt.js";
import { Learners } from "../../templates/preview/static/learners.js";
import { clock, period, seconds } from "../../templates/preview/static/times.js";
import { SCORM12, SCORM2004 } from "../../templates/preview/static/versions.js";
import { CIRCUMSTANCES } from "./preview.js";

const kept = (values, total = 0) => ({ values, total });

test("the first launch is told so, and what the manifest says", () => {
  const values = opening(SCORM12, nothingKept(), { ...CIRCUMSTANCES, passMark: "60" });
  assert.equal(values["cmi.core.entry"], "ab-initio");
  assert.equal(values["cmi.student_data.mastery_score"], "60");
  assert.equal(values["cmi.core.total_time"], "0000:00:00.00");
});

test("the learner's language and the time that is allowed are told in the words of each version", () => {
  const now = { ...CIRCUMSTANCES, preferred: "fr", limit: 90 };
  const in12 = opening(SCORM12, nothingKept(), now);
  assert.deepEqual(
    [in12["cmi.student_preference.language"], in12["cmi.student_data.max_time_allowed"]], ["fr", "0000:01:30.00"]);
  const in2004 = opening(SCORM2004, nothingKept(), now);
  assert.deepEqual([in2004["cmi.learner_preference.language"], in2004["cmi.max_time_allowed"]], ["fr", "PT90S"]);
  const silent = opening(SCORM2004, kept({ "cmi.learner_preference.language": "fr" }), CIRCUMSTANCES);
  assert.equal("cmi.learner_preference.language" in silent || "cmi.max_time_allowed" in silent, false);
});

test("a suspended attempt is resumed in both versions", () => {
  const in12 = opening(SCORM12, kept({ "cmi.core.exit": "suspend", "cmi.suspend_data": "x" }), CIRCUMSTANCES);
  assert.deepEqual([in12["cmi.core.entry"], in12["cmi.suspend_data"]], ["resume", "x"]);
  assert.equal("cmi.core.exit" in in12, false);
  const in2004 = opening(SCORM2004, kept({ "cmi.exit": "suspend", "cmi.suspend_data": "x" }), CIRCUMSTANCES);
  assert.deepEqual([in2004["cmi.entry"], in2004["cmi.suspend_data"]], ["resume", "x"]);
});

test("2004 begins a new attempt after exit normal, except to look at the old one; 1.2 goes on", () => {
  const data = { "cmi.exit": "normal", "cmi.suspend_data": "x" };
  const again = opening(SCORM2004, kept(data), CIRCUMSTANCES);
  assert.deepEqual([again["cmi.entry"], again["cmi.suspend_data"]], ["ab-initio", undefined]);
  const review = opening(SCORM2004, kept(data), { ...CIRCUMSTANCES, mode: "review" });
  assert.deepEqual([review["cmi.suspend_data"], review["cmi.credit"]], ["x", "no-credit"]);
  const in12 = opening(SCORM12, kept({ "cmi.core.exit": "", "cmi.suspend_data": "x" }), CIRCUMSTANCES);
  assert.deepEqual([in12["cmi.core.entry"], in12["cmi.suspend_data"]], ["", "x"]);
});

test("a killed tab leaves what was committed", () => {
  const values = opening(SCORM2004, kept({ "cmi.suspend_data": "x" }), CIRCUMSTANCES);
  assert.deepEqual([values["cmi.entry"], values["cmi.suspend_data"]], ["", "x"]);
});

test("a forgetful LMS hands out the state, and calls every launch the first", () => {
  const before = kept({ "cmi.core.exit": "suspend", "cmi.suspend_data": "x" });
  const values = opening(SCORM12, before, { ...CIRCUMSTANCES, forgetful: true });
  assert.deepEqual([values["cmi.core.entry"], values["cmi.suspend_data"]], ["ab-initio", "x"]);
});

test("what the LMS hands out is not kept, what was set is", () => {
  const values = new Map([["cmi.core.student_name", "N"], ["cmi.core.score.raw", "5"], ["cmi.interactions.0.id", "q"]]);
  assert.deepEqual(keepable(SCORM12, values), { "cmi.core.score.raw": "5", "cmi.interactions.0.id": "q" });
});

test("the times of closed sessions add up", () => {
  const once = closed(SCORM12, kept({ "cmi.core.session_time": "0000:01:30.50" }, 10));
  assert.equal(once.total, 100.5);
  assert.equal(closed(SCORM2004, kept({ "cmi.session_time": "PT1H2.25S" })).total, 3602.25);
  assert.equal(opening(SCORM2004, once, CIRCUMSTANCES)["cmi.total_time"], "PT100.5S");
});

test("spans of time are read and written", () => {
  assert.deepEqual(["0001:02:03.50", "PT1H2M3.5S", "P1DT1S", "rubbish"].map(seconds), [3723.5, 3723.5, 86401, 0]);
  assert.deepEqual([clock(3723.5), clock(59.999), period(1.239)], ["0001:02:03.50", "0000:01:00.00", "PT1.24S"]);
});

test("learners are kept through a reload, and a new one has nothing", () => {
  const box = new Map();
  const storage = () => ({ getItem: (key) => box.get(key) ?? null, setItem: (key, value) => box.set(key, value) });
  const first = new Learners(storage);
  first.keep("1.2/de/1", kept({ a: "b" }));
  const reloaded = new Learners(storage);
  assert.deepEqual(reloaded.kept("1.2/de/1").values, { a: "b" });
  assert.deepEqual(reloaded.kept("2004/de/1").values, {});
  reloaded.another();
  assert.deepEqual([reloaded.id, reloaded.kept("1.2/de/1").values], ["preview-2", {}]);
});

test("a browser that stores nothing is no mistake", () => {
  const learners = new Learners(() => { throw new Error("refused"); });
  learners.keep("x", kept({ a: "b" }));
  assert.deepEqual(learners.kept("x").values, { a: "b" });
});
