/** The preview's LMS: sessions, error codes, failures (SCORM 1.2 RTE 3.3, SCORM 2004 RTE 3.1). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { launched, put } from "./preview.js";

const BOTH = ["1.2", "2004"];
const STATUS = { "1.2": "cmi.core.lesson_status", 2004: "cmi.completion_status" };

/** The error code of each call. */
const codes = ({ logged }) => logged.map((entry) => entry.code);

for (const name of BOTH) {
  test(`a session of ${name} opens, stores and closes`, () => {
    const launch = launched(name);
    assert.equal(launch.call("initialize", ""), "true");
    assert.equal(launch.call("set", STATUS[name], "incomplete"), "true");
    assert.equal(launch.call("get", STATUS[name]), "incomplete");
    assert.equal(launch.call("commit", ""), "true");
    assert.equal(launch.call("finish", ""), "true");
    assert.deepEqual(codes(launch), ["0", "0", "0", "0", "0"]);
    assert.deepEqual(launch.stored.map((one) => one.isOver), [false, true]);
    assert.deepEqual(launch.stored.map((one) => one.values[STATUS[name]]), ["incomplete", "incomplete"]);
  });

  test(`what is set in ${name} is not stored before a Commit`, () => {
    const launch = launched(name);
    launch.call("initialize", "");
    launch.call("set", STATUS[name], "completed");
    assert.deepEqual(launch.stored, []);
    assert.equal(launch.runtime.isDirty, true);
  });

  test(`a killed tab of ${name} is heard by nobody`, () => {
    const launch = launched(name);
    launch.call("initialize", "");
    launch.runtime.cut();
    assert.equal(launch.call("commit", ""), "false");
    assert.equal(launch.call("finish", ""), "false");
    assert.deepEqual(launch.stored, []);
    assert.equal(launch.logged.length, 1);
  });

  test(`a wrong number of arguments in ${name} is noted`, () => {
    const launch = launched(name);
    launch.call("initialize");
    assert.match(launch.logged[0].notes[0], /wants 1 text/);
  });

  test(`a value in ${name} that is set twice, and an empty Commit, are noted`, () => {
    const launch = launched(name);
    launch.call("initialize", "");
    launch.call("set", STATUS[name], "incomplete");
    launch.call("set", STATUS[name], "incomplete");
    launch.call("commit", "");
    launch.call("commit", "");
    const notes = launch.logged.map((entry) => entry.notes.length);
    assert.deepEqual(notes, [0, 0, 1, 0, 1]);
  });
}

const UNTIMELY = {
  "1.2": [["301", "301", "301", "301"], "101", ["301", "301", "301", "301"], "101"],
  2004: [["122", "132", "142", "112"], "103", ["123", "133", "143", "113"], "104"],
};
for (const name of BOTH) {
  test(`calls of ${name} at the wrong time have their own errors`, () => {
    const launch = launched(name);
    const calls = [["get", STATUS[name]], ["set", STATUS[name], "incomplete"], ["commit", ""], ["finish", ""]];
    const all = () => calls.map((args) => launch.call(...args));
    const [before, again, after, reopened] = UNTIMELY[name];
    assert.deepEqual(all(), ["", "false", "false", "false"]);
    launch.call("initialize", "");
    launch.call("initialize", "");
    launch.call("finish", "");
    all();
    launch.call("initialize", "");
    const errors = codes(launch);
    assert.deepEqual([errors.slice(0, 4), errors.slice(7, 11)], [before, after]);
    assert.deepEqual([errors[5], errors[11]], [again, reopened]);
  });
}

