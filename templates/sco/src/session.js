/**
 * The session with the LMS: what is written when, in which order, and whether it was saved.
 *
 * Nothing here throws, and nothing is written twice unchanged. Elements and formats come from api.js (`rte`).
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./objectives.js").Objective} Objective
 * @typedef {import("./values.js").Pair} Pair
 * @typedef {"searching" | "none" | "refused" | "open" | "closed"} Phase
 * @typedef {{outcome: string, raw: string | null, scaled: string}} Report  raw: null for a course without questions
 *
 * What is to be kept; a `state` of null is nothing yet, "" is too long to be kept, one that is not `isWhole` was too
 * long for some of what was typed. `returns`: whether there is something to come back for.
 *
 * @typedef {{
 *   location: string, state: string | null, isWhole?: boolean, submitted: boolean, returns: boolean,
 * }} Snapshot
 */

import { findHome, isStillThere } from "./find.js";
import { Journal } from "./journal.js";
import { Connection } from "./lms.js";
import { Objectives } from "./objectives.js";
import { Values } from "./values.js";

const SEARCH_FOR = 5000;
const SEARCH_EVERY = 250;
/** Of names; what is longer is none. */
const LONGEST = 255;
/** Milliseconds after which saving is told while it lasts. */
const SLOW = 1000;

export class Session {
  /**
   * @param {any} rte `window.QTIEXPORT_RTE`
   * @param {Window} win
   * @param {Pick<Course, "status" | "grade" | "journal">} course how the LMS is told
   */
  constructor(rte, win, course) {
    this.rte = rte;
    this.win = win;
    this.course = course;
    /** @type {Phase} */
    this.phase = "searching";
    /** What was recorded before this launch: "passed", "completed", "failed" or "". */
    this.standing = "";
    /** The recorded raw score of something passed or completed, else NaN. */
    this.bestRaw = NaN;
    /** @type {import("./lms.js").Connection | null} */
    this.lms = null;
    /** Whether this launch records nothing (review, browse, no-credit). */
    this.isPractice = false;
    /** Since when something is not saved. @type {Date | null} */
    this.unsavedSince = null;
    /** How often in a row saving has failed; and whether the LMS did not take what it was given. */
    this.failures = 0;
    this.isRefused = false;
    /** Whether saving took so long last time that the learner is to be told before it. */
    this.isSlow = false;
    /** Who the learner is, in which language they like to be spoken to, as the LMS says it; "" is not known. */
    this.learner = { id: "", name: "" };
    this.language = "";
    /** Seconds that the LMS allows; 0 for any. */
    this.maxTime = 0;
    /** Whether there was anything to save in this launch. */
    this.hasSaved = false;
    /** Whether there was a session that records. */
    this.wasTracked = false;
    /** When the session was opened, by `performance.now()`. */
    this.openedAt = 0;
    this.journal = new Journal(this);
    this.objectives = new Objectives(this);
    this.values = new Values();
    /** Whether the state, or some of what was typed, did not fit into what every LMS takes. */
    this.isTooLong = false;
    this.get = (/** @type {string} */ element) => this.values.get(element);
    this.changed = () => {};
  }

  // --- opening -------------------------------------------------------------------------------------------------

  /**
   * Looks for the API now and for five seconds; calls `found` once, with whether there is a session.
   *
   * @type {(found: (isOpen: boolean) => void) => void}
   */
  search(found) {
    const until = performance.now() + SEARCH_FOR;
    const look = () => {
      if (this.phase !== "searching") return;
      const home = findHome(this.win, this.rte.object, this.rte.functions.initialize);
      if (home) found(this.open(home));
      else if (performance.now() < until) setTimeout(look, SEARCH_EVERY);
      else found(this.settle("none"));
    };
    look();
  }

  seek(/** @type {(isOpen: boolean) => void} */ found) {
    const home = this.phase === "none" && findHome(this.win, this.rte.object, this.rte.functions.initialize);
    if (home) found(this.open(home));
  }

  /** @type {(home: Window) => boolean} */
  open(home) {
    const { object } = this.rte;
    const lms = new Connection(/** @type {any} */ (home)[object], this.rte, () => isStillThere(this.win, home, object));
    this.lms = lms;
    this.values.lms = lms;
    if (!lms.initialize()) return this.settle("refused");
    this.openedAt = performance.now();
    this.isPractice = isWithoutCredit(this.read("mode"), this.read("credit"));
    this.learner = { id: this.read("learnerId").slice(0, LONGEST), name: this.read("learnerName").slice(0, LONGEST) };
    this.language = this.read("language").trim();
    this.maxTime = this.rte.seconds(this.read("maxTime").trim());
    this.lookBack();
    this.wasTracked = !this.isPractice;
    return this.settle("open");
  }

  settle(/** @type {Phase} */ phase) {
    this.phase = phase;
    return phase === "open";
  }

  get isOpen() {
    return this.phase === "open";
  }

  /** Whether what the learner does is recorded. */
  get isTracked() {
    return this.isOpen && !this.isPractice;
  }

  /** The stored state, "" when there is none. */
  stored() {
    return this.isOpen ? this.read("state") : "";
  }

  /** @type {(what: string) => string} */
  read(what) {
    return this.values.get(this.rte.elements[what]);
  }

  /** What a first launch writes at once (R4); a later launch writes nothing until something happens. */
  begin() {
    if (!this.isTracked) return;
    const pairs = this.rte.opening(this.get);
    if (pairs.length === 0) return;
    this.values.write([...pairs, [this.rte.elements.exit, this.rte.exit(false, true)]]);
    this.commit();
  }

  // --- saving --------------------------------------------------------------------------------------------------

