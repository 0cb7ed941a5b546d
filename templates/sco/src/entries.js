/**
 * What is kept of each question, one entry after the other in the order in which this learner sees them.
 *
 * An entry is a row of bits: its fingerprint and its place, where they are needed, the shape of its answer, the seconds
 * spent on it, the learner's marks, the answer, what it earned. What was typed stands behind all of them. Shapes and shares
 * are numbers of tables, so that what is alike in all questions takes no bit at all.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 *
 * How much is kept: bits of a fingerprint, whether shares that can be marked again are among it, and flags.
 * @typedef {{print: number, isEarnedKept: boolean, isFlagKept: boolean}} Detail
 *
 * @typedef {{print: number, salt: number, place: number, spent: number, columns: number, shares: number}} Form  widths in
 *   bits; `columns`: which marks anything has; `shares`: 0 none, 1 those that would be marked otherwise now, 2 all
 * @typedef {{
 *   course: Course, attempt: Attempt, isDrawn: boolean, places: number[], questions: Question[], shapes: string[],
 *   answers: boolean[][], texts: string[],
 * }} Material  beside `places`: what is asked there, its shape, its answer as bits and as text
 * @typedef {{form: Form, shapes: string[], shares: string[], bits: string, texts: string}} Written  a shape is the bits
 *   and the texts of an answer, a share its numerator and denominator, with "-" between them
 * @typedef {{
 *   place: number, answer: string, isGiven: boolean, marks: boolean[], spent: number, share: string,
 * }} Entry  `place` is -1 where the course has no such question any more; `isGiven`: there was an answer; `marks` are as
 *   in `COLUMNS`; a `share` of "" can be marked again
 */

import { Bits, bitsOf, packed, read, widthFor, written } from "./compact.js";
import { isQuestion, questionPlaces } from "./course.js";
import { share } from "./marking.js";
import { hash } from "./rng.js";
import { answerFrom, numbersOf, textsOf, widthsOf } from "./stored.js";

/** @type {((attempt: Attempt, place: number) => boolean)[]} */
export const COLUMNS = [
  (attempt, place) => attempt.checked[place],
  (attempt, place) => attempt.recorded[place] === attempt.answers[place],
  (attempt, place) => attempt.kept[place],
  (attempt, place) => attempt.flagged[place],
];
const FLAGS = 8;
/** No more salts are tried; with 16 bits and 500 questions one in seven tells all of them apart. */
const SALTS = 36;
/** Twelve days. */
const MOST_SECONDS = 2 ** 20 - 1;

// --- what a question is known by -------------------------------------------------------------------------------

/**
 * What an answer's question is known by after the course was changed. Two of a course never have the same one, since the
 * salt is chosen so; that a new question is taken for one that went has, with 24 bits, a chance of 1 in 16 million.
 *
 * @type {(question: Question, salt: number, width: number) => number}
 */
function fingerprint(question, salt, width) {
  const value = hash(`${salt}.${question.id}.${question.hash}`);
  return (value ^ (value >>> 12)) & (2 ** width - 1);
}

/** @type {(course: Course, salt: number, width: number) => Map<number, number>} */
function placesByPrint(course, salt, width) {
  const places = new Map();
  questionPlaces(course).forEach((place) => {
    const print = fingerprint(/** @type {Question} */ (course.parts[place]), salt, width);
    places.set(print, places.has(print) ? -1 : place);
  });
  return places;
}

/** The first salt with which all questions differ. @type {(course: Course, width: number) => number} */
function saltFor(course, width) {
  const count = questionPlaces(course).length;
  let salt = 0;
  while (width > 0 && salt < SALTS - 1 && placesByPrint(course, salt, width).size < count) salt += 1;
  return salt;
}

/** How many bits and how many texts an answer takes. @type {(question: Question) => string} */
function shapeOf(question) {
  return `${widthsOf(question).reduce((all, width) => all + width, 0)}-${textsOf(question, "").length}`;
}