const FAILURES = [
  ["failInitialize", ["initialize", ""], { "1.2": "101", 2004: "102" }],
  ["failSet", ["set", "cmi.suspend_data", "x"], { "1.2": "101", 2004: "351" }],
  ["failCommit", ["commit", ""], { "1.2": "101", 2004: "391" }],
  ["expired", ["commit", ""], { "1.2": "101", 2004: "391" }],
  ["expired", ["finish", ""], { "1.2": "101", 2004: "111" }],
];
for (const name of BOTH) {
  for (const [fault, call, error] of FAILURES) {
    test(`${fault} lets ${call[0]} of ${name} fail and stores nothing`, () => {
      const launch = launched(name, { faults: { [fault]: true } });
      if (call[0] !== "initialize") launch.call("initialize", "");
      assert.equal(launch.call(...call), "false");
      assert.equal(launch.call("error"), error[name]);
      assert.deepEqual(launch.stored, []);
    });
  }
}

test("a failing Commit does not keep Finish from storing", () => {
  const launch = launched("1.2", { faults: { failCommit: true } });
  launch.call("initialize", "");
  assert.equal(launch.call("finish", ""), "true");
  assert.equal(launch.stored.length, 1);
});

test("a Commit that hangs stores in the end, and one that fails as well does not", () => {
  for (const failCommit of [false, true]) {
    const launch = launched("1.2", { faults: { hangs: true, failCommit } });
    launch.call("initialize", "");
    launch.call("set", "cmi.core.lesson_location", "q1");
    assert.deepEqual(launch.waited, []);
    assert.equal(launch.call("commit", ""), String(!failCommit));
    assert.deepEqual(launch.waited, [5]);
    assert.equal(launch.stored.length, failCommit ? 0 : 1);
  }
});

test("a speechless LMS answers nothing, without an error", () => {
  const launch = launched("2004", { faults: { speechless: true } });
  launch.call("initialize", "");
  assert.equal(launch.call("get", "cmi.interactions._count"), "");
  assert.equal(launch.call("get", "cmi.mode"), "");
  assert.equal(launch.call("get", "cmi.credit"), "credit");
  assert.deepEqual(codes(launch), ["0", "0", "0", "0"]);
});

test("errors are told in words", () => {
  const launch = launched("2004");
  assert.equal(launch.call("text", "406"), "Data Model Element Type Mismatch");
  assert.equal(launch.call("text", "9"), "");
});

const REFUSED = [
  ["1.2", "201", ["cmi.core.nothing", "x"]],
  ["1.2", "402", ["cmi.core._children", "x"]],
  ["1.2", "403", ["cmi.core.student_name", "x"]],
  ["1.2", "405", ["cmi.core.lesson_status", "done"]],
  ["1.2", "201", ["cmi.interactions.1.id", "q"]],
  ["1.2", "201", ["cmi.interactions.0.description", "text"]],
  ["2004", "351", ["", "x"]],
  ["2004", "401", ["cmi.core.lesson_status", "passed"]],
  ["2004", "404", ["cmi.learner_name", "x"]],
  ["2004", "404", ["cmi.interactions._count", "1"]],
  ["2004", "351", ["cmi.interactions.1.id", "q"]],
  ["2004", "406", ["cmi.completion_status", "passed"]],
  ["2004", "407", ["cmi.score.scaled", "1.2"]],
  ["2004", "408", ["cmi.interactions.0.type", "choice"]],
  ["2004", "408", ["cmi.interactions.0.id", "q"], ["cmi.interactions.0.learner_response", "a"]],
  ["2004", "408", ["cmi.objectives.0.success_status", "passed"]],
];
for (const [name, code, ...pairs] of REFUSED) {
  test(`${name} answers ${code} to ${pairs.at(-1).join(" = ")}`, () => {
    assert.equal(put(name, ...pairs).code, code);
  });
}

