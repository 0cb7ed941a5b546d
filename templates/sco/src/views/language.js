/**
 * The switch of languages, where there are several; each is called as it calls itself.
 *
 * @typedef {import("../player.js").Player} Player
 */

import { h } from "../dom.js";
import { languagesOf } from "../editions.js";
import { choose } from "../speaking.js";

/** @type {(player: Player) => HTMLElement[]} */
export function languageSwitch(player) {
  const languages = languagesOf(player.whole);
  if (languages.length < 2) return [];
  const option = (/** @type {{lang: string, name: string}} */ { lang, name }, /** @type {number} */ place) =>
    h("option", { lang, value: place, selected: place === player.attempt.language }, name);
  const chosen = (/** @type {Event} */ { target }) => choose(player, /** @type {HTMLSelectElement} */ (target).selectedIndex);
  const label = h("label", { class: "off", for: "language" }, player.texts.say("language"));
  return [h("span", {}, label, h("select", { id: "language", onchange: chosen }, languages.map(option)))];
}
