/**
 * The session with the LMS: what is written when, in which order, and whether it was saved.
 *
 * Nothing here throws, and nothing is written twice unchanged. Elements and formats come from api.js (`rte`).
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {"searching" | "none" | "refused" | "open" | "closed"} Phase
 * @typedef {[string, string]} Pair an element and its value
 * @typedef {{outcome: string, raw: string | null, scaled: string}} Report  raw: null for a course without questions
 *
 * What is to be kept; a `state` of null is nothing yet, "" is too long to be kept, one that is not `isWhole` was too
 * long for some of what was typed.
 *
 * @typedef {{location: string, state: string | null, isWhole?: boolean, submitted: boolean}} Snapshot
 */

import { findApi } from "./find.js";
import { Journal } from "./journal.js";
import { connect } from "./lms.js";

const SEARCH_FOR = 5000;
const SEARCH_EVERY = 250;
/** "Not implemented" (1.2 and 2004) and "unimplemented" (2004). */
const UNKNOWN = ["401", "402"];

export class Session {
  /**
   * @param {any} rte `window.QTIEXPORT_RTE`
   * @param {Window} win
   * @param {boolean} isReviewable whether the learner may look at the answers after handing in
   */
  constructor(rte, win, isReviewable) {
    this.rte = rte;
    this.win = win;
    this.isReviewable = isReviewable;
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
    /** Whether there was anything to save in this launch. */
    this.hasSaved = false;
    /** Whether there was a session that records. */
    this.wasTracked = false;
    /** When the session was opened, by `performance.now()`. */
    this.openedAt = 0;
    this.journal = new Journal(this);
    /** Values by element as accepted; nothing that was written is read back. @type {Map<string, string>} */
    this.written = new Map();
    /** Values by element as read before anything was written to them. @type {Map<string, string>} */
    this.known = new Map();
    /** Whether the state, or some of what was typed, did not fit into what every LMS takes. */
    this.isTooLong = false;
    /**
     * Values that the LMS did not take, in the order in which they are to be tried again.
     *
     * @type {Map<string, string>}
     */
    this.waiting = new Map();
    this.get = (/** @type {string} */ element) => this.currentOf(element);
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
      const api = findApi(this.win, this.rte.object, this.rte.functions.initialize);
      if (api) found(this.open(api));
      else if (performance.now() < until) setTimeout(look, SEARCH_EVERY);
      else found(this.settle("none"));
    };
    look();
  }

  /** @type {(api: object) => boolean} */
  open(api) {
    const lms = connect(api, this.rte.functions, this.rte.openAlready);
    if (!lms.initialize()) return this.settle("refused");
    this.lms = lms;
    this.openedAt = performance.now();
    this.isPractice = isWithoutCredit(this.read("mode"), this.read("credit"));
    this.standing = this.rte.standing(this.get);
    this.bestRaw = isDone(this.standing) ? parseFloat(this.read("raw")) : NaN;
    this.wasTracked = !this.isPractice;
    return this.settle("open");
  }

  /** @type {(phase: Phase) => boolean} */
  settle(phase) {
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
    return this.currentOf(this.rte.elements[what]);
  }

  /** The element's value as it was when first asked for, or as accepted since. @type {(element: string) => string} */
  currentOf(element) {
    if (!this.known.has(element) && this.lms) this.known.set(element, this.lms.get(element));
    return this.known.get(element) || "";
  }

  /** What a first launch writes at once (R4); a later launch writes nothing until something happens. */
  begin() {
    if (!this.isTracked) return;
    const pairs = this.rte.opening(this.get);
    if (pairs.length === 0) return;
    this.write([...pairs, [this.rte.elements.exit, this.rte.exit(false, this.isReviewable)]]);
    this.commit();
  }

  // --- saving --------------------------------------------------------------------------------------------------

  /**
   * What goes before, where the learner is and the state, then one Commit.
   *
   * @type {(snapshot: Snapshot, before?: Pair[]) => void}
   */
  save(snapshot, before = []) {
    if (!this.isTracked) return;
    this.write([...before, ...this.snapshotPairs(snapshot)]);
    this.hasSaved = this.hasSaved || snapshot.state !== null;
    this.commit();
  }

  /**
   * The end of an attempt: score before status, all in one Commit (R6).
   *
   * @type {(snapshot: Snapshot, report: Report) => void}
   */
  submit(snapshot, report) {
    if (this.isTracked) this.save(snapshot, [...this.scorePairs(report), ...this.statusPairs(report)]);
  }

  /** Whether the LMS has all of it already, and nothing waits. @type {(snapshot: Snapshot) => boolean} */
  holds({ state }) {
    return this.unsavedSince === null && Boolean(state) && this.read("state") === state;
  }

  /** No score where there is none, nor a worse one than what was passed or completed with (R5). */
  scorePairs(/** @type {{outcome: string, raw: string | null, scaled: string}} */ { outcome, raw, scaled }) {
    if (raw === null) return [];
    const isWorse = (this.standing === "passed" && outcome === "failed") || this.bestRaw > Number(raw);
    return isWorse ? [] : this.rte.score(raw, scaled);
  }

  statusPairs(/** @type {{outcome: string}} */ { outcome }) {
    return this.rte.status(outcome, this.get);
  }

  /** @type {(snapshot: Snapshot) => Pair[]} */
  snapshotPairs({ location, state, isWhole, submitted }) {
    const { elements } = this.rte;
    /** @type {Pair} */
    const exit = [elements.exit, this.rte.exit(submitted, this.isReviewable)];
    this.isTooLong = state === "" || isWhole === false;
    return state ? [[elements.location, location], [elements.state, state], exit] : [exit];
  }

  /**
   * Writes what must not be lost; what the LMS does not take waits for the next time.
   *
   * @type {(pairs: Pair[]) => void}
   */
  write(pairs) {
    const wanted = new Map([...this.waiting, ...pairs]);
    this.waiting = new Map();
    wanted.forEach((value, element) => {
      if (!this.put([element, value])) this.waiting.set(element, value);
    });
  }

  /** @type {(pair: Pair) => boolean} */
  put([element, value]) {
    if (this.written.get(element) === value) return true;
    const isTaken = this.lms !== null && this.lms.set(element, value);
    if (isTaken) [this.written, this.known].forEach((values) => values.set(element, value));
    return isTaken;
  }

  /** Whether the element that was refused just now is one that this LMS does not have. */
  isUnknown() {
    return this.lms !== null && UNKNOWN.includes(this.lms.lastError());
  }

  /** Session time and Commit; afterwards `unsavedSince` tells whether all is safe. */
  commit() {
    this.writeTime();
    const isSaved = this.lms !== null && this.lms.commit() && this.isAllTaken;
    this.unsavedSince = isSaved ? null : this.unsavedSince || new Date();
    this.changed();
  }

  get isAllTaken() {
    return this.waiting.size === 0 && !this.isTooLong && !this.journal.isBehind;
  }

  writeTime() {
    this.put([this.rte.elements.sessionTime, this.rte.timespan(performance.now() - this.openedAt)]);
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
   * The end of the session, once: whatever Commit says while a page goes away, Finish is still called (R22, R23).
   *
   * @type {(snapshot: Snapshot) => void}
   */
  leave(snapshot) {
    const { lms } = this;
    const wasOpen = this.isOpen;
    const isTracked = this.isTracked;
    this.phase = "closed";
    if (!wasOpen || lms === null) return;
    if (isTracked) this.write(this.snapshotPairs(snapshot));
    this.writeTime();
    const isCommitted = lms.commit();
    const isFinished = lms.finish();
    const isSaved = this.isAllTaken && (isCommitted || isFinished);
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
