/**
 * What has become of saving, as far as the LMS lets us know (scorm.md S7).
 *
 * An LMS that says neither yes nor no to anything may save in silence, or be deaf: it is asked once for the state that it
 * was given. One that answers is believed, and asked nothing.
 */

/** Milliseconds after which saving is told while it lasts. */
const SLOW = 1000;

export class Saving {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** Since when something is not saved. @type {Date | null} */
    this.unsavedSince = null;
    /** How often in a row saving has failed; and whether the LMS did not take what it was given. */
    this.failures = 0;
    this.isRefused = false;
    /** Whether it took the state, at least. */
    this.isStateTaken = false;
    /** Whether saving took so long last time that the learner is to be told before it. */
    this.isSlow = false;
    /** Whether the state, or some of what was typed, did not fit into what every LMS takes. */
    this.isTooLong = false;
    /** Whether there was anything to save in this launch. */
    this.hasSaved = false;
    /** Whether an LMS that says neither yes nor no has given back what it was to keep. */
    this.isProven = false;
  }

  /** Whether the LMS has taken all that it was given, and all there is was given. */
  get isAllTaken() {
    return !this.isTooLong && !this.isWaiting;
  }

  get isWaiting() {
    const { values, journal } = this.session;
    return values.waiting.size > 0 || journal.isBehind;
  }

  /** Whether the LMS has the state, as far as it says. */
  isKept() {
    const { lms, values, rte } = this.session;
    const { state } = rte.elements;
    const told = values.written.get(state);
    if (this.isProven || lms === null || lms.hasAnswered || told === undefined) return true;
    this.isProven = lms.get(state) === told;
    if (!this.isProven) values.forget(state);
    return this.isProven;
  }

  /** A Commit was made, or the end of the session. @type {(isTaken: boolean) => void} */
  judge(isTaken) {
    const { values, rte } = this.session;
    const isSaved = isTaken && this.isAllTaken;
    this.isStateTaken = isTaken && !values.waiting.has(rte.elements.state);
    this.isRefused = !isTaken || this.isWaiting;
    this.unsavedSince = isSaved ? null : this.unsavedSince || new Date();
    this.failures = isSaved ? 0 : this.failures + 1;
  }

  /** How long a save took, in milliseconds. @type {(spent: number) => void} */
  took(spent) {
    this.isSlow = spent >= SLOW;
  }
}
