/**
 * What the bar offers on each page, and the ticks below it: one a question.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { isMarked, openPlaces, verdictAt } from "./attempt.js";
import { isAnswerable, questionPlaces } from "./course.js";
import { button } from "./dom.js";
import { menuButton } from "./menu.js";
import { languageSwitch } from "./views/language.js";

const TICKS = /** @type {const} */ ({
  right: "full",
  partly: "half",
  wrong: "none",
  unanswered: "none",
  people: "done",
});

/** @type {(player: Player) => HTMLElement[]} */
export function navigation(player) {
  const { texts, session, attempt, hasQuestions, isUnderWay } = player;
  if (session.phase === "closed") return [];
  const always = [...languageSwitch(player), menuButton(player)];
  if (!isUnderWay) return always;
  if (attempt.submitted && hasQuestions) return [button(texts.say("result"), () => player.toResult(), "quiet"), ...always];
  return [button(texts.say("overview"), () => player.toOverview(), "quiet"), ...always];
}

/** @type {(player: Player) => void} */
export function showTicks(player) {
  const { course, attempt, session, shell } = player;
  const places = session.phase === "closed" ? [] : questionPlaces(course, attempt);
  shell.showTicks(places.map((place) => tick(player, place)), places.length - openPlaces(course, attempt).length);
}

/** @type {(player: Player, place: number) => import("./shell.js").Tick} */
function tick({ course, attempt, isUnderWay }, place) {
  if (isMarked(attempt, place) && isAnswerable(course.parts[place])) return TICKS[verdictAt(course, attempt, place)];
  if (isUnderWay && place === attempt.position) return "now";
  return attempt.answers[place] === "" ? "" : "done";
}
