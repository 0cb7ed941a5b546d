/**
 * Answers in words on one line each: what was given and what is right, for lists and for what is put on paper.
 *
 * @typedef {import("./course.js").Question} Question
 * @typedef {import("./texts.js").Texts} Texts
 */

import { linesOf, pairsOf, slotsOf } from "./answers.js";
import { gapsOf, plainText, shortened } from "./course.js";
import { rightOf, wordsOf } from "./views/kinds/gaps.js";
import { thingOf } from "./views/kinds/things.js";

const LONGEST = 90;

/** The parts of an answer in words; none without one. @type {(question: Question, texts: Texts, answer: string) => string[]} */
export function answerWords(question, texts, answer) {
  switch (question.kind) {
    case "cloze":
    case "entry":
      return gapsOf(question).map((gap, n) => wordsOf(gap, linesOf(answer, question.gaps.length)[n])).filter(Boolean);
    case "slider":
      return [wordsOf(question.gap, texts.exact(answer))].filter(Boolean);
    case "essay":
    case "upload":
      return [answer].filter(Boolean);
    default:
      return keyWords(question, answer);
  }
}

/** The parts of what is right; none where people mark. @type {(question: Question, texts: Texts) => string[]} */
export function rightWords(question, texts) {
  switch (question.kind) {
    case "cloze":
    case "entry":
    case "slider":
      return gapsOf(question).map((gap) => rightOf(texts, gap));
    case "essay":
    case "upload":
      return [];
    default:
      return keyWords(question, question.right);
  }
}

/** @type {(question: any, keys: string) => string[]} */
function keyWords(question, keys) {
  const thing = (/** @type {string} */ key, of = question.choices) => plainText(thingOf(of, key).body);
  const slots = slotsOf(keys, keys.length);
  switch (question.kind) {
    case "order":
      return Array.from(keys, (key) => thing(key));
    case "associate":
      return pairsOf(keys).map(([one, other]) => `${thing(one)} – ${thing(other)}`);
    case "match":
      return slots.map((key, i) => key && `${plainText(question.rows[i].body)} – ${thing(key, question.targets)}`).filter(Boolean);
    case "gap-match":
      return slots.map((key) => key && question.words.find((/** @type {any} */ one) => one.key === key).text).filter(Boolean);
    default:
      return question.choices.filter((/** @type {any} */ { key }) => keys.includes(key)).map(nameOf);
  }
}

/** @type {(choice: {label?: string, body?: any}) => string} */
function nameOf({ label, body }) {
  return label || plainText(body);
}

/** Parts on one short line. @type {(parts: string[]) => string} */
export function inBrief(parts) {
  return shortened(parts.join(" · ").replace(/\s+/g, " "), LONGEST);
}
