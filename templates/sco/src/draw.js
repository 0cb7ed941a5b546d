/**
 * Which questions an attempt asks, and in which order: drawn once from its seed, then kept.
 *
 * A section's questions take their own places among its reading pages; nothing leaves its section.
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Section} Section
 */

import { isQuestion } from "./course.js";
import { shuffled } from "./rng.js";

/** The places in `course.parts` in the order in which they are shown. @type {(course: Course, seed: number) => number[]} */
export function drawnOrder(course, seed) {
  return order(course, (section, questions) => drawn(section, questions, seed));
}

/** All reading pages, and the questions at the places `asked` in their order. @type {(course: Course, asked: number[]) => number[]} */
export function orderOf(course, asked) {
  return order(course, (_, questions) => asked.filter((place) => questions.includes(place)));
}

/**
 * The order of an attempt that is going on where the course may have changed since: what was `asked` keeps its order; what
 * is new is put in behind the question that it follows in the course, or is drawn where a section draws. Where a section
 * asks fewer than it did, what `isNeeded` stays anyway.
 *
 * @type {(course: Course, seed: number, asked: number[], isNeeded: (place: number) => boolean) => number[]}
 */
export function refreshedOrder(course, seed, asked, isNeeded) {
  return order(course, (section, questions) => {
    const had = asked.filter((place) => questions.includes(place));
    if (had.length === 0) return drawn(section, questions, seed);
    const size = sizeOf(section, questions);
    const stays = within(had, size, isNeeded);
    const others = shuffled(questions, seed, section.id).filter((place) => !had.includes(place));
    return others.slice(0, Math.max(size - stays.length, 0)).sort(byPlace).reduce(putIn, stays);
  });
}

/** @type {(one: number, other: number) => number} */
const byPlace = (one, other) => one - other;

/**
 * The parts of each section, its questions as `given` for it.
 *
 * @type {(course: Course, given: (section: Section, questions: number[]) => number[]) => number[]}
 */
function order(course, given) {
  /** @type {number[]} */
  const all = [];
  for (let from = 0; from < course.parts.length; ) {
    const { section } = course.parts[from];
    let to = from;
    while (to < course.parts.length && course.parts[to].section === section) to += 1;
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    const questions = places.filter((place) => isQuestion(course.parts[place]));
    all.push(...among(places, questions, given(course.sections[section], questions)));
    from = to;
  }
  return all;
}

/** @type {(places: number[], questions: number[], given: number[]) => number[]} */
function among(places, questions, given) {
  let next = 0;
  const isShown = (/** @type {number} */ place) => !questions.includes(place) || given.includes(place);
  return places.filter(isShown).map((place) => (given.includes(place) ? given[next++] : place));
}

/** @type {(section: Section, questions: number[]) => number} */
function sizeOf({ select }, questions) {
  return select === 0 ? questions.length : Math.min(select, questions.length);
}

/** @type {(section: Section, questions: number[], seed: number) => number[]} */
function drawn(section, questions, seed) {
  const size = sizeOf(section, questions);
  const mixed = shuffled(questions, seed, section.id);
  const asked = size === questions.length ? questions : mixed.slice(0, size).sort(byPlace);
  return section.shuffle ? mixed.filter((place) => asked.includes(place)) : asked;
}

/** At most `size` of them if that can be, the last open ones left out. @type {(had: number[], size: number, isNeeded: (place: number) => boolean) => number[]} */
function within(had, size, isNeeded) {
  let spare = size - had.filter(isNeeded).length;
  return had.filter((place) => isNeeded(place) || spare-- > 0);
}

/** Behind the nearest that comes before it in the course. @type {(given: number[], place: number) => number[]} */
function putIn(given, place) {
  const at = given.indexOf(Math.max(...given.filter((one) => one < place))) + 1;
  return [...given.slice(0, at), place, ...given.slice(at)];
}
