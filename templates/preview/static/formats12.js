/** The kinds of values of SCORM 1.2. */

import { between, both, either, like, listOf, oneOf, upTo, words } from "./formats.js";

/** @typedef {import("./formats.js").Format} Format */

const decimal = like(/^-?\d{1,3}(\.\d*)?$/);
const blank = oneOf("");
const filled = like(/./);
const moodleDecimal = like(/^-?\d{0,3}(\.\d*)?$/);
const long = upTo(64000);
const span = like(/^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/);
const unsigned = like(/^\d{0,3}(\.\d*)?$/);
const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed"];
const started = oneOf(...STATUSES);

/** @type {Object<string, Format>} */
export const FORMATS = {
  text255: { what: "a text of 255 characters at most", standard: upTo(255), moodle: long, strict: upTo(255) },
  text4096: { what: "a text of 4,096 characters at most", standard: upTo(4096), moodle: long, strict: upTo(4096) },
  state: {
    what: "a text of 4,096 characters at most",
    standard: upTo(4096),
    moodle: long,
    strict: upTo(4096),
    again: long,
  },
  identifier: {
    what: "ASCII signs without a space, 255 at most",
    standard: like(/^[!-~]{1,255}$/),
    again: like(/^[ -~]{1,255}$/),
  },
  score: {
    what: "a number from 0 to 100",
    standard: either(blank, both(decimal, between(0, 100))),
    moodle: both(moodleDecimal, between(0, 100)),
    again: both(moodleDecimal, between(0, 100)),
  },
  status: words([...STATUSES, "not attempted"], { moodle: started, again: started }),
  progress: words([...STATUSES, "not attempted"]),
  exit: words(["", "suspend", "logout", "time-out"], { again: oneOf("", "suspend", "logout", "time-out", "normal") }),
  span: {
    what: "a span of time as HH:MM:SS or HHHH:MM:SS.ss",
    standard: span,
    again: like(/^\d+:\d\d:\d\d(\.\d{1,2})?$/),
  },
  time: { what: "a time of day as HH:MM:SS", standard: like(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/) },
  type: words(["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"]),
  result: {
    what: "“correct”, “wrong”, “unanticipated”, “neutral” or a number",
    standard: either(oneOf("correct", "wrong", "unanticipated", "neutral"), decimal),
    moodle: either(oneOf("correct", "wrong", "unanticipated", "neutral"), unsigned),
    again: either(oneOf("correct", "wrong", "incorrect", "unanticipated", "neutral"), both(filled, unsigned)),
  },
  weighting: {
    what: "a number",
    standard: decimal,
    moodle: both(moodleDecimal, between(-100, 100)),
    again: both(filled, moodleDecimal, between(-100, 100)),
  },
  audio: { what: "a whole number from -1 to 100", standard: both(like(/^-?\d+$/), between(-1, 100)) },
  speed: { what: "a whole number from -100 to 100", standard: both(like(/^-?\d+$/), between(-100, 100)) },
  captions: { what: "“-1”, “0” or “1”", standard: oneOf("-1", "0", "1") },
};

const sign = like(/^[a-z0-9]$/);
const signs = both(upTo(255), (text) => text === "" || listOf(",", sign)(text.replace(/^\{|\}$/g, "")));
const looser = { moodle: long, strict: upTo(255), again: long };

/** What SCORM 1.2 says of a response, by the type of its interaction. LMSs check its length alone. */
const RESPONSES = /** @type {Object<string, Format>} */ ({
  "true-false": { what: "“t”, “f”, “1” or “0”", standard: either(blank, like(/^[tf01]/)) },
  choice: { what: "single letters or digits with commas between them", standard: signs },
  sequencing: { what: "single letters or digits with commas between them", standard: signs },
  likert: { what: "a single letter or digit, or nothing", standard: either(blank, sign) },
  matching: {
    what: "pairs such as “a.1,b.2”",
    standard: both(upTo(255), either(blank, like(/^\{?[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*\}?$/))),
  },
  numeric: { what: "a number", standard: either(blank, decimal) },
});

/** @type {(type: string) => Format} */
export const responseOf = (type) => ({ ...(RESPONSES[type] || FORMATS.text255), ...looser });
