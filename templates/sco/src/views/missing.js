/**
 * What stands above the question when something is missing for a check.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("./task.js").Missing} Missing
 */

import { h } from "../dom.js";
import { KINDS } from "./kinds.js";
import { Task } from "./task.js";

/**
 * The controls without an answer, of a question that has some answer; those that the note names already are left out,
 * so that a second press checks what is there.
 *
 * @type {(player: Player, place: number) => Missing[]}
 */
export function missingParts(player, place) {
  const task = new Task(player, place);
  const { missing } = KINDS[task.question.kind];
  const parts = missing && task.answer !== "" ? missing(task) : [];
  return parts.every(({ id }) => document.getElementById(`missing-${id}`)) ? [] : parts;
}

/**
 * The note, with a way to each control; `parts` are empty where nothing is answered.
 *
 * @type {(player: Player, parts: Missing[]) => HTMLElement}
 */
export function missingNote(player, parts) {
  return parts.length === 0 ? nothingNote(player) : partsNote(player, parts);
}

/** @type {(player: Player) => HTMLElement} */
function nothingNote(player) {
  const { texts } = player;
  const help = h("p", {}, helpText(player, "nothing_chosen_help"), " ", linkTo("o0", texts.say("to_choices")));
  return note(texts.say("nothing_chosen"), help);
}

/** The words of a link are said at its control too. @type {(player: Player, parts: Missing[]) => HTMLElement} */
function partsNote(player, parts) {
  const { texts } = player;
  const links = parts.map(({ id, name }) => h("li", { id: `missing-${id}` }, linkTo(id, name)));
  const heading = texts.count("parts_missing", parts.length);
  return note(heading, h("p", {}, helpText(player, "parts_missing_help")), h("ul", {}, links));
}

/** Where there is no way back, that is what the learner must know. @type {(player: Player, key: string) => string} */
function helpText({ course, texts }, key) {
  return texts.say(course.navigation === "linear" ? "next_hand_in_final" : key);
}

/** Marks the controls as missing until they are changed. @type {(parts: Missing[]) => void} */
export function flag(parts) {
  for (const { id } of parts) {
    const control = document.getElementById(id);
    if (!control || !control.matches("select, [type=text]")) continue;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", "missing-heading");
    control.addEventListener("input", () => unflag(control), { once: true });
  }
}

/** @type {(control: HTMLElement) => void} */
function unflag(control) {
  control.removeAttribute("aria-invalid");
  control.removeAttribute("aria-describedby");
}

/** @type {(heading: string, ...nodes: any[]) => HTMLElement} */
function note(heading, ...nodes) {
  const title = h("h2", { tabindex: "-1", id: "missing-heading" }, heading);
  return h("div", { class: "note alarm", id: "missing" }, title, nodes);
}

/** @type {(id: string, words: string) => HTMLElement} */
function linkTo(id, words) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    const control = document.getElementById(id);
    if (control) control.focus();
  };
  return h("a", { href: `#${id}`, onclick: go }, words);
}
