/**
 * The page after the session's end.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../session.js").Session} Session
 */

import { h } from "../dom.js";
import { saveReceipt } from "../receipt.js";
import { act, acts, title, windowTitle } from "./parts.js";

/** @type {(player: Player) => Page} */
export function closedPage(player) {
  const { texts, session } = player;
  const heading = texts.say("closed_title");
  const receipt = closedKey(session) === "closed_unsaved" && act(player, "receipt", () => saveReceipt(player), "go");
  const text = h("p", {}, texts.say(closedKey(session)), " ", texts.say("closed_window"));
  return {
    title: windowTitle(player, heading),
    nodes: [
      title(heading),
      h("div", { class: "read after" }, text),
      acts(receipt, act(player, "reopen", () => window.location.reload())),
    ],
  };
}

/** Saving is promised only after the LMS has said yes. @type {(session: Session) => string} */
function closedKey(session) {
  if (!session.wasTracked) return "closed_untracked";
  return session.unsavedSince ? "closed_unsaved" : "closed";
}
