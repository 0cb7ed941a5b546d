/**
 * The session with the LMS: what is written when, in which order, and whether it was saved.
 *
 * Nothing here throws, and nothing is written twice unchanged. Elements and formats come from api.js (`rte`).
 *
 * @typedef {import("./course.js").Course} Course
 * @typedef {import("./objectives.js").Objective} Objective
 * @typedef {import("./values.js").Pair} Pair
 * @typedef {"searching" | "none" | "refused" | "open" | "closed"} Phase
 * @typedef {import("./standing.js").Report} Report
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
import { Saving } from "./saving.js";
import { Standing } from "./standing.js";
import { Values } from "./values.js";

const SEARCH_FOR = 5000;
const SEARCH_EVERY = 250;
/** Of names; what is longer is none. */
const LONGEST = 255;

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
    /** @type {import("./lms.js").Connection | null} */
    this.lms = null;
    /** Whether this launch records nothing (review, browse, no-credit). */
    this.isPractice = false;
    /** Who the learner is, in which language they like to be spoken to, as the LMS says it; "" is not known. */
    this.learner = { id: "", name: "" };
    this.language = "";
    /** Seconds that the LMS allows; 0 for any. */
    this.maxTime = 0;
    /** Whether there was a session that records. */
    this.wasTracked = false;
    /** When the session was opened, by `performance.now()`. */
    this.openedAt = 0;
    /** The state that this launch began with. @type {string | null} */
    this.found = null;
    this.get = (/** @type {string} */ element) => this.values.get(element);
    this.values = new Values();
    this.journal = new Journal(this);
    this.objectives = new Objectives(this);
    this.standing = new Standing(this);
    this.saving = new Saving(this);
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
    this.standing.look();
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

  /** The stored state as it was first read, "" when there was none: what is read later may be of another window. */
  stored() {
    if (this.isOpen && this.found === null) this.found = this.read("state");
    return this.found || "";
  }

  /** @type {(what: string) => string} */
  read(what) {
    return this.values.get(this.rte.elements[what]);
  }

  /**
   * What a first launch writes at once (R4); a later launch writes nothing until something happens. Where it cannot be
   * seen which of them this is, nothing is lowered (R5).
   */
  begin() {
    if (!this.isTracked) return;
    const pairs = this.rte.opening(this.get);
    if (pairs.length === 0 || this.values.isBlind) return;
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
    this.saving.hasSaved = this.saving.hasSaved || snapshot.state !== null;
    this.commit();
    this.saving.took(performance.now() - begun);
  }

  /**
   * The end of an attempt: score before status, then the sections, all in one Commit (R6, R16).
   *
   * @type {(snapshot: Snapshot, report: Report, sections?: Objective[]) => void}
   */
  submit(snapshot, report, sections) {
    if (this.isTracked) this.save(snapshot, this.standing.pairs(report), sections);
  }

  /** Whether the LMS has all of it already, and nothing waits. @type {(snapshot: Snapshot) => boolean} */
  holds({ state }) {
    return this.unsavedSince === null && Boolean(state) && this.read("state") === state;
  }

  /** @type {(snapshot: Snapshot) => Pair[]} */
  snapshotPairs({ location, state, isWhole, submitted, returns }) {
    const { elements } = this.rte;
    /** @type {Pair} */
    const exit = [elements.exit, this.rte.exit(submitted, returns)];
    this.saving.isTooLong = state === "" || isWhole === false;
    if (!state) return [exit];
    if (this.read("state") !== state) return [[elements.location, location], [elements.state, state], exit];
    [elements.location, elements.state].forEach((element) => this.values.waiting.delete(element));
    return [exit];
  }

  /** Session time and Commit; afterwards `unsavedSince` tells whether all is safe. */
  commit() {
    this.writeTime();
    this.saving.judge(this.lms !== null && this.lms.commit() && this.saving.isKept());
    this.changed();
  }

  /** Since when something is not saved; null where all is. */
  get unsavedSince() {
    return this.saving.unsavedSince;
  }

  /** Whether the LMS has ended the session, although the page has not. */
  get isExpired() {
    return this.isOpen && this.lms !== null && this.lms.isExpired;
  }

  /**
   * Another window has written: the next save writes the state whatever it is, and looks where the journal ends. A result
   * that waits was judged by what stood before, and is let go. Where both have one API object, nothing that was recorded
   * there is lowered; where each has its own, this one is told what the other told, since the LMS keeps what comes last.
   *
   * @type {(moved: string, entries: Pair[], report: Report | null) => void}
   */
  overtaken(moved, entries, report) {
    const { values, journal, standing, lms } = this;
    const { state, count } = this.rte.elements;
    const isShared = lms !== null && lms.get(state) === moved;
    if (isShared) [values.known, values.written].forEach((held) => held.clear());
    values.forget(state);
    values.known.delete(count);
    values.letGo();
    if (!isShared) journal.follow(entries);
    journal.lookAgain();
    standing.look();
    if (isShared || !report) return;
    values.write(standing.pairs(report));
    standing.look();
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
    const isKept = this.saving.isKept();
    const isFinished = lms.finish();
    const isSaved = lms.lacksCommit ? isFinished : isCommitted || (isGoing && isFinished);
    this.saving.judge(isSaved && isKept);
  }
}

/** An empty or unknown mode counts as normal (R27). @type {(mode: string, credit: string) => boolean} */
function isWithoutCredit(mode, credit) {
  return mode === "review" || mode === "browse" || credit === "no-credit";
}
