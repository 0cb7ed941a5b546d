// The least package that can be played: it shows whether the harness hears what a package does.
"use strict";

/** The API of either version, from the frame's parents or the opener. */
function found() {
  for (const start of [window.parent, window.opener]) {
    try {
      if (start && start.API_1484_11) return { api: start.API_1484_11, prefix: "", finish: "Terminate", core: "cmi." };
      if (start && start.API) return { api: start.API, prefix: "LMS", finish: "LMSFinish", core: "cmi.core." };
    } catch (refused) {
      // Another origin: not our platform.
    }
  }
  return null;
}

const lms = found();
const status = document.querySelector("[role=status]");
let seconds = 0;

function call(name, ...args) {
  return lms.api[lms.prefix + name](...args);
}

function save() {
  seconds += 1;
  call("SetValue", "cmi.suspend_data", `answer ${seconds}`);
  call("SetValue", lms.core + "session_time", lms.prefix ? `0000:00:0${seconds}.00` : `PT${seconds}S`);
  status.textContent = String(call("Commit", ""));
}

if (lms) {
  call("Initialize", "");
  status.textContent = call("GetValue", "cmi.suspend_data") || "new";
  const word = lms.prefix ? "lesson_status" : "completion_status";
  call("GetValue", lms.core + word);
  call("SetValue", lms.core + word, "incomplete");
  call("SetValue", lms.core + "exit", "suspend");
  call("Commit", "");
  addEventListener("pagehide", () => lms.api[lms.finish](""));
  document.getElementById("answer").onclick = save;
} else {
  status.textContent = "no platform";
}
document.getElementById("fetch").onclick = () => fetch("https://example.org/").catch(() => {});
document.getElementById("foreign").onclick = () => { location.href = "https://example.org/"; };
document.getElementById("exception").onclick = () => { throw new Error("a fault of the probe"); };
