/**
 * Keeping what the learner does: when the session is told, and what the learner is told about it.
 *
 * An answer is saved twice: as state soon after the last tick, and on leaving its page with an entry in the journal,
 * which so holds what was given and no tick on the way there.
 *
 * @typedef {import("./records.js").Times} Times
 */

import { handIn, isBegun, unrecorded } from "./attempt.js";
import { button } from "./dom.js";
import { answerRecords, finalReport } from "./records.js";
import { fitted } from "./state.js";

/** Milliseconds after the last tick on a page: quick ticking is one Commit (R21), a crash loses no more (R24). */
const SAVE_AFTER = 1000;

/** Milliseconds since a reading of `performance.now()`, however the clock is changed meanwhile. */
const since = (/** @type {number} */ ticks) => Math.max(performance.now() - ticks, 0);

/**
 * Which answers were told whole, when of all their records the first `told` were.
 *
 * @type {(records: object[][], told: number) => boolean[]}
 */
function wholes(records, told) {
  let end = 0;
  return records.map((some) => (end += some.length) <= told);
}

export class Keeper {
  /** @param {import("./player.js").Player} player */
  constructor(player) {
    this.player = player;
    /** The place of the question on the screen, and since when. */
    this.shown = { place: -1, date: new Date(), ticks: 0 };
    /** Answers that the LMS's journal refused, by place, and when they were given. @type {Map<number, Times>} */
    this.refused = new Map();
    /** Runs while an answer on the page is not saved yet; 0 else. @type {any} */
    this.timer = 0;
  }

  /** A part is on the screen from now on. @type {(place: number) => void} */
  watch(place) {
    this.shown = { place, date: new Date(), ticks: performance.now() };
  }

  /** Where the learner is and all that is known. */
  snapshot() {
    const { course, attempt, session } = this.player;
    const part = course.parts[attempt.position];
    const { text, isWhole } = fitted(course, attempt, session.rte.stateLimit);
    const state = isBegun(attempt) ? text : null;
    return { location: part ? part.id.slice(0, 255) : "", state, isWhole, submitted: attempt.submitted };
  }

  /** The answer at `place` has just been changed. @type {(place: number, pause?: number) => void} */
  touch(place, pause) {
    this.refused.delete(place);
    this.saveSoon(pause);
  }

  /**
   * Saves the state once nothing has been changed for `pause` milliseconds; until then nothing is called saved.
   *
   * @type {(pause?: number) => void}
   */
  saveSoon(pause = SAVE_AFTER) {
    if (!this.player.session.isTracked) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), pause);
    this.clearSavedAgain();
    this.tell();
  }

  /** Saves the state if a change of it was waiting to be saved, unless the LMS has it already. */
  settle() {
    if (!this.stopTimer()) return;
    const { session } = this.player;
    const snapshot = this.snapshot();
    if (session.holds(snapshot)) this.tell();
    else session.save(snapshot);
  }

  /** Whether it was running. */
  stopTimer() {
    const wasRunning = this.timer !== 0;
    clearTimeout(this.timer);
    this.timer = 0;
    return wasRunning;
  }

  /**
   * Enters answers in the LMS's journal; what it refuses is entered with the next save, or after the next launch.
   * Returns how many there were to enter.
   *
   * @type {(places?: number[]) => number}
   */
  enter(places = unrecorded(this.player.attempt)) {
    const { course, attempt, session } = this.player;
    if (!session.isTracked) return 0;
    const times = places.map((place) => this.timesOf(place));
    const records = places.map((place, i) => answerRecords(course, attempt, place, times[i]));
    const told = session.journal.tell(/** @type {object[]} */ ([]).concat(...records), attempt.journal);
    attempt.journal += told;
    const isWhole = wholes(records, told);
    places.filter((_, i) => isWhole[i]).forEach((place) => {
      attempt.recorded[place] = attempt.answers[place];
    });
    const entries = places.map((place, i) => /** @type {[number, Times]} */ ([place, times[i]]));
    this.refused = new Map(entries.filter((_, i) => !isWhole[i]));
    return places.length;
  }

  /** @type {(place: number) => Times} */
  timesOf(place) {
    const { shown, refused } = this;
    const answered = new Date();
    const here = { shown: shown.date, answered, latency: since(shown.ticks) };
    return refused.get(place) || (place === shown.place ? here : { shown: answered, answered, latency: 0 });
  }

  /** Saves when an answer was changed, or anyway. @type {(isForced?: boolean) => void} */
  save(isForced = false) {
    const isEntered = this.enter() > 0;
    if (!isEntered && !isForced) return this.settle();
    this.stopTimer();
    return this.player.session.save(this.snapshot());
  }

  /** Tries again what was not saved; the answer on the page is entered when the page is left, as ever. */
  retry() {
    this.stopTimer();
    this.enter(Array.from(this.refused.keys()));
    this.player.session.save(this.snapshot());
  }

  /** Fixes the result and tells it. */
  submit() {
    const { course, attempt, session } = this.player;
    this.stopTimer();
    this.enter();
    if (!attempt.submitted) handIn(course, attempt);
    session.submit(this.snapshot(), finalReport(course, attempt));
  }

  /** The page is hidden; it may never be seen again. */
  pause() {
    this.stopTimer();
    this.player.session.pause(this.snapshot());
  }

  /** The session ends; the page after it says what became of the answers. */
  close() {
    const { session, shell } = this.player;
    this.stopTimer();
    this.enter();
    session.leave(this.snapshot());
    shell.showSaving("");
    ["session", "resumed", "unsaved"].forEach((note) => shell.unnote(note));
  }

  // --- what the learner is told --------------------------------------------------------------------------------

  /** The saving state, in the bar and, when something is not saved, in a note with a way to try again. */
  tell() {
    const { session, shell, texts } = this.player;
    if (!session.isTracked) return;
    if (session.unsavedSince) {
      shell.showSaving("");
      const text = texts.say(session.isTooLong ? "too_long" : "unsaved", { t: texts.time(session.unsavedSince) });
      shell.note("unsaved", "alert", text, button(texts.say("retry"), () => this.retry(), "quiet"));
    } else {
      shell.showSaving(this.timer === 0 ? this.goodState() : "");
      shell.reword("unsaved", texts.say("saved_again"));
    }
  }

  /** What the bar says when nothing is wrong. @type {() => string} */
  goodState() {
    const { session, texts, isUnderWay } = this.player;
    if (session.hasSaved) return texts.say("saved");
    return isUnderWay ? "" : texts.say("connected");
  }

  /** Takes away what is no longer true once the learner goes on. */
  clearNotes() {
    this.tell();
    this.player.shell.unnote("resumed");
    this.clearSavedAgain();
  }

  /** Takes away the note that all is saved; one that something is not stays. */
  clearSavedAgain() {
    const { session, shell } = this.player;
    if (!session.unsavedSince) shell.unnote("unsaved");
  }
}
