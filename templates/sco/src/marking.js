/**
 * What a response earns: the rules of `qtiexport/scoring/`, as data in `question.marks`.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./course.js").Question} Question
 * @typedef {import("./course.js").ChosenQuestion} ChosenQuestion
 * @typedef {import("./course.js").OrderQuestion} OrderQuestion
 * @typedef {import("./course.js").GappedQuestion} GappedQuestion
 * @typedef {import("./course.js").MatchQuestion} MatchQuestion
 * @typedef {import("./course.js").GapMatchQuestion} GapMatchQuestion
 * @typedef {import("./course.js").AssociateQuestion} AssociateQuestion
 * @typedef {import("./course.js").Gap} Gap
 * @typedef {"right" | "partly" | "wrong" | "unanswered" | "people"} Verdict
 */

import { linesOf, pairsOf, slotsOf } from "./answers.js";
import { gapsOf } from "./course.js";
import { atLeast, fraction, isZero, minus, plus, shareOf, times } from "./fraction.js";
import { numberOf } from "./numbers.js";

const ONE = fraction(1);
const ZERO = fraction(0);

/**
 * The marks, 0 to the question's points, of an answer, exactly.
 *
 * @type {(question: Question, answer: string) => Fraction}
 */
export function mark(question, answer) {
  return times(pointsOf(question), share(question, answer));
}

/**
 * The share, 0 to 1, of the question's points that an answer earns; no answer earns 0.
 *
 * @type {(question: Question, answer: string) => Fraction}
 */
export function share(question, answer) {
  if (answer === "" || question.marks.rule === "people") return ZERO;
  if (question.marks.rule === "match" || question.marks.rule === "sum") {
    return chosenShare(/** @type {ChosenQuestion} */ (question), answer);
  }
  if (question.marks.rule === "order") return orderShare(/** @type {OrderQuestion} */ (question), answer);
  const shares = partShares(question, answer);
  if (question.marks.whole) return isAllRight(question, answer, shares) ? ONE : ZERO;
  return mean(shares);
}

/**
 * What each part of an answer earns for itself, 0 or 1: each gap, each row of a match, each right pair of an associate
 * question, each place of an order, or each neighbouring pair of its right order. A question without parts has none.
 *
 * @type {(question: Question, answer: string) => Fraction[]}
 */
export function partShares(question, answer) {
  return partsOf(question, answer).map((earns) => (earns ? ONE : ZERO));
}

/** @type {(question: Question, answer: string) => boolean[]} */
function partsOf(question, answer) {
  switch (question.kind) {
    case "match":
    case "gap-match":
      return slotParts(question, answer);
    case "associate":
      return pairsOf(question.right).map((pair) => pairsOf(answer).includes(pair));
    case "order":
      return orderParts(question, answer);
    case "cloze":
    case "entry":
    case "slider":
      return gapParts(question, answer);
    default:
      return [];
  }
}

/** @type {(shares: Fraction[]) => Fraction} */
function mean(shares) {
  return shareOf(sum(shares), fraction(shares.length));
}

// --- chosen ----------------------------------------------------------------------------------------------------

/** @type {(question: ChosenQuestion, answer: string) => Fraction} */
function chosenShare(question, answer) {
  const chosen = new Set(answer);
  const { marks } = question;
  if (marks.rule === "match") return isExactly(question.right, chosen) ? ONE : ZERO;
  if (isOverLimit(question, chosen.size)) return ZERO;
  const choices = /** @type {{key: string}[]} */ (question.choices);
  const total = choices.reduce((so, { key }, i) => so + (chosen.has(key) ? marks.weights[i] : 0), 0);
  return fraction(Math.min(Math.max(total, 0), marks.upper), marks.upper);
}

/**
 * Whether so many ticks are more than the question may have and earn nothing.
 *
 * @type {(question: ChosenQuestion, ticks: number) => boolean}
 */
export function isOverLimit({ marks }, ticks) {
  return marks.rule === "sum" && marks.limit > 0 && ticks > marks.limit;
}

