/**
 * The values of one attempt, kept as a data model wants them: access, indices, dependencies and formats.
 *
 * @typedef {{value: string, code: string}} Got
 * @typedef {{code: string, expected?: string, refusers: string[]}} Put
 */

import { inRange, refusers } from "./judges.js";
import { childrenOf, generic, indices, isListed } from "./paths.js";

const EVERYONE = ["every LMS"];

export class DataModel {
  /**
   * @param {import("./versions.js").Version} version
   * @param {Object<string, string>} values what is there already
   */
  constructor(version, values) {
    this.version = version;
    this.values = new Map(Object.entries(values));
    /** @type {Map<string, number>} */
    this.counts = new Map();
    for (const element of this.values.keys()) this._count(element);
  }

  /** @param {string} element @returns {Got} */
  get(element) {
    const { codes, elements } = this.version;
    if (!element) return { value: "", code: codes.nowhere.get };
    const [, group, keyword] = /^(.*)\.(_children|_count)$/.exec(element) || [];
    if (keyword) return this._keyword(group, keyword);
    const row = elements[generic(element)];
    if (!row) return { value: "", code: codes.unknown };
    if (row.access === "w") return { value: "", code: codes.writeOnly };
    if (!this._reaches(element, 0)) return { value: "", code: codes.nowhere.get };
    const value = this.values.get(element) ?? row.start;
    return value === undefined ? { value: "", code: codes.unset } : { value, code: "0" };
  }

  /** @type {(group: string, keyword: string) => Got} */
  _keyword(group, keyword) {
    const { codes, elements } = this.version;
    const children = childrenOf(elements, generic(group));
    const isArray = Object.keys(elements).some((name) => name.startsWith(`${generic(group)}.n.`));
    if (!children.length) return { value: "", code: keyword === "_count" ? codes.countless : codes.childless };
    if (keyword === "_count") {
      return isArray ? { value: String(this.counts.get(group) || 0), code: "0" } : { value: "", code: codes.countless };
    }
    return isListed(generic(group)) ? { value: children.join(","), code: "0" } : { value: "", code: codes.childless };
  }

  /** @param {string} element @param {string} value @returns {Put} */
  set(element, value) {
    const code = this._barred(element);
    if (code) return { code, refusers: EVERYONE };
    const format = this.format(element);
    const refused = refusers(this.version, format, value);
    const fault = this._fault(format, value);
    if (fault) return { code: fault, expected: format.what, refusers: refused };
    this.values.set(element, this._kept(element, value));
    this._count(element);
    return { code: "0", refusers: refused, expected: format.what };
  }

  /** Why an element cannot be written at all; "" if it can. @type {(element: string) => string} */
  _barred(element) {
    const { codes, elements } = this.version;
    if (!element) return codes.nowhere.set;
    if (/\._(children|count|version)$/.test(element)) return codes.keyword;
    const row = elements[generic(element)];
    if (!row) return codes.unknown;
    if (row.access === "r") return codes.readOnly;
    if (!this._reaches(element, 1)) return codes.nowhere.set;
    return this._isReady(element) ? "" : codes.dependency;
  }

  /** @type {(format: import("./formats.js").Format, value: string) => string} */
  _fault(format, value) {
    if (!format.standard(value)) return this.version.codes.type;
    return inRange(format, value) ? "" : this.version.codes.range;
  }

  /**
   * Whether each index is of what is there; `more` is 1 where the next one may begin.
   *
   * @type {(element: string, more: number) => boolean}
   */
  _reaches(element, more) {
    return indices(element).every(({ array, index }) => index < (this.counts.get(array) || 0) + more);
  }

  /**
   * SCORM 2004 wants the id of a row first, and the type before an answer. SCORM 1.2 does not ask.
   *
   * @type {(element: string) => boolean}
   */
  _isReady(element) {
    const [, row, field] = /^(cmi\.(?:interactions|objectives)\.\d+)\.(.+)$/.exec(element) || [];
    if (!row || field === "id" || this.version.codes.dependency !== "408") return true;
    const needsType = /^(correct_responses|learner_response)/.test(field);
    return this.values.has(`${row}.id`) && (!needsType || this.values.has(`${row}.type`));
  }

  /** The format of an element's values. @type {(element: string) => import("./formats.js").Format} */
  format(element) {
    const row = this.version.elements[generic(element)];
    const interaction = /^cmi\.interactions\.\d+/.exec(element);
    const type = interaction ? this.values.get(`${interaction[0]}.type`) || "" : "";
    return this.version.format(row.format || "", type);
  }

  /** Comments of SCORM 1.2 are appended to those before. @type {(element: string, value: string) => string} */
  _kept(element, value) {
    return element === "cmi.comments" ? (this.values.get(element) || "") + value : value;
  }

  /** @type {(element: string) => void} */
  _count(element) {
    for (const { array, index } of indices(element)) {
      this.counts.set(array, Math.max(this.counts.get(array) || 0, index + 1));
    }
  }
}
