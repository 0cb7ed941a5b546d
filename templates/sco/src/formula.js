/**
 * Formulas as MathML, through lists of what is allowed. Whatever is not on the lists becomes its text.
 *
 * @typedef {import("./course.js").ContentNode} ContentNode
 */

import { h, mathml } from "./dom.js";
import { objectOf } from "./objects.js";

const WORDS = "mi mn mo mtext";
const BOXES = "math mrow mspace msqrt mroot mstyle mphantom mpadded menclose mfrac msub msup msubsup munder mover munderover";
const TAGS = new Set(`${WORDS} ${BOXES} mtable mtr mtd`.split(" "));
const SIGNS = "mathvariant form fence separator stretchy accent movablelimits minsize maxsize";
const LAYOUT = "width height depth displaystyle scriptlevel linethickness notation display alttext";
const TABLES = "rowspacing columnspacing rowlines columnlines columnalign";
const ATTRIBUTES = new Set(`${SIGNS} ${LAYOUT} ${TABLES}`.split(" "));

/**
 * A formula in a box of its own, which scrolls where it is too wide (see `markScrollable`). In labels there is none,
 * since a label holds nothing that takes the focus: there the whole option scrolls.
 *
 * @type {(node: Exclude<ContentNode, string>, label?: boolean) => Element}
 */
export function formulaOf(node, label) {
  const { alttext, display } = partsOf(node).attributes;
  const formula = /** @type {Element} */ (shown(node));
  if (label) return formula;
  return h("span", { class: display === "block" ? "wide block" : "math", "data-name": alttext }, formula);
}

/** @type {(node: ContentNode) => Node | string} */
function shown(node) {
  if (typeof node === "string") return node;
  const { tag, attributes, children } = partsOf(node);
  if (!TAGS.has(tag)) return h("span", {}, children.map(shown));
  const kept = Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name));
  return mathml(tag, objectOf(kept), children.map(shown));
}

/** The parts of a node. @type {(node: Exclude<ContentNode, string>) => {tag: string, attributes: any, children: any[]}} */
export function partsOf([tag, ...rest]) {
  const has = typeof rest[0] === "object" && !Array.isArray(rest[0]);
  return { tag, attributes: has ? rest[0] : {}, children: has ? rest.slice(1) : rest };
}
