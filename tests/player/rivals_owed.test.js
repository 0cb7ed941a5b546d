/** Two windows, of which one still owes the LMS something: a result, or entries in the journal (S8, R5, R15). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { fitted } from "../../templates/sco/src/state.js";
import { SAMPLE, playing } from "./keepers.js";
import { VERSIONS, opened, recordOf, snapshot } from "./sessions.js";
import { GRADED, RAW, RIGHT, STATUS, counting, handIn, ids, stateOf, windows } from "./windows.js";

const RESPONSE = /interactions\.\d+\.(student|learner)_response$/;
const entered = (data) => Object.keys(data).filter((element) => RESPONSE.test(element)).map((element) => `${data[element.replace(RESPONSE, (all) => all.replace(/(student|learner)_response/, "id"))]} ${data[element].replace(/\[,\]/g, ",")}`);

/** The other window goes on with its own and answers one more question. */
function goOn(other) {
  if (other.bar.notes.elsewhere) other.bar.actions.elsewhere[1].press();
  other.tick(2, "a");
  other.wait(1000);
}

for (const version of VERSIONS) {
  for (const isShared of [false, true]) {
    test(`${version}: a result that could not be told is told on leaving, although another window has saved (${isShared ? "one API" : "two"})`, (context) => {
      const [one, other] = windows(context, version, { sample: GRADED, isShared });
      one.lms.isDown = true;
      handIn(one, RIGHT);
      goOn(other);
      one.lms.isDown = false;
      one.keeper.close(true);
      const told = [stateOf(one).submitted, one.data[STATUS[version]], one.data[RAW[version]], one.player.session.unsavedSince];
      assert.deepEqual(told, [true, "passed", "100", null]);
    });
  }

  test(`${version}: so is one of which all answers had been saved`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    RIGHT.forEach((keys, place) => { one.go(place); one.tick(place, keys); });
    one.go(0);
    one.lms.isDown = true;
    one.keeper.submit();
    goOn(other);
    one.lms.isDown = false;
    one.keeper.close(true);
    assert.deepEqual([stateOf(one).submitted, one.data[STATUS[version]], one.data[RAW[version]]], [true, "passed", "100"]);
  });

  test(`${version}: what is owed is entered once, and as it was given last, after another window has handed in`, (context) => {
    for (const [later, wanted] of [["a", "a"], ["ac", "a,c"]]) {
      const [one, other] = windows(context, version, { sample: GRADED });
      one.lms.takesNoEntries = true;
      one.tick(1, "a");
      one.go(2);
      handIn(other, RIGHT);
      one.bar.actions.elsewhere[1].press();
      if (later !== "a") one.tick(1, later);
      one.lms.takesNoEntries = false;
      one.wait(1000);
      one.go(0);
      one.go(2);
      assert.equal(entered(one.data).filter((entry) => entry === `limited_1a2b3c ${wanted}`).length, later === "a" ? 1 : 2, later);
      context.mock.timers.reset();
    }
  });

  test(`${version}: an owed entry is not entered anew when this window hands in, too`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    one.lms.isDown = true;
    one.tick(1, "a");
    one.go(2);
    handIn(other, RIGHT);
    one.lms.isDown = false;
    one.keeper.submit();
    assert.equal(ids(one.data).filter((id) => id === "limited_1a2b3c").length, 2);
  });

  test(`${version}: entries of another window that were refused are entered before the next of this one`, (context) => {
    const [one, other] = windows(context, version);
    other.tick(1, "b");
    other.go(2);
    one.tick(2, "a");
    one.wait(1000);
    one.lms.isDown = true;
    one.bar.actions.elsewhere[1].press();
    one.lms.isDown = false;
    one.wait(1500);
    one.go(2);
    one.go(0);
    assert.deepEqual(ids(one.data), ["minus_1a2b3c", "limited_1a2b3c", "tf_1a2b3c"]);
    assert.deepEqual(one.player.session.journal.others, []);
  });

  test(`${version}: refused entries of another window wait, whatever it enters next`, () => {
    let isDown = true;
    const { session, data } = opened(version, {}, { set: (element, value) => (isDown ? "false" : ((data[element] = value), "true")), error: () => (isDown ? "101" : "0") });
    const entry = (place, id) => [[`cmi.interactions.${place}.id`, id], [`cmi.interactions.${place}.type`, "choice"]];
    session.journal.follow(entry(0, "first"));
    session.journal.follow(entry(1, "second"));
    isDown = false;
    session.journal.tell([recordOf("a", 0)], 0);
    assert.deepEqual(ids(data).slice(0, 2), ["first", "second"]);
    assert.equal(data["cmi.interactions.0.type"], "choice");
  });

  test(`${version}: where the last attempt counts, one that another window has only begun raises nothing`, (context) => {
    const sample = { ...GRADED, grade: "last", attempts: 0 };
    const [one, other] = windows(context, version, { sample, first: { ...newAttempt(sample, 1), number: 3, best: [1n, 1n] } });
    Object.assign(one.data, { [STATUS[version]]: "failed", [RAW[version]]: "0" });
    one.player.session.values.known.clear();
    other.tick(1, "b");
    other.wait(1000);
    one.bar.actions.elsewhere[1].press();
    assert.deepEqual([one.data[STATUS[version]], one.data[RAW[version]]], ["failed", "0"]);
  });

  test(`${version}: a window that is left owing an entry that the other has tells nothing as not saved`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    one.lms.takesNoEntries = true;
    one.tick(1, "a");
    one.go(2);
    goOn(other);
    one.lms.takesNoEntries = false;
    one.keeper.close(true);
    assert.equal(one.player.session.unsavedSince, null);
  });

  test(`${version}: a window that is left in another language is no news to the other`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    one.player.attempt.language = 1;
    other.tick(2, "a");
    other.wait(1000);
    one.keeper.close(true);
    assert.equal(other.bar.notes.elsewhere, undefined);
  });

  test(`${version}: the result of another window that is taken up is saved at once`, (context) => {
    const [one, other] = windows(context, version, { sample: GRADED });
    handIn(other, RIGHT);
    one.calls.length = 0;
    one.bar.actions.elsewhere[0].press();
    const told = one.calls.map(([what]) => what).filter((what) => what === "set" || what === "commit");
    assert.equal(told[told.length - 1], "commit");
  });

  test(`${version}: a state that could not be read at launch is not written over without a word`, (context) => {
    const attempt = { ...newAttempt(SAMPLE, 1), position: 1, answers: ["acd", "ac", ""], recorded: ["acd", "ac", ""] };
    const data = { "cmi.suspend_data": fitted(SAMPLE, attempt).text, "cmi.completion_status": "incomplete", "cmi.core.lesson_status": "incomplete" };
    const { answers } = counting(data);
    let isFirst = true;
    const get = (element) => {
      if (element !== "cmi.suspend_data" || !isFirst) return answers.get(element);
      isFirst = false;
      throw new Error("not yet");
    };
    const run = playing(context, version, { data, answers: { ...answers, get } });
    run.tick(2, "a");
    run.wait(1000);
    assert.deepEqual(stateOf(run).answers.slice(0, 2), ["acd", "ac"]);
    assert.equal(run.bar.notes.elsewhere, "changed_elsewhere");
  });

  test(`${version}: a state that cannot be read keeps no status from being written (R4)`, () => {
    const status = version === "scorm12" ? "cmi.core.lesson_status" : "cmi.completion_status";
    const data = { [status]: "not attempted" };
    const get = (element) => {
      if (element === "cmi.suspend_data") throw new Error("down");
      return data[element] || "";
    };
    const { session } = opened(version, data, { get });
    session.stored();
    session.begin();
    assert.equal(data[status], "incomplete");
  });
}
