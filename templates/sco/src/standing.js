/**
 * What is recorded of the course already, and what a result may change of that (scorm.md R5, R6, R8).
 *
 * @typedef {import("./values.js").Pair} Pair
 * @typedef {{outcome: string, raw: string | null, scaled: string}} Report  raw: null for a course without questions
 */

export class Standing {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** "passed", "completed", "failed" or "". */
    this.word = "";
    /** The recorded raw score of something passed or completed, else NaN. */
    this.bestRaw = NaN;
  }

  look() {
    const { rte, get } = this.session;
    this.word = rte.standing(get) || this.word;
    const isDone = this.word === "passed" || this.word === "completed";
    if (isDone) this.bestRaw = parseFloat(this.session.read("raw")) || this.bestRaw;
  }

  /** Score before status; what could not be read before may be by now. @type {(report: Report) => Pair[]} */
  pairs(report) {
    this.look();
    return [...this.scorePairs(report), ...this.statusPairs(report)];
  }

  /** Whether a worse attempt lowers what is recorded. */
  get isLast() {
    return this.session.course.grade === "last";
  }

  /** No score where there is none, nor a worse one than what was passed or completed with. @type {(report: Report) => Pair[]} */
  scorePairs({ outcome, raw, scaled }) {
    if (raw === null) return [];
    const isWorse = (this.word === "passed" && outcome === "failed") || this.bestRaw > Number(raw);
    return isWorse && !this.isLast ? [] : this.session.rte.score(raw, scaled);
  }

  /** @type {(report: Report) => Pair[]} */
  statusPairs({ outcome }) {
    const { rte, get, course } = this.session;
    return rte.status(outcome, get, course.status, this.isLast);
  }
}
