/**
 * Pages beside the way through the course: the way back from them, and a button that copies what stands on them.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { button, h, refill } from "./dom.js";
import { closedPage } from "./views/closed.js";

/** Shows the page at which the learner is. @type {(player: Player) => void} */
export function goBack(player) {
  const { session, attempt, isUnderWay } = player;
  if (session.phase === "closed") player.show(() => closedPage(player));
  else if (isUnderWay && attempt.submitted) player.showEnd();
  else if (isUnderWay && attempt.position >= 0) player.toPart(attempt.position);
  else player.showFirst();
}

/**
 * The button with a status beside it. Where the browser refuses, the text is selected: then the learner copies it.
 *
 * @type {(player: Player, source: HTMLElement, text?: string) => HTMLElement}
 */
export function copyButton({ texts }, source, text = source.textContent || "") {
  const state = h("span", { role: "status" });
  const tell = (/** @type {string} */ key) => {
    refill(state, [texts.say(key)]);
  };
  const select = () => {
    const selection = window.getSelection();
    if (selection) selection.selectAllChildren(source);
    tell("copy_selected");
  };
  const copy = () => {
    try {
      navigator.clipboard.writeText(text).then(() => tell("copied"), select);
    } catch {
      select();
    }
  };
  return h("span", { class: "signs" }, button(texts.say("copy"), copy, "go"), state);
}
