/**
 * The way through the course: which page is shown, and what the learner's actions do.
 *
 * Pages are functions of the player (views/); they call its methods and change nothing themselves.
 */

import { isMarked, newAttempt, shareAt } from "./attempt.js";
import { navigation, showTicks } from "./bar.js";
import { Clock } from "./clock.js";
import { isQuestion, nameOf, questionPlaces } from "./course.js";
import { listenForDiagnosis } from "./diagnosis.js";
import { editionOf, firstLanguage } from "./editions.js";
import { decimal, times } from "./fraction.js";
import { takeUp } from "./joining.js";
import { Keeper } from "./keeper.js";
import { pointsOf } from "./marking.js";
import { wayThrough } from "./retry.js";
import { freshSeed } from "./rng.js";
import { Session } from "./session.js";
import { Shell } from "./shell.js";
import { makeTexts } from "./texts.js";
import { articlePage, finishedPage } from "./views/article.js";
import { closedPage } from "./views/closed.js";
import { handInPage } from "./views/handin.js";
import { markedPage } from "./views/marked.js";
import { flag, missingNote, missingParts } from "./views/missing.js";
import { overviewPage } from "./views/overview.js";
import { questionPage } from "./views/question.js";
import { resultPage } from "./views/result.js";
import { emptyPage, startPage } from "./views/start.js";
import { isOneWay, isShut, mustHear, placeAfter, placeBefore } from "./way.js";

/** @typedef {import("./shell.js").Page} Page */

const SESSION_NOTES = { none: "no_lms", refused: "no_start" };

export class Player {
  /**
   * @param {import("./course.js").Course} course
   * @param {any} rte `window.QTIEXPORT_RTE`
   */
  constructor(course, rte) {
    /** The course as it came, in all its languages. */
    this.whole = course;
    this.course = editionOf(course, firstLanguage(course));
    this.texts = makeTexts(this.course);
    this.shell = new Shell(this.texts, this.course.title, this.course.logo);
    /** Makes the page on the screen. @type {() => Page} */
    this.page = () => emptyPage(this);
    this.session = new Session(rte, window, course);
    this.attempt = { ...newAttempt(course, freshSeed()), language: firstLanguage(course) };
    this.keeper = new Keeper(this);
    this.clock = new Clock(this);
    this.hasQuestions = course.parts.some(isQuestion);
    /** Whether the learner has gone beyond the first page of this launch. */
    this.isUnderWay = false;
    this.session.changed = () => this.keeper.tell();
  }

  // --- opening -------------------------------------------------------------------------------------------------

  /** Shows the first page at once; an API that comes later is joined with what the learner has done by then. */
  start() {
    this.listen();
    let isLate = false;
    this.session.search((isOpen) => {
      this.join(isOpen);
      if (isLate && !this.isUnderWay) this.showFirst();
    });
    isLate = true;
    this.showFirst();
  }

