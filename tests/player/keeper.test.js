import assert from "node:assert/strict";
import { test } from "node:test";
import { cloze, essay } from "./kinds.js";
import { SAMPLE, playing } from "./keepers.js";
import { sets } from "./rte.js";
import { course, minusMarked } from "./samples.js";
import { VERSIONS } from "./sessions.js";

for (const version of VERSIONS) {
  test(`${version}: a second after the last tick the answer is kept in one Commit, and is no entry in the journal yet (R24)`, (context) => {
    const { tick, wait, count, journal, kept, data, calls } = playing(context, version);
    tick(0, "a");
    wait(900);
    tick(0, "ac");
    wait(900);
    assert.equal(count("commit"), 0);
    wait(200);
    assert.equal(count("commit"), 1);
    assert.equal(kept().answers[0], "ac");
    assert.deepEqual(journal(), []);
    assert.ok(sets(calls).some(([element]) => element.endsWith("session_time")));
    assert.equal(data[version === "scorm12" ? "cmi.core.lesson_location" : "cmi.location"], "minus");
  });

  test(`${version}: "saved" stands in the bar only while the LMS has what is ticked`, (context) => {
    const { tick, wait, bar } = playing(context, version);
    tick(0, "a");
    assert.equal(bar.says, "");
    wait(1000);
    assert.equal(bar.says, "saved");
    tick(0, "ac");
    assert.equal(bar.says, "");
    wait(1000);
    assert.equal(bar.says, "saved");
  });

  test(`${version}: leaving the page enters the given answer once, whatever was kept before`, (context) => {
    const { tick, wait, go, count, journal, bar } = playing(context, version);
    tick(0, "a");
    wait(1000);
    tick(0, "ac");
    go(1);
    assert.equal(bar.says, "saved");
    wait(5000);
    assert.deepEqual([journal().length, count("commit")], [1, 2]);
    assert.match(journal()[0], /^a(,|\[,\])c$/);
  });

  test(`${version}: what the LMS has already is not saved again, and neither is reading (R21)`, (context) => {
    const { tick, wait, go, count, bar } = playing(context, version);
    tick(0, "a");
    wait(1000);
    tick(0, "ac");
    tick(0, "a");
    wait(1000);
    assert.deepEqual([count("commit"), bar.says], [1, "saved"]);
    go(1);
    go(2);
    go(1);
    wait(5000);
    assert.equal(count("commit"), 2);
  });

  test(`${version}: an answer that is taken back after it was kept does not stay with the LMS`, (context) => {
    const { tick, wait, go, journal, kept } = playing(context, version);
    tick(0, "a");
    wait(1000);
    tick(0, "");
    go(1);
    assert.equal(kept().answers[0], "");
    assert.deepEqual(journal(), []);
  });

  for (const way of ["pause", "close", "submit"]) {
    test(`${version}: ${way} saves at once, and nothing follows when the second is over`, (context) => {
      const { keeper, tick, wait, calls, kept } = playing(context, version);
      tick(0, "ac");
      keeper[way]();
      assert.equal(kept().answers[0], "ac");
      const before = calls.length;
      wait(5000);
      assert.equal(calls.length, before);
    });
  }

  test(`${version}: a crash before the page is left loses neither the answer nor its entry in the journal`, (context) => {
    const first = playing(context, version);
    first.tick(0, "ac");
    first.wait(1000);
    context.mock.timers.reset();
    const again = playing(context, version, { data: first.data, attempt: first.kept() });
    assert.equal(again.attempt.answers[0], "ac");
    again.go(1);
    assert.equal(Object.entries(first.data).filter(([element]) => /_response$/.test(element)).length, 1);
  });

  test(`${version}: a Commit that fails on the page is told at once, and the next one clears it`, (context) => {
    let isDown = true;
    const { keeper, tick, wait, bar } = playing(context, version, { answers: { commit: () => String(!isDown) } });
    tick(0, "a");
    wait(1000);
    assert.deepEqual([bar.says, bar.notes.unsaved], ["", "unsaved"]);
    isDown = false;
    keeper.retry();
    assert.deepEqual([bar.says, bar.notes.unsaved], ["saved", "saved_again"]);
    tick(0, "ac");
    assert.deepEqual([bar.says, bar.notes.unsaved], ["", undefined]);
  });

  test(`${version}: after a failed Commit the next tick commits, although the LMS took the same state before`, (context) => {
    let isDown = true;
    const { tick, wait, count, bar } = playing(context, version, { answers: { commit: () => String(!isDown) } });
    tick(0, "a");
    wait(1000);
    isDown = false;
    tick(0, "ac");
    tick(0, "a");
    wait(1000);
    assert.deepEqual([count("commit"), bar.says, bar.notes.unsaved], [2, "saved", "saved_again"]);
  });

  test(`${version}: a refused entry is told as not saved, is not marked as entered, and is entered by trying again`, (context) => {
    let isDown = true;
    const data = {};
    const set = (element, value) => {
      if (isDown && element.includes("interactions")) return "false";
      data[element] = value;
      return "true";
    };
    const { keeper, tick, go, bar, kept, attempt } = playing(context, version, { data, answers: { set } });
    tick(0, "ac");
    go(1);
    assert.deepEqual([bar.says, bar.notes.unsaved], ["", "unsaved"]);
    assert.deepEqual([kept().answers[0], kept().recorded[0], attempt.journal], ["ac", null, 0]);
    tick(1, "b");
    isDown = false;
    keeper.retry();
    assert.deepEqual([bar.says, bar.notes.unsaved], ["saved", "saved_again"]);
    assert.deepEqual([kept().recorded[0], kept().recorded[1], attempt.journal], ["ac", null, 1]);
    assert.deepEqual(Object.keys(data).filter((element) => element.endsWith(".id")), ["cmi.interactions.0.id"]);
  });

  test(`${version}: of a text with gaps, only what was refused is entered again`, (context) => {
    const data = {};
    const set = (element, value) => {
      if (isDown && element.includes("interactions.1")) return "false";
      data[element] = value;
      return "true";
    };
    let isDown = true;
    const sample = course([cloze, minusMarked]);
    const { keeper, tick, go, attempt } = playing(context, version, { data, answers: { set }, sample });
    tick(0, "Seine\n2\nb");
    go(1);
    assert.deepEqual([attempt.journal, attempt.recorded[0]], [1, ""]);
    isDown = false;
    keeper.retry();
    assert.deepEqual([attempt.journal, attempt.recorded[0]], [3, "Seine\n2\nb"]);
    const ids = Object.entries(data).filter(([element]) => element.endsWith(".id")).map(([, id]) => id.slice(-2));
    assert.deepEqual(ids, ["g1", "g2", "g3"]);
  });

  test(`${version}: of a text that is too long to be kept the learner is told, and all else is kept`, (context) => {
    const sample = course([essay, minusMarked]);
    const { tick, wait, go, kept, bar } = playing(context, version, { sample });
    tick(0, "word ".repeat(20000));
    wait(1000);
    assert.deepEqual([bar.says, bar.notes.unsaved], ["", "too_long"]);
    go(1);
    tick(1, "ac");
    wait(1000);
    assert.deepEqual(kept().answers, ["", "ac"]);
    assert.equal(bar.notes.unsaved, "too_long");
    tick(0, "word");
    wait(1000);
    assert.deepEqual([kept().answers, bar.says], [["word", "ac"], "saved"]);
  });

  test(`${version}: without credit nothing is kept and nothing is called saved (R27)`, (context) => {
    const data = { "cmi.core.lesson_mode": "review", "cmi.mode": "review" };
    const { tick, wait, bar, calls } = playing(context, version, { data });
    tick(0, "a");
    wait(1000);
    assert.deepEqual([sets(calls), bar.says], [[], ""]);
  });
}

