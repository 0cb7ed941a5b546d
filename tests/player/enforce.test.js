import assert from "node:assert/strict";
import { test } from "node:test";
import { share } from "../../templates/sco/src/marking.js";
import { takeChecked } from "../../templates/sco/src/views/kinds/options.js";
import { course, question } from "./samples.js";

/** Right are a, c, d of five; three are to be chosen. */
const MARKINGS = {
  "all or nothing": { marks: { rule: "match" }, full: [1n, 1n], missed: [0n, 1n] },
  "per option": { marks: { rule: "sum", weights: [1, 0, 1, 1, 0], upper: 3, limit: 3 }, full: [1n, 1n], missed: [2n, 3n] },
  "per option, with a penalty": { marks: { rule: "sum", weights: [2, -3, 2, 2, -3], upper: 6, limit: 0 }, full: [1n, 1n], missed: [1n, 6n] },
};

/** Boxes that are pressed one after the other, under the course's decision; what was given and refused. */
function pressed(keys, marks, { enforce = true, choose = 3, form = "multiple", chosen = "" } = {}) {
  const asked = question("q", 5, "acd", { marks, choose, form });
  const inputs = asked.choices.map(({ key }) => ({ value: key, checked: chosen.includes(key) }));
  const box = { querySelectorAll: () => inputs.filter(({ checked }) => checked) };
  const log = { given: chosen, refused: [] };
  const task = {
    question: asked, player: { course: course([asked], { enforce }) },
    texts: { count: (key, n) => `${key} ${n}`, word: String },
    give: (answer) => { log.given = answer; },
    refuse: (text) => log.refused.push(text),
  };
  for (const key of keys) {
    const target = inputs.find(({ value }) => value === key);
    target.checked = form === "single" || !target.checked;
    if (form === "single") inputs.filter((input) => input !== target).forEach((input) => { input.checked = false; });
    takeChecked(task, box, { target });
  }
  return { ...log, share: share(asked, log.given), boxes: inputs.filter(({ checked }) => checked).map(({ value }) => value).join("") };
}

for (const [name, { marks, full, missed }] of Object.entries(MARKINGS)) {
  test(`${name}: a fourth of three is not taken, and what was given is marked as ever (U2)`, () => {
    const right = pressed("acdb", marks);
    assert.deepEqual([right.given, right.boxes, right.refused, right.share], ["acd", "acd", ["most_chosen 3"], full]);
    const wrong = pressed("abcd", marks);
    assert.deepEqual([wrong.given, wrong.refused.length, wrong.share], ["abc", 1, missed]);
    const changed = pressed("abcdbd", marks);
    assert.deepEqual([changed.given, changed.share], ["acd", full]);
  });
}

test("nothing is refused unless the author wants it, without a number, or where one excludes the others", () => {
  const { marks } = MARKINGS["all or nothing"];
  assert.deepEqual(pressed("abcde", marks, { enforce: false }).given, "abcde");
  assert.deepEqual(pressed("abcde", marks, { choose: 0 }).given, "abcde");
  assert.deepEqual(pressed("ab", marks, { choose: 1, form: "single" }).given, "b");
  assert.deepEqual(pressed("ab", marks, { choose: 1, form: "single" }).refused, []);
});

test("who had chosen more before can take back, one after the other", () => {
  const { marks } = MARKINGS["all or nothing"];
  const fewer = pressed("e", marks, { chosen: "abcde" });
  assert.deepEqual([fewer.given, fewer.refused], ["abcd", []]);
  assert.equal(pressed("eb", marks, { chosen: "abcde" }).given, "acd");
});
