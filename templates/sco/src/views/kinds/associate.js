/**
 * Pairs without sides: numbered rows with two lists each.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").AssociateQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 * @typedef {import("../task.js").Missing} Missing
 */

import { fromPairs, pairsOf } from "../../answers.js";
import { h, icon } from "../../dom.js";
import { usedOnce } from "./once.js";
import { MARKS, stateOf } from "./options.js";
import { countFilled, inLine, lettered, numberOf, optionsOf, thingOf } from "./things.js";

/** The largest number of pairs. @type {(task: Task) => number} */
const mostPairs = ({ question }) => question.right.length / 2;

/** What there is for each of the possible pairs. @type {<T>(task: Task, make: (i: number) => T) => T[]} */
const forPairs = (task, make) => Array.from({ length: mostPairs(task) }, (_, i) => make(i));

/** @type {(task: Task) => Form} */
function asked(task) {
  const { question, texts, answer } = task;
  const pairs = pairsOf(answer);
  const selects = forPairs(task, (i) => [0, 1].map((side) => selectOf(task, i, side, (pairs[i] || "")[side])));
  const rows = selects.map(([first, second], i) =>
    h("li", { class: "row side" }, numberOf(task, i), first, texts.say("and"), second),
  );
  const list = h("ol", { class: "rows after pairs", onchange: taking(task, selects) }, rows);
  return {
    hint: texts.say("hint_associate"),
    count: (given) => countFilled(task, forPairs(task, (i) => pairsOf(given)[i])),
    nodes: [lettered(task, question.choices), list],
  };
}

/** @type {(task: Task, i: number, side: number, chosen: string) => HTMLSelectElement} */
function selectOf(task, i, side, chosen) {
  const { question, texts } = task;
  const label = texts.say(side === 0 ? "pair_first" : "pair_second", { n: texts.number(i + 1) });
  const options = optionsOf(task, question.choices, chosen);
  return /** @type {HTMLSelectElement} */ (h("select", { id: `o${2 * i + side}`, "aria-label": label }, options));
}

/** Each thing stands in one pair. @type {(task: Task, selects: HTMLSelectElement[][]) => (event: any) => void} */
function taking(task, selects) {
  const settle = usedOnce();
  return ({ target }) => {
    const older = settle(selects.reduce((all, pair) => [...all, ...pair], []), target);
    const pairs = selects.map(([first, second]) => first.value + second.value);
    // What lacks its other half is no pair.
    task.give(fromPairs(pairs.filter((pair) => pair.length === 2)));
    if (older) task.tell(task.texts.say("freed", { name: older.getAttribute("aria-label") || "" }));
  };
}

/** The pairs that lack a half on the page, each with the list that is empty. @type {(task: Task) => Missing[]} */
function missing(task) {
  const { texts } = task;
  const pairs = forPairs(task, (i) => {
    const [id] = [`o${2 * i}`, `o${2 * i + 1}`].filter(isEmpty);
    return { id, name: texts.say("pair_n", { n: texts.number(i + 1) }) };
  });
  return pairs.filter(({ id }) => id);
}

/** @type {(id: string) => boolean} */
function isEmpty(id) {
  const select = /** @type {HTMLSelectElement | null} */ (document.getElementById(id));
  return select !== null && select.value === "";
}

/** The right pairs, then what the learner paired otherwise. @type {(task: Task) => any[]} */
function marked(task) {
  const [right, given] = [task.question.right, task.answer].map(pairsOf);
  const others = given.filter((pair) => !right.includes(pair));
  const state = (/** @type {string} */ pair) => stateOf(given.includes(pair), right.includes(pair));
  const rows = [...right, ...others].map((pair) => row(task, pair, state(pair)));
  return [h("ol", { class: "rows after", "aria-labelledby": "ask" }, rows)];
}

/** @type {(task: Task, pair: string, state: keyof typeof MARKS) => HTMLElement} */
function row(task, pair, state) {
  const [first, second] = Array.from(pair, (key) => inLine(task, thingOf(task.question.choices, key)));
  const word = h("b", {}, task.texts.say(MARKS[state]));
  return h("li", { class: `row mark ${state}` }, icon(state), word, h("p", {}, first, " – ", second));
}

export const associate = { asked, marked, missing };
