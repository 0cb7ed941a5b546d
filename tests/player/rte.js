/** The two api.js files as they are, and a stand-in for an LMS's API object that logs every call. */

import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

/** `window.QTIEXPORT_RTE` of a version, "scorm12" or "scorm2004". */
export function loadRte(version) {
  const file = new URL(`../../templates/${version}/static/api.js`, import.meta.url);
  const window = {};
  runInNewContext(readFileSync(file, "utf8"), { window });
  return window.QTIEXPORT_RTE;
}

/** An API object over `data`; `answers` may override functions by their common names (initialize, set, ...). */
export function fakeApi(rte, data = {}, answers = {}) {
  const calls = [];
  const functions = {
    initialize: () => "true", finish: () => "true", commit: () => "true", error: () => "0",
    get: (element) => data[element] ?? (element.endsWith("_count") ? "0" : ""),
    set: (element, value) => { data[element] = value; return "true"; },
    ...answers,
  };
  const api = {};
  for (const [what, name] of Object.entries(rte.functions)) {
    if (functions[what] === null) continue;
    api[name] = (...args) => { calls.push([what, ...args]); return functions[what](...args); };
  }
  return { api, calls, data };
}

/** The pairs of the SetValue calls. */
export function sets(calls) {
  return calls.filter(([what]) => what === "set").map(([, element, value]) => [element, value]);
}
