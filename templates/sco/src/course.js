/**
 * The shape of `window.QTIEXPORT_COURSE` (written by `qtiexport/sco/`) and small questions put to it.
 *
 * Keys are SCORM ids, one character `a`–`z0`–`9`, unique among the choices, rows, targets or words of a question, and
 * the same in every language. An answer is always ONE text, "" without an answer; `answers.js` reads and writes it.
 *
 * @typedef {string | [string, ...any[]]} ContentNode  text, or [tag, {attributes}?, ...nodes]; among the tags are
 *   ["gap", {n}], gap number n from 0 of the question, and ["hot", {key}, ...nodes], words of a hottext
 * @typedef {[number, number]} Ratio  an exact fraction: numerator, denominator above 0
 *
 * @typedef {{
 *   id: string, interaction: string, section: number, title: string, points: Ratio, counted: boolean,
 *   before: ContentNode[], ask: ContentNode[], after: ContentNode[],
 *   explanation: ContentNode[] | null, rest: ContentNode[] | null, hints?: ContentNode[][],
 *   hash: string, time: number,
 * }} Head  `interaction` is the SCORM id; `points` are already times the weight; a question that is not `counted` is
 *   marked by people: it is in no total. `ask` names the question's group. `hash` is of all that an answer rests on, in
 *   the course's first language; `time` is in seconds, 0 for any.
 *
 * @typedef {{rule: "match"} | {rule: "sum", weights: number[], upper: number, limit: number}} ChosenMarks
 * @typedef {{rule: "pairs", whole: boolean}} PairMarks  `whole`: all or nothing, else each part earns its share
 * @typedef {{rule: "order", form: "whole" | "adjacent" | "places"}} OrderMarks
 * @typedef {{rule: "gaps", whole: boolean}} GapMarks
 * @typedef {{rule: "people"}} PeopleMarks
 * @typedef {ChosenMarks | PairMarks | OrderMarks | GapMarks | PeopleMarks} Marks
 *
 * @typedef {{
 *   key: string, body: ContentNode[], why: ContentNode[] | null, value?: "true" | "false", fixed?: boolean,
 * }} Choice  one that is `fixed` keeps its place where the others are shuffled
 * @typedef {{key: string, label: string}} HotWord
 * @typedef {{key: string, label: string, shape: "circle" | "rect" | "poly", coords: number[]}} Spot  in pixels
 * @typedef {{key: string, body: ContentNode[]}} Thing
 * @typedef {{key: string, text: string, uses: number}} Word  `uses`: in how many gaps it may stand
 *
 * @typedef {{kind: "text", pattern: string, answers: string[], ignore: {case: boolean}}} TextGap  `pattern` is an
 *   anchored RegExp source; the first of `answers` is shown as right
 * @typedef {{
 *   kind: "number", low: Ratio, high: Ratio, lowIn: boolean, highIn: boolean, answer: string, unit: string,
 * }} NumberGap  `answer` is plain decimal text
 * @typedef {{kind: "choice", choices: {key: string, text: string}[], right: string}} ChoiceGap
 * @typedef {TextGap | NumberGap | ChoiceGap} Gap
 *
 * @typedef {Head & {
 *   kind: "choice", form: "single" | "multiple" | "true-false", choose: number, shuffle: boolean, letters: boolean,
 *   choices: Choice[], marks: ChosenMarks, right: string,
 * }} ChoiceQuestion
 * @typedef {Head & {
 *   kind: "hottext", form: "single" | "multiple", choose: number, text: ContentNode[], choices: HotWord[],
 *   marks: ChosenMarks, right: string,
 * }} HottextQuestion
 * @typedef {Head & {
 *   kind: "hotspot", form: "single" | "multiple", choose: number,
 *   image: {src: string, alt: string, width: number, height: number}, choices: Spot[],
 *   marks: ChosenMarks, right: string,
 * }} HotspotQuestion
 * @typedef {Head & {kind: "order", choices: Thing[], marks: OrderMarks, right: string}} OrderQuestion  `choices` never
 *   stand in the right order
 * @typedef {Head & {
 *   kind: "match", form: "match" | "categorize", shuffle: boolean, rows: Thing[], targets: Thing[], marks: PairMarks,
 *   right: string,
 * }} MatchQuestion  `right`: the key of a target for each row
 * @typedef {Head & {kind: "associate", choices: Thing[], marks: PairMarks, right: string}} AssociateQuestion
 *   `right`: keys two by two
 * @typedef {Head & {
 *   kind: "gap-match", text: ContentNode[], words: Word[], gaps: string, marks: PairMarks, right: string,
 * }} GapMatchQuestion  `gaps`: the SCORM id of each gap, `right`: the key of a word for each gap
 * @typedef {Head & {kind: "cloze", text: ContentNode[], gaps: Gap[], marks: GapMarks}} ClozeQuestion
 * @typedef {Head & {kind: "entry", gaps: Gap[], marks: GapMarks}} EntryQuestion  one gap, below the prompt
 * @typedef {Head & {
 *   kind: "slider", lower: string, upper: string, step: string, unit: string, gap: NumberGap, marks: GapMarks,
 * }} SliderQuestion  `lower`, `upper` and `step` are plain decimal text
 * @typedef {Head & {
 *   kind: "essay", lines: number, fewest: number, most: number, model: ContentNode[] | null, marks: PeopleMarks,
 * }} EssayQuestion  `fewest` and `most` are words, 0 for no limit
 * @typedef {Head & {kind: "upload", kinds: string[], bytes: number, marks: PeopleMarks}} UploadQuestion
 *
 * @typedef {ChoiceQuestion | HottextQuestion | HotspotQuestion} ChosenQuestion
 * @typedef {ClozeQuestion | EntryQuestion | SliderQuestion} GappedQuestion
 * @typedef {ChosenQuestion | OrderQuestion | MatchQuestion | AssociateQuestion | GapMatchQuestion | GappedQuestion |
 *   EssayQuestion | UploadQuestion} Question
 * @typedef {{
 *   kind: "article", id: string, section: number, title: string, minutes: number, body: ContentNode[],
 * }} Article
 * @typedef {(Question | Article) & {lang?: string, others?: Object<string, any>}} Part  `others` is by language what a part
 *   says otherwise than in `lang`
 * @typedef {{id: string, title: string, select: number, shuffle: boolean, time: number}} Section  `id` is a SCORM id;
 *   `select` is how many of its questions each learner gets, 0 for all; `time` is in seconds, 0 for any
 * @typedef {{src: string, dark?: string, alt: string, width: number, height: number}} Logo  paths of images; `dark` is
 *   shown where the page is dark
 * @typedef {{passed: string, failed: string}} Verdicts  what the author says of a result, "" for nothing
 * @typedef {"passed-failed" | "passed-incomplete" | "completed-failed" | "completed-incomplete"} StatusMode  how the end
 *   is told: in which words success, then failure
 *
 * @typedef {{
 *   lang: string, name: string, dir: "ltr" | "rtl", textLang?: string, title: string, verdicts: Verdicts,
 *   description: string, texts: Course["texts"], sections: string[], logo?: Logo,
 * }} Edition  what the course says in one more language; `name` is what that calls itself, `sections` are titles, `logo`
 *   has other words than the course's
 *
 * @typedef {{
 *   format: 2, id: string, version: string, content: string, title: string, lang: string, dir: "ltr" | "rtl",
 *   textLang?: string,
 *   pass: {percent: string, n: number, d: number} | null, feedback: "end" | "each" | "passed" | "never",
 *   attempts: number, retry: "all" | "wrong", grade: "best" | "last", navigation: "free" | "linear",
 *   time: number, extensions: number, enforce: boolean, status: StatusMode, journal: "attempts" | "state",
 *   verdicts: Verdicts, description: string, logo?: Logo,
 *   texts: Object<string, string | Object<string, string>>,
 *   sections: Section[], parts: Part[], name?: string, editions?: Edition[],
 * }} Course  `textLang` is the language of `texts`, where it is not `lang`; it is written from left to right. `attempts` is
 *   how often the whole may be handed in, 0 for any number; `retry` is what is asked again, `grade` which attempt counts;
 *   `time` is in seconds, 0 for any, and may be extended `extensions` times; `enforce`: no more than the stated number can
 *   be chosen; `journal`: an entry for each attempt at a question, or one each
 */

