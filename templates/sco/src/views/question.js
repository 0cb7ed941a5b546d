/**
 * A question to be answered: native controls, one group, named by the question.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Question} Question
 * @typedef {import("./task.js").Form} Form
 */

import { contentOf } from "../content.js";
import { nameOf } from "../course.js";
import { h } from "../dom.js";
import { KINDS } from "./kinds.js";
import { act, acts, eyebrow, questionName, reading, windowTitle } from "./parts.js";
import { Task } from "./task.js";

/** @type {(player: Player, place: number) => Page} */
export function questionPage(player, place) {
  const task = new Task(player, place);
  const form = KINDS[task.question.kind].asked(task);
  return {
    title: windowTitle(player, questionName(player, place)),
    nodes: [
      eyebrow(player, place),
      reading(player, task.question.before),
      form.isNote ? withoutGroup(task, form) : group(task, form),
      hintsOf(player, task.question),
      questionActs(player, place, form),
    ],
  };
}

/** @type {(task: Task, form: Form) => HTMLElement} */
function group(task, { hint, count, nodes, isQuiet = false }) {
  const { player, question } = task;
  if (count) task.countOf = count;
  task.isQuiet = isQuiet;
  task.show();
  const help = h("p", { class: "hint", id: "hint" }, hint, " ", task.seen, task.spoken);
  const attributes = { "aria-describedby": "hint", onkeydown: enterGoesOn(player) };
  return h("fieldset", attributes, legend(player, question), reading(player, question.after), help, nodes);
}

/** What has no control is no group. @type {(task: Task, form: Form) => HTMLElement} */
function withoutGroup({ player, question }, { nodes }) {
  const ask = h("p", { class: "ask" }, contentOf(question.ask, { texts: player.texts, phrasing: true }));
  return h("div", {}, ask, reading(player, question.after), nodes);
}

/**
 * The author's hints, each behind a button of its own: the learner decides whether to look.
 *
 * @type {(player: Player, question: Question) => HTMLElement[]}
 */
function hintsOf({ texts }, question) {
  const hints = question.hints || [];
  const name = (/** @type {number} */ i) =>
    hints.length === 1 ? texts.say("tip") : texts.say("tip_n", { n: texts.number(i + 1) });
  return hints.map((hint, i) =>
    h("details", { class: "tip" }, h("summary", {}, name(i)), h("div", { class: "read" }, contentOf(hint, { texts }))),
  );
}

/** The words of a gap text name themselves. @type {(player: Player, question: any) => HTMLElement} */
function legend({ texts }, question) {
  const isHidden = question.ask.length === 0 || question.kind === "cloze";
  if (isHidden) return h("legend", { class: "off" }, nameOf(question));
  return h("legend", { class: "ask" }, contentOf(question.ask, { texts, phrasing: true }));
}

/** Enter in a field is the page's primary button. @type {(player: Player) => (event: KeyboardEvent) => void} */
function enterGoesOn(player) {
  return (event) => {
    if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    player.goOn();
  };
}

/** @type {(player: Player, place: number, form: Form) => HTMLElement} */
function questionActs(player, place, { isNote }) {
  const next = (/** @type {string} */ kind) => act(player, "next", () => player.next(), kind);
  const back = player.before(place) !== undefined && act(player, "back", () => player.back());
  if (player.feedback !== "each" || isNote) return acts(next("go"), back);
  return acts(act(player, "check", () => player.check(), "go"), next(""), back);
}
