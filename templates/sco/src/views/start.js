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
import { isTimed } from "../limits.js";
import { timeFigure, timeRules } from "./limits.js";
import { act, acts, attemptName, figures, title } from "./parts.js";

/** @type {(player: Player) => Page} */
export function startPage(player) {
  const { course } = player;
  const go = button(startText(player), () => player.begin(), "go");
  return {
    title: course.title,
    name: "",
    nodes: [attemptLine(player), title(course.title), startFigures(player), words(player), acts(go)],
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
function startFigures(player) {
  const { course, texts, attempt, hasQuestions } = player;
  const pages = attempt.order.length;
  if (!hasQuestions) return figures([[texts.number(pages), texts.count("figure_pages", pages)]]);
  const places = questionPlaces(course, attempt);
  const points = decimal(tally(course, attempt, places).total, 2);
  const rows = [[texts.number(places.length), texts.count("figure_questions", places.length)]];
  if (points !== "0") rows.push([texts.number(points), texts.count("figure_points", points)]);
  if (course.pass) rows.push([texts.percent(course.pass.percent), texts.say("figure_pass")]);
  return figures([...rows, ...timeFigure(player)]);
}

/** Which attempt it is, where there was one before. @type {(player: Player) => HTMLElement | false} */
function attemptLine(player) {
  return player.attempt.number > 1 && h("p", { class: "eyebrow" }, attemptName(player));
}

/** What the author says of the course, and the rules that really hold. @type {(player: Player) => HTMLElement | false} */
function words(player) {
  const { description } = player.course;
  const rules = player.hasQuestions ? [drawn(player), ...rulesOf(player), ...attemptRules(player)].filter(Boolean) : [];
  const list = rules.length > 0 && h("ul", {}, rules.map((rule) => h("li", {}, rule)));
  return (description !== "" || list) && h("div", { class: "read" }, description && h("p", {}, description), list);
}

/** Where each learner gets some of the questions. @type {(player: Player) => string} */
function drawn({ course, texts, attempt }) {
  const [n, m] = [questionPlaces(course, attempt).length, questionPlaces(course).length];
  return n < m ? texts.count("rule_drawn", n, { m: texts.number(m) }) : "";
}

/** @type {(player: Player) => string[]} */
function rulesOf(player) {
  const { course, feedback, session, texts } = player;
  const pause = session.isTracked ? ["rule_pause"] : [];
  const last = { each: "rule_end", end: "rule_end", passed: course.pass ? "rule_passed" : "rule_end", never: "rule_never" };
  const keys = [...pause, ...changeRules(course, feedback), last[feedback]];
  return [...timeRules(player), ...keys.map((key) => texts.say(key))];
}

/** Whether answers can be changed later; where parts have a time of their own, that is said there. */
function changeRules(/** @type {import("../course.js").Course} */ course, /** @type {string} */ feedback) {
  const way = course.navigation === "linear" ? ["rule_linear"] : [];
  if (feedback === "each") return [...way, "rule_each"];
  return way.length > 0 || isTimed({ ...course, time: 0 }) ? way : ["rule_change"];
}

/** How often, and which attempt counts. @type {(player: Player) => string[]} */
function attemptRules({ course: { attempts, grade }, session, texts }) {
  if (session.isPractice) return [];
  if (attempts === 1) return [texts.count("rule_attempts", 1)];
  const often = attempts === 0 ? texts.say("rule_attempts_any") : texts.count("rule_attempts", attempts);
  return [often, texts.say(grade === "best" ? "rule_best" : "rule_last")];
}

/** A course without any part. @type {(player: Player) => Page} */
export function emptyPage(player) {
  const { course, texts } = player;
  const sentence = h("div", { class: "read after" }, h("p", {}, texts.say("empty")));
  const leave = act(player, "leave", () => player.leave(), "go");
  return { title: course.title, name: "", nav: [], nodes: [title(course.title), sentence, acts(leave)] };
}
