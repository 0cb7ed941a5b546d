/**
 * What a response earns: the rules of `qtiexport/scoring.py`, as data in `question.marks`.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {import("./course.js").Question} Question
 * @typedef {"right" | "partly" | "wrong" | "unanswered"} Verdict
 */

import { atLeast, fraction, isZero, plus, shareOf, times } from "./fraction.js";

/**
 * The marks, 0 to the question's points, of the chosen choices, exactly.
 *
 * @param {Question} question
 * @param {Iterable<string>} chosenKeys keys of the chosen choices, in any order; a key counts once
 * @returns {Fraction}
 */
export function mark(question, chosenKeys) {
  return times(pointsOf(question), share(question, chosenKeys));
}

/**
 * The share, 0 to 1, of the question's points that the chosen choices earn.
 *
 * @type {(question: Question, chosenKeys: Iterable<string>) => Fraction}
 */
export function share(question, chosenKeys) {
  const chosen = new Set(chosenKeys);
  const { marks } = question;
  if (chosen.size === 0) return fraction(0);
  if (marks.rule === "match") return fraction(isExactly(question.right, chosen) ? 1 : 0);
  if (isOverLimit(question, chosen.size)) return fraction(0);
  const sum = question.choices.reduce((total, { key }, i) => total + (chosen.has(key) ? marks.weights[i] : 0), 0);
  return fraction(Math.min(Math.max(sum, 0), marks.upper), marks.upper);
}

/**
 * Whether so many ticks are more than the question may have and earn nothing.
 *
 * @type {(question: Question, ticks: number) => boolean}
 */
export function isOverLimit({ marks }, ticks) {
  return marks.rule === "sum" && marks.limit > 0 && ticks > marks.limit;
}

/** @type {(right: string, chosen: Set<string>) => boolean} */
function isExactly(right, chosen) {
  return chosen.size === right.length && Array.from(right).every((key) => chosen.has(key));
}

/** The points of a question. @type {(question: Question) => Fraction} */
export function pointsOf({ points }) {
  return fraction(points[0], points[1]);
}

/** @type {(fractions: Fraction[]) => Fraction} */
export function sum(fractions) {
  return fractions.reduce(plus, fraction(0));
}

/**
 * How a response stands in one word.
 *
 * @param {string} chosen keys
 * @param {Fraction} earned share, 0 to 1
 * @returns {Verdict}
 */
export function verdict(chosen, earned) {
  if (chosen === "") return "unanswered";
  if (atLeast(earned, fraction(1))) return "right";
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
