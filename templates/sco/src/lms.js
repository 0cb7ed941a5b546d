/**
 * One LMS's API object, whatever state it is in: no call throws, every function is looked for before use (scorm.md R2).
 */

import { Calls } from "./calls.js";

const YES = new Set(["true", "1"]);
const NO = new Set(["false"]);

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
    this.hadCommit = this.has("commit");
    /** Whether the LMS has said that the session is over, or was never begun. */
    this.isExpired = false;
  }

  /** Whether there is such a function now. @type {(what: string) => boolean} */
  has(what) {
    try {
      return this.isThere() && typeof this.api[this.rte.functions[what]] === "function";
    } catch {
      return false;
    }
  }

  /** @type {(what: string, ...args: string[]) => {answer?: unknown, isMissing?: boolean, hasThrown?: boolean}} */
  call(what, ...args) {
    if (!this.has(what)) return { isMissing: true };
    try {
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
    if (isMissing) return what === "commit" && !this.hadCommit && this.isThere();
    if (hasThrown) return false;
    const word = textOf(answer);
    const error = YES.has(word) ? "" : this.lastError();
    this.isExpired = this.rte.sessionOver.includes(error);
    return YES.has(word) || (!NO.has(word) && error === "");
  }

  initialize() {
    return this.isAccepted("initialize", "") || this.rte.openAlready.includes(this.lastError());
  }

  /** "" for whatever cannot be read. @type {(element: string) => string} */
  get(element) {
    return textOf(this.call("get", element).answer);
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
