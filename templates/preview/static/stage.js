/**
 * The launch of a package in its frame, with the LMS's API where packages look for it.
 *
 * @typedef {{version: string, language: string, part: number, sha256: string}} Package
 * @typedef {{package: Package, theme: string, offer: string, mode: string, credit: string,
 *   forgetful: boolean, preferred: string, name: string, limit: number}} Choice
 *   `offer`: when the API is there: "now", "late" or "never"; the rest as in `Circumstances`, "" where nothing was chosen
 */

import { closed, keepable, opening } from "./attempt.js";
import { at, make } from "./dom.js";
import { readManifest } from "./manifest.js";
import { Runtime } from "./runtime.js";
import { VERSIONS } from "./versions.js";

const LATE = 2000;
const apis = () => /** @type {any} */ (window);

/** Stands still, with the page: so does one whose LMS waits for its server. @type {(seconds: number) => void} */
function stand(seconds) {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end);
}

export class Stage {
  /**
   * @param {import("./learners.js").Learners} learners
   * @param {{faults: () => import("./runtime.js").Faults, log: (entry: import("./runtime.js").Logged) => void,
   *   launched: () => void, changed: () => void}} told
   */
  constructor(learners, told) {
    this.learners = learners;
    this.told = told;
    /** @type {HTMLElement | null} */
    this.frame = null;
    /** @type {Runtime | null} */
    this.runtime = null;
    /** @type {Package | null} */
    this.package = null;
    this.launches = 0;
    this.title = "";
    this.late = 0;
    this.outcome = "";
  }

  /** An address below which a package's files lie. @type {(one: Package, theme: string) => string} */
  static folder(one, theme) {
    return `/pkg/${encodeURIComponent(one.version)}/${encodeURIComponent(one.language)}/${one.part}/${theme}/`;
  }

  /** What an LMS keeps apart: the packages, and the learner's attempts in each. @type {(one: Package) => string} */
  static key(one) {
    return `${one.version}/${one.language}/${one.part}`;
  }

  /** Launch a package; the one that runs is left first, as when a learner goes elsewhere. @param {Choice} choice */
  async launch(choice) {
    const launch = ++this.launches;
    const folder = Stage.folder(choice.package, choice.theme);
    const manifest = await readManifest(folder, choice.package.version);
    if (launch !== this.launches) return;
    this.leave();
    this.package = choice.package;
    this.title = manifest.title;
    this.outcome = "";
    this.runtime = this._runtime(choice, manifest);
    this._offer(choice.offer, this.runtime);
    this.told.launched();
    this.frame = make("iframe", { id: "sco", title: "The course, as a learner sees it", src: folder + manifest.href });
    at("place").replaceChildren(this.frame);
    this.told.changed();
  }

  /** @type {(choice: Choice, manifest: import("./manifest.js").Manifest) => Runtime} */
  _runtime(choice, manifest) {
    const version = VERSIONS[choice.package.version];
    const key = Stage.key(choice.package);
    const kept = this.learners.kept(key);
    const { id, name } = this.learners;
    const values = opening(version, kept, { ...choice, ...manifest, id, name: choice.name || name });
    return new Runtime(version, values, {
      faults: this.told.faults,
      wait: stand,
      log: (entry) => { this.told.log(entry); this.told.changed(); },
      store: (found, isOver) => {
        const now = { values: keepable(version, found), total: kept.total };
        this.learners.keep(key, isOver ? closed(version, now) : now);
      },
    });
  }

  /** @type {(when: string, runtime: Runtime) => void} */
  _offer(when, runtime) {
    clearTimeout(this.late);
    for (const { api } of Object.values(VERSIONS)) delete apis()[api];
    const offer = () => { apis()[runtime.version.api] = runtime.api(); };
    if (when === "now") offer();
    if (when === "late") this.late = window.setTimeout(offer, LATE);
  }

  /** The learner goes: the page hears of it and may end its session. */
  leave() {
    if (!this.frame) return;
    this.frame.remove();
    this.frame = null;
    this.outcome = `left; the session was ${this.runtime?.state === "ended" ? "" : "not "}closed`;
    this.told.changed();
  }

  /** The tab dies: whatever the page still says is heard by nobody. */
  kill() {
    if (!this.frame) return;
    this.runtime?.cut();
    this.frame.remove();
    this.frame = null;
    this.outcome = "killed; what was not committed is lost";
    this.told.changed();
  }

  /** Where the launch stands, in a few words. */
  get standing() {
    if (this.outcome) return this.outcome;
    if (!this.runtime) return "nothing is launched";
    const words = { fresh: "launched; no session yet", running: "session open", ended: "session closed" };
    return /** @type {any} */ (words)[this.runtime.state];
  }
}
