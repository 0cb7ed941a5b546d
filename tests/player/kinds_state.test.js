import assert from "node:assert/strict";
import { test } from "node:test";
import { handIn, newAttempt, result } from "../../templates/sco/src/attempt.js";
import { read, written } from "../../templates/sco/src/compact.js";
import { decode, fitted, LIMIT } from "../../templates/sco/src/state.js";
import { ANSWERED, entry, essay, match, order } from "./kinds.js";
import { article, course, encode, limited, minusMarked, trueFalse } from "./samples.js";

const ALL = course([minusMarked, ...ANSWERED.map(([one]) => one), trueFalse]);

function played(sample, answers) {
  const attempt = newAttempt(sample, 7);
  attempt.answers = answers;
  attempt.recorded = answers.slice();
  return attempt;
}

const right = () => played(ALL, ["acd", ...ANSWERED.map(([, answer]) => answer), "a"]);

test("the answers of every kind come back, with what was checked, recorded and earned", () => {
  const attempt = right();
  attempt.checked[3] = true;
  attempt.recorded[5] = null;
  assert.deepEqual(decode(ALL, encode(ALL, attempt)), attempt);
  handIn(ALL, attempt);
  assert.deepEqual(decode(ALL, encode(ALL, attempt)), attempt);
});

test("no answers, and answers of which parts are missing, come back", () => {
  const empty = played(ALL, ALL.parts.map(() => ""));
  assert.deepEqual(decode(ALL, encode(ALL, empty)), empty);
  const parts = ["", "cadb", "-c-", "bc", "-a", "", "", "\n2\n", "", "", "", "", "", ""];
  assert.deepEqual(decode(ALL, encode(ALL, played(ALL, parts))).answers, parts);
});

test("36 rows and 36 targets, and 36 things in order, come back", () => {
  const keys = "abcdefghijklmnopqrstuvwxyz0123456789";
  const many = Array.from(keys, (key) => ({ key, body: [] }));
  const big = course([{ ...match, rows: many, targets: many, right: keys }, { ...order, choices: many, right: keys }]);
  const answers = [Array.from(keys).reverse().join(""), `9${keys.slice(0, 35)}`];
  assert.deepEqual(decode(big, encode(big, played(big, answers))).answers, answers);
});

const TEXTS = [
  "", " ", "The team met on Monday, twice.", "Zürich: größer als «Genf»?", "Мы встретились в понедельник, дважды.", "東京は日本の首都です。",
  "שלום, עולם", "😀😀😀 and 😀", "a\nb\tc", "!~*()_-.,'\"<>&%=+{}[]|\\^$", "\u0000\uffff", "((((", "ä", "ää", "äää", "äää, ö. x", "\ud83d",
];

test("texts of every script come back as printable ASCII without signs that a platform may spoil", () => {
  for (const text of TEXTS) assert.deepEqual(read(written([text, "x", text])), [text, "x", text], JSON.stringify(text));
  assert.match(written(TEXTS), /^[\w!~*().,-]*$/);
});

test("letters of most scripts take one character, others at most four", () => {
  const length = (text) => written([text]).length - 1;
  assert.equal(length("The team met on Monday."), 23);
  assert.equal(length("понедельник и вторник"), 21 + 4);
  assert.ok(length("größer als Zürich") <= 17 + 6);
  assert.ok(length("東京は日本の首都です") <= 40);
});

test("texts that chance makes come back", () => {
  let seed = 1;
  const next = (/** @type {number} */ most) => (seed = (seed * 48271) % 2147483647) % most;
  const alphabets = ["ab _-.,!", "жя вЮ", "aä(~*)😀", "\u0250\u0260\u02ff ", "\uffff\ud800\udfff"];
  for (let round = 0; round < 2000; round++) {
    const letters = alphabets[next(alphabets.length)] + alphabets[next(alphabets.length)];
    const text = Array.from({ length: next(20) }, () => letters[next(letters.length)]).join("");
    assert.deepEqual(read(written([text])), [text], JSON.stringify(text));
  }
});

test("an essay of 3,500 letters is kept in 1.2; one of 5,000 in 2004", () => {
  const sample = course([essay, minusMarked]);
  const long = played(sample, ["word ".repeat(700), "a"]);
  assert.equal(fitted(sample, long).isWhole, true);
  const longer = played(sample, ["word ".repeat(1000), "a"]);
  assert.equal(fitted(sample, longer).isWhole, false);
  assert.deepEqual(decode(sample, fitted(sample, longer, 60000).text), longer);
});

test("of texts that do not fit the longest are left out, and nothing else is lost", () => {
  const sample = course([essay, minusMarked, { ...essay, id: "second" }, limited]);
  const attempt = played(sample, ["word ".repeat(900), "acd", "word ".repeat(300), "a"]);
  handIn(sample, attempt);
  const { text, isWhole } = fitted(sample, attempt);
  assert.equal(isWhole, false);
  assert.ok(text.length <= LIMIT);
  const kept = decode(sample, text);
  assert.deepEqual(kept.answers, ["", "acd", attempt.answers[2], "a"]);
  assert.deepEqual(kept.recorded, kept.answers);
  assert.equal(kept.submitted, true);
});

test("every flipped bit and every cut of a state of all kinds starts afresh (R18)", () => {
  const text = encode(ALL, right());
  for (let i = 0; i < text.length; i++) {
    assert.equal(decode(ALL, text.slice(0, i)), null);
    for (let bit = 0; bit < 8; bit++) {
      const flipped = String.fromCharCode(text.charCodeAt(i) ^ (1 << bit));
      assert.equal(decode(ALL, text.slice(0, i) + flipped + text.slice(i + 1)), null, `bit ${bit} of ${i}`);
    }
  }
});

test("a result that was handed in stays what it is where texts have to be left out", () => {
  const sample = course([essay, { ...entry, gaps: [{ ...entry.gaps[0], pattern: "^x+$" }] }]);
  const long = played(sample, ["word ".repeat(400), "x".repeat(3000)]);
  handIn(sample, long);
  const { text, isWhole } = fitted(sample, long);
  const back = decode(sample, text);
  assert.equal(isWhole, false);
  assert.deepEqual(back.answers, [long.answers[0], ""]);
  assert.deepEqual(back.shares, long.shares);
  assert.deepEqual(result(sample, back), result(sample, long));
  assert.equal(String(result(sample, back).share), "1,1");
});

test("a checked answer that is left out can be given again", () => {
  const sample = course([entry, minusMarked]);
  const long = played(sample, ["x".repeat(5000), "a"]);
  long.checked = [true, true];
  const back = decode(sample, fitted(sample, long).text);
  assert.deepEqual([back.answers, back.checked], [["", "a"], [false, true]]);
  assert.deepEqual(long.checked, [true, true]);
});
