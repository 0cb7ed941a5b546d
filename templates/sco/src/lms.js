/**
 * One LMS's API object, whatever state it is in: no call throws, every function is looked for before use (scorm.md R2).
 */

import { Calls } from "./calls.js";

const YES = new Set(["true", "1"]);
const NO = new Set(["false"]);
/** What saves. */
const SAVES = new Set(["set", "commit"]);

export class Connection {
  /**
   * @param {any} api
   * @param {any} rte the version's words: `functions`, `openAlready`, `sessionOver`
   * @param {() => boolean} isThere whether the API's window is still there
   */
  constructor(api, rte, isThere = () => true) {
    this.api = api;
    this.rte = rte;
    this.isThere = isThere;
    this.calls = new Calls();
    this.lacksCommit = this.lacks("commit");
    /** Whether the LMS has said that the session is over, or was never begun. */
    this.isExpired = false;
    /** Whether it has ever said yes or no to what it was to save. */
    this.hasAnswered = false;
    /** Whether the page goes away, and nothing more is asked than what saves. */
    this.isLeaving = false;
  }

  /** Whether there was no such function to begin with; one that cannot be looked at is out of order. */
  lacks(/** @type {string} */ what) {
    try {
      return typeof this.api[this.rte.functions[what]] !== "function";
    } catch {
      return false;
    }
  }

  /** @type {(what: string, ...args: string[]) => {answer?: unknown, isMissing?: boolean, hasThrown?: boolean}} */
  call(what, ...args) {
    try {
      if (!this.isThere()) return { hasThrown: true };
      if (this.lacks(what)) return { isMissing: true };
      return { answer: this.calls.made(this.api, this.rte.functions[what], args) };
    } catch {
      return { hasThrown: true };
    }
  }

  /** "" when there is no error or no way to ask. */
  lastError() {
    const code = textOf(this.call("error").answer);
    return code === "0" ? "" : code;
  }

  /**
   * Yes and no are believed; anything else (undefined, null, numbers) is judged by the last error. An API that never
   * had a Commit is taken to save on finishing.
   *
   * @type {(what: string, ...args: string[]) => boolean}
   */
  isAccepted(what, ...args) {
    const { answer, isMissing, hasThrown } = this.call(what, ...args);
    if (isMissing) return what === "commit" && this.lacksCommit;
    if (hasThrown) return false;
    const word = textOf(answer);
    this.hasAnswered = this.hasAnswered || (SAVES.has(what) && (YES.has(word) || NO.has(word)));
    if (YES.has(word) || (NO.has(word) && this.isLeaving)) return YES.has(word);
    const error = this.lastError();
    this.isExpired = this.rte.sessionOver.includes(error);
    return !NO.has(word) && error === "";
  }

  initialize() {
    return this.isAccepted("initialize", "") || this.rte.openAlready.includes(this.lastError());
  }

  /** "" for what is no text; null where asking was not possible. @type {(element: string) => string | null} */
  get(element) {
    const { answer, hasThrown } = this.call("get", element);
    return hasThrown ? null : textOf(answer);
  }

  /** @type {(element: string, value: string) => boolean} */
  set(element, value) {
    return this.isAccepted("set", element, value);
  }

  commit() {
    return this.isAccepted("commit", "");
  }

  finish() {
    return this.isAccepted("finish", "");
  }
}

/** @type {(value: unknown) => string} */
function textOf(value) {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || typeof value === "number" ? String(value) : "";
}
