/**
 * Things that are put together: how they stand in lines and lists, and how many of them have been.
 *
 * @typedef {import("../task.js").Task<any>} Task
 * @typedef {import("../../course.js").Thing} Thing
 */

import { contentOf } from "../../content.js";
import { plainText } from "../../course.js";
import { h } from "../../dom.js";

/** @type {(things: Thing[], key: string) => Thing} */
export function thingOf(things, key) {
  return things.find((one) => one.key === key) || { key, body: [] };
}

/** A thing within a line or a label. @type {(task: Task, thing: Thing, tag?: string) => HTMLElement} */
export function inLine({ texts }, { body }, tag = "span") {
  return h(tag, { class: "body" }, contentOf(body, { texts, phrasing: true, label: true }));
}

/** Things with letters, to be read in full. @type {(task: Task, things: Thing[]) => HTMLElement} */
export function lettered(task, things) {
  const letter = (/** @type {number} */ i) => h("span", { class: "key" }, task.texts.letter(i));
  const items = things.map((thing, i) => h("li", {}, letter(i), " ", inLine(task, thing)));
  return h("div", { class: "read" }, h("ul", { class: "plain" }, items));
}

/** The options of a list of lettered things. @type {(task: Task, things: Thing[], chosen: string) => HTMLElement[]} */
export function optionsOf({ texts }, things, chosen) {
  const options = things.map(({ key, body }, i) =>
    h("option", { value: key, selected: key === chosen }, `${texts.letter(i)}: ${plainText(body)}`),
  );
  return [h("option", { value: "" }, texts.say("please_choose")), ...options];
}

/** "2 of 4 answered". @type {(task: Task, parts: string[]) => string} */
export function countFilled({ texts }, parts) {
  const k = parts.filter(Boolean).length;
  return texts.count("filled", k, { k: texts.number(k), n: texts.number(parts.length) });
}

/** The number of a row, from 0, before it. @type {(task: Task, i: number) => HTMLElement} */
export function numberOf({ texts }, i) {
  return h("span", { class: "key" }, texts.number(i + 1));
}
