/**
 * The LMS's objectives: the result of each section (scorm.md R16).
 *
 * They are an extra. An LMS that has none, or does not take them, is left alone; one that is out of order gets them with
 * the next try.
 *
 * @typedef {{
 *   id: string, outcome: string, raw: string | null, scaled: string, text: string, language: string,
 * }} Objective  `text` is the section's title; `raw` is null where nothing in the section is counted
 */

/** No course has more sections; a count beyond is rubbish. */
const MOST = 200;

export class Objectives {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.session = session;
    /** Where each id stands; null until the LMS was asked. @type {Map<string, number> | null} */
    this.indices = null;
    this.isMissing = false;
  }

  /** Writes the results of an attempt that was handed in. @type {(records: Objective[]) => void} */
  tell(records) {
    if (!this.session.isTracked || records.length === 0) return;
    if (this.indices === null) this.look();
    records.forEach((record) => this.write(record));
  }

  /** What the LMS has already, from an earlier launch or from the manifest. */
  look() {
    const { session } = this;
    const { objectives } = session.rte.elements;
    const children = session.get(`${objectives}_children`);
    this.isMissing = children === "" ? session.values.isUnknown() : !/\bid\b/.test(children);
    const count = Math.min(this.isMissing ? 0 : Number.parseInt(session.get(`${objectives}_count`), 10) || 0, MOST);
    const ids = Array.from({ length: count }, (_, i) => session.get(`${objectives}${i}.id`));
    this.indices = new Map(ids.map((id, i) => [id, i]));
  }

  /** @type {(record: Objective) => void} */
  write(record) {
    const { session } = this;
    const indices = /** @type {Map<string, number>} */ (this.indices);
    const known = indices.get(record.id);
    const index = known === undefined ? indices.size : known;
    const [id, ...others] = session.rte.objective(index, record, session.course.status);
    if (known === undefined) this.isMissing = this.isMissing || !session.values.offer(id);
    if (this.isMissing) return;
    indices.set(record.id, index);
    others.forEach((/** @type {import("./values.js").Pair} */ pair) => session.values.offer(pair));
  }
}
