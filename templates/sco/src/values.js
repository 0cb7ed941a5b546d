/**
 * The values of the LMS's data model, as far as we know them: nothing is written twice unchanged, and nothing that was
 * written is read back.
 *
 * @typedef {[string, string]} Pair an element and its value
 */

/** "Not implemented" (1.2 and 2004) and "unimplemented" (2004). */
const UNKNOWN = ["401", "402"];

export class Values {
  constructor() {
    /** @type {import("./lms.js").Connection | null} */
    this.lms = null;
    /** Whether what was asked for last could not be read: nothing is known then, not even that there is nothing. */
    this.isBlind = false;
    /** Values by element as accepted. @type {Map<string, string>} */
    this.written = new Map();
    /** Values by element as read when first asked for, or as accepted since. @type {Map<string, string>} */
    this.known = new Map();
    /**
     * Values that the LMS did not take, in the order in which they are to be tried again.
     *
     * @type {Map<string, string>}
     */
    this.waiting = new Map();
  }

  /** "" for whatever cannot be read; what could not be asked for is asked for the next time. @type {(element: string) => string} */
  get(element) {
    this.isBlind = false;
    if (!this.known.has(element) && this.lms) {
      const value = this.lms.get(element);
      this.isBlind = value === null;
      if (value === null) return "";
      this.known.set(element, value);
    }
    return this.known.get(element) || "";
  }

  /**
   * Writes what must not be lost; what the LMS does not take waits for the next time.
   *
   * @type {(pairs: Pair[]) => void}
   */
  write(pairs) {
    const wanted = new Map(this.waiting);
    // In the order of these pairs, whatever waits of them: a score goes before its status (R6).
    pairs.forEach(([element]) => wanted.delete(element));
    pairs.forEach(([element, value]) => wanted.set(element, value));
    this.waiting = new Map();
    wanted.forEach((value, element) => {
      if (!this.put([element, value])) this.waiting.set(element, value);
    });
  }

  /** What waits is let go, but for what belongs to entries of the journal. */
  letGo() {
    this.waiting.forEach((_, element) => element.startsWith("cmi.interactions.") || this.waiting.delete(element));
  }

  /** What the LMS has of it is not known any more: it is written again, whatever it is. @type {(element: string) => void} */
  forget(element) {
    this.known.set(element, "");
    this.written.delete(element);
  }

  /** Whether the LMS has the value now. @type {(pair: Pair) => boolean} */
  put([element, value]) {
    if (this.written.get(element) === value) return true;
    const isTaken = this.lms !== null && this.lms.set(element, value);
    if (isTaken) [this.written, this.known].forEach((values) => values.set(element, value));
    return isTaken;
  }

  /**
   * Writes what is an extra: refused by an LMS that takes all else, it is let go; by one that is out of order, it waits.
   *
   * @type {(pair: Pair) => boolean}
   */
  offer(pair) {
    if (this.put(pair)) return true;
    if (this.waiting.size > 0) this.waiting.set(pair[0], pair[1]);
    return this.waiting.size > 0;
  }

  /** Whether the element that was refused just now is one that this LMS does not have. */
  isUnknown() {
    return this.lms !== null && UNKNOWN.includes(this.lms.lastError());
  }
}
