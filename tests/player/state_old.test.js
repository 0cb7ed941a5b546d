import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../templates/sco/src/state.js";
import { ANSWERED } from "./kinds.js";
import { article, course, encode, limited, minusMarked, question, trueFalse } from "./samples.js";

// What players of the second version wrote.
const ALL = course([minusMarked, article, ...ANSWERED.map(([one]) => one), trueFalse]);
const GIVEN = ["acd", "", ...ANSWERED.map(([, answer]) => answer), ""];
const OPEN = "2.9f86d081.1o0h.o.6.c.D1BK2S2Qin3dA9A222228..la_seine!2,1!_Seine_!2.3!105!Some_words.~0AAnd_more.!.308b5e4b";
const DONE = "2.9f86d081.1o0h.s.6.c.D1BK2S2Qin3dA9A222228.01010101010101010101010101010101010101010101000100010001." +
  "la_seine!2,1!_Seine_!2.3!105!Some_words.~0AAnd_more.!.f7c350ff";
const FIRST = ["1.9f86d081.1z141z3.o.3.15.d1508..39ffcdef", "1.9f86d081.1z141z3.s.3.15.d1508.010601010001.46b2bd7e"];

const inOrder = (sample) => sample.parts.map((_, place) => place);

test("a state of the second version says all that it said", () => {
  const begun = decode(ALL, OPEN);
  assert.deepEqual(begun.answers, GIVEN);
  assert.deepEqual(begun.recorded, GIVEN.map((answer, i) => (i === 3 ? null : answer)));
  assert.deepEqual([begun.seed, begun.position, begun.journal, begun.submitted], [77777, 5, 12, false]);
  assert.equal(begun.checked.indexOf(true), 4);
  assert.deepEqual([begun.order, begun.number, begun.told], [inOrder(ALL), 1, null]);
  const done = decode(ALL, DONE);
  assert.equal(done.submitted, true);
  assert.deepEqual(done.shares.map(String), ALL.parts.map((_, i) => ([1, 12, 13, 14].includes(i) ? "0,1" : "1,1")));
});

test("what it said is written anew without loss", () => {
  for (const text of [OPEN, DONE]) assert.deepEqual(decode(ALL, encode(ALL, decode(ALL, text))), decode(ALL, text));
});

test("what was chosen in it stood in the author's order", () => {
  const turned = question("turned", 3, "a");
  turned.choices.reverse();
  assert.deepEqual(decode(course([turned, trueFalse]), "2.9f86d081.5.o.1.0.L2...61e64790").answers, ["ca", "b"]);
});

test("it asked every question in the order of the course: where a section draws now, what was answered stays", () => {
  const drawing = (select) => ({ ...ALL, sections: [{ ...ALL.sections[0], select, shuffle: true }] });
  assert.deepEqual(decode(drawing(0), OPEN).order, inOrder(ALL));
  const few = decode(drawing(2), OPEN);
  assert.deepEqual(few.order, inOrder(ALL).filter((place) => place === 1 || GIVEN[place] !== ""));
  assert.deepEqual(few.answers, GIVEN);
  assert.deepEqual(decode(drawing(2), DONE).order, inOrder(ALL));
});

test("it is worth nothing in another content", () => {
  assert.equal(decode({ ...ALL, content: "00000000" }, OPEN), null);
});

test("every prefix and every flipped bit of the older versions starts afresh (R18)", () => {
  const small = course([minusMarked, article, limited, trueFalse]);
  for (const [sample, text] of [[ALL, OPEN], [ALL, DONE], ...FIRST.map((first) => [small, first])]) {
    assert.notEqual(decode(sample, text), null);
    for (let i = 0; i < text.length; i++) {
      assert.equal(decode(sample, text.slice(0, i)), null);
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(text.charCodeAt(i) ^ (1 << bit));
        assert.equal(decode(sample, text.slice(0, i) + flipped + text.slice(i + 1)), null, `bit ${bit} of ${i}`);
      }
    }
  }
});
