/**
 * The first page: what the course holds, the rules that really hold, one button.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 */

import { isQuestion, nameOf, questionPlaces } from "../course.js";
import { button, h } from "../dom.js";
import { decimal } from "../fraction.js";
import { tally } from "../attempt.js";
import { act, acts, figures, title } from "./parts.js";

/** @type {(player: Player) => Page} */
export function startPage(player) {
  const { course } = player;
  const go = button(startText(player), () => player.begin(), "go");
  return {
    title: course.title,
    name: "",
    nodes: [title(course.title), startFigures(player), player.hasQuestions && rules(player), acts(go)],
  };
}

/** @type {(player: Player) => string} */
function startText({ course, texts, attempt, hasQuestions }) {
  const part = course.parts[attempt.position];
  if (!part) return texts.say(hasQuestions ? "start" : "start_reading");
  if (!isQuestion(part)) return texts.say("continue_article", { title: nameOf(part) });
  return texts.say("continue_question", { n: texts.number(questionPlaces(course, attempt).indexOf(attempt.position) + 1) });
}

/** @type {(player: Player) => HTMLElement} */
function startFigures({ course, texts, attempt, hasQuestions }) {
  const pages = attempt.order.length;
  if (!hasQuestions) return figures([[texts.number(pages), texts.count("figure_pages", pages)]]);
  const places = questionPlaces(course, attempt);
  const points = decimal(tally(course, attempt, places).total, 2);
  const rows = [[texts.number(places.length), texts.count("figure_questions", places.length)]];
  if (points !== "0") rows.push([texts.number(points), texts.count("figure_points", points)]);
  if (course.pass) rows.push([texts.percent(course.pass.percent), texts.say("figure_pass")]);
  return figures(rows);
}

/** The rules that really hold. @type {(player: Player) => HTMLElement} */
function rules(player) {
  const items = rulesOf(player).map((key) => h("li", {}, player.texts.say(key)));
  return h("div", { class: "read" }, h("ul", {}, items));
}

/** @type {(player: Player) => string[]} */
function rulesOf({ feedback, session }) {
  const pause = session.isTracked ? ["rule_pause"] : [];
  const change = feedback === "each" ? "rule_each" : "rule_change";
  return ["rule_no_time", ...pause, change, feedback === "never" ? "rule_never" : "rule_end"];
}

/** A course without any part. @type {(player: Player) => Page} */
export function emptyPage(player) {
  const { course, texts } = player;
  const sentence = h("div", { class: "read after" }, h("p", {}, texts.say("empty")));
  const leave = act(player, "leave", () => player.leave(), "go");
  return { title: course.title, name: "", nav: [], nodes: [title(course.title), sentence, acts(leave)] };
}
