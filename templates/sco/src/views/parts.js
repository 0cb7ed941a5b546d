/**
 * Small pieces that several pages have.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../course.js").Choice} Choice
 * @typedef {import("../course.js").ContentNode} ContentNode
 * @typedef {import("../course.js").Course} Course
 */

import { questionPlaces } from "../course.js";
import { h, icon } from "../dom.js";
import { boxOf, contentOf } from "../content.js";

/** Figures with what they mean. @type {(rows: string[][]) => HTMLElement} */
export function figures(rows) {
  return h("dl", { class: "figures" }, rows.map(([figure, meaning]) => h("div", {}, h("dt", {}, meaning), h("dd", {}, figure))));
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

/** "Question 3 of 12". @type {(player: Player, place: number) => string} */
export function questionName({ course, texts }, place) {
  const places = questionPlaces(course);
  return texts.say("question_n", { n: texts.number(places.indexOf(place) + 1), m: texts.number(places.length) });
}

/** "Question 3 of 12" as heading, and its points. @type {(player: Player, place: number) => HTMLElement} */
export function eyebrow(player, place) {
  const points = player.points(place);
  return h("div", { class: "eyebrow" }, h("h1", { tabindex: "-1" }, questionName(player, place)), h("p", {}, player.texts.count("points", points)));
}

/** The author's blocks around a question. @type {(player: Player, nodes: ContentNode[]) => HTMLElement | null} */
export function reading({ texts }, nodes) {
  return nodes.length > 0 ? h("div", { class: "read" }, contentOf(nodes, { texts, raise: 1 })) : null;
}

/** A choice's words, as a paragraph or blocks. @type {(player: Player, choice: Choice) => HTMLElement} */
export function choiceText({ texts }, choice) {
  return boxOf(choice.body, { texts });
}

/** Picture and words of a verdict. @type {Object<string, string>} */
export const VERDICT_ICON = { right: "right", partly: "partly", wrong: "wrong", unanswered: "left" };

/** @type {(verdict: string) => SVGElement} */
export function verdictIcon(verdict) {
  return icon(VERDICT_ICON[verdict]);
}

/**
 * The course's sections with the places of their parts, those without any left out.
 *
 * @type {(course: Course, places: number[]) => {title: string, places: number[]}[]}
 */
export function sectionsOf(course, places) {
  const sections = course.sections.map(({ title }, i) => ({ title, places: places.filter((place) => course.parts[place].section === i) }));
  return sections.filter((section) => section.places.length > 0);
}

/**
 * A section's heading, where it has a title.
 *
 * @type {(title: string, id: string, aside?: string) => HTMLElement | null}
 */
export function sectionHeading(title, id, aside) {
  if (!title && !aside) return null;
  return h("h2", { class: "part", id }, h("span", {}, title), aside ? h("span", { class: "state" }, aside) : null);
}

