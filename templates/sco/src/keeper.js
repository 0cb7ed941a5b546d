/** Keeping what the learner does: when the session is told, and what the learner is told about it. */

import { handIn, isBegun, unrecorded } from "./attempt.js";
import { button } from "./dom.js";
import { answerRecord, finalReport } from "./records.js";
import { encode } from "./state.js";

/** Milliseconds since a reading of `performance.now()`, however the clock is changed meanwhile. */
const since = (/** @type {number} */ ticks) => Math.max(performance.now() - ticks, 0);

export class Keeper {
  /** @type {(player: import("./player.js").Player) => void} */
  constructor(player) {
    this.player = player;
    /** The place of the question on the screen, and since when. */
    this.shown = { place: -1, date: new Date(), ticks: 0 };
  }

  /** A part is on the screen from now on. @type {(place: number) => void} */
  watch(place) {
    this.shown = { place, date: new Date(), ticks: performance.now() };
  }

  /** Where the learner is and all that is known. */
  snapshot() {
    const { course, attempt } = this.player;
    const part = course.parts[attempt.position];
    const state = isBegun(attempt) ? encode(course, attempt) : null;
    return { location: part ? part.id.slice(0, 255) : "", state, submitted: attempt.submitted };
  }

  /** Records of the answers that were changed since they were last told; they count as told from now on. */
  pendingRecords() {
    const { course, attempt, session } = this.player;
    if (!session.isTracked) return [];
    return unrecorded(attempt).map((place) => {
      attempt.recorded[place] = attempt.answers[place];
      attempt.journal += 1;
      return answerRecord(course, attempt, place, this.timesOf(place));
    });
  }

  /** @type {(place: number) => import("./records.js").Times} */
  timesOf(place) {
    const answered = new Date();
    const { shown } = this;
    if (place !== shown.place) return { shown: answered, answered, latency: 0 };
    return { shown: shown.date, answered, latency: since(shown.ticks) };
  }

  /** Saves when an answer was changed, or anyway. @type {(isForced?: boolean) => void} */
  save(isForced = false) {
    const { session, attempt } = this.player;
    const journal = attempt.journal;
    const records = this.pendingRecords();
    if (records.length > 0 || isForced) session.save(records, this.snapshot(), journal);
  }

  /** Fixes the result and tells it. */
  submit() {
    const { course, attempt, session } = this.player;
    const journal = attempt.journal;
    const records = this.pendingRecords();
    if (!attempt.submitted) handIn(course, attempt);
    session.submit(records, this.snapshot(), journal, finalReport(course, attempt));
  }

  /** The page is hidden; it may never be seen again. */
  pause() {
    this.player.session.pause(this.snapshot());
  }

  /** The session ends; the page after it says what became of the answers. */
  close() {
    const { session, attempt, shell } = this.player;
    const journal = attempt.journal;
    session.leave(this.pendingRecords(), this.snapshot(), journal);
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
      const text = texts.say("unsaved", { t: texts.time(session.unsavedSince) });
      shell.note("unsaved", "alert", text, button(texts.say("retry"), () => session.retry(), "quiet"));
    } else {
      shell.showSaving(this.goodState());
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
    const { session, shell } = this.player;
    this.tell();
    shell.unnote("resumed");
    if (!session.unsavedSince) shell.unnote("unsaved");
  }
}
