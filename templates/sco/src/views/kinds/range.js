/**
 * What numbers count as right.
 *
 * @typedef {import("../../texts.js").Texts} Texts
 */

import { h } from "../../dom.js";
import { decimal, fraction } from "../../fraction.js";

/** More decimals are not shown. */
const DECIMALS = 12;

/**
 * "9.7 to 9.9 count as right", where more than one number does.
 *
 * @type {(texts: Texts, gap: any) => HTMLElement | null}
 */
export function rangeOf(texts, gap) {
  if (gap.kind !== "number") return null;
  const [low, high] = [gap.low, gap.high].map(plain);
  if (low === high) return null;
  return h("p", { class: "hint" }, texts.say("range_right", { low: texts.exact(low), high: texts.exact(high) }));
}

/** @type {(bound: [number, number]) => string} */
function plain([n, d]) {
  const size = decimal(fraction(Math.abs(n), d), DECIMALS);
  return n < 0 ? `-${size}` : size;
}
