/**
 * The learner's own mark at a question, to come back to. It is saved, and nothing hangs on it.
 *
 * @typedef {import("../player.js").Player} Player
 */

import { button, icon } from "../dom.js";

/** @type {(player: Player, place: number) => HTMLElement} */
export function flagButton(player, place) {
  const toggle = () => {
    // Not kept from before: a late session puts another attempt in its place.
    const { flagged } = player.attempt;
    flagged[place] = !flagged[place];
    show(flagged[place]);
    player.keeper.saveSoon();
  };
  const show = (/** @type {boolean} */ isFlagged) => flag.setAttribute("aria-pressed", String(isFlagged));
  const flag = button(player.texts.say("flag"), toggle, "quiet flag");
  flag.prepend(icon("flag"));
  show(player.attempt.flagged[place]);
  return flag;
}
