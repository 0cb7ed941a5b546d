/** Two windows with the same course over API objects of their own, or over one, for the tests of what becomes of both. */

import { decode } from "../../templates/sco/src/state.js";
import { SAMPLE, channels, playing } from "./keepers.js";

export const RIGHT = ["acd", "ac", "b"];
export const GRADED = { ...SAMPLE, pass: { percent: "50", n: 1, d: 2 } };
export const STATUS = { scorm12: "cmi.core.lesson_status", scorm2004: "cmi.success_status" };
export const RAW = { scorm12: "cmi.core.score.raw", scorm2004: "cmi.score.raw" };

/** An LMS that counts the entries of its journal, and takes none behind a gap; it can be `down`. */
export function counting(data) {
  const count = () => Object.keys(data).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length;
  const lms = { isDown: false, countsNothing: false, takesNoEntries: false };
  const isGap = (element) => Number((/^cmi\.interactions\.(\d+)\./.exec(element) || [0, 0])[1]) > count();
  lms.answers = {
    get: (element) => (element.endsWith("interactions._count") ? (lms.countsNothing ? "" : String(count())) : (data[element] ?? "")),
    set: (element, value) => (lms.isDown || isGap(element) || (lms.takesNoEntries && element.includes("interactions")) ? "false" : ((data[element] = value), "true")),
    commit: () => String(!lms.isDown),
    error: () => (lms.isDown ? "101" : "0"),
  };
  return lms;
}

/** The first has answered and gone on to the second question; then the other was opened. */
export function windows(context, version, { sample = SAMPLE, isShared = false, first } = {}) {
  const more = { BroadcastChannel: channels() };
  const open = (data, attempt) => {
    const lms = counting(data);
    const run = playing(context, version, { sample, more, data, answers: lms.answers, attempt });
    run.player.showFirst = run.player.toPart = run.player.showEnd = () => {};
    return { ...run, lms };
  };
  const one = open({}, first);
  one.tick(0, "a");
  one.go(1);
  context.mock.timers.reset();
  const { state } = one.player.session.rte.elements;
  return [one, open(isShared ? one.data : { ...one.data }, decode(sample, one.data[state]))];
}

export const handIn = (run, answers) => {
  answers.forEach((keys, place) => run.tick(place, keys));
  run.keeper.submit();
};
export const ids = (data) => Object.keys(data).filter((element) => /interactions\.\d+\.id$/.test(element)).map((element) => data[element]);
export const stateOf = ({ data, player }) => decode(player.course, data["cmi.suspend_data"]);
