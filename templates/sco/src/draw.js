/**
 * Which questions an attempt asks, and in which order: drawn once from its seed, then kept.
 *
 * A section's questions take their own places among its reading pages; nothing leaves its section.
 *
 * @typedef {import("./course.js").Course} Course
 */

import { isQuestion } from "./course.js";
import { shuffled } from "./rng.js";

/** The places in `course.parts` in the order in which they are shown. @type {(course: Course, seed: number) => number[]} */
export function drawnOrder(course, seed) {
  /** @type {number[]} */
  const order = [];
  for (let from = 0; from < course.parts.length; ) {
    const { section } = course.parts[from];
    let to = from;
    while (to < course.parts.length && course.parts[to].section === section) to += 1;
    order.push(...sectionOrder(course, seed, from, to));
    from = to;
  }
  return order;
}

/**
 * The places from `from` to before `to`, which are one section.
 *
 * @type {(course: Course, seed: number, from: number, to: number) => number[]}
 */
function sectionOrder(course, seed, from, to) {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  const { id, select, shuffle } = course.sections[course.parts[from].section];
  const questions = places.filter((place) => isQuestion(course.parts[place]));
  const isAll = select === 0 || select >= questions.length;
  const mixed = shuffled(questions, seed, id);
  const asked = isAll ? questions : mixed.slice(0, select).sort((one, other) => one - other);
  const given = shuffle ? mixed.filter((place) => asked.includes(place)) : asked.slice();
  const isShown = (/** @type {number} */ place) => !questions.includes(place) || asked.includes(place);
  return places.filter(isShown).map((place) => (asked.includes(place) ? given[asked.indexOf(place)] : place));
}
