/** Two windows with the same course (S8). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../templates/sco/src/state.js";
import { SAMPLE, channels, playing } from "./keepers.js";
import { sets } from "./rte.js";
import { VERSIONS } from "./sessions.js";

const states = (calls) => sets(calls).filter(([element]) => element === "cmi.suspend_data");

/** Two windows: over one API's data, or each over its own with a channel between them. */
function windows(context, version, isShared) {
  const more = isShared ? {} : { BroadcastChannel: channels() };
  const one = playing(context, version, { more });
  one.tick(0, "a");
  one.wait(1000);
  context.mock.timers.reset();
  const other = playing(context, version, { more, data: isShared ? one.data : { ...one.data }, attempt: one.kept() });
  one.player.showFirst = other.player.showFirst = () => {};
  one.player.toPart = other.player.toPart = () => {};
  return [one, other];
}

for (const version of VERSIONS) {
  for (const isShared of [true, false]) {
    const where = isShared ? "one API object" : "an API object each";

    test(`${version}, ${where}: a window that was overtaken writes nothing until the learner has chosen`, (context) => {
      const [one, other] = windows(context, version, isShared);
      other.tick(1, "b");
      other.wait(1000);
      one.calls.length = 0;
      one.tick(0, "ac");
      one.wait(1000);
      assert.equal(one.bar.notes.elsewhere, "changed_elsewhere");
      assert.deepEqual([states(one.calls), one.bar.says], [[], ""]);
      one.keeper.pause();
      assert.deepEqual(states(one.calls), []);
      assert.deepEqual(decode(SAMPLE, other.data["cmi.suspend_data"]).answers.slice(0, 2), ["a", "b"]);
    });

    test(`${version}, ${where}: going on here replaces what was saved there, in one sound piece`, (context) => {
      const [one, other] = windows(context, version, isShared);
      other.tick(1, "b");
      other.wait(1000);
      one.tick(0, "ac");
      one.wait(1000);
      one.bar.actions.elsewhere[1].press();
      assert.deepEqual([one.bar.notes.elsewhere, one.bar.says], [undefined, "saved"]);
      assert.deepEqual(one.kept().answers.slice(0, 2), ["ac", ""]);
      other.tick(1, "c");
      other.wait(1000);
      assert.equal(other.bar.notes.elsewhere, "changed_elsewhere");
    });

    test(`${version}, ${where}: what was saved there can be taken up here`, (context) => {
      const [one, other] = windows(context, version, isShared);
      other.tick(1, "b");
      other.wait(1000);
      one.tick(0, "ac");
      one.wait(1000);
      one.bar.actions.elsewhere[0].press();
      assert.deepEqual(one.player.attempt.answers.slice(0, 2), ["a", "b"]);
      assert.equal(one.bar.notes.elsewhere, undefined);
      one.player.attempt.answers[2] = "a";
      one.keeper.touch(2);
      one.wait(1000);
      assert.deepEqual(one.kept().answers, ["a", "b", "a"]);
    });

    test(`${version}, ${where}: a window in which nothing was done leaves what was saved in the other`, (context) => {
      const [one, other] = windows(context, version, isShared);
      other.tick(1, "b");
      other.wait(1000);
      one.keeper.pause();
      one.keeper.close();
      assert.deepEqual(one.kept().answers.slice(0, 2), ["a", "b"]);
    });
  }

  test(`${version}: what is no state of this course, or was written here before, is no rival`, (context) => {
    const { tick, wait, bar, data, kept } = playing(context, version);
    tick(0, "a");
    wait(1000);
    const [old] = [data["cmi.suspend_data"]];
    tick(0, "ac");
    wait(1000);
    for (const odd of ["", "rubbish", `${old.slice(0, -1)}~`, old, "2.other.1.o.1.0.AA...12345678"]) {
      data["cmi.suspend_data"] = odd;
      tick(0, kept()?.answers[0] === "a" ? "acd" : "a");
      wait(1000);
      assert.equal(bar.notes.elsewhere, undefined, odd);
    }
  });

  test(`${version}: a browser that has no channels, or forbids them, does no harm`, (context) => {
    const more = { BroadcastChannel: class { constructor() { throw new Error("SecurityError"); } } };
    const { tick, wait, bar } = playing(context, version, { more });
    tick(0, "a");
    wait(1000);
    assert.equal(bar.says, "saved");
  });
}

const STATUS = { scorm12: "cmi.core.lesson_status", scorm2004: "cmi.success_status" };
const RIGHT = ["acd", "ac", "b"];

/** Two windows of a course with a pass mark over one API's data; the second has handed in and passed. */
function passedElsewhere(context, version) {
  const sample = { ...SAMPLE, pass: { percent: "50", n: 1, d: 2 } };
  const one = playing(context, version, { sample });
  one.tick(0, "a");
  one.wait(1000);
  context.mock.timers.reset();
  const other = playing(context, version, { sample, data: one.data, attempt: decode(sample, one.data["cmi.suspend_data"]) });
  RIGHT.forEach((keys, place) => other.tick(place, keys));
  other.keeper.submit();
  assert.equal(one.data[STATUS[version]], "passed");
  return [one, other];
}

for (const version of VERSIONS) {
  for (const notices of [true, false]) {
    test(`${version}: a window that hands in less than another has does not lower what is recorded; it ${notices ? "knew" : "did not know"} (R5)`, (context) => {
      const [one] = passedElsewhere(context, version);
      const { data } = one;
      const raw = Object.keys(data).find((element) => element.endsWith("score.raw"));
      const before = data[raw];
      if (notices) one.keeper.pause();
      one.keeper.submit();
      assert.deepEqual([data[STATUS[version]], data[raw]], ["passed", before]);
      assert.equal(one.bar.notes.elsewhere, undefined);
    });
  }

  test(`${version}: a window in which only time has passed leaves what was saved in the other`, (context) => {
    const [one, other] = windows(context, version, true);
    other.tick(1, "b");
    other.wait(1000);
    one.attempt.spent.whole = 30;
    one.keeper.close();
    assert.deepEqual(one.kept().answers.slice(0, 2), ["a", "b"]);
  });

  test(`${version}: a window that was answered on and is left writes behind the entries of the other`, (context) => {
    const one = playing(context, version);
    one.tick(0, "a");
    one.go(1);
    context.mock.timers.reset();
    const { count } = one.player.session.rte.elements;
    one.data[count] = "1";
    const other = playing(context, version, { data: one.data, attempt: one.kept() });
    other.tick(1, "b");
    other.go(2);
    one.data[count] = "2";
    const id = "cmi.interactions.1.id";
    const before = one.data[id];
    one.tick(2, "a");
    one.keeper.close();
    assert.equal(one.data[id], before);
    assert.ok("cmi.interactions.2.id" in one.data);
  });

  test(`${version}: what is taken up from another window is shown in the language of this one`, (context) => {
    const [one, other] = windows(context, version, true);
    other.tick(1, "b");
    other.wait(1000);
    one.player.attempt.language = 1;
    one.tick(0, "ac");
    one.wait(1000);
    one.bar.actions.elsewhere[0].press();
    assert.equal(one.player.attempt.language, 1);
  });
}
