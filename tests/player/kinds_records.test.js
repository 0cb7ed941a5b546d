import assert from "node:assert/strict";
import { test } from "node:test";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { Journal } from "../../templates/sco/src/journal.js";
import { answerRecords } from "../../templates/sco/src/records.js";
import { ANSWERED, choiceGap, cloze, entry, essay, numberGap, numeric, slider, textGap } from "./kinds.js";
import { loadRte } from "./rte.js";
import { course } from "./samples.js";

const NOW = { shown: new Date(0), answered: new Date(1000), latency: 1000 };

function recordsOf(question, answer) {
  const sample = course([question]);
  const attempt = newAttempt(sample, 1);
  attempt.answers = [answer];
  return answerRecords(sample, attempt, 0, NOW);
}

/** The fields of each record that tell the answer, as a version writes them. */
function told(version, question, answer) {
  const rte = loadRte(version);
  return recordsOf(question, answer).map((record) => {
    const pairs = Array.from(rte.interaction(0, record), ([element, value]) => [element.split(".").slice(3).join("."), value]);
    const fields = Object.fromEntries(pairs);
    const patterns = pairs.filter(([name]) => name.endsWith("pattern")).map(([, value]) => value);
    return [fields.type, patterns.join(" | "), fields.student_response ?? fields.learner_response ?? null, fields.result];
  });
}

test("each kind is told in the words of 1.2", () => {
  const expected = {
    order: ["sequencing", "c,a,d,b", "c,a,d,b", "correct"],
    match: ["matching", "1.d,2.c,3.b", "1.d,2.c,3.b", "correct"],
    associate: ["matching", "b.c,d.e,a.f", "b.c,d.e,a.f", "correct"],
    "gap-match": ["matching", "1.c,2.a", "1.c,2.a", "correct"],
    hottext: ["choice", "b", "b", "correct"],
    hotspot: ["choice", "a", "a", "correct"],
    entry: ["fill-in", "Seine", " Seine ", "correct"],
    numeric: ["numeric", "2.1", "2.3", "correct"],
    slider: ["numeric", "100", "105", "correct"],
    essay: ["fill-in", "", "Some words. And more.", "neutral"],
  };
  const rows = ANSWERED.filter(([{ kind }]) => kind !== "cloze" && kind !== "upload");
  for (const [question, answer] of rows) assert.deepEqual(told("scorm12", question, answer), [expected[question.id]], question.id);
});

test("each kind is told in the words of 2004", () => {
  const expected = {
    order: ["sequencing", "c[,]a[,]d[,]b", "c[,]a[,]d[,]b", "correct"],
    match: ["matching", "1[.]d[,]2[.]c[,]3[.]b", "1[.]d[,]2[.]c[,]3[.]b", "correct"],
    associate: ["matching", "b[.]c[,]d[.]e[,]a[.]f", "b[.]c[,]d[.]e[,]a[.]f", "correct"],
    "gap-match": ["matching", "1[.]c[,]2[.]a", "1[.]c[,]2[.]a", "correct"],
    hottext: ["choice", "b", "b", "correct"],
    hotspot: ["choice", "a", "a", "correct"],
    entry: ["fill-in", "{case_matters=false}Seine | {case_matters=false}la Seine", " Seine ", "correct"],
    numeric: ["numeric", "1.9[:]2.3", "2.3", "correct"],
    slider: ["numeric", "95[:]105", "105", "correct"],
    essay: ["long-fill-in", "", "Some words. And more.", "neutral"],
  };
  const rows = ANSWERED.filter(([{ kind }]) => kind !== "cloze" && kind !== "upload");
  for (const [question, answer] of rows) assert.deepEqual(told("scorm2004", question, answer), [expected[question.id]], question.id);
});

test("a text with gaps is told gap by gap, each with its own type, weight and result", () => {
  const records = recordsOf(cloze, "Seine\nabc\nb");
  assert.deepEqual(records.map(({ id }) => id), ["cloze_1a2b3c_g1", "cloze_1a2b3c_g2", "cloze_1a2b3c_g3"]);
  assert.deepEqual(records.map(({ weighting }) => weighting), ["1", "1", "1"]);
  assert.equal(records[1].text, "(2/3) On the ___ live ___ people, it is ___.");
  assert.deepEqual(told("scorm2004", cloze, "Seine\nabc\nb"), [
    ["fill-in", "{case_matters=false}Seine | {case_matters=false}la Seine", "Seine", "correct"],
    ["numeric", "1.9[:]2.3", null, "incorrect"],
    ["choice", "b", "b", "correct"],
  ]);
  assert.deepEqual(told("scorm12", cloze, "\n2,1\n").map((row) => row[2]), ["", "2.1", ""]);
  assert.equal(recordsOf({ ...cloze, points: [1, 1] }, "x")[0].weighting, "0.3333");
});

