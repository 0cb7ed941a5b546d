/**
 * What kinds have in common that are answered by choosing: rows of options, the number to choose, the count.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").ChosenQuestion>} Task
 */

import { inOrder } from "../../answers.js";
import { plainText } from "../../course.js";
import { h, icon } from "../../dom.js";

/** Picture and words of a choice's mark. */
export const MARKS = { right: "m_right", wrong: "m_wrong", missed: "m_missed", left: "m_left" };

/** @type {(isChosen: boolean, isRight: boolean) => keyof typeof MARKS} */
export function stateOf(isChosen, isRight) {
  if (isChosen) return isRight ? "right" : "wrong";
  return isRight ? "missed" : "left";
}

/** How a choice of a marked question stands. @type {(task: Task, key: string) => keyof typeof MARKS} */
export function stateAt({ question, answer }, key) {
  return stateOf(answer.includes(key), question.right.includes(key));
}

/** The native input of a choice. @type {(task: Task, key: string, i: number) => HTMLInputElement} */
export function inputOf({ question, answer }, key, i) {
  const type = question.form === "multiple" ? "checkbox" : "radio";
  const attributes = { type, id: `o${i}`, name: "o", value: key, checked: answer.includes(key) };
  return /** @type {HTMLInputElement} */ (h("input", attributes));
}

/** A row that is the label of its input. @type {(input: HTMLInputElement, ...words: any[]) => HTMLElement} */
export function optionRow(input, ...words) {
  return h("li", { class: "row opt" }, input, h("label", { for: input.id }, words));
}

/** The row of a choice that is marked. @type {(task: Task, key: string, ...words: any[]) => HTMLElement} */
export function markedRow(task, key, letter, ...words) {
  const state = stateAt(task, key);
  const word = h("b", {}, task.texts.say(MARKS[state]));
  return h("li", { class: `row mark ${state}` }, icon(state), letter, word, words);
}

/**
 * Takes the answer that the inputs in `box` show after one of them was pressed. Where the author holds the learner to the
 * number, a further one stays as it was.
 *
 * @type {(task: Task, box: HTMLElement, event: any) => void}
 */
export function takeChecked(task, box, { target }) {
  const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (box.querySelectorAll("input:checked"));
  if (target.checked && isTooMany(task, inputs.length)) {
    target.checked = false;
    return task.refuse(task.texts.count("most_chosen", task.question.choose, { n: task.texts.word(task.question.choose) }));
  }
  return task.give(inOrder(task.question, new Set(Array.from(inputs, (input) => input.value))));
}

/** @type {(task: Task, count: number) => boolean} */
function isTooMany({ player, question: { form, choose } }, count) {
  return player.course.enforce && form === "multiple" && choose > 0 && count > choose;
}

/**
 * How many to choose; nothing where the author's question says it in the same words.
 *
 * @type {(task: Task) => string | null}
 */
export function hintToChoose(task) {
  const hint = numberToChoose(task);
  return plainText(task.question.ask).includes(hint) ? null : hint;
}

/** @type {(task: Task) => string} */
function numberToChoose({ texts, question: { form, choose } }) {
  if (form !== "multiple" || choose === 1) return texts.say("choose_one");
  return choose > 0 ? texts.count("choose_n", choose, { n: texts.word(choose) }) : texts.say("choose_any");
}

/** "2 of 3 chosen", where several can be. @type {(task: Task) => (answer: string) => string} */
export function countChosen({ texts, question: { form, choose } }) {
  if (form !== "multiple") return () => "";
  return ({ length }) => {
    const values = { k: texts.number(length), n: texts.number(choose) };
    return choose > 0 ? texts.count("chosen", length, values) : texts.count("chosen_any", length);
  };
}
