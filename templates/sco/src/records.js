/**
 * What is told the LMS of an answer and of the whole, before api.js puts it into a version's words (scorm.md R7 and
 * R10 to R14).
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {{shown: Date, answered: Date, latency: number}} Times  latency in milliseconds
 */

import { isQuestion, plainText } from "./course.js";
import { result } from "./attempt.js";
import { decimal, fraction, times } from "./fraction.js";
import { pointsOf, share, verdict } from "./marking.js";

const HEAVIEST = 100;
// As in `qtiexport/sco.py`.
const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * One answer. `chosen` and `right` are SCORM ids in the order of the reference language, so that reports of several
 * languages agree.
 *
 * @type {(course: Course, attempt: Attempt, place: number, times: Times) => object}
 */
export function answerRecord(course, attempt, place, { shown, answered, latency }) {
  const question = /** @type {Question} */ (course.parts[place]);
  const answer = attempt.answers[place];
  const earned = share(question, answer);
  const word = verdict(answer, earned);
  return {
    id: question.interaction,
    type: question.form === "true-false" ? "true-false" : "choice",
    right: idsOf(question, question.right),
    chosen: idsOf(question, answer),
    weighting: weighting(question),
    verdict: word === "unanswered" ? "wrong" : word,
    share: decimal(earned, 4),
    text: plainText(question.ask.length > 0 ? question.ask : question.before) || question.title,
    language: course.lang,
    shown,
    answered,
    latency,
  };
}

/** @type {(question: Question, keys: string) => string[]} */
function idsOf({ choices }, keys) {
  const chosen = choices.filter(({ key }) => keys.includes(key));
  chosen.sort((one, other) => KEYS.indexOf(one.key) - KEYS.indexOf(other.key));
  return chosen.map(({ key, value }) => value || key);
}

/** The points; more than 100 is out of 1.2's range. @type {(question: Question) => string} */
function weighting(question) {
  const points = decimal(pointsOf(question), 2);
  return Number(points) > HEAVIEST ? String(HEAVIEST) : points;
}

/**
 * The end: raw 0 to 100 with two decimals, scaled 0 to 1 with four, rounded down from one exact share.
 *
 * @type {(course: Course, attempt: Attempt) => {outcome: string, raw: string | null, scaled: string}}
 */
export function finalReport(course, attempt) {
  if (!course.parts.some(isQuestion)) return { outcome: "completed", raw: null, scaled: "" };
  const { share: all, passed } = result(course, attempt);
  const outcome = course.pass ? (passed ? "passed" : "failed") : "completed";
  return { outcome, raw: decimal(times(all, fraction(100)), 2), scaled: decimal(all, 4) };
}
