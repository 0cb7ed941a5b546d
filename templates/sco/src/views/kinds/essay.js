/**
 * A text that people mark: recorded here, and said so at once.
 *
 * @typedef {import("../task.js").Task<import("../../course.js").EssayQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 */

import { contentOf } from "../../content.js";
import { h } from "../../dom.js";

/** Milliseconds without a key before the text is saved; on leaving the field it is saved at once. */
const PAUSE = 3000;
/** Lines of the field where the author has not said how many. */
const LINES = 8;

/** @type {(task: Task) => Form} */
function asked(task) {
  const { question, texts, answer } = task;
  const attributes = { id: "o0", rows: question.lines || LINES, "aria-label": texts.say("your_answer") };
  const field = /** @type {HTMLTextAreaElement} */ (h("textarea", attributes));
  field.value = answer;
  const take = (/** @type {number} */ pause) => task.give(textOf(field.value), pause);
  field.addEventListener("input", () => take(PAUSE));
  field.addEventListener("change", () => take(0));
  const hint = [texts.say("essay_unmarked"), limits(task)].filter(Boolean).join(" ");
  const count = (/** @type {string} */ given) => texts.count("words_written", wordCount(given));
  return { hint, count, nodes: [field], isQuiet: true };
}

/** Blanks alone are no answer. @type {(written: string) => string} */
function textOf(written) {
  return written.trim() === "" ? "" : written.replace(/\r\n?/g, "\n");
}

/** @type {(text: string) => number} */
function wordCount(text) {
  return (text.match(/\S+/g) || []).length;
}

/** How long the author wants it to be. @type {(task: Task) => string} */
function limits({ question: { fewest, most }, texts }) {
  const values = { n: texts.number(fewest), m: texts.number(most) };
  if (fewest > 0 && most > 0) return texts.say("words_between", values);
  if (fewest > 0) return texts.count("words_least", fewest);
  return most > 0 ? texts.count("words_most", most) : "";
}

/** What was written, and the author's model where there is one to be shown. @type {(task: Task) => any[]} */
function marked({ question, answer, texts }) {
  const heading = (/** @type {string} */ key) => h("h2", {}, texts.say(key));
  const own = answer !== "" && [heading("your_answer"), h("p", { class: "said" }, answer)];
  const model = question.model && [heading("model_answer"), contentOf(question.model, { texts })];
  return [h("div", { class: "read" }, own, model)];
}

export const essay = { asked, marked };
