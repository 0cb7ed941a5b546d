import assert from "node:assert/strict";
import { test } from "node:test";
import { loadRte } from "./rte.js";

const rte = loadRte("scorm2004");
const record = {
  id: "q_1", type: "choice", right: ["a", "c"], chosen: ["a"], weighting: "3", verdict: "partly", share: "0.3333",
  text: "Which?", language: "en", shown: new Date("2024-03-31T00:59:09.987Z"), answered: new Date("2024-03-31T01:00:00Z"), latency: 61234,
};
const values = (more) => Object.fromEntries(rte.interaction(0, { ...record, ...more }).map(([e, v]) => [e.split(".").pop(), v]));

test("a time span is PT…S with at most two decimals (R13)", () => {
  const spans = { 0: "PT0.00S", 999: "PT0.99S", 61234: "PT61.23S", 1440000000: "PT1440000.00S" };
  for (const [milliseconds, text] of Object.entries(spans)) assert.equal(rte.timespan(Number(milliseconds)), text);
  assert.equal(rte.timespan(-5), "PT0.00S");
});

test("an answer is told in the order of R10, in the words of 2004", () => {
  const pairs = rte.interaction(4, record);
  assert.deepEqual(Array.from(pairs, ([element, value]) => [element.replace("cmi.interactions.4.", ""), value]), [
    ["id", "q_1"], ["type", "choice"], ["timestamp", "2024-03-31T00:59:09.98Z"], ["correct_responses.0.pattern", "a[,]c"],
    ["weighting", "3"], ["learner_response", "a"], ["result", "0.3333"], ["latency", "PT61.23S"],
    ["description", "{lang=en}Which?"],
  ]);
});

test("true/false is true and false, wrong is incorrect, and an empty answer sets no response", () => {
  const answer = values({ type: "true-false", right: ["false"], chosen: ["true"], verdict: "wrong" });
  assert.deepEqual([answer.pattern, answer.learner_response, answer.result], ["false", "true", "incorrect"]);
  assert.ok(!("learner_response" in values({ chosen: [] })));
});

test("a timestamp has two decimals and Z, and is left out where Moodle's grammar ends", () => {
  assert.equal(values({ shown: new Date("2037-12-31T23:59:59.999Z") }).timestamp, "2037-12-31T23:59:59.99Z");
  for (const year of ["2038", "1969"]) assert.ok(!("timestamp" in values({ shown: new Date(`${year}-06-01T00:00:00Z`) })));
});

test("a description is at most 250 characters with its language, and never half a character", () => {
  assert.equal(values({ text: "x".repeat(241) }).description, `{lang=en}${"x".repeat(241)}`);
  assert.equal(values({ text: "x".repeat(242) }).description, `{lang=en}${"x".repeat(240)}…`);
  assert.equal(values({ text: "😀".repeat(200) }).description.length, 250);
  assert.doesNotMatch(values({ text: `x${"😀".repeat(200)}` }).description, /[\ud800-\udbff](?![\udc00-\udfff])/);
});

test("a language that is no tag is left out, a long one is shortened", () => {
  assert.equal(values({ language: "" }).description, "Which?");
  assert.equal(values({ language: "zh-Hant-TW" }).description, "{lang=zh-Hant}Which?");
});

test("completion and success are apart: without a pass mark success is left untouched (R8)", () => {
  const written = (success, outcome) => Array.from(rte.status(outcome, () => success), (pair) => pair.join(" "));
  assert.deepEqual(written("unknown", "completed"), ["cmi.completion_status completed"]);
  assert.deepEqual(written("unknown", "passed"), ["cmi.completion_status completed", "cmi.success_status passed"]);
  assert.deepEqual(written("unknown", "failed"), ["cmi.completion_status completed", "cmi.success_status failed"]);
  assert.deepEqual(written("failed", "passed"), ["cmi.completion_status completed", "cmi.success_status passed"]);
});

test("passed is never lowered (R5)", () => {
  assert.deepEqual(Array.from(rte.status("failed", () => "passed"), ([element]) => element), ["cmi.completion_status"]);
});

test("exit is normal only when there is nothing to come back for (R26)", () => {
  assert.deepEqual([rte.exit(false, true), rte.exit(true, true), rte.exit(true, false)], ["suspend", "suspend", "normal"]);
});

test("a score has raw, min, max and scaled", () => {
  assert.deepEqual(Array.from(rte.score("66.66", "0.6666"), (pair) => pair.join(" ")), [
    "cmi.score.raw 66.66", "cmi.score.min 0", "cmi.score.max 100", "cmi.score.scaled 0.6666",
  ]);
});
