/**
 * The result question by question, in sections with their points.
 *
 * @typedef {import("../player.js").Player} Player
 */

import { isExplained, isReviewable } from "../allowed.js";
import { tally } from "../attempt.js";
import { nameOf, questionPlaces } from "../course.js";
import { h, pageLink } from "../dom.js";
import { decimal, isZero } from "../fraction.js";
import { answerWords, inBrief, rightWords } from "../words.js";
import { sectionHeading, sectionsOf, verdictIcon } from "./parts.js";
import { Task } from "./task.js";
import { standing } from "./verdict.js";

/** @type {(player: Player) => any[]} */
export function sectionLists(player) {
  const { course, texts, attempt } = player;
  const isShown = isExplained(player);
  return sectionsOf(course, questionPlaces(course, attempt)).map((section, i) => {
    const { got, total } = tally(course, attempt, section.places);
    const k = texts.number(decimal(got, 2));
    const points = section.title && !isZero(total) && texts.count("section_points", decimal(total, 2), { k });
    const rows = section.places.map((place) => row(player, place, isShown));
    const list = h("ol", { class: "rows after", "aria-labelledby": section.title ? `s${i}` : null }, rows);
    return [sectionHeading(section.title, `s${i}`, points), list];
  });
}

/**
 * A question's mark; with what was given and a way to its review, unless the course gives no feedback.
 *
 * @type {(player: Player, place: number, isShown: boolean) => HTMLElement}
 */
function row(player, place, isShown) {
  const { texts } = player;
  const task = new Task(player, place);
  const verdict = standing(task);
  const name = nameOf(task.question);
  const isOpen = isReviewable(player);
  const link = isOpen ? pageLink(name, () => player.toPart(place)) : h("span", {}, name);
  const [k, n] = [player.earned(place), player.points(place)].map(texts.number);
  const points = task.question.counted ? texts.say("row_points", { k, n }) : texts.say("not_counted");
  return h(
    "li",
    { class: `row mark side ${verdict}` },
    verdictIcon(verdict),
    h("span", { class: "txt" }, h("b", {}, texts.say(verdict)), link, isOpen && answers(task, isShown && verdict !== "right")),
    h("span", { class: "state" }, points),
  );
}


/** What was given and, where it `isAmiss`, what is right: a line each. @type {(task: Task, isAmiss: boolean) => any[]} */
function answers({ question, texts, answer }, isAmiss) {
  const line = (/** @type {string} */ key, /** @type {string[]} */ words) =>
    words.length > 0 && h("span", { class: "brief" }, texts.say(key, { text: inBrief(words) }));
  return [line("answer_was", answerWords(question, texts, answer)), isAmiss && line("right_was", rightWords(question, texts))];
}
