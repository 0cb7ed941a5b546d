/**
 * One LMS's API object, whatever state it is in: no call throws, every function is looked for before use (scorm.md R2).
 *
 * @typedef {ReturnType<typeof connect>} Connection
 */

const YES = new Set(["true", "1"]);
const NO = new Set(["false"]);

/**
 * @param {any} api
 * @param {Object<string, string>} names the functions' names in this SCORM version
 * @param {string[]} openAlready errors of Initialize that mean that the session is open
 */
export function connect(api, names, openAlready) {
  /** @type {(what: string, ...args: string[]) => {answer: unknown, isMissing?: boolean, hasThrown?: boolean}} */
  function call(what, ...args) {
    try {
      if (typeof api[names[what]] !== "function") return { answer: undefined, isMissing: true };
      return { answer: api[names[what]](...args) };
    } catch {
      return { answer: undefined, hasThrown: true };
    }
  }

  /** "" when there is no error or no way to ask. */
  function lastError() {
    const code = textOf(call("error").answer);
    return code === "0" ? "" : code;
  }

  /**
   * Yes and no are believed; anything else (undefined, null, numbers) is judged by the last error. An API without
   * Commit is taken to save on finishing.
   *
   * @type {(what: string, ...args: string[]) => boolean}
   */
  function isAccepted(what, ...args) {
    const { answer, isMissing, hasThrown } = call(what, ...args);
    if (isMissing) return what === "commit";
    if (hasThrown) return false;
    const word = textOf(answer);
    return YES.has(word) || (!NO.has(word) && lastError() === "");
  }

  return {
    initialize: () => isAccepted("initialize", "") || openAlready.includes(lastError()),
    /** "" for whatever cannot be read. @type {(element: string) => string} */
    get: (element) => textOf(call("get", element).answer),
    /** @type {(element: string, value: string) => boolean} */
    set: (element, value) => isAccepted("set", element, value),
    commit: () => isAccepted("commit", ""),
    finish: () => isAccepted("finish", ""),
    lastError,
  };
}

/** @type {(value: unknown) => string} */
function textOf(value) {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || typeof value === "number" ? String(value) : "";
}
