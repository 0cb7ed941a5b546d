import assert from "node:assert/strict";
import { test } from "node:test";
import { loadRte } from "./rte.js";

const rte = loadRte("scorm12");
const record = {
  id: "q_1", type: "choice", right: ["a", "c"], chosen: ["a"], weighting: "3", verdict: "partly", share: "0.3333",
  text: "Which?", language: "en", shown: new Date(2024, 2, 31, 1, 59, 9), answered: new Date(2024, 2, 31, 23, 5, 7), latency: 61234,
};

test("a time span is HHHH:MM:SS.ss from nothing to 400 hours and beyond (R13)", () => {
  const spans = { 0: "0000:00:00.00", 999: "0000:00:00.99", 61234: "0000:01:01.23", 1440000000: "0400:00:00.00" };
  for (const [milliseconds, text] of Object.entries(spans)) assert.equal(rte.timespan(Number(milliseconds)), text);
  assert.equal(rte.timespan(-5), "0000:00:00.00");
  assert.equal(rte.timespan(1e15), "9999:59:59.99");
});

test("an answer is told in the order of R10, in the words of 1.2, without a description", () => {
  const pairs = rte.interaction(4, record);
  assert.deepEqual(Array.from(pairs, ([element, value]) => [element.replace("cmi.interactions.4.", ""), value]), [
    ["id", "q_1"], ["type", "choice"], ["time", "23:05:07"], ["correct_responses.0.pattern", "a,c"], ["weighting", "3"],
    ["student_response", "a"], ["result", "0.3333"], ["latency", "0000:01:01.23"],
  ]);
});

test("true/false is t and f, wrong is wrong, and an empty answer is the empty text", () => {
  const values = (more) => Object.fromEntries(rte.interaction(0, { ...record, ...more }).map(([e, v]) => [e.split(".").pop(), v]));
  const answer = values({ type: "true-false", right: ["false"], chosen: ["true"], verdict: "wrong" });
  assert.deepEqual([answer.pattern, answer.student_response, answer.result], ["f", "t", "wrong"]);
  assert.equal(values({ verdict: "right" }).result, "correct");
  assert.equal(values({ chosen: [] }).student_response, "");
});

test("36 choices fit into 255 characters", () => {
  const all = Array.from("abcdefghijklmnopqrstuvwxyz0123456789");
  const pairs = rte.interaction(0, { ...record, right: all, chosen: all });
  assert.ok(pairs.every(([, value]) => value.length <= 255));
});

test("a first launch becomes incomplete, and nothing else is touched", () => {
  for (const status of ["", "not attempted", "unknown"]) {
    assert.deepEqual(Array.from(rte.opening(() => status), (pair) => [...pair]), [["cmi.core.lesson_status", "incomplete"]]);
  }
  for (const status of ["incomplete", "completed", "passed", "failed", "browsed"]) assert.equal(rte.opening(() => status).length, 0);
});

test("a better status is never lowered (R5)", () => {
  const written = (recorded, outcome) => Array.from(rte.status(outcome, () => recorded), ([, value]) => value)[0] ?? "";
  const table = {
    "": { passed: "passed", failed: "failed", completed: "completed" },
    incomplete: { passed: "passed", failed: "failed", completed: "completed" },
    failed: { passed: "passed", failed: "failed", completed: "completed" },
    completed: { passed: "passed", failed: "", completed: "completed" },
    passed: { passed: "passed", failed: "", completed: "" },
  };
  for (const [recorded, row] of Object.entries(table)) {
    for (const [outcome, value] of Object.entries(row)) assert.equal(written(recorded, outcome), value, `${recorded}, ${outcome}`);
  }
});

test("exit is suspend until handed in, and then empty (R26)", () => {
  assert.deepEqual([rte.exit(false, true), rte.exit(true, true), rte.exit(true, false)], ["suspend", "", ""]);
});
