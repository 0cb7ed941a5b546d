/**
 * Words to be put into the gaps of a text: each gap is a list of the words, and each word is a button as well, which
 * fills the gap that was looked at last, else the first that is empty.
 *
 * @typedef {import("../../course.js").Word} Word
 * @typedef {import("../task.js").Task<import("../../course.js").GapMatchQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 * @typedef {import("../task.js").Missing} Missing
 */

import { fromSlots, slotsOf } from "../../answers.js";
import { contentOf } from "../../content.js";
import { h } from "../../dom.js";
import { isZero } from "../../fraction.js";
import { partShares } from "../../marking.js";
import { fillOf, gapName, gapNumber } from "./fills.js";
import { countFilled } from "./things.js";

/** The key in each gap. @type {(task: Task, answer: string) => string[]} */
const keysOf = ({ question }, answer) => slotsOf(answer, question.right.length);

/** @type {(task: Task) => Form} */
function asked(task) {
  const { question, texts } = task;
  const pool = new Pool(task);
  const text = contentOf(question.text, { texts, raise: 1, gap: (n) => pool.gap(n) });
  const buttons = pool.buttons.map((button) => h("li", {}, button));
  const words = h("ul", { class: "bank", "aria-label": texts.say("words") }, buttons);
  return {
    hint: texts.say("hint_gap_match"),
    count: (answer) => countFilled(task, keysOf(task, answer)),
    nodes: [words, h("div", { class: "read gaps" }, text)],
  };
}

class Pool {
  /** @param {Task} task */
  constructor(task) {
    this.task = task;
    this.words = task.question.words;
    this.keys = keysOf(task, task.answer);
    this.selects = this.keys.map((_, n) => this.select(n));
    this.buttons = this.words.map((word) => this.button(word));
    /** The gap that was looked at last, until it is filled; -1 none. */
    this.last = -1;
    /** What gap `by` took from gap `from` last. @type {{from: number, key: string, by: number} | null} */
    this.lent = null;
    this.show();
  }

  /** @type {(word: Word) => HTMLElement} */
  button(word) {
    return h("button", { type: "button", onclick: () => this.press(word) }, h("span", {}, word.text));
  }

  /** @type {(n: number) => HTMLSelectElement} */
  select(n) {
    const { texts } = this.task;
    const onfocus = () => {
      this.last = n;
    };
    const onchange = () => this.put(select.value, n);
    const options = this.words.map(({ key, text }) => h("option", { value: key }, text));
    const attributes = { id: `o${n}`, "aria-label": gapName(texts, n, this.keys.length), onfocus, onchange };
    const none = h("option", { value: "" }, texts.say("please_choose"));
    const select = /** @type {HTMLSelectElement} */ (h("select", attributes, none, options));
    return select;
  }

  /** @type {(n: number) => HTMLElement} */
  gap(n) {
    return h("span", { class: "gap" }, gapNumber(this.task.texts, n, this.keys.length), this.selects[n]);
  }

  /** Whether a word stands in as many gaps as it may. @type {(word: Word) => boolean} */
  isUsedUp({ key, uses }) {
    return this.keys.filter((one) => one === key).length >= uses;
  }

  /** A used word is taken back, any other goes into a gap. @type {(word: Word) => void} */
  press(word) {
    const { task, keys, last } = this;
    const n = last >= 0 ? last : keys.indexOf("");
    if (this.isUsedUp(word)) {
      this.fill("", keys.lastIndexOf(word.key));
      task.tell(task.texts.say("taken_back", { text: word.text }));
    } else if (n >= 0) {
      this.put(word.key, n);
    }
  }

  /** @type {(key: string, n: number) => void} */
  put(key, n) {
    const { keys, task } = this;
    const { texts } = task;
    const word = this.words.find((one) => one.key === key);
    const older = this.free(word, n);
    this.last = -1;
    this.fill(key, n);
    const name = gapName(texts, older >= 0 ? older : n, keys.length);
    if (older >= 0) task.tell(texts.say("freed", { name }));
    else if (word) task.tell(texts.say("put_into", { text: word.text, name }));
  }

  /**
   * Takes a word that stands in as many gaps as it may from the first of them, and gives back what the arrow keys only
   * passed; tells which gap is empty now, -1 none.
   *
   * @type {(word: Word | undefined, n: number) => number}
   */
  free(word, n) {
    const { keys, lent } = this;
    keys[n] = "";
    if (lent && lent.by === n && keys[lent.from] === "") keys[lent.from] = lent.key;
    const from = word && this.isUsedUp(word) ? keys.indexOf(word.key) : -1;
    this.lent = word && from >= 0 ? { from, key: word.key, by: n } : null;
    if (from >= 0) keys[from] = "";
    return from;
  }

  /** @type {(key: string, n: number) => void} */
  fill(key, n) {
    this.keys[n] = key;
    this.show();
    this.task.give(fromSlots(this.keys));
  }

  show() {
    this.keys.forEach((key, n) => {
      this.selects[n].value = key;
    });
    this.words.forEach((word, i) => this.buttons[i].setAttribute("aria-pressed", String(this.isUsedUp(word))));
  }
}

/** @type {(task: Task) => Missing[]} */
function missing(task) {
  const keys = keysOf(task, task.answer);
  const gaps = keys.map((key, n) => ({ key, id: `o${n}`, name: gapName(task.texts, n, keys.length) }));
  return gaps.filter(({ key }) => key === "");
}

/** @type {(task: Task) => any[]} */
function marked(task) {
  const { question, answer, texts } = task;
  const shares = partShares(question, answer);
  const given = keysOf(task, answer);
  const gap = (/** @type {number} */ n) => {
    const [said, right] = [given[n], question.right[n]].map((key) => textOf(task, key));
    return fillOf(texts, !isZero(shares[n]), said, right);
  };
  return [h("div", { class: "read after" }, contentOf(question.text, { texts, raise: 1, gap }))];
}

/** The words of a key, "" of none. @type {(task: Task, key: string) => string} */
function textOf({ question }, key) {
  const word = question.words.find((one) => one.key === key);
  return word ? word.text : "";
}

export const gapMatch = { asked, marked, missing };
