/**
 * Keeping what the learner does: when the session is told, and what the learner is told about it.
 *
 * An answer is saved twice: as state soon after the last tick, and on leaving its page with an entry in the journal,
 * which so holds what was given and no tick on the way there.
 *
 * @typedef {import("./records.js").Times} Times
 * @typedef {import("./attempt.js").Attempt} Attempt
 * @typedef {{attempt: Attempt, place: number, records: import("./journal.js").Entry[], told: number}} Owed  the records of
 *   an answer, and how many of them the LMS's journal has
 */

import { handIn, isBegun, mayRetry, unrecorded } from "./attempt.js";
import { answerRecords, finalReport, sectionReports } from "./records.js";
import { Rivals } from "./rivals.js";
import { fitted } from "./state.js";
import { Unsaved } from "./unsaved.js";

/** Milliseconds after the last tick on a page: quick ticking is one Commit (R21), a crash loses no more (R24). */
const SAVE_AFTER = 1000;
/** Milliseconds in which the browser can show that something is being saved, before it stands still. */
const PAINT = 50;

/** Milliseconds since a reading of `performance.now()`, however the clock is changed meanwhile. */
const since = (/** @type {number} */ ticks) => Math.max(performance.now() - ticks, 0);

export class Keeper {
  /** @param {import("./player.js").Player} player */
  constructor(player) {
    this.player = player;
    /** The place of the question on the screen, and since when. */
    this.shown = { place: -1, date: new Date(), ticks: 0 };
    /** Answers that are to be entered in the LMS's journal, by attempt and place. @type {Map<string, Owed>} */
    this.owed = new Map();
    /** Runs while an answer on the page is not saved yet; 0 else. @type {any} */
    this.timer = 0;
    /** Runs until a long wait is told; and whether it was. @type {any} */
    this.saying = 0;
    this.isSaying = false;
    this.unsaved = new Unsaved(player, () => this.retry());
    this.rivals = new Rivals(player, () => this.retry());
  }

  /** The session is open. */
  join() {
    if (this.player.session.isTracked) this.rivals.listen();
  }

  /** A part is on the screen from now on. @type {(place: number) => void} */
  watch(place) {
    this.shown = { place, date: new Date(), ticks: performance.now() };
  }

  /** Where the learner is and all that is known. @type {() => import("./session.js").Snapshot} */
  snapshot() {
    const { course, attempt, session } = this.player;
    const part = course.parts[attempt.position];
    const { text, isWhole } = fitted(course, attempt, session.rte.stateLimit);
    const state = isBegun(attempt) ? text : null;
    const location = part ? part.id.slice(0, 255) : "";
    return { location, state, isWhole, submitted: attempt.submitted, returns: this.returns };
  }

  /**
   * Whether there is something to come back for once the course is handed in (R26): where attempts are counted, their
   * count, since who comes back to a new attempt of the LMS would have all of them again.
   */
  get returns() {
    const { course, attempt } = this.player;
    return course.feedback !== "never" || course.attempts > 0 || mayRetry(course, attempt);
  }

  /** The answer at `place` has just been changed. @type {(place: number, pause?: number) => void} */
  touch(place, pause) {
    this.owed.delete(this.keyOf(place));
    this.saveSoon(pause);
  }

  /**
   * Saves the state once nothing has been changed for `pause` milliseconds; until then nothing is called saved.
   *
   * @type {(pause?: number) => void}
   */
  saveSoon(pause = SAVE_AFTER) {
    if (!this.player.session.isTracked) return;
    this.stopTimer();
    this.timer = setTimeout(() => this.due(), pause);
    if (pause > SAVE_AFTER) this.saying = setTimeout(() => this.tellSaving(), SAVE_AFTER);
    this.clearSavedAgain();
    this.tell();
  }

  /** Saves now; an LMS that was slow last time may hold the page up, and that is told first. */
  due() {
    if (!this.player.session.saving.isSlow) return this.settle();
    this.stopTimer();
    this.timer = setTimeout(() => this.settle(), PAINT);
    return this.tellSaving();
  }

  /** Saves what was waiting to be saved, unless the LMS has it already. */
  settle() {
    if (!this.stopTimer()) return;
    const { session } = this.player;
    if (this.owed.size === 0 && session.holds(this.snapshot())) this.tell();
    else this.retry();
  }

  /** Whether it was running. */
  stopTimer() {
    const wasRunning = this.timer !== 0;
    [this.timer, this.saying].forEach((timer) => clearTimeout(timer));
    this.timer = this.saying = 0;
    this.isSaying = false;
    return wasRunning;
  }

  /** The attempt has another number now: what it is owed is found by that. */
  renumber() {
    this.owed = new Map(Array.from(this.owed.values(), (one) => [`${one.attempt.number} ${one.place}`, one]));
  }

  /** An earlier attempt may still be owed what it gave there. @type {(place: number) => string} */
  keyOf(place) {
    return `${this.player.attempt.number} ${place}`;
  }

  /**
   * Enters answers in the LMS's journal, and what it is owed from before, up to the first that it refuses: that and the
   * others are entered with the next save, or after the next launch.
   *
   * @type {(places?: number[]) => void}
   */
  enter(places = unrecorded(this.player.attempt)) {
    const { session } = this.player;
    if (!session.isTracked) return;
    this.owe(places);
    Array.from(this.owed.keys()).every((key) => this.isEntered(key));
    session.journal.isBehind = this.owed.size > 0;
  }

