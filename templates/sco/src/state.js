/**
 * The attempt as suspend_data: printable ASCII, no longer than platforms take, worthless once a single bit is wrong.
 *
 *     3.CONTENT.SEED.STAGE.COUNTS.BEST.TOLD.SPENT.FORM.SHAPES.SHARES.BITS.TEXTS.CHECKSUM
 *
 * CONTENT is the course's key and one of what its sections ask. COUNTS are the attempt, the position (as a place from 1, and
 * as a question of the order shown), entries of the journal, the language and how many questions follow. BEST is a share,
 * TOLD what was earned of what, and whether that was enough. SPENT are seconds of the whole, its extensions, then the key
 * and the seconds of each section. FORM to TEXTS are the questions (`entries.js`). Numbers have 36 digits, those of
 * fractions 10, and "-" between them. How shuffled choices stand follows from SEED.
 *
 * Arithmetic for 500 questions of 10 choices, all with every mark, handed in with 45 different shares: 24 bits of
 * fingerprint, 4 marks, 10 of the answer, 6 of the share: 3,667 characters, the table of shares 200, the rest less than 80.
 *
 * Another content is another edition of the same course: answers to questions that are known by their fingerprint stay.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./entries.js").Detail} Detail
 * @typedef {import("./entries.js").Entry} Entry
 * @typedef {import("./entries.js").Material} Material
 * @typedef {import("./head.js").Head} Head
 */

import { isQuestion } from "./course.js";
import { drawnOrder, orderOf, refreshedOrder } from "./draw.js";
import { gathered, readEntries, writeEntries } from "./entries.js";
import { fraction } from "./fraction.js";
import { begun, fractionOf, headFields, headOf } from "./head.js";
import { share } from "./marking.js";
import { hash } from "./rng.js";

/** What SCORM 1.2 takes. */
export const LIMIT = 4000;
const LONGEST = 64000;
const VERSION = "3";
/** Fields from SEED to SHARES. */
const FIELDS = 9;

/**
 * What is left out, one after the other, where it does not fit: bits of fingerprints that tell few more questions apart,
 * shares that can be marked again, fingerprints (then the state is good for this content only), flags.
 *
 * @type {Detail[]}
 */
const DETAILS = [
  { print: 24, isEarnedKept: true, isFlagKept: true },
  { print: 20, isEarnedKept: true, isFlagKept: true },
  { print: 16, isEarnedKept: true, isFlagKept: true },
  { print: 16, isEarnedKept: false, isFlagKept: true },
  { print: 0, isEarnedKept: false, isFlagKept: true },
  { print: 0, isEarnedKept: false, isFlagKept: false },
];
const LEAST = DETAILS[DETAILS.length - 1];

// --- writing ---------------------------------------------------------------------------------------------------

/**
 * The attempt as text of at most `limit` characters; "" when it cannot fit at all. It is not `isWhole` when something
 * that was typed had to be left out.
 *
 * @type {(course: Course, attempt: Attempt, limit?: number) => {text: string, isWhole: boolean}}
 */
export function fitted(course, attempt, limit = LIMIT) {
  const whole = fitting(course, attempt, limit);
  if (whole) return { text: whole, isWhole: true };
  return { text: fitting(course, cut(course, attempt, limit), limit), isWhole: false };
}

/** In as much detail as fits; "" when none does. @type {(course: Course, attempt: Attempt, limit: number) => string} */
function fitting(course, attempt, limit) {
  const material = materialOf(course, attempt);
  for (const detail of DETAILS) {
    const text = sealed(material, detail);
    if (text.length <= limit) return text;
  }
  return "";
}

/**
 * The attempt without its longest texts, so many that the rest fits if that can be. What is left out is open again: a
 * question that was checked could not be answered any more.
 *
 * @type {(course: Course, attempt: Attempt, limit: number) => Attempt}
 */
function cut(course, attempt, limit) {
  const { answers, recorded, checked } = attempt;
  const less = { ...attempt, answers: answers.slice(), recorded: recorded.slice(), checked: checked.slice() };
  const excess = () => sealed(materialOf(course, less), LEAST).length - limit;
  let rest = excess();
  for (const { place, size } of longestFirst(course, attempt)) {
    if (rest <= 0) rest = excess();
    if (rest <= 0) break;
    less.answers[place] = "";
    less.recorded[place] = "";
    less.checked[place] = false;
    rest -= size;
  }
  return less;
}

