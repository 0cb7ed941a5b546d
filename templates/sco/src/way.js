/**
 * Where a learner may go: not to a question whose time is over, and only onwards where the author wants it so. After
 * handing in, all is open.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { isMarked } from "./attempt.js";
import { isAnswerable, isQuestion } from "./course.js";
import { isTimeOver } from "./limits.js";
import { wayThrough } from "./retry.js";
import { missingParts } from "./views/missing.js";

/** Whether there is no way back now. @type {(player: Player) => boolean} */
export function isOneWay({ course, attempt }) {
  return course.navigation === "linear" && !attempt.submitted;
}

/** Whether a question takes no answer any more and shows no marks yet: nothing of it is seen. @type {(player: Player, place: number) => boolean} */
export function isShut({ course, attempt }, place) {
  return isQuestion(course.parts[place]) && !isMarked(attempt, place) && isTimeOver(course, attempt, place);
}

/** The place that is shown after another; undefined after the last. @type {(player: Player, place: number) => number | undefined} */
export function placeAfter(player, place) {
  const { order } = player.attempt;
  return wayThrough(player).find((other) => order.indexOf(other) > order.indexOf(place) && !isShut(player, other));
}

/** The place before another; undefined before the first. @type {(player: Player, place: number) => number | undefined} */
export function placeBefore(player, place) {
  const { order } = player.attempt;
  const isBefore = (/** @type {number} */ other) => order.indexOf(other) < order.indexOf(place) && !isShut(player, other);
  return isOneWay(player) ? undefined : wayThrough(player).filter(isBefore).pop();
}

/** Whether lists may lead to a part. @type {(player: Player, place: number) => boolean} */
export function isReachable(player, place) {
  return !isShut(player, place) && (!isOneWay(player) || place === player.attempt.position);
}

/**
 * Whether the learner is to hear first that something is missing, since there is no way back to it; said once, so that a
 * second press goes on.
 *
 * @type {(player: Player) => boolean}
 */
export function mustHear(player) {
  const { course, attempt } = player;
  const place = attempt.position;
  const isOpen = isOneWay(player) && isAnswerable(course.parts[place]) && !isMarked(attempt, place);
  if (!isOpen || document.getElementById("missing")) return false;
  return attempt.answers[place] === "" || missingParts(player, place).length > 0;
}
