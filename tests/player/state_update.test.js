/** What becomes of a stored attempt when the course has been changed (R19). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, isOutdated, newAttempt, result } from "../../templates/sco/src/attempt.js";
import { isQuestion } from "../../templates/sco/src/course.js";
import { decode, fitted } from "../../templates/sco/src/state.js";
import { chance, someAttempt, someCourse } from "./chance.js";
import { entry, essay, match } from "./kinds.js";
import { article, course, encode, limited, minusMarked, question, trueFalse } from "./samples.js";

const [one, two, three, four, five] = ["one", "two", "three", "four", "five"].map((id) => question(id, 4, "a"));

/** An edition of the course: its parts, all in one section unless told. */
const edition = (content, parts, more = {}) => course(parts, { content, ...more });
const section = (more) => ({ sections: [{ id: "one_1a2b3c", title: "One", select: 0, shuffle: false, time: 0, ...more }] });
const changed = (part) => ({ ...part, hash: "ffffff" });
const ids = ({ parts }, places) => places.map((place) => parts[place].id);
const answersById = ({ parts }, { answers }) => Object.fromEntries(parts.map(({ id }, i) => [id, answers[i]]).filter(([, answer]) => answer));

/** An attempt with the answers by id, somewhere in the course. */
function played(sample, answers, at = "") {
  const attempt = newAttempt(sample, 11);
  attempt.answers = sample.parts.map(({ id }) => answers[id] || "");
  attempt.recorded = attempt.answers.slice();
  attempt.position = sample.parts.findIndex(({ id }) => id === at);
  return attempt;
}

const OLD = edition("1", [one, two, article, three, minusMarked, entry, essay, match]);
const GIVEN = { one: "a", two: "bc", three: "d", minus: "acd", entry: "Seine", essay: "Some words", match: "dc-" };
const STORED = encode(OLD, played(OLD, GIVEN, "three"));

test("answers to unchanged questions survive, what is new is open, what is gone or changed is dropped", () => {
  const next = edition("2", [four, one, three, article, changed(minusMarked), entry, essay, five, match]);
  const attempt = decode(next, STORED);
  assert.deepEqual(answersById(next, attempt), { one: "a", three: "d", entry: "Seine", essay: "Some words", match: "dc-" });
  assert.deepEqual(attempt.order, next.parts.map((_, place) => place));
  assert.deepEqual(attempt.recorded, attempt.answers);
  assert.equal(attempt.dropped, 2);
  assert.equal(next.parts[attempt.position].id, "three");
});

test("a question whose wording changed is open although the names of all choices are the same", () => {
  const next = edition("1", OLD.parts.map((part) => (part.id === "two" ? changed(two) : part)));
  const attempt = decode(next, STORED);
  const { two: _, ...others } = GIVEN;
  assert.deepEqual(answersById(next, attempt), others);
  assert.equal(attempt.answers[1], "");
  assert.deepEqual([attempt.order, attempt.dropped], [OLD.parts.map((_, place) => place), 1]);
});

test("a corrected key changes no answer", () => {
  const next = edition("1", OLD.parts.map((part) => (isQuestion(part) ? { ...part, right: "d" } : part)));
  assert.deepEqual(answersById(next, decode(next, STORED)), GIVEN);
});

test("reordered questions keep their answers, and this learner's order", () => {
  const next = edition("2", [...OLD.parts].reverse());
  const attempt = decode(next, STORED);
  assert.deepEqual(answersById(next, attempt), GIVEN);
  assert.deepEqual(ids(next, attempt.order).filter((id) => id !== "reading"), ["one", "two", "three", "minus", "entry", "essay", "match"]);
  assert.deepEqual(decode(next, encode(next, attempt)), attempt);
});

test("what is new stands behind what it follows in the course", () => {
  const next = edition("2", [four, one, two, five, question("six", 3, "a"), three]);
  assert.deepEqual(ids(next, decode(next, STORED).order), ["four", "one", "two", "five", "six", "three"]);
});

test("the position stays with its question, else with the next that is left, else with the last", () => {
  const at = (parts, from) => {
    const next = edition("2", parts);
    const attempt = decode(next, encode(OLD, played(OLD, GIVEN, from)));
    return attempt.position < 0 ? "" : next.parts[attempt.position].id;
  };
  assert.equal(at([five, four, three, two, one], "two"), "two");
  assert.equal(at([one, three, entry], "two"), "three");
  assert.equal(at([one, two], "match"), "two");
  assert.equal(at([one, article, three], "reading"), "three");
  assert.equal(at([one, two], ""), "");
});

test("the position on a reading page is that page while the course is the same", () => {
  const attempt = played(OLD, GIVEN, "reading");
  assert.equal(decode(OLD, encode(OLD, attempt)).position, 2);
});

test("a drawn pool stays as it was drawn; what went is drawn anew, and what was chosen of others is not touched", () => {
  const pool = Array.from({ length: 12 }, (_, i) => question(`p${i}`, 3, "a"));
  const old = edition("1", pool, section({ select: 5, shuffle: true }));
  const before = newAttempt(old, 5);
  before.order.forEach((place) => { before.answers[place] = "b"; });
  const shown = ids(old, before.order);
  const text = encode(old, before);
  const same = decode(edition("2", [...pool, four], section({ select: 5, shuffle: true })), text);
  assert.deepEqual(ids({ parts: [...pool, four] }, same.order), shown);
  const rest = pool.filter(({ id }) => id !== shown[2]);
  const less = decode(edition("2", rest, section({ select: 5, shuffle: true })), text);
  assert.equal(less.order.length, 5);
  assert.deepEqual(ids({ parts: rest }, less.order).filter((id) => shown.includes(id)), shown.filter((id) => id !== shown[2]));
  assert.deepEqual(less.order.map((place) => less.answers[place]).sort(), ["", "b", "b", "b", "b"]);
});

