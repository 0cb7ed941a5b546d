import assert from "node:assert/strict";
import { test } from "node:test";
import { makeTexts } from "../../templates/sco/src/texts.js";
import { unvoiced, voiced } from "../../templates/sco/src/voices.js";
import { course } from "./samples.js";

const TEXTS = {
  plain: "Section “{section}” has {n}",
  points: { one: "{n} point", other: "{n} points" },
  numbers: "two three four five six seven eight nine ten eleven twelve",
  percent: "{n} %",
};
const texts = (lang, more = {}) => makeTexts(course([], { lang, texts: TEXTS, ...more }));

test("values are filled in once and never looked into", () => {
  assert.equal(texts("en").say("plain", { section: "{n}", n: "5" }), "Section “{n}” has 5");
});

test("a place without a value stays visible, a missing text is empty", () => {
  assert.equal(texts("en").say("plain", { n: "5" }), "Section “{section}” has 5");
  assert.equal(texts("en").say("absent"), "");
});

test("plural forms follow the language", () => {
  assert.equal(texts("en").count("points", 1), "1 point");
  assert.equal(texts("en").count("points", "1.5"), "1.5 points");
  assert.equal(texts("fr").count("points", "1.5"), "1,5 point");
  assert.equal(texts("ar").count("points", 3).includes("points"), true);
});

test("a language without texts hears them with the plural forms and numbers of theirs", () => {
  const russian = texts("ru", { textLang: "en" });
  assert.equal(unvoiced(russian.count("points", 21)), "21 points");
  assert.equal(russian.number("1.5"), "1.5");
  assert.equal(russian.exact("1.5"), "1,5");
});

test("words of another language say so, and the author's words in them say theirs", () => {
  const hebrew = texts("he", { dir: "rtl", textLang: "en" });
  const said = hebrew.say("plain", { section: "שלום", n: "5" });
  assert.equal(unvoiced(said), "Section “שלום” has 5");
  assert.equal(said, voiced(`Section “${voiced("שלום", "he", "rtl")}” has 5`, "en", "ltr"));
  const nested = hebrew.say("plain", { section: hebrew.count("points", 2), n: "" });
  assert.equal(nested, voiced(`Section “${voiced("2 points", "en", "ltr")}” has `, "en", "ltr"));
  assert.equal(unvoiced("no sign"), "no sign");
});

test("a language with six plural forms gets each, and a text that fits all numbers stays one", () => {
  const forms = { zero: "0", one: "1", two: "2", few: "f", many: "m", other: "o" };
  const arabic = texts("ar", { dir: "rtl", texts: { forms, plain: "{n}" } });
  assert.deepEqual([0, 1, 2, 3, 11, 100, "1.5"].map((n) => arabic.count("forms", n)), ["0", "1", "2", "f", "m", "o", "o"]);
  assert.deepEqual([0, 2, 100].map((n) => arabic.count("plain", n)), ["0", "2", "100"]);
});

test("a value that runs its own way stands between signs for that, where lines are mirrored and where it is", () => {
  const mirrored = texts("ar", { dir: "rtl" });
  assert.equal(mirrored.say("plain", { section: "HTML 5", n: "5" }), "Section “\u2068HTML 5\u2069” has 5");
  assert.equal(mirrored.say("plain", { section: "٣", n: "-5" }), "Section “٣” has \u2068-5\u2069");
  assert.equal(texts("en").say("plain", { section: "שלום", n: "-5" }), "Section “\u2068שלום\u2069” has -5");
});

test("a language without words for numbers gets digits", () => {
  assert.equal(texts("pl", { texts: { numbers: "" } }).word(2), "2");
});

test("numbers are words from two to twelve and digits beyond", () => {
  assert.deepEqual([1, 2, 12, 13].map(texts("en").word), ["1", "two", "twelve", "13"]);
});

test("decimals and percentages are written as in the language", () => {
  assert.equal(texts("de").percent("66.67"), "66,67 %");
});

test("letters go on after the alphabet, and are the language's own", () => {
  assert.deepEqual([0, 25, 26, 35].map(texts("de").letter), ["A", "Z", "AA", "AJ"]);
  assert.equal(texts("he-IL").letter(1), "ב");
});

test("a language that browsers do not know is no exception", () => {
  for (const lang of ["", "x", "not a language", "de_DE"]) assert.equal(texts(lang).number("1.5"), "1.5");
});

test("plain decimal text keeps all its digits, with the mark and the minus of the language", () => {
  assert.equal(texts("en").exact("-1234.123456789012345678"), "\u22121234.123456789012345678");
  assert.equal(texts("de").exact("0.50"), "0,50");
  assert.equal(texts("en").exact(""), "");
});

test("digits are those of the language, and a minus stays before them where lines are mirrored", () => {
  assert.equal(texts("ar-EG", { dir: "rtl" }).exact("-1205.34"), "\u200e\u2212١٢٠٥٫٣٤");
  assert.equal(texts("ar", { dir: "rtl" }).exact("-1205.34"), "\u200e\u22121205.34");
  assert.equal(texts("fa", { dir: "rtl" }).exact("12.5"), "۱۲٫۵");
});
