/**
 * The author's content as DOM, through a list of what is allowed. Whatever is not on the list becomes its text.
 *
 * @typedef {import("./course.js").ContentNode} ContentNode
 * @typedef {import("./texts.js").Texts} Texts
 */

import { STYLES } from "./course.js";
import { h } from "./dom.js";
import { formulaOf, partsOf } from "./formula.js";

const BLOCKS = new Set("p h3 h4 h5 h6 ul ol dl pre blockquote table hr".split(" "));
const PARTS = "li dt dd caption thead tbody tr th td br";
const OTHERS = new Set([...PARTS.split(" "), ...STYLES]);
/** What may stand as it is in an attribute, by the elements that may have it. @type {[string, RegExp, RegExp][]} */
const ATTRIBUTES = [
  ["lang", /^(span|bdo)$/, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/],
  ["dir", /^(span|bdo)$/, /^(ltr|rtl)$/],
  ["class", /^code$/, /^language-[\w+#.-]+$/],
  ["class", /^ol$/, /^footnotes$/],
  ["scope", /^th$/, /^(col|row)$/],
  ["align", /^t[hd]$/, /^(left|center|right)$/],
];
const WIDE = new Set(["pre", "table"]);

/**
 * What may change on the way: `raise` lifts headings by so many levels; `phrasing` makes paragraphs spans, for labels
 * and legends, which hold no blocks; in a `label` nothing may take the focus. `gap` and `hot` make what stands for a gap
 * (by its number from 0) and for a word to be marked (by its key).
 *
 * @typedef {{
 *   texts: Texts, raise?: number, phrasing?: boolean, label?: boolean,
 *   gap?: (n: number) => Node, hot?: (key: string, inner: (Node | string)[]) => Node,
 * }} How
 */

/** @type {(nodes: ContentNode[], how: How) => (Node | string)[]} */
export function contentOf(nodes, how) {
  return nodes.map((node) => (typeof node === "string" ? node : elementOf(node, how)));
}

/**
 * Content that may be one run of words or several blocks, as one element.
 *
 * @type {(nodes: ContentNode[], how: How, className?: string) => HTMLElement}
 */
export function boxOf(nodes, how, className) {
  const hasBlocks = nodes.some((node) => typeof node !== "string" && BLOCKS.has(node[0]));
  return h(hasBlocks ? "div" : "p", { class: className }, contentOf(nodes, how));
}

/** @type {(node: Exclude<ContentNode, string>, how: How) => Node} */
function elementOf(node, how) {
  const { tag, attributes, children } = partsOf(node);
  if (tag === "math") return formulaOf(node, how.label);
  const inner = contentOf(children, how);
  if (tag === "gap" && how.gap) return how.gap(attributes.n);
  if (tag === "hot" && how.hot) return how.hot(attributes.key, inner);
  if (tag === "a") return linkOf(attributes.href, inner, how);
  if (tag === "img") return imageOf(attributes, inner);
  if (!BLOCKS.has(tag) && !OTHERS.has(tag)) return h("span", {}, inner);
  const element = h(shownAs(tag, how), kept(tag, attributes, how), inner);
  if (how.phrasing || !WIDE.has(tag)) return element;
  return scrollable(element, how.texts.say(tag === "pre" ? "code" : "table"));
}

/** @type {(tag: string, how: How) => string} */
function shownAs(tag, { raise = 0, phrasing }) {
  if (phrasing && tag === "p") return "span";
  return /^h[3-6]$/.test(tag) ? `h${Number(tag[1]) - raise}` : tag;
}

/** @type {(tag: string, attributes: Object<string, string>, how: How) => Object<string, string>} */
function kept(tag, attributes, { phrasing }) {
  /** @type {Object<string, string>} */
  const found = phrasing && tag === "p" ? { class: "para" } : {};
  for (const [name, tags, values] of ATTRIBUTES) {
    if (tags.test(tag) && values.test(attributes[name] || "")) found[name] = attributes[name];
  }
  return found;
}

/**
 * A link opens a window of its own and says so; other schemes than these stay words.
 *
 * @type {(href: unknown, inner: (Node | string)[], how: How) => Node}
 */
function linkOf(href, inner, { texts }) {
  if (typeof href !== "string" || !/^(https?:|mailto:)/i.test(href)) return h("span", {}, inner);
  const hint = h("span", { class: "off" }, ` ${texts.say("new_window")}`);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, inner, hint);
}

/**
 * An image of the package, at its place before it has arrived; any other becomes its words.
 *
 * @type {(attributes: Object<string, string>, inner: (Node | string)[]) => Node}
 */
function imageOf({ src, alt, width, height }, inner) {
  if (!/^media\/[\w.-]+$/.test(src || "")) return h("span", {}, alt || "", inner);
  return h("img", { src, alt: alt || "", width, height });
}

/**
 * A box that scrolls on its own only when its content is wider than the sheet (see `markScrollable`).
 *
 * @type {(element: HTMLElement, name: string) => HTMLElement}
 */
function scrollable(element, name) {
  return h("div", { class: "wide", "data-name": name }, element);
}

/** Makes those boxes scroll, and reachable by keyboard, that are too wide. @type {(root: ParentNode) => void} */
export function markScrollable(root) {
  root.querySelectorAll(".math, .opt").forEach((box) => {
    box.classList.remove("wide");
    box.classList.toggle("wide", isTooWide(box));
  });
  root.querySelectorAll(".wide, .math, .opt").forEach((box) => {
    const isWider = box.matches(".wide") && box.scrollWidth > box.clientWidth;
    // An option is an item of a list, and stays one.
    const named = box.matches(".opt") ? {} : { role: "region", "aria-label": box.getAttribute("data-name") || "" };
    for (const [name, value] of Object.entries({ tabindex: "0", ...named })) {
      if (isWider) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  });
}

/** Whether an option holds more than its width, or a formula is wider than its line. @type {(box: Element) => boolean} */
function isTooWide(box) {
  if (box.matches(".opt")) return box.scrollWidth > box.clientWidth;
  const line = box.closest("p, li, dt, dd, td, th, legend, h2, h3, h4, h5, div");
  return Boolean(line && box.getBoundingClientRect().width > line.clientWidth);
}
