/** The workbench: events of the server and of the author, put together. */

import { choice, faults, named, offerPackages } from "./controls.js";
import { at, say } from "./dom.js";
import { showBuild } from "./findings.js";
import { Learners } from "./learners.js";
import { Log } from "./log.js";
import { Stage } from "./stage.js";
import { showStored } from "./stored.js";
import { makeTabs } from "./tabs.js";

let isWaiting = false;
let asked = 0;
const learners = new Learners(() => sessionStorage);
const log = new Log();
const tabs = makeTabs(at("tabs"), () => {
  log.follow();
  showStanding();
});
const stage = new Stage(learners, {
  faults,
  log: (entry) => stage.runtime && log.add(stage.runtime.version, entry),
  launched: () => log.launch(launchText()),
  changed: showStanding,
});
/** @type {import("./stage.js").Package[]} */
let packages = [];

/** What begins now, as a heading of the log. */
function launchText() {
  const { version, language } = /** @type {import("./stage.js").Package} */ (stage.package);
  return `Launch ${stage.launches}: SCORM ${version}, ${named(language)}, ${learners.shown}`;
}

/** Shows where the launch stands; many calls in a row are shown once. */
function showStanding() {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    at("standing").textContent = stage.standing;
    at("learner").textContent = learners.shown;
    at("course").textContent = stage.title || "Preview";
    for (const id of ["leave", "kill"]) at(id).disabled = !stage.frame;
    at("gone").hidden = Boolean(stage.frame) || !stage.outcome;
    // Thousands of values in a long course: they are set out for those who look at them.
    if (!at("panel-stored").hidden) showValues();
  });
}

function showValues() {
  showStored(stage.runtime, stage.package ? learners.kept(Stage.key(stage.package)).values : {});
}

async function launch() {
  const chosen = choice(packages);
  if (!chosen) return;
  try {
    await stage.launch(chosen);
  } catch (fault) {
    const words = `the course cannot be launched: ${/** @type {Error} */ (fault).message}`;
    at("standing").textContent = words;
    say(words);
  }
}

/** A build is over: show what it found, and launch again what it changed; the learner stays. */
async function built() {
  const mine = ++asked;
  /** @type {import("./findings.js").Build | null} */
  const build = await fetch("/build.json").then((answer) => answer.json()).catch(() => null);
  // Another build was over meanwhile and is asked for, or the preview has ended, which is said elsewhere.
  if (mine !== asked || !build) return;
  packages = build.packages;
  offerPackages(packages);
  showBuild(build);
  const chosen = choice(packages);
  if (chosen && chosen.package.sha256 !== stage.package?.sha256) await launch();
}

/** The course goes by a button that is of no use then: the keyboard goes on at the next. @param {() => void} end */
function gone(end) {
  end();
  at("again").focus();
}

function showWidth() {
  at("place").dataset.width = at("width").value;
}

function listen() {
  const events = new EventSource("/events");
  events.addEventListener("built", built);
  events.addEventListener("building", () => {
    at("built").textContent = "building…";
    at("built").className = "";
  });
  events.addEventListener("error", () => {
    at("built").textContent = "the preview has ended, or does not answer";
    at("built").className = "bad";
  });
}

// The parts of another language are offered before one of them is launched.
at("language").addEventListener("change", () => offerPackages(packages));
for (const one of document.querySelectorAll("[data-launch]")) one.addEventListener("change", launch);
at("width").addEventListener("change", showWidth);
at("again").addEventListener("click", launch);
at("new").addEventListener("click", () => {
  stage.leave();
  learners.another();
  launch();
});
at("leave").addEventListener("click", () => gone(() => stage.leave()));
at("kill").addEventListener("click", () => gone(() => stage.kill()));
at("show-findings").addEventListener("click", () => {
  tabs.choose("tab-build");
  // On a narrow page they lie far below.
  at("tab-build").focus();
});
showWidth();
listen();
