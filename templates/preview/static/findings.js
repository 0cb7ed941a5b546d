/** What the last build found, and how it went. */

import { at, make, say } from "./dom.js";

/**
 * @typedef {{code: string, severity: string, place: string, message: string, help: string,
 *   evidence: Array<{line: number, text: string}>}} Finding
 * @typedef {{number: number, fresh: boolean, failed: boolean, fault: string, files: number, questions: number,
 *   articles: number, packages: import("./stage.js").Package[], findings: Finding[]}} Build
 */

const STALE = "The course below is that of the build before.";

/** @param {Build} build */
export function showBuild(build) {
  const errors = build.findings.filter((one) => one.severity === "error").length;
  const warnings = build.findings.filter((one) => one.severity === "warning").length;
  at("findings").replaceChildren(...build.findings.map(row));
  at("no-findings").hidden = build.findings.length > 0 || build.fault !== "";
  at("fault").textContent = build.fault;
  at("build-count").textContent = counted(build.findings.length, errors + warnings);
  at("failed").hidden = !build.failed;
  at("failed-text").textContent = failedText(build, errors);
  at("built").textContent = build.failed ? "build failed" : "built";
  at("built").className = build.failed ? "bad" : "good";
  at("tally").textContent = tally(build, errors, warnings);
  say(build.failed ? failedText(build, errors) : `Built. ${tally(build, errors, warnings)}`);
}

/** @type {(build: Build, errors: number) => string} */
function failedText(build, errors) {
  const what = build.fault || (errors === 1 ? "The last build has an error." : `The last build has ${errors} errors.`);
  return `${what} ${build.packages.length ? STALE : "There is no course to show yet."}`;
}

/** @type {(all: number, grave: number) => string} */
function counted(all, grave) {
  if (grave) return String(grave);
  return all ? many(all, "note") : "";
}

/** @type {(build: Build, errors: number, warnings: number) => string} */
function tally(build, errors, warnings) {
  const parts = `${many(build.questions, "question")}, ${many(build.articles, "article")}`;
  return `${parts}; ${many(errors, "error")}, ${many(warnings, "warning")}`;
}

/** @type {(count: number, word: string) => string} */
const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** @type {(one: Finding) => HTMLElement} */
function row(one) {
  const evidence = one.evidence.map(({ line, text }) =>
    make("div", { class: "evidence" }, make("span", { class: "no" }, String(line)), make("code", {}, text)));
  return make("li", { class: one.severity },
    make("p", { class: "head" },
      make("span", { class: "sign", "aria-hidden": "true" }),
      make("b", {}, one.severity === "info" ? "note" : one.severity), " ",
      make("code", {}, one.code), " ",
      make("code", { class: "where" }, one.place)),
    make("p", {}, one.message),
    ...evidence,
    make("p", { class: "help" }, make("b", {}, "help"), ` ${one.help}`));
}
