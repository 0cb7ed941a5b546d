/**
 * The author's content as DOM, through a list of what is allowed. Whatever is not on the list becomes its text.
 *
 * @typedef {import("./course.js").ContentNode} ContentNode
 * @typedef {import("./texts.js").Texts} Texts
 */

import { h } from "./dom.js";

const BLOCKS = new Set(["p", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "blockquote", "table", "hr"]);
const OTHERS = new Set(["li", "code", "thead", "tbody", "tr", "th", "td", "strong", "em", "br"]);
const WIDE = new Set(["pre", "table"]);

/**
 * What may change on the way: `raise` lifts headings by so many levels; `phrasing` makes paragraphs spans, for labels
 * and legends, which hold no blocks.
 *
 * @typedef {{texts: Texts, raise?: number, phrasing?: boolean}} How
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
function elementOf([tag, ...rest], how) {
  const attributes = isAttributes(rest[0]) ? rest[0] : {};
  const inner = contentOf(rest.filter((child) => !isAttributes(child)), how);
  if (tag === "a") return linkOf(attributes.href, inner, how);
  if (tag === "img") return imageOf(attributes, inner);
  if (!BLOCKS.has(tag) && !OTHERS.has(tag)) return h("span", {}, inner);
  const element = h(shownAs(tag, how), kept(tag, attributes, how), inner);
  if (how.phrasing || !WIDE.has(tag)) return element;
  return scrollable(element, how.texts.say(tag === "pre" ? "code" : "table"));
}

/** @type {(value: any) => boolean} */
function isAttributes(value) {
  return typeof value === "object" && !Array.isArray(value);
}

/** @type {(tag: string, how: How) => string} */
function shownAs(tag, { raise = 0, phrasing }) {
  if (phrasing && tag === "p") return "span";
  return /^h[3-6]$/.test(tag) ? `h${Number(tag[1]) - raise}` : tag;
}

/** @type {(tag: string, attributes: Object<string, string>, how: How) => Object<string, string | null>} */
function kept(tag, attributes, { phrasing }) {
  if (tag === "code" && /^language-[\w+#.-]+$/.test(attributes.class || "")) return { class: attributes.class };
  if (tag === "th" && /^(col|row)$/.test(attributes.scope || "")) return { scope: attributes.scope };
  return { class: phrasing && tag === "p" ? "para" : null };
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

/** Makes those boxes reachable by keyboard that have something to scroll. @type {(root: ParentNode) => void} */
export function markScrollable(root) {
  root.querySelectorAll(".wide").forEach((box) => {
    const isWider = box.scrollWidth > box.clientWidth;
    const attributes = { tabindex: "0", role: "region", "aria-label": box.getAttribute("data-name") || "" };
    for (const [name, value] of Object.entries(attributes)) {
      if (isWider) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  });
}
