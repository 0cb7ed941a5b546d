import assert from "node:assert/strict";
import { test } from "node:test";
import { usedOnce } from "../../templates/sco/src/views/kinds/once.js";

const lists = (...values) => values.map((value) => ({ value }));
const values = (all) => all.map(({ value }) => value);

test("what is chosen a second time leaves its older list, and that list is told", () => {
  const all = lists("a", "a", "b");
  assert.equal(usedOnce()(all, all[1]), all[0]);
  assert.deepEqual(values(all), ["", "a", "b"]);
});

test("empty lists are no twins, and a list alone is left as it is", () => {
  const all = lists("", "", "b");
  assert.equal(usedOnce()(all, all[1]), null);
  assert.equal(usedOnce()(all, all[2]), null);
  assert.deepEqual(values(all), ["", "", "b"]);
});

test("what a list only passed goes back, unless its older list has something else by then", () => {
  const settle = usedOnce();
  const all = lists("a", "a");
  settle(all, all[1]);
  all[1].value = "b";
  assert.equal(settle(all, all[1]), null);
  assert.deepEqual(values(all), ["a", "b"]);

  all[1].value = "a";
  settle(all, all[1]);
  all[0].value = "c";
  settle(all, all[0]);
  all[1].value = "b";
  settle(all, all[1]);
  assert.deepEqual(values(all), ["c", "b"]);
});
