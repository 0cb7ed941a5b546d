/**
 * What was given, without a word on whether it is right: where answers are not explained, and on paper before handing in.
 *
 * @typedef {import("./task.js").Task<any>} Task
 */

import { linesOf, pairsOf, slotsOf } from "../answers.js";
import { boxOf, contentOf } from "../content.js";
import { choicesInOrder } from "../course.js";
import { h, icon } from "../dom.js";
import { KINDS } from "./kinds.js";
import { wordsOf } from "./kinds/gaps.js";
import { map } from "./kinds/hotspot.js";
import { inLine, lettered, numberOf, thingOf } from "./kinds/things.js";

/** Where nothing stands. */
const BLANK = "________";

/** @type {Object<string, (task: Task) => any[]>} */
const GIVEN = {
  choice: options,
  hotspot: spots,
  hottext: (task) => [text(task, { hot: (key, words) => (isOwn(task, key) ? own(task, words) : h("span", {}, words)) })],
  order: things,
  match: (task) => [h("div", { class: "after" }, lettered(task, task.question.targets)), pairs(task)],
  associate: (task) => [h("div", { class: "after" }, lettered(task, task.question.choices)), pairs(task)],
  "gap-match": bank,
  cloze: (task) => [text(task, { gap: (n) => filled(task, gapText(task, n)) })],
  entry: (task) => [h("p", { class: "read after" }, filled(task, gapText(task, 0)))],
  slider: (task) => [h("p", { class: "read after" }, filled(task, wordsOf(task.question.gap, task.texts.exact(task.answer))))],
  essay: (task) => [h("p", { class: "read after said" }, task.answer || BLANK)],
};

/** @type {(task: Task) => any[]} */
export function given(task) {
  const { kind } = task.question;
  return (GIVEN[kind] || KINDS[kind].marked)(task);
}

/** @type {(task: Task, key: string) => boolean} */
function isOwn({ answer }, key) {
  return answer.includes(key);
}

/** A row, with a sign and words where it is the learner's own. @type {(task: Task, isChosen: boolean, ...nodes: any[]) => HTMLElement} */
function row({ texts }, isChosen, ...nodes) {
  const said = isChosen && [icon("saved"), h("b", {}, texts.say("your_answer"))];
  return h("li", { class: `row mark${isChosen ? " own" : ""}` }, said, nodes);
}

/** @type {(rows: HTMLElement[]) => HTMLElement} */
function list(rows) {
  return h("ol", { class: "rows after", "aria-labelledby": "ask" }, rows);
}

/** @type {(task: Task) => any[]} */
function options(task) {
  const { question, texts, seed } = task;
  const letter = (/** @type {number} */ i) => question.letters && h("span", { class: "key" }, texts.letter(i));
  const rows = choicesInOrder(question, seed).map(({ key, body }, i) =>
    row(task, isOwn(task, key), letter(i), boxOf(body, { texts })),
  );
  return [list(rows)];
}

/** @type {(task: Task) => any[]} */
function spots(task) {
  const rows = task.question.choices.map((/** @type {any} */ { key, label }, /** @type {number} */ i) =>
    row(task, isOwn(task, key), numberOf(task, i), h("p", {}, label)),
  );
  return [map(task, ({ key }) => ({ class: isOwn(task, key) ? "on" : null })), list(rows)];
}

/** In the order that was given, else as they were found. @type {(task: Task) => any[]} */
function things(task) {
  const { question, texts, answer } = task;
  const keys = answer ? Array.from(answer) : question.choices.map((/** @type {any} */ { key }) => key);
  const rows = keys.map((/** @type {string} */ key, /** @type {number} */ i) =>
    row(task, false, answer && numberOf(task, i), boxOf(thingOf(question.choices, key).body, { texts })),
  );
  return [list(rows)];
}

/** Each row, or each pair, with what was put to it. @type {(task: Task) => HTMLElement} */
function pairs(task) {
  const { question, answer } = task;
  const named = (/** @type {any[]} */ of, /** @type {string} */ key) => (key ? inLine(task, thingOf(of, key)) : BLANK);
  const rows =
    question.kind === "match"
      ? slotsOf(answer, question.rows.length).map((key, i) => [inLine(task, question.rows[i]), named(question.targets, key)])
      : pairsOf(answer).map((pair) => Array.from(pair, (key) => named(question.choices, key)));
  return list(rows.map(([one, other]) => row(task, false, h("p", {}, one, " – ", other))));
}

/** @type {(task: Task) => any[]} */
function bank(task) {
  const { question, answer } = task;
  const keys = slotsOf(answer, question.right.length);
  const word = (/** @type {string} */ key) => question.words.filter((/** @type {any} */ one) => one.key === key).map(textOf).join("");
  const words = h("p", { class: "state after" }, question.words.map(textOf).join(" · "));
  return [words, text(task, { gap: (n) => filled(task, word(keys[n])) })];
}

/** @type {(word: {text: string}) => string} */
const textOf = (word) => word.text;

/** @type {(task: Task, how: Partial<import("../content.js").How>) => HTMLElement} */
function text({ question, texts }, how) {
  return h("div", { class: "read after" }, contentOf(question.text, { texts, raise: 1, ...how }));
}

/** @type {(task: Task, n: number) => string} */
function gapText({ question, answer }, n) {
  return wordsOf(question.gaps[n], linesOf(answer, question.gaps.length)[n]);
}

/** @type {(task: Task, said: string) => HTMLElement} */
function filled(task, said) {
  return said ? own(task, said) : h("span", {}, BLANK);
}

/** Words within a text that are the learner's own. @type {(task: Task, words: any) => HTMLElement} */
function own({ texts }, words) {
  const said = h("span", { class: "off" }, `${texts.say("your_answer")}: `);
  return h("span", { class: "fill own" }, icon("saved"), said, h("ins", {}, words));
}
