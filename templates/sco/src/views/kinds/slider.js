/**
 * A slider and a field for its number, which always say the same. Before the first change there is no answer.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").SliderQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 */

import { h } from "../../dom.js";
import { isZero } from "../../fraction.js";
import { partShares } from "../../marking.js";
import { fillOf } from "./fills.js";
import { unvoiced } from "../../voices.js";
import { rightOf, unitBehind, wordsOf } from "./gaps.js";
import { rangeOf } from "./range.js";

/** @type {(task: Task) => Form} */
function asked(task) {
  const { question, texts } = task;
  const { lower, upper, unit } = question;
  const range = control(task, "range", "your_value");
  const number = control(task, "number", "value_as_number");
  bind(task, range, number);
  const ends = [lower, upper].map((end) => h("span", {}, texts.exact(end)));
  const scale = h("span", { class: "txt" }, range, h("span", { class: "ends state", "aria-hidden": "true" }, ends));
  const field = h("span", {}, number, unitBehind(unit));
  return {
    hint: texts.say("hint_slider"),
    count: (answer) => (answer === "" ? texts.say("not_chosen") : ""),
    nodes: [h("p", { class: "side after" }, scale, field)],
  };
}

/** @type {(task: Task, type: "range" | "number", key: string) => HTMLInputElement} */
function control({ question: { lower, upper, step, unit }, texts }, type, key) {
  const label = texts.say(key) + (unit && ` (${unit})`);
  const id = type === "range" ? "o0" : "o0-number";
  const attributes = { type, id, min: lower, max: upper, step, "aria-label": label, autocomplete: "off" };
  return /** @type {HTMLInputElement} */ (h("input", attributes));
}

/** @type {(task: Task, range: HTMLInputElement, number: HTMLInputElement) => void} */
function bind(task, range, number) {
  const { lower } = task.question;
  const take = (/** @type {string} */ value) => {
    show(task, range, value);
    if (value !== task.answer) task.give(value);
  };
  const slide = () => {
    number.value = range.value;
    take(range.value);
  };
  // A press on the thumb where it stands is an answer too, and changes nothing that the browser would tell.
  ["input", "change", "pointerup"].forEach((event) => range.addEventListener(event, slide));
  // The slider knows its ends and steps: what it makes of the number is the answer, and in the end the number.
  number.addEventListener("input", () => {
    range.value = number.value || lower;
    take(number.value && range.value);
  });
  number.addEventListener("change", () => {
    number.value = number.value && range.value;
  });
  range.value = task.answer || lower;
  number.value = task.answer;
  show(task, range, task.answer);
}

/** The thumb is hollow where nothing is chosen. @type {(task: Task, range: HTMLInputElement, value: string) => void} */
function show({ question, texts }, range, value) {
  const said = value === "" ? texts.say("not_chosen") : wordsOf(question.gap, texts.exact(value));
  range.setAttribute("aria-valuetext", unvoiced(said));
  range.classList.toggle("unset", value === "");
}

/** @type {(task: Task) => any[]} */
function marked({ question, answer, texts }) {
  const { gap } = question;
  const said = wordsOf(gap, texts.exact(answer));
  const fill = fillOf(texts, !isZero(partShares(question, answer)[0]), said, rightOf(texts, gap));
  return [h("div", { class: "read after" }, h("p", {}, fill), rangeOf(texts, gap))];
}

export const slider = { asked, marked };
