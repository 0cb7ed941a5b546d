/**
 * The number that a learner typed, read in the same way as `qtiexport/scoring/decimals.py` does.
 *
 * @typedef {import("./fraction.js").Fraction} Fraction
 */

import { fraction, minus, shareOf, times } from "./fraction.js";

const NUMBER = /^([+-]?)([0-9]*)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?$/;
const LONGEST = 64;
const BLANKS = /[\t\n\r \u00a0\u2009\u202f]+/g;
/** @type {Object<string, string>} */
const SIGNS = { "\u2212": "-", "\u2013": "-", "\u066b": "." };
/** The zeros of all scripts with ten digits of their own, in hexadecimal; NFKC knows those that only look other. */
const ZEROS = (
  "660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 " +
  "1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 104a0 10d30 10d40 11066 110f0 11136 111d0 112f0 11450 114d0 11650 " +
  "116c0 116d0 116da 11730 118e0 11950 11bf0 11c50 11d50 11da0 11f50 16130 16a60 16ac0 16b50 16d70 1e140 1e2f0 1e4f0 " +
  "1e5f1 1e950"
).split(" ").map((digits) => parseInt(digits, 16));

/**
 * The number, or null where the text is none. Point and comma are both decimal signs, one of them at most; blanks
 * between digits, a sign, digits of any script and an exponent of two digits are understood.
 *
 * @type {(typed: string) => Fraction | null}
 */
export function numberOf(typed) {
  const letters = Array.from(typed.normalize("NFKC").replace(BLANKS, ""));
  const found = NUMBER.exec(letters.map(plain).join(""));
  if (!found || letters.length > LONGEST) return null;
  const [, sign, whole, part = "", power = "0"] = found;
  if (whole + part === "") return null;
  const value = times(fraction(`${whole}${part}`, tenTo(part.length)), tenPower(Number(power)));
  return sign === "-" ? minus(fraction(0), value) : value;
}

/** A sign or a digit of any script as ASCII. @type {(letter: string) => string} */
function plain(letter) {
  const code = /** @type {number} */ (letter.codePointAt(0));
  if (code < 128) return letter;
  const zero = ZEROS.find((start) => start <= code && code < start + 10);
  return zero === undefined ? SIGNS[letter] || letter : String(code - zero);
}

/** @type {(power: number) => string} */
function tenTo(power) {
  return `1${"0".repeat(power)}`;
}

/** @type {(power: number) => Fraction} */
function tenPower(power) {
  return power < 0 ? fraction(1, tenTo(-power)) : fraction(tenTo(power));
}

/**
 * A fraction as plain decimal text of at most `places` decimals; "" for one that does not end within them.
 *
 * @type {(value: Fraction, places: number) => string}
 */
export function exactDecimal([numerator, denominator], places) {
  for (let n = 0; n <= places; n++) {
    const [scaled, rest] = shareOf([numerator, denominator], fraction(1, tenTo(n)));
    if (String(rest) === "1") return pointed(String(scaled), n);
  }
  return "";
}

/** @type {(scaled: string, places: number) => string} */
function pointed(scaled, places) {
  const sign = scaled.startsWith("-") ? "-" : "";
  const digits = scaled.slice(sign.length).padStart(places + 1, "0");
  const part = places ? `.${digits.slice(-places)}` : "";
  return sign + digits.slice(0, digits.length - places) + part;
}
