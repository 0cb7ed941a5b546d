/**
 * Another attempt after one that was handed in, and the way through what it asks.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { mayTryAgain } from "./allowed.js";
import { retried } from "./attempt.js";
import { isQuestion } from "./course.js";
import { freshSeed } from "./rng.js";

/**
 * The places that "next" and "back" lead to. Where only wrong answers are asked again, these are the questions among
 * them: what was right and what was read is in the overview.
 *
 * @type {(player: Player) => number[]}
 */
export function wayThrough({ course, attempt: { order, kept } }) {
  if (!kept.includes(true)) return order;
  return order.filter((place) => isQuestion(course.parts[place]) && !kept[place]);
}

/** Begins the next attempt, saves that at once and shows its first part. @type {(player: Player) => void} */
export function tryAgain(player) {
  if (!mayTryAgain(player)) return;
  player.attempt = retried(player.course, player.attempt, freshSeed());
  const [first] = wayThrough(player);
  player.attempt.position = first;
  player.keeper.save(true);
  player.toPart(first);
}
