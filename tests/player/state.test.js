import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, newAttempt } from "../../templates/sco/src/attempt.js";
import { checksum, decode, LIMIT } from "../../templates/sco/src/state.js";
import { article, course, encode, limited, minusMarked, question, trueFalse } from "./samples.js";

const small = course([minusMarked, article, limited, trueFalse]);

function playedAttempt() {
  const attempt = newAttempt(small, 4294967295);
  attempt.answers = ["abcde", "", "ac", ""];
  attempt.recorded = ["abcde", "", null, ""];
  attempt.checked = [true, false, false, false];
  Object.assign(attempt, { position: 2, journal: 41 });
  return attempt;
}

/** `count` questions of `choices` choices, everything chosen, checked and handed in with the longest shares. */
function worstCase(count, choices) {
  const weights = Array.from({ length: choices }, (_, i) => (i ? -1 : 1));
  const marks = { rule: "sum", weights, upper: 323, limit: 0 };
  const parts = Array.from({ length: count }, (_, i) => question(`question-${i}`, choices, "a", { marks }));
  const big = course(parts);
  const attempt = newAttempt(big, 4294967295);
  attempt.answers = parts.map((part) => part.choices.map(({ key }) => key).join(""));
  attempt.checked.fill(true);
  Object.assign(attempt, { position: count - 1, journal: 99999 });
  handIn(big, attempt);
  return { big, attempt };
}

test("what is encoded comes back", () => {
  const attempt = playedAttempt();
  assert.deepEqual(decode(small, encode(small, attempt)), attempt);
  handIn(small, attempt);
  assert.deepEqual(decode(small, encode(small, attempt)), attempt);
});

test("a fresh attempt comes back, before the first page", () => {
  const attempt = newAttempt(small, 0);
  assert.deepEqual(decode(small, encode(small, attempt)), attempt);
});

test("a handed-in result stays as it was told when the key is corrected afterwards", () => {
  const attempt = playedAttempt();
  handIn(small, attempt);
  const corrected = course([{ ...minusMarked, right: "b" }, article, { ...limited, right: "bd" }, trueFalse]);
  assert.deepEqual(decode(corrected, encode(small, attempt)).shares, attempt.shares);
});

test("500 questions of 10 choices stay within 4,000 bytes of printable ASCII with all marks (R17)", () => {
  const { big, attempt } = worstCase(500, 10);
  const text = encode(big, attempt);
  assert.match(text, /^[!-~]+$/);
  assert.ok(text.length <= LIMIT && LIMIT === 4000, `${text.length} bytes`);
  assert.deepEqual(decode(big, text), { ...attempt, recorded: attempt.answers.map(() => null) });
});

test("500 questions of 36 choices keep every answer, and the marks, which can be had again, come back", () => {
  const { big, attempt } = worstCase(500, 36);
  const text = encode(big, attempt);
  assert.ok(text.length > 0 && text.length <= LIMIT, `${text.length} bytes`);
  assert.deepEqual(decode(big, text), { ...attempt, recorded: attempt.answers.map(() => null) });
});

test("what cannot fit is not cut: it is told as the empty text", () => {
  const { big, attempt } = worstCase(900, 36);
  assert.equal(encode(big, attempt), "");
});

test("every prefix of a state starts afresh (R18)", () => {
  const text = encode(small, playedAttempt());
  for (let end = 0; end < text.length; end++) assert.equal(decode(small, text.slice(0, end)), null, text.slice(0, end));
});

test("every flipped bit starts afresh (R18)", () => {
  const text = encode(small, playedAttempt());
  for (let i = 0; i < text.length; i++) {
    for (let bit = 0; bit < 16; bit++) {
      const flipped = String.fromCharCode(text.charCodeAt(i) ^ (1 << bit));
      assert.equal(decode(small, text.slice(0, i) + flipped + text.slice(i + 1)), null, `bit ${bit} of ${i}`);
    }
  }
});

test("a state of another course, another version or no state at all starts afresh", () => {
  const text = encode(small, playedAttempt());
  assert.equal(decode(course([question("other", 3, "a")], { content: "00000000" }), text), null);
  const other = `4${text.slice(1, text.lastIndexOf("."))}`;
  assert.equal(decode(small, `${other}.${checksum(other)}`), null);
  for (const rubbish of ["", null, undefined, 7, {}, "null", ".", "........", "x".repeat(70000), "\u0000ü😀"]) {
    assert.equal(decode(small, rubbish), null);
  }
});

test("a state of a course that only has reading pages comes back, and is worth nothing in another", () => {
  const pages = course([article, { ...article, id: "second" }]);
  const attempt = { ...newAttempt(pages, 3), position: 1 };
  const text = encode(pages, attempt);
  assert.deepEqual(decode(pages, text), attempt);
  assert.equal(decode({ ...pages, content: "00000000" }, text), null);
});

test("the checksum is CRC-32", () => {
  assert.equal(checksum("123456789"), "cbf43926");
});
