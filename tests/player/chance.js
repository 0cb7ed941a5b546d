/** Courses and attempts that chance makes, the same for the same seed. */

import { fromLines, fromPairs, fromSlots } from "../../templates/sco/src/answers.js";
import { handIn, newAttempt, retried } from "../../templates/sco/src/attempt.js";
import { isQuestion } from "../../templates/sco/src/course.js";
import { ANSWERED } from "./kinds.js";
import { article, course, hashOf, question } from "./samples.js";

const KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";
const WORDS = ["", "", "Seine", "2,1", "größer", "Мы", "東京", "a.b!c~d", "two words", "😀", "(x)*_-"];

/** Whole numbers from 0 to below `most`, one after the other. */
export function chance(seed) {
  let state = (seed * 2654435761 + 12345) % 2147483647 || 1;
  const next = (most) => (state = (state * 48271) % 2147483647) % most;
  const pick = (items) => items[next(items.length)];
  const mixed = (items) => items.map((item) => [next(1e6), item]).sort(([a], [b]) => a - b).map(([, item]) => item);
  return { next, pick, mixed };
}

/** A question of some kind, of some size. */
function someQuestion({ next, pick }, id) {
  const more = { id, interaction: `${id}_x`, hash: hashOf(id), time: next(4) === 0 ? 60 : 0 };
  if (next(2) === 0) return { ...pick(ANSWERED)[0], ...more };
  const count = 2 + next(9);
  const weights = Array.from({ length: count }, (_, i) => (i === 0 ? 1 + next(3) : next(4) - 2));
  const marks = next(2) ? { rule: "match" } : { rule: "sum", weights, upper: 6, limit: 0 };
  return question(id, count, "a", { ...more, marks, points: [1 + next(3), 1 + next(2)] });
}

/** A course of some sections, each with some questions and reading pages. */
export function someCourse(luck, most = 12) {
  const { next } = luck;
  const count = 1 + next(4);
  const sections = Array.from({ length: count }, (_, i) => (
    { id: `s${i}`, title: "", select: next(3) ? 0 : 1 + next(3), shuffle: next(2) === 0, time: next(3) ? 0 : 600 }));
  const parts = sections.flatMap((_, section) => Array.from({ length: 1 + next(most) }, (_none, i) => {
    const id = `q${section}-${i}`;
    return next(6) === 0 ? { ...article, id, section } : { ...someQuestion(luck, id), section };
  }));
  return course(parts, { sections, retry: next(2) ? "all" : "wrong", attempts: 0 });
}

/** Some answer, "" now and then. */
export function someAnswer(luck, part) {
  const { next, pick, mixed } = luck;
  if (next(4) === 0) return "";
  const keys = (part.choices || part.words || part.targets || []).map(({ key }) => key);
  switch (part.kind) {
    case "choice": case "hottext": case "hotspot": return keys.filter(() => next(2)).join("");
    case "order": return mixed(keys).join("");
    case "associate": return fromPairs((mixed(keys).join("").match(/../g) || []).slice(next(3)));
    case "match": return fromSlots(part.rows.map(() => pick(["", ...keys])));
    case "gap-match": return fromSlots(Array.from(part.gaps, () => pick(["", ...keys])));
    case "cloze": case "entry":
      return fromLines(part.gaps.map((gap) => (gap.kind === "choice" ? pick(["", ...KEYS.slice(0, gap.choices.length)]) : pick(WORDS))));
    case "slider": return String(next(200));
    case "essay": return `${pick(WORDS)}\n${pick(WORDS)}`;
    default: return "";
  }
}

/** An attempt that has been going on for a while, handed in now and then, perhaps not the first. */
export function someAttempt(luck, sample) {
  const { next, pick } = luck;
  let attempt = newAttempt(sample, next(2147483647) * 2);
  for (const rounds = next(3); attempt.number <= rounds; attempt = retried(sample, attempt, next(1e9))) {
    answer(luck, sample, attempt);
    handIn(sample, attempt);
  }
  answer(luck, sample, attempt);
  Object.assign(attempt, { position: pick([-1, ...attempt.order]), journal: next(2000), language: next(3) });
  const { spent } = attempt;
  Object.assign(spent, { whole: next(2) * next(9999), extended: next(3) });
  spent.sections = sample.sections.map(({ time }) => (time ? next(600) : 0));
  attempt.order.forEach((place) => { spent.parts[place] = sample.parts[place].time ? next(90) : 0; });
  if (next(3) === 0) handIn(sample, attempt);
  return attempt;
}

function answer(luck, sample, attempt) {
  const { next } = luck;
  attempt.order.filter((place) => isQuestion(sample.parts[place]) && !attempt.kept[place]).forEach((place) => {
    attempt.answers[place] = someAnswer(luck, sample.parts[place]);
    attempt.recorded[place] = next(5) ? attempt.answers[place] : null;
    attempt.checked[place] = next(4) === 0;
    attempt.flagged[place] = next(4) === 0;
  });
}
