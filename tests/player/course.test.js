import assert from "node:assert/strict";
import { test } from "node:test";
import { choicesInOrder, nameOf, plainText, shortened } from "../../templates/sco/src/course.js";
import { freshSeed, shuffled } from "../../templates/sco/src/rng.js";
import { article, question } from "./samples.js";

const ITEMS = Array.from({ length: 8 }, (_, i) => i);

test("the same seed gives the same order, and nothing is lost or doubled", () => {
  const once = shuffled(ITEMS, 12345, "q1");
  assert.deepEqual(shuffled(ITEMS, 12345, "q1"), once);
  assert.deepEqual([...once].sort(), ITEMS);
});

test("seeds and questions have orders of their own", () => {
  const orders = new Set([0, 1, 2, 4294967295].flatMap((seed) => ["q1", "q2"].map((id) => shuffled(ITEMS, seed, id).join())));
  assert.equal(orders.size, 8);
});

test("every place is reached by every choice about equally often", () => {
  const firsts = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed++) firsts[shuffled([0, 1, 2, 3], seed * 2654435761, "q")[0]] += 1;
  firsts.forEach((count) => assert.ok(count > 850 && count < 1150, String(firsts)));
});

test("a fresh seed is a whole number of 32 bits", () => {
  const seed = freshSeed();
  assert.ok(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32);
});

test("choices are shuffled only where the question says so", () => {
  const item = question("q", 8, "a");
  assert.equal(choicesInOrder(item, 7), item.choices);
  assert.notDeepEqual(choicesInOrder({ ...item, shuffle: true }, 7), item.choices);
});

test("what is fixed keeps its place, and the others are shuffled around it", () => {
  const item = question("q", 8, "a", { shuffle: true });
  item.choices[7].fixed = true;
  item.choices[2].fixed = true;
  for (let seed = 1; seed < 50; seed++) {
    const keys = choicesInOrder(item, seed).map(({ key }) => key);
    assert.deepEqual([keys[2], keys[7]], ["c", "h"]);
    assert.deepEqual([...keys].sort().join(""), "abcdefgh");
  }
  assert.notDeepEqual(choicesInOrder(item, 7), item.choices);
});

test("plain text is one line, with a space between blocks and none within words", () => {
  const nodes = ["Un", ["em", "believ"], "able", ["p", "next\n\tline"], ["a", { href: "https://example.org" }, "link"]];
  assert.equal(plainText(nodes), "Unbelievable next line link");
  const formula = ["math", { alttext: "H_2" }, ["msub", ["mi", "H"], ["mn", "2"]]];
  assert.equal(plainText(["x", ["sub", "1"], ["sup", "[1]"], " is ", formula]), "x1[1] is H_2");
});

test("a text is cut at a word, within its limit and never within a character", () => {
  assert.equal(shortened("one two three", 13), "one two three");
  assert.equal(shortened("one two three", 12), "one two…");
  assert.equal(shortened("😀😀😀", 4), "😀…");
});

test("a part is called by its title, else by its beginning", () => {
  assert.equal(nameOf(article), "Reading");
  assert.equal(nameOf(question("q", 2, "a", { title: "Title" })), "Title");
  assert.equal(nameOf(question("q", 2, "a")), "Which of q?");
  assert.equal(nameOf(question("q", 2, "a", { ask: [], before: [["p", "Before."]] })), "Before.");
});

test("plain text marks a gap, and joins the words of a hottext to what stands around them", () => {
  assert.equal(plainText([["p", "On the ", ["gap", { n: 0 }], "."]]), "On the ___.");
  assert.equal(plainText([["p", "The ", ["hot", { key: "a" }, "cat"], "s sleep."]]), "The cats sleep.");
});