/** @type {(right: string, chosen: Set<string>) => boolean} */
function isExactly(right, chosen) {
  return chosen.size === right.length && Array.from(right).every((key) => chosen.has(key));
}

// --- order and pairs -------------------------------------------------------------------------------------------

/** @type {(question: OrderQuestion, answer: string) => Fraction} */
function orderShare(question, answer) {
  if (question.marks.form === "whole") return answer === question.right ? ONE : ZERO;
  return mean(partShares(question, answer));
}

/** @type {(question: OrderQuestion, answer: string) => boolean[]} */
function orderParts({ marks, right }, answer) {
  if (marks.form !== "adjacent") return Array.from(right, (key, i) => answer[i] === key);
  const neighbours = Array.from(right.slice(1), (key, i) => right[i] + key);
  return neighbours.map((pair) => answer.includes(pair));
}

/** @type {(question: MatchQuestion | GapMatchQuestion, answer: string) => boolean[]} */
function slotParts({ right }, answer) {
  const slots = slotsOf(answer, right.length);
  return Array.from(right, (key, i) => slots[i] === key);
}

/** Whether nothing is missing, and no pair of an associate answer is too many. */
function isAllRight(/** @type {Question} */ question, /** @type {string} */ answer, /** @type {Fraction[]} */ shares) {
  const isTooMany = question.kind === "associate" && new Set(pairsOf(answer)).size > shares.length;
  return !isTooMany && shares.every((one) => !isZero(one));
}

// --- gaps ------------------------------------------------------------------------------------------------------

/** @type {(question: GappedQuestion, answer: string) => boolean[]} */
function gapParts(question, answer) {
  const gaps = gapsOf(question);
  return linesOf(answer, gaps.length).map((typed, i) => isRight(gaps[i], typed));
}

/** Whether what was typed or chosen in a gap is right. @type {(gap: Gap, typed: string) => boolean} */
function isRight(gap, typed) {
  if (typed === "") return false;
  if (gap.kind === "choice") return typed === gap.right;
  if (gap.kind === "text") return isLike(gap.pattern, typed);
  const value = numberOf(typed);
  return value !== null && isWithin(gap, value);
}

/** @type {(gap: import("./course.js").NumberGap, value: Fraction) => boolean} */
function isWithin({ low, high, lowIn, highIn }, value) {
  const above = minus(value, fraction(...low));
  const below = minus(fraction(...high), value);
  return atLeast(above, ZERO) && atLeast(below, ZERO) && (lowIn || !isZero(above)) && (highIn || !isZero(below));
}

/**
 * By characters, not by halves of them; a pattern that this browser cannot read is no answer's.
 *
 * @type {(pattern: string, typed: string) => boolean}
 */
function isLike(pattern, typed) {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags).test(typed);
    } catch {
      // Without "u", more signs may be escaped than have to be.
    }
  }
  return false;
}

// --- the whole -------------------------------------------------------------------------------------------------

/** The points of a question. @type {(question: {points: [number, number]}) => Fraction} */
export function pointsOf({ points }) {
  return fraction(points[0], points[1]);
}

/** @type {(fractions: Fraction[]) => Fraction} */
export function sum(fractions) {
  return fractions.reduce(plus, ZERO);
}

/**
 * How a response stands in one word.
 *
 * @param {string} answer
 * @param {Fraction} earned share, 0 to 1
 * @param {boolean} [counted] false where people mark it
 * @returns {Verdict}
 */
export function verdict(answer, earned, counted = true) {
  if (answer === "") return "unanswered";
  if (!counted) return "people";
  if (atLeast(earned, ONE)) return "right";
  return isZero(earned) ? "wrong" : "partly";
}

/**
 * Whether marks reach the course's pass mark; without a pass mark nothing is passed.
 *
 * @type {(pass: {n: number, d: number} | null, got: Fraction, total: Fraction) => boolean}
 */
export function isPassed(pass, got, total) {
  return pass !== null && atLeast(shareOf(got, total), fraction(pass.n, pass.d));
}