/** Where something was typed, and how much. @type {(course: Course, attempt: Attempt) => {place: number, size: number}[]} */
function longestFirst(course, attempt) {
  const { places, texts } = materialOf(course, attempt);
  const typed = places.map((place, i) => ({ place, size: texts[i].replace(/!/g, "").length }));
  return typed.filter(({ size }) => size > 0).sort((one, other) => other.size - one.size);
}

/** @type {(course: Course, attempt: Attempt) => Material} */
function materialOf(course, attempt) {
  return gathered(course, attempt, attempt.order.join() === drawnOrder(course, attempt.seed).join());
}

/** @type {(material: Material, detail: Detail) => string} */
function sealed(material, detail) {
  const { course, attempt } = material;
  const entries = writeEntries(material, detail);
  const head = headFields(course, attempt, entries);
  const body = [VERSION, contentKey(course), ...head, entries.bits, entries.texts].join(".");
  return `${body}.${checksum(body)}`;
}

/**
 * What an order and the lengths of answers follow from: the names of all that is asked, and how sections ask it.
 *
 * @type {(course: Course) => string}
 */
function contentKey({ content, sections, parts }) {
  const asked = sections.map(({ id, select, shuffle }) => [id, select, shuffle]);
  return `${content}-${hash([...asked, ...parts.map(({ section }) => section)].join()).toString(36)}`;
}

// --- reading ---------------------------------------------------------------------------------------------------

/**
 * The attempt that `text` holds, or null when it is empty, damaged, cut, of another version or of another course.
 *
 * @type {(course: Course, text: unknown) => Attempt | null}
 */
export function decode(course, text) {
  if (typeof text !== "string" || text.length > LONGEST) return null;
  const end = text.lastIndexOf(".");
  if (end < 0 || checksum(text.slice(0, end)) !== text.slice(end + 1)) return null;
  const fields = text.slice(0, end).split(".");
  return fields[0] === VERSION ? opened(course, fields) : null;
}

/** @type {(course: Course, fields: string[]) => Attempt | null} */
function opened(course, [, content, ...fields]) {
  const head = headOf(fields);
  const [bits, ...texts] = fields.slice(FIELDS);
  if (head === null || texts.length === 0) return null;
  const attempt = begun(course, head);
  const isSame = content === contentKey(course);
  const drawn = attempt.order.filter((place) => isQuestion(course.parts[place]));
  const count = head.counts[5];
  if (isSame ? head.form.place === 0 && drawn.length !== count : count === 0) return null;
  const entries = readEntries(course, { ...head, bits, texts: texts.join(".") }, count, isSame ? drawn : null);
  if (entries === null || (count > 0 && entries.every(({ place }) => place < 0))) return null;
  return filled(course, attempt, entries, head, isSame);
}

/** @type {(course: Course, attempt: Attempt, entries: Entry[], head: Head, isSame: boolean) => Attempt} */
function filled(course, attempt, entries, { form, counts: [, position, index] }, isSame) {
  if (form.shares > 0) attempt.shares = course.parts.map(() => fraction(0));
  const known = entries.filter(({ place }) => place >= 0);
  known.forEach((entry) => fill(course, attempt, entry));
  const asked = Array.from(new Set(known.map(({ place }) => place)));
  const isNeeded = (/** @type {number} */ place) => attempt.answers[place] !== "" || attempt.kept[place];
  attempt.order = attempt.submitted ? orderOf(course, asked) : refreshedOrder(course, attempt.seed, asked, isNeeded);
  attempt.dropped = entries.filter(({ place, isGiven }) => place < 0 && isGiven).length;
  const near = [...entries.slice(index), ...entries.slice(0, index).reverse()].map(({ place }) => place);
  const shown = [isSame ? position - 1 : -1, ...near].find((place) => attempt.order.includes(place));
  attempt.position = position === 0 || shown === undefined ? -1 : shown;
  return attempt;
}

/** @type {(course: Course, attempt: Attempt, entry: Entry) => void} */
function fill(course, attempt, { place, answer, marks: [checked, recorded, kept, flagged], spent, share: earned }) {
  const { answers, shares } = attempt;
  answers[place] = answer;
  attempt.recorded[place] = recorded ? answer : null;
  attempt.checked[place] = checked;
  attempt.kept[place] = kept;
  attempt.flagged[place] = flagged;
  attempt.spent.parts[place] = spent;
  const question = /** @type {import("./course.js").Question} */ (course.parts[place]);
  if (shares) shares[place] = earned ? fractionOf(earned) : share(question, answer);
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
