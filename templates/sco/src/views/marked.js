/**
 * A question that is marked: verdict, marks at the choices, rationales, explanation. No inputs.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Question} Question
 * @typedef {import("../course.js").Choice} Choice
 * @typedef {import("../texts.js").Texts} Texts
 */

import { boxOf, contentOf } from "../content.js";
import { choicesInOrder, questionPlaces } from "../course.js";
import { h, icon } from "../dom.js";
import { isOverLimit } from "../marking.js";
import { verdictAt } from "../attempt.js";
import { act, acts, choiceText, eyebrow, questionName, reading, verdictIcon, windowTitle } from "./parts.js";

/** Picture and words of a choice's mark. */
const MARKS = { right: "m_right", wrong: "m_wrong", missed: "m_missed", left: "m_left" };

/** @type {(player: Player, place: number) => Page} */
export function markedPage(player, place) {
  const question = player.questionAt(place);
  const verdict = player.texts.say(verdictAt(player.course, player.attempt, place));
  return {
    title: windowTitle(player, `${verdict} – ${questionName(player, place)}`),
    nodes: [
      eyebrow(player, place),
      verdictBox(player, place, question),
      reading(player, question.before),
      markedChoices(player, place, question),
      explanation(player, question),
      player.attempt.submitted ? reviewActs(player, place) : checkedActs(player, place),
    ],
  };
}

/** @type {(player: Player, place: number, question: Question) => HTMLElement} */
function verdictBox(player, place, question) {
  const verdict = verdictAt(player.course, player.attempt, place);
  const heading = h("h2", { tabindex: "-1", id: "verdict" }, player.texts.say(verdict));
  const words = h("p", {}, sentences(player, place, question).join(" "));
  return h("div", { class: `verdict mark ${verdict}` }, verdictIcon(verdict), heading, words);
}

/**
 * Points, then what was found, then what was wrong.
 *
 * @type {(player: Player, place: number, question: Question) => string[]}
 */
function sentences(player, place, question) {
  const { texts, attempt } = player;
  const chosen = attempt.answers[place];
  const points = player.points(place);
  const said = [texts.count("points_of", points, { k: texts.number(player.earned(place)) })];
  if (question.form !== "multiple" || chosen === "") return said;
  if (isOverLimit(question, chosen.length)) return [...said, overLimit(texts, question, chosen.length)];
  const found = Array.from(chosen).filter((key) => question.right.includes(key)).length;
  const wrong = chosen.length - found;
  said.push(texts.count("found", found, { k: texts.number(found), n: texts.number(question.right.length) }));
  if (wrong > 0) said.push(texts.count("wrong_chosen", wrong));
  return said;
}

/** @type {(texts: Texts, question: Question, ticks: number) => string} */
function overLimit(texts, { marks }, ticks) {
  const limit = marks.rule === "sum" ? marks.limit : 0;
  return texts.say("over_limit", { n: texts.number(limit), k: texts.number(ticks) });
}

/** @type {(player: Player, place: number, question: Question) => HTMLElement} */
function markedChoices(player, place, question) {
  const { texts, attempt } = player;
  const words = contentOf(question.ask, { texts, phrasing: true });
  const ask = words.length > 0 && h("p", { class: "ask", id: "ask" }, words);
  const rows = choicesInOrder(question, attempt.seed).map((choice, i) => markedRow(player, place, question, choice, i));
  const list = h("ol", { class: "rows after", "aria-labelledby": ask ? "ask" : "verdict" }, rows);
  return h("div", {}, ask, reading(player, question.after), list);
}

/** @type {(player: Player, place: number, question: Question, choice: Choice, i: number) => HTMLElement} */
function markedRow(player, place, question, choice, i) {
  const { texts, attempt } = player;
  const state = stateOf(attempt.answers[place].includes(choice.key), question.right.includes(choice.key));
  const letter = question.letters ? h("span", { class: "key" }, texts.letter(i)) : null;
  const why = choice.why ? boxOf(choice.why, { texts }, "why") : null;
  const word = h("b", {}, texts.say(MARKS[state]));
  return h("li", { class: `row mark ${state}` }, icon(state), letter, word, choiceText(player, choice), why);
}

/** @type {(isChosen: boolean, isRight: boolean) => keyof typeof MARKS} */
function stateOf(isChosen, isRight) {
  if (isChosen) return isRight ? "right" : "wrong";
  return isRight ? "missed" : "left";
}

/**
 * What is left of the explanation beside the rationales, else the whole.
 *
 * @type {(player: Player, question: Question) => HTMLElement | null}
 */
function explanation({ texts }, question) {
  const hasRationales = question.choices.some(({ why }) => why);
  const nodes = hasRationales ? question.rest : question.explanation;
  if (!nodes || nodes.length === 0) return null;
  return h("section", { class: "read" }, h("h2", {}, texts.say("explanation")), contentOf(nodes, { texts }));
}

/** After "check", on the way through the test. @type {(player: Player, place: number) => HTMLElement} */
function checkedActs(player, place) {
  const back = place > 0 && act(player, "back", () => player.back());
  return acts(act(player, "next", () => player.next(), "go"), back);
}

/** After handing in, question by question. @type {(player: Player, place: number) => HTMLElement} */
function reviewActs(player, place) {
  const places = questionPlaces(player.course);
  const at = places.indexOf(place);
  const isLast = at === places.length - 1;
  return acts(
    !isLast && act(player, "next_question", () => player.toPart(places[at + 1]), "go"),
    at > 0 && act(player, "previous_question", () => player.toPart(places[at - 1])),
    act(player, "to_result", () => player.toResult(), isLast ? "go" : ""),
  );
}
