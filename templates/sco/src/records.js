/**
 * What is told the LMS of an answer and of the whole, before api.js puts it into a version's words (scorm.md R7 and
 * R10 to R14).
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./journal.js").Entry} Entry
 * @typedef {{shown: Date, answered: Date, latency: number}} Times  latency in milliseconds
 */

import { linesOf, pairsOf, slotsOf } from "./answers.js";
import { gapsOf, isQuestion, plainText, questionPlaces } from "./course.js";
import { result, tally } from "./attempt.js";
import { atLeast, decimal, fraction, isZero, shareOf, times } from "./fraction.js";
import { isPassed, partShares, pointsOf, share, verdict } from "./marking.js";
import { exactDecimal, numberOf } from "./numbers.js";

const HEAVIEST = 100;
/** What Moodle takes for a number in 2004, the narrowest of all (moodle.md 4). */
const PORTABLE = /^-?\d{1,5}(\.\d{1,18})?$/;
const MOST_DECIMALS = 18;
// As in `qtiexport/sco/keys.py`.
const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * What a record says of the answer. `right` and `chosen` are SCORM ids (choice, true-false, sequencing), pairs of them
 * (matching), or texts; `chosen` is empty without an answer. A number has its one right value and the right range.
 *
 * @typedef {{type: "choice" | "true-false" | "sequencing", right: string[], chosen: string[]}} Listed
 * @typedef {{type: "matching", right: string[][], chosen: string[][]}} Matched
 * @typedef {{type: "fill-in", right: string[], chosen: string[], ignoresCase: boolean}} Filled
 * @typedef {{type: "numeric", right: {value: string, low: string, high: string}, chosen: string[]}} Numbered
 * @typedef {{type: "long-fill-in", right: string[], chosen: string[]}} Written
 * @typedef {Listed | Matched | Filled | Numbered | Written} Said
 */

/**
 * The records of one answer: one, but for a text with gaps, where each has its own; none of what goes elsewhere.
 *
 * @type {(course: Course, attempt: Attempt, place: number, times: Times) => Entry[]}
 */
export function answerRecords(course, attempt, place, moments) {
  const question = /** @type {Question} */ (course.parts[place]);
  if (question.kind === "upload") return [];
  if (question.kind !== "cloze") return [answerRecord(course, attempt, place, moments)];
  return question.gaps.map((_, n) => gapRecord(course, attempt, place, n, moments));
}

/** @type {(course: Course, attempt: Attempt, place: number, times: Times) => Entry} */
export function answerRecord(course, attempt, place, moments) {
  const question = /** @type {Question} */ (course.parts[place]);
  const answer = attempt.answers[place];
  return {
    id: question.interaction,
    objective: objectiveOf(course, question),
    ...saidOf(question, answer),
    weighting: weighting(pointsOf(question)),
    ...earned(answer, share(question, answer), question.counted),
    text: plainText(question.ask.length > 0 ? question.ask : question.before) || question.title,
    language: course.lang,
    ...moments,
  };
}

/**
 * The record of gap `n`, from 0, of a text; each gap weighs the same.
 *
 * @type {(course: Course, attempt: Attempt, place: number, n: number, times: Times) => Entry}
 */
function gapRecord(course, attempt, place, n, moments) {
  const question = /** @type {import("./course.js").ClozeQuestion} */ (course.parts[place]);
  const answer = attempt.answers[place];
  const count = question.gaps.length;
  const typed = linesOf(answer, count)[n];
  return {
    id: `${question.interaction}_g${n + 1}`,
    objective: objectiveOf(course, question),
    ...filledIn(question.gaps[n], typed),
    weighting: weighting(shareOf(pointsOf(question), fraction(count))),
    ...earned(typed, partShares(question, answer)[n], true),
    text: `(${n + 1}/${count}) ${plainText(question.text)}`,
    language: course.lang,
    ...moments,
  };
}

/** @type {(answer: string, part: import("./fraction.js").Fraction, counted: boolean) => object} */
function earned(answer, part, counted) {
  const word = verdict(answer, part, counted);
  const isEmptied = word === "unanswered";
  return { verdict: isEmptied ? (counted ? "wrong" : "people") : word, share: decimal(part, 4) };
}

/** The weight; more than 100 is out of 1.2's range. @type {(points: import("./fraction.js").Fraction) => string} */
function weighting(points) {
  const weight = decimal(points, 4);
  return Number(weight) > HEAVIEST ? String(HEAVIEST) : weight;
}

// --- what is said of an answer ---------------------------------------------------------------------------------

/** @type {(question: Question, answer: string) => Said} */
function saidOf(question, answer) {
  switch (question.kind) {
    case "choice":
    case "hottext":
    case "hotspot":
      return chosenOf(question, answer);
    case "order":
      return { type: "sequencing", right: Array.from(question.right), chosen: Array.from(answer) };
    case "match":
      return matched(question.rows.map(({ key }) => key), question.right, answer);
    case "gap-match":
      return matched(Array.from(question.gaps), question.right, answer);
    case "associate":
      return { type: "matching", right: pairsOf(question.right).map(halves), chosen: pairsOf(answer).map(halves) };
    case "essay":
      return { type: "long-fill-in", right: [], chosen: listed(answer) };
    default:
      return filledIn(gapsOf(/** @type {import("./course.js").GappedQuestion} */ (question))[0], answer);
  }
}

const halves = (/** @type {string} */ pair) => Array.from(pair);
const listed = (/** @type {string} */ text) => (text === "" ? [] : [text]);

