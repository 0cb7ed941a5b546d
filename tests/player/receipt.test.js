/** The receipt (U16), an answer in words, and the log of calls (S12). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { inWords } from "../../templates/sco/src/inwords.js";
import { Connection } from "../../templates/sco/src/lms.js";
import { receiptText } from "../../templates/sco/src/receipt.js";
import { checksum, decode } from "../../templates/sco/src/state.js";
import { ANSWERED, essay } from "./kinds.js";
import { fakeApi, loadRte } from "./rte.js";
import { article, course, minusMarked, trueFalse } from "./samples.js";

const NOW = new Date("2026-01-02T10:11:12Z");
const SAMPLE = course([minusMarked, article, trueFalse, essay], { pass: { percent: "50", n: 1, d: 2 } });

function receipt(more = {}, session = {}) {
  const attempt = { ...newAttempt(SAMPLE, 1), answers: ["ac", "", "b", "Größe: 😀\n\u2028\ud800"], ...more };
  const told = { wasTracked: true, openedAt: performance.now() - 60000, rte: { stateLimit: 4000 }, unsavedSince: NOW, learner: { id: "7", name: "Zoë" }, ...session };
  return receiptText({ course: SAMPLE, attempt, session: told }, NOW);
}

test("a receipt says who, what and when, with the answers in words", () => {
  const held = JSON.parse(receipt());
  assert.deepEqual(held.course, { id: "course-1", title: "Course", version: "", content: "9f86d081" });
  assert.deepEqual(held.learner, { id: "7", name: "Zoë" });
  assert.deepEqual([held.not_saved_since, held.made], ["2026-01-02T10:11:12.000Z", "2026-01-02T10:11:12.000Z"]);
  assert.match(held.opened, /^2026-01-02T10:10:1[12]/);
  assert.deepEqual(held.answers.map(({ question, answer }) => [question, answer.length]), [[1, 2], [2, 1], [3, 1]]);
  assert.deepEqual(held.answers[0], { question: 1, id: "minus", text: "Which of minus?", answer: ["Choice a", "Choice c"] });
  assert.deepEqual(decode(SAMPLE, held.state).answers[0], "ac");
});

test("a receipt has the score only once the course was handed in, and never what is right", () => {
  assert.equal(JSON.parse(receipt()).score, null);
  const { score } = JSON.parse(receipt({ submitted: true }));
  assert.deepEqual(score, { points: "3", of: "4", per_cent: "75", to_pass: "50", passed: true });
  assert.doesNotMatch(receipt({ submitted: true }), /"(right|correct|verdict)"/);
});

test("a receipt's checksum is of its other fields, in ASCII, so that any program can compute it", () => {
  const { checksum: told, ...body } = JSON.parse(receipt());
  const ascii = JSON.stringify(body).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  assert.equal(told, checksum(ascii));
  assert.notEqual(told, JSON.parse(receipt({ answers: ["a", "", "b", ""] })).checksum);
});

test("without a platform nobody and no time is made up", () => {
  const held = JSON.parse(receipt({}, { wasTracked: false, unsavedSince: null, learner: { id: "", name: "" } }));
  assert.deepEqual([held.opened, held.not_saved_since, held.learner], [null, null, { id: "", name: "" }]);
});

test("an answer of every kind has words, and none where there is none", () => {
  for (const [question, answer] of ANSWERED) {
    const words = inWords(question, answer);
    assert.deepEqual(inWords(question, ""), [], question.id);
    if (question.kind === "upload") continue;
    assert.ok(words.length > 0 && words.every((word) => typeof word === "string" && word !== ""), `${question.id}: ${words}`);
    if (question.kind !== "essay") assert.ok(!words.join("").includes("undefined"), question.id);
  }
});

test("the last 500 calls are kept with what was answered; long texts are cut and the learner is not named", () => {
  const rte = loadRte("scorm12");
  const { api } = fakeApi(rte, { "cmi.core.student_name": "Muster, Erika", "cmi.core.student_id": "7" });
  const lms = new Connection(api, rte);
  lms.get("cmi.core.student_name");
  lms.get("cmi.core.student_id");
  lms.set("cmi.suspend_data", "x".repeat(4000));
  const [name, id, state] = lms.calls.lines;
  assert.deepEqual([name.call, name.answer, id.answer], ['LMSGetValue("cmi.core.student_name")', "***", "***"]);
  assert.ok(state.call.length < 250 && state.answer === '"true"');
  for (let i = 0; i < 600; i++) lms.get(`cmi.${i}`);
  assert.equal(lms.calls.lines.length, 500);
  assert.equal(lms.calls.lines[499].call, 'LMSGetValue("cmi.599")');
});

test("a call that throws is kept as such, and a refused one is followed by its error", () => {
  const rte = loadRte("scorm2004");
  const { api } = fakeApi(rte, {}, { set: () => { throw new Error("down"); }, commit: () => "false", error: () => "391" });
  const lms = new Connection(api, rte);
  assert.deepEqual([lms.set("cmi.location", "x"), lms.commit()], [false, false]);
  assert.deepEqual(lms.calls.lines.map(({ call, answer }) => [call, answer]), [
    ['SetValue("cmi.location", "x")', "!"], ['Commit("")', '"false"'], ["GetLastError()", '"391"'],
  ]);
});
