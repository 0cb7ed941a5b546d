/**
 * One attempt at the course, in memory. Arrays run beside `course.parts`; places of articles stay empty.
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {{
 *   number: number,             // which attempt it is, from 1
 *   seed: number,
 *   order: number[],            // the places that are shown, in this learner's order; what was not drawn is not in it
 *   position: number,           // place of the part last shown; -1 before the first
 *   submitted: boolean,
 *   journal: number,            // how many interactions have been written so far
 *   answers: string[],          // as `answers.js` reads and writes them
 *   recorded: (string | null)[],// the answer that was last written as an interaction; "" none, null not known
 *   checked: boolean[],         // checked by the learner ("each") and therefore fixed
 *   kept: boolean[],            // right in an earlier attempt, and not asked again
 *   flagged: boolean[],         // marked by the learner, to come back to
 *   spent: Spent,
 *   shares: Fraction[] | null,  // what each question earned when it was handed in
 *   best: Fraction | null,      // the best share of the whole in earlier attempts
 * }} Attempt
 *
 * Seconds that were used of what has a limit: of the whole, of each section and of each question; `extended` is how often
 * the whole was extended.
 *
 * @typedef {{whole: number, sections: number[], parts: number[], extended: number}} Spent
 */

import { isAnswerable, isQuestion, questionPlaces } from "./course.js";
import { drawnOrder } from "./draw.js";
import { atLeast, fraction, isOne, shareOf, times } from "./fraction.js";
import { isPassed, pointsOf, share, sum, verdict } from "./marking.js";

/** @type {(course: Course, seed: number) => Attempt} */
export function newAttempt(course, seed) {
  return {
    number: 1,
    seed,
    order: drawnOrder(course, seed),
    position: -1,
    submitted: false,
    journal: 0,
    answers: course.parts.map(() => ""),
    recorded: course.parts.map(() => ""),
    checked: course.parts.map(() => false),
    kept: course.parts.map(() => false),
    flagged: course.parts.map(() => false),
    spent: { whole: 0, sections: course.sections.map(() => 0), parts: course.parts.map(() => 0), extended: 0 },
    shares: null,
    best: null,
  };
}

/** Whether another attempt may follow one that was handed in. @type {(course: Course, attempt: Attempt) => boolean} */
export function mayRetry(course, attempt) {
  const isRight = questionPlaces(course, attempt).every((place) => isOne(shareAt(course, attempt, place)));
  return attempt.submitted && !isRight && (course.attempts === 0 || attempt.number < course.attempts);
}

/**
 * The next attempt after one that was handed in: with all questions anew, or with those that were not right; the others
 * are then kept as they were. The journal goes on.
 *
 * @type {(course: Course, before: Attempt, seed: number) => Attempt}
 */
export function retried(course, before, seed) {
  const { share: reached } = result(course, before);
  const best = before.best && atLeast(before.best, reached) ? before.best : reached;
  const next = { ...newAttempt(course, seed), number: before.number + 1, journal: before.journal, best };
  if (course.retry === "all") return next;
  const isKept = (/** @type {number} */ i) => isOne(shareAt(course, before, i));
  const kept = course.parts.map((part, i) => before.order.includes(i) && isQuestion(part) && isKept(i));
  const answers = before.answers.map((answer, i) => (kept[i] ? answer : ""));
  return { ...next, seed: before.seed, order: before.order, kept, answers, recorded: answers.slice() };
}

/**
 * Places of answered questions whose answer has not been written as an interaction.
 *
 * @type {(attempt: Attempt) => number[]}
 */
export function unrecorded(attempt) {
  return attempt.answers.map((answer, i) => (answer !== attempt.recorded[i] ? i : -1)).filter((i) => i >= 0);
}

/** Places of questions that wait for an answer. @type {(course: Course, attempt: Attempt) => number[]} */
export function openPlaces(course, attempt) {
  return questionPlaces(course, attempt).filter((i) => isAnswerable(course.parts[i]) && attempt.answers[i] === "");
}

/** Whether the learner has done anything worth keeping. @type {(attempt: Attempt) => boolean} */
export function isBegun(attempt) {
  return attempt.submitted || attempt.position >= 0 || attempt.answers.some((answer) => answer !== "");
}

/**
 * The share of the question at `place`: as handed in, else as marked now.
 *
 * @type {(course: Course, attempt: Attempt, place: number) => Fraction}
 */
export function shareAt(course, attempt, place) {
  const part = course.parts[place];
  if (!isQuestion(part)) return fraction(0);
  return attempt.shares ? attempt.shares[place] : share(part, attempt.answers[place]);
}

/**
 * The verdict on the question at `place`.
 *
 * @type {(course: Course, attempt: Attempt, place: number) => import("./marking.js").Verdict}
 */
export function verdictAt(course, attempt, place) {
  const { counted } = /** @type {Question} */ (course.parts[place]);
  return verdict(attempt.answers[place], shareAt(course, attempt, place), counted);
}

/**
 * Whether marks and explanation of the question at `place` may be shown.
 *
 * @type {(attempt: Attempt, place: number) => boolean}
 */
export function isMarked(attempt, place) {
  return attempt.submitted || attempt.checked[place] || attempt.kept[place];
}

/**
 * Hands in: fixes what each question earns, so that a later correction of the key does not change a told result.
 *
 * @type {(course: Course, attempt: Attempt) => void}
 */
export function handIn(course, attempt) {
  attempt.shares = course.parts.map((_, place) => shareAt(course, attempt, place));
  attempt.submitted = true;
}

/**
 * What the questions at `places` earned, without those that people mark.
 *
 * @type {(course: Course, attempt: Attempt, places: number[]) => {got: Fraction, total: Fraction}}
 */
export function tally(course, attempt, places) {
  const question = (/** @type {number} */ i) => /** @type {Question} */ (course.parts[i]);
  const counted = places.filter((i) => question(i).counted);
  return {
    got: sum(counted.map((i) => times(pointsOf(question(i)), shareAt(course, attempt, i)))),
    total: sum(counted.map((i) => pointsOf(question(i)))),
  };
}

/** The result of the whole. `share` is 0 to 1. */
export function result(/** @type {Course} */ course, /** @type {Attempt} */ attempt) {
  const { got, total } = tally(course, attempt, questionPlaces(course, attempt));
  return { got, total, share: shareOf(got, total), passed: isPassed(course.pass, got, total) };
}

/**
 * A stored attempt that arrived after the learner had begun: it is the base, and answers given since then are added,
 * unless one of the two was handed in.
 *
 * @type {(stored: Attempt, current: Attempt) => Attempt}
 */
export function merged(stored, current) {
  if (stored.submitted) return stored;
  if (current.submitted) return { ...current, journal: stored.journal };
  const isNew = (/** @type {number} */ i) => current.answers[i] !== "" && !isMarked(stored, i);
  return {
    ...stored,
    position: current.position,
    answers: stored.answers.map((answer, i) => (isNew(i) ? current.answers[i] : answer)),
    checked: stored.checked.map((checked, i) => checked || current.checked[i]),
  };
}
