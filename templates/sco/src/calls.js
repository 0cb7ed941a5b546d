/**
 * The last calls to the LMS, for the diagnosis (scorm.md S12).
 *
 * @typedef {{at: Date, call: string, answer: string, ms: number}} Line  `answer` is "!" where a call has thrown
 */

const MOST = 500;
const LONGEST = 200;
/** What is not shown, since a diagnosis is sent around: who the learner is. */
const PRIVATE = /(student|learner)_(name|id)$/;

export class Calls {
  constructor() {
    /** @type {Line[]} */
    this.lines = [];
  }

  /** Makes a call and keeps a line of it. @type {(api: any, name: string, args: string[]) => unknown} */
  made(api, name, args) {
    const begun = performance.now();
    const line = { at: new Date(), call: `${name}(${args.map(quoted).join(", ")})`, answer: "!", ms: 0 };
    this.lines.push(line);
    if (this.lines.length > MOST) this.lines.shift();
    try {
      const answer = api[name](...args);
      line.answer = PRIVATE.test(args[0] || "") ? "***" : quoted(answer);
      return answer;
    } finally {
      line.ms = Math.round(performance.now() - begun);
    }
  }
}

/** What is long is cut; of an object no more is told than that it is one. @type {(value: unknown) => string} */
function quoted(value) {
  if (typeof value === "string") return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  return typeof value === "object" && value !== null ? "object" : String(value);
}
