/**
 * Areas of a picture: outlines with numbers on the picture, and below it the list of the author's names. The outlines
 * are for pointers only and press the inputs of the list, which is enough for every other way.
 *
 * @typedef {import("../../course.js").HotspotQuestion} HotspotQuestion
 * @typedef {import("../../course.js").Spot} Spot
 * @typedef {import("../task.js").Task<HotspotQuestion>} Task
 * @typedef {import("../task.js").Form} Form
 */

import { contentOf } from "../../content.js";
import { h, svg } from "../../dom.js";
import { countChosen, hintToChoose, inputOf, markedRow, optionRow, stateAt, takeChecked } from "./options.js";
import { numberOf } from "./things.js";

/** @type {(task: Task) => Form} */
function asked(task) {
  const { choices } = task.question;
  const inputs = choices.map(({ key }, i) => inputOf(task, key, i));
  const picture = map(task, (_, i) => ({ onclick: () => inputs[i].click() }));
  const show = () => inputs.forEach(({ checked }, i) => light(picture, i, checked));
  const onchange = (/** @type {Event} */ event) => {
    takeChecked(task, list, event);
    show();
  };
  const rows = choices.map(({ label }, i) => optionRow(inputs[i], numberOf(task, i), " ", label));
  const list = h("ol", { class: "rows after", onchange }, rows);
  show();
  const hint = [task.texts.say("hint_hotspot"), hintToChoose(task)].filter(Boolean).join(" ");
  return { hint, count: countChosen(task), nodes: [picture, list] };
}

/** Shows an area as chosen, or not. @type {(picture: HTMLElement, i: number, isOn: boolean) => void} */
function light(picture, i, isOn) {
  picture.querySelectorAll(`[data-n="${i}"]`).forEach((part) => part.classList.toggle("on", isOn));
}

/** @type {(task: Task) => any[]} */
function marked(task) {
  const rows = task.question.choices.map(({ key, label }, i) =>
    markedRow(task, key, numberOf(task, i), h("p", {}, label)),
  );
  const picture = map(task, ({ key }) => ({ class: stateAt(task, key) }));
  return [picture, h("ol", { class: "rows after", "aria-labelledby": "ask" }, rows)];
}

/**
 * The picture with its outlines, each with attributes of its own.
 *
 * @type {(task: Task, attributes: (spot: Spot, i: number) => Object<string, any>) => HTMLElement}
 */
export function map({ question: { image, choices }, texts }, attributes) {
  const outlines = choices.map((spot, i) => svg("g", { "data-n": i, ...attributes(spot, i) }, ...outlineOf(spot)));
  const numbers = choices.map((spot, i) => pinned(h("b", { "data-n": i }, texts.number(i + 1)), spot, image));
  const box = { viewBox: `0 0 ${image.width} ${image.height}`, "aria-hidden": "true", focusable: "false" };
  const picture = contentOf([["img", image]], { texts });
  const marks = h("span", { "aria-hidden": "true" }, numbers);
  return h("div", { class: "map after" }, picture, svg("svg", box, ...outlines), marks);
}

/** Drawn twice, so that it is seen on dark and on light grounds. @type {(spot: Spot) => SVGElement[]} */
function outlineOf(spot) {
  const [tag, place] = shapeOf(spot);
  return ["halo", "line"].map((layer) => svg(tag, { class: layer, ...place }));
}

/** @type {(spot: Spot) => [string, Object<string, any>]} */
function shapeOf({ shape, coords }) {
  const [a, b, c, d] = coords;
  if (shape === "circle") return ["circle", { cx: a, cy: b, r: c }];
  if (shape === "rect") return ["rect", { x: a, y: b, width: c - a, height: d - b }];
  return ["polygon", { points: coords.join(" ") }];
}

/**
 * Puts a number on the edge of its area, where it hides nothing.
 *
 * @type {(mark: HTMLElement, spot: Spot, image: HotspotQuestion["image"]) => HTMLElement}
 */
function pinned(mark, { shape, coords }, { width, height }) {
  const off = shape === "circle" ? coords[2] * Math.SQRT1_2 : 0;
  mark.style.left = `${(100 * (coords[0] - off)) / width}%`;
  mark.style.top = `${(100 * (coords[1] - off)) / height}%`;
  return mark;
}

export const hotspot = { asked, marked };
