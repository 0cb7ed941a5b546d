import assert from "node:assert/strict";
import { test } from "node:test";
import { makeTexts } from "../../templates/sco/src/texts.js";
import { course } from "./samples.js";

const TEXTS = {
  plain: "Section “{section}” has {n}",
  points: { one: "{n} point", other: "{n} points" },
  numbers: "two three four five six seven eight nine ten eleven twelve",
  percent: "{n} %",
};
const texts = (lang) => makeTexts(course([], { lang, texts: TEXTS }));

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
