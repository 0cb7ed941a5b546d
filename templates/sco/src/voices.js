/**
 * Words of another language than the page's, where the player has no texts in that of the course: signs around them say
 * so until they become elements. The signs are noncharacters, which no text holds.
 */

const OPEN = "\ufdd0";
const NAMED = "\ufdd1";
const CLOSE = "\ufdd2";
const SIGNS = /(\ufdd0[^\ufdd1]*\ufdd1|\ufdd2)/;

/** A text that says its language. @type {(text: string, lang: string, dir: string) => string} */
export function voiced(text, lang, dir) {
  return `${OPEN}${lang} ${dir}${NAMED}${text}${CLOSE}`;
}

/** Whether a text, or a part of it, says its language. @type {(text: string) => boolean} */
export function isVoiced(text) {
  return text.includes(OPEN);
}

/** The language of a text as a whole; null where it is the page's. @type {(text: string) => string | null} */
export function languageOf(text) {
  return text.startsWith(OPEN) ? text.slice(1).split(" ", 1)[0] : null;
}

/** The text alone: for attributes, titles and options, which hold no elements. @type {(text: string) => string} */
export function unvoiced(text) {
  return isVoiced(text) ? text.split(SIGNS).filter((piece) => !SIGNS.test(piece)).join("") : text;
}

/** The text as nodes, with an element around all that says its language. @type {(text: string) => (Node | string)[]} */
export function nodesOf(text) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  /** @type {HTMLElement[]} */
  const open = [];
  for (const piece of text.split(SIGNS)) {
    if (piece === CLOSE) open.pop();
    else {
      const node = piece.startsWith(OPEN) ? spanOf(piece.slice(1, -1)) : piece;
      if (open.length > 0) open[open.length - 1].append(node);
      else nodes.push(node);
      if (typeof node !== "string") open.push(node);
    }
  }
  return nodes;
}

/** An element of a language and direction such as "en ltr". @type {(named: string) => HTMLElement} */
function spanOf(named) {
  const [lang, dir] = named.split(" ");
  const span = document.createElement("span");
  span.setAttribute("lang", lang);
  span.setAttribute("dir", dir);
  return span;
}
