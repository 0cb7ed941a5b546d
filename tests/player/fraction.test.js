import assert from "node:assert/strict";
import { test } from "node:test";
import { atLeast, decimal, decimalUp, fraction, minus, parse, plus, shareOf, times } from "../../templates/sco/src/fraction.js";

test("a fraction is in lowest terms with a denominator above 0", () => {
  assert.deepEqual(fraction(6, -4), [-3n, 2n]);
  assert.deepEqual(fraction(0, 7), [0n, 1n]);
});

test("sums, differences and products are exact", () => {
  assert.deepEqual(plus(fraction(1, 3), fraction(1, 6)), fraction(1, 2));
  assert.deepEqual(minus(fraction(1, 3), fraction(1, 2)), fraction(-1, 6));
  assert.deepEqual(times(fraction(2, 3), fraction(3, 4)), fraction(1, 2));
});

test("a share of nothing is nothing, not an exception", () => {
  assert.deepEqual(shareOf(fraction(0), fraction(0)), fraction(0));
});

test("decimals are rounded down, have a leading digit and no trailing zeros", () => {
  assert.equal(decimal(fraction(200, 3), 2), "66.66");
  assert.equal(decimal(fraction(1, 2), 4), "0.5");
  assert.equal(decimal(fraction(100), 2), "100");
  assert.equal(decimal(fraction(1, 300), 2), "0");
});

test("what is missing is rounded up, and exact decimals stay as they are", () => {
  assert.equal(decimalUp(fraction(1, 3), 2), "0.34");
  assert.equal(decimalUp(fraction(117, 20), 2), "5.85");
  assert.equal(decimalUp(fraction(299, 100), 1), "3");
});

test("plain decimal text is read exactly", () => {
  assert.deepEqual(parse("66.67"), fraction(6667, 100));
  assert.deepEqual(parse("3"), fraction(3));
});

test("raw, scaled and the pass decision agree for every k of n up to 200 and every whole pass mark (R7)", () => {
  const hundred = fraction(100);
  for (let n = 1; n <= 200; n++) {
    for (let k = 0; k <= n; k++) {
      const share = fraction(k, n);
      const raw = Math.round(Number(decimal(times(share, hundred), 2)) * 100);
      const scaled = Math.round(Number(decimal(share, 4)) * 10000);
      assert.equal(raw, scaled);
      // The pass marks around the share are the ones at which the three could part.
      const near = Math.floor((k * 100) / n);
      for (const pass of [near - 1, near, near + 1].filter((p) => p >= 0 && p <= 100)) {
        assert.equal(atLeast(share, fraction(pass, 100)), raw >= pass * 100);
      }
    }
  }
});
