/**
 * Gaps to be written or chosen in, within a text or alone below the question.
 *
 * @typedef {import("../../course.js").ClozeQuestion} ClozeQuestion
 * @typedef {import("../../course.js").EntryQuestion} EntryQuestion
 * @typedef {import("../../course.js").Gap} Gap
 * @typedef {import("../../course.js").ChoiceGap} ChoiceGap
 * @typedef {import("../../texts.js").Texts} Texts
 * @typedef {import("../task.js").Task<ClozeQuestion | EntryQuestion>} Task
 * @typedef {import("../task.js").Task<ClozeQuestion>} TextTask
 * @typedef {import("../task.js").Form} Form
 * @typedef {import("../task.js").Missing} Missing
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 */

import { fromLines, linesOf } from "../../answers.js";
import { contentOf } from "../../content.js";
import { h } from "../../dom.js";
import { isZero } from "../../fraction.js";
import { partShares } from "../../marking.js";
import { fillOf, gapName, gapNumber } from "./fills.js";
import { rangeOf } from "./range.js";
import { countFilled } from "./things.js";

/** Characters that a field shows at least and at most, and that it takes. */
const [NARROWEST, WIDEST, LONGEST, LONGEST_NUMBER] = [4, 30, 250, 64];
/** A field alone is so wide at least, whatever its answer. */
const ALONE = { text: 24, number: 8, choice: 0 };

/** @type {(task: TextTask) => Form} */
function askedInText(task) {
  const { question, texts } = task;
  const { length } = question.gaps;
  const fields = fieldsOf(task, widthOf(question.gaps), (n) => gapName(texts, n, length));
  const gap = (/** @type {number} */ n) => {
    const field = h("span", { class: "gap" }, gapNumber(texts, n, length), fields[n]);
    return h("span", {}, field, unitBehind(unitOf(question.gaps[n])));
  };
  const text = h("div", { class: "read gaps" }, contentOf(question.text, { texts, raise: 1, gap }));
  const count = (/** @type {string} */ answer) => (length > 1 ? countFilled(task, linesOf(answer, length)) : "");
  return { hint: [texts.say("hint_gaps"), hintOf(task)].filter(Boolean).join(" "), count, nodes: [text] };
}

/** @type {(task: Task) => Form} */
function askedAlone(task) {
  const { question, texts } = task;
  const [gap] = question.gaps;
  const unit = unitOf(gap);
  const name = texts.say(gap.kind === "number" ? "your_number" : "your_answer") + (unit && ` (${unit})`);
  const width = Math.max(widthOf(question.gaps), ALONE[gap.kind]);
  const field = fieldsOf(task, width, () => name);
  return { hint: hintOf(task), nodes: [h("p", { class: "after" }, field, unitBehind(unit))] };
}

/** @type {(gap: Gap) => string} */
function unitOf(gap) {
  return gap.kind === "number" ? gap.unit : "";
}

/** The unit behind a field; it runs its own way, as "°C" does in Arabic. @type {(unit: string) => any[]} */
export function unitBehind(unit) {
  return unit ? ["\u00a0", h("bdi", {}, unit)] : [];
}

/**
 * The fields of all gaps; a change of one is the answer of all.
 *
 * @type {(task: Task, width: number, name: (n: number) => string) => Field[]}
 */
function fieldsOf(task, width, name) {
  const { question, answer } = task;
  const lines = linesOf(answer, question.gaps.length);
  // A gap that holds only blanks is empty.
  const oninput = () => task.give(fromLines(fields.map(({ value }) => (value.trim() === "" ? "" : value))));
  const fields = question.gaps.map((gap, n) => {
    const attributes = { id: `o${n}`, "aria-label": name(n), oninput };
    const made = gap.kind === "choice" ? listOf(task, gap, attributes) : fieldOf(gap, width, attributes);
    made.value = lines[n];
    return made;
  });
  return fields;
}

/** @type {(gap: Exclude<Gap, ChoiceGap>, size: number, attributes: Object<string, any>) => HTMLInputElement} */
function fieldOf(gap, size, attributes) {
  const isNumber = gap.kind === "number";
  // The number pad of some phones has no minus.
  const inputmode = isNumber && gap.low[0] >= 0 ? "decimal" : null;
  const maxlength = isNumber ? LONGEST_NUMBER : LONGEST;
  const quiet = { autocomplete: "off", autocapitalize: "off", autocorrect: "off", spellcheck: "false" };
  const field = h("input", { type: "text", size, maxlength, inputmode, ...quiet, ...attributes });
  return /** @type {HTMLInputElement} */ (field);
}

