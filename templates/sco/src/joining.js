/**
 * Taking up what the LMS holds: at once, or while the learner is under way, where its API came late.
 *
 * @typedef {import("./player.js").Player} Player
 * @typedef {import("./attempt.js").Attempt} Attempt
 */

import { isMarked, merged, unrecorded } from "./attempt.js";
import { speakAgain } from "./speaking.js";
import { decode } from "./state.js";
import { isOneWay, isShut } from "./way.js";

/** The session has just been opened. @type {(player: Player) => void} */
export function takeUp(player) {
  const { whole, session, attempt: before, isUnderWay } = player;
  const stored = decode(whole, session.stored());
  if (stored) player.attempt = isUnderWay ? merged(stored, before, isOneWay(player)) : stored;
  speakAgain(player, stored !== null);
  player.keeper.join();
  session.begin();
  if (before.submitted) player.keeper.submit();
  else if (isUnderWay && unrecorded(player.attempt).length > 0) player.keeper.saveSoon();
  if (isUnderWay && player.attempt.submitted) player.showEnd();
  else if (isUnderWay && stored) goOn(player, before);
}

/** Shows again what stands otherwise now; who is in the middle of an answer is left there. @type {(player: Player, before: Attempt) => void} */
function goOn(player, before) {
  const { attempt, clock: { place } } = player;
  const isSame = attempt.position === place && attempt.answers[place] === before.answers[place];
  if (place < 0) player.show(player.page, true);
  else if (!isSame || isMarked(attempt, place) || isShut(player, place)) player.toPart(attempt.position);
}