// --- writing ---------------------------------------------------------------------------------------------------

/**
 * What is alike in every detail of the questions that an attempt asks; `isDrawn`: their order follows from the seed.
 *
 * @type {(course: Course, attempt: Attempt, isDrawn: boolean) => Material}
 */
export function gathered(course, attempt, isDrawn) {
  const places = questionPlaces(course, attempt);
  const questions = places.map((place) => /** @type {Question} */ (course.parts[place]));
  const answers = places.map((place, i) => answerBits(questions[i], attempt.answers[place]));
  const texts = places.map((place, i) => written(textsOf(questions[i], attempt.answers[place])));
  return { course, attempt, isDrawn, places, questions, shapes: questions.map(shapeOf), answers, texts };
}

/** @type {(material: Material, detail: Detail) => Written} */
export function writeEntries(material, detail) {
  const { attempt, places, questions, answers, texts } = material;
  const form = formOf(material, detail);
  const shapes = form.print > 0 ? distinct(material.shapes) : [];
  const earned = places.map((place, i) => keptShare(questions[i], attempt, place, form.shares));
  const shares = distinct(earned.filter(Boolean));
  /** @type {boolean[]} */
  const bits = [];
  const put = (/** @type {number} */ value, /** @type {number} */ width) => width > 0 && bits.push(...bitsOf(value, width));
  places.forEach((place, i) => {
    if (form.print > 0) put(fingerprint(questions[i], form.salt, form.print), form.print);
    put(place, form.place);
    put(shapes.indexOf(material.shapes[i]), indexWidth(shapes));
    put(secondsAt(attempt, place), form.spent);
    COLUMNS.forEach((isMarked, n) => put(Number(isMarked(attempt, place)), (form.columns >> n) & 1));
    bits.push(...answers[i]);
    put(Number(earned[i] !== ""), form.shares & 1);
    put(shares.indexOf(earned[i]), earned[i] === "" ? 0 : indexWidth(shares));
  });
  return { form, shapes, shares, bits: packed(bits), texts: texts.join("") };
}

/** @type {(question: Question, answer: string) => boolean[]} */
function answerBits(question, answer) {
  const widths = widthsOf(question);
  const bits = numbersOf(question, answer).map((number, i) => bitsOf(number, widths[i]));
  return /** @type {boolean[]} */ ([]).concat(...bits);
}

/** @type {(material: Material, detail: Detail) => Form} */
function formOf({ course, attempt, isDrawn, places }, { print, isEarnedKept, isFlagKept }) {
  const columns = COLUMNS.map((isMarked, n) => (places.some((place) => isMarked(attempt, place)) ? 1 << n : 0));
  return {
    print,
    salt: saltFor(course, print),
    place: isDrawn ? 0 : widthFor(course.parts.length),
    spent: widthFor(Math.max(0, ...places.map((place) => secondsAt(attempt, place)))),
    columns: columns.reduce((all, one) => all | one, 0) & (isFlagKept ? ~0 : ~FLAGS),
    shares: attempt.shares === null ? 0 : isEarnedKept ? 2 : 1,
  };
}

/** @type {(attempt: Attempt, place: number) => number} */
function secondsAt(attempt, place) {
  return Math.min(Math.round(attempt.spent.parts[place]), MOST_SECONDS);
}

/** The share of a question as it is kept; "" where it is not. @type {(question: Question, attempt: Attempt, place: number, kept: number) => string} */
function keptShare(question, attempt, place, kept) {
  if (attempt.shares === null) return "";
  const told = attempt.shares[place];
  return kept === 2 || told.join("-") !== share(question, attempt.answers[place]).join("-") ? told.join("-") : "";
}

/** @type {(items: string[]) => string[]} */
function distinct(items) {
  return Array.from(new Set(items));
}

