import assert from "node:assert/strict";
import { test } from "node:test";
import { isExplained, isReviewable, mayPrint, mayTryAgain, whyUnexplained } from "../../templates/sco/src/allowed.js";
import { handIn, newAttempt, retried } from "../../templates/sco/src/attempt.js";
import { wayThrough } from "../../templates/sco/src/retry.js";
import { article, course, question } from "./samples.js";

const PASS = { percent: "50", n: 1, d: 2 };
const PARTS = [article, ...["q1", "q2", "q3"].map((id) => question(id, 2, "a"))];
const RULES = { attempts: 1, retry: "all", grade: "best", navigation: "free", time: 0 };

/** A learner before a course of three questions; `answers` are handed in, where there are any. */
function learner(more = {}, answers = null, isPractice = false) {
  const made = course(PARTS, { ...RULES, ...more });
  const attempt = newAttempt(made, 7);
  if (answers) {
    answers.forEach((answer, i) => { attempt.answers[i + 1] = answer; });
    handIn(made, attempt);
  }
  const texts = { say: (/** @type {string} */ key) => key };
  const { feedback } = made;
  return { course: made, attempt, feedback, session: { isPractice }, hasQuestions: true, isUnderWay: true, texts };
}

const GOOD = ["a", "a", "b"];
const BAD = ["b", "b", "a"];

test("what is marked is explained as the author wants", () => {
  const table = [
    ["each", PASS, null, true], ["end", PASS, BAD, true], ["never", PASS, GOOD, false], ["never", null, GOOD, false],
    ["passed", PASS, null, false], ["passed", PASS, BAD, false], ["passed", PASS, GOOD, true], ["passed", null, BAD, true],
  ];
  for (const [feedback, pass, answers, wanted] of table) {
    assert.equal(isExplained(learner({ feedback, pass }, answers)), wanted, `${feedback} ${answers}`);
    assert.equal(isReviewable(learner({ feedback, pass }, answers)), feedback !== "never");
  }
});

test("it is said whether a further attempt may bring the explanation", () => {
  const said = (attempts) => whyUnexplained(learner({ feedback: "passed", pass: PASS, attempts }, BAD));
  assert.deepEqual([said(1), said(2), said(0)], ["rule_passed", "not_explained", "not_explained"]);
});

test("a further attempt needs one that is left, something to gain, and a session that records", () => {
  const may = (more, answers, isPractice) => mayTryAgain(learner(more, answers, isPractice));
  assert.deepEqual([may({ attempts: 2 }, BAD), may({ attempts: 0 }, BAD)], [true, true]);
  const none = [may({}, BAD), may({ attempts: 2 }, null), may({ attempts: 2 }, ["a", "a", "a"]), may({ attempts: 2 }, BAD, true)];
  assert.deepEqual(none, [false, false, false, false]);
});

test("paper before handing in needs a course that can be seen at once", () => {
  assert.equal(mayPrint(learner()), true);
  assert.equal(mayPrint({ ...learner(), isUnderWay: false }), false);
  assert.equal(mayPrint(learner({ navigation: "linear" })), false);
  assert.equal(mayPrint(learner({ navigation: "linear" }, GOOD)), true);
  const [section] = course([]).sections;
  assert.equal(mayPrint(learner({ sections: [{ ...section, time: 60 }] })), false);
  const timed = learner();
  timed.course = { ...timed.course, parts: PARTS.map((part) => ({ ...part, time: 60 })) };
  assert.equal(mayPrint(timed), false);
});

test("where only wrong answers are asked again, the way leads over these questions", () => {
  const first = learner({ attempts: 3, retry: "wrong" }, GOOD);
  assert.deepEqual(wayThrough(first), [0, 1, 2, 3]);
  assert.deepEqual(wayThrough({ ...first, attempt: retried(first.course, first.attempt, 9) }), [3]);
  const all = learner({ attempts: 3, retry: "all" }, GOOD);
  assert.deepEqual(wayThrough({ ...all, attempt: retried(all.course, all.attempt, 9) }), [0, 1, 2, 3]);
});
