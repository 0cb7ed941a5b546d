/**
 * Other windows with the same course (scorm.md S8).
 *
 * A state that another window saved is seen in the LMS, where both share one API object, or heard of from that window.
 * Then nothing is written here until the learner has chosen; whoever hands in or answers on and leaves has chosen, too.
 */

import { goBack } from "./beside.js";
import { button } from "./dom.js";
import { decode } from "./state.js";

/** What tells one state from another: its checksum. */
const mark = (/** @type {string} */ state) => state.slice(-8);

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
    /** Marks of the states that were read or written here. @type {Set<string>} */
    this.own = new Set();
    /** The state that was written here last; "" before the first. */
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
      /** @type {any} */ (this.channel).onmessage = (/** @type {MessageEvent} */ { data }) => this.look(data);
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

  /** A state from elsewhere; what is none of this course is no rival. @type {(state: unknown) => void} */
  look(state) {
    if (typeof state !== "string" || this.own.has(mark(state)) || !decode(this.player.course, state)) return;
    this.moved = state;
    this.say();
  }

  /** Leaves the choice to the learner. */
  say() {
    const { shell, texts } = this.player;
    const reload = button(texts.say("reload"), () => this.load(), "quiet");
    const go = button(texts.say("go_on_here"), () => this.goOn(), "quiet");
    shell.note("elsewhere", "alert", texts.say("changed_elsewhere"), reload, go);
  }

  /** Takes up what the other window saved. */
  load() {
    const { player } = this;
    const { language } = player.attempt;
    player.attempt = { ...(decode(player.course, this.moved) || player.attempt), language };
    player.keeper.owed.clear();
    this.told = this.moved;
    this.forget();
    goBack(player);
  }

  /** Goes on with what is here. */
  goOn() {
    this.forget();
    this.save();
  }

  /** The learner has chosen. */
  forget() {
    if (!this.moved) return;
    this.own.add(mark(this.moved));
    this.player.session.overtaken(this.moved);
    this.moved = "";
    this.player.shell.unnote("elsewhere");
  }

  /** This window has written. @type {(state: string | null) => void} */
  tell(state) {
    if (!state || state === this.told) return;
    this.told = state;
    this.own.add(mark(state));
    if (this.channel) this.channel.postMessage(state);
  }

  /**
   * What is left behind by a window that was overtaken, and in which nothing was answered since: what the other saved.
   *
   * @type {(snapshot: import("./session.js").Snapshot) => import("./session.js").Snapshot | null}
   */
  left(snapshot) {
    if (!this.hasMoved()) return null;
    const { course, attempt } = this.player;
    const { answers } = decode(course, this.told) || { answers: course.parts.map(() => "") };
    if (answers.join() === attempt.answers.join()) return { ...snapshot, state: this.moved };
    this.forget();
    return null;
  }

  close() {
    if (this.channel) this.channel.close();
    this.channel = null;
  }
}
