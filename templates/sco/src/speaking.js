/**
 * Going on in another language: the same page, the same answers.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { editionOf, languagesOf, spokenOf } from "./editions.js";
import { tellReceipt } from "./receipt.js";
import { makeTexts } from "./texts.js";

/** Says everything in the language at a place of `languagesOf`. @type {(player: Player, place: number) => void} */
function speak(player, place) {
  player.attempt.language = place;
  player.course = editionOf(player.whole, place);
  player.texts = makeTexts(player.course);
  document.documentElement.lang = player.course.lang;
  document.documentElement.dir = player.course.dir;
  player.shell.relabel(player.texts, player.course.title, player.course.logo);
}

/**
 * After the LMS was found: in the language of the stored attempt, else in the one that the LMS says the learner prefers.
 *
 * @type {(player: Player, isStored: boolean) => void}
 */
export function speakAgain(player, isStored) {
  const { whole, session, attempt, isUnderWay } = player;
  if (!whole.editions) return;
  const preferred = isStored || isUnderWay ? -1 : spokenOf(whole, [session.language]);
  speak(player, Math.min(preferred < 0 ? attempt.language : preferred, whole.editions.length));
}

/**
 * The learner chooses a language: what is still true is said in it, and the question goes on since it was shown.
 *
 * @type {(player: Player, place: number) => void}
 */
export function choose(player, place) {
  const { shown } = player.keeper;
  const hasReceipt = document.getElementById("note-receipt") !== null;
  speak(player, place);
  player.keeper.sayAgain();
  player.tellSession();
  if (hasReceipt) tellReceipt(player);
  player.show(player.page, true);
  player.keeper.shown = shown;
  player.shell.speak(player.texts.say("language_now", { language: languagesOf(player.whole)[place].name }), false);
  const control = document.getElementById("language");
  if (control) control.focus();
  if (player.isUnderWay) player.keeper.saveSoon();
}
