/**
 * One question on the screen: what its page needs to know, how an answer is given, and what is said about it.
 *
 * What a kind shows to be answered: `hint` says what to do, `count` how far the answer is, `nodes` are the controls.
 * `isNote` is for what has no control, `isQuiet` for a count that changes with every word and is not spoken.
 *
 * @typedef {{
 *   hint?: string | null, count?: (answer: string) => string, nodes: any[], isNote?: boolean, isQuiet?: boolean,
 * }} Form
 *
 * A control without an answer: its id and its name.
 *
 * @typedef {{id: string, name: string}} Missing
 *
 * What a kind of question brings; `missing` is for those that can be answered in part.
 *
 * @typedef {{asked: (task: any) => Form, marked: (task: any) => any[], missing?: (task: any) => Missing[]}} KindView
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../course.js").Question} Question
 */

import { h, refill } from "../dom.js";

const SPOKEN_AFTER = 1000;

/** @template {Question} [Q=Question] */
export class Task {
  /**
   * @param {Player} player
   * @param {number} place
   */
  constructor(player, place) {
    this.player = player;
    this.place = place;
    this.texts = player.texts;
    this.question = /** @type {Q} */ (player.questionAt(place));
    this.seen = h("output", { "aria-live": "off" });
    this.spoken = h("span", { class: "off", role: "status" });
    this.timer = 0;
    /** @type {(answer: string) => string} */
    this.countOf = () => "";
    this.isQuiet = false;
  }

  get answer() {
    return this.player.attempt.answers[this.place];
  }

  /** The seed of this learner's orders. */
  get seed() {
    return this.player.attempt.seed;
  }

  /**
   * Takes an answer; it is saved once nothing has been changed for so many milliseconds.
   *
   * @type {(answer: string, pause?: number) => void}
   */
  give(answer, pause) {
    const before = this.seen.textContent;
    this.player.answer(this.place, answer, pause);
    this.show();
    clearTimeout(this.timer);
    if (this.isQuiet || this.seen.textContent === before) return;
    this.timer = window.setTimeout(() => refill(this.spoken, [this.countOf(this.answer)]), SPOKEN_AFTER);
  }

  /** How far the answer is: seen at once, spoken after a pause, so that quick answers do not talk over each other. */
  show() {
    refill(this.seen, [this.countOf(this.answer)]);
  }

  /** Says why a press has done nothing: seen until the next answer. @type {(text: string) => void} */
  refuse(text) {
    refill(this.seen, [text]);
    this.tell(text);
  }

  /** Says at once what a press has done, in place of the count. @type {(text: string) => void} */
  tell(text) {
    clearTimeout(this.timer);
    refill(this.spoken, [text]);
  }
}
