/**
 * Small pieces that several pages have.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../course.js").ContentNode} ContentNode
 * @typedef {import("../course.js").Course} Course
 */

import { questionPlaces } from "../course.js";
import { button, h, icon } from "../dom.js";
import { contentOf } from "../content.js";
import { flagButton } from "./flag.js";

/** Figures with what they mean, read in this order: "16 of 20 points". @type {(rows: string[][]) => HTMLElement} */
export function figures(rows) {
  const items = rows.map(([figure, meaning]) => h("li", {}, h("b", {}, figure), " ", h("span", {}, meaning)));
  return h("ul", { class: "figures" }, items);
}

/**
 * A button with the text of a key.
 *
 * @type {(player: Player, key: string, onclick: () => void, kind?: string) => HTMLElement}
 */
export function act({ texts }, key, onclick, kind) {
  return button(texts.say(key), onclick, kind);
}

/** The buttons at a page's end. @type {(...buttons: (HTMLElement | null | false)[]) => HTMLElement} */
export function acts(...buttons) {
  return h("p", { class: "acts" }, buttons);
}

/** A large heading that takes the focus. @type {(text: string) => HTMLElement} */
export function title(text) {
  return h("h1", { class: "title", tabindex: "-1" }, text);
}

/** "page – course". @type {(player: Player, page: string) => string} */
export function windowTitle({ course, texts }, page) {
  return texts.say("page_title", { page, title: course.title });
}

/** The number of a question, counted without reading pages. @type {(player: Player, place: number) => string} */
export function questionNumber({ course, texts, attempt }, place) {
  return texts.number(questionPlaces(course, attempt).indexOf(place) + 1);
}

/** "Question 3 of 12". @type {(player: Player, place: number) => string} */
export function questionName(player, place) {
  const { course, texts, attempt } = player;
  const m = texts.number(questionPlaces(course, attempt).length);
  return texts.say("question_n", { n: questionNumber(player, place), m });
}

/** "Question 3 of 12" as heading, its points and, on the way, its flag. @type {(player: Player, place: number) => HTMLElement} */
export function eyebrow(player, place) {
  const { submitted, kept } = player.attempt;
  const heading = h("h1", { tabindex: "-1" }, questionName(player, place));
  const flag = !submitted && !kept[place] && flagButton(player, place);
  return h("div", { class: "eyebrow" }, heading, h("p", {}, pointsText(player, place)), flag);
}

/** "3 points". @type {(player: Player, place: number) => string} */
export function pointsText(player, place) {
  const key = player.questionAt(place).counted ? "points" : "points_uncounted";
  return player.texts.count(key, player.points(place));
}

/** "Attempt 2 of 3"; "" where there is no more than one. @type {(player: Player) => string} */
export function attemptName({ course, texts, attempt }) {
  const values = { n: texts.number(attempt.number), m: texts.number(course.attempts) };
  if (course.attempts > 1) return texts.say("attempt_n_of", values);
  return attempt.number > 1 ? texts.say("attempt_n", values) : "";
}

/** The author's blocks around a question. @type {(player: Player, nodes: ContentNode[]) => HTMLElement | null} */
export function reading({ texts }, nodes) {
  return nodes.length > 0 ? h("div", { class: "read" }, contentOf(nodes, { texts, raise: 1 })) : null;
}

/** Picture and words of a verdict. @type {Object<string, string>} */
export const VERDICT_ICON = {
  right: "right",
  partly: "partly",
  wrong: "wrong",
  unanswered: "left",
  people: "saved",
  elsewhere: "left",
};

/** @type {(verdict: string) => SVGElement} */
export function verdictIcon(verdict) {
  return icon(VERDICT_ICON[verdict]);
}

/**
 * The course's sections with the places of their parts, those without any left out. A lone one needs no title: the
 * page says all that it could say.
 *
 * @type {(course: Course, places: number[]) => {title: string, places: number[]}[]}
 */
export function sectionsOf(course, places) {
  const placesIn = (/** @type {number} */ i) => places.filter((place) => course.parts[place].section === i);
  const sections = course.sections.map((section, i) => ({ title: section.title, places: placesIn(i) }));
  const filled = sections.filter((section) => section.places.length > 0);
  return filled.length === 1 ? [{ ...filled[0], title: "" }] : filled;
}

/**
 * A section's heading, where it has a title.
 *
 * @type {(name: string, id: string, aside?: string | false) => HTMLElement | null}
 */
export function sectionHeading(name, id, aside) {
  if (!name && !aside) return null;
  return h("h2", { class: "part", id }, h("span", {}, name), aside ? h("span", { class: "state" }, aside) : null);
}

