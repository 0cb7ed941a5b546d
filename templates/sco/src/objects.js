/** Objects of pairs: the browsers that a package is made for need not have a function for that (scorm.md S9). */

/** @type {(pairs: [string, any][]) => Object<string, any>} */
export function objectOf(pairs) {
  return Object.assign({}, ...pairs.map(([name, value]) => ({ [name]: value })));
}
