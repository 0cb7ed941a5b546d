/**
 * What an LMS reads in a package's manifest before it launches it.
 *
 * @typedef {{href: string, title: string, passMark: string, launchData: string}} Manifest
 */

/** @type {(folder: string, version: string) => Promise<Manifest>} */
export async function readManifest(folder, version) {
  const answer = await fetch(`${folder}imsmanifest.xml`);
  if (!answer.ok) throw new Error("the package has no manifest");
  const manifest = new DOMParser().parseFromString(await answer.text(), "application/xml");
  return {
    href: manifest.querySelector("resource[href]")?.getAttribute("href") || "index.html",
    title: textOf(manifest, "organization > title"),
    passMark: version === "1.2" ? named(manifest, "masteryscore") : scaledMark(manifest),
    launchData: named(manifest, version === "1.2" ? "datafromlms" : "dataFromLMS"),
  };
}

/** The pass mark of SCORM 2004, where the objective is reached by the score. @type {(manifest: Document) => string} */
function scaledMark(manifest) {
  const objective = manifest.getElementsByTagNameNS("*", "primaryObjective")[0];
  return objective?.getAttribute("satisfiedByMeasure") === "true" ? named(manifest, "minNormalizedMeasure") : "";
}

/** @type {(manifest: Document, name: string) => string} */
const named = (manifest, name) => manifest.getElementsByTagNameNS("*", name)[0]?.textContent?.trim() || "";

/** @type {(manifest: Document, selector: string) => string} */
const textOf = (manifest, selector) => manifest.querySelector(selector)?.textContent?.trim() || "";
