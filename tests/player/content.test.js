import assert from "node:assert/strict";
import { test } from "node:test";

/** As much of a document as making elements needs. */
class Node {
  constructor(tag) { Object.assign(this, { tag, attributes: {}, children: [] }); }
  setAttribute(name, value) { this.attributes[name] = value; }
  append(...children) { this.children.push(...children); }
  toString() {
    const attributes = Object.entries(this.attributes).map(([name, value]) => ` ${name}=${value}`).join("");
    return `<${this.tag}${attributes}>${this.children.join("")}</>`;
  }
}
globalThis.Node = Node;
globalThis.document = {
  createElement: (tag) => new Node(tag),
  createElementNS: (namespace, tag) => new Node(namespace.endsWith("/MathML") ? `m:${tag}` : tag),
};

const { boxOf, contentOf } = await import("../../templates/sco/src/content.js");
const texts = { say: (key) => key };
const shown = (nodes, how = {}) => contentOf(nodes, { texts, ...how }).join("");

test("what is on the list is made, with the attributes on the list", () => {
  assert.equal(shown([["p", "a ", ["strong", "b"], ["br"], ["code", "c"]]]), "<p>a <strong>b</><br></><code>c</></>");
  assert.equal(shown([["th", { scope: "col", onclick: "alert(1)" }, "x"]]), "<th scope=col>x</>");
  assert.equal(shown([["code", { class: "language-c++", style: "x" }, "x"]]), "<code class=language-c++>x</>");
  assert.equal(shown([["td", { align: "right", width: "9" }, "x"]]), "<td align=right>x</>");
  assert.equal(shown([["ol", { class: "footnotes" }, ["li", "x"]]]), "<ol class=footnotes><li>x</></>");
  assert.equal(shown([["dl", ["dt", "a"], ["dd", "b"]], ["abbr", "c"]]), "<dl><dt>a</><dd>b</></><abbr>c</>");
});

test("words in another language or direction say so", () => {
  assert.equal(shown([["span", { lang: "he", dir: "rtl" }, "x"]]), "<span lang=he dir=rtl>x</>");
  assert.equal(shown([["bdo", { dir: "rtl" }, "x"]]), "<bdo dir=rtl>x</>");
  for (const attributes of [{ lang: "en onclick" }, { lang: 'x" y' }, { dir: "auto" }]) {
    assert.equal(shown([["span", attributes, "x"]]), "<span>x</>");
  }
});

test("a formula is MathML in a box that can scroll, but not within a label", () => {
  const formula = (display) => [["math", { display, alttext: "x_1", onclick: "y" }, ["msub", ["mi", "x"], ["mn", "1"]]]];
  const made = (display) => `<m:math display=${display} alttext=x_1><m:msub><m:mi>x</><m:mn>1</></></>`;
  assert.equal(shown(formula("inline")), `<span class=math data-name=x_1>${made("inline")}</>`);
  assert.equal(shown(formula("block")), `<span class=wide block data-name=x_1>${made("block")}</>`);
  assert.equal(shown(formula("block"), { phrasing: true, label: true }), made("block"));
});

test("what is no part of a formula becomes its text", () => {
  for (const tag of ["maction", "semantics", "annotation-xml", "script", "a", "svg", "__proto__"]) {
    const shownIn = shown([["math", { alttext: "x" }, [tag, { href: "javascript:x", src: "y" }, "text"]]]);
    assert.equal(shownIn, "<span class=math data-name=x><m:math alttext=x><span>text</></></>", tag);
  }
});

test("what is not on the list becomes its text (S4)", () => {
  for (const tag of ["script", "style", "iframe", "img", "svg", "form", "input", "SCRIPT", "__proto__"]) {
    assert.equal(shown([[tag, { src: "x", onerror: "alert(1)" }, "text"]]), "<span>text</>", tag);
  }
});

test("no attribute outside the list survives", () => {
  for (const attributes of [{ style: "color:red" }, { class: "note" }, { id: "task" }, { onclick: "alert(1)" }, { scope: "x y" }]) {
    assert.doesNotMatch(shown([["p", attributes, "x"], ["code", attributes, "x"], ["th", attributes, "x"]]), /=/);
  }
});

test("a link opens a window of its own and says so; other schemes stay words", () => {
  const link = shown([["a", { href: "https://example.org/?a=1" }, "x"]]);
  assert.match(link, /^<a href=https:\/\/example.org\/\?a=1 target=_blank rel=noopener noreferrer>x<span class=off> new_window<\/>/);
  for (const href of ["javascript:alert(1)", " javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "//example.org", "x.html", undefined, 7]) {
    assert.equal(shown([["a", { href }, "x"]]), "<span>x</>", String(href));
  }
});

test("headings are raised under the page's own, paragraphs are spans in labels and legends", () => {
  assert.equal(shown([["h3", "x"], ["h6", "y"]], { raise: 1 }), "<h2>x</><h5>y</>");
  assert.equal(shown([["p", "x"]], { phrasing: true }), "<span class=para>x</>");
});

test("tables and code stand in a box that can scroll, but not within a label", () => {
  assert.equal(shown([["pre", ["code", "x"]]]), "<div class=wide data-name=code><pre><code>x</></></>");
  assert.equal(shown([["pre", ["code", "x"]]], { phrasing: true }), "<pre><code>x</></>");
});

test("a run of words is a paragraph, blocks are a box", () => {
  assert.equal(String(boxOf(["a"], { texts }, "why")), "<p class=why>a</>");
  assert.equal(String(boxOf([["p", "a"], ["p", "b"]], { texts })), "<div><p>a</><p>b</></>");
});

test("an image of the package keeps its words and its size; any other becomes its words", () => {
  const image = { src: "media/3f78.png", alt: "a map", width: "12", height: "8", onerror: "alert(1)" };
  assert.equal(shown([["img", image]]), "<img src=media/3f78.png alt=a map width=12 height=8></>");
  assert.equal(shown([["img", { ...image, alt: "" }]]), "<img src=media/3f78.png alt= width=12 height=8></>");
  for (const src of ["https://example.org/a.png", "//example.org/a.png", "media/../a.png", "media/a/b.png", "../media/a.png", "data:image/png;base64,A", "javascript:alert(1)", "media/a.png\n", undefined]) {
    assert.equal(shown([["img", { ...image, src }]]), "<span>a map</>", String(src));
  }
});

test("gaps and words to be marked are what the page makes of them, and words alone where it makes nothing", () => {
  const nodes = [["p", "a ", ["gap", { n: 1 }], ["hot", { key: "b" }, ["em", "c"]]]];
  const how = { gap: (n) => `[${n}]`, hot: (key, inner) => `{${key}: ${inner.join("")}}` };
  assert.equal(shown(nodes, how), "<p>a [1]{b: <em>c</>}</>");
  assert.equal(shown(nodes), "<p>a <span></><span><em>c</></></>");
});
