import assert from "node:assert/strict";
import { test } from "node:test";
import { fraction } from "../../templates/sco/src/fraction.js";
import { exactDecimal, numberOf } from "../../templates/sco/src/numbers.js";

test("numbers are read in the way that learners write them", () => {
  const expected = {
    "9.81": [981, 100], "9,81": [981, 100], " 9.81 ": [981, 100], "+9.81": [981, 100], "981e-2": [981, 100], "1 000": [1000],
    "1\u00a0000,5": [10005, 10], "\u22124": [-4], "\u20134": [-4], ".5": [1, 2], "5.": [5], "٣٫٥": [35, 10], "１２": [12], "0": [0],
    "-0": [0], "1E3": [1000], "007": [7],
  };
  for (const [typed, value] of Object.entries(expected)) assert.deepEqual(numberOf(typed), fraction(...value), typed);
});

test("what is no number is none", () => {
  for (const typed of ["", " ", "abc", "9.81 m/s", "1.2.3", "1,2,3", "1.000,5", ".", "-", "e5", "1e", "1e123", "--4", "½", "∞", "0x10"]) {
    assert.equal(numberOf(typed), null, typed);
  }
});

test("64 signs are a number, 65 are none", () => {
  assert.deepEqual(numberOf("1".padEnd(64, "0")), fraction(`1${"0".repeat(63)}`));
  assert.equal(numberOf("1".padEnd(65, "0")), null);
});

test("plain decimals are exact, or there are none", () => {
  assert.equal(exactDecimal(fraction(981, 100), 18), "9.81");
  assert.equal(exactDecimal(fraction(-1, 8), 18), "-0.125");
  assert.equal(exactDecimal(fraction(-3), 18), "-3");
  assert.equal(exactDecimal(fraction(1, 3), 18), "");
  assert.equal(exactDecimal(fraction(1, 8), 2), "");
});
