/** Both versions of SCORM side by side: what each calls its functions, elements and errors. */

import { ERRORS12, ERRORS2004 } from "./errors.js";
import * as formats12 from "./formats12.js";
import * as formats2004 from "./formats2004.js";
import { ELEMENTS as ELEMENTS12 } from "./model12.js";
import { ELEMENTS as ELEMENTS2004 } from "./model2004.js";

/** @typedef {typeof SCORM12} Version */

const SHARED = {
  argument: "201",
};

export const SCORM12 = {
  name: "SCORM 1.2",
  api: "API",
  functions: {
    initialize: "LMSInitialize",
    finish: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    error: "LMSGetLastError",
    text: "LMSGetErrorString",
    diagnostic: "LMSGetDiagnostic",
  },
  elements: ELEMENTS12,
  errors: ERRORS12,
  codes: {
    ...SHARED,
    refused: "101",
    again: "101",
    reopened: "101",
    finishFailed: "101",
    setFailed: "101",
    commitFailed: "101",
    before: { get: "301", set: "301", commit: "301", finish: "301" },
    after: { get: "301", set: "301", commit: "301", finish: "301" },
    nameless: { get: "201", set: "201" },
    unknown: "201",
    index: { get: "201", set: "201" },
    keyword: "402",
    readOnly: "403",
    writeOnly: "404",
    type: "405",
    range: "405",
    dependency: "201",
    childless: "202",
    countless: "203",
    unset: "0",
  },
  /** @type {Object<string, string>} */
  own: {
    id: "cmi.core.student_id",
    name: "cmi.core.student_name",
    credit: "cmi.core.credit",
    mode: "cmi.core.lesson_mode",
    entry: "cmi.core.entry",
    exit: "cmi.core.exit",
    session: "cmi.core.session_time",
    total: "cmi.core.total_time",
    status: "cmi.core.lesson_status",
    success: "cmi.core.lesson_status",
    raw: "cmi.core.score.raw",
    location: "cmi.core.lesson_location",
    pass: "cmi.student_data.mastery_score",
    launch: "cmi.launch_data",
    language: "cmi.student_preference.language",
  },
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
  name: "SCORM 2004",
  api: "API_1484_11",
  functions: {
    initialize: "Initialize",
    finish: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    error: "GetLastError",
    text: "GetErrorString",
    diagnostic: "GetDiagnostic",
  },
  elements: ELEMENTS2004,
  errors: ERRORS2004,
  codes: {
    ...SHARED,
    refused: "102",
    again: "103",
    reopened: "104",
    finishFailed: "111",
    setFailed: "351",
    commitFailed: "391",
    before: { get: "122", set: "132", commit: "142", finish: "112" },
    after: { get: "123", set: "133", commit: "143", finish: "113" },
    nameless: { get: "301", set: "351" },
    unknown: "401",
    index: { get: "301", set: "351" },
    keyword: "404",
    readOnly: "404",
    writeOnly: "405",
    type: "406",
    range: "407",
    dependency: "408",
    childless: "301",
    countless: "301",
    unset: "403",
  },
  own: {
    id: "cmi.learner_id",
    name: "cmi.learner_name",
    credit: "cmi.credit",
    mode: "cmi.mode",
    entry: "cmi.entry",
    exit: "cmi.exit",
    session: "cmi.session_time",
    total: "cmi.total_time",
    status: "cmi.completion_status",
    success: "cmi.success_status",
    raw: "cmi.score.raw",
    location: "cmi.location",
    pass: "cmi.scaled_passing_score",
    launch: "cmi.launch_data",
    language: "cmi.learner_preference.language",
  },
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
