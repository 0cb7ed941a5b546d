/**
 * Counts the time that a learner uses, tells how much is left, and ends what has none left.
 *
 * Time runs while the page runs, whatever clock the device shows: it stands still while the page is closed, and while the
 * device sleeps. The bar changes in silence; only warnings are spoken.
 *
 * @typedef {import("./limits.js").Limit} Limit
 * @typedef {import("./texts.js").Texts} Texts
 */

import { isAnswerable, questionPlaces } from "./course.js";
import { button } from "./dom.js";
import { isTimed, isTimeOver, limitsAt, spend } from "./limits.js";
import { questionNumber } from "./views/parts.js";

const EVERY = 1000;
/** Seconds. Browsers let a page that is out of sight wait a minute; after a longer wait it had not been running. */
const STANDSTILL = 90;
/** So many seconds are lost at most, to the learner's good, when the page is killed. */
const SAVE_EVERY = 60;
/** Seconds that are left when it is said; the last of them is said at once, whatever is being read out. */
const WARN_AT = [600, 300, 60, 30];
const ALARM_AT = 30;
/** Milliseconds from the last answer to handing in: two Commits, each with a time of its own. */
const LAST_SAVE = 50;
const LEFT = { whole: "time_left", section: "time_left_section", question: "time_left_question" };
const WARNING = { whole: "time_warning", section: "time_warning_section", question: "time_warning_question" };

/** "1 minute 30 seconds". @type {(texts: Texts, seconds: number) => string} */
export function duration(texts, seconds) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const words = [minutes > 0 && texts.count("minutes", minutes), (rest > 0 || minutes === 0) && texts.count("seconds", rest)];
  return words.filter(Boolean).join(" ");
}

/** Minutes, at last half minutes, in the last minute ten seconds; up, so that a full hour is one. @type {(left: number) => number} */
export function rounded(left) {
  const step = left > 120 ? 60 : left > 60 ? 30 : 10;
  return Math.ceil(left / step) * step;
}

/** Which warning a limit is at: its seconds; none where there was never more time. @type {(limit: Limit) => number | undefined} */
export function warningAt({ all, left }) {
  return WARN_AT.filter((at) => left <= at && at < all).pop();
}

export class Clock {
  /** @param {import("./player.js").Player} player */
  constructor(player) {
    this.player = player;
    /** The place of the part on the screen; -1 for any other page. */
    this.place = -1;
    this.ticks = performance.now();
    this.savedAt = this.ticks;
    this.timer = 0;
    /** What has just ended and is not told yet. @type {Limit | undefined} */
    this.ended = undefined;
    /** The last warning of each limit. @type {Map<string, number>} */
    this.told = new Map();
    this.isExtended = false;
  }

  /** Whether it applies: not where nothing is recorded on purpose. @type {boolean} */
  get isOn() {
    const { course, session } = this.player;
    return !session.isPractice && isTimed(course);
  }

  get isRunning() {
    const { attempt, session, isUnderWay } = this.player;
    return isUnderWay && !attempt.submitted && session.phase !== "closed" && this.isOn;
  }

  /** What holds now, of what is not used up. */
  get limits() {
    const { course, attempt, session } = this.player;
    return limitsAt(course, attempt, this.place, session.maxTime).filter(({ kind, left }) => kind === "whole" || left > 0);
  }

  /** The limit of the whole, if there is one. */
  get whole() {
    return this.isOn ? this.limits.find(({ kind }) => kind === "whole") : undefined;
  }

  /** How often time may still be extended. */
  get extensions() {
    return Math.max(this.player.course.extensions - this.player.attempt.spent.extended, 0);
  }

  // --- counting ------------------------------------------------------------------------------------------------

  /** Another page is shown from now on. @type {(place: number) => void} */
  turn(place) {
    this.count();
    this.place = place;
    this.ended = undefined;
    this.isExtended = false;
    this.player.shell.unnote("over");
    if (this.isOn && this.timer === 0) this.begin();
  }

  /** Capturing listeners of the window come before those that tell the session. */
  begin() {
    this.timer = window.setInterval(() => this.tick(), EVERY);
    ["pagehide", "visibilitychange"].forEach((name) => window.addEventListener(name, () => this.count(), true));
  }

  /** Counts until now. */
  count() {
    const now = performance.now();
    const seconds = Math.max(now - this.ticks, 0) / 1000;
    this.ticks = now;
    if (!this.isRunning || seconds > STANDSTILL) return;
    const { course, attempt, session } = this.player;
    const [ended] = spend(course, attempt, this.place, seconds, session.maxTime);
    this.ended = ended || this.ended;
  }

  tick() {
    this.count();
    const { whole, ended } = this;
    if (this.isRunning && whole && whole.left === 0) this.endWhole();
    else if (this.isRunning && ended) this.endPart(ended);
    this.show();
    if (this.isRunning && this.ticks - this.savedAt >= SAVE_EVERY * 1000) this.save();
  }

