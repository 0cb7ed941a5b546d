/** Random order that can be had again: a seed is drawn once an attempt and kept in the state. */

/** A fresh seed, 0 to 2^32 - 1; it needs to differ, not to be secret. @type {() => number} */
export function freshSeed() {
  try {
    return crypto.getRandomValues(new Uint32Array(1))[0];
  } catch {
    return Math.floor(Math.random() * 4294967296);
  }
}

/**
 * A copy of `items` in the order that `seed` and `salt` give (Fisher and Yates).
 *
 * @template T
 * @param {T[]} items
 * @param {number} seed 0 to 2^32 - 1
 * @param {string} salt what is shuffled, so that two questions do not share an order
 * @returns {T[]}
 */
export function shuffled(items, seed, salt) {
  const next = generator(seed ^ hash(salt));
  const result = items.slice();
  for (let i = result.length - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** FNV-1a over UTF-16 units, 0 to 2^32 - 1. @type {(text: string) => number} */
export function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Marsaglia's xorshift with 32 bits; a state of 0 would stay 0. @type {(seed: number) => () => number} */
function generator(seed) {
  let x = seed >>> 0 || 0x9e3779b9;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}
