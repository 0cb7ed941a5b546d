/**
 * An answer as small numbers and texts, and back: what `entries.js` keeps of each kind.
 *
 * Chosen choices are numbers of one bit, in the order of their keys, which is the same in every language. What is ordered, paired or picked in a gap is the place
 * of a key, from 1, and 0 without one; what is typed is a text.
 *
 * @typedef {import("./course.js").Question} Question
 * @typedef {import("./course.js").ChosenQuestion} ChosenQuestion
 * @typedef {import("./course.js").Gap} Gap
 */

import { fromLines, fromSlots, inOrder, linesOf, slotsOf } from "./answers.js";
import { widthFor } from "./compact.js";

// As in `qtiexport/sco/keys.py`.
const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** How many bits each number of an answer has. @type {(question: Question) => number[]} */
export function widthsOf(question) {
  switch (question.kind) {
    case "choice":
    case "hottext":
    case "hotspot":
      return question.choices.map(() => 1);
    case "cloze":
    case "entry":
      return question.gaps.map(gapWidth);
    default: {
      const [count, size] = slotsAndKeys(question);
      return new Array(count).fill(widthFor(size));
    }
  }
}

/**
 * How many keys an answer has, and among how many they are.
 *
 * @type {(question: Question) => [number, number]}
 */
function slotsAndKeys(question) {
  switch (question.kind) {
    case "order":
      return [question.choices.length, question.choices.length];
    case "associate":
      return [question.choices.length - (question.choices.length % 2), question.choices.length];
    case "match":
      return [question.rows.length, question.targets.length];
    case "gap-match":
      return [question.gaps.length, question.words.length];
    default:
      return [0, 0];
  }
}

/** @type {(gap: Gap) => number} */
function gapWidth(gap) {
  return gap.kind === "choice" ? widthFor(gap.choices.length) : 0;
}

/** @type {(question: Question, answer: string) => number[]} */
export function numbersOf(question, answer) {
  switch (question.kind) {
    case "choice":
    case "hottext":
    case "hotspot":
      return keysOf(question).map((key) => Number(answer.includes(key)));
    case "cloze":
    case "entry":
      return linesOf(answer, question.gaps.length).map((line, i) => (isTyped(question.gaps[i]) ? 0 : placeOf(line)));
    default:
      return slotsOf(answer, slotsAndKeys(question)[0]).map(placeOf);
  }
}

/** The keys of its choices in their own order. @type {(question: ChosenQuestion) => string[]} */
function keysOf(question) {
  const keys = Array.from(/** @type {{key: string}[]} */ (question.choices), ({ key }) => key);
  return keys.sort((one, other) => KEYS.indexOf(one) - KEYS.indexOf(other));
}

/** @type {(key: string) => number} */
function placeOf(key) {
  return key === "" ? 0 : KEYS.indexOf(key) + 1;
}

/**
 * What was typed: a text for each field, "" where there is nothing.
 *
 * @type {(question: Question, answer: string) => string[]}
 */
export function textsOf(question, answer) {
  if (question.kind === "essay" || question.kind === "slider") return [answer];
  if (question.kind !== "cloze" && question.kind !== "entry") return [];
  return linesOf(answer, question.gaps.length).filter((_, i) => isTyped(question.gaps[i]));
}

/** @type {(gap: Gap) => boolean} */
function isTyped(gap) {
  return gap.kind !== "choice";
}

/** @type {(question: Question, numbers: number[], texts: string[]) => string} */
export function answerFrom(question, numbers, texts) {
  const keys = numbers.map((number) => (number === 0 ? "" : KEYS[number - 1] || ""));
  switch (question.kind) {
    case "choice":
    case "hottext":
    case "hotspot":
      return inOrder(question, new Set(keysOf(question).filter((_, i) => numbers[i] === 1)));
    case "cloze":
    case "entry": {
      const typed = texts.slice();
      return fromLines(question.gaps.map((gap, i) => (isTyped(gap) ? typed.shift() || "" : keys[i])));
    }
    case "match":
    case "gap-match":
      return fromSlots(keys);
    default:
      return texts.length > 0 ? texts[0] : keys.join("");
  }
}
