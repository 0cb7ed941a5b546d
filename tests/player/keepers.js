/** Keepers over stand-in sessions, players and pages, for the tests of what is saved when and what is told of it. */

import { newAttempt } from "../../templates/sco/src/attempt.js";
import { Keeper } from "../../templates/sco/src/keeper.js";
import { Session } from "../../templates/sco/src/session.js";
import { decode } from "../../templates/sco/src/state.js";
import { fakeApi, loadRte, sets } from "./rte.js";
import { course, limited, minusMarked, trueFalse } from "./samples.js";

export const SAMPLE = course([minusMarked, limited, trueFalse]);

/** As much of an element as notes need; a press of its button is `press`. */
const element = () => ({
  hidden: false, children: [],
  get textContent() { return this.children.join(""); },
  set textContent(text) { this.children = text === "" ? [] : [text]; },
  setAttribute() {}, contains: () => false,
  addEventListener(_type, listener) { this.press = listener; },
  append(...nodes) { this.children.push(...nodes); },
});

/** A keeper over a session and a stand-in API, on the first question; the clock stands still until it is ticked. */
export function playing(context, version, { data = {}, answers = {}, sample = SAMPLE, attempt = newAttempt(sample, 1), more = {} } = {}) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.document = { createElement: element };
  const rte = loadRte(version);
  const lms = fakeApi(rte, data, answers);
  const win = { [rte.object]: lms.api, ...more };
  win.parent = win;
  const bar = { says: "", notes: {}, actions: {}, isAlarm: false };
  const shell = {
    showSaving: (text) => { bar.says = text; },
    note: (id, _role, text, ...actions) => { bar.notes[id] = text; bar.actions[id] = actions; },
    reword: (id, text) => { if (id in bar.notes) bar.notes[id] = text; },
    unnote: (id) => { delete bar.notes[id]; },
    alarm: (_id, isAlarm) => { bar.isAlarm = isAlarm; },
  };
  const player = {
    course: sample, attempt, shell, session: new Session(rte, win, sample), isUnderWay: true,
    texts: { say: (key) => key, count: (key, n) => `${key} ${n}`, time: () => "" },
  };
  const keeper = new Keeper(player);
  player.session.changed = () => keeper.tell();
  player.session.search(() => {});
  player.session.stored();
  player.keeper = keeper;
  keeper.join();
  const go = (place) => {
    attempt.position = place;
    keeper.save();
    keeper.watch(place);
  };
  const tick = (place, keys) => {
    attempt.answers[place] = keys;
    keeper.touch(place);
  };
  // Step by step, so that a timer that a timer sets runs in its turn.
  const wait = (ms) => { for (let left = ms; left > 0; left -= 50) context.mock.timers.tick(50); };
  const count = (what) => lms.calls.filter(([name]) => name === what).length;
  const journal = () => sets(lms.calls).filter(([element]) => element.endsWith("_response")).map(([, value]) => value);
  const kept = () => decode(sample, lms.data["cmi.suspend_data"]);
  go(0);
  lms.calls.length = 0;
  return { keeper, player, attempt, win, bar, go, tick, wait, count, journal, kept, ...lms };
}

/** Channels that hear each other at once. */
export function channels() {
  const all = [];
  return class {
    constructor(name) { all.push(this); this.name = name; }
    postMessage(data) { all.filter((one) => one !== this && one.name === this.name).forEach((one) => one.onmessage({ data })); }
    close() { all.splice(all.indexOf(this), 1); }
  };
}
