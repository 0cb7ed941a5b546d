/** The kinds of values of SCORM 2004. */

import { between, both, either, like, listOf, oneLine, oneOf, upTo, words } from "./formats.js";

/**
 * @typedef {import("./formats.js").Format} Format
 * @typedef {import("./formats.js").Test} Test
 */

const real = like(/^-?\d+(\.\d+)?$/);
const moodleReal = like(/^-?\d{1,5}(\.\d{1,18})?$/);
const piece = like(/^[^\s,[\]{}]{1,250}$/);
const moodlePiece = like(/^[\w.]{1,250}$/);
const LANGUAGE = /^\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\}/;
const CLOCK = String.raw`T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?)?`;
const moment = new RegExp(String.raw`^(19[7-9]\d|20[0-3]\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(${CLOCK})?)?)?$`);
const loose = /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d{1,6}(Z|[+-]\d\d(:\d\d)?)?)?)?)?)?)?)?$/;
const period =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const lax = /^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;

// What LMSs take for a language in front of a text is all that may begin with a brace there.
const braceless = (/** @type {string} */ text) => !text.replace(LANGUAGE, "").startsWith("{");
// The names of choices as scorm-again wants them, but for a choice itself, where it takes whatever is on one line.
const againPiece = like(/^[\w()+.:=@;$!*'%/#-]{1,250}$/);

/** A text with or without its language in front. @type {(limit: number) => (text: string) => boolean} */
const localized = (limit) => (text) => {
  const bare = text.replace(LANGUAGE, "");
  return bare.length <= limit && !(text.startsWith("{lang=") && bare === text);
};

/** @type {Object<string, Format>} */
export const FORMATS = {
  text250: {
    what: "one line of 250 characters at most",
    standard: localized(250),
    moodle: both(oneLine, braceless, localized(251)),
    again: both(oneLine, braceless, localized(4000)),
  },
  language: {
    what: "a language as in “de” or “de-AT”, or nothing",
    standard: both(upTo(250), like(/^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/)),
    moodle: like(/^(([A-Za-z]{2,3}|i|x)(-[A-Za-z0-9-]{2,8})?)?$/),
    again: like(/^[A-Za-z]{1,8}(-[A-Za-z0-9-]{2,8})?$/),
  },
  text1000: {
    what: "a text of 1,000 characters at most",
    standard: upTo(1000),
    again: both(upTo(1000), like(/./)),
  },
  text4000: { what: "a text of 4,000 characters at most", standard: localized(4000) },
  text64000: { what: "a text of 64,000 characters at most", standard: upTo(64000) },
  identifier: {
    what: "a name without a space, 4,000 signs at most",
    standard: both(like(/^\S{1,4000}$/), (text) => !/^urn:[^:]*$/.test(text)),
    again: like(/^.{1,4000}$/),
  },
  real: { what: "a plain number", standard: real, moodle: moodleReal },
  scaled: { what: "a plain number from -1 to 1", standard: real, moodle: moodleReal, range: between(-1, 1) },
  share: { what: "a plain number from 0 to 1", standard: real, moodle: moodleReal, range: between(0, 1) },
  level: { what: "a number from 0 upwards", standard: real, range: between(0, Infinity) },
  captions: { what: "“-1”, “0” or “1”", standard: oneOf("-1", "0", "1") },
  completion: words(["completed", "incomplete", "not attempted", "unknown"]),
  success: words(["passed", "failed", "unknown"]),
  exit: words(["", "suspend", "normal", "logout", "time-out"]),
  moment: {
    what: "a moment as 2026-01-31T10:00:00 or, with a zone, 2026-01-31T10:00:00.00Z",
    standard: like(moment),
    again: like(loose),
  },
  period: { what: "a span of time such as PT1M30.50S", standard: like(period), again: like(lax) },
  type: words([
    "true-false", "choice", "fill-in", "long-fill-in", "likert", "matching", "performance", "sequencing", "numeric",
    "other",
  ]),
  result: {
    what: "“correct”, “incorrect”, “unanticipated”, “neutral” or a number",
    standard: either(oneOf("correct", "incorrect", "unanticipated", "neutral"), real),
  },
  navigation: {
    what: "a request to the sequencer",
    standard: like(/^(continue|previous|(exit|abandon|suspend)(All)?|_none_|\{target=.+\}(choice|jump))$/),
  },
};

const list = both(listOf("[,]", piece), (text) => text.split("[,]").length <= 36);
const moodleList = both(listOf("[,]", moodlePiece), (text) => text.split("[,]").length <= 36);
const againList = listOf("[,]", like(/^.{1,4000}$/));

/** Pieces with “[,]” between them, of which some may be there twice. @type {(one: Test) => Test} */
const sequence = (one) => (text) => text.split("[,]").every(one);

/** A pair of two pieces. @type {(one: Test, mark?: RegExp | string) => Test} */
const pair = (one, mark = "[.]") => (text) => text.split(mark).length === 2 && text.split(mark).every(one);
const againPairs = sequence(either(pair(againPiece), pair(againPiece, ".")));
const CHOSEN = "identifiers with “[,]” between them, none twice";

/** A response, by the type of its interaction. @type {Object<string, Format>} */
const RESPONSES = {
  "true-false": { what: "“true” or “false”", standard: oneOf("true", "false") },
  // SCORM takes an empty answer; Moodle and scorm-again want no answer to be written at all.
  choice: { what: CHOSEN, standard: either(oneOf(""), list), moodle: moodleList, again: againList },
  sequencing: {
    what: CHOSEN,
    standard: either(oneOf(""), sequence(piece)),
    moodle: sequence(moodlePiece),
    again: (text) => text.split(/\[,\]|,/).every(againPiece),
  },
  "fill-in": {
    what: "texts of 250 characters with “[,]” between them",
    standard: sequence(localized(250)),
    moodle: oneLine,
    again: sequence(both(oneLine, braceless, localized(250))),
  },
  "long-fill-in": {
    what: "a text of 4,000 characters at most",
    standard: localized(4000),
    moodle: both(oneLine, localized(4000)),
    again: both(oneLine, braceless, localized(4000)),
  },
  likert: { what: "one identifier", standard: piece, moodle: moodlePiece, again: againPiece },
  matching: {
    what: "pairs such as “a[.]1[,]b[.]2”",
    standard: either(oneOf(""), sequence(pair(piece))),
    moodle: sequence(pair(moodlePiece)),
    again: againPairs,
  },
  performance: { what: "steps with “[,]” between them", standard: upTo(4000) },
  numeric: { what: "a plain number", standard: real, moodle: moodleReal },
  other: { what: "a text of 4,000 characters at most", standard: upTo(4000), moodle: both(oneLine, upTo(4000)) },
};

/** @type {(type: string) => Format} */
export const responseOf = (type) => RESPONSES[type] || RESPONSES.other;

/** What may stand in front of a right answer, by the type of its interaction. @type {Object<string, RegExp>} */
const MARKS = {
  "fill-in": /^(\{(case_matters|order_matters)=(true|false)\})+/,
  "long-fill-in": /^\{case_matters=(true|false)\}/,
  performance: /^\{order_matters=(true|false)\}/,
};

const rangeOrNumber = like(/^(-?\d+(\.\d+)?)?(\[:\](-?\d+(\.\d+)?)?)?$/);

/** @type {Format} */
const RANGE = {
  what: "a range such as “3.1[:]3.2”",
  standard: both(rangeOrNumber, (text) => text.includes("[:]")),
  moodle: rangeOrNumber,
  again: rangeOrNumber,
};

/**
 * A right answer: as a response, but for its own marks in front; a number is a range.
 *
 * @type {(type: string) => Format}
 */
export const patternOf = (type) => {
  if (type === "numeric") return RANGE;
  const format = responseOf(type);
  const marks = MARKS[type];
  if (!marks) return format;
  /** @type {(test: Test) => Test} */
  const bare = (test) => (text) => test(text.replace(marks, ""));
  const entries = Object.entries(format).map(([name, test]) => [name, typeof test === "string" ? test : bare(test)]);
  return Object.fromEntries(entries);
};
