/** Where the LMS's API object is: own window, parents, opener and its parents (scorm.md R1). */

const FARTHEST = 500;

/**
 * @param {Window} start
 * @param {string} object name of the object
 * @param {string} initialize name of the function that tells the API from anything else of that name
 * @returns {object | null}
 */
export function findApi(start, object, initialize) {
  const home = findHome(start, object, initialize);
  return home && touched(() => /** @type {any} */ (home)[object]);
}

/**
 * The window that has the API.
 *
 * @type {(start: Window, object: string, initialize: string) => Window | null}
 */
export function findHome(start, object, initialize) {
  const near = lineage(start);
  return searched(near, object, initialize) || searched(openersOf(near), object, initialize);
}

/**
 * Whether the API is still where it was found: a window that was closed, or that shows another page now, saves
 * nothing any more, whatever its functions answer.
 *
 * @type {(start: Window, home: Window, object: string) => boolean}
 */
export function isStillThere(start, home, object) {
  return touched(() => (home === start || !home.closed) && Boolean(/** @type {any} */ (home)[object])) === true;
}

/** A window and its parents, nearest first. @type {(start: Window) => Window[]} */
function lineage(start) {
  const windows = [start];
  for (let at = start; windows.length <= FARTHEST; ) {
    const parent = touched(() => at.parent);
    if (!parent || parent === at) break;
    windows.push(parent);
    at = parent;
  }
  return windows;
}

/** The openers of these windows, each with its parents. @type {(windows: Window[]) => Window[]} */
function openersOf(windows) {
  const found = [];
  for (const at of windows) {
    const opener = touched(() => at.opener);
    if (opener) found.push(...lineage(opener));
  }
  return found;
}

/** @type {(windows: Window[], object: string, initialize: string) => Window | null} */
function searched(windows, object, initialize) {
  for (const at of windows) {
    const api = touched(() => /** @type {any} */ (at)[object]);
    if (api && touched(() => typeof api[initialize]) === "function") return at;
  }
  return null;
}

/**
 * Another origin's window throws when touched: that is no API, and no mistake.
 *
 * @template T
 * @param {() => T} reach
 * @returns {T | null}
 */
function touched(reach) {
  try {
    return reach();
  } catch {
    return null;
  }
}
