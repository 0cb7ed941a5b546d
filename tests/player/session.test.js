import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { answerRecord, finalReport } from "../../templates/sco/src/records.js";
import { handIn, newAttempt } from "../../templates/sco/src/attempt.js";
import { Session } from "../../templates/sco/src/session.js";
import { course, limited, minusMarked, trueFalse } from "./samples.js";
import { fakeApi, loadRte, sets } from "./rte.js";

const VERSIONS = ["scorm12", "scorm2004"];
const SAMPLE = course([minusMarked, limited, trueFalse], { pass: { percent: "50", n: 1, d: 2 } });

/** A session over a stand-in API, opened; and what it needs to be driven. */
function opened(version, data = {}, answers = {}, isReviewable = true) {
  const rte = loadRte(version);
  const lms = fakeApi(rte, data, answers);
  const session = new Session(rte, windowWith(rte, lms.api), isReviewable);
  session.search(() => {});
  return { session, rte, ...lms };
}

function windowWith(rte, api) {
  const win = { [rte.object]: api };
  win.parent = win;
  return win;
}

function recordOf(answer, place = 0) {
  const attempt = newAttempt(SAMPLE, 1);
  attempt.answers[place] = answer;
  const now = new Date();
  return answerRecord(SAMPLE, attempt, place, { shown: now, answered: now, latency: 1000 });
}

const snapshot = (state = "state", submitted = false) => ({ location: "q1", state, submitted });

/** What the keeper does with answers: entries in the journal, then the state and one Commit. */
function save(session, records, count, kept) {
  session.journal.tell(records, count);
  session.save(kept);
}

function report(answers, pass = SAMPLE.pass) {
  const sample = { ...SAMPLE, pass };
  const attempt = newAttempt(sample, 1);
  attempt.answers = answers;
  handIn(sample, attempt);
  return finalReport(sample, attempt);
}

const names = (calls) => calls.map(([what, element]) => (what === "set" ? element.split(".").slice(-1)[0] : what));

