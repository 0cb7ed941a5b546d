/**
 * What pages say of limited time: before the start, and in the result.
 *
 * @typedef {import("../player.js").Player} Player
 */

import { duration, rounded } from "../clock.js";
import { isQuestion } from "../course.js";

/** The time for the whole, if it is limited. @type {(player: Player) => string[][]} */
export function timeFigure({ clock, texts }) {
  return clock.whole ? [[duration(texts, clock.whole.all), texts.say("figure_time")]] : [];
}

/** What is limited, how it can be extended, and what is left of it after a break. @type {(player: Player) => string[]} */
export function timeRules({ clock, course, attempt, texts }) {
  if (!clock.isOn) return [texts.say("rule_no_time")];
  const { whole, extensions } = clock;
  const parts = attempt.order.map((place) => course.parts[place]);
  return [
    whole && texts.say("rule_time", { t: duration(texts, whole.all) }),
    whole && whole.step > 0 && extensions > 0 && texts.count("rule_extend", extensions, { t: duration(texts, whole.step) }),
    whole && whole.used > 0 && texts.say("time_left", { t: duration(texts, rounded(whole.left)) }),
    parts.some(({ section }) => course.sections[section].time > 0) && texts.say("rule_time_section"),
    parts.some((part) => isQuestion(part) && part.time > 0) && texts.say("rule_time_question"),
  ].filter(Boolean);
}

/** How much of a limited time was used: seconds matter where it was short. @type {(player: Player) => string[][]} */
export function usedFigure({ clock, texts }) {
  if (!clock.whole) return [];
  const step = clock.whole.used > 120 ? 60 : 1;
  const used = Math.round(clock.whole.used / step) * step;
  return [[duration(texts, used), texts.say("time_used")]];
}

/** Whether the end came from the clock. @type {(player: Player) => string} */
export function timeOver({ clock, texts }) {
  return clock.whole && clock.whole.left === 0 ? texts.say("time_over") : "";
}
