/**
 * States that earlier players wrote, read for what they can say.
 *
 *     2.CONTENT.SEED.STAGE.POSITION.JOURNAL.ANSWERS.SHARES.TEXTS.CHECKSUM
 *
 * ANSWERS has, a question, bits for its answer, one for "checked", one for "written as an interaction", six bits a
 * character. SHARES has four characters a question: numerator and denominator. Both stand in the order of the course, which
 * was the only one. Version 1 had no TEXTS and knew nothing but choices. What is chosen stood in the author's order.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./course.js").Question} Question
 */

import { newAttempt } from "./attempt.js";
import { inOrder } from "./answers.js";
import { Bits, fromDigits, read } from "./compact.js";
import { isQuestion, questionPlaces } from "./course.js";
import { orderOf, refreshedOrder } from "./draw.js";
import { fraction } from "./fraction.js";
import { answerFrom, textsOf, widthsOf } from "./stored.js";

/** The attempt, or null where it is of another content. @type {(course: Course, fields: string[]) => Attempt | null} */
export function decodeOld(course, [version, content, seed, stage, position, journal, answers, shares, ...texts]) {
  const isWhole = version === "2" ? texts.length > 0 : version === "1" && texts.length === 0 && shares !== undefined;
  if (!isWhole || content !== course.content || ![seed, position, journal].every(isNumber)) return null;
  const attempt = newAttempt(course, parseInt(seed, 36) >>> 0);
  attempt.submitted = stage === "s";
  attempt.position = Math.min(parseInt(position, 36), course.parts.length) - 1;
  attempt.journal = parseInt(journal, 36);
  const isRead = readAnswers(course, attempt, answers, read(texts.join("."))) && readShares(course, attempt, shares);
  return isRead ? ordered(course, attempt) : null;
}

/** @type {(text: string) => boolean} */
function isNumber(text) {
  return /^[0-9a-z]{1,10}$/.test(text);
}

/** All was asked, in the order of the course. @type {(course: Course, attempt: Attempt) => Attempt} */
function ordered(course, attempt) {
  const asked = questionPlaces(course);
  const isNeeded = (/** @type {number} */ place) => attempt.answers[place] !== "";
  attempt.order = attempt.submitted ? orderOf(course, asked) : refreshedOrder(course, attempt.seed, asked, isNeeded);
  return attempt;
}

/**
 * Fills the attempt; false when a text has not the right length.
 *
 * @type {(course: Course, attempt: Attempt, text: string, texts: string[] | null) => boolean}
 */
function readAnswers(course, attempt, text, texts) {
  if (texts === null) return false;
  let [from, typed] = [0, 0];
  questionPlaces(course).forEach((place) => {
    const part = /** @type {Question} */ (course.parts[place]);
    const width = widthsOf(part).reduce((all, one) => all + one, 0);
    const to = from + Math.ceil((width + 2) / 6);
    const count = textsOf(part, "").length;
    readAnswer(part, attempt, place, new Bits(text.slice(from, to)), texts.slice(typed, typed + count));
    [from, typed] = [to, typed + count];
  });
  return from === text.length && typed === texts.length;
}

/** @type {(question: Question, attempt: Attempt, place: number, bits: Bits, texts: string[]) => void} */
function readAnswer(question, attempt, place, bits, texts) {
  const numbers = widthsOf(question).map((width) => bits.take(width));
  attempt.answers[place] = oldAnswer(question, numbers, texts);
  attempt.checked[place] = bits.take(1) === 1;
  attempt.recorded[place] = bits.take(1) === 1 ? attempt.answers[place] : null;
}

/** @type {(question: Question, numbers: number[], texts: string[]) => string} */
function oldAnswer(question, numbers, texts) {
  if (question.kind !== "choice" && question.kind !== "hottext" && question.kind !== "hotspot") {
    return answerFrom(question, numbers, texts);
  }
  const chosen = /** @type {{key: string}[]} */ (question.choices).filter((_, i) => numbers[i] === 1);
  return inOrder(question, new Set(chosen.map(({ key }) => key)));
}

/** @type {(course: Course, attempt: Attempt, text: string) => boolean} */
function readShares(course, attempt, text) {
  if (text === "") return true;
  if (text.length !== questionPlaces(course).length * 4) return false;
  let from = -4;
  attempt.shares = course.parts.map((part) => {
    if (!isQuestion(part)) return fraction(0);
    from += 4;
    return fraction(fromDigits(text.slice(from, from + 2)), fromDigits(text.slice(from + 2, from + 4)) || 1);
  });
  return true;
}
