/**
 * The diagnosis: what this page and the LMS have said to each other, for whoever is asked for help (scorm.md S12).
 *
 * It opens by `?debug=1` in the address, or by typing "?debug" on the page. That is no shortcut of a single key, and
 * typing in a field opens nothing (WCAG 2.1.4); a screen reader that takes keys for itself passes none of them on.
 *
 * @typedef {import("./player.js").Player} Player
 * @typedef {import("./calls.js").Line} Line
 */

import { copyButton, goBack } from "./beside.js";
import { h } from "./dom.js";
import { act, acts, title, windowTitle } from "./views/parts.js";

const TYPED = "?debug";
const FIELDS = "input:not([type=radio]):not([type=checkbox]), select, textarea";

/** @type {(player: Player) => void} */
export function listenForDiagnosis(player) {
  if (/[?&]debug=1(&|$)/.test(window.location.search)) {
    player.shell.nav.before(act(player, "diagnosis", () => showDiagnosis(player), "quiet"));
  }
  let typed = "";
  document.addEventListener("keydown", ({ key, target, ctrlKey, altKey, metaKey }) => {
    const isField = target instanceof Element && target.matches(FIELDS);
    if (isField || ctrlKey || altKey || metaKey) typed = "";
    else if (key.length === 1) typed = (typed + key).slice(-TYPED.length);
    if (typed !== TYPED) return;
    typed = "";
    showDiagnosis(player);
  });
}

/** @type {(player: Player) => void} */
function showDiagnosis(player) {
  player.show(() => diagnosisPage(player));
}

/** @type {(player: Player) => import("./shell.js").Page} */
function diagnosisPage(player) {
  const { texts, session } = player;
  const lines = session.lms ? session.lms.calls.lines : [];
  const table = tableOf(player, lines);
  const heading = texts.say("diagnosis");
  const back = act(player, "back", () => goBack(player));
  return {
    title: windowTitle(player, heading),
    nav: [],
    nodes: [
      title(heading),
      h("div", { class: "read after" }, h("p", {}, texts.say("diagnosis_text"))),
      acts(copyButton(player, table, logOf(player, lines)), back),
      h("div", { class: "wide after", "data-name": heading }, table),
    ],
  };
}

/** The call first: it is what is looked for, and a narrow page shows no more at once. @type {(player: Player, lines: Line[]) => HTMLElement} */
function tableOf({ texts }, lines) {
  const head = ["diagnosis_call", "diagnosis_answer", "diagnosis_time"].map((key) => h("th", { scope: "col" }, texts.say(key)));
  const rows = lines.map((line) => {
    const [time, answer, call] = cells(line);
    return h("tr", {}, h("td", { class: "call" }, call), h("td", { class: "call" }, answer), h("td", {}, time));
  });
  return h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows));
}

/** Time, answer, call, which may be long; what took long says so. @type {(line: Line) => string[]} */
function cells({ at, call, answer, ms }) {
  return [at.toISOString().slice(11, 23), ms < 100 ? answer : `${answer} (${ms} ms)`, call];
}

/** As it is copied: in English, since it is read by whoever keeps the platform. @type {(player: Player, lines: Line[]) => string} */
function logOf({ course, session }, lines) {
  const head = [
    `course ${course.id} ${course.version} (${course.content}), ${session.rte.object}, session ${session.phase}`,
    `not saved since ${session.unsavedSince ? session.unsavedSince.toISOString() : "-"}, ${new Date().toISOString()}`,
    window.navigator.userAgent,
  ];
  return [...head, ...lines.map((line) => cells(line).join("  "))].join("\n");
}
