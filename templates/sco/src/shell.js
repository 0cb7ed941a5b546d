/**
 * What stands around every page: skip link, bar, ticks, notes and the sheet.
 *
 * @typedef {import("./texts.js").Texts} Texts
 * A page: `title` is the window's, `name` stands in the bar instead of the course's title, `nav` instead of its links.
 *
 * @typedef {{title: string, nodes: any[], name?: string, nav?: HTMLElement[]}} Page
 * @typedef {"full" | "half" | "none" | "done" | "now" | ""} Tick
 */

import { markScrollable } from "./content.js";
import { h, icon, pageLink, refill } from "./dom.js";
import { unvoiced } from "./voices.js";

const MOST_TICKS = 60;

export class Shell {
  /**
   * @param {Texts} texts
   * @param {string} title the course's
   * @param {import("./course.js").Logo} [logo] the author's
   */
  constructor(texts, title, logo) {
    this.name = h("p", { class: "name" });
    this.saving = h("p", { class: "save", role: "status" });
    /** The time that is left: seen as it passes, not spoken. */
    this.time = h("p", { class: "time" });
    this.nav = h("nav");
    /** What the menu opens. */
    this.below = h("div", {});
    this.progress = h("p", { class: "ticks", "aria-hidden": "true" });
    this.notes = h("div", { class: "notes" });
    this.spoken = ["status", "alert"].map((role) => h("p", { class: "off", role }));
    this.sheet = h("main", { class: "sheet", id: "task" });
    this.skip = pageLink("", () => this.focusHeading());
    this.skip.className = "skip";
    const bar = h("div", { class: "bar" }, logo && logoOf(logo), this.name, h("div", { class: "now" }, this.saving, this.time), this.nav, this.spoken);
    document.body.append(this.skip, h("header", {}, bar, this.below, this.progress, this.notes), this.sheet);
    window.addEventListener("resize", () => markScrollable(this.sheet));
    this.relabel(texts, title, logo);
  }

  /**
   * Says everything around the pages in these texts from now on.
   *
   * @type {(texts: Texts, title: string, logo?: import("./course.js").Logo) => void}
   */
  relabel(texts, title, logo) {
    this.texts = texts;
    this.courseTitle = title;
    const image = document.querySelector(".logo");
    if (image && logo) image.setAttribute("alt", logo.alt);
    refill(this.skip, [texts.say("skip")]);
    this.nav.setAttribute("aria-label", unvoiced(texts.say("nav")));
    refill(this.notes, []);
  }

  /**
   * Shows a page from its top, with the focus on its heading, unless it is the first and had it nowhere; `nav` is for
   * pages that have none of their own.
   *
   * @type {(page: Page, nav: HTMLElement[], isFirst: boolean) => void}
   */
  show(page, nav, isFirst) {
    const isRead = this.sheet.contains(document.activeElement);
    refill(this.name, [page.name === undefined ? this.courseTitle : page.name]);
    document.title = unvoiced(page.title);
    refill(this.below, []);
    refill(this.nav, page.nav || nav);
    refill(this.sheet, page.nodes);
    markScrollable(this.sheet);
    if (isFirst && !isRead) return;
    this.focusHeading();
    window.scrollTo(0, 0);
  }

  focusHeading() {
    const heading = this.sheet.querySelector("h1");
    if (heading) heading.focus();
  }

  /** One tick a question, or a native progress bar for many. @type {(ticks: Tick[], done: number) => void} */
  showTicks(ticks, done) {
    const isLong = ticks.length > MOST_TICKS;
    const bar = [h("progress", { max: ticks.length, value: done })];
    refill(this.progress, isLong ? bar : ticks.map((tick) => h("i", { class: tick || null })));
  }

  /** The saving state in the bar; said once, as it is a status. @type {(text: string, isGood?: boolean) => void} */
  showSaving(text, isGood = true) {
    if (this.saving.textContent.trim() === unvoiced(text)) return;
    refill(this.saving, text && isGood ? [icon("saved"), " ", text] : [text]);
  }

  /** The time that is left, in the bar. @type {(text: string) => void} */
  showTime(text) {
    if (this.time.textContent !== unvoiced(text)) refill(this.time, [text]);
  }

  /** Says something that is seen elsewhere, at once if it must be. @type {(text: string, isUrgent: boolean) => void} */
  speak(text, isUrgent) {
    refill(this.spoken[Number(isUrgent)], [text]);
  }

  /**
   * Keeps a note in sight whose words change without being spoken, "" takes it away. A button that goes leaves the focus
   * to the heading.
   *
   * @type {(id: string, text: string, isUrgent: boolean, action: HTMLElement | null) => void}
   */
  standingNote(id, text, isUrgent, action) {
    const old = document.getElementById(`note-${id}`);
    const button = old && old.querySelector("button");
    const isFocused = button !== null && button === document.activeElement;
    const words = (/** @type {Element | null} */ one) => (one ? one.textContent : "");
    if (text === "" || words(button) !== words(action)) this.unnote(id);
    if (text !== "") this.note(id, "", text, ...(action ? [action] : []));
    this.alarm(id, isUrgent);
    if (!isFocused || document.activeElement === button) return;
    if (action) action.focus();
    else this.focusHeading();
  }

  /**
   * Puts the note called `id`, or changes its words when it stands there already.
   *
   * @type {(id: string, role: string, text: string, ...actions: HTMLElement[]) => void}
   */
  note(id, role, text, ...actions) {
    if (!this.reword(id, text)) this.notes.append(noteOf(id, role, text, actions));
  }

  /** Changes the words of a note, if it is there. @type {(id: string, text: string) => boolean} */
  reword(id, text) {
    const note = document.getElementById(`note-${id}`);
    const words = note && note.querySelector("span");
    if (words && words.textContent !== unvoiced(text)) refill(words, [text]);
    return note !== null;
  }

  /** Whether a note is one of alarm: then it bears the colour of what is wrong. @type {(id: string, isUrgent: boolean) => void} */
  alarm(id, isUrgent) {
    const note = document.getElementById(`note-${id}`);
    if (note) note.classList.toggle("alarm", isUrgent);
  }

  /** Takes a note away; one that has the focus leaves it to the heading. @type {(id: string) => void} */
  unnote(id) {
    const note = document.getElementById(`note-${id}`);
    const isFocused = note !== null && note.contains(document.activeElement);
    if (note) note.remove();
    if (isFocused) this.focusHeading();
  }
}

/** The author's logo; a lone one stands on white where the page is dark. @type {(logo: import("./course.js").Logo) => HTMLElement} */
function logoOf({ src, dark, alt, width, height }) {
  const source = dark && h("source", { srcset: dark, media: "screen and (prefers-color-scheme: dark)" });
  return h("picture", {}, source, h("img", { class: "logo", src, alt, width, height }));
}

/** @type {(id: string, role: string, text: string, actions: HTMLElement[]) => HTMLElement} */
function noteOf(id, role, text, actions) {
  const kind = role === "alert" ? "note alarm" : "note";
  return h("div", { class: kind, id: `note-${id}` }, h("p", {}, h("span", { role: role || null }, text)), actions.length > 0 && h("p", {}, actions));
}
