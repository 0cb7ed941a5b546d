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
    at("only-bad").addEventListener("change", () => this.#filter());
    at("copy-calls").addEventListener("click", () => this.#copy());
    at("clear-calls").addEventListener("click", () => this.clear());
    this.#filter();
  }

  clear() {
    this.list.replaceChildren();
    this.lines = [];
    this.bad = 0;
    this.#count();
  }

  /** A new launch, as a heading among the calls. @type {(text: string) => void} */
  launch(text) {
    this.#append(make("li", { class: "launch" }, make("h3", {}, text)));
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
    if (wrong || refused) this.bad++;
    const answer = entry.result === "" ? "“”" : entry.result;
    const line = make("p", { class: "line" },
      make("span", { class: "no" }, String(entry.n)),
      make("code", {}, `${spelled(entry)} → ${answer.slice(0, 160)}`));
    const about = make("p", { class: "about" }, meaning(version, entry));
    this.#append(make("li", { class: remarks.length ? "remarked" : "quiet" }, line, about, ...remarks));
    this.lines.push([`${entry.n}. ${spelled(entry)} -> ${answer} [${entry.code}]`, wrong, refused, ...entry.notes].filter(Boolean).join("; "));
    this.#count();
  }

  /** Keeps the newest in sight, unless the reader went up to older ones. @type {(row: HTMLElement) => void} */
  #append(row) {
    const box = at("calls-box");
    const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
    this.list.append(row);
    while (this.list.children.length > MOST) this.list.firstElementChild.remove();
    if (isAtEnd) box.scrollTop = box.scrollHeight;
  }

  #count() {
    const calls = this.list.querySelectorAll("li:not(.launch)").length;
    at("calls-count").textContent = this.bad ? `${calls}, ${this.bad} bad` : String(calls);
  }

  #filter() {
    this.list.classList.toggle("only-bad", at("only-bad").checked);
  }

  async #copy() {
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