  /**
   * What goes before, where the learner is and the state, the sections, then one Commit.
   *
   * @type {(snapshot: Snapshot, before?: Pair[], sections?: Objective[]) => void}
   */
  save(snapshot, before = [], sections = []) {
    if (!this.isTracked) return;
    const begun = performance.now();
    this.values.write([...before, ...this.snapshotPairs(snapshot)]);
    this.objectives.tell(sections);
    this.hasSaved = this.hasSaved || snapshot.state !== null;
    this.commit();
    this.isSlow = performance.now() - begun >= SLOW;
  }

  /**
   * The end of an attempt: score before status, then the sections, all in one Commit (R6, R16).
   *
   * @type {(snapshot: Snapshot, report: Report, sections?: Objective[]) => void}
   */
  submit(snapshot, report, sections) {
    if (this.isTracked) this.save(snapshot, [...this.scorePairs(report), ...this.statusPairs(report)], sections);
  }

  /** Whether the LMS has all of it already, and nothing waits. @type {(snapshot: Snapshot) => boolean} */
  holds({ state }) {
    return this.unsavedSince === null && Boolean(state) && this.read("state") === state;
  }

  /** Whether a worse attempt lowers what is recorded. */
  get isLast() {
    return this.course.grade === "last";
  }

  /** No score where there is none, nor a worse one than what was passed or completed with (R5). */
  scorePairs(/** @type {Report} */ { outcome, raw, scaled }) {
    if (raw === null) return [];
    const isWorse = (this.standing === "passed" && outcome === "failed") || this.bestRaw > Number(raw);
    return isWorse && !this.isLast ? [] : this.rte.score(raw, scaled);
  }

  statusPairs(/** @type {Report} */ { outcome }) {
    return this.rte.status(outcome, this.get, this.course.status, this.isLast);
  }

  /** @type {(snapshot: Snapshot) => Pair[]} */
  snapshotPairs({ location, state, isWhole, submitted, returns }) {
    const { elements } = this.rte;
    /** @type {Pair} */
    const exit = [elements.exit, this.rte.exit(submitted, returns)];
    this.isTooLong = state === "" || isWhole === false;
    if (!state) return [exit];
    if (this.read("state") !== state) return [[elements.location, location], [elements.state, state], exit];
    [elements.location, elements.state].forEach((element) => this.values.waiting.delete(element));
    return [exit];
  }

  /** Session time and Commit; afterwards `unsavedSince` tells whether all is safe. */
  commit() {
    this.writeTime();
    const isCommitted = this.lms !== null && this.lms.commit();
    const isSaved = isCommitted && this.isAllTaken;
    this.isRefused = !isCommitted || this.values.waiting.size > 0 || this.journal.isBehind;
    this.unsavedSince = isSaved ? null : this.unsavedSince || new Date();
    this.failures = isSaved ? 0 : this.failures + 1;
    this.changed();
  }

  /** Whether the LMS has ended the session, although the page has not. */
  get isExpired() {
    return this.isOpen && this.lms !== null && this.lms.isExpired;
  }

  get isAllTaken() {
    return this.values.waiting.size === 0 && !this.isTooLong && !this.journal.isBehind;
  }

  /**
   * Another window has written: the next save writes the state whatever it is, and looks where the journal ends. Where
   * both have one API object, nothing that was recorded there is lowered.
   */
  overtaken(/** @type {string} */ moved) {
    const { known, written, lms } = this.values;
    const { state, count } = this.rte.elements;
    if (lms && lms.get(state) === moved) [known, written].forEach((values) => values.clear());
    known.set(state, "");
    written.delete(state);
    known.delete(count);
    this.journal.next = -1;
    this.lookBack();
  }

  lookBack() {
    this.standing = this.rte.standing(this.get) || this.standing;
    if (isDone(this.standing)) this.bestRaw = parseFloat(this.read("raw")) || this.bestRaw;
  }

  writeTime() {
    this.values.put([this.rte.elements.sessionTime, this.rte.timespan(performance.now() - this.openedAt)]);
  }

  // --- leaving -------------------------------------------------------------------------------------------------

  /**
   * The page is out of sight and may be killed there: all that is known is saved, the session goes on (R22).
   *
   * @type {(snapshot: Snapshot) => void}
   */
  pause(snapshot) {
    if (this.isTracked) this.save(snapshot);
    else if (this.isOpen) this.commit();
  }

  /**
   * The end of the session, once: whatever Commit says, Finish is still called. While a page goes away, browsers refuse
   * what Commit does, and Finish makes it good (R22, R23); on a page that stays, Commit is believed.
   *
   * @type {(snapshot: Snapshot, isGoing?: boolean) => void}
   */
  leave(snapshot, isGoing = true) {
    const { lms } = this;
    const wasOpen = this.isOpen;
    const isTracked = this.isTracked;
    this.phase = "closed";
    if (!wasOpen || lms === null) return;
    lms.isLeaving = true;
    if (isTracked) this.values.write(this.snapshotPairs(snapshot));
    this.writeTime();
    const isCommitted = lms.commit();
    const isFinished = lms.finish();
    const isSaved = this.isAllTaken && (isCommitted || (isGoing && isFinished));
    this.unsavedSince = isSaved ? null : this.unsavedSince || new Date();
  }
}

/** An empty or unknown mode counts as normal (R27). @type {(mode: string, credit: string) => boolean} */
function isWithoutCredit(mode, credit) {
  return mode === "review" || mode === "browse" || credit === "no-credit";
}

/** @type {(standing: string) => boolean} */
function isDone(standing) {
  return standing === "passed" || standing === "completed";
}
