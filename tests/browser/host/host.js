// The platform's page (scorm.md H2): an independent run-time, each of its calls logged, then the package in a frame.
// What the run is to be like stands in SETTINGS (attempts.py); how an API is spoilt in crippled.js, where the package
// runs in places.js.
"use strict";

const settings = window.SETTINGS;
window.calls = [];
let leaving = false;
let before = 0;
let beacons = 0;

/** Beacons overtake each other: each says which it is, so that the tests know whether they have what was saved last. */
const sendBeacon = navigator.sendBeacon.bind(navigator);
navigator.sendBeacon = (address, body) => {
  if (address !== settings.commit) return sendBeacon(address, body);
  beacons += 1;
  return sendBeacon(`${address}?beacon=${beacons}`, body);
};

/** Keeps one line of the log; once this page goes away, only a beacon still gets it to the tests. */
function keep(name, args, result, error) {
  const row = [name, args, result === undefined ? null : result, error];
  window.calls.push(row);
  if (leaving) navigator.sendBeacon(settings.late, JSON.stringify([window.calls.length, row, before, beacons]));
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

/** Puts the API where packages look for it: into this window, or out of sight for a package that has its own. */
window.offer = () => {
  window.offered = CRIPPLED[settings.crippled](makeApi(), settings);
  if (settings.place !== "own") window[settings.api] = window.offered;
};

window.mark = (word) => keep("mark", [word], null, "0");

window.addEventListener("pagehide", () => {
  leaving = true;
  before = window.calls.length;
});
if (settings.offered && settings.delay) setTimeout(window.offer, settings.delay);
else if (settings.offered) window.offer();
PLACES[settings.place](settings.launch);
