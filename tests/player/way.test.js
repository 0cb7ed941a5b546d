import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, newAttempt } from "../../templates/sco/src/attempt.js";
import { isReachable, isShut, mustHear, placeAfter, placeBefore } from "../../templates/sco/src/way.js";
import { article, course, question } from "./samples.js";

const PARTS = [article, question("first", 3, "a", { time: 30 }), question("second", 3, "a", { time: 0 }), question("third", 3, "a", { time: 0 })];

/** A player as far as the way asks, at a place. */
function at(position, navigation = "free") {
  const sample = course(PARTS, { navigation });
  return { course: sample, attempt: { ...newAttempt(sample, 1), position } };
}

const PLACES = [0, 1, 2, 3];

test("where learners are free, all is within reach until its time is over", () => {
  const player = at(2);
  assert.deepEqual(PLACES.map((place) => isReachable(player, place)), [true, true, true, true]);
  player.attempt.spent.parts[1] = 30;
  assert.deepEqual(PLACES.map((place) => isReachable(player, place)), [true, false, true, true]);
  assert.deepEqual([placeBefore(player, 2), placeAfter(player, 0)], [0, 2]);
});

test("a question whose time is over is seen again once it is marked", () => {
  const player = at(2);
  player.attempt.spent.parts[1] = 30;
  player.attempt.checked[1] = true;
  assert.equal(isShut(player, 1), false);
  player.attempt.checked[1] = false;
  handIn(player.course, player.attempt);
  assert.deepEqual(PLACES.map((place) => isReachable(player, place)), [true, true, true, true]);
});

test("one way: nothing but the part on the screen is within reach, and nothing is before it, reading pages included", () => {
  const player = at(2, "linear");
  assert.deepEqual(PLACES.map((place) => isReachable(player, place)), [false, false, true, false]);
  assert.deepEqual(PLACES.map((place) => placeBefore(player, place)), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(PLACES.map((place) => placeAfter(player, place)), [1, 2, 3, undefined]);
});

test("one way ends with handing in", () => {
  const player = at(3, "linear");
  handIn(player.course, player.attempt);
  assert.deepEqual(PLACES.map((place) => isReachable(player, place)), [true, true, true, true]);
  assert.deepEqual([placeBefore(player, 3), placeAfter(player, 0)], [2, 1]);
});

test("who leaves a question open for good hears that once; elsewhere nothing is said", () => {
  globalThis.document = { getElementById: () => null };
  assert.equal(mustHear(at(2, "linear")), true);
  assert.equal(mustHear(at(2, "free")), false);
  assert.equal(mustHear(at(0, "linear")), false);
  const checked = at(2, "linear");
  checked.attempt.checked[2] = true;
  assert.equal(mustHear(checked), false);
  globalThis.document = { getElementById: (id) => (id === "missing" ? {} : null) };
  assert.equal(mustHear(at(2, "linear")), false);
});
