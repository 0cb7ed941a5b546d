/** Small courses for the tests, shaped as `qtiexport/sco.py` writes them. */

import { fitted } from "../../templates/sco/src/state.js";

const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Six digits, as the build writes them of all that is asked. */
export const hashOf = (text) => Array.from(text).reduce((all, c) => (all * 31 + c.charCodeAt(0)) % 0xffffff, 7).toString(16).padStart(6, "0");

/** The state of an attempt, in as much detail as SCORM 1.2 takes. */
export const encode = (some, attempt) => fitted(some, attempt).text;

/** A question with `count` choices of which the keys in `right` are right; the rest can be overridden. */
export function question(id, count, right, more = {}) {
  const choices = Array.from(KEYS.slice(0, count), (key) => ({ key, body: [`Choice ${key}`], why: null }));
  return {
    kind: "choice", id, interaction: `${id}_1a2b3c`, section: 0, title: "", form: "multiple", points: [1, 1], counted: true, choose: 0,
    shuffle: false, letters: true, before: [], ask: [`Which of ${id}?`], after: [], choices,
    marks: { rule: "match" }, right, explanation: null, rest: null, hash: hashOf(id), time: 0, ...more,
  };
}

export const trueFalse = question("tf", 2, "b", {
  form: "true-false",
  choices: [{ key: "a", value: "true", body: ["True"], why: null }, { key: "b", value: "false", body: ["False"], why: null }],
});

/** Marking "per-option-minus" of types.md 2: right a, c, d, wrong b, e, three points. */
export const minusMarked = question("minus", 5, "acd", {
  points: [3, 1], marks: { rule: "sum", weights: [2, -3, 2, 2, -3], upper: 6, limit: 0 },
});

/** Marking "per-option" of types.md 2: right a, c, choose two, two points. */
export const limited = question("limited", 5, "ac", {
  points: [2, 1], choose: 2, marks: { rule: "sum", weights: [1, 0, 1, 0, 0], upper: 2, limit: 2 },
});

export const article = { kind: "article", id: "reading", section: 0, title: "Reading", minutes: 1, body: [["p", "Words."]] };

export function course(parts, more = {}) {
  return {
    format: 2, id: "course-1", version: "", content: "9f86d081", title: "Course", lang: "en", dir: "ltr", pass: null,
    feedback: "end", texts: {}, sections: [{ id: "one_1a2b3c", title: "One", select: 0, shuffle: false, time: 0 }], parts, ...more,
  };
}

/** Every subset of the keys of a question, as sorted strings. */
export function responses({ choices }) {
  return Array.from({ length: 2 ** choices.length }, (_, bits) =>
    choices.filter((_choice, i) => bits & (2 ** i)).map(({ key }) => key).join(""));
}
