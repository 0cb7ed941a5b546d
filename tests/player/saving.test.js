/** Saving that fails or takes its time, and what the learner is told (S7, U17); one entry a question (R15). */

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { retried } from "../../templates/sco/src/attempt.js";
import { SAMPLE, playing } from "./keepers.js";
import { sets } from "./rte.js";
import { VERSIONS } from "./sessions.js";

const countdown = (bar) => bar.actions.unsaved[0].children[0].textContent;

for (const version of VERSIONS) {
  test(`${version}: a Commit that fails is tried again after 1, 2, 5, 10, 30, 60 and 60 seconds`, (context) => {
    const { tick, wait, count, bar } = playing(context, version, { answers: { commit: () => "false" } });
    tick(0, "a");
    wait(1000);
    let tries = 1;
    for (const seconds of [1, 2, 5, 10, 30, 60, 60]) {
      assert.equal(count("commit"), tries);
      for (let left = seconds; left > 0; left--) {
        assert.equal(countdown(bar), `unsaved_retry ${left}`);
        wait(1000);
      }
      tries += 1;
    }
  });

  test(`${version}: the first try that succeeds clears the note, and no further one follows`, (context) => {
    let isDown = true;
    const { tick, wait, count, bar, kept } = playing(context, version, { answers: { commit: () => String(!isDown) } });
    tick(0, "a");
    wait(2000);
    assert.equal(bar.isAlarm, true);
    isDown = false;
    wait(2000);
    assert.equal(bar.isAlarm, false);
    assert.deepEqual([bar.notes.unsaved, bar.says, countdown(bar), kept().answers[0]], ["saved_again", "saved", "", "a"]);
    assert.equal(bar.actions.unsaved[0].hidden, true);
    const done = count("commit");
    wait(120000);
    assert.equal(count("commit"), done);
    isDown = true;
    tick(0, "ac");
    wait(1000);
    assert.equal(countdown(bar), "unsaved_retry 1");
  });

  test(`${version}: functions that throw, or are gone in the middle, are told, tried again, and never an exception`, (context) => {
    const { tick, wait, go, bar, win, kept, player } = playing(context, version);
    tick(0, "a");
    wait(1000);
    const api = win[player.session.rte.object];
    const functions = { ...api };
    Object.keys(api).forEach((name) => { delete api[name]; });
    tick(0, "ac");
    go(1);
    assert.equal(bar.notes.unsaved, "unsaved");
    Object.keys(functions).forEach((name) => { api[name] = () => { throw new Error("down"); }; });
    wait(3000);
    assert.equal(bar.notes.unsaved, "unsaved");
    Object.assign(api, functions);
    wait(5000);
    assert.deepEqual([bar.notes.unsaved, kept().answers[0], kept().recorded[0]], ["saved_again", "ac", "ac"]);
  });

  test(`${version}: an LMS whose window shows another page saves nothing, whatever its functions answer`, (context) => {
    const { tick, wait, bar, win, player } = playing(context, version);
    const { object } = player.session.rte;
    const api = win[object];
    delete win[object];
    tick(0, "a");
    wait(1000);
    assert.equal(bar.notes.unsaved, "unsaved");
    win[object] = api;
    wait(1000);
    assert.equal(bar.notes.unsaved, "saved_again");
  });

  test(`${version}: a session that the LMS has ended is told as expired, and no next try is announced`, (context) => {
    const codes = version === "scorm12" ? ["301"] : ["132", "133", "142", "143"];
    for (const code of codes) {
      const { tick, wait, bar } = playing(context, version, { answers: { set: () => "false", commit: () => "false", error: () => code } });
      tick(0, "a");
      wait(1000);
      assert.deepEqual([bar.notes.unsaved, countdown(bar)], ["expired", ""], code);
      context.mock.timers.reset();
    }
    const { tick, wait, bar } = playing(context, version, { answers: { commit: () => "false", error: () => "101" } });
    tick(0, "a");
    wait(1000);
    assert.equal(bar.notes.unsaved, "unsaved");
  });

  test(`${version}: after a save that took a second, "saving" is told before the next one, which still happens`, (context) => {
    let now = 0;
    mock.method(performance, "now", () => now);
    const { tick, wait, go, count, bar, journal } = playing(context, version, { answers: { commit: () => { now += 30000; return "true"; } } });
    tick(0, "a");
    wait(1000);
    assert.deepEqual([count("commit"), bar.says], [1, "saved"]);
    tick(0, "ac");
    go(1);
    assert.deepEqual([count("commit"), bar.says], [1, "saving"]);
    wait(50);
    assert.deepEqual([count("commit"), bar.says, journal().length], [2, "saved", 1]);
    mock.restoreAll();
  });

  test(`${version}: a long wait for the end of typing is told after a second`, (context) => {
    const { player, attempt, keeper, wait, bar } = playing(context, version);
    attempt.answers[0] = "a";
    keeper.touch(0, 3000);
    assert.deepEqual([bar.says, player.session.unsavedSince], ["", null]);
    wait(1000);
    assert.equal(bar.says, "saving");
    wait(2000);
    assert.equal(bar.says, "saved");
  });

  test(`${version}: after the end nothing is tried again`, (context) => {
    const { keeper, tick, wait, calls } = playing(context, version, { answers: { commit: () => "false" } });
    tick(0, "a");
    wait(1000);
    keeper.close();
    const before = calls.length;
    wait(200000);
    assert.equal(calls.length, before);
  });

  test(`${version}: with one entry a question, an answer that is changed is written at its own index`, (context) => {
    const sample = { ...SAMPLE, journal: "state" };
    for (const count of ["0", ""]) {
      const { tick, go, attempt, data } = playing(context, version, { data: { "cmi.interactions._count": count }, sample });
      for (const [place, keys] of [[0, "ac"], [1, "b"], [0, "acd"], [2, "a"]]) {
        tick(place, keys);
        go(0);
      }
      const ids = Object.keys(data).filter((element) => /interactions\.\d\.id/.test(element)).map((element) => data[element]);
      assert.deepEqual([ids, attempt.journal], [["minus_1a2b3c", "limited_1a2b3c", "tf_1a2b3c"], 3]);
      assert.match(data["cmi.interactions.0.student_response"] ?? data["cmi.interactions.0.learner_response"], /^a\S+c\S+d$/);
      context.mock.timers.reset();
    }
  });

  test(`${version}: a later launch ${version === "scorm12" ? "goes on behind" : "finds"} the entries of the one before`, (context) => {
    const sample = { ...SAMPLE, journal: "state" };
    const first = playing(context, version, { sample });
    first.tick(1, "b");
    first.go(0);
    first.data["cmi.interactions._count"] = "1";
    context.mock.timers.reset();
    const { tick, go, calls } = playing(context, version, { sample, data: first.data, attempt: first.kept() });
    calls.length = 0;
    tick(1, "a");
    go(0);
    const index = sets(calls).map(([element]) => /interactions\.(\d)\.result/.exec(element)).filter(Boolean).map(([, i]) => i);
    const where = version === "scorm12" ? 1 : 0;
    assert.deepEqual(index, [String(where)]);
    assert.match(first.data[`cmi.interactions.${where}.student_response`] ?? first.data[`cmi.interactions.${where}.learner_response`], /^a$/);
  });
}

for (const version of VERSIONS) {
  test(`${version}: what an attempt is still owed is entered, although the same question was answered again in the next`, (context) => {
    let isDown = false;
    const refusing = { set: (element, value) => (isDown && element.includes("interactions") ? "false" : ((run.data[element] = value), "true")), error: () => (isDown ? "101" : "0") };
    const run = playing(context, version, { answers: refusing });
    const { keeper, player, tick, journal } = run;
    isDown = true;
    tick(0, "a");
    keeper.submit();
    run.calls.length = 0;
    player.attempt = retried(player.course, player.attempt, 2);
    player.attempt.answers[0] = "c";
    keeper.touch(0);
    isDown = false;
    keeper.save();
    assert.deepEqual(journal(), ["a", "c"]);
    assert.deepEqual([player.attempt.recorded[0], keeper.owed.size], ["c", 0]);
  });
}
