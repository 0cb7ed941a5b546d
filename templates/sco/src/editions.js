/**
 * One course in several languages: each part says what it says otherwise in the others (`qtiexport/sco/translating.py`).
 *
 * Answers, orders and interactions are those of the course, whatever language it is shown in. A part that is not there in
 * a language is shown in its own, and says so to whoever listens.
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Part} Part
 */

import { objectOf } from "./objects.js";
import { voiced } from "./voices.js";

/** What an author wrote: as content, and as words alone. */
const CONTENT = "before ask after explanation rest text body why model".split(" ");
const WORDS = "title label text unit".split(" ");

/** The languages to choose from, the course's first before the others. @type {(course: Course) => {lang: string, name: string}[]} */
export function languagesOf(course) {
  return [course, ...(course.editions || [])].map(({ lang, name }) => ({ lang, name: name || lang }));
}

/**
 * The place, among its languages, of the first of these tags that the course speaks, in its region or another; -1 if it
 * speaks none of them.
 *
 * @type {(course: Course, tags: readonly string[]) => number}
 */
export function spokenOf(course, tags) {
  const known = languagesOf(course).map(({ lang }) => lang.toLowerCase());
  const primary = (/** @type {string} */ tag) => tag.split(/[-_]/)[0];
  for (const tag of tags.map((one) => one.toLowerCase().replace("_", "-"))) {
    const found = [known.indexOf(tag), known.findIndex((lang) => primary(lang) === primary(tag))].filter((at) => at >= 0);
    if (found.length > 0) return found[0];
  }
  return -1;
}

/** The first that the browser's user reads, else the course's own. @type {(course: Course) => number} */
export function firstLanguage(course) {
  return course.editions ? Math.max(spokenOf(course, navigator.languages || []), 0) : 0;
}

/** The course in the language at a place of `languagesOf`. @type {(course: Course, place: number) => Course} */
export function editionOf(course, place) {
  const { editions = [] } = course;
  const edition = editions[place - 1];
  const said = edition || course;
  const sections = course.sections.map((section, i) => (edition ? { ...section, title: edition.sections[i] } : section));
  const directions = objectOf([course, ...editions].map(({ lang, dir }) => [lang, dir]));
  const parts = course.parts.map((part) => partIn(part, said.lang, directions));
  return { ...course, textLang: undefined, ...said, sections, parts };
}

/** @type {(part: Part, lang: string, directions: Object<string, string>) => Part} */
function partIn(part, lang, directions) {
  const { others = {}, lang: own = lang } = part;
  if (own === lang) return part;
  return others[lang] ? { ...part, ...others[lang] } : foreign(part, own, directions[own] || "ltr");
}

/** The part with its language at all that its author wrote. @type {(part: any, lang: string, dir: string) => any} */
function foreign(part, lang, dir) {
  /** @type {(node: any) => any} */
  const node = (one) => {
    if (typeof one === "string") return ["span", { lang, dir }, one];
    return one[0] === "math" ? one : one.map((/** @type {any} */ inner, /** @type {number} */ i) => (i > 0 && isNode(inner) ? node(inner) : inner));
  };
  /** @type {(value: any, name: string) => any} */
  const told = (value, name) => {
    if (name === "hints") return value.map((/** @type {any[]} */ hint) => hint.map(node));
    if (Array.isArray(value)) return CONTENT.includes(name) ? value.map(node) : value.map((one) => told(one, ""));
    if (typeof value === "string") return WORDS.includes(name) && value !== "" ? voiced(value, lang, dir) : value;
    return value && typeof value === "object" ? each(value) : value;
  };
  /** @type {(values: any) => any} */
  const each = (values) => objectOf(Object.entries(values).map(([name, value]) => [name, told(value, name)]));
  return each(part);
}

/** @type {(value: any) => boolean} */
function isNode(value) {
  return typeof value === "string" || Array.isArray(value);
}
