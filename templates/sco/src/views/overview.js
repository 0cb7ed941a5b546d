/**
 * The overview, and the page that asks before handing in.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 */

import { isAnswerable, isQuestion, nameOf } from "../course.js";
import { h, icon, pageLink } from "../dom.js";
import { openPlaces } from "../attempt.js";
import { act, acts, figures, questionNumber, sectionHeading, sectionsOf, title, windowTitle } from "./parts.js";

/** @type {(player: Player) => Page} */
export function overviewPage(player) {
  const { course, texts, attempt } = player;
  const lists = sectionsOf(course, attempt.order).map((section, i) => {
    const rows = section.places.map((place) => row(player, place));
    const list = h("ol", { class: "rows", "aria-labelledby": section.title ? `s${i}` : null }, rows);
    return [sectionHeading(section.title, `s${i}`), list];
  });
  return {
    title: windowTitle(player, texts.say("overview")),
    nodes: [title(texts.say("overview")), player.hasQuestions && overviewFigures(player), lists, overviewActs(player)],
  };
}

/** @type {(player: Player) => HTMLElement} */
function overviewFigures({ course, texts, attempt }) {
  const open = openPlaces(course, attempt).length;
  const answered = attempt.order.filter((place) => isAnswerable(course.parts[place])).length - open;
  return figures([
    [texts.number(answered), texts.count("figure_answered", answered)],
    [texts.number(open), texts.count("figure_open", open)],
  ]);
}

/** @type {(player: Player, place: number) => HTMLElement} */
function row(player, place) {
  const { course } = player;
  const part = course.parts[place];
  const number = isQuestion(part) && h("span", { class: "key" }, questionNumber(player, place));
  const link = h("span", { class: "txt" }, pageLink(nameOf(part), () => player.toPart(place)));
  return h("li", { class: "row side" }, number, link, h("span", { class: "state" }, stateOf(player, place)));
}

/** @type {(player: Player, place: number) => any[]} */
function stateOf({ course, texts, attempt }, place) {
  if (!isQuestion(course.parts[place])) return [texts.say("article")];
  const { kind } = course.parts[place];
  if (kind === "upload") return [icon("left"), " ", texts.say("elsewhere")];
  if (attempt.answers[place] !== "") return [icon("saved"), " ", texts.say("answered")];
  return [icon("left"), " ", h("strong", {}, texts.say("open"))];
}

/** @type {(player: Player) => HTMLElement} */
function overviewActs(player) {
  const { course, attempt, hasQuestions } = player;
  const [open] = openPlaces(course, attempt);
  const toOpen = open !== undefined && act(player, "next_open", () => player.toPart(nextOpen(player)), "go");
  const handIn = hasQuestions && act(player, "to_hand_in", () => player.toHandIn(), toOpen ? "" : "go");
  return acts(toOpen, handIn, act(player, "hand_in_back", () => player.toPart(attempt.position)));
}

/** The next open question after where the learner was, else the first. @type {(player: Player) => number} */
function nextOpen({ course, attempt }) {
  const open = openPlaces(course, attempt);
  const later = open.find((place) => attempt.order.indexOf(place) > attempt.order.indexOf(attempt.position));
  return later === undefined ? open[0] : later;
}

/** @type {(player: Player) => Page} */
export function handInPage(player) {
  const { course, texts, attempt } = player;
  const open = openPlaces(course, attempt);
  const state = open.length > 0 ? texts.count("hand_in_open", open.length) : texts.say("hand_in_all");
  const items = open.map((place) => h("li", {}, openLink(player, place)));
  const links = items.length > 0 && h("ul", { class: "plain" }, items);
  return {
    title: windowTitle(player, texts.say("hand_in_title")),
    nodes: [
      title(texts.say("hand_in_title")),
      h("div", { class: "read after" }, h("p", {}, state, " ", texts.say("hand_in_final")), links),
      acts(
        act(player, "hand_in", () => player.submit(), "go"),
        act(player, "hand_in_back", () => player.toPart(attempt.position)),
      ),
    ],
  };
}

/** @type {(player: Player, place: number) => HTMLElement} */
function openLink(player, place) {
  const { course, texts } = player;
  const n = questionNumber(player, place);
  return pageLink(texts.say("question_link", { n, title: nameOf(course.parts[place]) }), () => player.toPart(place));
}
