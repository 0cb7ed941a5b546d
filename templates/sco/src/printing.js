/**
 * Paper: all questions of the attempt below each other, with what may be seen of them, while the browser prints.
 *
 * After handing in they stand under the result; before, they are all that is printed, and nothing is marked. Then the
 * course's title, which the bar shows, is the heading of what is read.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { isExplained, isReviewable } from "./allowed.js";
import { isMarked } from "./attempt.js";
import { questionPlaces } from "./course.js";
import { h } from "./dom.js";
import { explanation, givenAnswer, markedAnswer } from "./views/marked.js";
import { pointsText, questionName, reading, verdictIcon } from "./views/parts.js";
import { Task } from "./views/task.js";
import { sentences, standing } from "./views/verdict.js";

/** Prints from any page: what is handed in with its result. @type {(player: Player) => void} */
export function printAll(player) {
  if (player.attempt.submitted) player.toResult();
  printHere(player);
}

/** Lays the paper on this page, prints once its images are there, and takes it away. @type {(player: Player) => void} */
export function printHere(player) {
  const { attempt, shell, course } = player;
  const isBare = attempt.submitted && !isReviewable(player);
  const places = isBare ? [] : questionPlaces(course, attempt);
  const name = !attempt.submitted && h("h1", { class: "off" }, course.title);
  const paper = h("div", { class: "paper" }, name, places.map((place) => sheetOf(player, place)));
  shell.sheet.querySelectorAll(".paper").forEach((old) => old.remove());
  shell.sheet.insertBefore(paper, attempt.submitted ? null : shell.sheet.firstChild);
  window.addEventListener("afterprint", () => paper.remove(), { once: true });
  Promise.all(Array.from(paper.querySelectorAll("img"), arrived)).then(() => window.print());
}

/** @type {(image: HTMLImageElement) => Promise<void>} */
function arrived(image) {
  return new Promise((done) => {
    if (image.complete) done();
    else image.onload = image.onerror = () => done();
  });
}

/** One question as on its page, without anything to press. @type {(player: Player, place: number) => HTMLElement} */
function sheetOf(player, place) {
  const task = new Task(player, place);
  const isShown = isMarked(player.attempt, place) && isExplained(player);
  const heading = h("h2", {}, questionName(player, place));
  const parts = [
    h("div", { class: "eyebrow" }, heading, h("p", {}, pointsText(player, place))),
    isMarked(player.attempt, place) ? verdict(task, isShown) : task.answer === "" && h("p", { class: "state" }, task.texts.say("unanswered")),
    reading(player, task.question.before),
    isShown ? markedAnswer(task) : givenAnswer(task),
    isShown && explanation(task),
  ];
  return unnamed(h("section", {}, parts));
}

/** @type {(task: Task, isShown: boolean) => HTMLElement} */
function verdict(task, isShown) {
  const word = standing(task);
  const words = sentences(task, isShown).join(" ");
  return h("p", { class: `verdict mark ${word}` }, verdictIcon(word), h("b", {}, task.texts.say(word)), " ", words);
}

/** Ids are for one question a page. @type {(paper: HTMLElement) => HTMLElement} */
function unnamed(paper) {
  paper.querySelectorAll("[id], [aria-labelledby]").forEach((one) => {
    one.removeAttribute("id");
    one.removeAttribute("aria-labelledby");
  });
  return paper;
}
