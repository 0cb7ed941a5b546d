// The platform's page (scorm.md H2): an independent run-time, each of its calls logged, then the package in a frame.
// What the run is to be like stands in SETTINGS (attempts.py).
"use strict";

const settings = window.SETTINGS;
window.calls = [];
let leaving = false;
let before = 0;

/** Keeps one line of the log; once this page goes away, only a beacon still gets it to the tests. */
function keep(name, args, result, error) {
  const row = [name, args, result === undefined ? null : result, error];
  window.calls.push(row);
  if (leaving) navigator.sendBeacon(settings.late, JSON.stringify([window.calls.length, row, before]));
}

/** One function of the run-time that logs what it was asked and what it answered. */
function logged(api, name, lastError) {
  return (...args) => {
    const result = api[name](...args);
    keep(name, args, result, String(api[lastError]()));
    return result;
  };
}

function makeApi() {
  const api = new window[settings.constructor]({
    lmsCommitUrl: settings.commit,
    logLevel: 5,
    autocommit: false,
  });
  if (settings.state) api.loadFromJSON(settings.state, "cmi");
  const names = ["Initialize", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"];
  const functions = names.map((name) => settings.prefix + name).concat(settings.finish);
  const entries = functions.map((name) => [name, logged(api, name, settings.prefix + "GetLastError")]);
  return Object.fromEntries(entries);
}

/** Crippled platforms (R2): each takes a sound API and spoils it in one way. */
const CRIPPLED = {
  sound: (api) => api,
  "without finish": (api) => ({ ...api, [settings.finish]: undefined }),
  "without commit": (api) => ({ ...api, [settings.prefix + "Commit"]: undefined }),
  "without errors": (api) => ({ ...api, [settings.prefix + "GetLastError"]: undefined }),
  throws: (api) => mapped(api, () => () => { throw new Error("platform out of order"); }),
  undefined: (api) => mapped(api, () => () => undefined),
  booleans: (api) => mapped(api, (call) => (...args) => { const it = call(...args); return it === "true" ? true : it; }),
  numbers: (api) => mapped(api, () => () => 0),
  refuses: (api) => mapped(api, () => () => "false"),
  "counts rubbish": (api) => ({ ...api, [settings.prefix + "GetValue"]: (element) =>
    element.endsWith("._count") ? "" : api[settings.prefix + "GetValue"](element) }),
};

function mapped(api, change) {
  return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, change(call)]));
}

/** Puts the API where packages look for it; called later by the test of a late API. */
window.offer = () => { window[settings.api] = CRIPPLED[settings.platform](makeApi()); };

window.mark = (word) => keep("mark", [word], null, "0");

/** Where the package runs; `popup` waits for a click, since browsers open windows for nobody else. */
const PLACES = {
  frame: () => addFrame(settings.launch),
  nested: () => addFrame("/host/nested.html"),
  sandbox: () => addFrame(settings.launch, "allow-scripts allow-forms"),
  popup: () => {
    const button = document.createElement("button");
    button.textContent = "Open";
    button.onclick = () => window.open(settings.launch, "sco", "width=900,height=700");
    document.body.append(button);
  },
};

function addFrame(src, sandbox) {
  const frame = document.createElement("iframe");
  frame.id = "sco";
  frame.title = "Package";
  frame.width = 1000;
  frame.height = 900;
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.src = src;
  document.body.append(frame);
}

window.addEventListener("pagehide", () => {
  leaving = true;
  before = window.calls.length;
});
if (settings.offered) window.offer();
PLACES[settings.place]();
