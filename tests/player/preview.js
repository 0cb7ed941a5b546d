/** One launch in the preview's own LMS, driven as a course would. */

import { opening, nothingKept } from "../../templates/preview/static/attempt.js";
import { Runtime } from "../../templates/preview/static/runtime.js";
import { VERSIONS } from "../../templates/preview/static/versions.js";

const QUIET = { failInitialize: false, failSet: false, failCommit: false, hangs: false, expired: false, speechless: false };

export const CIRCUMSTANCES = {
  id: "someone", name: "One, Some", mode: "normal", credit: "credit", passMark: "", launchData: "", forgetful: false,
  preferred: "", limit: 0,
};

/** `call(what, ...args)` by the common names (initialize, set, ...); `stored` are the values at each store. */
export function launched(name, { faults = {}, kept = nothingKept(), now = {} } = {}) {
  const version = VERSIONS[name];
  const logged = [];
  const stored = [];
  const waited = [];
  const runtime = new Runtime(version, opening(version, kept, { ...CIRCUMSTANCES, ...now }), {
    log: (entry) => logged.push(entry),
    store: (values, isOver) => stored.push({ values: Object.fromEntries(values), isOver }),
    faults: () => ({ ...QUIET, ...faults }),
    wait: (seconds) => waited.push(seconds),
  });
  const api = runtime.api();
  const call = (what, ...args) => api[version.functions[what]](...args);
  return { version, runtime, logged, stored, waited, call };
}

/** What SetValue answers in a session that is open: the error code and who would refuse it. */
export function put(name, ...pairs) {
  const { call, logged } = launched(name);
  call("initialize", "");
  for (const [element, value] of pairs) call("set", element, value);
  const { code, refusers } = logged.at(-1);
  return { code, refusers };
}
