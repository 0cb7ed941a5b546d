/**
 * The attempt as suspend_data: printable ASCII, at most 4,000 bytes, and worthless once a single bit is wrong.
 *
 *     1.CONTENT.SEED.STAGE.POSITION.JOURNAL.ANSWERS.SHARES.CHECKSUM
 *
 * Fields hold letters, digits, "-" and "_". ANSWERS has, a question, one bit a choice (in the author's order), one for
 * "checked" and one for "written as an interaction", six bits a character. SHARES (only once handed in) has four
 * characters a question: numerator and denominator. The order of shuffled choices follows from SEED.
 *
 * Arithmetic for 500 questions of 10 choices: 12 bits = 2 characters, and 4 for the share: 3,000; the other fields
 * need less than 60. With 36 choices (7 + 4 characters) SHARES do not fit and are left out: they can be marked again.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 */

import { newAttempt } from "./attempt.js";
import { isQuestion } from "./course.js";
import { fraction } from "./fraction.js";

export const LIMIT = 4000;
const VERSION = "1";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** The attempt as text; "" when it cannot fit at all. @type {(course: Course, attempt: Attempt) => string} */
export function encode(course, attempt) {
  const full = sealed(course, attempt, sharesText(course, attempt));
  if (full.length <= LIMIT) return full;
  const short = sealed(course, attempt, "");
  return short.length <= LIMIT ? short : "";
}

/** @type {(course: Course, attempt: Attempt, shares: string) => string} */
function sealed(course, attempt, shares) {
  const stage = attempt.submitted ? "s" : "o";
  const [seed, position, journal] = [attempt.seed, attempt.position + 1, attempt.journal].map((n) => n.toString(36));
  const answers = answersText(course, attempt);
  const body = [VERSION, course.content, seed, stage, position, journal, answers, shares].join(".");
  return `${body}.${checksum(body)}`;
}

/**
 * The attempt that `text` holds, or null when it is empty, damaged, cut, of another version or of another content.
 *
 * @type {(course: Course, text: unknown) => Attempt | null}
 */
export function decode(course, text) {
  if (typeof text !== "string" || text.length > LIMIT) return null;
  const end = text.lastIndexOf(".");
  const fields = text.slice(0, end).split(".");
  if (end < 0 || fields.length !== 8 || checksum(text.slice(0, end)) !== text.slice(end + 1)) return null;
  if (fields[0] !== VERSION || fields[1] !== course.content) return null;
  return opened(course, fields);
}

/** @type {(course: Course, fields: string[]) => Attempt | null} */
function opened(course, [, , seed, stage, position, journal, answers, shares]) {
  const attempt = newAttempt(course, parseInt(seed, 36) >>> 0);
  attempt.submitted = stage === "s";
  attempt.position = Math.min(parseInt(position, 36), course.parts.length) - 1;
  attempt.journal = parseInt(journal, 36);
  return readAnswers(course, attempt, answers) && readShares(course, attempt, shares) ? attempt : null;
}

// --- answers ---------------------------------------------------------------------------------------------------

/** @type {(question: Question) => number} */
function answerWidth(question) {
  return Math.ceil((question.choices.length + 2) / 6);
}

/** @type {(course: Course, attempt: Attempt) => string} */
function answersText(course, attempt) {
  return course.parts.map((part, i) => (isQuestion(part) ? answerText(part, attempt, i) : "")).join("");
}

/** @type {(question: Question, attempt: Attempt, place: number) => string} */
function answerText(question, attempt, place) {
  const answer = attempt.answers[place];
  const bits = question.choices.map(({ key }) => answer.includes(key));
  bits.push(attempt.checked[place], attempt.recorded[place] === answer);
  return packed(bits, answerWidth(question));
}

/**
 * Fills the attempt; false when the text has not the right length.
 *
 * @type {(course: Course, attempt: Attempt, text: string) => boolean}
 */
function readAnswers(course, attempt, text) {
  let from = 0;
  course.parts.forEach((part, i) => {
    if (!isQuestion(part)) return;
    const width = answerWidth(part);
    readAnswer(part, attempt, i, unpacked(text.slice(from, from + width)));
    from += width;
  });
  return from === text.length;
}

/** @type {(question: Question, attempt: Attempt, place: number, bits: boolean[]) => void} */
function readAnswer(question, attempt, place, bits) {
  const count = question.choices.length;
  attempt.answers[place] = question.choices.filter((_, i) => bits[i]).map(({ key }) => key).join("");
  attempt.checked[place] = bits[count] === true;
  attempt.recorded[place] = bits[count + 1] ? attempt.answers[place] : null;
}

/** Bits as characters of six, the first bit lowest. @type {(bits: boolean[], width: number) => string} */
function packed(bits, width) {
  const digits = new Array(width).fill(0);
  bits.forEach((bit, i) => {
    if (bit) digits[Math.floor(i / 6)] |= 1 << i % 6;
  });
  return digits.map((digit) => DIGITS[digit]).join("");
}

/** @type {(text: string) => boolean[]} */
function unpacked(text) {
  const bits = [];
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    for (let i = 0; i < 6; i++) bits.push((digit & (1 << i)) !== 0);
  }
  return bits;
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
  const number = Math.min(Number(value), 4095);
  return DIGITS[number >> 6] + DIGITS[number & 63];
}

/** @type {(text: string) => number} */
function unpair(text) {
  return DIGITS.indexOf(text[0]) * 64 + DIGITS.indexOf(text[1]);
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
    return fraction(unpair(text.slice(from, from + 2)), unpair(text.slice(from + 2, from + 4)) || 1);
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