for (const version of VERSIONS) {
  test(`${version}: a first launch sets incomplete and suspend, and commits once (R4)`, () => {
    const { session, calls } = opened(version);
    calls.length = 0;
    session.begin();
    const status = version === "scorm12" ? "lesson_status" : "completion_status";
    assert.deepEqual(names(calls).filter((name) => name !== "get"), [status, "exit", "session_time", "commit"]);
  });

  test(`${version}: a later launch writes nothing before something happens`, () => {
    const { session, calls } = opened(version, { "cmi.core.lesson_status": "incomplete", "cmi.completion_status": "incomplete" });
    session.begin();
    assert.deepEqual(sets(calls), []);
  });

  test(`${version}: an answer takes at most 14 SetValue and one Commit, id before type before responses (R10, R21)`, () => {
    const { session, calls } = opened(version);
    calls.length = 0;
    save(session, [recordOf("ac")], 0, snapshot());
    const written = names(calls).filter((name) => name !== "get" && name !== "error");
    assert.ok(sets(calls).length <= 14, String(sets(calls).length));
    assert.equal(written.filter((name) => name === "commit").length, 1);
    assert.deepEqual(written.slice(0, 2), ["id", "type"]);
    assert.deepEqual(written.slice(-2), ["session_time", "commit"]);
  });

  test(`${version}: no value is written twice unchanged`, () => {
    const { session, calls } = opened(version);
    save(session, [recordOf("a")], 0, snapshot());
    calls.length = 0;
    session.save(snapshot());
    assert.deepEqual(sets(calls).filter(([element]) => !element.endsWith("session_time")), []);
  });

  test(`${version}: no score before the end, then score before status, in one Commit (R6)`, () => {
    const { session, calls } = opened(version);
    session.begin();
    save(session, [recordOf("acd")], 0, snapshot());
    assert.ok(!sets(calls).some(([element]) => element.includes("score")));
    calls.length = 0;
    session.submit(snapshot("end", true), report(["acd", "ac", "b"]));
    const written = names(calls);
    const status = version === "scorm12" ? "lesson_status" : "success_status";
    assert.ok(written.indexOf("raw") >= 0 && written.indexOf("max") < written.indexOf(status), String(written));
    assert.equal(written.filter((name) => name === "commit").length, 1);
  });

  test(`${version}: a worse retry leaves a recorded pass and its score alone (R5)`, () => {
    const data = {
      "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "90",
      "cmi.completion_status": "completed", "cmi.success_status": "passed", "cmi.score.raw": "90",
    };
    const { session, calls } = opened(version, data);
    session.begin();
    session.submit(snapshot("end", true), report(["b", "", ""]));
    assert.ok(!sets(calls).some(([element]) => /score|lesson_status|success/.test(element)), JSON.stringify(sets(calls)));
    const better = opened(version, { ...data });
    better.session.submit(snapshot("end", true), report(["acd", "ac", "b"]));
    assert.ok(sets(better.calls).some(([element, value]) => element.endsWith("raw") && value === "100"));
  });

  for (const [mode, credit] of [["review", ""], ["browse", ""], ["normal", "no-credit"]]) {
    test(`${version}: mode "${mode}", credit "${credit}" writes nothing but the session time (R27)`, () => {
      const data = { "cmi.core.lesson_mode": mode, "cmi.mode": mode, "cmi.core.credit": credit, "cmi.credit": credit };
      const { session, calls } = opened(version, data);
      session.begin();
      save(session, [recordOf("a")], 0, snapshot());
      session.submit(snapshot("end", true), report(["a", "", ""]));
      session.leave(snapshot());
      assert.deepEqual(sets(calls).map(([element]) => element.split(".").pop()), ["session_time"]);
    });
  }

  test(`${version}: an empty mode counts as normal`, () => {
    assert.equal(opened(version).session.isTracked, true);
  });

  test(`${version}: leaving commits and finishes once, each with the empty text, and nothing follows (R3)`, () => {
    const { session, calls } = opened(version);
    session.begin();
    calls.length = 0;
    session.leave(snapshot());
    session.leave(snapshot());
    session.pause(snapshot("later"));
    save(session, [recordOf("a")], 0, snapshot("later"));
    const ends = calls.filter(([what]) => what === "commit" || what === "finish");
    assert.deepEqual(ends, [["commit", ""], ["finish", ""]]);
    assert.deepEqual(calls[calls.length - 1], ["finish", ""]);
  });

  test(`${version}: Finish is called although Commit fails while the page goes away (R23)`, () => {
    for (const commit of [() => "false", () => null, () => { throw new Error("gone"); }]) {
      const { session, calls } = opened(version, {}, { commit });
      session.leave(snapshot());
      assert.equal(calls[calls.length - 1][0], "finish");
      assert.equal(session.unsavedSince, null);
    }
  });

  test(`${version}: a failed Commit is told, and trying again clears it`, () => {
    let isDown = true;
    const { session, calls } = opened(version, {}, { commit: () => (isDown ? "false" : "true") });
    save(session, [recordOf("a")], 0, snapshot());
    assert.ok(session.unsavedSince instanceof Date);
    const since = session.unsavedSince;
    session.save(snapshot());
    assert.equal(session.unsavedSince, since);
    isDown = false;
    calls.length = 0;
    session.save(snapshot());
    assert.equal(session.unsavedSince, null);
    assert.equal(calls.filter(([what]) => what === "commit").length, 1);
  });

  test(`${version}: values that were refused are written again, in their order`, () => {
    let isDown = true;
    const { session, data } = opened(version, {}, {});
    const { session: other, calls } = opened(version, {}, { set: () => (isDown ? "false" : "true") });
    other.submit(snapshot("end", true), report(["acd", "ac", "b"]));
    isDown = false;
    calls.length = 0;
    other.save(snapshot("end", true));
    session.submit(snapshot("end", true), report(["acd", "ac", "b"]));
    const important = sets(calls).filter(([element]) => !element.endsWith("session_time"));
    assert.deepEqual(important.map(([element]) => element), Object.keys(data).filter((element) => !element.endsWith("session_time")));
    assert.equal(other.unsavedSince, null);
  });

  test(`${version}: interactions go on at the LMS's count, or at the attempt's own where that is rubbish`, () => {
    const indexOf = (count, journal) => {
      const { session, calls } = opened(version, { "cmi.interactions._count": count });
      save(session, [recordOf("a")], journal, snapshot());
      save(session, [recordOf("ac")], journal + 1, snapshot());
      return sets(calls).filter(([element]) => element.endsWith(".id")).map(([element]) => Number(element.split(".")[2]));
    };
    assert.deepEqual(indexOf("7", 2), [7, 8]);
    for (const rubbish of ["", "x", "-1", "1.5", "NaN"]) assert.deepEqual(indexOf(rubbish, 2), [2, 3], rubbish);
  });

  test(`${version}: a refused interaction leaves no gap, keeps those behind it back and is told as not saved until it is taken`, () => {
    let isDown = true;
    const set = (element) => (isDown && element.startsWith("cmi.interactions") ? "false" : "true");
    const { session, calls } = opened(version, {}, { set, error: () => (isDown ? "101" : "0") });
    const records = [recordOf("a"), recordOf("ac", 1)];
    assert.equal(session.journal.tell(records, 0), 0);
    session.save(snapshot());
    assert.ok(session.unsavedSince);
    assert.equal(sets(calls).filter(([element]) => element.includes("interactions")).length, 1);
    isDown = false;
    assert.equal(session.journal.tell(records, 0), 2);
    session.save(snapshot());
    assert.equal(session.unsavedSince, null);
    const ids = sets(calls).filter(([element]) => element.endsWith(".id")).map(([element]) => element.split(".")[2]);
    assert.deepEqual(ids, ["0", "0", "1"]);
  });

  test(`${version}: a refused field of an interaction waits, and is told as not saved until it is taken`, () => {
    let isDown = true;
    const set = (element) => (isDown && element.endsWith(".result") ? "false" : "true");
    const { session, calls } = opened(version, {}, { set });
    save(session, [recordOf("a")], 0, snapshot());
    assert.ok(session.unsavedSince);
    isDown = false;
    calls.length = 0;
    session.save(snapshot());
    assert.equal(session.unsavedSince, null);
    assert.deepEqual(sets(calls).map(([element]) => element.split(".").pop()).filter((name) => name !== "session_time"), ["result"]);
  });

  for (const [what, isUnknown] of [["journal", /interactions/], ["field", /\.(weighting|latency)$/]]) {
    test(`${version}: an LMS that says it has no such ${what} (401) is left alone and nothing is told as not saved`, () => {
      let code = "0";
      const set = (element) => { code = isUnknown.test(element) ? "401" : "0"; return String(code === "0"); };
      const { session, calls } = opened(version, {}, { set, error: () => code });
      assert.equal(session.journal.tell([recordOf("a"), recordOf("ac", 1)], 0), 2);
      session.save(snapshot());
      session.save(snapshot());
      assert.equal(session.unsavedSince, null);
      const refused = sets(calls).map(([element]) => element).filter((element) => isUnknown.test(element));
      assert.equal(refused.length, what === "journal" ? 1 : 4);
    });
  }

  test(`${version}: a hidden page writes state and time and commits, and the session goes on (R22)`, () => {
    const { session, calls } = opened(version);
    session.pause(snapshot());
    assert.ok(sets(calls).some(([, value]) => value === "state"));
    assert.ok(!calls.some(([what]) => what === "finish"));
    assert.equal(session.isOpen, true);
  });

  test(`${version}: a page left before anything was done keeps no state but says suspend`, () => {
    const { session, calls } = opened(version, { "cmi.core.lesson_status": "incomplete", "cmi.completion_status": "incomplete" });
    session.leave(snapshot(null));
    assert.deepEqual(sets(calls).map(([element]) => element.split(".").pop()), ["exit", "session_time"]);
  });

  test(`${version}: a state that is too long is not cut and is told as not saved`, () => {
    const { session, calls } = opened(version);
    save(session, [recordOf("a")], 0, snapshot(""));
    assert.ok(session.unsavedSince);
    assert.ok(!sets(calls).some(([element]) => element.endsWith("suspend_data")));
  });

  const CRIPPLED = {
    "no Finish": { finish: null },
    "no Commit": { commit: null },
    "no GetLastError": { error: null },
    "no GetValue": { get: null },
    "booleans": { initialize: () => true, set: () => true, commit: () => true, finish: () => true },
    "numbers": { initialize: () => 1, set: () => 1, commit: () => 1, finish: () => 1, get: () => 0 },
    "undefined": { initialize: () => undefined, set: () => undefined, commit: () => undefined, finish: () => undefined, get: () => undefined },
    "objects": { get: () => ({ toString() { throw new Error("hostile"); } }) },
  };
  for (const [name, answers] of Object.entries(CRIPPLED)) {
    test(`${version}: an API with ${name} never stops the course and keeps what it can (R2)`, () => {
      const { session, calls } = opened(version, {}, answers);
      session.begin();
      save(session, [recordOf("a")], 0, snapshot());
      assert.equal(session.unsavedSince, null);
      assert.ok(sets(calls).some(([, value]) => value === "state"));
      session.submit(snapshot("end", true), report(["acd", "ac", "b"]));
      session.leave(snapshot("end", true));
      assert.equal(session.phase, "closed");
    });
  }

  test(`${version}: an API whose functions throw, or that has no SetValue, never stops the course and is told as not saving`, () => {
    const fail = () => { throw new Error("down"); };
    for (const answers of [{ set: fail, commit: fail, get: fail, error: fail, finish: fail }, { set: null }]) {
      const { session } = opened(version, {}, answers);
      session.begin();
      save(session, [recordOf("a")], 0, snapshot());
      assert.ok(session.unsavedSince);
      session.leave(snapshot());
      assert.ok(session.unsavedSince);
    }
  });

  test(`${version}: an Initialize that says no is no session, and nothing else is called`, () => {
    const { session, calls } = opened(version, {}, { initialize: () => "false", error: () => "101" });
    assert.equal(session.phase, "refused");
    session.begin();
    save(session, [recordOf("a")], 0, snapshot());
    session.leave(snapshot());
    assert.deepEqual(calls.map(([what]) => what).filter((what) => what !== "error"), ["initialize"]);
  });
}

test("2004: Initialize that says it is open already (103) is a session", () => {
  assert.equal(opened("scorm2004", {}, { initialize: () => "false", error: () => "103" }).session.phase, "open");
});

test("an API that comes after two seconds is found, one that never comes is given up after five (R1)", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  mock.method(performance, "now", () => now);
  const pass = (ms) => { for (let i = 0; i < ms; i += 250) { now += 250; context.mock.timers.tick(250); } };
  const rte = loadRte("scorm12");
  const late = windowWith(rte, undefined);
  const found = [];
  const session = new Session(rte, late, true);
  session.search((isOpen) => found.push(isOpen));
  pass(2000);
  assert.deepEqual(found, []);
  late[rte.object] = fakeApi(rte).api;
  pass(250);
  assert.deepEqual([found, session.phase], [[true], "open"]);

  const never = new Session(rte, windowWith(rte, undefined), true);
  never.search((isOpen) => found.push(isOpen));
  pass(5500);
  assert.deepEqual([found, never.phase], [[true, false], "none"]);
  mock.restoreAll();
});
