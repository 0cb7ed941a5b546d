/** The table of all values: what was set, and what of it is stored. */

import { at, make } from "./dom.js";

/**
 * @param {import("./runtime.js").Runtime | null} runtime
 * @param {Object<string, string>} kept
 */
export function showStored(runtime, kept) {
  const set = runtime ? Object.fromEntries(runtime.model.values) : {};
  const names = [...new Set([...Object.keys(set), ...Object.keys(kept)])].sort(byName);
  at("values").replaceChildren(...names.map((name) => row(runtime, name, set[name], kept[name])));
  at("no-values").hidden = names.length > 0;
  showState(runtime, set["cmi.suspend_data"] ?? kept["cmi.suspend_data"] ?? "");
}

/**
 * @param {import("./runtime.js").Runtime | null} runtime
 * @param {string} name
 * @param {string} [set] the value that the course set
 * @param {string} [kept] the value that the LMS stored
 * @returns {HTMLElement}
 */
function row(runtime, name, set, kept) {
  const isOwn = runtime?.version.elements[name]?.access === "r";
  const isWaiting = !isOwn && set !== kept;
  const state = isOwn ? "by the LMS" : isWaiting ? "not stored" : "stored";
  const value = set ?? kept ?? "";
  return make("tr", { class: isWaiting ? "waiting" : "" },
    make("th", { scope: "row" }, make("code", {}, name)),
    make("td", {}, value ? make("code", {}, value) : make("i", {}, "empty")),
    make("td", { class: "state" }, state));
}

/**
 * How much of the state's room is taken.
 *
 * @type {(runtime: import("./runtime.js").Runtime | null, state: string) => void}
 */
function showState(runtime, state) {
  const limit = runtime?.version.stateLimit || 4096;
  const meter = at("room");
  meter.max = 4096;
  meter.high = 4000;
  meter.value = Math.min(state.length, 4096);
  const number = (/** @type {number} */ n) => n.toLocaleString("en");
  const more = limit > 4096 ? `; this version takes ${number(limit)}` : "";
  at("room-text").textContent = `${number(state.length)} of 4,096 characters, which SCORM 1.2 takes${more}`;
}

/**
 * By name, with numbers counted: the tenth interaction stands behind the ninth.
 *
 * @type {(a: string, b: string) => number}
 */
const byName = (a, b) => a.localeCompare(b, "en", { numeric: true });
