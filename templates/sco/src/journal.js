/**
 * The LMS's journal of answers, `cmi.interactions` (scorm.md R10, R15).
 *
 * An LMS without one (SCORM 1.2 need not have it) is left alone: the answers themselves are in the state. One that has
 * a journal and refuses an entry leaves us behind, until it is told what is missing.
 *
 * In the mode "state" a question has one entry, which is written anew. SCORM 2004 tells after a relaunch which entry is
 * whose; in 1.2 entries can not be read, so that a question that is answered again in a later launch gets a new one.
 *
 * @typedef {import("./values.js").Pair} Pair
 * @typedef {{id: string, [field: string]: any}} Entry
 */

const ENTRIES = "cmi.interactions.";
const ID = /^cmi\.interactions\.\d{1,6}\.id$/;
/** More entries than these are not looked through: each is a call. */
const MOST = 1000;

export class Journal {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** Where the next new entry goes; -1 until asked for. */
    this.next = -1;
    /** It goes no further to the front than there, whatever the LMS counts. */
    this.least = 0;
    /** What other windows have entered and the LMS did not take here. @type {Pair[]} */
    this.others = [];
    /** What was entered since other windows were told of it. @type {Pair[]} */
    this.fresh = [];
    /** Where the entry of each question is, in the mode "state". @type {Map<string, number>} */
    this.places = new Map();
    /** Whether the LMS has said that it keeps no journal. */
    this.isMissing = false;
    /** Whether an entry was refused when last told. */
    this.isBehind = false;
  }

  /**
   * Writes records one after the other up to the first that is refused; returns how many need not be told again.
   * `count` is how many entries the attempt has made, for an LMS that cannot count.
   *
   * @type {(records: Entry[], count: number) => number}
   */
  tell(records, count) {
    if (!this.session.isTracked) return 0;
    if (records.length > 0) this.follow();
    if (this.next < 0 && records.length > 0) this.look(count);
    const refused = records.findIndex((record) => !this.isTold(record));
    this.isBehind = refused >= 0;
    return this.isBehind ? refused : records.length;
  }

  /** The LMS's count, or the attempt's own where the LMS answers rubbish; from then on our own (R15). */
  look(/** @type {number} */ count) {
    const { session } = this;
    const known = session.read("count").trim();
    this.next = Math.max(/^\d{1,6}$/.test(known) ? Number(known) : count, this.least);
    if (session.course.journal !== "state" || !session.rte.tellsEntries) return;
    for (let i = 0; i < Math.min(this.next, MOST); i++) this.places.set(session.get(`${ENTRIES}${i}.id`), i);
  }

  /** @type {(record: Entry) => boolean} */
  isTold(record) {
    if (this.isMissing) return true;
    const { session } = this;
    const known = this.places.get(record.id);
    const index = known === undefined ? this.next : known;
    const pairs = session.rte.interaction(index, record);
    const [first, ...others] = pairs;
    if (!session.values.put(first)) {
      this.isMissing = session.values.isUnknown();
      return this.isMissing;
    }
    others.forEach((/** @type {Pair} */ pair) => this.fill(pair));
    this.fresh.push(...pairs);
    this.next = Math.max(this.next, index + 1);
    if (session.course.journal === "state") this.places.set(record.id, index);
    return true;
  }

  /** Others may have entered something: where the journal ends is looked up before the next entry. */
  lookAgain() {
    this.least = Math.max(this.least, this.next);
    this.next = -1;
  }

  /**
   * Enters what another window has told over an API object of its own, at the same places: so ours stand behind it, and
   * neither window's replace the other's. No LMS takes an entry behind a gap, so there is no other way to leave room.
   * What is refused is tried again before the next entry of ours.
   *
   * @type {(pairs?: Pair[]) => void}
   */
  follow(pairs = []) {
    const entries = entriesOf([...this.others, ...pairs]);
    this.others = [];
    entries.filter((entry) => !this.isFollowed(entry)).forEach((entry) => this.others.push(...entry));
  }

  /** Whether nothing of another window's entry is left to be entered here. @type {(entry: Pair[]) => boolean} */
  isFollowed([head, ...fields]) {
    const { values } = this.session;
    const known = values.written.get(head[0]);
    if (known !== undefined && known !== head[1]) return true;
    if (!values.put(head)) return values.isUnknown();
    this.least = Math.max(this.least, Number(head[0].split(".")[2]) + 1);
    return fields.map((pair) => values.put(pair) || values.isUnknown()).every(Boolean);
  }

  /**
   * A field of an entry that stands: what the LMS knows but refuses waits with the rest. The section is an extra.
   *
   * @type {(pair: Pair) => void}
   */
  fill(pair) {
    const { session } = this;
    if (pair[0].includes(".objectives.")) session.values.offer(pair);
    else if (!session.values.put(pair) && !session.values.isUnknown()) session.values.waiting.set(pair[0], pair[1]);
  }
}

/** Pairs by entry, each from its id on; an entry that was written anew counts as it is now. @type {(pairs: Pair[]) => Pair[][]} */
function entriesOf(pairs) {
  /** @type {Map<string, Pair[]>} */
  const entries = new Map();
  let start = "";
  pairs.forEach((pair) => {
    if (ID.test(pair[0])) entries.set((start = pair[0].slice(0, -2)), [pair]);
    else if (start && pair[0].startsWith(start)) /** @type {Pair[]} */ (entries.get(start)).push(pair);
  });
  return Array.from(entries.values());
}