  save() {
    const { keeper, session } = this.player;
    this.savedAt = this.ticks;
    if (!session.holds(keeper.snapshot())) keeper.retry();
  }

  // --- telling -------------------------------------------------------------------------------------------------

  show() {
    const limits = this.isRunning ? this.limits : [];
    if (!this.isRunning) this.told.clear();
    const tightest = limits.filter(({ kind }) => kind !== "whole").sort(byLeft);
    const shown = [...limits.filter(({ kind }) => kind === "whole"), ...tightest.slice(0, 1)];
    this.player.shell.showTime(shown.map((one) => this.say(LEFT, one)).join(" · "));
    this.warn(limits.filter((one) => warningAt(one) !== undefined));
  }

  /** @type {(keys: typeof LEFT, limit: Limit) => string} */
  say(keys, { kind, left }) {
    const { texts } = this.player;
    return texts.say(keys[kind], { t: duration(texts, rounded(left)) });
  }

  /** Says what is short once at each of its marks, and keeps it in sight. @type {(short: Limit[]) => void} */
  warn(short) {
    const { shell } = this.player;
    const isNew = (/** @type {Limit} */ one) => Number(warningAt(one)) < (this.told.get(nameOf(one)) || Infinity);
    const words = short.filter(isNew).map((one) => this.say(WARNING, one));
    const isAlarm = short.some((one) => one.left <= ALARM_AT);
    short.forEach((one) => this.told.set(nameOf(one), Number(warningAt(one))));
    if (words.length > 0) {
      this.isExtended = false;
      shell.speak(words.join(" "), isAlarm);
    }
    if (this.isExtended) return;
    const text = short.map((one) => this.say(WARNING, one)).join(" ");
    shell.standingNote("time", text, isAlarm, this.extendButton(short));
  }

  /** Names what it adds to the shortest of these. @type {(short: Limit[]) => HTMLElement | null} */
  extendButton(short) {
    const [tightest] = short.filter(({ step }) => step > 0).sort(byLeft);
    if (this.extensions === 0 || !tightest) return null;
    return button(this.player.texts.count("extend", tightest.step / 60), () => this.extend());
  }

  /** Lengthens all limits. The focus stays where it is while they can be extended once more. */
  extend() {
    const { attempt, shell, texts } = this.player;
    this.count();
    if (!this.isRunning || this.extensions === 0) return;
    attempt.spent.extended += 1;
    this.isExtended = true;
    const limits = this.limits.sort(byLeft);
    limits.forEach((one) => this.told.set(nameOf(one), warningAt(one) || Infinity));
    const text = texts.say("extended", { t: duration(texts, rounded(limits[0].left)) });
    shell.standingNote("time", text, false, this.extendButton(limits));
    shell.speak(text, false);
    this.show();
    this.save();
  }

  // --- ending --------------------------------------------------------------------------------------------------

  /**
   * Hands in what there is; the last answer is saved for itself, as on every page that is left. Where another window has
   * saved since, the learner chooses first: what is there may be more, or handed in.
   */
  endWhole() {
    const { player } = this;
    leaveField();
    player.keeper.save();
    window.setTimeout(() => {
      if (!this.isRunning || player.keeper.rivals.hasMoved()) return;
      player.submit();
      player.shell.speak(player.texts.say("time_over"), true);
    }, LAST_SAVE);
  }

  /** The next part follows that has time; where answers are checked one by one, these are checked now. @type {(limit: Limit) => void} */
  endPart(limit) {
    const { player, place } = this;
    const { course, attempt } = player;
    leaveField();
    const text = this.endText(limit);
    if (player.feedback === "each") this.check(limit);
    let next = player.after(place);
    while (next !== undefined && isTimeOver(course, attempt, next)) next = player.after(next);
    if (next === undefined) player.toHandIn();
    else player.toPart(next);
    player.shell.note("over", "status", text);
  }

  /** @type {(limit: Limit) => string} */
  endText({ kind, at }) {
    const { player } = this;
    if (kind === "question") return player.texts.say("time_over_question", { n: questionNumber(player, at) });
    return player.texts.say("time_over_section", { title: player.course.sections[at].title || player.course.title });
  }

  /** @type {(limit: Limit) => void} */
  check({ kind, at }) {
    const { course, attempt } = this.player;
    const isEnded = (/** @type {number} */ place) => (kind === "section" ? course.parts[place].section : place) === at;
    questionPlaces(course, attempt).filter(isEnded).forEach((place) => {
      attempt.checked[place] = isAnswerable(course.parts[place]);
    });
  }
}

/** @type {(one: Limit, other: Limit) => number} */
function byLeft(one, other) {
  return one.left - other.left;
}

/** @type {(limit: Limit) => string} */
function nameOf({ kind, at }) {
  return `${kind} ${at}`;
}

/** What was typed and is taken on leaving the field is taken now. */
function leaveField() {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field !== document.body) field.blur();
}
