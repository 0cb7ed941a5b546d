/**
 * The menu: a button in the bar that opens a list in the flow below it. Escape closes it and gives the focus back.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { mayPrint } from "./allowed.js";
import { button, h, refill } from "./dom.js";
import { printAll } from "./printing.js";
import { saveReceipt } from "./receipt.js";

const ID = "menu";

/** The button; the list is in `shell.below` while it is open. @type {(player: Player) => HTMLElement} */
export function menuButton(player) {
  const { texts, shell } = player;
  const isOpen = () => opener.getAttribute("aria-expanded") === "true";
  const open = (/** @type {boolean} */ isWanted) => {
    opener.setAttribute("aria-expanded", String(isWanted));
    refill(shell.below, isWanted ? [listOf(player)] : []);
  };
  const close = (/** @type {KeyboardEvent} */ { key }) => {
    if (key !== "Escape" || !isOpen()) return;
    open(false);
    opener.focus();
  };
  const opener = button(texts.say("menu"), () => open(!isOpen()), "quiet");
  opener.setAttribute("aria-controls", ID);
  open(false);
  opener.onkeydown = close;
  shell.below.onkeydown = close;
  return opener;
}

/** @type {(player: Player) => HTMLElement} */
function listOf(player) {
  const rows = menuRows(player).map((row) => h("li", {}, row));
  return h("ul", { class: "menu", id: ID, "aria-label": player.texts.say("menu") }, rows);
}

/** What the menu offers now, from its top. @type {(player: Player) => HTMLElement[]} */
export function menuRows(player) {
  const { texts } = player;
  const row = (/** @type {string} */ key, /** @type {() => void} */ onclick) => button(texts.say(key), onclick, "quiet");
  const print = mayPrint(player) ? [row("print", () => printAll(player))] : [];
  const receipt = player.isUnderWay && player.hasQuestions ? [row("receipt", () => saveReceipt(player))] : [];
  return [...print, ...receipt, keys(player), row("leave", () => player.leave())];
}

/** @type {(player: Player) => HTMLElement} */
function keys({ texts }) {
  return h("details", {}, h("summary", {}, texts.say("help_keys")), h("p", {}, texts.say("help_keys_text")));
}
