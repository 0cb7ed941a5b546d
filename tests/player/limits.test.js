import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, newAttempt } from "../../templates/sco/src/attempt.js";
import { extensionOf, isTimed, isTimeOver, limitsAt, spend } from "../../templates/sco/src/limits.js";
import { article, course, question } from "./samples.js";

const SECTIONS = [
  { id: "one", title: "One", select: 0, shuffle: false, time: 0 },
  { id: "two", title: "Two", select: 0, shuffle: false, time: 120 },
];
const PARTS = [
  question("free", 3, "a", { time: 0 }),
  question("short", 3, "a", { time: 45 }),
  { ...article, section: 1 },
  question("late", 3, "a", { section: 1, time: 90 }),
];
const TIMED = course(PARTS, { time: 600, extensions: 2, sections: SECTIONS });

/** Kinds and seconds left at a place. */
const left = (sample, attempt, place, granted) =>
  limitsAt(sample, attempt, place, granted).map((limit) => [limit.kind, limit.left]);

test("what has a limit is counted, and nothing else", () => {
  const attempt = newAttempt(TIMED, 1);
  spend(TIMED, attempt, 0, 10);
  spend(TIMED, attempt, 3, 5);
  assert.deepEqual(attempt.spent, { whole: 15, sections: [0, 5], parts: [0, 0, 0, 5], extended: 0 });
  const endless = course(PARTS.slice(0, 1), { time: 0 });
  const other = newAttempt(endless, 1);
  spend(endless, other, 0, 10);
  assert.deepEqual([other.spent.whole, other.spent.parts[0]], [0, 0]);
});

test("a page between the parts uses the time of the whole only", () => {
  const attempt = newAttempt(TIMED, 1);
  spend(TIMED, attempt, -1, 30);
  assert.deepEqual(left(TIMED, attempt, 3), [["whole", 570], ["section", 120], ["question", 90]]);
});

test("no more is used than there is, and what has just ended is told once", () => {
  const attempt = newAttempt(TIMED, 1);
  assert.deepEqual(spend(TIMED, attempt, 1, 44.5), []);
  assert.deepEqual(spend(TIMED, attempt, 1, 2).map(({ kind, at }) => [kind, at]), [["question", 1]]);
  assert.deepEqual(spend(TIMED, attempt, 1, 2), []);
  assert.equal(attempt.spent.parts[1], 45);
  assert.equal(attempt.spent.whole, 48.5);
});

test("a question is over with its own time or with that of its section; a reading page with its section's", () => {
  const attempt = newAttempt(TIMED, 1);
  spend(TIMED, attempt, 3, 90);
  assert.deepEqual([0, 1, 2, 3].map((place) => isTimeOver(TIMED, attempt, place)), [false, false, false, true]);
  spend(TIMED, attempt, 2, 30);
  assert.deepEqual([0, 1, 2, 3].map((place) => isTimeOver(TIMED, attempt, place)), [false, false, true, true]);
});

test("a question that is marked uses no time of its own, nor does anything that was handed in", () => {
  const attempt = newAttempt(TIMED, 1);
  attempt.checked[1] = true;
  assert.deepEqual(left(TIMED, attempt, 1), [["whole", 600]]);
  handIn(TIMED, attempt);
  assert.deepEqual(left(TIMED, attempt, 3), [["whole", 600], ["section", 120]]);
});

test("an extension is a quarter of each limit, up to the whole minute", () => {
  assert.deepEqual([60, 240, 241, 2700, 86400].map(extensionOf), [60, 60, 120, 720, 21600]);
  const attempt = newAttempt(TIMED, 1);
  attempt.spent.extended = 2;
  assert.deepEqual(left(TIMED, attempt, 3), [["whole", 960], ["section", 240], ["question", 210]]);
  assert.deepEqual(left(TIMED, attempt, 0), [["whole", 960]]);
});

test("what was over has time again once the learner extends it", () => {
  const attempt = newAttempt(TIMED, 1);
  spend(TIMED, attempt, 1, 45);
  assert.equal(isTimeOver(TIMED, attempt, 1), true);
  attempt.spent.extended = 1;
  assert.equal(isTimeOver(TIMED, attempt, 1), false);
});

test("what the LMS grants goes before the author's time, and is not extended", () => {
  const attempt = newAttempt(TIMED, 1);
  attempt.spent.extended = 1;
  spend(TIMED, attempt, 0, 700, 1200);
  assert.deepEqual(left(TIMED, attempt, 0, 1200), [["whole", 500]]);
  assert.equal(limitsAt(TIMED, attempt, 0, 1200)[0].step, 0);
});

test("a course is timed by any limit, and by none unless somebody set one", () => {
  const plain = course([question("free", 3, "a", { time: 0 })], { time: 0 });
  assert.equal(isTimed(plain), false);
  assert.deepEqual(left(plain, newAttempt(plain, 1), 0, 60), []);
  assert.equal(isTimed({ ...plain, time: 60 }), true);
  assert.equal(isTimed({ ...plain, sections: SECTIONS }), true);
  assert.equal(isTimed({ ...plain, parts: PARTS.slice(1, 2) }), true);
});
