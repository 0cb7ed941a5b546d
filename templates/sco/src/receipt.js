/**
 * The receipt: what the learner has answered, as a file of their own (scorm.md U16).
 *
 * It is for people first: answers in words. Of the learner it holds no more than the LMS has told. Nothing in it says
 * what is right, and the score stands in it only once the course was handed in.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { result } from "./attempt.js";
import { copyButton, goBack } from "./beside.js";
import { plainText, questionPlaces } from "./course.js";
import { h } from "./dom.js";
import { decimal, fraction, times } from "./fraction.js";
import { inWords } from "./inwords.js";
import { checksum, fitted } from "./state.js";
import { act, acts, title, windowTitle } from "./views/parts.js";

/** What browsers need at most to begin with a download, in milliseconds. */
const KEPT = 60000;

/** Saves the receipt as a file; where a page may not, shows it to be copied. @type {(player: Player) => void} */
export function saveReceipt(player) {
  const text = receiptText(player, new Date());
  if (!download(text, `${player.course.id}-receipt.json`)) return player.show(() => receiptPage(player, text));
  return tellReceipt(player);
}

/** @type {(player: Player) => void} */
export function tellReceipt({ shell, texts }) {
  shell.note("receipt", "status", texts.say("receipt_saved"));
}

/** @type {(player: Player, now: Date) => string} */
export function receiptText(player, now) {
  const body = contents(player, now);
  return JSON.stringify({ ...body, checksum: checksum(ascii(JSON.stringify(body))) }, null, 2);
}

/** Other characters as their escapes, so that the checksum is of the same bytes everywhere. @type {(json: string) => string} */
function ascii(json) {
  return json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** @type {(player: Player, now: Date) => object} */
function contents({ course, attempt, session }, now) {
  const opened = session.wasTracked ? new Date(now.getTime() - (performance.now() - session.openedAt)) : null;
  return {
    receipt: "qtiexport 1",
    course: { id: course.id, title: course.title, version: course.version, content: course.content },
    learner: session.learner,
    attempt: attempt.number,
    handed_in: attempt.submitted,
    score: attempt.submitted ? score(course, attempt) : null,
    opened,
    not_saved_since: session.unsavedSince,
    made: now,
    answers: questionPlaces(course, attempt).map((place, i) => answer(course, attempt, place, i + 1)),
    state: fitted(course, attempt, session.rte.stateLimit).text,
  };
}

/** @type {(course: import("./course.js").Course, attempt: import("./attempt.js").Attempt) => object} */
function score(course, attempt) {
  const { got, total, share, passed } = result(course, attempt);
  const points = { points: decimal(got, 2), of: decimal(total, 2), per_cent: decimal(times(share, fraction(100)), 2) };
  return course.pass ? { ...points, to_pass: course.pass.percent, passed } : points;
}

/**
 * @type {(course: import("./course.js").Course, attempt: import("./attempt.js").Attempt, place: number, n: number) =>
 *   object}
 */
function answer(course, attempt, place, n) {
  const question = /** @type {import("./course.js").Question} */ (course.parts[place]);
  const text = plainText([...question.before, ...question.ask]) || question.title;
  return { question: n, id: question.id, text, answer: inWords(question, attempt.answers[place]) };
}

/** Whether the browser was given the file; a sandboxed frame may not have it. @type {(text: string, name: string) => boolean} */
function download(text, name) {
  try {
    if (window.origin === "null") return false;
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = h("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
    return true;
  } catch {
    return false;
  }
}

/** @type {(player: Player, text: string) => import("./shell.js").Page} */
function receiptPage(player, text) {
  const heading = player.texts.say("receipt");
  const source = h("pre", { class: "said" }, text);
  const back = act(player, "back", () => goBack(player));
  return {
    title: windowTitle(player, heading),
    nodes: [title(heading), h("div", { class: "after" }, source), acts(copyButton(player, source), back)],
  };
}
