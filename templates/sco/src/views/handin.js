/**
 * The page that asks before handing in: what is still open, and what can no longer be changed.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 */

import { openPlaces } from "../attempt.js";
import { nameOf } from "../course.js";
import { h, pageLink } from "../dom.js";
import { isReachable, isShut } from "../way.js";
import { act, acts, questionNumber, title, windowTitle } from "./parts.js";

/** More open questions than these are in the overview. */
const MOST_LINKS = 30;

/** @type {(player: Player) => Page} */
export function handInPage(player) {
  const { course, texts, attempt } = player;
  const unanswered = openPlaces(course, attempt);
  const open = unanswered.filter((place) => !isShut(player, place));
  const all = unanswered.length > 0 ? "" : texts.say("hand_in_all");
  const state = open.length > 0 ? texts.count("hand_in_open", open.length) : all;
  const items = open.slice(0, MOST_LINKS).map((place) => h("li", {}, openLink(player, place)));
  const more = open.length > MOST_LINKS && h("li", {}, pageLink(texts.say("overview"), () => player.toOverview()));
  const links = open.length > 0 && h("ul", { class: "plain" }, items, more);
  return {
    title: windowTitle(player, texts.say("hand_in_title")),
    nodes: [
      title(texts.say("hand_in_title")),
      h("div", { class: "read after" }, h("p", {}, state, " ", texts.say("hand_in_final")), links),
      acts(
        act(player, "hand_in", () => player.submit(), "go"),
        !isShut(player, attempt.position) && act(player, "hand_in_back", () => player.toPart(attempt.position)),
      ),
    ],
  };
}

/** @type {(player: Player, place: number) => HTMLElement} */
function openLink(player, place) {
  const { course, texts } = player;
  const n = questionNumber(player, place);
  const words = texts.say("question_link", { n, title: nameOf(course.parts[place]) });
  return isReachable(player, place) ? pageLink(words, () => player.toPart(place)) : h("span", {}, words);
}
