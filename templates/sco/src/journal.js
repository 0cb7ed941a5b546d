/**
 * The LMS's journal of answers, `cmi.interactions` (scorm.md R10, R15).
 *
 * An LMS without one (SCORM 1.2 need not have it) is left alone: the answers themselves are in the state. One that has
 * a journal and refuses an entry leaves us behind, until it is told what is missing.
 *
 * @typedef {import("./session.js").Pair} Pair
 */

export class Journal {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** Where the next entry goes; -1 until asked for. */
    this.next = -1;
    /** Whether the LMS has said that it keeps no journal. */
    this.isMissing = false;
    /** Whether an entry was refused when last told. */
    this.isBehind = false;
  }

  /**
   * Writes records one after the other up to the first that is refused; returns how many need not be told again.
   * `count` is how many the attempt has written, for an LMS that cannot count.
   *
   * @type {(records: object[], count: number) => number}
   */
  tell(records, count) {
    if (!this.session.isTracked) return 0;
    const refused = records.findIndex((record, i) => !this.isTold(record, count + i));
    this.isBehind = refused >= 0;
    return this.isBehind ? refused : records.length;
  }

  /** @type {(record: object, count: number) => boolean} */
  isTold(record, count) {
    if (this.isMissing) return true;
    const { session } = this;
    const index = this.index(count);
    const [first, ...others] = session.rte.interaction(index, record);
    if (!session.put(first)) {
      this.isMissing = session.isUnknown();
      return this.isMissing;
    }
    others.forEach((/** @type {Pair} */ pair) => this.fill(pair));
    this.next = index + 1;
    return true;
  }

  /** A field of an entry that stands: what the LMS knows but refuses waits with the rest. @type {(pair: Pair) => void} */
  fill([element, value]) {
    const { session } = this;
    if (!session.put([element, value]) && !session.isUnknown()) session.waiting.set(element, value);
  }

  /**
   * The LMS's count, or the attempt's own where the LMS answers rubbish; from then on one more each time (R15).
   *
   * @type {(count: number) => number}
   */
  index(count) {
    if (this.next >= 0) return this.next;
    const known = this.session.read("count").trim();
    return /^\d{1,6}$/.test(known) ? Number(known) : count;
  }
}
