import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Session } from "../../templates/sco/src/session.js";
import { fakeApi, loadRte, sets } from "./rte.js";
import { SAMPLE, VERSIONS, names, opened, recordOf, report, save, snapshot, windowWith } from "./sessions.js";

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
  const session = new Session(rte, late, SAMPLE);
  session.search((isOpen) => found.push(isOpen));
  pass(2000);
  assert.deepEqual(found, []);
  late[rte.object] = fakeApi(rte).api;
  pass(250);
  assert.deepEqual([found, session.phase], [[true], "open"]);

  const never = new Session(rte, windowWith(rte, undefined), SAMPLE);
  never.search((isOpen) => found.push(isOpen));
  pass(5500);
  assert.deepEqual([found, never.phase], [[true, false], "none"]);
  mock.restoreAll();
});
