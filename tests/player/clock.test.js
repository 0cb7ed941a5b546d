import assert from "node:assert/strict";
import { test } from "node:test";
import { newAttempt } from "../../templates/sco/src/attempt.js";
import { Clock, duration, rounded, warningAt } from "../../templates/sco/src/clock.js";
import { course, question } from "./samples.js";

const SECTIONS = [0, 60].map((time, i) => ({ id: `s${i}`, title: `S${i}`, select: 0, shuffle: false, time }));
const PARTS = [
  question("first", 3, "a", { time: 0 }),
  question("short", 3, "a", { time: 45 }),
  question("third", 3, "a", { time: 0, section: 1 }),
  question("fourth", 3, "a", { time: 0, section: 1 }),
];
const TIMED = course(PARTS, { time: 900, extensions: 2, sections: SECTIONS });
const TEXTS = {
  say: (key, values = {}) => [key, ...Object.values(values)].join(" "),
  count: (key, n) => `${n} ${key}`,
  number: String,
};

/** A clock over a player that only remembers what it was told; `pass` lets seconds go by, one tick each. */
function timed(context, { sample = TIMED, place = 0, feedback = "end", hasMoved = false, ...session } = {}) {
  let now = 1000;
  context.mock.method(performance, "now", () => now);
  globalThis.window = { setInterval: () => 1, setTimeout: (later) => later(), addEventListener: () => {} };
  globalThis.document = { activeElement: null, createElement: () => ({ setAttribute() {}, addEventListener() {}, append() {} }) };
  globalThis.HTMLElement = class {};
  const log = [];
  const seen = {};
  const player = {
    course: sample, texts: TEXTS, feedback, isUnderWay: true, attempt: newAttempt(sample, 1),
    session: { phase: "open", isPractice: false, maxTime: 0, holds: () => false, ...session },
    keeper: {
      retry: () => log.push("save"), save: () => log.push("save"), snapshot: () => ({}), rivals: { hasMoved: () => hasMoved },
    },
    shell: {
      showTime: (text) => { seen.bar = text; },
      speak: (text, isUrgent) => log.push(`${isUrgent ? "alert" : "status"}: ${text}`),
      standingNote: (_id, text, _isUrgent, action) => { Object.assign(seen, { note: text, hasButton: action !== null }); },
      note: (id, _role, text) => log.push(`${id}: ${text}`),
      unnote: () => {},
    },
    submit: () => { player.attempt.submitted = true; log.push("submit"); },
    after: (from) => player.attempt.order[from + 1],
    toPart: (to) => { log.push(`to ${to}`); clock.turn(to); },
    toHandIn: () => { log.push("to hand in"); clock.turn(-1); },
  };
  const clock = new Clock(player);
  clock.turn(place);
  const jump = (seconds) => { now += seconds * 1000; clock.tick(); };
  const pass = (seconds) => { for (let i = 0; i < seconds; i += 1) jump(1); };
  return { clock, player, log, seen, pass, jump, spent: player.attempt.spent };
}

test("the bar tells minutes, half minutes below two, and tens of seconds in the last one", () => {
  assert.deepEqual([2700, 2641, 121, 120, 91, 89, 60, 50.1, 50, 9, 0].map(rounded), [2700, 2700, 180, 120, 120, 90, 60, 60, 50, 10, 0]);
  assert.deepEqual([5400, 90, 45, 0].map((seconds) => duration(TEXTS, seconds)), ["90 minutes", "1 minutes 30 seconds", "45 seconds", "0 seconds"]);
});

test("a limit is warned of only where it was longer than that", () => {
  const at = (all, left) => warningAt({ all, left });
  assert.deepEqual([at(3600, 601), at(3600, 600), at(3600, 299), at(3600, 60), at(3600, 12)], [undefined, 600, 300, 60, 30]);
  assert.deepEqual([at(600, 600), at(600, 301), at(300, 300), at(60, 60), at(60, 30), at(30, 30)], [undefined, undefined, undefined, undefined, 30, undefined]);
});

test("warnings are spoken at ten, five and one minutes, and at 30 seconds at once; the note stays", (context) => {
  const { log, seen, pass } = timed(context);
  pass(299);
  assert.deepEqual([seen.note, log.filter((line) => line !== "save")], ["", []]);
  pass(600);
  assert.deepEqual(log.filter((line) => line !== "save"), [
    "status: time_warning 10 minutes", "status: time_warning 5 minutes",
    "status: time_warning 1 minutes", "alert: time_warning 30 seconds",
  ]);
  assert.deepEqual(seen, { bar: "time_left 10 seconds", note: "time_warning 10 seconds", hasButton: true });
});

