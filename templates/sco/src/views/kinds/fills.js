/**
 * What stands in a sentence once it is marked: what the learner gave, and what would have been right.
 *
 * @typedef {import("../../texts.js").Texts} Texts
 */

import { h, icon } from "../../dom.js";

/**
 * `said` is "" where nothing was given; signs are for the eye, hidden words say the same to the ear.
 *
 * @type {(texts: Texts, isRight: boolean, said: string, right: string) => HTMLElement}
 */
export function fillOf(texts, isRight, said, right) {
  if (isRight) return h("span", { class: "fill right" }, icon("right"), off(texts.say("right")), h("ins", {}, said));
  const would = off(texts.say("would_be_right"));
  const state = said === "" ? "missed" : "wrong";
  const given = said === "" ? off(texts.say("unanswered")) : [off(texts.say("wrong")), h("del", {}, said), " "];
  return h("span", { class: `fill ${state}` }, icon(state), given, would, h("ins", {}, right));
}

/** @type {(words: string) => HTMLElement} */
function off(words) {
  return h("span", { class: "off" }, `${words}: `);
}

/**
 * The small number of a gap, for the eye; a lone gap needs none.
 *
 * @type {(texts: Texts, n: number, of: number) => any}
 */
export function gapNumber(texts, n, of) {
  return of > 1 && h("b", { class: "n", "aria-hidden": "true" }, texts.number(n + 1));
}

/** "Gap 2 of 3". @type {(texts: Texts, n: number, of: number) => string} */
export function gapName(texts, n, of) {
  return texts.say("gap_n", { n: texts.number(n + 1), m: texts.number(of) });
}
