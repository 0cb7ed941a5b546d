/** Two windows, each over an API object of its own or with a result of its own: nothing of either is lost (S8, R5). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { SAMPLE } from "./keepers.js";
import { VERSIONS } from "./sessions.js";
import { GRADED, RAW, RIGHT, STATUS, handIn, ids, stateOf, windows } from "./windows.js";

for (const version of VERSIONS) {
  test(`${version}: what each of two windows enters in the journal stands there, whichever is heard last`, (context) => {
    for (const journal of ["attempts", "state"]) {
      const [one, other] = windows(context, version, { sample: { ...SAMPLE, journal } });
      other.tick(1, "b");
      other.go(2);
      one.tick(2, "a");
      one.wait(1000);
      one.bar.actions.elsewhere[1].press();
      one.go(2);
      assert.deepEqual(ids(one.data), ["minus_1a2b3c", "limited_1a2b3c", "tf_1a2b3c"], journal);
      assert.deepEqual(one.bar.says, "saved");
      context.mock.timers.reset();
    }
  });

  test(`${version}: a window that is left without anything done in it leaves the entries and the result of the other`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    handIn(other, RIGHT);
    one.keeper.close(true);
    assert.deepEqual([one.data[STATUS[version]], one.data[RAW[version]], ids(one.data).length], ["passed", "100", 4]);
    assert.equal(stateOf(one).submitted, true);
  });

  test(`${version}: going on beside a window that has passed keeps that result`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    handIn(other, RIGHT);
    one.tick(0, "b");
    one.wait(1000);
    one.bar.actions.elsewhere[1].press();
    assert.deepEqual([one.data[STATUS[version]], one.data[RAW[version]]], ["passed", "100"]);
    handIn(one, ["b", "", ""]);
    assert.deepEqual([one.data[STATUS[version]], one.data[RAW[version]]], ["passed", "100"]);
    assert.deepEqual([stateOf(one).number, stateOf(one).best], [2, [1n, 1n]]);
  });

  test(`${version}: a window that is left a moment after an answer is heard of in the other`, (context) => {
    const [one, other] = windows(context, version);
    other.tick(1, "b");
    other.keeper.close(true);
    assert.equal(one.bar.notes.elsewhere, "changed_elsewhere");
  });

  test(`${version}: what a window could not save is nothing that another is asked about, and is kept when it is left`, (context) => {
    const [one, other] = windows(context, version);
    one.lms.isDown = true;
    one.tick(1, "b");
    one.wait(1000);
    assert.equal(other.bar.notes.elsewhere, undefined);
    other.tick(2, "a");
    other.wait(1000);
    one.lms.isDown = false;
    one.keeper.close(true);
    assert.equal(stateOf(one).answers[1], "b");
  });

  test(`${version}: a state that is in the LMS is told to the other window, although single answers are refused`, (context) => {
    const [one, other] = windows(context, version);
    one.lms.takesNoEntries = true;
    one.tick(1, "b");
    one.go(2);
    assert.ok(one.player.session.unsavedSince);
    assert.equal(other.bar.notes.elsewhere, "changed_elsewhere");
  });

  test(`${version}: a worse result that could not be told lowers nothing that was passed in the other meanwhile (R5)`, (context) => {
    for (const choice of [0, 1]) {
      const [one, other] = windows(context, version, { sample: GRADED, isShared: true });
      one.lms.isDown = true;
      handIn(one, ["b", "", ""]);
      handIn(other, RIGHT);
      one.lms.isDown = false;
      one.wait(1000);
      one.bar.actions.elsewhere[choice].press();
      one.wait(1000);
      assert.deepEqual([one.data[STATUS[version]], one.data[RAW[version]]], ["passed", "100"], choice);
      assert.equal(one.player.session.unsavedSince, null);
      context.mock.timers.reset();
    }
  });

  for (const isShared of [true, false]) {
    test(`${version}, ${isShared ? "one API object" : "an API object each"}: who has handed in for the last time elsewhere cannot do so here`, (context) => {
      const [one, other] = windows(context, version, { sample: { ...GRADED, attempts: 1 }, isShared });
      handIn(other, ["b", "", ""]);
      const told = stateOf(other).told;
      one.tick(0, "acd");
      one.wait(1000);
      assert.deepEqual([one.bar.notes.elsewhere, one.bar.actions.elsewhere.length], ["handed_in_elsewhere", 1]);
      handIn(one, RIGHT);
      assert.deepEqual([one.player.attempt.told, one.bar.notes.elsewhere], [told, undefined]);
      one.keeper.close(true);
      assert.deepEqual([stateOf(one).told, one.data[STATUS[version]]], [told, "failed"]);
    });
  }

  test(`${version}: an LMS that cannot count gets no entry twice at one place after another window has written`, (context) => {
    const [one, other] = windows(context, version, { isShared: true });
    [one, other].forEach(({ lms }) => { lms.countsNothing = true; });
    other.tick(1, "b");
    other.go(2);
    one.tick(2, "a");
    one.keeper.close(true);
    assert.deepEqual(ids(one.data), ["minus_1a2b3c", "limited_1a2b3c", "tf_1a2b3c"]);
  });

  test(`${version}: what another window says of places where this one has entered something else is let be`, (context) => {
    const [one, other] = windows(context, version);
    const { channel } = one.keeper.rivals;
    one.keeper.rivals.channel = null;
    one.tick(2, "a");
    one.go(2);
    one.keeper.rivals.channel = channel;
    other.tick(1, "b");
    other.go(2);
    one.bar.actions.elsewhere[1].press();
    assert.deepEqual(ids(one.data), ["minus_1a2b3c", "tf_1a2b3c"]);
  });

  test(`${version}: an LMS that counts as at the launch keeps what was entered since, also after another window has written`, (context) => {
    const [one, other] = windows(context, version, { isShared: true });
    one.lms.countsNothing = true;
    one.player.attempt.journal = 0;
    other.tick(1, "b");
    other.wait(1000);
    one.tick(2, "a");
    one.wait(1000);
    one.bar.actions.elsewhere[1].press();
    one.player.attempt.journal = 0;
    one.go(2);
    assert.deepEqual(ids(one.data).slice(0, 2), ["minus_1a2b3c", "tf_1a2b3c"]);
  });
}
