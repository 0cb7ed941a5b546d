/**
 * An answer in the words of the question, a line for each of its parts.
 *
 * @typedef {import("./course.js").Question} Question
 */

import { linesOf, pairsOf, slotsOf } from "./answers.js";
import { plainText } from "./course.js";

/** @type {(question: Question, answer: string) => string[]} */
export function inWords(question, answer) {
  if (answer === "") return [];
  switch (question.kind) {
    case "choice":
    case "hottext":
    case "hotspot":
    case "order":
      return Array.from(answer, (key) => named(question.choices, key));
    case "match":
      return paired(question.rows.map((row) => named([row], row.key)), question.targets, answer);
    case "gap-match":
      return paired(Array.from(question.gaps, (_, i) => String(i + 1)), question.words, answer);
    case "associate":
      return pairsOf(answer).map((pair) => Array.from(pair, (key) => named(question.choices, key)).join(" – "));
    case "cloze":
    case "entry":
      return linesOf(answer, question.gaps.length).map((line, i) => filled(question.gaps[i], line));
    default:
      return [answer];
  }
}

/**
 * What the thing of a key is called.
 *
 * @type {(things: {key: string, body?: any[], label?: string, text?: string}[], key: string) => string}
 */
function named(things, key) {
  const thing = things.find((one) => one.key === key);
  return thing ? thing.label || thing.text || plainText(thing.body || []) : "";
}

/** @type {(sources: string[], targets: {key: string}[], answer: string) => string[]} */
function paired(sources, targets, answer) {
  return slotsOf(answer, sources.length).map((key, i) => `${sources[i]}: ${named(targets, key)}`);
}

/** @type {(gap: import("./course.js").Gap, line: string) => string} */
function filled(gap, line) {
  return gap.kind === "choice" ? named(gap.choices, line) : line;
}
