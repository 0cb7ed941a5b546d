/** What is said to a learner who comes back (R19, R24). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { Player } from "../../templates/sco/src/player.js";
import { decode, fitted } from "../../templates/sco/src/state.js";
import { course, limited, minusMarked, trueFalse } from "./samples.js";

const BEFORE = course([minusMarked, limited, trueFalse]);
const AFTER = course([limited, { ...trueFalse, hash: "f00d" }], { content: "another" });

/** The note that stands when the state of an attempt at the old course is taken up in the new one. */
function said(answers, position, after = AFTER, isUnderWay = false) {
  const attempt = { ...newAttempt(BEFORE, 1), answers, position };
  let note = null;
  const shell = { note: (_id, _role, text) => { note = text; } };
  const texts = { say: (key) => key, count: (key, n) => `${key} ${n}`, number: String };
  Player.prototype.tellResumed.call({ course: after, attempt: decode(after, fitted(BEFORE, attempt).text), texts, shell, isUnderWay });
  return note;
}

test("answers whose questions were changed or are gone are told, beside where the learner was", () => {
  assert.equal(said(["a", "b", "a"], 1), "resumed dropped 2");
  assert.equal(said(["", "b", "a"], 1), "resumed dropped 1");
});

test("they are told too where there is no page to come back to", () => {
  assert.equal(said(["a", "b", "a"], -1), "dropped 2");
});

test("whom the platform joins on the way hears of them alone", () => {
  assert.equal(said(["a", "b", "a"], 1, AFTER, true), "dropped 2");
  assert.equal(said(["", "b", ""], 1, AFTER, true), null);
});

test("without any, nothing is said of them", () => {
  assert.equal(said(["", "b", ""], 1), "resumed");
  assert.equal(said(["a", "b", "a"], 1, BEFORE), "resumed");
  assert.equal(said(["", "b", ""], -1), null);
});