test("what is handed in elsewhere is not told, and an emptied essay stays neutral", () => {
  assert.deepEqual(recordsOf(ANSWERED.find(([{ kind }]) => kind === "upload")[0], ""), []);
  assert.deepEqual(told("scorm2004", essay, ""), [["long-fill-in", "", null, "neutral"]]);
});

test("a number that not every platform takes as one is told as text, or not at all", () => {
  const large = { ...numeric, gaps: [{ ...numberGap, low: [1000000, 1], high: [1000000, 1], answer: "1000000" }] };
  assert.deepEqual(told("scorm2004", large, "1 000 000"), [["fill-in", "{case_matters=false}1000000", "1 000 000", "correct"]]);
  assert.deepEqual(told("scorm2004", numeric, "1000000"), [["numeric", "1.9[:]2.3", null, "incorrect"]]);
  assert.deepEqual(told("scorm2004", slider, "1e-30"), [["numeric", "95[:]105", null, "incorrect"]]);
  assert.deepEqual(told("scorm12", numeric, "٢٫١"), [["numeric", "2.1", "2.1", "correct"]]);
});

test("texts are cut to what the versions take, and marked", () => {
  const long = "word ".repeat(1000);
  const [essay12, essay2004] = ["scorm12", "scorm2004"].map((version) => told(version, essay, long)[0][2]);
  assert.deepEqual([essay12.length, essay2004.length], [250, 4000]);
  assert.ok(essay12.endsWith("…") && essay2004.endsWith("…"));
  assert.equal(told("scorm2004", entry, "x".repeat(300))[0][2].length, 250);
  assert.equal(told("scorm12", entry, "x".repeat(300))[0][2].length, 255);
  assert.equal(told("scorm2004", essay, `${"x".repeat(3998)}😀😀`)[0][2], `${"x".repeat(3998)}…`);
});

test("right answers that not every platform takes are left out in 2004", () => {
  const answers = ["one, two", "{x}", "x".repeat(240), "A", "B", "C", "D"];
  const written = { ...entry, gaps: [{ ...textGap, answers, ignore: { case: false } }] };
  assert.equal(told("scorm2004", written, "A")[0][1], "{case_matters=true}A | {case_matters=true}B | {case_matters=true}C");
  assert.equal(told("scorm12", written, "A")[0][1], "one, two");
});

test("braces and many commas in what a learner types do not make it something else in 2004", () => {
  const typed = (text) => told("scorm2004", entry, text)[0][2];
  assert.equal(typed("{x}"), " {x}");
  assert.equal(typed("a,{x}"), "a, {x}");
  assert.equal(typed("1,2,3,4,5,6,7,8,9,10"), "1,2,3,4,5,6,7,8,9,10");
  assert.equal(typed("1,2,3,4,5,6,7,8,9,10,11"), "1;2;3;4;5;6;7;8;9;10;11");
});

test("one record takes at most 11 values, so that a Commit with the state takes 14 (R21)", () => {
  const many = { ...textGap, answers: ["A", "B", "C", "D", "E"] };
  for (const gaps of [[many], [numberGap], [choiceGap]]) {
    const [record] = recordsOf({ ...entry, gaps }, "A");
    assert.ok(loadRte("scorm2004").interaction(0, record).length <= 11);
  }
});

test("records are counted one by one, up to the first that is refused", () => {
  const put = [];
  const session = {
    isTracked: true, rte: loadRte("scorm2004"), read: () => "3", course: {},
    values: {
      waiting: new Map(), isUnknown: () => false,
      put: ([element]) => { put.push(element); return !element.startsWith("cmi.interactions.4."); },
    },
  };
  const journal = new Journal(session);
  assert.equal(journal.tell(recordsOf(cloze, "Seine\n2\nb"), 0), 1);
  assert.deepEqual(put.filter((element) => element.endsWith(".id")), ["cmi.interactions.3.id", "cmi.interactions.4.id"]);
});
