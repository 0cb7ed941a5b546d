/** An API that comes late, when the learner is under way already (R1). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { merged, newAttempt } from "../../templates/sco/src/attempt.js";
import { takeUp } from "../../templates/sco/src/joining.js";
import { Session } from "../../templates/sco/src/session.js";
import { SAMPLE, playing } from "./keepers.js";
import { fakeApi, loadRte } from "./rte.js";
import { VERSIONS } from "./sessions.js";

/** A learner at the question at `place` with these answers, joined by an LMS that holds those; where that leads to. */
function joined(context, version, { held, now, place = 0, sample = SAMPLE, checked = [false, false, false], at = 0 }) {
  const before = playing(context, version, { sample });
  Object.assign(before.attempt, { answers: held, checked, position: at });
  before.keeper.save(true);
  context.mock.timers.reset();
  const run = playing(context, version, { sample, data: before.data, attempt: newAttempt(sample, 7) });
  const shown = [];
  Object.assign(run.player, {
    whole: sample, page: () => "page", clock: { place }, toPart: (to) => shown.push(to), show: (page) => shown.push(page()),
  });
  Object.assign(run.attempt, { answers: now, position: Math.max(place, 0) });
  takeUp(run.player);
  return { attempt: run.player.attempt, shown };
}

for (const version of VERSIONS) {
  test(`${version}: who is in the middle of an answer is left there`, (context) => {
    const { attempt, shown } = joined(context, version, { held: ["", "b", ""], now: ["a", "", ""] });
    assert.deepEqual([attempt.answers, shown], [["a", "b", ""], []]);
  });

  test(`${version}: a page that shows another answer than is held is shown again`, (context) => {
    const { attempt, shown } = joined(context, version, { held: ["ac", "b", ""], now: ["", "", ""] });
    assert.deepEqual([attempt.answers, shown], [["ac", "b", ""], [0]]);
  });

  test(`${version}: a question that was checked before cannot be answered again`, (context) => {
    const { attempt, shown } = joined(context, version, { held: ["a", "", ""], now: ["acd", "", ""], checked: [true, false, false] });
    assert.deepEqual([attempt.answers[0], shown], ["a", [0]]);
  });

  test(`${version}: a list of what is open is made anew`, (context) => {
    const { shown } = joined(context, version, { held: ["a", "", ""], now: ["", "", ""], place: -1 });
    assert.deepEqual(shown, ["page"]);
  });

  test(`${version}: where there is one way, it goes on where it had led to`, (context) => {
    const sample = { ...SAMPLE, navigation: "linear" };
    const { attempt, shown } = joined(context, version, { held: ["", "b", ""], now: ["a", "", ""], at: 1, sample });
    assert.deepEqual([attempt.answers, attempt.position, shown], [["", "b", ""], 1, [1]]);
  });

  test(`${version}: an API that comes after the search is joined once it is looked for again`, (context) => {
    let now = 0;
    context.mock.method(performance, "now", () => now);
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const rte = loadRte(version);
    const win = {};
    win.parent = win;
    const session = new Session(rte, win, SAMPLE);
    const found = [];
    session.search((isOpen) => found.push(isOpen));
    now = 6000;
    context.mock.timers.tick(6000);
    assert.deepEqual([found, session.phase], [[false], "none"]);
    session.seek((isOpen) => found.push(isOpen));
    assert.deepEqual(found, [false]);
    const { api, calls } = fakeApi(rte);
    win[rte.object] = api;
    session.seek((isOpen) => found.push(isOpen));
    session.seek((isOpen) => found.push(isOpen));
    assert.deepEqual([found, session.phase], [[false, true], "open"]);
    assert.equal(calls.filter(([what]) => what === "initialize").length, 1);
  });
}

test("where there is one way, what lies behind is as it was", () => {
  const stored = { ...newAttempt(SAMPLE, 1), position: 1 };
  const current = { ...newAttempt(SAMPLE, 1), position: 2, answers: ["a", "b", "c"] };
  const both = merged(stored, current, true);
  assert.deepEqual([both.answers, both.position], [["", "b", "c"], 2]);
});
