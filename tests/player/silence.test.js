/** LMSs that say neither yes nor no: those that save in silence, and those that are deaf (R2, S7). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadRte } from "./rte.js";
import { VERSIONS, opened, recordOf, report, save, snapshot } from "./sessions.js";

/** Functions that answer nothing at all, or zeros; those of `heard` do their work. */
function silent(data, word, isHeard) {
  const none = () => word;
  const set = (element, value) => { if (isHeard) data[element] = value; return word; };
  const get = (element) => (isHeard ? data[element] : word);
  return { initialize: none, finish: none, commit: none, error: none, set, get };
}

const reads = (calls, version) => calls.filter(([what, element]) => what === "get" && element === loadRte(version).elements.state);

for (const version of VERSIONS) {
  for (const word of [undefined, 0, ""]) {
    test(`${version}: an LMS that saves and answers ${JSON.stringify(word)} is believed after the state was read back once`, () => {
      const data = {};
      const { session, calls } = opened(version, data, silent(data, word, true));
      session.begin();
      calls.length = 0;
      save(session, [recordOf("a")], 0, snapshot("one"));
      assert.deepEqual([session.unsavedSince, reads(calls, version).length], [null, 2]);
      calls.length = 0;
      save(session, [recordOf("ac")], 1, snapshot("two"));
      session.submit(snapshot("end", true), report(["acd", "ac", "b"]));
      session.leave(snapshot("end", true));
      assert.deepEqual([session.unsavedSince, reads(calls, version)], [null, []]);
    });

    test(`${version}: an LMS that does nothing and answers ${JSON.stringify(word)} is told as not saving, and tried again`, () => {
      const { session } = opened(version, {}, silent({}, word, false));
      session.begin();
      assert.equal(session.unsavedSince, null);
      save(session, [recordOf("a")], 0, snapshot());
      assert.ok(session.unsavedSince);
      assert.equal(session.saving.isRefused, true);
      session.leave(snapshot("end", true));
      assert.ok(session.unsavedSince);
    });
  }

  test(`${version}: a deaf LMS that wakes up is given the state again, and then believed`, () => {
    const data = {};
    let isAwake = false;
    const heard = silent(data, undefined, true);
    const awake = (what) => (...args) => (isAwake ? heard[what](...args) : undefined);
    const { session } = opened(version, data, { ...heard, set: awake("set"), get: awake("get") });
    save(session, [recordOf("a")], 0, snapshot("one"));
    assert.ok(session.unsavedSince);
    isAwake = true;
    session.save(snapshot("one"));
    assert.deepEqual([session.unsavedSince, data[loadRte(version).elements.state]], [null, "one"]);
  });

  test(`${version}: what is left by the first save of a launch is asked for before the session ends`, () => {
    const { session, calls } = opened(version, {}, silent({}, undefined, false));
    session.leave(snapshot("one"), false);
    assert.ok(session.unsavedSince);
    assert.deepEqual(calls.filter(([what]) => what !== "error").slice(-2).map(([what]) => what), ["get", "finish"]);
  });

  test(`${version}: an LMS that answers is not asked for what it was given`, () => {
    const { session, calls } = opened(version);
    session.begin();
    calls.length = 0;
    save(session, [recordOf("a")], 0, snapshot("one"));
    session.leave(snapshot("two"));
    assert.equal(reads(calls, version).length, 1);
  });
}