/** @type {(question: import("./course.js").ChosenQuestion, answer: string) => Listed} */
function chosenOf(question, answer) {
  const isTrueFalse = question.form === "true-false";
  const [right, chosen] = [question.right, answer].map((keys) => idsOf(question, keys));
  return { type: isTrueFalse ? "true-false" : "choice", right, chosen };
}

/**
 * SCORM ids in the order of the reference language, so that reports of several languages agree.
 *
 * @type {(question: import("./course.js").ChosenQuestion, keys: string) => string[]}
 */
function idsOf({ choices }, keys) {
  const all = /** @type {{key: string, value?: string}[]} */ (choices);
  const chosen = all.filter(({ key }) => keys.includes(key));
  chosen.sort((one, other) => KEYS.indexOf(one.key) - KEYS.indexOf(other.key));
  return chosen.map(({ key, value }) => value || key);
}

/** @type {(sources: string[], right: string, answer: string) => Matched} */
function matched(sources, right, answer) {
  const pairs = (/** @type {string} */ keys) =>
    slotsOf(keys, sources.length).map((key, i) => [sources[i], key]).filter(([, key]) => key !== "");
  return { type: "matching", right: pairs(right), chosen: pairs(answer) };
}

/** @type {(gap: import("./course.js").Gap, typed: string) => Said} */
function filledIn(gap, typed) {
  if (gap.kind === "choice") return { type: "choice", right: [gap.right], chosen: listed(typed) };
  if (gap.kind === "number") return numbered(gap, typed);
  return { type: "fill-in", right: gap.answers, chosen: listed(typed), ignoresCase: gap.ignore.case };
}

/**
 * A number in plain decimals, whatever was typed; where its range is none that platforms take, it is told as text.
 *
 * @type {(gap: import("./course.js").NumberGap, typed: string) => Numbered | Filled}
 */
function numbered({ answer, low, high }, typed) {
  const [from, to] = [low, high].map((end) => exactDecimal(fraction(...end), MOST_DECIMALS));
  const value = numberOf(typed);
  const chosen = listed(value ? exactDecimal(value, MOST_DECIMALS) : "");
  if ([answer, from, to].every((end) => PORTABLE.test(end))) {
    return { type: "numeric", right: { value: answer, low: from, high: to }, chosen };
  }
  return { type: "fill-in", right: [answer], chosen: listed(typed), ignoresCase: true };
}

// --- the whole -------------------------------------------------------------------------------------------------

/** Reading alone, and what people mark, has no score. */
const COMPLETED = { outcome: "completed", raw: null, scaled: "" };

/**
 * A share of the points: raw 0 to 100 with two decimals, scaled 0 to 1 with four, rounded down from one exact fraction.
 *
 * @type {(course: Course, reached: import("./fraction.js").Fraction) => {outcome: string, raw: string, scaled: string}}
 */
function scored({ pass }, reached) {
  const outcome = pass ? (isPassed(pass, reached, fraction(1)) ? "passed" : "failed") : "completed";
  return { outcome, raw: decimal(times(reached, fraction(100)), 2), scaled: decimal(reached, 4) };
}

/**
 * The end, as the LMS is told it: of the attempt that counts.
 *
 * @type {(course: Course, attempt: Attempt) => {outcome: string, raw: string | null, scaled: string}}
 */
export function finalReport(course, attempt) {
  const { best } = attempt;
  return reportOf(course, best && !isCounting(course, attempt) ? best : result(course, attempt).share);
}

/** What the LMS was told before this attempt is handed in, if there was anything. @type {(course: Course, attempt: Attempt) => import("./standing.js").Report | null} */
export function reportSoFar(course, attempt) {
  if (attempt.submitted) return finalReport(course, attempt);
  // Where the last attempt counts, the best one need not be what was told.
  return attempt.best && course.grade !== "last" ? reportOf(course, attempt.best) : null;
}

/** @type {(course: Course, reached: import("./fraction.js").Fraction) => import("./standing.js").Report} */
function reportOf(course, reached) {
  return course.parts.some((part) => isQuestion(part) && part.counted) ? scored(course, reached) : COMPLETED;
}

/** Whether no earlier attempt counts more than this. @type {(course: Course, attempt: Attempt) => boolean} */
function isCounting(course, attempt) {
  return course.grade === "last" || !attempt.best || atLeast(result(course, attempt).share, attempt.best);
}

// --- sections --------------------------------------------------------------------------------------------------

/** Places of the questions of each section. @type {(course: Course, attempt?: Attempt) => number[][]} */
function placesBySection(course, attempt) {
  const places = questionPlaces(course, attempt);
  return course.sections.map((_, i) => places.filter((place) => course.parts[place].section === i));
}

/** The section of a question as an objective; "" where there is only one. @type {(course: Course, question: Question) => string} */
function objectiveOf(course, { section }) {
  const filled = placesBySection(course).filter((places) => places.length > 0);
  return filled.length > 1 ? course.sections[section].id : "";
}

/**
 * The results of the sections, if there are several, and if this is the attempt that counts (R16).
 *
 * @type {(course: Course, attempt: Attempt) => import("./objectives.js").Objective[]}
 */
export function sectionReports(course, attempt) {
  const sections = placesBySection(course, attempt).map((places, i) => ({ places, section: course.sections[i] }));
  const filled = sections.filter(({ places }) => places.length > 0);
  if (filled.length < 2 || !isCounting(course, attempt)) return [];
  return filled.map(({ places, section: { id, title } }) => {
    const { got, total } = tally(course, attempt, places);
    const told = isZero(total) ? COMPLETED : scored(course, shareOf(got, total));
    return { id, ...told, text: title, language: course.lang };
  });
}
