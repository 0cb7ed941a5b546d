/**
 * Bits and texts as printable ASCII, as short as is simple; what a platform might spoil (quotes, `<`, `&`, `%`) is not
 * among it.
 */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const BASE = DIGITS.length;

// --- bits ------------------------------------------------------------------------------------------------------

/** Bits as characters of six, the first bit lowest. @type {(bits: boolean[]) => string} */
export function packed(bits) {
  const digits = new Array(Math.ceil(bits.length / 6)).fill(0);
  bits.forEach((bit, i) => {
    if (bit) digits[Math.floor(i / 6)] |= 1 << i % 6;
  });
  return digits.map((digit) => DIGITS[digit]).join("");
}

/** @type {(text: string) => boolean[]} */
export function unpacked(text) {
  const bits = [];
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    for (let i = 0; i < 6; i++) bits.push((digit & (1 << i)) !== 0);
  }
  return bits;
}

/** The lowest bits of a number, the lowest first. @type {(value: number, width: number) => boolean[]} */
export function bitsOf(value, width) {
  const bits = [];
  for (let i = 0; i < width; i++) bits.push((value & (1 << i)) !== 0);
  return bits;
}

/** @type {(bits: boolean[]) => number} */
export function fromBits(bits) {
  return bits.reduce((value, bit, i) => value + (bit ? 1 << i : 0), 0);
}

/** Bits for a number from 0 to `most`; none where there is nothing to tell apart. @type {(most: number) => number} */
export function widthFor(most) {
  return most === 0 ? 0 : most.toString(2).length;
}

/** Bits read one after the other; behind the last they are 0, and `isOver` says so. */
export class Bits {
  /** @param {string} text as `packed` made it */
  constructor(text) {
    this.bits = unpacked(text);
    this.at = 0;
  }

  /** @type {(width: number) => number} */
  take(width) {
    this.at += width;
    return fromBits(this.bits.slice(this.at - width, this.at));
  }

  get isOver() {
    return this.at > this.bits.length;
  }

  /** Whether all have been read, but for what fills the last character. */
  get isDone() {
    return !this.isOver && this.bits.length - this.at < 6 && !this.bits.slice(this.at).includes(true);
  }
}

// --- numbers ---------------------------------------------------------------------------------------------------

/** A number below 64 to the power of `length`. @type {(value: number, length: number) => string} */
export function digitsOf(value, length) {
  return Array.from({ length }, (_, i) => DIGITS[Math.floor(value / BASE ** (length - 1 - i)) % BASE]).join("");
}

/** @type {(text: string) => number} */
export function fromDigits(text) {
  return Array.from(text).reduce((value, digit) => value * BASE + DIGITS.indexOf(digit), 0);
}

// --- texts -----------------------------------------------------------------------------------------------------

/**
 * What texts are made of: Latin letters, digits, "-", "," and "." are themselves, "_" is a blank, "~" and two digits a
 * UTF-16 unit below 4,096, "*" and three digits any other. Between "(" with two digits and ")" each digit is one of the
 * 64 units from that place on, and "~" a blank: so a letter of most scripts takes one character, too.
 */
const PLAIN = /^[A-Za-z0-9,.-]$/;
const END = "!";
const ROW = 16;
/** So many letters of a script are worth the brackets around them. */
const WORTH = 3;

/** Texts one after the other, each with its end. @type {(texts: string[]) => string} */
export function written(texts) {
  return texts.map((text) => shortened(text) + END).join("");
}

/** The texts that `written` made; null for anything else. @type {(text: string) => string[] | null} */
export function read(text) {
  if (text === "") return [];
  if (!text.endsWith(END)) return null;
  return text.slice(0, -1).split(END).map(expanded);
}

/** @type {(text: string) => string} */
function shortened(text) {
  let made = "";
  for (let at = 0; at < text.length; ) {
    const run = scriptRun(text, at);
    made += run ? bracketed(text.slice(at, run.end), run.first) : unit(text[at]);
    at = run ? run.end : at + 1;
  }
  return made;
}

/** @type {(letter: string) => string} */
function unit(letter) {
  if (letter === " ") return "_";
  const code = letter.charCodeAt(0);
  if (PLAIN.test(letter)) return letter;
  return code < BASE ** 2 ? `~${digitsOf(code, 2)}` : `*${digitsOf(code, 3)}`;
}

/**
 * The letters from `at` on that lie within 64 units, blanks, commas and points among them; null where they are few.
 *
 * @type {(text: string, at: number) => {end: number, first: number} | null}
 */
function scriptRun(text, at) {
  let [first, last, letters, end] = [Infinity, 0, 0, at];
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (letters > 0 && /[ ,.]/.test(text[end])) continue;
    const [from, to] = [Math.min(first, code - (code % ROW)), Math.max(last, code)];
    if (code < 128 || to - from >= BASE || from >= ROW * BASE ** 2) break;
    [first, last, letters] = [from, to, letters + 1];
  }
  return letters >= WORTH ? { end, first } : null;
}

/** @type {(text: string, first: number) => string} */
function bracketed(text, first) {
  const inside = Array.from({ length: text.length }, (_, i) => {
    if (text[i] === " ") return "~";
    return /[,.]/.test(text[i]) ? text[i] : DIGITS[text.charCodeAt(i) - first];
  });
  return `(${digitsOf(first / ROW, 2)}${inside.join("")})`;
}

/** @type {(text: string) => string} */
function expanded(text) {
  return text.replace(/\(([\w-]{2})([\w,.~-]*)\)|~([\w-]{2})|\*([\w-]{3})|_/g, (_, row, inside, short, long) => {
    if (row) return inside.replace(/./g, (/** @type {string} */ sign) => letterOf(sign, fromDigits(row) * ROW));
    const code = short || long;
    return code ? String.fromCharCode(fromDigits(code)) : " ";
  });
}

/** @type {(sign: string, first: number) => string} */
function letterOf(sign, first) {
  if (sign === "~") return " ";
  return /[,.]/.test(sign) ? sign : String.fromCharCode(first + DIGITS.indexOf(sign));
}
