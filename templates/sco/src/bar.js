/**
 * What the bar offers on each page, and the ticks below it: one a question.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { openPlaces } from "./attempt.js";
import { questionPlaces } from "./course.js";
import { button } from "./dom.js";
import { menuButton } from "./menu.js";
import { languageSwitch } from "./views/language.js";
import { tick } from "./views/tick.js";

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
