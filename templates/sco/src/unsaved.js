/**
 * The note that something is not saved: since when, what is tried, and what the learner can do (scorm.md S7, U16, U17).
 *
 * Saving is tried again after a while, each time a longer one. The seconds until then stand beside the words that are
 * spoken, since nobody wants to hear them counted.
 */

import { button, h, refill } from "./dom.js";
import { saveReceipt } from "./receipt.js";

/** Seconds until the next try, after so many that failed. */
const WAITS = [1, 2, 5, 10, 30, 60];

export class Unsaved {
  /**
   * @param {import("./player.js").Player} player
   * @param {() => void} retry
   */
  constructor(player, retry) {
    this.player = player;
    this.retry = retry;
    /** How many failures in a row the next try answers. */
    this.failures = 0;
    /** Seconds until the next try. */
    this.left = 0;
    /** @type {any} */
    this.timer = 0;
    /** What stands beside the words. @type {HTMLElement | null} */
    this.aside = null;
    /** @type {HTMLElement | null} */
    this.countdown = null;
    /** Why to save a receipt, where the words do not say it. @type {HTMLElement | null} */
    this.hint = null;
  }

  /** Shows the note; a failure that is new sets the clock. */
  tell() {
    const { session, shell, texts } = this.player;
    const key = session.saving.isTooLong ? "too_long" : session.isExpired ? "expired" : "unsaved";
    const t = texts.time(/** @type {Date} */ (session.unsavedSince));
    shell.note("unsaved", "alert", texts.say(key, { t }), this.actions());
    if (this.hint) this.hint.hidden = key !== "unsaved";
    shell.alarm("unsaved", true);
    this.showLeft();
    if (session.saving.failures === this.failures) return;
    this.failures = session.saving.failures;
    this.wait(session.saving.isRefused ? WAITS[Math.min(this.failures, WAITS.length) - 1] : 0);
  }

  /** @type {() => HTMLElement} */
  actions() {
    const { player } = this;
    const { texts } = player;
    this.countdown = this.countdown || h("span");
    this.hint = this.hint || h("span", { class: "worry" }, texts.say("unsaved_receipt"));
    const retry = () => button(texts.say("retry"), () => this.retry(), "quiet");
    const receipt = () => button(texts.say("receipt"), () => saveReceipt(player), "quiet");
    this.aside = this.aside || h("span", {}, this.countdown, " ", retry(), " ", this.hint, " ", receipt());
    this.aside.hidden = false;
    return this.aside;
  }

  /** What stood beside the words was in another language. */
  forget() {
    this.aside = this.countdown = this.hint = null;
  }

  /** Tries again in so many seconds; 0 is never. @type {(seconds: number) => void} */
  wait(seconds) {
    this.stop();
    this.left = seconds;
    this.count();
  }

  showLeft() {
    const { texts, session } = this.player;
    const isTold = this.left > 0 && !session.isExpired;
    if (this.countdown) refill(this.countdown, isTold ? [texts.count("unsaved_retry", this.left)] : []);
  }

  count() {
    this.showLeft();
    if (this.left > 0) this.timer = setTimeout(() => this.tick(), 1000);
  }

  tick() {
    this.left -= 1;
    if (this.left > 0) this.count();
    else this.retry();
  }

  /** Tries no more on its own. */
  stop() {
    clearTimeout(this.timer);
  }

  /**
   * All is saved. Buttons stay only under the fingers of whoever has just used one, until the page is turned: what goes
   * while the mouse is pressed on something else moves that away from below it.
   */
  clear() {
    if (this.failures === 0) return;
    this.wait(0);
    this.failures = 0;
    this.player.shell.reword("unsaved", this.player.texts.say("saved_again"));
    this.player.shell.alarm("unsaved", false);
    if (this.aside && !this.aside.contains(document.activeElement)) this.aside.hidden = true;
  }
}
