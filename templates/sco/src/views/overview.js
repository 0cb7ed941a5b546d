/**
 * The overview: what is answered, open, flagged, and a way to each page.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {keyof typeof FILTERS} Filter
 */

import { isReviewable } from "../allowed.js";
import { openPlaces } from "../attempt.js";
import { isAnswerable, isQuestion, nameOf, questionPlaces } from "../course.js";
import { button, h, icon, pageLink, refill } from "../dom.js";
import { unvoiced } from "../voices.js";
import { isOneWay, isReachable, isShut } from "../way.js";
import { act, acts, figures, questionNumber, sectionHeading, sectionsOf, title, windowTitle } from "./parts.js";

/** With more questions than these, the list can be filtered. */
const MOST_UNFILTERED = 30;
const FILTERS = { all: "filter_all", open: "filter_open", flagged: "filter_flagged" };
const NAMES = /** @type {Filter[]} */ (Object.keys(FILTERS));

/** @type {(player: Player) => Page} */
export function overviewPage(player) {
  const { course, texts, attempt } = player;
  const isLong = questionPlaces(course, attempt).length > MOST_UNFILTERED;
  return {
    title: windowTitle(player, texts.say("overview")),
    nodes: [
      title(texts.say("overview")),
      player.hasQuestions && overviewFigures(player),
      isLong ? filtered(player) : lists(player, attempt.order),
      overviewActs(player),
    ],
  };
}

/** @type {(player: Player) => HTMLElement} */
function overviewFigures(player) {
  const { course, texts, attempt } = player;
  const unanswered = openPlaces(course, attempt);
  const answered = attempt.order.filter((place) => isAnswerable(course.parts[place])).length - unanswered.length;
  const open = unanswered.filter((place) => !isShut(player, place)).length;
  const flagged = attempt.order.filter((place) => attempt.flagged[place]).length;
  return figures([
    [texts.number(answered), texts.count("figure_answered", answered)],
    [texts.number(open), texts.count("figure_open", open)],
    [texts.number(flagged), texts.count("figure_flagged", flagged)],
  ]);
}

// --- filters ---------------------------------------------------------------------------------------------------

/** The lists below buttons that choose among them; an empty list says so. @type {(player: Player) => HTMLElement[]} */
function filtered(player) {
  const { texts } = player;
  const box = h("div", {});
  const choose = (/** @type {Filter} */ filter) => {
    buttons.forEach((one, i) => one.setAttribute("aria-pressed", String(NAMES[i] === filter)));
    const places = placesOf(player, filter);
    refill(box, places.length > 0 ? lists(player, places) : [noneOf(player, filter)]);
  };
  const buttons = NAMES.map((filter) => button(texts.say(FILTERS[filter]), () => choose(filter)));
  choose("all");
  return [h("div", { class: "filters", role: "group", "aria-label": texts.say("overview") }, buttons), box];
}

/** @type {(player: Player, filter: Filter) => number[]} */
function placesOf({ course, attempt }, filter) {
  if (filter === "open") return openPlaces(course, attempt);
  return filter === "all" ? attempt.order : attempt.order.filter((place) => attempt.flagged[place]);
}

/** @type {(player: Player, filter: Filter) => HTMLElement} */
function noneOf({ texts }, filter) {
  const state = texts.say(filter === "open" ? "open" : "flagged");
  return h("p", { class: "read after", role: "status" }, texts.say("filter_none", { state }));
}

// --- lists -----------------------------------------------------------------------------------------------------

/** @type {(player: Player, places: number[]) => any[]} */
function lists(player, places) {
  return sectionsOf(player.course, places).map((section, i) => {
    const rows = section.places.map((place) => row(player, place));
    const list = h("ol", { class: "rows", "aria-labelledby": section.title ? `s${i}` : null }, rows);
    return [sectionHeading(section.title, `s${i}`), list];
  });
}

/** @type {(player: Player, place: number) => HTMLElement} */
function row(player, place) {
  const { course, attempt } = player;
  const part = course.parts[place];
  const number = isQuestion(part) && h("span", { class: "key" }, questionNumber(player, place));
  const isOpen = isReachable(player, place) && (!attempt.kept[place] || isReviewable(player));
  const name = isOpen ? link(player, place) : nameOf(part);
  const current = place === attempt.position ? "step" : null;
  const state = h("span", { class: "state", id: `state-${place}` }, statesOf(player, place));
  return h("li", { class: "row side", "aria-current": current }, number, h("span", { class: "txt" }, name), state);
}

/** Heard alone, it says which question it is and how that stands. @type {(player: Player, place: number) => HTMLElement} */
function link(player, place) {
  const part = player.course.parts[place];
  const words = nameOf(part);
  const to = pageLink(words, () => player.toPart(place));
  to.setAttribute("aria-describedby", `state-${place}`);
  const name = player.texts.say("question_link", { n: questionNumber(player, place), title: words });
  if (isQuestion(part)) to.setAttribute("aria-label", unvoiced(name));
  return to;
}

/** @type {(player: Player, place: number) => any[]} */
function statesOf(player, place) {
  const { course, texts, attempt } = player;
  const said = (/** @type {string} */ sign, /** @type {any} */ words) => [icon(sign), " ", words];
  const flagged = attempt.flagged[place] && [said("flag", texts.say("flagged")), " "];
  return [flagged, standing()];

  function standing() {
    const part = course.parts[place];
    if (!isQuestion(part)) return texts.say("article");
    if (part.kind === "upload") return said("left", texts.say("elsewhere"));
    if (attempt.kept[place]) return said("saved", texts.say("kept"));
    if (attempt.answers[place] !== "") return said("saved", texts.say("answered"));
    if (isShut(player, place)) return said("left", texts.say("timed_out"));
    return said("left", h("strong", {}, texts.say("open")));
  }
}

/** @type {(player: Player) => HTMLElement} */
function overviewActs(player) {
  const { course, attempt, hasQuestions } = player;
  const [open] = openPlaces(course, attempt).filter((place) => isReachable(player, place));
  const toOpen = open !== undefined && !isOneWay(player) && act(player, "next_open", () => player.toPart(nextOpen(player)), "go");
  const handIn = hasQuestions && act(player, "to_hand_in", () => player.toHandIn(), toOpen ? "" : "go");
  return acts(toOpen, handIn, act(player, "hand_in_back", () => player.toPart(attempt.position)));
}

/** The next open question after where the learner was, else the first. @type {(player: Player) => number} */
function nextOpen(player) {
  const { course, attempt } = player;
  const open = openPlaces(course, attempt).filter((place) => isReachable(player, place));
  const later = open.find((place) => attempt.order.indexOf(place) > attempt.order.indexOf(attempt.position));
  return later === undefined ? open[0] : later;
}
