/**
 * What a state says of the whole attempt: the fields SEED to SHARES (`state.js`), written and read.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./entries.js").Form} Form
 * @typedef {import("./fraction.js").Fraction} Fraction
 * @typedef {{
 *   seed: number, isSubmitted: boolean, counts: number[], best: string[], told: string[], times: number[],
 *   form: Form, shapes: string[], shares: string[],
 * }} Head
 */

import { newAttempt } from "./attempt.js";
import { isQuestion, questionPlaces } from "./course.js";
import { fraction, isOne } from "./fraction.js";
import { hash } from "./rng.js";

const NUMBERS = /^[0-9a-z]{1,10}(-[0-9a-z]{1,10})*$/;
/** Bits and texts of answers. */
const SIZES = /^\d{1,5}-\d{1,4}(-\d{1,5}-\d{1,4})*$/;
/** Numerators and denominators; a sum of many shares has some digits. */
const RATIOS = /^\d{1,400}-[1-9]\d{0,399}(-\d{1,400}-[1-9]\d{0,399})*$/;
/** No course has more; without this, entries of no bits at all would be read on and on. */
const MOST_QUESTIONS = 99999;
/** The greatest values of FORM. */
const MOST = [24, 35, 16, 20, 15, 2];

// --- writing ---------------------------------------------------------------------------------------------------

/** @type {(course: Course, attempt: Attempt, written: import("./entries.js").Written) => string[]} */
export function headFields(course, attempt, { form, shapes, shares }) {
  const { print, salt, place, spent, columns, shares: kept } = form;
  return [
    numbers(attempt.seed),
    attempt.submitted ? "s" : "o",
    numbers(...countsOf(course, attempt)),
    attempt.best ? attempt.best.join("-") : "",
    toldText(attempt),
    spentText(course, attempt),
    numbers(print, salt, place, spent, columns, kept),
    shapes.join("-"),
    shares.join("-"),
  ];
}

/** @type {(...values: number[]) => string} */
function numbers(...values) {
  return values.map((value) => value.toString(36)).join("-");
}

/** @type {(course: Course, attempt: Attempt) => number[]} */
function countsOf(course, attempt) {
  const { number, position, order, journal, language } = attempt;
  const before = order.slice(0, Math.max(order.indexOf(position), 0)).filter((place) => isQuestion(course.parts[place]));
  return [number, position + 1, before.length, journal, language, questionPlaces(course, attempt).length];
}

/** @type {(attempt: Attempt) => string} */
function toldText({ told }) {
  const text = told ? [told.got, told.total, fraction(Number(told.passed))].map((one) => one.join("-")).join("-") : "";
  return RATIOS.test(text) ? text : "";
}

/** @type {(course: Course, attempt: Attempt) => string} */
function spentText({ sections }, { spent }) {
  const all = [spent.whole, spent.extended];
  spent.sections.forEach((seconds, i) => seconds > 0 && all.push(hash(sections[i].id), seconds));
  return all.some(Boolean) ? numbers(...all.map(Math.round)) : "";
}

// --- reading ---------------------------------------------------------------------------------------------------

/**
 * The fields before BITS; null where one is none of ours.
 *
 * @type {(fields: string[]) => Head | null}
 */
export function headOf([seed, stage, counted, best, told, spent, formed, shapes, shares]) {
  const lists = [seed, counted, spent, formed].map((text) => valuesIn(text, NUMBERS));
  const pairs = [valuesIn(shapes, SIZES), ...[best, told, shares].map((text) => valuesIn(text, RATIOS))];
  if ([...lists, ...pairs].includes(null) || !/^[so]$/.test(stage)) return null;
  const [seeds, counts, times, form] = lists.map((list) => (list || []).map((text) => parseInt(text, 36)));
  const isForm = form.length === MOST.length && form.every((value, i) => value <= MOST[i]);
  if (!isForm || seeds.length !== 1 || counts.length !== 6 || counts[0] < 1 || counts[5] > MOST_QUESTIONS) return null;
  const [sizes, bests, tolds, earned] = pairs.map((list) => pairsOf(list || []));
  const [print, salt, place, width, columns, kept] = form;
  return {
    seed: seeds[0] >>> 0,
    isSubmitted: stage === "s",
    counts,
    best: bests,
    told: tolds,
    times,
    form: { print, salt, place, spent: width, columns, shares: kept },
    shapes: sizes,
    shares: earned,
  };
}

/** The texts between "-"; null where it does not have that form. @type {(text: string, form: RegExp) => string[] | null} */
function valuesIn(text, form) {
  if (text === "") return [];
  return text !== undefined && form.test(text) ? text.split("-") : null;
}

/** @type {(values: string[]) => string[]} */
function pairsOf(values) {
  return values.filter((_, i) => i % 2 === 0).map((one, i) => `${one}-${values[2 * i + 1]}`);
}

/** @type {(text: string) => Fraction} */
export function fractionOf(text) {
  const [numerator, denominator] = text.split("-");
  return fraction(numerator, denominator);
}

/** An attempt with all that is not said of a single question. @type {(course: Course, head: Head) => Attempt} */
export function begun(course, { seed, isSubmitted, counts: [number, , , journal, language], best, told, times }) {
  const attempt = newAttempt(course, seed);
  const [whole = 0, extended = 0, ...others] = times;
  const keys = others.filter((_, i) => i % 2 === 0);
  const sections = course.sections.map(({ id }) => others[2 * keys.indexOf(hash(id)) + 1] || 0);
  const [got, total, passed] = told.map(fractionOf);
  return {
    ...attempt, number, journal, language, submitted: isSubmitted,
    spent: { ...attempt.spent, whole, extended, sections },
    best: best.length > 0 ? fractionOf(best[0]) : null,
    told: passed ? { got, total, passed: isOne(passed) } : null,
  };
}
