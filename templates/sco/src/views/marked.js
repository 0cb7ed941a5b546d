/**
 * A question that is marked: verdict, the answer with its marks, explanation. No inputs. Where answers are not explained,
 * it is what was given and what it earned.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 */

import { isExplained, whyUnexplained } from "../allowed.js";
import { contentOf } from "../content.js";
import { questionPlaces } from "../course.js";
import { h } from "../dom.js";
import { given } from "./given.js";
import { KINDS } from "./kinds.js";
import { act, acts, eyebrow, questionName, reading, verdictIcon, windowTitle } from "./parts.js";
import { Task } from "./task.js";
import { sentences, standing } from "./verdict.js";

/** @type {(player: Player, place: number) => Page} */
export function markedPage(player, place) {
  const task = new Task(player, place);
  const isShown = isExplained(player);
  const verdict = player.texts.say(standing(task));
  return {
    title: windowTitle(player, `${verdict} – ${questionName(player, place)}`),
    nodes: [
      eyebrow(player, place),
      verdictBox(task, isShown),
      reading(player, task.question.before),
      isShown ? [markedAnswer(task), explanation(task)] : [givenAnswer(task), h("p", { class: "read after" }, whyUnexplained(player))],
      player.attempt.submitted ? reviewActs(player, place) : checkedActs(player, place),
    ],
  };
}

/** @type {(task: Task, isShown: boolean) => HTMLElement} */
function verdictBox(task, isShown) {
  const verdict = standing(task);
  const heading = h("h2", { tabindex: "-1", id: "verdict" }, task.texts.say(verdict));
  const words = h("p", {}, sentences(task, isShown).join(" "));
  return h("div", { class: `verdict mark ${verdict}` }, verdictIcon(verdict), heading, words);
}

/** The question names the list of its answers; a gap text names nothing. @type {(task: Task) => HTMLElement} */
export function markedAnswer(task) {
  return answerBox(task, KINDS[task.question.kind].marked(task));
}

/** The same without marks. @type {(task: Task) => HTMLElement} */
export function givenAnswer(task) {
  return answerBox(task, given(task));
}

/** @type {(task: Task, nodes: any[]) => HTMLElement} */
function answerBox(task, nodes) {
  const { player, question, texts } = task;
  const words = question.kind === "cloze" ? [] : contentOf(question.ask, { texts, phrasing: true });
  const ask = words.length > 0 && h("p", { class: "ask", id: "ask" }, words);
  const box = h("div", {}, ask, reading(player, question.after), nodes);
  const list = box.querySelector("[aria-labelledby=ask]");
  if (list && !ask) list.setAttribute("aria-labelledby", "verdict");
  return box;
}

/** What is left of the explanation beside the rationales, else the whole. @type {(task: Task) => HTMLElement | null} */
export function explanation({ question, texts }) {
  const hasRationales = question.kind === "choice" && question.choices.some(({ why }) => why);
  const nodes = hasRationales ? question.rest : question.explanation;
  if (!nodes || nodes.length === 0) return null;
  return h("section", { class: "read" }, h("h2", {}, texts.say("explanation")), contentOf(nodes, { texts }));
}

/** After "check", on the way through the test. @type {(player: Player, place: number) => HTMLElement} */
function checkedActs(player, place) {
  const back = player.before(place) !== undefined && act(player, "back", () => player.back());
  return acts(act(player, "next", () => player.next(), "go"), back);
}

/** After handing in, question by question. @type {(player: Player, place: number) => HTMLElement} */
function reviewActs(player, place) {
  const places = questionPlaces(player.course, player.attempt);
  const at = places.indexOf(place);
  const isLast = at === places.length - 1;
  return acts(
    !isLast && act(player, "next_question", () => player.toPart(places[at + 1]), "go"),
    at > 0 && act(player, "previous_question", () => player.toPart(places[at - 1])),
    act(player, "to_result", () => player.toResult(), isLast ? "go" : ""),
  );
}
