/**
 * Rows of a data model: who may read and write an element, what it holds (`format`), what it holds before anything was
 * set (`start`), and what it is for.
 *
 * @typedef {{access: string, format: string, about: string, start?: string}} Row
 */

/** For reading alone: the LMS hands it out. @type {(about: string, start?: string) => Row} */
export const r = (about, start) => ({ access: "r", format: "", about, start });

/** For writing alone. @type {(format: string, about: string) => Row} */
export const w = (format, about) => ({ access: "w", format, about });

/** For reading and writing. @type {(format: string, about: string, start?: string) => Row} */
export const rw = (format, about, start) => ({ access: "rw", format, about, start });