import { shuffled } from "./rng.js";

/** @type {(part: Part) => part is Question} */
export function isQuestion(part) {
  return part.kind !== "article";
}

/** Whether a learner can answer it on the page: a file is handed in elsewhere. @type {(part: Part) => boolean} */
export function isAnswerable(part) {
  return isQuestion(part) && part.kind !== "upload";
}

/** The gaps to fill in: those of a text, or the one field. @type {(question: GappedQuestion) => Gap[]} */
export function gapsOf(question) {
  return question.kind === "slider" ? [question.gap] : question.gaps;
}

/**
 * The places in `course.parts` that hold questions: those that this attempt asks, in its order, or all of them.
 *
 * @type {(course: Course, attempt?: {order: number[]}) => number[]}
 */
export function questionPlaces(course, attempt) {
  const places = attempt ? attempt.order : course.parts.map((_, place) => place);
  return places.filter((place) => isQuestion(course.parts[place]));
}

/**
 * The choices in the order in which this learner sees them; those that are fixed keep their places.
 *
 * @type {(question: ChoiceQuestion, seed: number) => Choice[]}
 */
export function choicesInOrder(question, seed) {
  const { choices } = question;
  if (!question.shuffle) return choices;
  const mixed = shuffled(choices.filter(({ fixed }) => !fixed), seed, question.id);
  let next = 0;
  return choices.map((choice) => (choice.fixed ? choice : mixed[next++]));
}

/** The words of nodes on one line. @type {(nodes: ContentNode[]) => string} */
export function plainText(nodes) {
  return nodes.map(wordsOf).join("").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
}

/** Elements that may stand in the middle of a word. */
export const STYLES = "strong em b i code span bdo sub sup small big tt kbd samp var cite q dfn abbr".split(" ");
const INLINE = new Set([...STYLES, "a", "hot"]);
const GAP = "___";

/** @type {(node: ContentNode) => string} */
function wordsOf(node) {
  if (typeof node === "string") return node;
  if (node[0] === "math") return node[1].alttext;
  if (node[0] === "gap") return GAP;
  const children = /** @type {ContentNode[]} */ (node.slice(1));
  const inside = children.filter((child) => typeof child === "string" || Array.isArray(child));
  const words = inside.map(wordsOf).join("");
  return INLINE.has(node[0]) ? words : ` ${words} `;
}

/**
 * Text of at most `limit` UTF-16 units, cut at a word where there is one and marked with "…"; never half a character.
 *
 * @type {(text: string, limit: number) => string}
 */
export function shortened(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "");
  const atWord = cut.replace(/\s+\S*$/, "");
  return `${atWord.length > limit / 2 ? atWord : cut}…`;
}

/** What the lists call a part: its title, else its beginning. @type {(part: Part) => string} */
export function nameOf(part) {
  if (part.title || !isQuestion(part)) return part.title;
  return shortened(plainText(part.ask.length > 0 ? part.ask : part.before), 90);
}
