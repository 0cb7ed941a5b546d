/**
 * The attempt as suspend_data: printable ASCII, no longer than platforms take, worthless once a single bit is wrong.
 *
 *     2.CONTENT.SEED.STAGE.POSITION.JOURNAL.ANSWERS.SHARES.TEXTS.CHECKSUM
 *
 * ANSWERS has, a question, bits for its answer (`stored.js`), one for "checked", one for "written as an interaction",
 * six bits a character. SHARES (only once handed in) has four characters a question: numerator and denominator. TEXTS
 * has what was typed (`compact.js`). The order of shuffled choices follows from SEED. Version 1 had no TEXTS and knew
 * nothing but choices; it is read as ever.
 *
 * Arithmetic for 500 questions of 10 choices: 12 bits = 2 characters, and 4 for the share: 3,000; the other fields
 * need less than 60. Where that does not fit, SHARES are left out: they can be marked again. Where that does not help, the
 * longest texts are left out and SHARES are kept, since what is left out can not be marked.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 */

import { newAttempt } from "./attempt.js";
import { bitsOf, digitsOf, fromBits, fromDigits, packed, read, unpacked, written } from "./compact.js";
import { isQuestion } from "./course.js";
import { fraction } from "./fraction.js";
import { answerFrom, numbersOf, textsOf, widthsOf } from "./stored.js";

/** What SCORM 1.2 takes. */
export const LIMIT = 4000;
const LONGEST = 64000;
const VERSION = "2";
const FIRST_VERSION = "1";
/** Fields before TEXTS, which may hold points of its own. */
const FIELDS = 8;

/**
 * The attempt as text of at most `limit` characters; "" when it cannot fit at all. It is not `isWhole` when something
 * that was typed had to be left out.
 *
 * @type {(course: Course, attempt: Attempt, limit?: number) => {text: string, isWhole: boolean}}
 */
export function fitted(course, attempt, limit = LIMIT) {
  const shares = sharesText(course, attempt);
  const whole = [shares, ""].map((some) => sealed(course, attempt, some)).find((text) => text.length <= limit);
  if (whole !== undefined) return { text: whole, isWhole: true };
  const less = [shares, ""].map((some) => cut(course, attempt, some, limit)).find((text) => text.length <= limit);
  return { text: less || "", isWhole: false };
}

/**
 * The attempt with these shares, without the longest texts. What was earned for a text that is left out can not be
 * marked again, so that texts go before the shares do.
 *
 * @type {(course: Course, attempt: Attempt, shares: string, limit: number) => string}
 */
function cut(course, attempt, shares, limit) {
  const excess = sealed(course, attempt, shares).length - limit;
  return sealed(course, withoutLongest(course, attempt, excess), shares);
}

/** The attempt as text; "" when it cannot fit at all. @type {(course: Course, attempt: Attempt) => string} */
export function encode(course, attempt) {
  return fitted(course, attempt).text;
}

/**
 * The attempt without its longest texts, so many that at least `excess` characters are saved if that can be. What is
 * left out is open again: a question that was checked could not be answered any more.
 *
 * @type {(course: Course, attempt: Attempt, excess: number) => Attempt}
 */
function withoutLongest(course, attempt, excess) {
  const sizes = course.parts.map((part, place) => ({ place, size: partText(part, attempt, place).length }));
  const { answers, recorded, checked } = attempt;
  const less = { ...attempt, answers: answers.slice(), recorded: recorded.slice(), checked: checked.slice() };
  let saved = 0;
  for (const { place, size } of sizes.sort((one, other) => other.size - one.size)) {
    if (saved >= excess || size === 0) break;
    less.answers[place] = "";
    less.recorded[place] = "";
    less.checked[place] = false;
    saved += size - partText(course.parts[place], less, place).length;
  }
  return less;
}

/** @type {(course: Course, attempt: Attempt, shares: string) => string} */
function sealed(course, attempt, shares) {
  const stage = attempt.submitted ? "s" : "o";
  const [seed, position, journal] = [attempt.seed, attempt.position + 1, attempt.journal].map((n) => n.toString(36));
  const answers = course.parts.map((part, i) => (isQuestion(part) ? answerText(part, attempt, i) : "")).join("");
  const texts = course.parts.map((part, i) => partText(part, attempt, i)).join("");
  const body = [VERSION, course.content, seed, stage, position, journal, answers, shares, texts].join(".");
  return `${body}.${checksum(body)}`;
}

/**
 * The attempt that `text` holds, or null when it is empty, damaged, cut, of another version or of another content.
 *
 * @type {(course: Course, text: unknown) => Attempt | null}
 */
