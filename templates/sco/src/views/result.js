/**
 * The result: verdict, figures, what is missing, what can be done next, then question by question.
 *
 * @typedef {import("../player.js").Player} Player
 * @typedef {import("../shell.js").Page} Page
 * @typedef {import("../course.js").Course} Course
 * @typedef {import("../attempt.js").Attempt} Attempt
 * @typedef {import("../fraction.js").Fraction} Fraction
 */

import { isExplained, isReviewable, mayTryAgain, whyUnexplained } from "../allowed.js";
import { result, tally } from "../attempt.js";
import { questionPlaces } from "../course.js";
import { h, svg } from "../dom.js";
import { atLeast, decimal, decimalUp, fraction, isZero, minus, times } from "../fraction.js";
import { printHere } from "../printing.js";
import { tryAgain } from "../retry.js";
import { timeOver, usedFigure } from "./limits.js";
import { act, acts, attemptName, figures, sectionsOf, title, windowTitle } from "./parts.js";
import { sectionLists } from "./resultlist.js";

const AGAIN = { all: "retry_all", wrong: "retry_wrong" };

/** @type {(player: Player) => Page} */
export function resultPage(player) {
  const { texts } = player;
  const all = result(player.course, player.attempt);
  const percent = percentOf(all.share);
  const isCounted = !isZero(all.total);
  const heading = texts.say(isCounted ? outcomeKey(player, all.passed) : "handed_in", { p: texts.number(percent) });
  return {
    title: windowTitle(player, heading),
    nodes: [
      h("p", { class: "eyebrow" }, h("span", {}, texts.say("your_result")), " ", h("span", {}, attemptName(player))),
      title(heading),
      isCounted && [authorsWords(player, all.passed), resultFigures(player, all), scale(player, percent)],
      paragraphs(timeOver(player), isCounted && advice(player, all), uncounted(player), further(player), isReviewable(player) && !isExplained(player) && whyUnexplained(player)),
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

/** Rounded down to two decimals. @type {(share: Fraction) => string} */
function percentOf(share) {
  return decimal(times(share, fraction(100)), 2);
}

/** @type {(...texts: (string | null | false)[]) => HTMLElement | false} */
function paragraphs(...texts) {
  const said = texts.filter(Boolean);
  return said.length > 0 && h("div", { class: "read after" }, said.map((text) => h("p", {}, text)));
}

/** @type {(player: Player, passed: boolean) => HTMLElement | false} */
function authorsWords({ course }, passed) {
  return Boolean(course.pass) && paragraphs(course.verdicts[passed ? "passed" : "failed"]);
}

/** @type {(player: Player, all: ReturnType<typeof result>) => HTMLElement} */
function resultFigures(player, { got, total }) {
  const { course, texts } = player;
  const points = decimal(total, 2);
  const rows = [[texts.number(decimal(got, 2)), texts.count("figure_points_of", points)]];
  if (course.pass) rows.push([texts.percent(course.pass.percent), texts.say("figure_needed")]);
  return figures([...rows, ...usedFigure(player)]);
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
 * Not passed, in no attempt that counts: how much is missing, and where most is to gain.
 *
 * @type {(player: Player, all: ReturnType<typeof result>) => string | null}
 */
function advice(player, { got, total, passed }) {
  const { course, texts, attempt } = player;
  if (!course.pass || passed) return null;
  if (course.grade === "best" && attempt.best && atLeast(attempt.best, fraction(course.pass.n, course.pass.d))) return null;
  const missing = decimalUp(minus(times(total, fraction(course.pass.n, course.pass.d)), got), 2);
  const section = mostToGain(player);
  return texts.count("missing", missing) + (section ? ` ${texts.say("most_to_gain", { section })}` : "");
}

/** What no machine marks is in no figure. @type {(player: Player) => string | false} */
function uncounted({ course, texts, attempt }) {
  const count = questionPlaces(course, attempt).filter((place) => !isCountedAt(course, place)).length;
  return count > 0 && texts.count("uncounted", count);
}

/** The best attempt where it counts, and how many are left. @type {(player: Player) => string | false} */
function further(player) {
  const { course, texts, attempt, session } = player;
  const said = [];
  if (course.grade === "best" && attempt.best) {
    const { share } = result(course, attempt);
    const best = atLeast(attempt.best, share) ? attempt.best : share;
    said.push(texts.say("best_so_far", { p: texts.number(percentOf(best)) }));
  }
  if (course.attempts > 1 && !session.isPractice) {
    const left = course.attempts - attempt.number;
    if (left <= 0) said.push(texts.say("attempts_none"));
    else if (mayTryAgain(player)) said.push(texts.count("attempts_left", left));
  }
  return said.join(" ");
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

/** @type {(player: Player) => HTMLElement} */
function resultActs(player) {
  const { course, attempt } = player;
  const [first] = questionPlaces(course, attempt);
  const review = isReviewable(player) && act(player, "review", () => player.toPart(first), "go");
  const again = mayTryAgain(player) && act(player, AGAIN[course.retry], () => tryAgain(player), review ? "" : "go");
  return acts(review, again, act(player, "print", () => printHere(player)));
}
