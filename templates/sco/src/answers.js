/**
 * The text that an answer is (see `course.js`), taken apart and put together.
 *
 * choice, hottext, hotspot: chosen keys in the author's order. order: keys as the learner has put them. match,
 * gap-match: a key for each row or gap, "-" without one. associate: keys two by two, each pair and the pairs sorted.
 * cloze, entry: what was typed or chosen, a gap a line. slider: plain decimal text. essay: the text. upload: nothing.
 *
 * @typedef {import("./course.js").Question} Question
 */

const NONE = "-";
const BREAKS = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Chosen keys in the author's order, whatever the order of ticking.
 *
 * @type {(question: {choices: {key: string}[]}, chosen: Set<string>) => string}
 */
export function inOrder(question, chosen) {
  return question.choices.map(({ key }) => key).filter((key) => chosen.has(key)).join("");
}

/** The key at each of `count` rows or gaps, "" without one. @type {(answer: string, count: number) => string[]} */
export function slotsOf(answer, count) {
  return Array.from({ length: count }, (_, i) => (answer[i] === NONE ? "" : answer[i] || ""));
}

/** @type {(keys: string[]) => string} */
export function fromSlots(keys) {
  return keys.some((key) => key !== "") ? keys.map((key) => key || NONE).join("") : "";
}

/** The pairs of an associate answer or of its right one, each as two keys. @type {(answer: string) => string[]} */
export function pairsOf(answer) {
  return (answer.match(/../g) || []).map((pair) => Array.from(pair).sort().join(""));
}

/** @type {(pairs: string[]) => string} */
export function fromPairs(pairs) {
  return pairs.map((pair) => Array.from(pair).sort().join("")).sort().join("");
}

/** What stands in each of `count` gaps. @type {(answer: string, count: number) => string[]} */
export function linesOf(answer, count) {
  const lines = answer.split("\n");
  return Array.from({ length: count }, (_, i) => lines[i] || "");
}

/** @type {(values: string[]) => string} */
export function fromLines(values) {
  return values.some((value) => value !== "") ? values.map((value) => value.replace(BREAKS, " ")).join("\n") : "";
}
