/**
 * A reading page.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Article} Article
 * @typedef {import("../texts.js").Texts} Texts
 */

import { contentOf } from "../content.js";
import { h } from "../dom.js";
import { act, acts, title, windowTitle } from "./parts.js";

/** @type {(player: Player, place: number) => Page} */
export function articlePage(player, place) {
  const { texts } = player;
  const article = /** @type {Article} */ (player.course.parts[place]);
  const body = h("div", { class: "read after" }, contentOf(article.body, { texts, raise: 1 }));
  return {
    title: windowTitle(player, article.title),
    nodes: [
      h("p", { class: "eyebrow" }, duration(texts, article.minutes)),
      h("article", {}, title(article.title), body),
      articleActs(player, place),
    ],
  };
}

/** @type {(player: Player, place: number) => HTMLElement} */
function articleActs(player, place) {
  const ends = !player.hasQuestions && player.after(place) === undefined;
  const next = act(player, "next", () => player.next(), "go");
  const finish = act(player, "finish", () => player.submit(), "go");
  return acts(ends ? finish : next, player.before(place) !== undefined && act(player, "back", () => player.back()));
}

/** "Reading, about 2 minutes"; 0 is not known. @type {(texts: Texts, minutes: number) => string} */
function duration(texts, minutes) {
  return minutes > 0 ? texts.count("article_minutes", minutes) : texts.say("article");
}

/** The end of a course of reading pages. @type {(player: Player) => Page} */
export function finishedPage(player) {
  const { texts } = player;
  return {
    title: windowTitle(player, texts.say("finished")),
    nav: [],
    nodes: [
      title(texts.say("finished")),
      h("div", { class: "read after" }, h("p", {}, texts.say("finished_text"))),
      acts(
        act(player, "leave", () => player.leave(), "go"),
        act(player, "read_again", () => player.toPart(player.attempt.order[0])),
      ),
    ],
  };
}