/** Bits for a place in a table. @type {(table: any[]) => number} */
function indexWidth(table) {
  return widthFor(Math.max(table.length - 1, 0));
}

// --- reading ---------------------------------------------------------------------------------------------------

/**
 * The entries of a state; null where they are not whole. `places` are theirs where they follow from the seed; null where
 * the state is of another course.
 *
 * @type {(course: Course, kept: Written, count: number, places: number[] | null) => Entry[] | null}
 */
export function readEntries(course, kept, count, places) {
  const reader = new Reader(course, kept, places);
  /** @type {Entry[]} */
  const entries = [];
  while (entries.length < count && !reader.isBroken) entries.push(reader.entry(entries.length));
  return reader.isDone ? entries : null;
}

class Reader {
  /**
   * @param {Course} course
   * @param {Written} kept
   * @param {number[] | null} places
   */
  constructor(course, kept, places) {
    this.course = course;
    this.kept = kept;
    this.places = places;
    this.bits = new Bits(kept.bits);
    this.texts = read(kept.texts) || [];
    this.byPrint = placesByPrint(course, kept.form.salt, kept.form.print);
    this.isWrong = read(kept.texts) === null;
  }

  get isBroken() {
    return this.isWrong || this.bits.isOver;
  }

  get isDone() {
    return !this.isBroken && this.bits.isDone && this.texts.length === 0;
  }

  /** Entry `n`, from 0. @type {(n: number) => Entry} */
  entry(n) {
    const { bits, kept } = this;
    const place = this.place(n, bits.take(kept.form.print), bits.take(kept.form.place));
    const part = this.course.parts[place];
    const shape = this.shape(part);
    const spent = bits.take(kept.form.spent);
    const marks = COLUMNS.map((_, i) => bits.take((kept.form.columns >> i) & 1) === 1);
    const { answer, isGiven } = this.answer(part, shape);
    return { place: answer === null ? -1 : place, answer: answer || "", isGiven, marks, spent, share: this.share() };
  }

  /** The place of the question with this fingerprint; -1 without one. @type {(n: number, print: number, told: number) => number} */
  place(n, print, told) {
    const { kept, places, byPrint } = this;
    const known = byPrint.get(print);
    if (places === null) return known === undefined ? -1 : known;
    const place = kept.form.place > 0 ? told : places[n];
    return kept.form.print === 0 || known === place ? place : -1;
  }

  /** @type {(part: import("./course.js").Part | undefined) => string} */
  shape(part) {
    const { shapes } = this.kept;
    const shape = shapes.length > 0 ? shapes[this.bits.take(indexWidth(shapes))] : part && isQuestion(part) && shapeOf(part);
    this.isWrong = this.isWrong || !shape;
    return shape || "0-0";
  }

  /**
   * An answer of that shape; null where the question has another one.
   *
   * @type {(part: import("./course.js").Part | undefined, shape: string) => {answer: string | null, isGiven: boolean}}
   */
  answer(part, shape) {
    const [width, count] = shape.split("-").map(Number);
    const from = this.bits.at;
    const texts = this.texts.splice(0, count);
    const isFit = part !== undefined && isQuestion(part) && shapeOf(part) === shape;
    const numbers = isFit ? widthsOf(part).map((one) => this.bits.take(one)) : [];
    this.bits.at = from + width;
    this.isWrong = this.isWrong || texts.length < count;
    const isGiven = texts.some(Boolean) || this.bits.bits.slice(from, from + width).includes(true);
    return { answer: isFit ? answerFrom(part, numbers, texts) : null, isGiven };
  }

  /** What was earned as it is kept, "" where that is not. @type {() => string} */
  share() {
    const { form, shares } = this.kept;
    const isKept = form.shares === 2 || (form.shares === 1 && this.bits.take(1) === 1);
    const earned = isKept ? shares[this.bits.take(indexWidth(shares))] : "";
    this.isWrong = this.isWrong || earned === undefined;
    return earned || "";
  }
}
