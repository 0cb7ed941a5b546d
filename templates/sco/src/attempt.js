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
 *   told: Told | null,          // the result as it was told when it was handed in
 *   language: number,           // the last language shown: 0 the course's first
 *   dropped: number,            // answers that went with questions that the course no longer has; not stored
 * }} Attempt
 *
 * @typedef {{got: Fraction, total: Fraction, passed: boolean}} Told
 *
 * Seconds that were used of what has a limit: of the whole, of each section and of each question; `extended` is how often
 * the whole was extended.
 *
 * @typedef {{whole: number, sections: number[], parts: number[], extended: number}} Spent
 */

import { isAnswerable, isQuestion, questionPlaces } from "./course.js";
import { drawnOrder, refreshedOrder } from "./draw.js";
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
    told: null,
    language: 0,
    dropped: 0,
  };
}

/**
 * Whether another attempt may follow one that was handed in: while something that is marked is not right, or where nothing
 * is marked but by people.
 *
 * @type {(course: Course, attempt: Attempt) => boolean}
 */
export function mayRetry(course, attempt) {
  const counted = questionPlaces(course, attempt).filter((place) => isCounted(course, place));
  const isRight = counted.length > 0 && counted.every((place) => isOne(shareAt(course, attempt, place)));
  return attempt.submitted && !isRight && (course.attempts === 0 || attempt.number < course.attempts);
}

/** @type {(course: Course, place: number) => boolean} */
function isCounted(course, place) {
  return /** @type {Question} */ (course.parts[place]).counted;
}

/**
 * The next attempt after one that was handed in: with all questions anew, or with those that were not right; the others
 * are then kept as they were, and what people mark stands as it was written, to be gone on with. The journal goes on.
 *
 * @type {(course: Course, before: Attempt, seed: number) => Attempt}
 */
export function retried(course, before, seed) {
  const { number, journal, language } = before;
  const best = bestSoFar(course, before);
  const next = { ...newAttempt(course, seed), number: number + 1, journal, language, best };
  return course.retry === "all" ? next : corrected(course, before, next);
}

/** The best share that was handed in; null before the first. @type {(course: Course, attempt: Attempt) => Fraction | null} */
function bestSoFar(course, attempt) {
  const { best, submitted } = attempt;
  const reached = submitted ? result(course, attempt).share : best;
  return best && reached && atLeast(best, reached) ? best : reached;
}

/**
 * What was done elsewhere meanwhile counts here: entries of the journal, attempts, the best of them.
 *
 * @type {(course: Course, attempt: Attempt, other: Attempt) => void}
 */
export function countIn(course, attempt, other) {
  const [best, others] = [attempt, other].map((one) => bestSoFar(course, one));
  attempt.journal = Math.max(attempt.journal, other.journal);
  attempt.number = numberBeside(attempt, other);
  if (others && !(best && atLeast(best, others))) attempt.best = others;
}

/** Which attempt it is beside another that was made of the same course. @type {(attempt: Attempt, other: Attempt) => number} */
export function numberBeside({ number, submitted }, other) {
  return Math.max(number, other.number + Number(other.submitted && !submitted));
}

/** The next attempt where only what was wrong is asked again. @type {(course: Course, before: Attempt, next: Attempt) => Attempt} */
function corrected(course, before, next) {
  const asked = questionPlaces(course, before);
  const isKept = (/** @type {number} */ i) => asked.includes(i) && isOne(shareAt(course, before, i));
  const kept = course.parts.map((_, i) => isKept(i));
  const stays = (/** @type {number} */ i) => kept[i] || (asked.includes(i) && !isCounted(course, i));
  const answers = before.answers.map((answer, i) => (stays(i) ? answer : ""));
  const order = refreshedOrder(course, before.seed, asked, () => true);
  return { ...next, seed: before.seed, order, kept, answers, recorded: answers.slice(), flagged: before.flagged.slice() };
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
export function isBegun({ submitted, number, position, answers }) {
  return submitted || number > 1 || position >= 0 || answers.some((answer) => answer !== "");
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
 * Hands in: fixes what each question earns and the whole, so that a later correction of the key, of points, of the pass
 * mark or of the questions themselves does not change a told result.
 *
 * @type {(course: Course, attempt: Attempt) => void}
 */
export function handIn(course, attempt) {
  attempt.shares = course.parts.map((_, place) => shareAt(course, attempt, place));
  attempt.submitted = true;
  const { got, total, passed } = result(course, attempt);
  attempt.told = { got, total, passed };
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

/** The result of the whole, as it was told if it was. `share` is 0 to 1. */
export function result(/** @type {Course} */ course, /** @type {Attempt} */ attempt) {
  const { got, total } = attempt.told || tally(course, attempt, questionPlaces(course, attempt));
  const passed = attempt.told ? attempt.told.passed : isPassed(course.pass, got, total);
  return { got, total, share: shareOf(got, total), passed };
}

/**
 * Whether the questions that are there are not all that the told result is of, or their points have changed since.
 *
 * @type {(course: Course, attempt: Attempt) => boolean}
 */
export function isOutdated(course, attempt) {
  const { told } = attempt;
  const { got, total } = tally(course, attempt, questionPlaces(course, attempt));
  return told !== null && (told.got.join() !== got.join() || told.total.join() !== total.join());
}

/**
 * A stored attempt that arrived after the learner had begun: its draw, its marks and its journal stand, and answers given
 * since then to what it asks are added, unless one of the two was handed in. Times add up. Where there is only one way,
 * it goes on from where it had led, and what lies behind is as it was.
 *
 * @type {(stored: Attempt, current: Attempt, isOneWay?: boolean) => Attempt}
 */
export function merged(stored, current, isOneWay = false) {
  if (stored.submitted) return stored;
  const { number, journal, best, order } = stored;
  const spent = sumOfSpent(stored.spent, current.spent);
  if (current.submitted) return { ...current, number, journal, best, spent };
  const from = isOneWay ? order.indexOf(stored.position) : 0;
  const isOpen = (/** @type {number} */ i) => order.includes(i) && order.indexOf(i) >= from && !isMarked(stored, i);
  const isNew = (/** @type {number} */ i) => isOpen(i) && current.answers[i] !== "";
  return {
    ...stored,
    spent,
    language: current.language,
    position: order.includes(current.position) && order.indexOf(current.position) >= from ? current.position : stored.position,
    answers: stored.answers.map((answer, i) => (isNew(i) ? current.answers[i] : answer)),
    checked: stored.checked.map((checked, i) => checked || (isOpen(i) && current.checked[i])),
    flagged: stored.flagged.map((flagged, i) => flagged || (order.includes(i) && current.flagged[i])),
  };
}

/** @type {(one: Spent, other: Spent) => Spent} */
function sumOfSpent(one, other) {
  const sums = (/** @type {number[]} */ a, /** @type {number[]} */ b) => a.map((seconds, i) => seconds + b[i]);
  return {
    whole: one.whole + other.whole,
    sections: sums(one.sections, other.sections),
    parts: sums(one.parts, other.parts),
    extended: one.extended + other.extended,
  };
}
