/** Who learns, and what the LMS keeps of them: as long as this tab lives, through reloads of the page. */

import { nothingKept } from "./attempt.js";

const PLACE = "qtiexport-preview";

export class Learners {
  /** @param {() => Storage} storage a browser may refuse it; then it is kept in memory alone */
  constructor(storage) {
    this.storage = storage;
    this.number = 1;
    /** @type {Object<string, import("./attempt.js").Kept>} */
    this.shelf = {};
    try {
      const kept = JSON.parse(storage().getItem(PLACE) || "{}");
      if (typeof kept.number === "number" && kept.shelf) Object.assign(this, kept);
    } catch {
      // Nothing kept.
    }
  }

  get id() {
    return `preview-${this.number}`;
  }

  /** Family name first, as SCORM has it. */
  get name() {
    return `Preview, ${this.shown}`;
  }

  get shown() {
    return `Learner ${this.number}`;
  }

  /** @type {(key: string) => import("./attempt.js").Kept} */
  kept(key) {
    return this.shelf[key] || nothingKept();
  }

  /** @type {(key: string, kept: import("./attempt.js").Kept) => void} */
  keep(key, kept) {
    this.shelf[key] = kept;
    this._save();
  }

  /** Somebody else, who has not been here. */
  another() {
    this.number++;
    this.shelf = {};
    this._save();
  }

  _save() {
    try {
      this.storage().setItem(PLACE, JSON.stringify({ number: this.number, shelf: this.shelf }));
    } catch {
      // In memory it is.
    }
  }
}
