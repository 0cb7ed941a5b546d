import assert from "node:assert/strict";
import { test } from "node:test";
import { findApi, isStillThere } from "../../templates/sco/src/find.js";

const API = { LMSInitialize: () => "true" };
const find = (start) => findApi(start, "API", "LMSInitialize");

/** A window; without a parent it is its own, as in a browser. */
function win(parent, more = {}) {
  const at = { ...more };
  at.parent = parent ?? at;
  return at;
}

/** A window of another origin: nothing but `parent` and `opener` can be touched. */
function foreign(parent) {
  return new Proxy({ parent }, {
    get(target, name) {
      if (name === "parent" || name === "opener") return target[name];
      throw new Error("SecurityError");
    },
  });
}

test("the API is found in the own window, in a parent and beyond another origin", () => {
  assert.equal(find(win(null, { API })), API);
  assert.equal(find(win(win(null, { API }))), API);
  assert.equal(find(win(foreign(win(null, { API })))), API);
});

test("the API is found in the opener and in its parents", () => {
  assert.equal(find(win(null, { opener: win(null, { API }) })), API);
  assert.equal(find(win(null, { opener: win(win(null, { API })) })), API);
  assert.equal(find(win(win(null, { opener: win(null, { API }) }))), API);
});

test("the nearest API is taken", () => {
  const near = { LMSInitialize: () => "true" };
  assert.equal(find(win(win(null, { API }), { API: near })), near);
});

test("something else of that name is not taken for it", () => {
  assert.equal(find(win(null, { API: { nodeName: "DIV" } })), null);
});

test("500 parents are looked through, and endless ones end", () => {
  let deep = win(null, { API });
  for (let i = 0; i < 500; i++) deep = win(deep);
  assert.equal(find(deep), API);
  assert.equal(find(win(deep)), null);
  const a = {};
  const b = { parent: a };
  a.parent = b;
  assert.equal(find(a), null);
});

test("an opener that is gone, or throws, is no API and no exception", () => {
  assert.equal(find(win(null, { opener: null })), null);
  const throwing = { get parent() { throw new Error("gone"); }, get opener() { throw new Error("gone"); } };
  assert.equal(find(throwing), null);
});

test("a window that was closed, or that has lost the API, has it no more; the own window always has", () => {
  const home = win(null, { API });
  const start = win(home);
  assert.equal(isStillThere(start, home, "API"), true);
  assert.equal(isStillThere(start, { ...home, closed: true }, "API"), false);
  assert.equal(isStillThere(start, win(null), "API"), false);
  assert.equal(isStillThere(start, foreign(win(null)), "API"), false);
  const own = win(null, { API, closed: true });
  assert.equal(isStillThere(own, own, "API"), true);
});
