/** The list of calls: what was called, what it means, who would refuse it. */

import { at, make } from "./dom.js";
import { fault, meaning, spelled } from "./words.js";

const MOST = 4000;

export class Log {
  constructor() {
    this.list = at("calls");
    /** @type {string[]} */
    this.lines = [];
    this.bad = 0;
    this.calls = 0;
    /** @type {HTMLElement[]} */
    this.waiting = [];
    this.isFollowing = true;
    this.box = at("calls-box");
    this.box.addEventListener("scroll", () => this._look());
    at("only-bad").addEventListener("change", () => this._filter());
    at("copy-calls").addEventListener("click", () => this._copy());
    at("clear-calls").addEventListener("click", () => this.clear());
    this._filter();
  }

  clear() {
    this.list.replaceChildren();
    this.waiting = [];
    this.lines = [];
    this.calls = 0;
    this.bad = 0;
    this._count();
  }

  /** A new launch, as a heading among the calls. @type {(text: string) => void} */
  launch(text) {
    this._append(make("li", { class: "launch" }, make("h3", {}, text)));
    this.lines.push(`--- ${text}`);
  }

  /** @type {(version: import("./versions.js").Version, entry: import("./runtime.js").Logged) => void} */
  add(version, entry) {
    const wrong = fault(version, entry);
    const refused = entry.refusers.length ? `refused by ${entry.refusers.join(", ")}` : "";
    const remarks = [
      ...(wrong ? [mark("bad", "failed", wrong)] : []),
      ...(refused ? [mark("bad", "not everywhere", refused)] : []),
      ...entry.notes.map((note) => mark("note", "note", note)),
    ];
    this.calls++;
    if (wrong || refused) this.bad++;
    const answer = entry.result === "" ? "“”" : entry.result;
    const line = make("p", { class: "line" },
      make("span", { class: "no" }, String(entry.n)),
      make("code", {}, `${spelled(entry)} → ${answer.slice(0, 160)}`));
    const about = make("p", { class: "about" }, meaning(version, entry));
    this._append(make("li", { class: remarks.length ? "remarked" : "quiet" }, line, about, ...remarks));
    const told = [`${entry.n}. ${spelled(entry)} -> ${answer} [${entry.code}]`, wrong, refused, ...entry.notes];
    this.lines.push(told.filter(Boolean).join("; "));
  }

  /** @type {(row: HTMLElement) => void} */
  _append(row) {
    this.waiting.push(row);
    if (this.waiting.length === 1) setTimeout(() => this._flush());
  }

  /** What came since the last time, at once: a course may call a hundred times in a row. */
  _flush() {
    this.list.append(...this.waiting);
    this.waiting = [];
    while (this.list.children.length > MOST) this.list.firstElementChild.remove();
    this.follow();
    this._count();
  }

  /** The newest call stays in sight, unless the reader went up to older ones. */
  follow() {
    if (this.isFollowing) this.box.scrollTop = this.box.scrollHeight;
  }

  /** Where the reader is; a list that is hidden is read by nobody. */
  _look() {
    const { scrollHeight, scrollTop, clientHeight } = this.box;
    if (clientHeight) this.isFollowing = scrollHeight - scrollTop - clientHeight < 40;
  }

  _count() {
    at("calls-count").textContent = this.bad ? `${this.calls}, ${this.bad} bad` : String(this.calls);
  }

  _filter() {
    this.list.classList.toggle("only-bad", at("only-bad").checked);
  }

  async _copy() {
    try {
      await navigator.clipboard.writeText(`${this.lines.join("\n")}\n`);
      at("copied").textContent = "copied";
    } catch {
      at("copied").textContent = "the browser does not allow it";
    }
  }
}

/** @type {(kind: string, word: string, text: string) => HTMLElement} */
const mark = (kind, word, text) => make("p", { class: kind }, make("b", {}, word), ` ${text}`);
