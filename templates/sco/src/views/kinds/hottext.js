/**
 * Words to be marked in a text: each is the label of a small box in the sentence.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").HottextQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 */

import { contentOf } from "../../content.js";
import { h, icon } from "../../dom.js";
import { MARKS, countChosen, hintToChoose, inputOf, stateAt, takeChecked } from "./options.js";

/** @type {(task: Task) => Form} */
function asked(task) {
  let i = 0;
  const hot = (/** @type {string} */ key, /** @type {any[]} */ words) =>
    h("label", { class: "hot" }, inputOf(task, key, i++), words);
  const onchange = (/** @type {Event} */ event) => takeChecked(task, text, event);
  const text = h("div", { class: "read gaps", onchange }, textOf(task, hot));
  return { hint: hintToChoose(task), count: countChosen(task), nodes: [text] };
}

/** @type {(task: Task, hot: (key: string, words: any[]) => Node) => any[]} */
function textOf({ question, texts }, hot) {
  return contentOf(question.text, { texts, raise: 1, label: true, hot });
}

/** @type {(task: Task) => any[]} */
function marked(task) {
  const hot = (/** @type {string} */ key, /** @type {any[]} */ words) => markedWord(task, key, words);
  return [h("div", { class: "read after" }, textOf(task, hot)), signs(task)];
}

/**
 * A word that was not chosen, rightly, is a word like any other.
 *
 * @type {(task: Task, key: string, words: any[]) => Node}
 */
function markedWord(task, key, words) {
  const state = stateAt(task, key);
  if (state === "left") return h("span", {}, words);
  const said = h("span", { class: "off" }, `${task.texts.say(MARKS[state])}: `);
  return h("span", { class: `fill ${state}` }, icon(state), said, h("ins", {}, words));
}

/** What the signs in the text mean, for the eye; they are read out in the text. @type {(task: Task) => HTMLElement} */
function signs(task) {
  const { question, texts } = task;
  const found = question.choices.map(({ key }) => stateAt(task, key));
  const states = /** @type {const} */ (["right", "wrong", "missed"]).filter((state) => found.includes(state));
  const rows = states.map((state) => h("span", { class: `fill ${state}` }, icon(state), texts.say(MARKS[state])));
  return h("p", { class: "signs state", "aria-hidden": "true" }, rows);
}

export const hottext = { asked, marked };
