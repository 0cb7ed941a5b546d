/**
 * What a question's tick on the sheet's upper edge shows.
 *
 * @typedef {import("../player.js").Player} Player
 */

import { isMarked, verdictAt } from "../attempt.js";
import { isAnswerable } from "../course.js";

const TICKS = /** @type {const} */ ({
  right: "full",
  partly: "half",
  wrong: "none",
  unanswered: "none",
  people: "done",
});

/** @type {(player: Player, place: number) => import("../shell.js").Tick} */
export function tick({ course, attempt, isUnderWay }, place) {
  if (isMarked(attempt, place) && isAnswerable(course.parts[place])) return TICKS[verdictAt(course, attempt, place)];
  if (isUnderWay && place === attempt.position) return "now";
  return attempt.answers[place] === "" ? "" : "done";
}
