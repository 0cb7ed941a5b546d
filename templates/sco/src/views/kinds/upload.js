/**
 * A file to be handed in elsewhere: SCORM takes none, so that there is nothing to be done here.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").UploadQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 */

import { h } from "../../dom.js";
import { decimal, fraction } from "../../fraction.js";

const MEGABYTE = 1048576;

/** @type {(task: Task) => Form} */
function asked(task) {
  return { nodes: [noteOf(task)], isNote: true };
}

/** @type {(task: Task) => HTMLElement} */
function noteOf({ question: { kinds, bytes }, texts }) {
  const sentences = [texts.say("upload_here_not")];
  if (kinds.length > 0) sentences.push(texts.say("upload_kinds", { kinds: kinds.join(", ") }));
  if (bytes > 0) sentences.push(texts.say("upload_size", { n: texts.number(decimal(fraction(bytes, MEGABYTE), 2)) }));
  return h("div", { class: "after" }, h("p", { class: "note" }, sentences.join(" ")));
}

/** @type {(task: Task) => any[]} */
function marked(task) {
  return [noteOf(task)];
}

export const upload = { asked, marked };