  listen() {
    const isClosed = () => this.session.phase === "closed";
    window.addEventListener("pagehide", () => this.session.isOpen && this.keeper.close(true));
    window.addEventListener("pageshow", (event) => event.persisted && isClosed() && this.show(() => closedPage(this)));
    listenForDiagnosis(this);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.keeper.pause());
  }

  /** The search for the LMS has ended. @type {(isOpen: boolean) => void} */
  join(isOpen) {
    if (isOpen) takeUp(this);
    this.tellSession();
    if (isOpen && this.isUnderWay && !this.attempt.submitted) this.tellResumed();
  }

  showFirst() {
    if (this.course.parts.length === 0) this.show(() => emptyPage(this), true);
    else if (this.attempt.submitted) this.showEnd(true);
    else this.show(() => startPage(this), true);
  }

  tellSession() {
    const { phase, isPractice } = this.session;
    const key = isPractice ? "practice" : /** @type {Object<string, string>} */ (SESSION_NOTES)[phase];
    if (key) this.shell.note("session", "status", this.texts.say(key));
    else this.shell.unnote("session");
    if (phase === "open") this.keeper.tell();
    if (!this.isUnderWay && !this.attempt.submitted) this.tellResumed();
  }

  /** Where the learner was, and what was lost with a change of the course; who is under way already hears that alone. */
  tellResumed() {
    const { course, texts, attempt, isUnderWay } = this;
    const { position, dropped } = attempt;
    const part = isUnderWay ? undefined : course.parts[position];
    const n = texts.number(questionPlaces(course, attempt).indexOf(position) + 1);
    const where = part && (isQuestion(part) ? texts.say("resumed", { n }) : texts.say("resumed_article", { title: nameOf(part) }));
    const said = [where, dropped > 0 && texts.count("dropped", dropped)].filter(Boolean);
    if (said.length > 0) this.shell.note("resumed", "status", said.join(" "));
  }

  // --- what pages ask ------------------------------------------------------------------------------------------

  /** When answers are explained. Without credit, explanations are open (R27). */
  get feedback() {
    return this.course.feedback === "end" && this.session.isPractice ? "each" : this.course.feedback;
  }

  /** @type {(place: number) => import("./course.js").Question} */
  questionAt(place) {
    return /** @type {import("./course.js").Question} */ (this.course.parts[place]);
  }

  /** The points of a question as decimal text. @type {(place: number) => string} */
  points(place) {
    return decimal(pointsOf(this.questionAt(place)), 2);
  }

  /** What its answer earned, as decimal text. @type {(place: number) => string} */
  earned(place) {
    return decimal(times(pointsOf(this.questionAt(place)), shareAt(this.course, this.attempt, place)), 2);
  }

  // --- going ---------------------------------------------------------------------------------------------------

  begin() {
    const way = wayThrough(this);
    this.toPart(way.includes(this.attempt.position) ? this.attempt.position : way[0]);
  }

  /** @type {(place: number) => void} */
  toPart(place) {
    this.clock.count();
    const open = isShut(this, place) ? this.after(place) : place;
    if (open === undefined) return this.toHandIn();
    // Set before the answer that is left is saved: after a killed tab the learner is where the screen was (R24).
    this.attempt.position = open;
    return this.turn(() => {
      this.keeper.watch(open);
      return this.partPage(open);
    }, open);
  }

  /** @type {(place: number) => Page} */
  partPage(place) {
    if (!isQuestion(this.course.parts[place])) return articlePage(this, place);
    return isMarked(this.attempt, place) ? markedPage(this, place) : questionPage(this, place);
  }

  /** The place that is shown after another; undefined after the last. @type {(place: number) => number | undefined} */
  after(place) {
    return placeAfter(this, place);
  }

  /** The place that is shown before another; undefined before the first. @type {(place: number) => number | undefined} */
  before(place) {
    return placeBefore(this, place);
  }

  next() {
    if (mustHear(this)) return this.tellMissing(missingParts(this, this.attempt.position));
    const place = this.after(this.attempt.position);
    return place === undefined ? this.toHandIn() : this.toPart(place);
  }

  back() {
    const place = this.before(this.attempt.position);
    if (place !== undefined) this.toPart(place);
  }

  /** The primary button of a question. */
  goOn() {
    if (this.feedback === "each") this.check();
    else this.next();
  }

  toOverview() {
    this.turn(() => overviewPage(this));
  }

  toHandIn() {
    this.turn(() => handInPage(this));
  }

  toResult() {
    this.turn(() => resultPage(this));
  }

  /**
   * Leaves the page on the screen, saving a changed answer, and shows another: that of the part at `place`, if it is one.
   * Where there is no way back, a killed tab is none either.
   *
   * @type {(page: () => Page, place?: number) => void}
   */
  turn(page, place = -1) {
    this.clock.turn(place);
    if (this.session.phase !== "closed") this.keeper.save(isOneWay(this));
    this.isUnderWay = true;
    this.keeper.clearNotes();
    this.show(this.session.phase === "closed" ? () => closedPage(this) : page);
    this.session.seek((isOpen) => this.join(isOpen));
  }

  /** @type {(page: () => Page, isFirst?: boolean) => void} */
  show(page, isFirst = false) {
    this.page = page;
    this.shell.show(page(), navigation(this), isFirst);
    this.clock.show();
    showTicks(this);
  }

  // --- answering and leaving -----------------------------------------------------------------------------------

  /**
   * Takes an answer, to be saved once nothing has been changed for `pause` milliseconds.
   *
   * @type {(place: number, answer: string, pause?: number) => void}
   */
  answer(place, answer, pause) {
    this.attempt.answers[place] = answer;
    this.keeper.touch(place, pause);
  }

  /** Marks the question on the screen at once; without an answer, or a part of it, it says what is missing. */
  check() {
    const place = this.attempt.position;
    const parts = missingParts(this, place);
    if (this.attempt.answers[place] === "" || parts.length > 0) return this.tellMissing(parts);
    this.attempt.checked[place] = true;
    this.keeper.save(true);
    this.show(() => markedPage(this, place));
    return this.focus("verdict");
  }

  /** @type {(parts: import("./views/task.js").Missing[]) => void} */
  tellMissing(parts) {
    const old = document.getElementById("missing");
    if (old) old.remove();
    this.shell.sheet.insertBefore(missingNote(this, parts), this.shell.sheet.children[1]);
    flag(parts);
    this.focus("missing-heading");
  }

  /** @type {(id: string) => void} */
  focus(id) {
    const element = document.getElementById(id);
    if (element) element.focus();
    window.scrollTo(0, 0);
  }

  /** Hands in, or finishes reading. */
  submit() {
    this.clock.turn(-1);
    if (!this.attempt.submitted) this.keeper.submit();
    this.showEnd();
  }

  /** @type {(isFirst?: boolean) => void} */
  showEnd(isFirst = false) {
    this.isUnderWay = true;
    this.show(() => (this.hasQuestions ? resultPage(this) : finishedPage(this)), isFirst);
  }

  leave() {
    this.clock.count();
    this.keeper.close();
    this.show(() => closedPage(this));
  }
}
