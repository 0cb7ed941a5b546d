/** Both versions of SCORM side by side: what each calls its functions, elements and errors. */

import { ERRORS12, ERRORS2004 } from "./errors.js";
import * as formats12 from "./formats12.js";
import * as formats2004 from "./formats2004.js";
import { ELEMENTS as ELEMENTS12 } from "./model12.js";
import { ELEMENTS as ELEMENTS2004 } from "./model2004.js";

/** @typedef {typeof SCORM12} Version */

/** What the preview calls a thing, what SCORM 1.2 calls it, and what SCORM 2004 does. */
const FUNCTIONS = {
  initialize: ["LMSInitialize", "Initialize"],
  finish: ["LMSFinish", "Terminate"],
  get: ["LMSGetValue", "GetValue"],
  set: ["LMSSetValue", "SetValue"],
  commit: ["LMSCommit", "Commit"],
  error: ["LMSGetLastError", "GetLastError"],
  text: ["LMSGetErrorString", "GetErrorString"],
  diagnostic: ["LMSGetDiagnostic", "GetDiagnostic"],
};
const OWN = {
  id: ["cmi.core.student_id", "cmi.learner_id"],
  name: ["cmi.core.student_name", "cmi.learner_name"],
  credit: ["cmi.core.credit", "cmi.credit"],
  mode: ["cmi.core.lesson_mode", "cmi.mode"],
  entry: ["cmi.core.entry", "cmi.entry"],
  exit: ["cmi.core.exit", "cmi.exit"],
  session: ["cmi.core.session_time", "cmi.session_time"],
  total: ["cmi.core.total_time", "cmi.total_time"],
  status: ["cmi.core.lesson_status", "cmi.completion_status"],
  success: ["cmi.core.lesson_status", "cmi.success_status"],
  raw: ["cmi.core.score.raw", "cmi.score.raw"],
  pass: ["cmi.student_data.mastery_score", "cmi.scaled_passing_score"],
  launch: ["cmi.launch_data", "cmi.launch_data"],
  language: ["cmi.student_preference.language", "cmi.learner_preference.language"],
  limit: ["cmi.student_data.max_time_allowed", "cmi.max_time_allowed"],
};
const CODES = {
  argument: ["201", "201"],
  refused: ["101", "102"],
  again: ["101", "103"],
  reopened: ["101", "104"],
  finishFailed: ["101", "111"],
  setFailed: ["101", "351"],
  commitFailed: ["101", "391"],
  unknown: ["201", "401"],
  keyword: ["402", "404"],
  readOnly: ["403", "404"],
  writeOnly: ["404", "405"],
  type: ["405", "406"],
  range: ["405", "407"],
  dependency: ["201", "408"],
  childless: ["202", "301"],
  countless: ["203", "301"],
  unset: ["0", "403"],
};
const BEFORE = { get: ["301", "122"], set: ["301", "132"], commit: ["301", "142"], finish: ["301", "112"] };
const AFTER = { get: ["301", "123"], set: ["301", "133"], commit: ["301", "143"], finish: ["301", "113"] };
/** An element without a name, or with an index of what is not there. */
const NOWHERE = { get: ["201", "301"], set: ["201", "351"] };

/**
 * One version's column of such a table.
 *
 * @template {Object<string, string[]>} T
 * @param {T} table
 * @param {number} place 0 for SCORM 1.2, 1 for SCORM 2004
 * @returns {{[name in keyof T]: string}}
 */
function column(table, place) {
  const entries = Object.entries(table).map(([name, row]) => [name, row[place]]);
  return Object.fromEntries(entries);
}

/** What both versions have, under the names of one of them. */
const common = (/** @type {number} */ place) => ({
  functions: column(FUNCTIONS, place),
  own: column(OWN, place),
  codes: {
    ...column(CODES, place),
    before: column(BEFORE, place),
    after: column(AFTER, place),
    nowhere: column(NOWHERE, place),
  },
});

export const SCORM12 = {
  ...common(0),
  name: "SCORM 1.2",
  api: "API",
  elements: ELEMENTS12,
  errors: ERRORS12,
  stateLimit: 4096,
  judges: [
    ["standard", "SCORM 1.2"],
    ["moodle", "Moodle"],
    ["strict", "Moodle in standards mode"],
    ["again", "scorm-again"],
  ],
  /**
   * The format of a value, where it depends on the type of its interaction.
   *
   * @type {(name: string, type: string) => import("./formats.js").Format}
   */
  format: (name, type) => (name === "response" ? formats12.responseOf(type) : formats12.FORMATS[name]),
};

/** @type {Version} */
export const SCORM2004 = {
  ...common(1),
  name: "SCORM 2004",
  api: "API_1484_11",
  elements: ELEMENTS2004,
  errors: ERRORS2004,
  stateLimit: 64000,
  judges: [
    ["standard", "SCORM 2004"],
    ["moodle", "Moodle"],
    ["again", "scorm-again"],
  ],
  format: (name, type) => {
    if (name === "response") return formats2004.responseOf(type);
    return name === "pattern" ? formats2004.patternOf(type) : formats2004.FORMATS[name];
  },
};

/** @type {Object<string, Version>} */
export const VERSIONS = { "1.2": SCORM12, "2004": SCORM2004 };
