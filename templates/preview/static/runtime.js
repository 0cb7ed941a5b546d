/**
 * The LMS's side of one launch: the API object that the course finds, with correct error codes, and what it stores.
 *
 * @typedef {{n: number, call: string, name: string, args: unknown[], result: string, code: string, expected: string,
 *   refusers: string[], element: string, notes: string[]}} Logged
 * @typedef {{failInitialize: boolean, failSet: boolean, failCommit: boolean, hangs: boolean,
 *   expired: boolean, speechless: boolean}} Faults
 * @typedef {{log: (entry: Logged) => void, store: (values: Map<string, string>, isOver: boolean) => void,
 *   faults: () => Faults, wait: (seconds: number) => void}} Surroundings `wait`: nothing happens meanwhile
 */

import { Adviser } from "./advice.js";
import { DataModel } from "./model.js";

// How long a Commit takes that hangs. Seconds.
const HANGING = 5;
const EXPECTED = { initialize: 1, finish: 1, get: 1, set: 2, commit: 1, error: 0, text: 1, diagnostic: 1 };

/** @type {(count: number) => string} */
const many = (count) => (count ? `${count} ${count === 1 ? "text" : "texts"}` : "nothing");

export class Runtime {
  /**
   * @param {import("./versions.js").Version} version
   * @param {Object<string, string>} values what the learner has stored, with what the LMS hands out
   * @param {Surroundings} around
   */
  constructor(version, values, around) {
    this.version = version;
    this.model = new DataModel(version, values);
    this.around = around;
    this.adviser = new Adviser(version, this.model);
    this.state = "fresh";
    this.code = "0";
    this.calls = 0;
    this.isCut = false;
    this.isDirty = false;
  }

  /** The object that the course finds. @returns {Object<string, (...args: unknown[]) => string>} */
  api() {
    const entries = Object.entries(this.version.functions).map(([call, name]) => [name, this._logged(call, name)]);
    return Object.fromEntries(entries);
  }

  /** From now on nothing arrives any more, as when a tab is killed. */
  cut() {
    this.isCut = true;
  }

  /** @type {(call: string, name: string) => (...args: unknown[]) => string} */
  _logged(call, name) {
    return (...args) => {
      if (this.isCut) return "false";
      this.expected = "";
      /** @type {string[]} */
      this.refusers = [];
      const result = /** @type {any} */ (this)[call](args);
      const element = call === "get" || call === "set" ? String(args[0] ?? "") : "";
      const entry = { n: ++this.calls, call, name, args, result, code: this.code, element };
      const notes = [...this._miscounted(call, args), ...this.adviser.notes(entry)];
      this.around.log({ ...entry, expected: this.expected, refusers: this.refusers, notes });
      return result;
    };
  }

  /** @type {(call: string, args: unknown[]) => string[]} */
  _miscounted(call, args) {
    const wanted = /** @type {any} */ (EXPECTED)[call];
    if (args.length === wanted && args.every((one) => typeof one === "string")) return [];
    return [`it wants ${many(wanted)} in its brackets; some LMSs fail otherwise`];
  }

  /** @type {(code: string) => string} */
  _failed(code) {
    this.code = code;
    return "false";
  }

  _done() {
    this.code = "0";
    return "true";
  }

  /** @param {unknown[]} args */
  initialize([word]) {
    const { codes } = this.version;
    if (word !== "") return this._failed(codes.argument);
    if (this.state === "running") return this._failed(codes.again);
    if (this.state === "ended") return this._failed(codes.reopened);
    if (this.around.faults().failInitialize) return this._failed(codes.refused);
    this.state = "running";
    return this._done();
  }

  /** @param {unknown[]} args */
  finish([word]) {
    const { codes } = this.version;
    const late = this._untimely("finish");
    if (late) return this._failed(late);
    if (word !== "") return this._failed(codes.argument);
    if (this.around.faults().expired) return this._failed(codes.finishFailed);
    this.state = "ended";
    this.around.store(this.model.values, true);
    this.isDirty = false;
    return this._done();
  }

  /** @param {unknown[]} args */
  commit([word]) {
    const { codes } = this.version;
    const late = this._untimely("commit");
    if (late) return this._failed(late);
    if (word !== "") return this._failed(codes.argument);
    const faults = this.around.faults();
    if (faults.hangs) this.around.wait(HANGING);
    if (faults.failCommit || faults.expired) return this._failed(codes.commitFailed);
    this.around.store(this.model.values, false);
    this.isDirty = false;
    return this._done();
  }

  /** @param {unknown[]} args */
  get([element]) {
    const late = this._untimely("get");
    if (late) {
      this.code = late;
      return "";
    }
    const name = String(element ?? "");
    if (this.around.faults().speechless && (name.endsWith("._count") || name === this.version.own.mode)) {
      this.code = "0";
      return "";
    }
    const { value, code } = this.model.get(name);
    this.code = code;
    return value;
  }

  /** @param {unknown[]} args */
  set([element, value]) {
    const late = this._untimely("set");
    if (late) return this._failed(late);
    if (this.around.faults().failSet) return this._failed(this.version.codes.setFailed);
    const { code, expected, refusers } = this.model.set(String(element ?? ""), String(value ?? ""));
    this.expected = expected || "";
    this.refusers = refusers;
    if (code !== "0") return this._failed(code);
    this.isDirty = true;
    return this._done();
  }

  error() {
    return this.code;
  }

  /** @param {unknown[]} args */
  text([code]) {
    return this.version.errors[String(code)] || "";
  }

  /** @param {unknown[]} args */
  diagnostic([code]) {
    return this.version.errors[String(code || this.code)] || "";
  }

  /**
   * The error of a call before the session or behind it; "" within.
   *
   * @type {(call: "get" | "set" | "commit" | "finish") => string}
   */
  _untimely(call) {
    if (this.state === "running") return "";
    return this.version.codes[this.state === "fresh" ? "before" : "after"][call];
  }
}
