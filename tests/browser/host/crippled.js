// Platforms that answer otherwise than the standard says (R2, S5): each takes a sound API and spoils it in one way.
"use strict";

/** The API with each of its functions exchanged. */
function mapped(api, change) {
  return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, change(call, name)]));
}

/** The API without its sound function of this name. */
function without(api, name) {
  return { ...api, [name]: undefined };
}

/** The API whose GetValue gives `answer` for each element that `concerns` names. */
function reading(api, answer, concerns = () => true) {
  const name = window.SETTINGS.prefix + "GetValue";
  return { ...api, [name]: (element) => { const it = api[name](element); return concerns(element) ? answer(it) : it; } };
}

const BOOLEANS = { true: true, false: false };
const ONES = { true: 1, false: 0 };
const isNumber = (it) => /^\d+(\.\d+)?$/.test(it);
const isCount = (element) => element.endsWith("._count");
const isMode = (element) => /\.(lesson_mode|mode|credit|entry)$/.test(element);
const isLong = (element) => /suspend_data|location|_name|_count|raw|mode/.test(element);
/** What no text can be made of. */
const ODD = { toString() { throw new Error("no text"); } };

const CRIPPLED = {
  sound: (api) => api,
  "without finish": (api, { finish, prefix }) => ({ ...without(api, finish), [prefix + "Close"]: api[finish] }),
  "without commit": (api, { prefix }) => without(api, prefix + "Commit"),
  "without errors": (api, { prefix }) => without(api, prefix + "GetLastError"),
  "other names": (api, { prefix, finish }) => Object.fromEntries(Object.entries(api).map(([name, call]) =>
    [name === finish ? "Close" : prefix ? name.slice(prefix.length) : "LMS" + name, call])),
  throws: (api) => mapped(api, () => () => { throw new Error("platform out of order"); }),
  "throws on answers": (api, { prefix }) => ({ ...api, [prefix + "SetValue"]: (element, value) => {
    if (element.startsWith("cmi.interactions")) throw new Error("no journal");
    return api[prefix + "SetValue"](element, value);
  } }),
  "getters throw": (api, { prefix, finish }) => Object.defineProperties({ ...api },
    Object.fromEntries([prefix + "Commit", finish].map((name) => [name, { get() { throw new Error("out of reach"); } }]))),
  undefined: (api) => mapped(api, (call) => (...args) => { call(...args); }),
  silent: (api, { prefix }) => ({ ...CRIPPLED.undefined(api), [prefix + "GetValue"]: api[prefix + "GetValue"] }),
  deaf: (api) => mapped(api, () => () => undefined),
  booleans: (api) => mapped(api, (call) => (...args) => { const it = call(...args); return BOOLEANS[it] ?? it; }),
  numbers: (api) => mapped(api, (call) => (...args) => {
    const it = call(...args);
    return ONES[it] ?? (isNumber(it) ? Number(it) : it);
  }),
  zeros: (api) => mapped(api, () => () => 0),
  refuses: (api) => mapped(api, () => () => "false"),
  "counts nothing": (api) => reading(api, () => "", isCount),
  "counts rubbish": (api) => reading(api, () => "NaN,-1", isCount),
  "no mode": (api) => reading(api, () => "", isMode),
  "reads null": (api) => reading(api, () => null),
  "reads odd things": (api) => reading(api, () => ODD),
  "reads a million": (api) => reading(api, () => "<b>\u202e".repeat(250_000), isLong),
};

/** All functions are gone, as after a restart of the platform's page, while the package still holds the object. */
window.vanish = () => Object.keys(window.offered).forEach((name) => { delete window.offered[name]; });

/** The platform has logged the learner out: it is there, and takes nothing any more. */
window.logOut = () => {
  const { prefix, finish } = window.SETTINGS;
  const refused = ["SetValue", "Commit"].map((name) => prefix + name).concat(finish);
  refused.forEach((name) => { window.offered[name] = () => "false"; });
  window.offered[prefix + "GetLastError"] = () => (prefix ? "301" : "132");
};
