import assert from "node:assert/strict";
import { test } from "node:test";
import { checksum, decode, fitted } from "../../templates/sco/src/state.js";
import { chance, someAttempt, someCourse } from "./chance.js";
import { encode } from "./samples.js";

const OLD = ["1.9f86d081.1z141z3.o.3.15.d1508..39ffcdef", "1.9f86d081.1z141z3.s.3.15.d1508.010601010001.46b2bd7e"];

/** A state of each version, with the course that it belongs to. */
function states() {
  return Array.from({ length: 6 }, (_, seed) => {
    const luck = chance(seed);
    const sample = someCourse(luck, 4);
    return [sample, encode(sample, someAttempt(luck, sample))];
  });
}

test("whatever chance makes of a course and an attempt comes back as it was", () => {
  for (let seed = 0; seed < 1500; seed++) {
    const luck = chance(seed);
    const sample = someCourse(luck);
    const attempt = someAttempt(luck, sample);
    const { text, isWhole } = fitted(sample, attempt);
    assert.equal(isWhole, true, `seed ${seed}`);
    assert.match(text, /^[\w!~*().,-]*$/, `seed ${seed}`);
    assert.deepEqual(decode(sample, text), attempt, `seed ${seed}`);
    assert.equal(encode(sample, decode(sample, text)), text, `seed ${seed}`);
  }
});

test("every prefix and every flipped bit of any state starts afresh (R18)", () => {
  for (const [sample, text] of states()) {
    for (let i = 0; i < text.length; i++) {
      assert.equal(decode(sample, text.slice(0, i)), null);
      for (let bit = 0; bit < 16; bit++) {
        const flipped = String.fromCharCode(text.charCodeAt(i) ^ (1 << bit));
        assert.equal(decode(sample, text.slice(0, i) + flipped + text.slice(i + 1)), null, `bit ${bit} of ${i}`);
      }
    }
  }
});

test("rubbish of any length starts afresh (R18)", () => {
  const luck = chance(1);
  const [[sample, text]] = states();
  const letters = (count, most) => Array.from({ length: count }, () => String.fromCharCode(luck.next(most))).join("");
  for (let round = 0; round < 300; round++) assert.equal(decode(sample, letters(luck.next(400), round % 2 ? 128 : 65536)), null);
  for (const count of [4000, 64000, 64001]) assert.equal(decode(sample, letters(count, 256)), null);
  for (const foreign of ['{"answers":[1,2],"v":3}', "[]", "true", "undefined", `${text}${text}`, text.toLowerCase(), ` ${text}`, `${text}\n`]) {
    assert.equal(decode(sample, foreign), null, foreign);
  }
});

/** The body with a field made something else, or a letter, a field more or less. */
function mangled({ next, pick }, body) {
  const fields = body.split(".");
  const at = next(fields.length);
  const some = ["", "-", "0", "-1", "0-0", "1-0", "zzzzzzzzzz", "zzzzzzzzzzz", "NaN", "9".repeat(500), "o", "s", "1-1-1", "!", "a-b-c-d-e-f", "~~"];
  const kind = next(4);
  if (kind === 0) fields[at] = pick(some);
  else if (kind === 1) fields.splice(at, 1);
  else if (kind === 2) fields.splice(at, 0, pick(some));
  else fields[at] = `${fields[at].slice(0, next(fields[at].length + 1))}${pick("0123456789azAZ-_!.".split(""))}${fields[at].slice(next(fields[at].length + 1))}`;
  return fields.join(".");
}

test("a state that is wrong in itself, its checksum right, is no exception, and no attempt of another course (R18)", () => {
  const luck = chance(2);
  const bodies = [...states(), ...OLD.map((text) => [states()[0][0], text])].map(([sample, text]) => [sample, text.slice(0, text.lastIndexOf("."))]);
  for (let round = 0; round < 6000; round++) {
    const [sample, body] = luck.pick(bodies);
    const wrong = mangled(luck, luck.next(2) ? body : mangled(luck, body));
    const attempt = decode(sample, `${wrong}.${checksum(wrong)}`);
    if (attempt === null) continue;
    assert.ok(attempt.order.every((place) => sample.parts[place]), wrong);
    assert.equal(new Set(attempt.order).size, attempt.order.length, wrong);
    assert.ok(attempt.position === -1 || attempt.order.includes(attempt.position), wrong);
    assert.ok([attempt.number, attempt.journal, attempt.seed, attempt.language].every(Number.isSafeInteger), wrong);
    assert.notEqual(decode(sample, encode(sample, attempt)), null, wrong);
  }
});

test("a state that names more entries than any course has, each of no bits, is refused and not read on and on (R18)", () => {
  const body = "3.x.1.o.1-0-0-0-0-zzzzz....0-0-0-0-0-0.0-0...";
  for (const [sample] of states()) assert.equal(decode(sample, `${body}.${checksum(body)}`), null);
});
