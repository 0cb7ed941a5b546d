// Drives the independent engine (qti21.md 6): one item after the other in the same page.
"use strict";

/** Shows an item, given as QTI 3 XML, and returns its element once it can be answered. */
async function show(xml) {
  await customElements.whenDefined("item-container");
  document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
  const container = document.querySelector("item-container");
  await container.updateComplete;
  container.itemXML = xml; // set earlier, it would be lost
  const item = await until(() => container.shadowRoot.querySelector("qti-assessment-item"));
  await item.updateComplete;
  await until(() => item.variables.some((variable) => variable.identifier === "SCORE"));
  window.item = item;
  return item;
}

/** What `find` returns as soon as that is something; looked for once a frame. */
async function until(find) {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function outcome(item, name) {
  return item.variables.find((variable) => variable.identifier === name).value;
}

/** The SCORE, as the engine's own text, of each response: by variable a list of values, or one value, or null. */
async function scores(xml, responses) {
  const item = await show(xml);
  return responses.map((response) => {
    answer(response);
    item.processResponse();
    return String(outcome(item, "SCORE"));
  });
}

/** Answers the item on the page: for each variable a list of values, or one value, or null. */
function answer(response) {
  for (const [name, value] of Object.entries(response)) window.item.updateResponseVariable(name, value);
}

/** What the button of a platform does with the item on the page. */
function submit() {
  window.item.processResponse();
}

function score() {
  return String(outcome(window.item, "SCORE"));
}
