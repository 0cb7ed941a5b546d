/**
 * Putting things in order without dragging: a place to choose and two buttons at each row.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").OrderQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 */

import { boxOf } from "../../content.js";
import { plainText } from "../../course.js";
import { h, icon, refill } from "../../dom.js";
import { shuffled } from "../../rng.js";
import { numberOf, thingOf } from "./things.js";

/** @type {(task: Task) => Form} */
function asked(task) {
  const { texts } = task;
  const list = h("ol", { class: "rows" });
  const order = new Order(task, list);
  const keep = h("button", { type: "button", onclick: () => order.keep() }, texts.say("keep_order"));
  const count = (/** @type {string} */ answer) => {
    // What has just been pressed keeps the focus and stays.
    keep.hidden = answer !== "" && document.activeElement !== keep;
    return texts.say(answer === "" ? "unchanged" : "order_given");
  };
  return { hint: texts.say("hint_order"), count, nodes: [list, h("p", { class: "after" }, keep)] };
}

/** The order in which this learner finds the things, which is never the right one. @type {(task: Task) => string[]} */
function startOf({ question, seed }) {
  const keys = shuffled(question.choices, seed, question.id).map(({ key }) => key);
  return keys.join("") === question.right ? [...keys.slice(1), keys[0]] : keys;
}

class Order {
  /**
   * @param {Task} task
   * @param {HTMLElement} list
   */
  constructor(task, list) {
    this.task = task;
    this.list = list;
    this.keys = task.answer === "" ? startOf(task) : Array.from(task.answer);
    this.rows = this.keys.map((key, i) => this.row(key, i));
    this.arrange();
  }

  /** @type {(key: string, i: number) => HTMLElement} */
  row(key, i) {
    const { texts, question } = this.task;
    const { body } = thingOf(question.choices, key);
    const text = plainText(body);
    const arrows = [this.arrow(key, text, "up", -1), " ", this.arrow(key, text, "down", 1)];
    const words = boxOf(body, { texts, label: true }, "txt");
    const place = h("span", { class: "key" }, this.places(key, text, i));
    return h("li", { class: "row side move" }, place, words, h("span", { class: "gap" }, arrows));
  }

  /** @type {(key: string, text: string, i: number) => HTMLElement} */
  places(key, text, i) {
    const { texts } = this.task;
    const options = this.keys.map((_, n) => h("option", { value: n }, texts.number(n + 1)));
    const onchange = (/** @type {any} */ { target }) => this.move(key, text, Number(target.value), target);
    return h("select", { id: `o${i}`, "aria-label": texts.say("place_of", { text }), onchange }, options);
  }

  /** @type {(key: string, text: string, way: "up" | "down", by: number) => HTMLElement} */
  arrow(key, text, way, by) {
    const { texts } = this.task;
    const words = h("span", { class: "off" }, texts.say(way === "up" ? "move_up" : "move_down", { text }));
    const onclick = (/** @type {any} */ { currentTarget }) =>
      this.move(key, text, this.keys.indexOf(key) + by, currentTarget);
    return h("button", { type: "button", class: "icon", onclick }, icon(way), words);
  }

  /**
   * Moves a thing to a place, if there is such a place; the focus travels with its row.
   *
   * @type {(key: string, text: string, to: number, control: HTMLElement) => void}
   */
  move(key, text, to, control) {
    const { task, keys, rows } = this;
    const { texts } = task;
    if (to < 0 || to >= keys.length) return;
    const from = keys.indexOf(key);
    keys.splice(to, 0, ...keys.splice(from, 1));
    rows.splice(to, 0, ...rows.splice(from, 1));
    this.arrange();
    control.focus();
    task.give(keys.join(""));
    task.tell(texts.say("moved", { text, n: texts.number(to + 1), m: texts.number(keys.length) }));
  }

  /** Rows by their order, each with its place and with arrows that lead somewhere. */
  arrange() {
    refill(this.list, this.rows);
    this.rows.forEach((row, i) => {
      const [up, down] = row.querySelectorAll("button");
      up.setAttribute("aria-disabled", String(i === 0));
      down.setAttribute("aria-disabled", String(i === this.rows.length - 1));
      /** @type {HTMLSelectElement} */ (row.querySelector("select")).value = String(i);
    });
  }

  keep() {
    const { task } = this;
    if (task.answer !== "") return;
    task.give(this.keys.join(""));
    task.tell(task.texts.say("order_given"));
  }
}

/** The right order, and at each thing where the learner had it. @type {(task: Task) => any[]} */
function marked(task) {
  const { texts, question } = task;
  const rows = Array.from(question.right, (key, i) => {
    const [state, words] = standing(task, key, i);
    const body = boxOf(thingOf(question.choices, key).body, { texts });
    return h("li", { class: `row mark ${state}` }, icon(state), numberOf(task, i), h("b", {}, words), body);
  });
  return [h("ol", { class: "rows after", "aria-labelledby": "ask" }, rows)];
}

/**
 * How a thing stands that belongs to place `i`, and in words.
 *
 * @type {(task: Task, key: string, i: number) => string[]}
 */
function standing(task, key, i) {
  const { question, answer, texts } = task;
  if (answer === "") return ["missed", texts.say("unanswered")];
  if (question.marks.form === "adjacent") return neighbourAt(task, key, i);
  const had = answer.indexOf(key);
  const n = texts.number(had + 1);
  return had === i ? ["right", texts.say("place_right", { n })] : ["wrong", texts.say("place_yours", { n })];
}

/**
 * Whether the right thing follows; nothing follows the last.
 *
 * @type {(task: Task, key: string, i: number) => string[]}
 */
function neighbourAt({ texts, question, answer }, key, i) {
  const next = question.right[i + 1];
  if (next === undefined) return ["left", texts.say("last_place")];
  return answer.includes(key + next) ? ["right", texts.say("next_right")] : ["wrong", texts.say("next_wrong")];
}

export const order = { asked, marked };
