import assert from "node:assert/strict";
import { test } from "node:test";
import { fromLines, fromPairs, fromSlots, inOrder, linesOf, pairsOf, slotsOf } from "../../templates/sco/src/answers.js";
import { question } from "./samples.js";

test("chosen keys stand in the author's order, whatever the order of ticking", () => {
  assert.equal(inOrder(question("q", 4, "a"), new Set(["d", "a"])), "ad");
});

test("rows without an answer are told apart, and none at all is no answer", () => {
  assert.equal(fromSlots(["b", "", "a"]), "b-a");
  assert.deepEqual(slotsOf("b-a", 3), ["b", "", "a"]);
  assert.deepEqual(slotsOf("", 2), ["", ""]);
  assert.equal(fromSlots(["", ""]), "");
});

test("pairs have no direction and no order", () => {
  assert.equal(fromPairs(["db", "ca"]), "acbd");
  assert.deepEqual(pairsOf("dbca"), ["bd", "ac"]);
  assert.equal(fromPairs([]), "");
});

test("gaps are lines, whatever line ends a learner pastes", () => {
  assert.equal(fromLines(["one\r\ntwo", "", "three\u2028"]), "one two\n\nthree ");
  assert.deepEqual(linesOf("one\n\nthree", 3), ["one", "", "three"]);
  assert.deepEqual(linesOf("", 2), ["", ""]);
  assert.equal(fromLines(["", ""]), "");
});
