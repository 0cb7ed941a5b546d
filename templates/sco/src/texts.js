/**
 * What the player says: the texts of `course.texts` (languages/*.toml, [player]) with numbers as their language has them.
 *
 * @typedef {ReturnType<typeof makeTexts>} Texts
 * @typedef {import("./course.js").Course} Course
 */

import { objectOf } from "./objects.js";
import { isVoiced, voiced } from "./voices.js";

const ALPHABETS = { ar: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", he: "אבגדהוזחטיכלמנסעפצקרשת" };
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LETTER = /\p{L}/u;
const DIGITS = /^[\d\u0660-\u0669\u06f0-\u06f9.,\u066b\u066c]*$/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** @type {(course: Course) => any} */
export function makeTexts(course) {
  const content = knownLanguage(course.lang);
  const lang = course.textLang || content;
  const figures = figuresOf(content, course.dir === "rtl");
  const alphabet = alphabetOf(content);
  const said = sentences(course, lang);
  return {
    ...said,
    /** Plain decimal text with all its digits, as the author writes numbers. @type {(value: string) => string} */
    exact: (value) => value.replace(/[-.0-9]/g, (sign) => figures[sign]),
    /** Two to twelve in words, where the language has them; anything else in digits. @type {(n: number) => string} */
    word: (n) => formOf(course.texts.numbers, "other").split(" ")[n - 2] || said.number(n),
    /** Percent text such as "66.67" with its sign. @type {(value: string) => string} */
    percent: (value) => said.say("percent", { n: said.number(value) }),
    time: clockOf(lang),
    /** The letter of a place from 0: A … Z, AA, AB … @type {(place: number) => string} */
    letter: (place) => letterAt(alphabet, place),
  };
}

/** The texts of a course with their values and numbers, in the language that they are in. */
function sentences(/** @type {Course} */ course, /** @type {string} */ lang) {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const sentence = course.textLang ? foreignSentence(course, lang) : ownSentence(course);

  /** A number, or plain decimal text, as it is written in the language. @type {(value: number | string) => string} */
  const number = (value) => numbers.format(Number(value));

  /**
   * A text with its values filled in; values are never looked into for further places.
   *
   * @type {(key: string, values?: Object<string, string>) => string}
   */
  const say = (key, values = {}) => sentence(formOf(course.texts[key], "other"), values);

  /**
   * A text in the plural form of `n`, which fills {n}.
   *
   * @type {(key: string, n: number | string, values?: Object<string, string>) => string}
   */
  const count = (key, n, values = {}) => {
    const form = formOf(course.texts[key], plurals.select(Number(n)));
    return sentence(form, { n: number(n), ...values });
  };

  return { say, count, number };
}

/** @typedef {(text: string, values: Object<string, string>) => string} Sentence  fills values into a text */

/** Values that run their own way stand between signs for that, so that the sentence keeps its order. @type {(course: Course) => Sentence} */
function ownSentence({ dir }) {
  const isApart = (/** @type {string} */ value) => (dir === "rtl" ? !DIGITS.test(value) : RIGHT_TO_LEFT.test(value));
  return (text, values) => filled(text, values, (value) => (isApart(value) ? `\u2068${value}\u2069` : value));
}

/** A text says its language, and the author's words in it theirs. @type {(course: Course, lang: string) => Sentence} */
function foreignSentence(course, lang) {
  const isAuthors = (/** @type {string} */ value) => LETTER.test(value) && !isVoiced(value);
  const author = (/** @type {string} */ value) => (isAuthors(value) ? voiced(value, course.lang, course.dir) : value);
  return (text, values) => voiced(filled(text, values, author), lang, "ltr");
}

/** A moment as the time of day of a language. @type {(lang: string) => (date: Date) => string} */
function clockOf(lang) {
  const clock = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" });
  return (date) => clock.format(date);
}

/**
 * Digits, decimal sign and minus of a language. A minus stays before its number where lines run from right to left.
 *
 * @type {(lang: string, isMirrored: boolean) => Object<string, string>}
 */
function figuresOf(lang, isMirrored) {
  const numbers = new Intl.NumberFormat(lang, { useGrouping: false });
  const point = numbers.format(1.1).replace(/[^.,\u066b]/g, "") || ".";
  /** @type {[string, string][]} */
  const digits = Array.from("0123456789", (digit) => [digit, numbers.format(Number(digit))]);
  return { ...objectOf(digits), ".": point, "-": `${isMirrored ? "\u200e" : ""}\u2212` };
}

/**
 * A text, or its plural form of that name; "other" stands for forms that a language does not list.
 *
 * @type {(text: any, name: string) => string}
 */
function formOf(text, name) {
  return (typeof text === "object" ? text[name] || text.other : text) || "";
}

/** @type {(text: string, values: Object<string, string>, put: (value: string) => string) => string} */
function filled(text, values, put) {
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? put(values[name]) : place));
}

/** A language that the browser accepts. @type {(lang: string) => string} */
function knownLanguage(lang) {
  try {
    return Intl.getCanonicalLocales(lang)[0] || "en";
  } catch {
    return "en";
  }
}

/** @type {(lang: string) => string[]} */
function alphabetOf(lang) {
  const own = /** @type {Object<string, string>} */ (ALPHABETS)[lang.slice(0, 2)];
  return Array.from(own || LATIN);
}

/** @type {(alphabet: string[], place: number) => string} */
function letterAt(alphabet, place) {
  const size = alphabet.length;
  return (place < size ? "" : alphabet[Math.floor(place / size) - 1]) + alphabet[place % size];
}
