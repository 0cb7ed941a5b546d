// The player's reading of numbers, run in Node: a list of texts on stdin, "n/d" or "" for each on stdout.
import { readFileSync } from "node:fs";
import { numberOf } from "../../templates/sco/src/numbers.js";

const typed = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(typed.map((text) => (numberOf(text) || []).map(String).join("/"))));
