/**
 * The limits of time: of the whole, of each section, of each question. The seconds that were used of them are in
 * `attempt.spent`; what has no limit is not counted.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Section} Section
 * @typedef {import("./course.js").Part} Part
 * @typedef {"whole" | "section" | "question"} Kind
 * @typedef {{kind: Kind, at: number, all: number, used: number, left: number, step: number}} Limit  in seconds; `at` is
 *   the section or the place that has it, `step` what an extension adds
 */

import { isMarked } from "./attempt.js";
import { isQuestion } from "./course.js";

/** What one extension adds to a time: a quarter, up to the whole minute. @type {(time: number) => number} */
export function extensionOf(time) {
  return Math.ceil(time / 240) * 60;
}

/** A time with the extensions that were taken: each lengthens all limits. @type {(time: number, attempt: Attempt) => number} */
function extended(time, { spent }) {
  return time > 0 ? time + spent.extended * extensionOf(time) : 0;
}

/** Whether anything at all has a limit. @type {(course: {time: number, sections: Section[], parts: Part[]}) => boolean} */
export function isTimed({ time, sections, parts }) {
  const isLimited = (/** @type {{time: number}} */ one) => one.time > 0;
  return time > 0 || sections.some(isLimited) || parts.some((part) => isQuestion(part) && isLimited(part));
}

/**
 * The limits that hold while the part at `place` is on the screen (-1: none is). A question that is marked has none. What
 * the LMS grants this learner for the whole goes before what the author set, and is all there is; where the author set
 * nothing, the LMS may do what it likes at the end of its time.
 *
 * @type {(course: Course, attempt: Attempt, place: number, granted?: number) => Limit[]}
 */
export function limitsAt(course, attempt, place, granted = 0) {
  const { spent } = attempt;
  const part = course.parts[place];
  const isGranted = course.time > 0 && granted > 0;
  const limits = [isGranted ? limit("whole", 0, granted, spent.whole, 0) : growing("whole", 0, course.time, spent.whole)];
  if (part) limits.push(growing("section", part.section, course.sections[part.section].time, spent.sections[part.section]));
  if (part && isQuestion(part) && !isMarked(attempt, place)) limits.push(growing("question", place, part.time, spent.parts[place]));
  return limits.filter(({ all }) => all > 0);

  /** @type {(kind: Kind, at: number, time: number, used: number) => Limit} */
  function growing(kind, at, time, used) {
    return limit(kind, at, extended(time, attempt), used, extensionOf(time));
  }
}

/** @type {(kind: Kind, at: number, all: number, used: number, step: number) => Limit} */
function limit(kind, at, all, used, step) {
  return { kind, at, all, used, left: Math.max(all - used, 0), step };
}

/**
 * Counts seconds on the part at `place`, never more than there are; returns the limits that were reached by them.
 *
 * @type {(course: Course, attempt: Attempt, place: number, seconds: number, granted?: number) => Limit[]}
 */
export function spend(course, attempt, place, seconds, granted) {
  const { spent } = attempt;
  const running = limitsAt(course, attempt, place, granted).filter(({ left }) => left > 0);
  running.forEach(({ kind, at, all, used }) => {
    const now = Math.min(used + seconds, all);
    if (kind === "whole") spent.whole = now;
    else (kind === "section" ? spent.sections : spent.parts)[at] = now;
  });
  return running.filter(({ left }) => seconds >= left);
}

/** Whether the time of a part, or of its section, is used up. @type {(course: Course, attempt: Attempt, place: number) => boolean} */
export function isTimeOver({ sections, parts }, attempt, place) {
  const part = parts[place];
  const { spent } = attempt;
  const isUsed = (/** @type {number} */ time, /** @type {number} */ used) => time > 0 && used >= extended(time, attempt);
  if (isUsed(sections[part.section].time, spent.sections[part.section])) return true;
  return isQuestion(part) && isUsed(part.time, spent.parts[place]);
}
