/** Who would refuse a value: the standard, and LMSs of which it is known. */

/**
 * @param {import("./versions.js").Version} version
 * @param {import("./formats.js").Format} format
 * @param {string} value
 * @returns {string[]} names of those that refuse it
 */
export function refusers(version, format, value) {
  return version.judges
    .filter(([judge]) => !testOf(format, judge)(value) || !inRange(format, value))
    .map(([, name]) => name);
}

/**
 * What a judge holds a value to. Moodle's standards mode is Moodle with shorter texts; who has no test of its own goes
 * by the standard.
 *
 * @type {(format: import("./formats.js").Format, judge: string) => import("./formats.js").Test}
 */
function testOf(format, judge) {
  if (judge === "moodle") return format.moodle || format.standard;
  if (judge === "strict") return format.strict || format.moodle || format.standard;
  return (judge === "again" && format.again) || format.standard;
}

/** Whether a value that has the right form is within its bounds. */
export function inRange(/** @type {import("./formats.js").Format} */ format, /** @type {string} */ value) {
  return !format.range || !format.standard(value) || format.range(value);
}
