/** What no LMS refuses, and some handle badly: said beside the call. What is known stands in docs/how-to/preview.md. */

const UNSET = "error 403, never set: that is normal where nothing was stored before";
const UNTOLD12 = "no status was set: Moodle makes “completed” of “not attempted”";
const HALF = "a score without a final status: where there is a pass mark, Moodle makes “passed” or “failed” of it";
const BARE = "“passed” or “failed” without a score in this session: TalentLMS, for one, asks for both";
const FINAL = ["passed", "failed", "completed"];

export class Adviser {
  /**
   * @param {import("./versions.js").Version} version
   * @param {import("./model.js").DataModel} model
   */
  constructor(version, model) {
    this.version = version;
    this.model = model;
    /** @type {Map<string, string>} */
    this.written = new Map();
    this.isScored = false;
    this.isFinal = false;
    this.isJudged = false;
    this.fresh = 0;
  }

  /** @param {{call: string, code: string, args: unknown[]}} entry @returns {string[]} */
  notes({ call, code, args }) {
    if (code === "403" && call === "get") return [UNSET];
    if (code !== "0") return [];
    if (call === "set") return this._ofSet(String(args[0]), String(args[1]));
    if (call === "commit") return this._ofCommit();
    return call === "finish" ? this._ofFinish() : [];
  }

  /** @type {(element: string, value: string) => string[]} */
  _ofSet(element, value) {
    const { own } = this.version;
    const notes = [...this._ofState(element, value), ...this._ofMode(element)];
    if (this.written.get(element) === value) notes.push("the same value was set before: nothing new to store");
    this.written.set(element, value);
    this.fresh++;
    if (element === own.raw) {
      if (this.isFinal) notes.push("the score comes after the final status: a window that dies between leaves half of it");
      this.isScored = true;
    }
    if ((element === own.status || element === own.success) && FINAL.includes(value)) {
      this.isFinal = true;
      if (value !== "completed") this.isJudged = true;
      if (value === "failed") notes.push("some LMSs let nobody try again after “failed”");
    }
    if (element === own.exit) notes.push(...this._ofExit(value));
    return notes;
  }

  /** @type {(element: string, value: string) => string[]} */
  _ofState(element, value) {
    if (element !== "cmi.suspend_data") return [];
    const notes = [];
    if (/[^ -~]/.test(value)) notes.push("not ASCII alone: an LMS that counts bytes may cut it");
    if (value.length > 4000) notes.push("SCORM 2004 2nd Edition holds 4,000 characters, SCORM 1.2 holds 4,096");
    return notes;
  }

  /** @type {(element: string) => string[]} */
  _ofMode(element) {
    const { own } = this.version;
    const mode = this.model.get(own.mode).value;
    return mode !== "normal" && ![own.session, own.exit].includes(element)
      ? [`in ${mode} mode nothing but the time is to be set: some LMSs lower a status that was reached`]
      : [];
  }

  /** @type {(value: string) => string[]} */
  _ofExit(value) {
    if (value === "suspend") return [];
    return this.version.stateLimit === 4096
      ? ["some LMSs resume nothing without “suspend”"]
      : ["this ends the attempt: the next launch begins with nothing"];
  }

  _ofCommit() {
    const notes = this.fresh ? [] : ["nothing new was set: courses that ask too often stood still for seconds on ILIAS"];
    this.fresh = 0;
    return notes;
  }

  _ofFinish() {
    const status = this.model.get(this.version.own.status).value;
    const isUnset = ["", "not attempted", "unknown"].includes(status);
    const is12 = this.version.stateLimit === 4096;
    if (isUnset) return [is12 ? UNTOLD12 : "no status was set in this attempt"];
    if (is12 && this.isScored && !FINAL.includes(status)) return [HALF];
    return this.isJudged && !this.isScored ? [BARE] : [];
  }
}