test("a section that asks more or fewer keeps every answer", () => {
  const pool = Array.from({ length: 12 }, (_, i) => question(`p${i}`, 3, "a"));
  const old = edition("1", pool, section({ select: 6 }));
  const before = newAttempt(old, 5);
  before.order.slice(1, 5).forEach((place) => { before.answers[place] = "b"; });
  const asks = (select) => decode(edition("1", pool, section({ select })), encode(old, before));
  assert.deepEqual(asks(6).order, before.order);
  assert.equal(asks(9).order.length, 9);
  assert.deepEqual(asks(2).order, before.order.slice(1, 5));
  for (const select of [2, 5, 9, 0]) assert.deepEqual(asks(select).answers, before.answers);
});

test("a question that moved to another section takes its answer with it", () => {
  const sections = [{ ...OLD.sections[0] }, { ...OLD.sections[0], id: "two_1a2b3c" }];
  const next = edition("1", OLD.parts.map((part, i) => ({ ...part, section: i < 3 ? 0 : 1 })), { sections });
  assert.deepEqual(answersById(next, decode(next, STORED)), GIVEN);
});

test("another language's edition, its choices in another order, has the same answers", () => {
  const turned = (part) => (part.choices ? { ...part, choices: [...part.choices].reverse(), ask: ["Welche?"] } : part);
  const next = edition("1", OLD.parts.map(turned));
  const attempt = decode(next, STORED);
  const sorted = (answers) => Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, Array.from(answer).sort().join("")]));
  assert.deepEqual(sorted(answersById(next, attempt)), sorted(GIVEN));
  assert.deepEqual(attempt.recorded, attempt.answers);
});

test("an attempt that was handed in stays so, with its result of then and the questions that are left", () => {
  const done = played(OLD, { ...GIVEN, match: "" });
  handIn(OLD, done);
  const told = result(OLD, done);
  assert.equal(isOutdated(OLD, done), false);
  const next = edition("2", [four, changed(one), two, { ...three, points: [9, 1] }, minusMarked, match], { pass: { percent: "99", n: 99, d: 100 } });
  const attempt = decode(next, encode(OLD, done));
  assert.equal(attempt.submitted, true);
  assert.deepEqual(ids(next, attempt.order), ["two", "three", "minus", "match"]);
  assert.deepEqual(result(next, attempt), told);
  assert.equal(isOutdated(next, attempt), true);
  assert.deepEqual([attempt.shares[2], attempt.shares[4]], [done.shares[1], done.shares[4]]);
  assert.deepEqual(decode(next, encode(next, attempt)), { ...attempt, dropped: 0 });
});

test("a course in which nothing is left of what was asked starts afresh", () => {
  assert.equal(decode(edition("2", [four, five, article]), STORED), null);
});

test("a state without fingerprints is good for its own content, and worth nothing in another", () => {
  const long = { ...GIVEN, essay: "word ".repeat(700) };
  const attempt = played(OLD, long);
  const whole = encode(OLD, attempt).length;
  const { text } = fitted(OLD, attempt, whole - 5);
  assert.deepEqual(decode(OLD, text), attempt);
  const { text: bare } = fitted(OLD, attempt, whole - 10);
  assert.deepEqual(decode(OLD, bare), attempt);
  assert.equal(decode(edition("2", OLD.parts), bare), null);
});

test("seconds stay with their questions and sections", () => {
  const timed = { ...OLD, sections: [{ ...OLD.sections[0], time: 600 }] };
  const attempt = played(timed, GIVEN);
  Object.assign(attempt.spent, { whole: 90, extended: 2, sections: [77] });
  attempt.spent.parts[3] = 41;
  const next = edition("2", [{ ...three, section: 1 }, { ...one, section: 1 }], { sections: [{ ...OLD.sections[0], id: "new" }, timed.sections[0]] });
  assert.deepEqual(decode(next, encode(timed, attempt)).spent, { whole: 90, extended: 2, sections: [0, 77], parts: [41, 0] });
});

test("whatever chance changes, every answer to a question that is left is kept, and no other has one", () => {
  for (let seed = 0; seed < 400; seed++) {
    const luck = chance(seed);
    const old = someCourse(luck);
    const attempt = someAttempt(luck, old);
    const left = luck.mixed(old.parts.filter(() => luck.next(4))).sort((a, b) => a.section - b.section);
    const parts = left.map((part) => (luck.next(5) ? part : changed(part)));
    const next = { ...old, content: "2", parts };
    const after = decode(next, encode(old, attempt));
    const survivors = parts.filter((part) => part.hash !== "ffffff" && isQuestion(part) && attempt.order.includes(old.parts.indexOf(part)));
    if (survivors.length === 0) {
      assert.equal(after, null, `seed ${seed}`);
      continue;
    }
    const wanted = Object.fromEntries(survivors.map((part) => [part.id, attempt.answers[old.parts.indexOf(part)]]).filter(([, answer]) => answer));
    assert.deepEqual(answersById(next, after), wanted, `seed ${seed}`);
    assert.equal(after.submitted, attempt.submitted);
    assert.deepEqual(decode(next, encode(next, after)), { ...after, dropped: 0 }, `seed ${seed}`);
  }
});

test("choices that are more or fewer make it another question, whatever its fingerprint says", () => {
  const next = edition("2", [one, { ...limited, id: "two", hash: two.hash }, trueFalse]);
  assert.deepEqual(answersById(next, decode(next, STORED)), { one: "a" });
});
