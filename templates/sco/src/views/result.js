/**
 * The result, and the page after the session's end.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Course} Course
 * @typedef {import("../attempt.js").Attempt} Attempt
 * @typedef {import("../fraction.js").Fraction} Fraction
 * @typedef {import("../session.js").Session} Session
 */

import { nameOf, questionPlaces } from "../course.js";
import { h, pageLink, svg } from "../dom.js";
import { atLeast, decimal, decimalUp, fraction, isZero, minus, times } from "../fraction.js";
import { result, tally } from "../attempt.js";
import { act, acts, figures, sectionHeading, sectionsOf, title, verdictIcon, windowTitle } from "./parts.js";
import { Task } from "./task.js";
import { standing } from "./verdict.js";

/** @type {(player: Player) => Page} */
export function resultPage(player) {
  const { texts } = player;
  const all = result(player.course, player.attempt);
  const percent = decimal(times(all.share, fraction(100)), 2);
  const isCounted = !isZero(all.total);
  const heading = texts.say(isCounted ? outcomeKey(player, all.passed) : "handed_in", { p: texts.number(percent) });
  return {
    title: windowTitle(player, heading),
    nodes: [
      h("p", { class: "eyebrow" }, texts.say("your_result")),
      title(heading),
      isCounted && [resultFigures(player, all), scale(player, percent), advice(player, all)],
      uncounted(player),
      sectionLists(player),
      resultActs(player),
    ],
  };
}

/** @type {(player: Player, passed: boolean) => string} */
function outcomeKey({ course }, passed) {
  if (!course.pass) return "scored";
  return passed ? "passed" : "failed";
}

/** @type {(player: Player, all: ReturnType<typeof result>) => HTMLElement} */
function resultFigures({ course, texts }, { got, total }) {
  const points = decimal(total, 2);
  const rows = [[texts.number(decimal(got, 2)), texts.count("figure_points_of", points)]];
  if (course.pass) rows.push([texts.percent(course.pass.percent), texts.say("figure_needed")]);
  return figures(rows);
}

/**
 * A line with what was reached and, as a tick, the pass mark; its name says the same in words.
 *
 * @type {(player: Player, percent: string) => SVGElement}
 */
function scale({ course, texts }, percent) {
  const { pass } = course;
  const p = texts.number(percent);
  const label = pass ? texts.say("scale_pass", { p, n: texts.number(pass.percent) }) : texts.say("scale", { p });
  const lines = [
    svg("line", { class: "track", x2: "100%", y1: 10, y2: 10 }),
    svg("line", { class: "reach", x2: `${percent}%`, y1: 10, y2: 10 }),
  ];
  if (pass) lines.push(svg("line", { x1: `${pass.percent}%`, x2: `${pass.percent}%`, y1: 2, y2: 18 }));
  return svg("svg", { class: "scale", role: "img", "aria-label": label }, ...lines);
}

/**
 * Not passed: how much is missing, and where most is to gain.
 *
 * @type {(player: Player, all: ReturnType<typeof result>) => HTMLElement | null}
 */
function advice(player, { got, total, passed }) {
  const { course, texts } = player;
  if (!course.pass || passed) return null;
  const missing = decimalUp(minus(times(total, fraction(course.pass.n, course.pass.d)), got), 2);
  const section = mostToGain(player);
  const where = section ? ` ${texts.say("most_to_gain", { section })}` : null;
  return h("div", { class: "read after" }, h("p", {}, texts.count("missing", missing), where));
}

/** What no machine marks is in no figure. @type {(player: Player) => HTMLElement | null} */
function uncounted({ course, texts, attempt }) {
  const count = questionPlaces(course, attempt).filter((place) => !isCountedAt(course, place)).length;
  return count > 0 ? h("div", { class: "read after" }, h("p", {}, texts.count("uncounted", count))) : null;
}

/** @type {(course: Course, place: number) => boolean} */
function isCountedAt(course, place) {
  return /** @type {import("../course.js").Question} */ (course.parts[place]).counted;
}

/** The section that lost most points; "" where there is only one. @type {(player: Player) => string} */
function mostToGain({ course, attempt }) {
  const sections = sectionsOf(course, questionPlaces(course, attempt)).filter((section) => section.title);
  if (sections.length < 2) return "";
  const losses = sections.map(({ title: name, places }) => ({ name, loss: lossOf(course, attempt, places) }));
  return losses.reduce((most, next) => (atLeast(most.loss, next.loss) ? most : next)).name;
}

/** @type {(course: Course, attempt: Attempt, places: number[]) => Fraction} */
function lossOf(course, attempt, places) {
  const { got, total } = tally(course, attempt, places);
  return minus(total, got);
}

/** @type {(player: Player) => any[]} */
function sectionLists(player) {
  const { course, texts, attempt } = player;
  return sectionsOf(course, questionPlaces(course, attempt)).map((section, i) => {
    const { got, total } = tally(course, attempt, section.places);
    const k = texts.number(decimal(got, 2));
    const points = section.title && !isZero(total) && texts.count("section_points", decimal(total, 2), { k });
    const rows = section.places.map((place) => row(player, place));
    const list = h("ol", { class: "rows after", "aria-labelledby": section.title ? `s${i}` : null }, rows);
    return [sectionHeading(section.title, `s${i}`, points), list];
  });
}

/**
 * A question's mark; with a way to its review unless the course gives no feedback.
 *
 * @type {(player: Player, place: number) => HTMLElement}
 */
function row(player, place) {
  const { course, texts, feedback } = player;
  const verdict = standing(new Task(player, place));
  const name = nameOf(course.parts[place]);
  const link = feedback === "never" ? h("span", {}, name) : pageLink(name, () => player.toPart(place));
  const [k, n] = [player.earned(place), player.points(place)].map(texts.number);
  const points = isCountedAt(course, place) ? texts.say("row_points", { k, n }) : texts.say("not_counted");
  return h(
    "li",
    { class: `row mark side ${verdict}` },
    verdictIcon(verdict),
    h("span", { class: "txt" }, h("b", {}, texts.say(verdict)), link),
    h("span", { class: "state" }, points),
  );
}

/** @type {(player: Player) => HTMLElement} */
function resultActs(player) {
  const { course, feedback, attempt } = player;
  const [first] = questionPlaces(course, attempt);
  const review = feedback !== "never" && act(player, "review", () => player.toPart(first), "go");
  return acts(review, act(player, "print", () => window.print()));
}

/** @type {(player: Player) => Page} */
export function closedPage(player) {
  const { texts, session } = player;
  const heading = texts.say("closed_title");
  const text = h("p", {}, texts.say(closedKey(session)), " ", texts.say("closed_window"));
  return {
    title: windowTitle(player, heading),
    nodes: [
      title(heading),
      h("div", { class: "read after" }, text),
      acts(act(player, "reopen", () => window.location.reload())),
    ],
  };
}

/** Saving is promised only after the LMS has said yes. @type {(session: Session) => string} */
function closedKey(session) {
  if (!session.wasTracked) return "closed_untracked";
  return session.unsavedSince ? "closed_unsaved" : "closed";
}
