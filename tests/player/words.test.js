import assert from "node:assert/strict";
import { test } from "node:test";
import { share } from "../../templates/sco/src/marking.js";
import { isOne } from "../../templates/sco/src/fraction.js";
import { makeTexts } from "../../templates/sco/src/texts.js";
import { answerWords, inBrief, rightWords } from "../../templates/sco/src/words.js";
import * as kinds from "./kinds.js";
import { course, question } from "./samples.js";

const TEXTS = makeTexts(course([], { lang: "de" }));
const NBSP = "\u00a0";

test("an answer of each kind is told in the author's words, in parts", () => {
  const told = [
    [question("q", 3, "ac"), "bc", ["Choice b", "Choice c"]],
    [kinds.hottext, "ab", ["cat", "sleeps"]],
    [kinds.hotspot, "b", ["lung"]],
    [kinds.order, "abcd", ["Thing a", "Thing b", "Thing c", "Thing d"]],
    [kinds.match, "a-c", ["Thing a – Thing a", "Thing c – Thing c"]],
    [kinds.associate, "abcd", ["Thing a – Thing b", "Thing c – Thing d"]],
    [kinds.gapMatch, "-b", ["air"]],
    [kinds.cloze, "Rhein\n2,0\na", ["Rhein", `2,0${NBSP}million`, "smaller"]],
    [kinds.entry, "Seine", ["Seine"]],
    [kinds.slider, "95.5", [`95,5${NBSP}million`]],
    [kinds.essay, "We meet.", ["We meet."]],
    [kinds.upload, "", []],
  ];
  for (const [one, answer, words] of told) assert.deepEqual(answerWords(one, TEXTS, answer), words, one.kind);
});

test("no answer has no words", () => {
  for (const one of [question("q", 3, "ac"), ...Object.values(kinds).filter(({ hash }) => hash)]) {
    assert.deepEqual(answerWords(one, TEXTS, ""), [], one.kind);
  }
});

test("what is right is told in the words that a right answer is told in", () => {
  for (const one of [question("q", 3, "ac"), kinds.hottext, kinds.hotspot, kinds.order, kinds.match, kinds.gapMatch]) {
    assert.ok(isOne(share(one, one.right)));
    assert.deepEqual(rightWords(one, TEXTS), answerWords(one, TEXTS, one.right), one.kind);
  }
  assert.deepEqual(rightWords(kinds.cloze, TEXTS), ["Seine", `2,1${NBSP}million`, "larger"]);
  assert.deepEqual(rightWords(kinds.slider, TEXTS), [`100${NBSP}million`]);
  for (const one of [kinds.essay, kinds.upload]) assert.deepEqual(rightWords(one, TEXTS), []);
});

test("parts stand on one short line", () => {
  assert.equal(inBrief(["one", "two\nlines"]), "one · two lines");
  const brief = inBrief(["word ".repeat(40)]);
  assert.ok(brief.length <= 90 && brief.endsWith("…"));
});
