// The player's own marking, run in Node: a list of [question, [answer, ...]] on stdin, the marks "n/d" on stdout.
import { readFileSync } from "node:fs";
import { mark } from "../../templates/sco/src/marking.js";

const questions = JSON.parse(readFileSync(0, "utf-8"));
const marks = questions.map(([question, answers]) =>
  answers.map((answer) => mark(question, answer).map(String).join("/")),
);
process.stdout.write(JSON.stringify(marks));
