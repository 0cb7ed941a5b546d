import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, newAttempt } from "../../templates/sco/src/attempt.js";
import { fraction } from "../../templates/sco/src/fraction.js";
import { answerRecord, sectionReports } from "../../templates/sco/src/records.js";
import { sets } from "./rte.js";
import { article, course, limited, minusMarked, trueFalse } from "./samples.js";
import { VERSIONS, names, opened, report, save, snapshot } from "./sessions.js";

const section = (id, title) => ({ id, title, select: 0, shuffle: false, time: 0 });
const at = (part, i) => ({ ...part, section: i });
const SECTIONS = [section("one_1", "One"), section("read_2", "Reading"), section("two_3", "Two")];
const PARTS = [at(minusMarked, 0), at(article, 1), at(limited, 2), at(trueFalse, 2)];
const SAMPLE = course(PARTS, { sections: SECTIONS, pass: { percent: "50", n: 1, d: 2 }, status: "passed-failed", grade: "best" });

function sections(answers, sample = SAMPLE, more = {}) {
  const attempt = { ...newAttempt(sample, 1), answers, ...more };
  handIn(sample, attempt);
  return sectionReports(sample, attempt);
}

const RESULTS = sections(["acd", "", "a", "a"]);

function told(version, data, answers) {
  const { session, calls, ...more } = opened(version, data, answers, SAMPLE);
  calls.length = 0;
  session.submit(snapshot("end", true), report(["acd", "ac", "b"]), RESULTS);
  const pairs = sets(calls).filter(([element]) => element.startsWith("cmi.objectives."));
  return { session, calls, pairs: pairs.map(([element, value]) => `${element.slice(15)}=${value}`), ...more };
}

test("each section with questions has a result of its own", () => {
  const short = RESULTS.map(({ id, outcome, raw, scaled, text }) => [id, outcome, raw, scaled, text]);
  assert.deepEqual(short, [["one_1", "passed", "100", "1", "One"], ["two_3", "failed", "33.33", "0.3333", "Two"]]);
});

test("a course of one section has none: its result is the whole's", () => {
  assert.deepEqual(sections(["acd"], course([minusMarked], { grade: "best" })), []);
});

test("an attempt that does not count changes no section, and a section that people mark has no score", () => {
  assert.deepEqual(sections(["", "", "", ""], SAMPLE, { best: fraction(1) }), []);
  const people = { ...SAMPLE, parts: [PARTS[0], PARTS[1], { ...PARTS[2], counted: false }, { ...PARTS[3], counted: false }] };
  assert.deepEqual(sections(["acd", "", "", ""], people).map(({ outcome, raw }) => [outcome, raw]), [["passed", "100"], ["completed", null]]);
});

test("1.2: id, score and status of each section are written once, after the score of the whole (R16)", () => {
  const { pairs, calls } = told("scorm12");
  assert.deepEqual(pairs, [
    "0.id=one_1", "0.score.raw=100", "0.score.min=0", "0.score.max=100", "0.status=passed",
    "1.id=two_3", "1.score.raw=33.33", "1.score.min=0", "1.score.max=100", "1.status=failed",
  ]);
  assert.equal(calls.filter(([what]) => what === "commit").length, 1);
});

test("2004: success, completion, progress and title go with it", () => {
  assert.deepEqual(told("scorm2004").pairs.slice(9), [
    "1.id=two_3", "1.score.raw=33.33", "1.score.min=0", "1.score.max=100", "1.score.scaled=0.3333",
    "1.success_status=failed", "1.completion_status=completed", "1.progress_measure=1", "1.description={lang=en}Two",
  ]);
});

for (const version of VERSIONS) {
  test(`${version}: a section that the LMS knows keeps its index, new ones follow densely`, () => {
    const data = { "cmi.objectives._count": "2", "cmi.objectives.0.id": "primary", "cmi.objectives.1.id": "two_3" };
    const indices = told(version, data).pairs.map((pair) => pair.split(/[.=]/).slice(0, 2).join("."));
    assert.deepEqual(indices.filter((pair) => pair.endsWith("id")), ["2.id"]);
    assert.ok(indices.includes("1.score"));
  });

  test(`${version}: an LMS without objectives is left alone, and all is called saved`, () => {
    const none = told(version, { "cmi.objectives._children": "score,status" });
    assert.deepEqual([none.pairs, none.session.unsavedSince], [[], null]);
    let code = "0";
    const asked = (element) => { code = /objectives/.test(element) ? "401" : "0"; return ""; };
    const refusing = told(version, {}, { get: asked, error: () => code });
    assert.deepEqual([refusing.pairs, refusing.session.unsavedSince], [[], null]);
    const set = (element) => String(!element.startsWith("cmi.objectives"));
    const deaf = told(version, {}, { set, error: () => "351" });
    assert.deepEqual([deaf.pairs, deaf.session.unsavedSince], [["0.id=one_1"], null]);
  });

  test(`${version}: an LMS that is out of order is told of the sections with the next try`, () => {
    let isDown = true;
    const { session, calls } = told(version, {}, { set: () => String(!isDown) });
    assert.ok(session.unsavedSince);
    isDown = false;
    calls.length = 0;
    session.save(snapshot("end", true));
    assert.equal(session.unsavedSince, null);
    assert.ok(sets(calls).some(([element, value]) => element === "cmi.objectives.1.id" && value === "two_3"));
  });

  test(`${version}: a count that is rubbish does no harm`, () => {
    for (const count of ["", "NaN", "-3", "999999999"]) assert.ok(told(version, { "cmi.objectives._count": count }).calls.length < 300);
  });

  test(`${version}: an answer names its section between type and time, in at most 14 values (R10, R21)`, () => {
    const { session, calls } = opened(version, {}, {}, SAMPLE);
    const attempt = { ...newAttempt(SAMPLE, 1), answers: ["ac", "", "", ""] };
    const now = new Date();
    save(session, [answerRecord(SAMPLE, attempt, 0, { shown: now, answered: now, latency: 1 })], 0, snapshot());
    const written = sets(calls).filter(([element]) => element.startsWith("cmi.interactions"));
    assert.deepEqual(written.slice(1, 4).map(([element]) => element.slice(19)), ["type", "objectives.0.id", version === "scorm12" ? "time" : "timestamp"]);
    assert.equal(written[2][1], "one_1");
    assert.ok(sets(calls).length <= 14);
    assert.equal(names(calls).filter((name) => name === "commit").length, 1);
  });

  test(`${version}: an LMS that takes no section in an answer takes the answer`, () => {
    const set = (element) => String(!element.includes("objectives"));
    const { session } = opened(version, {}, { set, error: () => "201" }, SAMPLE);
    const attempt = { ...newAttempt(SAMPLE, 1), answers: ["ac", "", "", ""] };
    const now = new Date();
    save(session, [answerRecord(SAMPLE, attempt, 0, { shown: now, answered: now, latency: 1 })], 0, snapshot());
    assert.equal(session.unsavedSince, null);
  });
}
