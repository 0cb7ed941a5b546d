/** Calls in plain words. */

import { generic } from "./paths.js";

const LONGEST = 160;

/**
 * What a call is for.
 *
 * @type {(version: import("./versions.js").Version, entry: import("./runtime.js").Logged) => string}
 */
export function meaning(version, { call, element }) {
  switch (call) {
    case "initialize": return "The course opens its session.";
    case "finish": return "The course closes its session; the LMS stores all that was set.";
    case "commit": return "Asks the LMS to store now what was set.";
    case "get": return `Reads ${about(version, element)}.`;
    case "set": return `Sets ${about(version, element)}.`;
    case "error": return "Asks whether the call before failed.";
    default: return "Asks what an error code means.";
  }
}

/** @type {(version: import("./versions.js").Version, element: string) => string} */
function about(version, element) {
  const [, group, keyword] = /^(.*)\.(_children|_count)$/.exec(element) || [];
  if (keyword === "_count") return `how many ${group.replace(/^.*\./, "").replace(/_/g, " ")} there are`;
  if (keyword) return `what this LMS knows below ${group}`;
  const row = version.elements[generic(element)];
  return row ? row.about : "an element that the data model does not have";
}

/**
 * What went wrong; "" where nothing did.
 *
 * @type {(version: import("./versions.js").Version, entry: import("./runtime.js").Logged) => string}
 */
export function fault(version, { code, expected, call }) {
  if (code === "0" || call === "error" || (code === "403" && call === "get")) return "";
  const text = `error ${code}: ${version.errors[code] || "unknown"}`;
  return expected ? `${text}; expected ${expected}` : text;
}

/** A call as it stands in a script, its long texts cut. @type {(entry: import("./runtime.js").Logged) => string} */
export const spelled = ({ name, args }) => `${name}(${args.map(quoted).join(", ")})`;

/** @type {(value: unknown) => string} */
function quoted(value) {
  if (typeof value !== "string") return String(value);
  if (value.length <= LONGEST) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, LONGEST))}… (${value.length.toLocaleString("en")} characters)`;
}
