/**
 * A question to be answered: native inputs, one group, named by the question.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Question} Question
 * @typedef {import("../course.js").Choice} Choice
 * @typedef {import("../texts.js").Texts} Texts
 */

import { contentOf } from "../content.js";
import { choicesInOrder, nameOf, plainText } from "../course.js";
import { h, refill } from "../dom.js";
import { inOrder } from "../attempt.js";
import { act, acts, eyebrow, questionName, reading, windowTitle } from "./parts.js";

const SPOKEN_AFTER = 1000;

/** @type {(player: Player, place: number) => Page} */
export function questionPage(player, place) {
  const question = player.questionAt(place);
  return {
    title: windowTitle(player, questionName(player, place)),
    nodes: [
      eyebrow(player, place),
      reading(player, question.before),
      choices(player, place, question),
      hintsOf(player, question),
      questionActs(player, place),
    ],
  };
}

/** @type {(player: Player, place: number, question: Question) => HTMLElement} */
function choices(player, place, question) {
  const { texts, attempt } = player;
  const counter = counterOf(player, question);
  const onchange = () => {
    player.answer(place, inOrder(question, checkedKeys(group)));
    counter.show(attempt.answers[place].length);
  };
  const rows = choicesInOrder(question, attempt.seed).map((choice, i) => optionRow(player, place, question, choice, i));
  const hint = h("p", { class: "hint", id: "hint" }, hintText(texts, question), " ", counter.nodes);
  const list = h("ol", { class: "rows" }, rows);
  const attributes = { "aria-describedby": "hint", onchange, onkeydown: enterGoesOn(player) };
  const group = h("fieldset", attributes, legend(player, question), reading(player, question.after), hint, list);
  counter.show(attempt.answers[place].length);
  return group;
}

/**
 * The author's hints, each behind a button of its own: the learner decides whether to look.
 *
 * @type {(player: Player, question: Question) => HTMLElement[]}
 */
function hintsOf({ texts }, question) {
  const hints = question.hints || [];
  const name = (i) => (hints.length === 1 ? texts.say("tip") : texts.say("tip_n", { n: texts.number(i + 1) }));
  return hints.map((hint, i) =>
    h("details", { class: "tip" }, h("summary", {}, name(i)), h("div", { class: "read" }, contentOf(hint, { texts }))),
  );
}

/** @type {(player: Player, question: Question) => HTMLElement} */
function legend({ texts }, question) {
  if (question.ask.length === 0) return h("legend", { class: "off" }, nameOf(question));
  return h("legend", { class: "ask" }, contentOf(question.ask, { texts, phrasing: true }));
}

/** @type {(player: Player, place: number, question: Question, choice: Choice, i: number) => HTMLElement} */
function optionRow({ texts, attempt }, place, question, choice, i) {
  const type = question.form === "multiple" ? "checkbox" : "radio";
  const checked = attempt.answers[place].includes(choice.key);
  const input = h("input", { type, id: `o${i}`, name: "o", value: choice.key, checked });
  const letter = question.letters ? h("span", { class: "key" }, texts.letter(i)) : null;
  const body = h("span", { class: "body" }, contentOf(choice.body, { texts, phrasing: true, label: true }));
  return h("li", { class: "row opt" }, input, h("label", { for: `o${i}` }, letter, letter && " ", body));
}

/** @type {(group: HTMLElement) => Set<string>} */
function checkedKeys(group) {
  const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll("input:checked"));
  return new Set(Array.from(inputs, (input) => input.value));
}

/**
 * How many to choose; nothing where the author's question says it in the same words.
 *
 * @type {(texts: Texts, question: Question) => string | null}
 */
function hintText(texts, question) {
  const hint = numberToChoose(texts, question);
  return plainText(question.ask).includes(hint) ? null : hint;
}

/** @type {(texts: Texts, question: Question) => string} */
function numberToChoose(texts, { form, choose }) {
  if (form !== "multiple" || choose === 1) return texts.say("choose_one");
  return choose > 0 ? texts.say("choose_n", { n: texts.word(choose) }) : texts.say("choose_any");
}

/**
 * "2 of 3 chosen", seen at once, spoken after a pause, so that quick ticking does not talk over itself.
 *
 * @type {(player: Player, question: Question) => {nodes: any[], show: (k: number) => void}}
 */
function counterOf({ texts }, { form, choose }) {
  if (form !== "multiple") return { nodes: [], show: () => {} };
  const seen = h("output", { "aria-live": "off" });
  const spoken = h("span", { class: "off", role: "status" });
  let timer = 0;
  const show = (/** @type {number} */ k) => {
    const values = { k: texts.number(k), n: texts.number(choose) };
    const text = choose > 0 ? texts.count("chosen", k, values) : texts.count("chosen_any", k);
    const isFirst = seen.textContent === "";
    seen.textContent = text;
    clearTimeout(timer);
    if (!isFirst) timer = window.setTimeout(() => refill(spoken, [text]), SPOKEN_AFTER);
  };
  return { nodes: [seen, spoken], show };
}

/** Enter in a field is the page's primary button. @type {(player: Player) => (event: KeyboardEvent) => void} */
function enterGoesOn(player) {
  return (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    player.goOn();
  };
}

/** @type {(player: Player, place: number) => HTMLElement} */
function questionActs(player, place) {
  const { feedback } = player;
  const next = (/** @type {string} */ kind) => act(player, "next", () => player.next(), kind);
  const back = place > 0 && act(player, "back", () => player.back());
  if (feedback !== "each") return acts(next("go"), back);
  return acts(act(player, "check", () => player.check(), "go"), next(""), back);
}

/** What stands above the question when there is nothing to check. @type {(player: Player) => HTMLElement} */
export function nothingChosen({ texts }) {
  const toChoices = (/** @type {Event} */ event) => {
    event.preventDefault();
    const first = document.getElementById("o0");
    if (first) first.focus();
  };
  const heading = h("h2", { tabindex: "-1", id: "missing-heading" }, texts.say("nothing_chosen"));
  const link = h("a", { href: "#o0", onclick: toChoices }, texts.say("to_choices"));
  const help = h("p", {}, texts.say("nothing_chosen_help"), " ", link);
  return h("div", { class: "note alarm", id: "missing" }, heading, help);
}
