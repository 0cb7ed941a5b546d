/**
 * What the player tells an LMS of a course: a course as JSON in, the elements of all its records out. Behind the version
 * may stand the place, from 0, of the language that learners chose.
 *
 * One learner answers everything right, the next nothing, the last leaves everything empty.
 */

import { readFileSync } from "node:fs";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { isQuestion } from "../../templates/sco/src/course.js";
import { editionOf } from "../../templates/sco/src/editions.js";
import { answerRecords } from "../../templates/sco/src/records.js";
import { loadRte } from "./rte.js";

const [, , version, language = "0"] = process.argv;
const course = editionOf(JSON.parse(readFileSync(0, "utf8")), Number(language));
const rte = loadRte(version);
const MOMENTS = { shown: new Date(0), answered: new Date(12340), latency: 12340 };
const TEXT = "Some words; \"quoted\", = and <b>.";

const turned = (keys) => keys.slice(1) + keys.slice(0, 1);
const rightOf = (gap) => (gap.kind === "choice" ? gap.right : gap.kind === "number" ? gap.answer : gap.answers[0]);
const otherOf = (gap) => (gap.kind === "choice" ? gap.choices.find(({ key }) => key !== gap.right).key : gap.kind === "number" ? "-98765" : TEXT);

function rightAnswer(question) {
  if (question.kind === "essay") return TEXT;
  if (question.kind === "slider") return rightOf(question.gap);
  return question.kind === "cloze" || question.kind === "entry" ? question.gaps.map(rightOf).join("\n") : question.right || "";
}

function otherAnswer(question) {
  if (question.kind === "essay") return "Other words.";
  if (question.kind === "slider") return otherOf(question.gap);
  if (question.kind === "cloze" || question.kind === "entry") return question.gaps.map(otherOf).join("\n");
  const wrong = (question.choices || []).map(({ key }) => key).filter((key) => !question.right.includes(key));
  return wrong.length > 0 && question.kind !== "order" ? wrong[0] : turned(question.right || "");
}

const told = [["right", rightAnswer], ["other", otherAnswer], ["empty", () => ""]].flatMap(([learner, answerOf]) => {
  const attempt = newAttempt(course, 1);
  const records = course.parts.flatMap((part, place) => {
    if (!isQuestion(part)) return [];
    attempt.answers[place] = answerOf(part);
    return answerRecords(course, attempt, place, MOMENTS);
  });
  return records.flatMap((record, n) => rte.interaction(n, record).map(([element, value]) => [learner, element, value]));
});
process.stdout.write(JSON.stringify(told));
