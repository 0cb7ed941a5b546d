import assert from "node:assert/strict";
import { test } from "node:test";
import { sets } from "./rte.js";
import { VERSIONS, opened, recordOf, report, save, snapshot } from "./sessions.js";

for (const version of VERSIONS) {
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

  test(`${version}: an LMS that can be read only later keeps what was passed (R5)`, () => {
    let isDown = true;
    const passed = { "cmi.core.lesson_status": "passed", "cmi.completion_status": "completed", "cmi.success_status": "passed" };
    const score = { "cmi.core.score.raw": "100", "cmi.score.raw": "100" };
    const data = { ...passed, ...score };
    const get = (element) => {
      if (isDown) throw new Error("down");
      return data[element] || "";
    };
    const { session } = opened(version, data, { get });
    session.begin();
    isDown = false;
    session.submit(snapshot("end", true), report(["", "", ""]));
    Object.entries({ ...passed, ...score }).forEach(([element, value]) => assert.equal(data[element], value, element));
  });

  test(`${version}: an Initialize that says no is no session, and nothing else is called`, () => {
    const { session, calls } = opened(version, {}, { initialize: () => "false", error: () => "101" });
    assert.equal(session.phase, "refused");
    session.begin();
    save(session, [recordOf("a")], 0, snapshot());
    session.leave(snapshot());
    assert.deepEqual(calls.map(([what]) => what).filter((what) => what !== "error"), ["initialize"]);
  });

  test(`${version}: an API without Commit and with a Finish that fails is not told as saving`, () => {
    const { session } = opened(version, {}, { commit: null, finish: () => "false" });
    save(session, [recordOf("a")], 0, snapshot());
    session.leave(snapshot("end"), false);
    assert.ok(session.unsavedSince);
  });

  test(`${version}: a score goes before the status that waits from the opening (R6)`, () => {
    let isDown = true;
    const { session, calls } = opened(version, {}, { set: () => String(!isDown), error: () => (isDown ? "101" : "0") });
    session.begin();
    isDown = false;
    calls.length = 0;
    session.submit(snapshot("end", true), report(["acd", "ac", "b"]));
    const written = sets(calls).map(([element]) => element.split(".").pop());
    const statuses = written.filter((name) => name.endsWith("status"));
    assert.ok(statuses.length > 0 && statuses.every((name) => written.indexOf(name) > written.indexOf("max")), String(written));
  });
}
