/**
 * A reading page.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Article} Article
 */

import { contentOf } from "../content.js";
import { button, h } from "../dom.js";
import { acts, title, windowTitle } from "./parts.js";

/** @type {(player: Player, place: number) => Page} */
export function articlePage(player, place) {
  const { texts } = player;
  const article = /** @type {Article} */ (player.course.parts[place]);
  const minutes = article.minutes > 0 ? texts.count("article_minutes", article.minutes, { n: texts.word(article.minutes) }) : texts.say("article");
  const body = h("div", { class: "read after" }, contentOf(article.body, { texts, raise: 1 }));
  return {
    title: windowTitle(player, article.title),
    nodes: [h("p", { class: "eyebrow" }, minutes), h("article", {}, title(article.title), body), articleActs(player, place)],
  };
}

/** @type {(player: Player, place: number) => HTMLElement} */
function articleActs(player, place) {
  const { texts } = player;
  const ends = !player.hasQuestions && place === player.course.parts.length - 1;
  const go = ends ? button(texts.say("finish"), () => player.submit(), "go") : button(texts.say("next"), () => player.next(), "go");
  return acts(go, place > 0 && button(texts.say("back"), () => player.back()));
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
      acts(button(texts.say("leave"), () => player.leave(), "go"), button(texts.say("read_again"), () => player.toPart(0))),
    ],
  };
}
