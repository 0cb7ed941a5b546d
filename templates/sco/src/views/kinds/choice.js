/**
 * Single and multiple choice, true or false: rows of options.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").ChoiceQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 * @typedef {import("../../course.js").Choice} Choice
 */

import { boxOf, contentOf } from "../../content.js";
import { choicesInOrder } from "../../course.js";
import { h } from "../../dom.js";
import { countChosen, hintToChoose, inputOf, markedRow, optionRow, takeChecked } from "./options.js";

/** @type {(task: Task) => Form} */
function asked(task) {
  const rows = choicesInOrder(task.question, task.seed).map((choice, i) => row(task, choice, i));
  const list = h("ol", { class: "rows", onchange: (/** @type {Event} */ event) => takeChecked(task, list, event) }, rows);
  return { hint: hintToChoose(task), count: countChosen(task), nodes: [list] };
}

/** @type {(task: Task, choice: Choice, i: number) => HTMLElement} */
function row(task, choice, i) {
  const letter = letterOf(task, i);
  const how = { texts: task.texts, phrasing: true, label: true };
  const body = h("span", { class: "body" }, contentOf(choice.body, how));
  return optionRow(inputOf(task, choice.key, i), letter, letter && " ", body);
}

/** @type {(task: Task, i: number) => HTMLElement | null} */
function letterOf({ question, texts }, i) {
  return question.letters ? h("span", { class: "key" }, texts.letter(i)) : null;
}

/** @type {(task: Task) => any[]} */
function marked(task) {
  const { texts, question, seed } = task;
  const rows = choicesInOrder(question, seed).map((choice, i) => {
    const why = choice.why ? boxOf(choice.why, { texts }, "why") : null;
    return markedRow(task, choice.key, letterOf(task, i), boxOf(choice.body, { texts }), why);
  });
  return [h("ol", { class: "rows after", "aria-labelledby": "ask" }, rows)];
}

export const choice = { asked, marked };
