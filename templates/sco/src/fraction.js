/**
 * Exact fractions: a pair [numerator, denominator] of BigInt, in lowest terms, the denominator above 0.
 *
 * Marks, percentages and pass marks are never floating-point numbers, so that raw, scaled and the pass decision can
 * not disagree by a rounding error. `BigInt()` is called, never written as a literal, which ES2017 cannot read.
 *
 * @typedef {[bigint, bigint]} Fraction
 */

const ZERO = BigInt(0);
const ONE = BigInt(1);
const TEN = BigInt(10);

/** @type {(a: bigint, b: bigint) => bigint} */
function greatestCommonDivisor(a, b) {
  while (b !== ZERO) [a, b] = [b, a % b];
  return a < ZERO ? -a : a;
}

/**
 * @param {number | bigint | string} numerator
 * @param {number | bigint | string} [denominator] not 0
 * @returns {Fraction}
 */
export function fraction(numerator, denominator = 1) {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  const divisor = greatestCommonDivisor(n, d) * (d < ZERO ? -ONE : ONE);
  return [n / divisor, d / divisor];
}

/** @type {(a: Fraction, b: Fraction) => Fraction} */
export function plus([a, b], [c, d]) {
  return fraction(a * d + c * b, b * d);
}

/** @type {(a: Fraction, b: Fraction) => Fraction} */
export function minus([a, b], [c, d]) {
  return fraction(a * d - c * b, b * d);
}

/** @type {(a: Fraction, b: Fraction) => Fraction} */
export function times([a, b], [c, d]) {
  return fraction(a * c, b * d);
}

/** The share `part` of `whole`; 0 of nothing is 0. @type {(part: Fraction, whole: Fraction) => Fraction} */
export function shareOf([a, b], [c, d]) {
  return c === ZERO ? fraction(0) : fraction(a * d, b * c);
}

/** Whether a >= b. @type {(a: Fraction, b: Fraction) => boolean} */
export function atLeast([a, b], [c, d]) {
  return a * d >= c * b;
}

/** @type {(a: Fraction) => boolean} */
export function isZero([numerator]) {
  return numerator === ZERO;
}

/** @type {(value: Fraction) => boolean} */
export function isOne([numerator, denominator]) {
  return numerator === denominator;
}

/**
 * A fraction of 0 or more as plain decimal text, rounded DOWN to `places`, without trailing zeros: "66.66", "0.5", "3".
 *
 * @param {Fraction} value
 * @param {number} places 0 to 15
 */
export function decimal([numerator, denominator], places) {
  let scale = ONE;
  for (let i = 0; i < places; i++) scale *= TEN;
  return point((numerator * scale) / denominator, places);
}

/**
 * Like `decimal`, but rounded UP: what is missing must not be told too small.
 *
 * @type {(a: Fraction, places: number) => string}
 */
export function decimalUp(value, places) {
  const down = decimal(value, places);
  if (isZero(minus(value, parse(down)))) return down;
  return decimal(plus(parse(down), parse(`0.${"1".padStart(places, "0")}`)), places);
}

/** Plain decimal text ("66.67") as an exact fraction. @type {(text: string) => Fraction} */
export function parse(text) {
  const [whole, part = ""] = text.split(".");
  return fraction(whole + part, `1${"0".repeat(part.length)}`);
}

/** @type {(scaled: bigint, places: number) => string} */
function point(scaled, places) {
  const digits = String(scaled).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, "");
  return part ? `${whole}.${part}` : whole;
}
