/** Names of elements: their indices, and what a data model says of a name. */

/** `cmi.objectives.3.id` is `cmi.objectives.n.id`. @type {(element: string) => string} */
export const generic = (element) => element.replace(/\.\d+(?=\.|$)/g, ".n");

/**
 * The arrays that an element lies in, outermost first, each with the index in it.
 *
 * @type {(element: string) => Array<{array: string, index: number}>}
 */
export function indices(element) {
  const steps = element.split(".");
  return steps.flatMap((step, place) =>
    /^\d+$/.test(step) ? [{ array: steps.slice(0, place).join("."), index: Number(step) }] : []);
}

/**
 * The names of what lies directly in a group, as the LMS lists them.
 *
 * @type {(elements: Object<string, object>, group: string) => string[]}
 */
export function childrenOf(elements, group) {
  const array = Object.keys(elements).some((name) => name.startsWith(`${group}.n.`));
  const prefix = array ? `${group}.n.` : `${group}.`;
  const names = Object.keys(elements).filter((name) => name.startsWith(prefix));
  return [...new Set(names.map((name) => name.slice(prefix.length).split(".")[0]))];
}

/**
 * Whether a group can be asked for its children: those within interactions cannot.
 *
 * @type {(group: string) => boolean}
 */
export const isListed = (group) => /^cmi\../.test(group) && !group.endsWith(".n") && !group.includes("interactions.n");
