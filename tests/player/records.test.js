import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, merged, newAttempt, openPlaces, result, unrecorded } from "../../templates/sco/src/attempt.js";
import { answerRecord, finalReport } from "../../templates/sco/src/records.js";
import { article, course, limited, minusMarked, question, trueFalse } from "./samples.js";

const NOW = { shown: new Date(0), answered: new Date(1000), latency: 1000 };
const SAMPLE = course([minusMarked, article, limited, trueFalse], { pass: { percent: "70", n: 70, d: 100 } });

function answered(answers, sample = SAMPLE) {
  const attempt = newAttempt(sample, 1);
  attempt.answers = answers;
  return attempt;
}

test("a record names choices by their SCORM ids, and true/false by its value", () => {
  const attempt = answered(["ac", "", "", "b"]);
  const first = answerRecord(SAMPLE, attempt, 0, NOW);
  assert.deepEqual([first.id, first.type, first.right, first.chosen], ["minus_1a2b3c", "choice", ["a", "c", "d"], ["a", "c"]]);
  assert.deepEqual([first.verdict, first.share, first.weighting], ["partly", "0.6666", "3"]);
  const last = answerRecord(SAMPLE, attempt, 3, NOW);
  assert.deepEqual([last.type, last.right, last.chosen, last.verdict], ["true-false", ["false"], ["false"], "right"]);
});

test("choices that stand in another order than in the reference language are told in the order of their keys", () => {
  const moved = question("moved", 3, "ca");
  moved.choices.forEach((choice, i) => Object.assign(choice, { key: "cab"[i] }));
  const attempt = newAttempt(course([moved]), 1);
  attempt.answers = ["ca"];
  const record = answerRecord(course([moved]), attempt, 0, NOW);
  assert.deepEqual([record.right, record.chosen], [["a", "c"], ["a", "c"]]);
});

test("an emptied answer is told as wrong", () => {
  const record = answerRecord(SAMPLE, answered(["", "", "", ""]), 0, NOW);
  assert.deepEqual([record.chosen, record.verdict, record.share], [[], "wrong", "0"]);
});

test("a weighting stays within 100", () => {
  const heavy = course([question("heavy", 2, "a", { points: [25001, 100] })]);
  assert.equal(answerRecord(heavy, newAttempt(heavy, 1), 0, NOW).weighting, "100");
});

test("the end is told by outcome, raw and scaled", () => {
  assert.deepEqual(finalReport(SAMPLE, answered(["acd", "", "ac", "b"])), { outcome: "passed", raw: "100", scaled: "1" });
  assert.deepEqual(finalReport(SAMPLE, answered(["a", "", "", ""])), { outcome: "failed", raw: "16.66", scaled: "0.1666" });
  const free = { ...SAMPLE, pass: null };
  assert.deepEqual(finalReport(free, answered(["", "", "", ""])), { outcome: "completed", raw: "0", scaled: "0" });
});

test("a course of reading pages is completed without a score", () => {
  const reading = course([article]);
  assert.deepEqual(finalReport(reading, newAttempt(reading, 1)), { outcome: "completed", raw: null, scaled: "" });
});

test("open questions and answers not yet told are found, reading pages are neither", () => {
  const attempt = answered(["ac", "", "", "b"]);
  attempt.recorded = ["ac", "", "", null];
  assert.deepEqual(openPlaces(SAMPLE, attempt), [2]);
  assert.deepEqual(unrecorded(attempt), [3]);
});

test("a handed-in result keeps what was earned", () => {
  const attempt = answered(["acd", "", "", ""]);
  handIn(SAMPLE, attempt);
  attempt.answers[0] = "";
  assert.equal(result(SAMPLE, attempt).got[0], 3n);
});

test("an attempt that arrives late is the base; answers given meanwhile are added, checked ones stay", () => {
  const stored = { ...answered(["ac", "", "a", ""]), journal: 5, checked: [true, false, false, false] };
  const both = merged(stored, { ...answered(["b", "", "", "a"]), position: 3 });
  assert.deepEqual([both.answers, both.journal, both.position], [["ac", "", "a", "a"], 5, 3]);
  assert.deepEqual(both.recorded, stored.recorded);
});

test("an attempt that was handed in is not taken up again", () => {
  const stored = { ...answered(["ac", "", "", ""]), submitted: true };
  assert.equal(merged(stored, answered(["b", "", "", ""])), stored);
  const current = { ...answered(["b", "", "", ""]), submitted: true };
  assert.deepEqual(merged({ ...stored, submitted: false, journal: 3 }, current), { ...current, journal: 3 });
});
