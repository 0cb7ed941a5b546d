/**
 * The verdict on a question in sentences: points, then what was found, then what was missed.
 *
 * @typedef {import("../course.js").ChosenQuestion} ChosenQuestion
 * @typedef {import("../course.js").Marks} Marks
 * @typedef {import("../texts.js").Texts} Texts
 */

/**
 * @template {import("../course.js").Question} [Q=import("../course.js").Question]
 * @typedef {import("./task.js").Task<Q>} Task
 */

import { verdictAt } from "../attempt.js";
import { isZero } from "../fraction.js";
import { isOverLimit, partShares } from "../marking.js";

const CHOSEN = ["choice", "hottext", "hotspot"];

/**
 * How a question stands, as a key of the texts; what is handed in elsewhere has no verdict.
 *
 * @type {(task: Task) => string}
 */
export function standing({ player, place, question }) {
  return question.kind === "upload" ? "elsewhere" : verdictAt(player.course, player.attempt, place);
}

/** How much was earned and, where it `isExplained`, what was found. @type {(task: Task, isExplained: boolean) => string[]} */
export function sentences(task, isExplained) {
  const { player, place, question, texts, answer } = task;
  if (!question.counted) return [texts.count("points_uncounted", player.points(place))];
  const said = [texts.count("points_of", player.points(place), { k: texts.number(player.earned(place)) })];
  if (answer === "" || !isExplained) return said;
  const isChosen = CHOSEN.includes(question.kind);
  return [...said, ...(isChosen ? chosenSentences(/** @type {any} */ (task)) : partSentences(task))];
}

/** @type {(task: Task<ChosenQuestion>) => string[]} */
function chosenSentences({ question, texts, answer }) {
  if (question.form !== "multiple") return [];
  if (isOverLimit(question, answer.length)) return [overLimit(question, answer.length, texts)];
  const found = Array.from(answer).filter((key) => question.right.includes(key)).length;
  const wrong = answer.length - found;
  const said = texts.count("found", found, { k: texts.number(found), n: texts.number(question.right.length) });
  return wrong > 0 ? [said, texts.count("wrong_chosen", wrong)] : [said];
}

/** @type {(question: ChosenQuestion, ticks: number, texts: Texts) => string} */
function overLimit({ marks }, ticks, texts) {
  const limit = marks.rule === "sum" ? marks.limit : 0;
  return texts.count("over_limit", limit, { k: texts.number(ticks) });
}

/** Nothing of one part: the verdict has said it. @type {(task: Task) => string[]} */
function partSentences({ question, texts, answer }) {
  const { marks } = question;
  const shares = partShares(question, answer);
  if (shares.length < 2) return [];
  const found = shares.filter((one) => !isZero(one)).length;
  const key = marks.rule === "order" && marks.form === "adjacent" ? "found_neighbours" : "found_parts";
  const said = texts.count(key, found, { k: texts.number(found), n: texts.number(shares.length) });
  return isWhole(marks) && found < shares.length ? [said, texts.say("whole_only")] : [said];
}

/** Whether there are points only for all. @type {(marks: Marks) => boolean} */
function isWhole(marks) {
  if (marks.rule === "order") return marks.form === "whole";
  return (marks.rule === "pairs" || marks.rule === "gaps") && marks.whole;
}