/** @type {(task: Task, gap: ChoiceGap, attributes: Object<string, any>) => HTMLSelectElement} */
function listOf({ texts }, gap, attributes) {
  const options = gap.choices.map(({ key, text }) => h("option", { value: key }, text));
  const list = h("select", attributes, h("option", { value: "" }, texts.say("please_choose")), options);
  return /** @type {HTMLSelectElement} */ (list);
}

/** By the longest answer of the question, never of the gap, which would be a hint. @type {(gaps: Gap[]) => number} */
function widthOf(gaps) {
  const longest = Math.max(0, ...gaps.map((gap) => Math.max(0, ...written(gap).map(columns))));
  return Math.min(Math.max(longest + 1, NARROWEST), WIDEST);
}

/** What can be written in a gap and is right. @type {(gap: Gap) => string[]} */
function written(gap) {
  if (gap.kind === "choice") return [];
  return gap.kind === "number" ? [gap.answer] : gap.answers;
}

/** How wide a text is in columns: Chinese, Japanese and Korean take two. @type {(text: string) => number} */
function columns(text) {
  return Array.from(text).reduce((sum, one) => sum + (one >= "\u1100" ? 2 : 1), 0);
}

/** How answers are read, where it is the same in all gaps. @type {(task: Task) => string} */
function hintOf({ question: { gaps }, texts }) {
  const texted = gaps.filter((gap) => gap.kind === "text");
  const cases = texted.map((gap) => /** @type {import("../../course.js").TextGap} */ (gap).ignore.case);
  const hints = [];
  if (cases.length > 0 && cases.every(Boolean)) hints.push(texts.say("case_ignored"));
  if (cases.length > 0 && !cases.some(Boolean)) hints.push(texts.say("case_counts"));
  if (gaps.some(({ kind }) => kind === "number")) hints.push(texts.say("hint_number"));
  return hints.join(" ");
}

/** @type {(task: Task) => Missing[]} */
function missing({ question, answer, texts }) {
  const lines = linesOf(answer, question.gaps.length);
  const gaps = lines.map((line, n) => ({ line, id: `o${n}`, name: gapName(texts, n, lines.length) }));
  return gaps.filter(({ line }) => line === "");
}

/** @type {(task: TextTask) => any[]} */
function markedInText(task) {
  const gap = (/** @type {number} */ n) => filled(task, n);
  return [h("div", { class: "read after" }, contentOf(task.question.text, { texts: task.texts, raise: 1, gap }))];
}

/** @type {(task: Task) => any[]} */
function markedAlone(task) {
  const [gap] = task.question.gaps;
  return [h("div", { class: "read after" }, h("p", {}, filled(task, 0)), rangeOf(task.texts, gap))];
}

/** @type {(task: Task, n: number) => HTMLElement} */
function filled({ question, answer, texts }, n) {
  const gap = question.gaps[n];
  const said = wordsOf(gap, linesOf(answer, question.gaps.length)[n]);
  return fillOf(texts, !isZero(partShares(question, answer)[n]), said, rightOf(texts, gap));
}

/** What is right, as it is read. @type {(texts: Texts, gap: Gap) => string} */
export function rightOf(texts, gap) {
  if (gap.kind === "number") return wordsOf(gap, texts.exact(gap.answer));
  return gap.kind === "choice" ? wordsOf(gap, gap.right) : gap.answers[0];
}

/**
 * An answer as it is read: with its unit, or the words of what was chosen.
 *
 * @type {(gap: Gap, said: string) => string}
 */
export function wordsOf(gap, said) {
  if (gap.kind === "choice") return gap.choices.filter(({ key }) => key === said).map(({ text }) => text).join("");
  return said && unitOf(gap) ? `${said}\u00a0${unitOf(gap)}` : said;
}

export const cloze = { asked: askedInText, marked: markedInText, missing };
export const entry = { asked: askedAlone, marked: markedAlone };
