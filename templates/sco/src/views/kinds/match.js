/**
 * Match and categorize: one row a thing, with a list of what it can be put to, or with its groups side by side.
 *
 * @typedef {import("../../course.js").MatchQuestion} MatchQuestion
 * @typedef {import("../../course.js").Thing} Thing
 * @typedef {import("../task.js").Task<MatchQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 * @typedef {import("../task.js").Missing} Missing
 */

import { fromSlots, slotsOf } from "../../answers.js";
import { plainText } from "../../course.js";
import { h, icon } from "../../dom.js";
import { isZero } from "../../fraction.js";
import { partShares } from "../../marking.js";
import { shuffled } from "../../rng.js";
import { usedOnce } from "./once.js";
import { countFilled, inLine, lettered, numberOf, optionsOf, thingOf } from "./things.js";

/** More groups than these stand in a list. */
const MOST_CHIPS = 5;
/** What is said at a row that is marked. */
const WORDS = { right: "m_right", wrong: "answer_was", missed: "unanswered" };

/** @type {(task: Task) => Form} */
function asked(task) {
  const { question } = task;
  const isListed = question.form === "match" || question.targets.length > MOST_CHIPS;
  return {
    hint: hintOf(task),
    count: (answer) => countFilled(task, slotsOf(answer, question.rows.length)),
    nodes: isListed ? listed(task) : [chips(task)],
  };
}

/** @type {(task: Task) => string} */
function hintOf({ question: { form, rows, targets }, texts }) {
  if (form === "categorize") return texts.say("hint_categorize");
  const hint = texts.say("hint_match");
  return targets.length > rows.length ? `${hint} ${texts.say("left_over")}` : hint;
}

/** @type {(task: Task) => any[]} */
function listed(task) {
  const { question, answer, seed } = task;
  const targets = question.shuffle ? shuffled(question.targets, seed, question.id) : question.targets;
  const keys = slotsOf(answer, question.rows.length);
  const selects = keys.map((key, i) => h("select", { id: `o${i}` }, optionsOf(task, targets, key)));
  const rows = question.rows.map((row, i) => {
    const label = h("label", { class: "txt", for: `o${i}` }, numberOf(task, i), " ", inLine(task, row));
    return h("li", { class: "row side" }, label, selects[i]);
  });
  const onchange = taking(task, /** @type {HTMLSelectElement[]} */ (selects));
  return [lettered(task, targets), h("ol", { class: "rows after pairs", onchange }, rows)];
}

/** In a match each target is used once. @type {(task: Task, selects: HTMLSelectElement[]) => (event: any) => void} */
function taking(task, selects) {
  const settle = task.question.form === "match" ? usedOnce() : () => null;
  return ({ target }) => {
    const older = settle(selects, target);
    task.give(fromSlots(selects.map(({ value }) => value)));
    if (older) task.tell(task.texts.say("freed", { name: rowName(task, selects.indexOf(older)) }));
  };
}

/** @type {(task: Task, i: number) => string} */
function rowName({ question, texts }, i) {
  return texts.say("row_n", { n: texts.number(i + 1), text: plainText(question.rows[i].body) });
}

/** @type {(task: Task) => HTMLElement} */
function chips(task) {
  const { question, answer } = task;
  const keys = slotsOf(answer, question.rows.length);
  const onchange = (/** @type {any} */ { target }) => {
    keys[Number(target.name.slice(1))] = target.value;
    task.give(fromSlots(keys));
  };
  const rows = question.rows.map((row, i) => {
    const groups = question.targets.map((target, j) => chip(task, target, i, j));
    return h("li", { class: "row" }, h("fieldset", {}, h("legend", { class: "txt" }, inLine(task, row)), groups));
  });
  return h("ol", { class: "rows", onchange }, rows);
}

/** Group `j` at row `i`. @type {(task: Task, target: Thing, i: number, j: number) => HTMLElement} */
function chip(task, target, i, j) {
  const checked = task.answer[i] === target.key;
  const id = j === 0 ? `o${i}` : `o${i}-${j}`;
  const input = h("input", { type: "radio", id, name: `o${i}`, value: target.key, checked });
  return h("label", { class: "chip" }, input, inLine(task, target));
}

/** @type {(task: Task) => Missing[]} */
function missing(task) {
  const keys = slotsOf(task.answer, task.question.rows.length);
  const rows = keys.map((key, i) => ({ key, id: `o${i}`, name: rowName(task, i) }));
  return rows.filter(({ key }) => key === "");
}

/** Each row with the right target; what the learner had stands in the line of words. @type {(task: Task) => any[]} */
function marked(task) {
  const rows = task.question.rows.map((row, i) => markedRow(task, row, i));
  return [h("ol", { class: "rows after", "aria-labelledby": "ask" }, rows)];
}

/** @type {(task: Task, row: Thing, i: number) => HTMLElement} */
function markedRow(task, row, i) {
  const { question, answer, texts } = task;
  const key = slotsOf(answer, question.rows.length)[i];
  const state = key === "" ? "missed" : isZero(partShares(question, answer)[i]) ? "wrong" : "right";
  const words = texts.say(WORDS[state], { text: plainText(thingOf(question.targets, key).body) });
  const right = inLine(task, thingOf(question.targets, question.right[i]), "strong");
  const pair = h("p", {}, inLine(task, row), " – ", right);
  return h("li", { class: `row mark ${state}` }, icon(state), h("b", {}, words), pair);
}

export const match = { asked, marked, missing };
