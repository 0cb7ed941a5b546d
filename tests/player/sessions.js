/** Sessions of the player over a stand-in API, for the tests of `session.js`. */
import { answerRecord, finalReport } from "../../templates/sco/src/records.js";
import { handIn, newAttempt } from "../../templates/sco/src/attempt.js";
import { Session } from "../../templates/sco/src/session.js";
import { course, limited, minusMarked, trueFalse } from "./samples.js";
import { fakeApi, loadRte } from "./rte.js";

export const VERSIONS = ["scorm12", "scorm2004"];
export const SAMPLE = course([minusMarked, limited, trueFalse], { pass: { percent: "50", n: 1, d: 2 } });

/** A session over a stand-in API, opened; and what it needs to be driven. */
export function opened(version, data = {}, answers = {}, sample = SAMPLE) {
  const rte = loadRte(version);
  const lms = fakeApi(rte, data, answers);
  const session = new Session(rte, windowWith(rte, lms.api), sample);
  session.search(() => {});
  return { session, rte, ...lms };
}

export function windowWith(rte, api) {
  const win = { [rte.object]: api };
  win.parent = win;
  return win;
}

export function recordOf(answer, place = 0) {
  const attempt = newAttempt(SAMPLE, 1);
  attempt.answers[place] = answer;
  const now = new Date();
  return answerRecord(SAMPLE, attempt, place, { shown: now, answered: now, latency: 1000 });
}

export const snapshot = (state = "state", submitted = false) => ({ location: "q1", state, submitted, returns: true });

/** What the keeper does with answers: entries in the journal, then the state and one Commit. */
export function save(session, records, count, kept) {
  session.journal.tell(records, count);
  session.save(kept);
}

export function report(answers, pass = SAMPLE.pass) {
  const sample = { ...SAMPLE, pass };
  const attempt = newAttempt(sample, 1);
  attempt.answers = answers;
  handIn(sample, attempt);
  return finalReport(sample, attempt);
}

export const names = (calls) => calls.map(([what, element]) => (what === "set" ? element.split(".").slice(-1)[0] : what));
