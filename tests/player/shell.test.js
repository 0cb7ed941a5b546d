/** Where the focus is when what had it goes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Shell } from "../../templates/sco/src/shell.js";

const shown = (isFocused) => {
  const log = [];
  const note = { contains: () => isFocused, remove: () => log.push("gone") };
  globalThis.document = { getElementById: (id) => (id === "note-elsewhere" ? note : null), activeElement: {} };
  Shell.prototype.unnote.call({ focusHeading: () => log.push("heading") }, "elsewhere");
  Shell.prototype.unnote.call({ focusHeading: () => log.push("never") }, "other");
  return log;
};

test("a note that goes under the fingers leaves the focus to the heading; any other leaves it where it is", () => {
  assert.deepEqual(shown(true), ["gone", "heading"]);
  assert.deepEqual(shown(false), ["gone"]);
});

test("a first page leaves the focus alone, unless it was on the page that went", () => {
  globalThis.window = { scrollTo: () => {} };
  const going = (isRead) => {
    const log = [];
    const element = { append: () => {}, querySelectorAll: () => [], contains: () => isRead };
    globalThis.document = { activeElement: {} };
    const shell = { sheet: element, name: element, below: element, nav: element, focusHeading: () => log.push("heading") };
    Shell.prototype.show.call(shell, { title: "", nodes: [] }, [], true);
    return log;
  };
  assert.deepEqual([going(true), going(false)], [["heading"], []]);
});
