/**
 * What the player says: the texts of `course.texts` (languages/*.toml, [player]) with numbers in the course's language.
 *
 * @typedef {ReturnType<typeof makeTexts>} Texts
 * @typedef {import("./course.js").Course} Course
 */

const ALPHABETS = { ar: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", he: "אבגדהוזחטיכלמנסעפצקרשת" };
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** @type {(course: Course) => any} */
export function makeTexts(course) {
  const lang = knownLanguage(course.lang);
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const clock = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" });
  const mark = new Intl.NumberFormat(lang).format(1.1).replace(/[^.,\u066b]/g, "") || ".";
  const alphabet = alphabetOf(lang);

  /** A number, or plain decimal text, as it is written in the language. @type {(value: number | string) => string} */
  const number = (value) => numbers.format(Number(value));

  /** Plain decimal text with all its digits. @type {(value: string) => string} */
  const exact = (value) => value.replace("-", "\u2212").replace(".", mark);

  /**
   * A text with its values filled in; values are never looked into for further places.
   *
   * @type {(key: string, values?: Object<string, string>) => string}
   */
  const say = (key, values = {}) => filled(formOf(course.texts[key], "other"), values);

  /**
   * A text in the plural form of `n`, which fills {n}.
   *
   * @type {(key: string, n: number | string, values?: Object<string, string>) => string}
   */
  const count = (key, n, values = {}) => {
    const form = formOf(course.texts[key], plurals.select(Number(n)));
    return filled(form, { n: number(n), ...values });
  };

  /** Two to twelve in words, anything else in digits. @type {(n: number) => string} */
  const word = (n) => say("numbers").split(" ")[n - 2] || number(n);

  return {
    say,
    count,
    number,
    exact,
    word,
    /** Percent text such as "66.67" with its sign. @type {(value: string) => string} */
    percent: (value) => say("percent", { n: number(value) }),
    /** @type {(date: Date) => string} */
    time: (date) => clock.format(date),
    /** The letter of a place from 0: A … Z, AA, AB … @type {(place: number) => string} */
    letter: (place) => letterAt(alphabet, place),
  };
}

/**
 * A text, or its plural form of that name; "other" stands for forms that a language does not list.
 *
 * @type {(text: any, name: string) => string}
 */
function formOf(text, name) {
  return (typeof text === "object" ? text[name] || text.other : text) || "";
}

/** @type {(text: string, values: Object<string, string>) => string} */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place));
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
