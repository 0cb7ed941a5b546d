/** What the author chose: which package, how it is shown, what the LMS does. */

import { at, make } from "./dom.js";

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

// The language of a package that holds several (ISO 639-2).
const TOGETHER = "mul";

/** @type {(name: string) => string} */
const radio = (name) => /** @type {HTMLInputElement} */ (document.querySelector(`[name="${name}"]:checked`)).value;

/** @returns {import("./runtime.js").Faults} */
export const faults = () => ({
  failInitialize: at("fail-initialize").checked,
  failSet: at("fail-set").checked,
  failCommit: at("fail-commit").checked,
  hangs: at("hangs").checked,
  expired: at("expired").checked,
  speechless: at("speechless").checked,
});

/**
 * The choice for the next launch; null while there is no package.
 *
 * @type {(packages: import("./stage.js").Package[]) => import("./stage.js").Choice | null}
 */
export function choice(packages) {
  const version = radio("version");
  const found = packages.filter((one) => one.version === version);
  const spoken = found.filter((one) => one.language === at("language").value);
  const chosen = spoken.find((one) => one.part === Number(at("part").value)) || spoken[0] || found[0];
  if (!chosen) return null;
  return {
    package: chosen,
    theme: at("theme").value,
    offer: at("offer").value,
    mode: at("mode").value,
    credit: at("credit").value,
    forgetful: at("forgetful").checked,
    preferred: at("preferred").value.trim(),
    name: at("name").value.trim(),
    limit: Math.max(0, Number(at("limit").value) || 0) * 60,
  };
}

/**
 * Offer the languages and parts that there are; what was chosen stays, where it is still there.
 *
 * @type {(packages: import("./stage.js").Package[]) => void}
 */
export function offerPackages(packages) {
  const languages = [...new Set(packages.map((one) => one.language))];
  fill(at("language"), languages.map((code) => [code, named(code)]));
  const parts = [...new Set(packages.filter((one) => one.language === at("language").value).map((one) => one.part))];
  fill(at("part"), parts.map((part) => [String(part), `${part} of ${parts.length}`]));
  at("part-label").hidden = parts.length < 2;
}

/** @type {(select: HTMLSelectElement, options: Array<[string, string]>) => void} */
function fill(select, options) {
  const before = select.value;
  select.replaceChildren(...options.map(([value, text]) => make("option", { value }, text)));
  if (options.some(([value]) => value === before)) select.value = before;
}

/** A language in words; one package of several has a code of its own. @type {(code: string) => string} */
export function named(code) {
  if (code === TOGETHER) return "all of them in one";
  try {
    return `${NAMES.of(code)} (${code})`;
  } catch {
    return code;
  }
}