const READ = [
  ["1.2", "cmi.core._children", "0", /^student_id,student_name,/],
  ["1.2", "cmi.core.score._children", "0", /^raw,max,min$/],
  ["1.2", "cmi.interactions._count", "0", /^0$/],
  ["1.2", "cmi.core.lesson_status._children", "202", /^$/],
  ["1.2", "cmi.core._count", "203", /^$/],
  ["1.2", "cmi.core.exit", "404", /^$/],
  ["1.2", "cmi.interactions.0.id", "404", /^$/],
  ["1.2", "cmi.suspend_data", "0", /^$/],
  ["1.2", "cmi.core.lesson_status", "0", /^not attempted$/],
  ["1.2", "cmi.objectives.0.id", "201", /^$/],
  ["2004", "cmi._version", "0", /^1\.0$/],
  ["2004", "cmi.score._children", "0", /^scaled,raw,min,max$/],
  ["2004", "cmi.suspend_data", "403", /^$/],
  ["2004", "cmi.exit", "405", /^$/],
  ["2004", "cmi.completion_status", "0", /^unknown$/],
  ["2004", "cmi.interactions.0.id", "301", /^$/],
  ["2004", "cmi.score._count", "301", /^$/],
  ["2004", "cmi.nothing", "401", /^$/],
];
for (const [name, element, code, value] of READ) {
  test(`${name} reads ${element} with ${code}`, () => {
    const launch = launched(name);
    launch.call("initialize", "");
    assert.match(launch.call("get", element), value);
    assert.equal(launch.call("error"), code);
  });
}

test("rows are counted as they come", () => {
  const launch = launched("2004");
  launch.call("initialize", "");
  launch.call("set", "cmi.interactions.0.id", "a");
  launch.call("set", "cmi.interactions.0.objectives.0.id", "o");
  launch.call("set", "cmi.interactions.1.id", "b");
  assert.equal(launch.call("get", "cmi.interactions._count"), "2");
  assert.equal(launch.call("get", "cmi.interactions.0.objectives._count"), "1");
  assert.equal(launch.call("get", "cmi.interactions.1.objectives._count"), "0");
});

test("comments of 1.2 are appended", () => {
  const launch = launched("1.2");
  launch.call("initialize", "");
  launch.call("set", "cmi.comments", "one ");
  launch.call("set", "cmi.comments", "two");
  assert.equal(launch.call("get", "cmi.comments"), "one two");
});

test("a score behind the final status, and other slips, are noted", () => {
  const launch = launched("1.2");
  launch.call("initialize", "");
  launch.call("set", "cmi.core.lesson_status", "passed");
  launch.call("set", "cmi.core.score.raw", "80");
  launch.call("set", "cmi.core.exit", "");
  launch.call("set", "cmi.suspend_data", "ä");
  assert.deepEqual(launch.logged.map((entry) => entry.notes.length), [0, 0, 1, 1, 1]);
});

test("a course that sets no status is told what Moodle makes of it", () => {
  const launch = launched("1.2");
  launch.call("initialize", "");
  launch.call("finish", "");
  assert.match(launch.logged[1].notes[0], /Moodle makes “completed”/);
});

test("what is left half is noted when the session closes", () => {
  const noted = (name, ...pairs) => {
    const launch = launched(name);
    launch.call("initialize", "");
    for (const pair of pairs) launch.call("set", ...pair);
    launch.call("finish", "");
    return launch.logged.at(-1).notes.join();
  };
  const scored = ["cmi.core.score.raw", "80"];
  assert.match(noted("1.2", ["cmi.core.lesson_status", "incomplete"], scored), /a score without a final status/);
  assert.match(noted("1.2", ["cmi.core.lesson_status", "passed"]), /without a score/);
  assert.equal(noted("1.2", scored, ["cmi.core.lesson_status", "passed"]), "");
  assert.equal(noted("1.2", ["cmi.core.lesson_status", "completed"]), "");
  assert.equal(noted("2004", ["cmi.completion_status", "completed"]), "");
  assert.match(noted("2004"), /no status was set/);
});

test("in review a change of the result is noted, the time is not", () => {
  const launch = launched("2004", { now: { mode: "review" } });
  launch.call("initialize", "");
  launch.call("set", "cmi.score.raw", "80");
  launch.call("set", "cmi.session_time", "PT1S");
  assert.deepEqual(launch.logged.map((entry) => entry.notes.length), [0, 1, 0]);
});