export function decode(course, text) {
  if (typeof text !== "string" || text.length > LONGEST) return null;
  const end = text.lastIndexOf(".");
  const fields = text.slice(0, Math.max(end, 0)).split(".");
  if (end < 0 || checksum(text.slice(0, end)) !== text.slice(end + 1)) return null;
  return isKnown(fields) && fields[1] === course.content ? opened(course, fields) : null;
}

/** @type {(fields: string[]) => boolean} */
function isKnown([version, ...others]) {
  const count = others.length + 1;
  return version === VERSION ? count > FIELDS : version === FIRST_VERSION && count === FIELDS;
}

/** @type {(course: Course, fields: string[]) => Attempt | null} */
function opened(course, [, , seed, stage, position, journal, answers, shares, ...texts]) {
  const attempt = newAttempt(course, parseInt(seed, 36) >>> 0);
  attempt.submitted = stage === "s";
  attempt.position = Math.min(parseInt(position, 36), course.parts.length) - 1;
  attempt.journal = parseInt(journal, 36);
  const isRead = readAnswers(course, attempt, answers, read(texts.join("."))) && readShares(course, attempt, shares);
  return isRead ? attempt : null;
}

// --- answers ---------------------------------------------------------------------------------------------------

/** @type {(question: Question) => number} */
function answerBits(question) {
  return widthsOf(question).reduce((all, width) => all + width, 0);
}

/** @type {(question: Question, attempt: Attempt, place: number) => string} */
function answerText(question, attempt, place) {
  const answer = attempt.answers[place];
  const widths = widthsOf(question);
  const bits = numbersOf(question, answer).map((number, i) => bitsOf(number, widths[i]));
  return packed(/** @type {boolean[]} */ ([]).concat(...bits, attempt.checked[place], attempt.recorded[place] === answer));
}

/** @type {(part: import("./course.js").Part, attempt: Attempt, place: number) => string} */
function partText(part, attempt, place) {
  return isQuestion(part) ? written(textsOf(part, attempt.answers[place])) : "";
}

/**
 * Fills the attempt; false when a text has not the right length.
 *
 * @type {(course: Course, attempt: Attempt, text: string, texts: string[] | null) => boolean}
 */
function readAnswers(course, attempt, text, texts) {
  if (texts === null) return false;
  let [from, typed] = [0, 0];
  course.parts.forEach((part, i) => {
    if (!isQuestion(part)) return;
    const to = from + Math.ceil((answerBits(part) + 2) / 6);
    const count = textsOf(part, "").length;
    readAnswer(part, attempt, i, unpacked(text.slice(from, to)), texts.slice(typed, typed + count));
    [from, typed] = [to, typed + count];
  });
  return from === text.length && typed === texts.length;
}

/** @type {(question: Question, attempt: Attempt, place: number, bits: boolean[], texts: string[]) => void} */
function readAnswer(question, attempt, place, bits, texts) {
  let from = 0;
  const numbers = widthsOf(question).map((width) => fromBits(bits.slice(from, (from += width))));
  attempt.answers[place] = answerFrom(question, numbers, texts);
  attempt.checked[place] = bits[from] === true;
  attempt.recorded[place] = bits[from + 1] ? attempt.answers[place] : null;
}

// --- shares ----------------------------------------------------------------------------------------------------

/** @type {(course: Course, attempt: Attempt) => string} */
function sharesText(course, attempt) {
  const { shares } = attempt;
  if (shares === null) return "";
  return course.parts.map((part, i) => (isQuestion(part) ? shares[i].map(pair).join("") : "")).join("");
}

/**
 * A number from 0 to 4,095 as two characters; no share needs more with 36 choices (17 right, 19 wrong: 323).
 *
 * @type {(value: bigint) => string}
 */
function pair(value) {
  return digitsOf(Math.min(Number(value), 4095), 2);
}

/** @type {(course: Course, attempt: Attempt, text: string) => boolean} */
function readShares(course, attempt, text) {
  if (text === "") return true;
  const questions = course.parts.filter(isQuestion).length;
  if (text.length !== questions * 4) return false;
  let from = -4;
  attempt.shares = course.parts.map((part) => {
    if (!isQuestion(part)) return fraction(0);
    from += 4;
    return fraction(fromDigits(text.slice(from, from + 2)), fromDigits(text.slice(from + 2, from + 4)) || 1);
  });
  return true;
}

// --- checksum --------------------------------------------------------------------------------------------------

/**
 * CRC-32 of ASCII text, eight hexadecimal digits: finds every flipped bit and nearly every cut.
 *
 * @type {(text: string) => string}
 */
export function checksum(text) {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
