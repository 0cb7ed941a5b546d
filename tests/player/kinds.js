/** One question of each kind but choices, shaped as `qtiexport/sco/` writes them; the examples are those of types.md. */

import { hashOf } from "./samples.js";

const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

function head(kind, more) {
  return {
    kind, id: kind, interaction: `${kind.replace("-", "_")}_1a2b3c`, section: 0, title: kind, points: [1, 1], counted: true,
    before: [], ask: [`What of ${kind}?`], after: [], explanation: null, rest: null, hints: [],
    hash: hashOf(kind), time: 0, ...more,
  };
}

const things = (count) => Array.from(KEYS.slice(0, count), (key) => ({ key, body: [["p", `Thing ${key}`]] }));
const pairs = (whole = false) => ({ rule: "pairs", whole });
const people = { rule: "people" };

export const textGap = {
  kind: "text", pattern: "^[ ]*(([Ss]eine)|([Ll]a [Ss]eine))[ ]*$", answers: ["Seine", "la Seine"], ignore: { case: true },
};
export const numberGap = {
  kind: "number", low: [19, 10], high: [23, 10], lowIn: true, highIn: true, answer: "2.1", unit: "million",
};
export const choiceGap = { kind: "choice", choices: [{ key: "b", text: "larger" }, { key: "a", text: "smaller" }], right: "b" };

const gap = (n) => ["gap", { n }];

export const order = head("order", { choices: things(4), right: "cadb", marks: { rule: "order", form: "whole" } });
export const match = head("match", {
  form: "match", shuffle: false, right: "dcb", marks: pairs(), points: [3, 1],
  rows: things(3).map((row, i) => ({ ...row, key: "123"[i] })), targets: things(4),
});
export const associate = head("associate", { choices: things(6), right: "cbdefa", marks: pairs(), points: [3, 1] });
export const gapMatch = head("gap-match", {
  text: [["p", "Plants turn ", gap(0), " and ", gap(1), "."]], gaps: "12", right: "ca", marks: pairs(),
  words: [{ key: "a", text: "water", uses: 1 }, { key: "b", text: "air", uses: 1 }, { key: "c", text: "carbon", uses: 1 }],
});
export const hottext = head("hottext", {
  form: "multiple", choose: 0, text: [["p", "The ", ["hot", { key: "a" }, "cat"], " ", ["hot", { key: "b" }, "sleeps"]]],
  choices: [{ key: "a", label: "cat" }, { key: "b", label: "sleeps" }], right: "b",
  marks: { rule: "sum", weights: [-1, 1], upper: 1, limit: 0 },
});
export const hotspot = head("hotspot", {
  form: "single", choose: 1, image: { src: "media/torso.png", alt: "A torso", width: 200, height: 240 }, right: "a",
  choices: [
    { key: "a", label: "heart", shape: "circle", coords: [152, 118, 22] },
    { key: "b", label: "lung", shape: "rect", coords: [80, 90, 120, 190] },
  ],
  marks: { rule: "match" },
});
export const cloze = head("cloze", {
  text: [["p", "On the ", gap(0), " live ", gap(1), " people, it is ", gap(2), "."]],
  gaps: [textGap, numberGap, choiceGap], marks: { rule: "gaps", whole: false }, points: [3, 1],
});
export const entry = head("entry", { gaps: [textGap], marks: { rule: "gaps", whole: false } });
export const numeric = head("entry", { id: "numeric", gaps: [numberGap], marks: { rule: "gaps", whole: false } });
export const slider = head("slider", {
  lower: "0", upper: "200", step: "5", unit: "°C", marks: { rule: "gaps", whole: false },
  gap: { ...numberGap, low: [95, 1], high: [105, 1], answer: "100" },
});
export const essay = head("essay", {
  lines: 12, fewest: 150, most: 300, model: null, marks: people, counted: false, points: [10, 1],
});
export const upload = head("upload", { kinds: ["pdf"], bytes: 0, marks: people, counted: false, points: [20, 1] });

/** Every kind, with an answer that is right where there is one. */
export const ANSWERED = [
  [order, "cadb"], [match, "dcb"], [associate, "bcdeaf"], [gapMatch, "ca"], [hottext, "b"], [hotspot, "a"],
  [cloze, "la seine\n2,1\nb"], [entry, " Seine "], [numeric, "2.3"], [slider, "105"], [essay, "Some words.\nAnd more."], [upload, ""],
];

/** The same question with another rule. */
export const marked = (question, marks) => ({ ...question, marks: { ...question.marks, ...marks } });
