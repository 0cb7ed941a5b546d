/**
 * The shape of `window.QTIEXPORT_COURSE` (written by `qtiexport/sco.py`) and small questions put to it.
 *
 * @typedef {string | [string, ...any]} ContentNode  text, or [tag, {attributes}?, ...nodes]
 * @typedef {{key: string, body: ContentNode[], why: ContentNode[] | null, value?: "true" | "false"}} Choice
 * @typedef {{rule: "match"} | {rule: "sum", weights: number[], upper: number, limit: number}} Marks
 * @typedef {{
 *   kind: "choice", id: string, interaction: string, section: number, title: string,
 *   form: "single" | "multiple" | "true-false", points: [number, number], choose: number,
 *   shuffle: boolean, letters: boolean,
 *   before: ContentNode[], ask: ContentNode[], after: ContentNode[],
 *   choices: Choice[], marks: Marks, right: string,
 *   explanation: ContentNode[] | null, rest: ContentNode[] | null, hints?: ContentNode[][],
 * }} Question
 * @typedef {{
 *   kind: "article", id: string, section: number, title: string, minutes: number, body: ContentNode[],
 * }} Article
 * @typedef {Question | Article} Part
 * @typedef {{
 *   format: 1, id: string, version: string, content: string, title: string, lang: string, dir: "ltr" | "rtl",
 *   pass: {percent: string, n: number, d: number} | null, feedback: "end" | "each" | "never",
 *   texts: Object<string, string | {one: string, other: string}>,
 *   sections: {title: string}[], parts: Part[],
 * }} Course
 */

import { shuffled } from "./rng.js";

/** @type {(part: Part) => part is Question} */
export function isQuestion(part) {
  return part.kind === "choice";
}

/** The places in `course.parts` that hold questions. @type {(course: Course) => number[]} */
export function questionPlaces(course) {
  return course.parts.map((part, i) => (isQuestion(part) ? i : -1)).filter((i) => i >= 0);
}

/** The choices in the order in which this learner sees them. @type {(question: Question, seed: number) => Choice[]} */
export function choicesInOrder(question, seed) {
  return question.shuffle ? shuffled(question.choices, seed, question.id) : question.choices;
}

/** The words of nodes on one line. @type {(nodes: ContentNode[]) => string} */
export function plainText(nodes) {
  return nodes.map(wordsOf).join("").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
}

/** Elements that may stand in the middle of a word. */
export const STYLES = "strong em b i code span bdo sub sup small big tt kbd samp var cite q dfn abbr".split(" ");
const INLINE = new Set([...STYLES, "a"]);

/** @type {(node: ContentNode) => string} */
function wordsOf(node) {
  if (typeof node === "string") return node;
  if (node[0] === "math") return node[1].alttext;
  const inside = node.slice(1).filter((/** @type {any} */ child) => typeof child === "string" || Array.isArray(child));
  const words = inside.map(wordsOf).join("");
  return INLINE.has(node[0]) ? words : ` ${words} `;
}

/**
 * Text of at most `limit` UTF-16 units, cut at a word where there is one and marked with "…"; never half a character.
 *
 * @type {(text: string, limit: number) => string}
 */
export function shortened(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "");
  const atWord = cut.replace(/\s+\S*$/, "");
  return `${atWord.length > limit / 2 ? atWord : cut}…`;
}

/** What the lists call a part: its title, else its beginning. @type {(part: Part) => string} */
export function nameOf(part) {
  if (part.title || !isQuestion(part)) return part.title;
  return shortened(plainText(part.ask.length > 0 ? part.ask : part.before), 90);
}
