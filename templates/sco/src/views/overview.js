/**
 * The overview, and the page that asks before handing in.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 */

import { isQuestion, nameOf, questionPlaces } from "../course.js";
import { button, h, icon, pageLink } from "../dom.js";
import { openPlaces } from "../attempt.js";
import { acts, figures, sectionHeading, sectionsOf, title, windowTitle } from "./parts.js";

/** @type {(player: Player) => Page} */
export function overviewPage(player) {
  const { course, texts } = player;
  const everything = course.parts.map((_, i) => i);
  const lists = sectionsOf(course, everything).map((section, i) => [
    sectionHeading(section.title, `s${i}`),
    h("ol", { class: "rows", "aria-labelledby": section.title ? `s${i}` : null }, section.places.map((place) => row(player, place))),
  ]);
  return {
    title: windowTitle(player, texts.say("overview")),
    nodes: [title(texts.say("overview")), player.hasQuestions && overviewFigures(player), lists, overviewActs(player)],
  };
}

/** @type {(player: Player) => HTMLElement} */
function overviewFigures({ course, texts, attempt }) {
  const open = openPlaces(course, attempt).length;
  const answered = questionPlaces(course).length - open;
  return figures([
    [texts.number(answered), texts.count("figure_answered", answered)],
    [texts.number(open), texts.count("figure_open", open)],
  ]);
}

/** @type {(player: Player, place: number) => HTMLElement} */
function row(player, place) {
  const { course, texts } = player;
  const part = course.parts[place];
  const number = isQuestion(part) ? h("span", { class: "key" }, texts.number(questionPlaces(course).indexOf(place) + 1)) : null;
  const link = h("span", { class: "txt" }, pageLink(nameOf(part), () => player.toPart(place)));
  return h("li", { class: "row side" }, number, link, h("span", { class: "state" }, stateOf(player, place)));
}

/** @type {(player: Player, place: number) => any[]} */
function stateOf({ course, texts, attempt }, place) {
  if (!isQuestion(course.parts[place])) return [texts.say("article")];
  if (attempt.answers[place] !== "") return [icon("saved"), " ", texts.say("answered")];
  return [icon("left"), " ", h("strong", {}, texts.say("open"))];
}

/** @type {(player: Player) => HTMLElement} */
function overviewActs(player) {
  const { course, texts, attempt, hasQuestions } = player;
  const [open] = openPlaces(course, attempt);
  const toOpen = open !== undefined && button(texts.say("next_open"), () => player.toPart(nextOpen(player)), "go");
  const handIn = hasQuestions && button(texts.say("to_hand_in"), () => player.toHandIn(), toOpen ? "" : "go");
  return acts(toOpen, handIn, button(texts.say("hand_in_back"), () => player.toPart(attempt.position)));
}

/** The next open question after where the learner was, else the first. @type {(player: Player) => number} */
function nextOpen({ course, attempt }) {
  const open = openPlaces(course, attempt);
  const later = open.find((place) => place > attempt.position);
  return later === undefined ? open[0] : later;
}

/** @type {(player: Player) => Page} */
export function handInPage(player) {
  const { course, texts, attempt } = player;
  const open = openPlaces(course, attempt);
  const state = open.length > 0 ? texts.count("hand_in_open", open.length) : texts.say("hand_in_all");
  const links = open.length > 0 && h("ul", { class: "plain" }, open.map((place) => h("li", {}, openLink(player, place))));
  return {
    title: windowTitle(player, texts.say("hand_in_title")),
    nodes: [
      title(texts.say("hand_in_title")),
      h("div", { class: "read after" }, h("p", {}, state, " ", texts.say("hand_in_final")), links),
      acts(button(texts.say("hand_in"), () => player.submit(), "go"), button(texts.say("hand_in_back"), () => player.toPart(attempt.position))),
    ],
  };
}

/** @type {(player: Player, place: number) => HTMLElement} */
function openLink(player, place) {
  const { course, texts } = player;
  const n = texts.number(questionPlaces(course).indexOf(place) + 1);
  return pageLink(texts.say("question_link", { n, title: nameOf(course.parts[place]) }), () => player.toPart(place));
}