test("a launch that goes on shortly before the end says so at once", (context) => {
  const { player, log, pass } = timed(context);
  player.attempt.spent.whole = 880;
  pass(1);
  assert.deepEqual(log, ["alert: time_warning 20 seconds"]);
});

test("when the time of the whole is over, it is handed in once, and nothing is counted after that", (context) => {
  const { log, seen, pass, spent } = timed(context);
  pass(905);
  assert.deepEqual(log.slice(-2), ["submit", "alert: time_over"]);
  assert.deepEqual([spent.whole, log.filter((line) => line === "submit").length], [900, 1]);
  assert.deepEqual([seen.bar, seen.note], ["", ""]);
});

test("when a question's time is over, the next one follows, in a section's what is behind it", (context) => {
  const question = timed(context, { place: 1 });
  question.pass(45);
  assert.deepEqual(question.log.slice(-2), ["to 2", "over: time_over_question 2"]);
  const section = timed(context, { place: 2 });
  section.pass(60);
  assert.deepEqual(section.log.filter((line) => line !== "save").slice(-2), ["to hand in", "over: time_over_section S1"]);
  assert.deepEqual(section.player.attempt.checked, [false, false, false, false]);
});

test("where answers are checked one by one, those whose time is over are checked", (context) => {
  const { player, pass } = timed(context, { place: 2, feedback: "each" });
  pass(60);
  assert.deepEqual(player.attempt.checked, [false, false, true, true]);
});

test("an end that comes while the page goes out of sight is told when it is looked at again", (context) => {
  const { clock, log, pass, jump } = timed(context, { place: 1 });
  pass(44);
  context.mock.method(performance, "now", () => 1000 + 46000);
  clock.count();
  assert.deepEqual(log.filter((line) => line.startsWith("to")), []);
  clock.tick();
  assert.deepEqual(log.filter((line) => line.startsWith("to")), ["to 2"]);
  jump(0);
  assert.deepEqual(log.filter((line) => line.startsWith("to")), ["to 2"]);
});

test("a device that slept takes no time, a throttled page does, and a clock that goes back gives none", (context) => {
  const { jump, spent } = timed(context);
  jump(60);
  assert.equal(spent.whole, 60);
  jump(3600);
  assert.equal(spent.whole, 60);
  jump(-500);
  assert.equal(spent.whole, 60);
  jump(1);
  assert.equal(spent.whole, 61);
});

test("an extension adds its minutes, is saved at once, and the warnings come again", (context) => {
  const { clock, log, seen, pass, spent } = timed(context);
  pass(890);
  clock.extend();
  assert.equal(spent.extended, 1);
  assert.deepEqual(log.slice(-2), ["status: extended 5 minutes", "save"]);
  assert.deepEqual([seen.note, seen.hasButton], ["extended 5 minutes", true]);
  pass(189);
  assert.equal(log.filter((line) => line.startsWith("status: time_warning 1 ")).length, 1);
  pass(1);
  assert.equal(log.filter((line) => line.startsWith("status: time_warning 1 ")).length, 2);
  clock.extend();
  clock.extend();
  assert.deepEqual([spent.extended, seen.hasButton], [2, false]);
});

test("each minute is saved, so that a killed page gives back no more than that", (context) => {
  const { log, pass } = timed(context);
  pass(185);
  assert.equal(log.filter((line) => line === "save").length, 3);
});

test("what the LMS has already is not saved again", (context) => {
  const { log, pass } = timed(context, { holds: () => true });
  pass(185);
  assert.deepEqual(log, []);
});

test("nothing is counted without a limit, before the start, without credit, or after the session", (context) => {
  const endless = course(PARTS.map((part) => ({ ...part, time: 0, section: 0 })), { time: 0 });
  for (const more of [{ sample: endless }, { isPractice: true }, { phase: "closed" }]) {
    const { seen, pass, spent } = timed(context, more);
    pass(30);
    assert.deepEqual([spent.whole, seen.bar], [0, ""]);
  }
  const { player, pass, spent } = timed(context);
  player.isUnderWay = false;
  pass(30);
  assert.equal(spent.whole, 0);
});

test("what the LMS grants is the limit, and cannot be extended", (context) => {
  const { seen, log, pass } = timed(context, { maxTime: 1200 });
  pass(1195);
  assert.deepEqual([seen.bar, seen.hasButton], ["time_left 10 seconds", false]);
  pass(5);
  assert.ok(log.includes("submit"));
});

test("a window that another one has overtaken does not hand in at the end of its time: the learner chooses first", (context) => {
  const { log, pass } = timed(context, { hasMoved: true });
  pass(901);
  assert.ok(!log.includes("submit"));
});
