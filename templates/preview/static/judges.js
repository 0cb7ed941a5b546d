/** Who would refuse a value: the standard, and LMSs of which it is known. */

/**
 * @param {import("./versions.js").Version} version
 * @param {import("./formats.js").Format} format
 * @param {string} value
 * @returns {string[]} names of those that refuse it
 */
export function refusers(version, format, value) {
  const tests = /** @type {any} */ (format);
  return version.judges
    .filter(([judge]) => !(tests[judge] || format.standard)(value) || !inRange(format, value))
    .map(([, name]) => name);
}

/** Whether a value that has the right form is within its bounds. */
export function inRange(/** @type {import("./formats.js").Format} */ format, /** @type {string} */ value) {
  return !format.range || !format.standard(value) || format.range(value);
}
