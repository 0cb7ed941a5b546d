import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, newAttempt, openPlaces, result, tally, verdictAt } from "../../templates/sco/src/attempt.js";
import { decimal, fraction } from "../../templates/sco/src/fraction.js";
import { mark, partShares, share } from "../../templates/sco/src/marking.js";
import { finalReport } from "../../templates/sco/src/records.js";
import { ANSWERED, associate, cloze, entry, essay, gapMatch, marked, match, order, slider, upload } from "./kinds.js";
import { course, minusMarked } from "./samples.js";

const points = (question, answer) => decimal(mark(question, answer), 4);
const parts = (question, answer) => partShares(question, answer).map(([n]) => Number(n)).join("");

/** Each answer of a question earns what the table says. */
function earns(question, table) {
  for (const [answer, value] of Object.entries(table)) assert.equal(points(question, answer), value, JSON.stringify(answer));
}

test("a right answer of each kind earns all points, none earns nothing, and people mark the rest", () => {
  for (const [question, answer] of ANSWERED) {
    assert.deepEqual(share(question, answer), fraction(question.counted ? 1 : 0), question.id);
    assert.deepEqual(share(question, ""), fraction(0), question.id);
  }
});

test("a match earns by rows, or all or nothing (types.md 10)", () => {
  earns(match, { dcb: "3", "dc-": "2", dca: "2", cdb: "1", "d--": "1", aaa: "0", "": "0" });
  earns(marked(match, { whole: true }), { dcb: "3", "dc-": "0" });
});

test("words in gaps earn by gaps (types.md 12)", () => {
  earns({ ...gapMatch, points: [2, 1] }, { ca: "2", ac: "0", "c-": "1", bb: "0" });
});

test("pairs have no direction, and with all or nothing none may be too many (types.md 16)", () => {
  earns(associate, { bcdeaf: "3", cbedfa: "3", bc: "1", "bdce": "0", "": "0" });
  const whole = marked(associate, { whole: true });
  earns(whole, { bcdeaf: "3", bcde: "0" });
  assert.deepEqual(share({ ...whole, right: "bc" }, "bcde"), fraction(0));
});

test("an order earns as a whole, by neighbours or by places (types.md 11)", () => {
  const four = { ...order, right: "abcd", points: [3, 1] };
  earns(four, { abcd: "3", abdc: "0", ab: "0", "": "0" });
  earns(marked(four, { form: "adjacent" }), { abcd: "3", bcda: "2", cdab: "2", abdc: "1", dcba: "0" });
  earns({ ...marked(four, { form: "places" }), points: [2, 1] }, { abcd: "2", bacd: "1", dabc: "0" });
});

test("gaps earn each for itself, or all or nothing (types.md 4 to 6)", () => {
  earns(cloze, { "Seine\n2.1\nb": "3", "seine\n1,9\nb": "3", "\n2.3\nb": "2", "Seine\n1.89\n": "1", "Loire\nabc\na": "0" });
  earns(marked(cloze, { whole: true }), { "Seine\n2.1\nb": "3", "Seine\n2.1\na": "0" });
});

test("a number at an end of its range is right only where the end belongs to it (types.md 7, 17)", () => {
  earns(slider, { 95: "1", 100: "1", 105: "1", 90: "0", 110: "0" });
  const open = { ...slider, gap: { ...slider.gap, lowIn: false, highIn: false } };
  earns(open, { 95: "0", "95.01": "1", 105: "0" });
});

test("a pattern that no browser can read is no answer's", () => {
  const spoilt = { ...entry, gaps: [{ ...entry.gaps[0], pattern: "^(" }] };
  assert.deepEqual(share(spoilt, "Seine"), fraction(0));
  const loose = { ...entry, gaps: [{ ...entry.gaps[0], pattern: "^(re\\-d)$" }] };
  assert.deepEqual(share(loose, "re-d"), fraction(1));
});

test("parts are told one by one: rows, gaps, right pairs, places, neighbours", () => {
  assert.equal(parts(match, "dca"), "110");
  assert.equal(parts(gapMatch, "cb"), "10");
  assert.equal(parts(cloze, "Seine\n\nb"), "101");
  assert.equal(parts(associate, "bcafbd"), "101");
  assert.equal(parts(order, "cabd"), "1100");
  assert.equal(parts(marked(order, { form: "adjacent" }), "cabd"), "100");
  assert.deepEqual([parts(minusMarked, "a"), parts(essay, "words")], ["", ""]);
});

test("what people mark is in no total, is told so, and uploads are never open", () => {
  const mixed = course([minusMarked, essay, upload], { pass: { percent: "50", n: 1, d: 2 } });
  const attempt = newAttempt(mixed, 1);
  attempt.answers = ["acd", "words", ""];
  assert.deepEqual(tally(mixed, attempt, [0, 1, 2]), { got: fraction(3), total: fraction(3) });
  assert.equal(result(mixed, attempt).passed, true);
  assert.deepEqual([0, 1, 2].map((place) => verdictAt(mixed, attempt, place)), ["right", "people", "unanswered"]);
  attempt.answers[1] = "";
  assert.equal(verdictAt(mixed, attempt, 1), "unanswered");
  assert.deepEqual(openPlaces(mixed, attempt), [1]);
});

test("a course of essays alone is completed without a score", () => {
  const written = course([essay], { pass: null });
  const attempt = newAttempt(written, 1);
  attempt.answers = ["words"];
  handIn(written, attempt);
  assert.deepEqual(finalReport(written, attempt), { outcome: "completed", raw: null, scaled: "" });
});
