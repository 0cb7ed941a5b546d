/** Elements, made and filled without markup: every text stays text. */

/**
 * An element with attributes and children; an attribute of `false` is left out.
 *
 * @param {string} name
 * @param {Object<string, string | boolean>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** The element of an id that the page has for certain. @type {(id: string) => any} */
export function at(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** A text that a screen reader says once it changes. @type {(text: string) => void} */
export function say(text) {
  at("said").textContent = text;
}
