/**
 * Other windows with the same course (scorm.md S8).
 *
 * A state that another window saved is seen in the LMS, where both share one API object, or heard of from that window.
 * Then nothing is written here until the learner has chosen; whoever hands in or answers on and leaves has chosen, too.
 * An attempt that was handed in elsewhere counts: where it was the last, there is nothing to choose.
 *
 * Windows tell each other what they have saved, and what they have entered in the journal: over API objects of their own
 * they could not know. Two that save in the same moment, before either has heard of the other, still enter at one place.
 *
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {import("./values.js").Pair} Pair
 */

import { countIn, numberBeside } from "./attempt.js";
import { goBack } from "./beside.js";
import { button } from "./dom.js";
import { finalReport, reportSoFar } from "./records.js";
import { decode } from "./state.js";

/** What tells one state from another: its checksum. */
const mark = (/** @type {string} */ state) => state.slice(-8);

/** @type {(one: unknown) => one is Pair} */
const isPair = (one) => Array.isArray(one) && one.length === 2 && one.every((word) => typeof word === "string");

export class Rivals {
  /**
   * @param {import("./player.js").Player} player
   * @param {() => void} save
   */
  constructor(player, save) {
    this.player = player;
    this.save = save;
    /** The newer state of another window; "" without one. */
    this.moved = "";
    /** What it holds. @type {Attempt | null} */
    this.other = null;
    /** What other windows have entered in the journal. @type {Pair[]} */
    this.entries = [];
    /** Marks of the states that were read or written here. @type {Set<string>} */
    this.own = new Set();
    /** The state that was saved here last; "" before the first. */
    this.told = "";
    /** @type {BroadcastChannel | null} */
    this.channel = null;
  }

  /** From now on other windows are heard. */
  listen() {
    const { course, session } = this.player;
    this.told = session.stored();
    this.own.add(mark(this.told));
    try {
      const { BroadcastChannel } = /** @type {any} */ (session.win);
      this.channel = new BroadcastChannel(`qtiexport ${course.id} ${session.learner.id}`);
      /** @type {any} */ (this.channel).onmessage = (/** @type {MessageEvent} */ { data }) => this.hear(data);
    } catch {
      // A frame that may not, or a browser that cannot: then the LMS alone can tell.
    }
  }

  /** Asked before anything is written: whether another window has saved since. */
  hasMoved() {
    const { session } = this.player;
    if (session.isTracked && session.lms) this.look(session.lms.get(session.rte.elements.state));
    return this.moved !== "";
  }

  /** Another window has saved. @type {(told: any) => void} */
  hear(told) {
    const { state, entries } = told || {};
    if (Array.isArray(entries)) this.entries.push(...entries.filter(isPair));
    this.look(state);
  }

  /** A state from elsewhere; what is none of this course is no rival. @type {(state: unknown) => void} */
  look(state) {
    if (typeof state !== "string" || state === this.moved || this.own.has(mark(state))) return;
    const other = decode(this.player.course, state);
    if (!other) return;
    const wasOver = this.isOver;
    [this.moved, this.other] = [state, other];
    if (this.isOver !== wasOver) this.player.shell.unnote("elsewhere");
    this.say();
  }

  /** Whether the last attempt that there is was handed in elsewhere. */
  get isOver() {
    const { course, attempt } = this.player;
    return this.other !== null && course.attempts > 0 && numberBeside(attempt, this.other) > course.attempts;
  }

  /** Leaves the choice to the learner, if there is one. */
  say() {
    const { shell, texts } = this.player;
    const reload = button(texts.say("reload"), () => this.load(), "quiet");
    const go = () => button(texts.say("go_on_here"), () => this.goOn(), "quiet");
    if (this.isOver) shell.note("elsewhere", "alert", texts.say("handed_in_elsewhere"), reload);
    else shell.note("elsewhere", "alert", texts.say("changed_elsewhere"), reload, go());
  }

  /** Takes up what the other window saved; what was told with it is saved as well. */
  load() {
    this.take();
    goBack(this.player);
    this.save();
  }

  /** Has here what the other window saved; what the journal is owed, that window enters. */
  take() {
    const { player, other, moved } = this;
    const { language } = player.attempt;
    this.forget();
    player.attempt = { ...(other || player.attempt), language };
    player.keeper.owed.clear();
    player.session.journal.isBehind = false;
    this.told = moved;
  }

  /** Goes on with what is here. */
  goOn() {
    const { attempt, keeper } = this.player;
    if (this.isOver) return this.load();
    this.forget();
    return attempt.submitted ? keeper.submit() : this.save();
  }

  /** The learner has chosen. */
  forget() {
    const { moved, other, entries } = this;
    if (!moved || !other) return;
    const { course, attempt, session, shell, keeper } = this.player;
    this.own.add(mark(moved));
    countIn(course, attempt, other);
    keeper.renumber();
    session.overtaken(moved, entries, reportSoFar(course, other));
    [this.moved, this.other, this.entries] = ["", null, []];
    shell.unnote("elsewhere");
  }

  /** This window has written. @type {(state: string | null) => void} */
  tell(state) {
    const { session } = this.player;
    if (!state) return;
    this.own.add(mark(state));
    if (!session.saving.isStateTaken || state === this.told) return;
    this.told = state;
    const entries = session.journal.fresh.splice(0);
    if (this.channel) this.channel.postMessage({ state, entries });
  }

  /**
   * Whether this window, which is left, leaves what another has saved: nothing was answered here since, or may be any
   * more, and nothing that was handed in is still to be told.
   */
  isLeft() {
    if (!this.hasMoved()) return false;
    const { course, attempt, session } = this.player;
    const { answers } = decode(course, this.told) || { answers: course.parts.map(() => "") };
    const isOwed = attempt.submitted && session.unsavedSince !== null;
    const isLeft = this.isOver || (!isOwed && answers.join() === attempt.answers.join());
    if (isLeft) this.leave();
    else this.forget();
    if (!isLeft && attempt.submitted) session.values.write(session.standing.pairs(finalReport(course, attempt)));
    return isLeft;
  }

  /** The other's state stays as it is, its language, too: told again, it would be news there. */
  leave() {
    const { language } = /** @type {Attempt} */ (this.other);
    this.take();
    this.player.attempt.language = language;
  }

  close() {
    if (this.channel) this.channel.close();
    this.channel = null;
  }
}
