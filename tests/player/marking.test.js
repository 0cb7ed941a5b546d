import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal, fraction } from "../../templates/sco/src/fraction.js";
import { isPassed, mark, share, verdict } from "../../templates/sco/src/marking.js";
import { limited, minusMarked, question, responses, trueFalse } from "./samples.js";

const marks = (item, keys) => decimal(mark(item, keys), 2);

test("per-option-minus earns what types.md 2 lists", () => {
  const expected = { "": "0", a: "1", ac: "2", acd: "3", ab: "0", abc: "0.5", abcd: "1.5", abcde: "0", b: "0" };
  for (const [keys, value] of Object.entries(expected)) assert.equal(marks(minusMarked, keys), value, keys);
});

test("per-option earns what types.md 2 lists, and nothing beyond the number to choose", () => {
  const expected = { "": "0", a: "1", ac: "2", ab: "1", be: "0", abc: "0" };
  for (const [keys, value] of Object.entries(expected)) assert.equal(marks(limited, keys), value, keys);
});

test("all-or-nothing earns all for exactly the right choices, in whatever order, and else nothing", () => {
  const item = question("all", 5, "acd", { points: [2, 1] });
  for (const keys of responses(item)) assert.equal(marks(item, keys), keys === "acd" ? "2" : "0", keys);
  assert.equal(marks(item, "dca"), "2");
});

test("true/false marks by key", () => {
  assert.equal(marks(trueFalse, "b"), "1");
  assert.equal(marks(trueFalse, "a"), "0");
});

test("a key that is told twice counts once", () => {
  assert.deepEqual(mark(limited, ["a", "a"]), fraction(1));
});

test("no response earns less than nothing or more than the points", () => {
  for (const item of [minusMarked, limited]) {
    for (const keys of responses(item)) {
      const value = Number(decimal(share(item, keys), 9));
      assert.ok(value >= 0 && value <= 1, keys);
    }
  }
});

test("thirds of points are exact", () => {
  assert.deepEqual(mark({ ...minusMarked, points: [1, 1] }, "a"), fraction(1, 3));
});

test("a verdict is unanswered, wrong, partly or right", () => {
  assert.equal(verdict("", fraction(0)), "unanswered");
  assert.equal(verdict("a", fraction(0)), "wrong");
  assert.equal(verdict("a", fraction(1, 3)), "partly");
  assert.equal(verdict("a", fraction(1)), "right");
});

test("exactly the pass mark passes, and without one nothing does", () => {
  const pass = { percent: "66.67", n: 6667, d: 10000 };
  assert.equal(isPassed(pass, fraction(6667), fraction(10000)), true);
  assert.equal(isPassed(pass, fraction(2), fraction(3)), false);
  assert.equal(isPassed(null, fraction(3), fraction(3)), false);
});
