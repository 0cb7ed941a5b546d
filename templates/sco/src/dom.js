/** Making elements. Text only ever becomes text nodes; no markup is parsed and no style attribute is set. */

import { isVoiced, languageOf, nodesOf, unvoiced } from "./voices.js";

const SVG = "http://www.w3.org/2000/svg";
const MATHML = "http://www.w3.org/1998/Math/MathML";
/** What holds no elements, only text. */
const TEXT_ONLY = new Set(["option", "textarea", "title"]);

/**
 * An element with attributes and children. `onclick` and the like are listeners; true is an empty attribute, false and
 * null leave it out. Children that are null or false are left out, arrays are spread.
 *
 * @param {string} tag
 * @param {Object<string, any>} [attributes]
 * @param {...any} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  const nodes = flat(children);
  if (TEXT_ONLY.has(tag)) fillWithText(element, nodes);
  else element.append(...flat(nodes.map(spoken)));
  return element;
}

/** Text for an element that holds no others: it says the language itself. @type {(element: Element, nodes: any[]) => void} */
function fillWithText(element, nodes) {
  const text = nodes.join("");
  element.append(unvoiced(text));
  const lang = languageOf(text);
  if (lang) element.setAttribute("lang", lang);
}

/** Text as nodes that say their language, where it is not the page's. @type {(node: Node | string) => (Node | string)[]} */
function spoken(node) {
  return typeof node === "string" && isVoiced(node) ? nodesOf(node) : [node];
}

/** An SVG element. @type {(tag: string, attributes: Object<string, any>, ...children: Element[]) => SVGElement} */
export function svg(tag, attributes, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** An element of a formula. @type {(tag: string, attributes: Object<string, any>, ...children: any[]) => Element} */
export function mathml(tag, attributes, ...children) {
  const element = document.createElementNS(MATHML, tag);
  setAttributes(element, attributes);
  element.append(...flat(children));
  return element;
}

/** A picture of index.html; words stand beside it. @type {(name: string) => SVGElement} */
export function icon(name) {
  return svg("svg", { "aria-hidden": "true", focusable: "false" }, svg("use", { href: `#i-${name}` }));
}

/** @type {(element: Element, attributes: Object<string, any>) => void} */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, unvoiced(String(value)));
  }
}

/** @type {(children: any[]) => (Node | string)[]} */
function flat(children) {
  const result = [];
  for (const child of children) {
    if (Array.isArray(child)) result.push(...flat(child));
    else if (child !== null && child !== false && child !== undefined) result.push(child);
  }
  return result;
}

/** Replaces all that is in an element. @type {(element: Element, children: any[]) => void} */
export function refill(element, children) {
  element.textContent = "";
  element.append(...flat(flat(children).map(spoken)));
}

/**
 * A button. `kind`: "go" (the one primary of a page), "quiet" (looks like a link) or "".
 *
 * @type {(text: string, onclick: () => void, kind?: string) => HTMLElement}
 */
export function button(text, onclick, kind = "") {
  return h("button", { type: "button", class: kind || null, onclick }, text);
}

/**
 * A link within the player: it goes to a page but has no address of its own.
 *
 * @type {(text: string, onclick: () => void) => HTMLElement}
 */
export function pageLink(text, onclick) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    onclick();
  };
  return h("a", { href: "#task", onclick: go }, text);
}
