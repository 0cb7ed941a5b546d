/**
 * What an LMS remembers of one learner in one package, and what it hands out at the next launch.
 *
 * @typedef {{values: Object<string, string>, total: number}} Kept
 * @typedef {{id: string, name: string, mode: string, credit: string, passMark: string, launchData: string,
 *   forgetful: boolean, preferred: string, limit: number}} Circumstances `forgetful`: the LMS tells every launch that it
 *   is the first; `preferred` is the language of the learner's profile, "" if there is none; `limit` is the time that
 *   the LMS allows, in seconds, 0 for as much as the learner wants
 */

import { clock, period, seconds } from "./times.js";
import { SCORM12 } from "./versions.js";

/** @returns {Kept} */
export const nothingKept = () => ({ values: {}, total: 0 });

/**
 * The values at a launch. SCORM 2004 begins a new attempt unless the last one was left with exit "suspend"; where it
 * was never left, as when the tab was killed, LMSs go on with what they have.
 *
 * @param {import("./versions.js").Version} version
 * @param {Kept} kept
 * @param {Circumstances} now
 * @returns {Object<string, string>}
 */
export function opening(version, kept, now) {
  const { own } = version;
  const span = version === SCORM12 ? clock : period;
  const exit = kept.values[own.exit];
  const isOver = version !== SCORM12 && exit !== undefined && exit !== "suspend" && now.mode === "normal";
  const values = isOver ? {} : { ...kept.values };
  delete values[own.exit];
  delete values[own.session];
  // The profile is the LMS's own: it is asked anew at each launch.
  delete values[own.language];
  const isFirst = now.forgetful || !Object.keys(values).length;
  const entry = exit === "suspend" ? "resume" : "";
  return {
    ...values,
    [own.id]: now.id,
    [own.name]: now.name,
    [own.credit]: now.mode === "normal" ? now.credit : "no-credit",
    [own.mode]: now.mode,
    [own.entry]: isFirst ? "ab-initio" : entry,
    [own.total]: span(kept.total),
    ...terms(own, now, span),
  };
}

/**
 * What an LMS hands out where it has something to say.
 *
 * @type {(own: import("./versions.js").Version["own"], now: Circumstances,
 *   span: (whole: number) => string) => Object<string, string>}
 */
function terms(own, now, span) {
  const all = [
    [own.language, now.preferred],
    [own.limit, now.limit > 0 ? span(now.limit) : ""],
    [own.pass, now.passMark],
    [own.launch, now.launchData],
  ];
  return Object.fromEntries(all.filter(([, value]) => value));
}

/**
 * What is kept of the values that were set; what the LMS itself hands out is not.
 *
 * @type {(version: import("./versions.js").Version, values: Map<string, string>) => Object<string, string>}
 */
export function keepable(version, values) {
  const { elements } = version;
  const written = [...values].filter(([element]) => (elements[element] || { access: "rw" }).access !== "r");
  return Object.fromEntries(written);
}

/**
 * The same after a session that was ended: its time counts.
 *
 * @type {(version: import("./versions.js").Version, kept: Kept) => Kept}
 */
export function closed(version, kept) {
  return { ...kept, total: kept.total + seconds(kept.values[version.own.session] || "") };
}