  /** Fixes what is to be told of answers, and when they were given. @type {(places: number[]) => void} */
  owe(places) {
    const { course, attempt } = this.player;
    places.filter((place) => !this.owed.has(this.keyOf(place))).forEach((place) => {
      const records = answerRecords(course, attempt, place, this.timesOf(place));
      this.owed.set(this.keyOf(place), { attempt, place, records, told: 0 });
    });
  }

  /** @type {(key: string) => boolean} */
  isEntered(key) {
    const { course, session, attempt } = this.player;
    const owed = /** @type {Owed} */ (this.owed.get(key));
    const told = session.journal.tell(owed.records.slice(owed.told), attempt.journal);
    owed.told += told;
    const isOneEach = course.journal === "state";
    attempt.journal = isOneEach ? Math.max(attempt.journal, session.journal.next) : attempt.journal + told;
    if (owed.told < owed.records.length) return false;
    owed.attempt.recorded[owed.place] = owed.attempt.answers[owed.place];
    return this.owed.delete(key);
  }

  /** @type {(place: number) => Times} */
  timesOf(place) {
    const { shown } = this;
    const answered = new Date();
    const isHere = place === shown.place;
    return { shown: isHere ? shown.date : answered, answered, latency: isHere ? since(shown.ticks) : 0 };
  }

  /** Saves when an answer was changed, or anyway. @type {(isForced?: boolean) => void} */
  save(isForced = false) {
    const { attempt, session } = this.player;
    const places = session.isTracked ? unrecorded(attempt) : [];
    if (places.length === 0 && !isForced) return this.settle();
    this.owe(places);
    if (!session.saving.isSlow) return this.retry();
    this.timer = 1;
    return this.due();
  }

  /** Saves all that is not saved; the answer on the page is entered when the page is left, as ever. */
  retry() {
    this.stopTimer();
    if (this.rivals.hasMoved()) return this.tell();
    this.enter([]);
    return this.tellSession((snapshot) => this.player.session.save(snapshot));
  }

  /** @type {(write: (snapshot: import("./session.js").Snapshot) => void) => void} */
  tellSession(write) {
    const snapshot = this.snapshot();
    write(snapshot);
    this.rivals.tell(snapshot.state);
  }

  /** Fixes the result and tells it: whoever hands in goes on here, while there is an attempt to hand in. */
  submit() {
    const { course, attempt, session } = this.player;
    this.stopTimer();
    if (this.rivals.hasMoved() && this.rivals.isOver) return this.rivals.load();
    this.rivals.forget();
    this.enter();
    if (!attempt.submitted) handIn(course, attempt);
    const sections = sectionReports(course, attempt);
    return this.tellSession((snapshot) => session.submit(snapshot, finalReport(course, attempt), sections));
  }

  /** The page is hidden; it may never be seen again. */
  pause() {
    this.stopTimer();
    if (!this.player.session.isOpen || this.rivals.hasMoved()) return;
    this.enter([]);
    this.tellSession((snapshot) => this.player.session.pause(snapshot));
  }

  /** The session ends; the page after it says what became of the answers. @type {(isGoing?: boolean) => void} */
  close(isGoing = false) {
    const { session, shell } = this.player;
    this.stopTimer();
    this.unsaved.stop();
    if (!this.rivals.isLeft()) this.enter();
    this.tellSession((snapshot) => session.leave(snapshot, isGoing));
    this.rivals.close();
    shell.showSaving("");
    ["session", "resumed", "unsaved", "elsewhere"].forEach((note) => shell.unnote(note));
  }

  // --- what the learner is told --------------------------------------------------------------------------------

  /** The saving state, in the bar and, when something is not saved, in a note with a way to try again. */
  tell() {
    const { session, shell, texts } = this.player;
    if (!session.isTracked) return;
    if (session.unsavedSince) this.unsaved.tell();
    else this.unsaved.clear();
    if (this.isSaying) shell.showSaving(texts.say("saving"), false);
    else shell.showSaving(session.unsavedSince || this.timer !== 0 ? "" : this.goodState());
  }

  /** The notes went with the language that they were in: those that hold are said in the new one. */
  sayAgain() {
    this.unsaved.forget();
    if (this.rivals.moved) this.rivals.say();
    this.tell();
  }

  /** Saving takes its time. */
  tellSaving() {
    this.isSaying = true;
    this.tell();
  }

  /** What the bar says when nothing is wrong. @type {() => string} */
  goodState() {
    const { session, texts, isUnderWay } = this.player;
    if (this.rivals.moved) return "";
    if (session.saving.hasSaved) return texts.say("saved");
    return isUnderWay ? "" : texts.say("connected");
  }

  /** Takes away what is no longer true once the learner goes on. */
  clearNotes() {
    const { shell } = this.player;
    this.tell();
    ["resumed", "receipt"].forEach((note) => shell.unnote(note));
    this.clearSavedAgain();
  }

  /** Takes away the note that all is saved; one that something is not stays. */
  clearSavedAgain() {
    const { session, shell } = this.player;
    if (!session.unsavedSince) shell.unnote("unsaved");
  }
}