test("2004: an LMS is to begin a new attempt only where nothing is left to see or to count (R26)", (context) => {
  const RIGHT = ["acd", "ac", "b"];
  const WRONG = ["b", "", ""];
  const table = [
    [{ feedback: "end", attempts: 0 }, RIGHT, "suspend"],
    [{ feedback: "never", attempts: 0 }, WRONG, "suspend"],
    [{ feedback: "never", attempts: 0 }, RIGHT, "normal"],
    [{ feedback: "never", attempts: 1 }, WRONG, "suspend"],
    [{ feedback: "never", attempts: 2 }, RIGHT, "suspend"],
  ];
  for (const [settings, answers, exit] of table) {
    const { tick, keeper, data } = playing(context, "scorm2004", { sample: { ...SAMPLE, ...settings } });
    answers.forEach((keys, place) => tick(place, keys));
    keeper.submit();
    assert.equal(data["cmi.exit"], exit, JSON.stringify(settings));
    context.mock.timers.reset();
  }
});

for (const version of VERSIONS) {
  test(`${version}: the place is told in at most 255 characters, whatever a question is called (R20)`, (context) => {
    const long = "q".repeat(300);
    const { tick, wait, data } = playing(context, version, { sample: course([{ ...minusMarked, id: long }]) });
    tick(0, "a");
    wait(1000);
    assert.equal(data[version === "scorm12" ? "cmi.core.lesson_location" : "cmi.location"], long.slice(0, 255));
  });

  test(`${version}: a page that is hidden before a slow LMS has the answer that was left enters that answer, too`, (context) => {
    const { tick, go, keeper, journal, player } = playing(context, version);
    tick(0, "a");
    player.session.saving.isSlow = true;
    go(1);
    assert.deepEqual(journal(), []);
    keeper.pause();
    assert.deepEqual(journal(), ["a"]);
  });
}
