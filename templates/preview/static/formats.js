/**
 * Kinds of values, and which LMS takes which text for them.
 *
 * `standard` is what SCORM itself says; where an LMS is known to be stricter or laxer, it has a test of its own. What
 * is known: Moodle's live JavaScript API, with and without its "SCORM standards mode", and the run-time scorm-again.
 *
 * @typedef {(text: string) => boolean} Test
 * @typedef {{what: string, standard: Test, moodle?: Test, strict?: Test, again?: Test, range?: Test}} Format
 */

/** @type {(pattern: RegExp) => Test} */
export const like = (pattern) => (text) => pattern.test(text);

/** @type {(...words: string[]) => Test} */
export const oneOf = (...words) => (text) => words.includes(text);

/** @type {(limit: number) => Test} */
export const upTo = (limit) => (text) => text.length <= limit;

/** @type {(low: number, high: number) => Test} */
export const between = (low, high) => (text) => Number(text) >= low && Number(text) <= high;

/** All of them. @type {(...tests: Test[]) => Test} */
export const both = (...tests) => (text) => tests.every((test) => test(text));

/** Any of them. @type {(...tests: Test[]) => Test} */
export const either = (...tests) => (text) => tests.some((test) => test(text));

export const oneLine = like(/^[^\n\r]*$/);

/** A list with its separator, each piece once, none of them broken. @type {(separator: string, piece: Test) => Test} */
export const listOf = (separator, piece) => (text) => {
  const pieces = text.split(separator);
  return pieces.every(piece) && new Set(pieces).size === pieces.length;
};

/** Several words in a sentence. @type {(words: string[]) => string} */
export const alternatives = (words) => words.map((word) => (word ? `“${word}”` : "nothing")).join(", ");

/** A fixed vocabulary. @type {(words: string[], laxer?: Partial<Format>) => Format} */
export const words = (known, others = {}) => ({
  what: `one of ${alternatives(known)}`,
  standard: oneOf(...known),
  ...others,
});
