// Where the package runs (R1, S3). A window waits for a click, since browsers open one for nobody else.
"use strict";

/** `sandbox`: what a frame may do, as its attribute says; left out, it may do everything. */
function addFrame(src, sandbox) {
  const frame = document.createElement("iframe");
  frame.id = "sco";
  frame.title = "Package";
  frame.width = 1000;
  frame.height = 900;
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.src = src;
  document.body.append(frame);
}

function addOpener(features) {
  const button = document.createElement("button");
  button.textContent = "Open";
  button.onclick = () => window.open(window.SETTINGS.launch, "sco", features);
  document.body.append(button);
}

const PLACES = {
  frame: (launch) => addFrame(launch),
  nested: () => addFrame("/host/nested.html"),
  sandbox: (launch) => addFrame(launch, "allow-scripts allow-forms"),
  "sandbox of one origin": (launch) => addFrame(launch, "allow-scripts allow-forms allow-same-origin"),
  // The API is put on the package's own window, by a script that `play.py` adds to it; here it is out of sight.
  own: (launch) => addFrame(launch),
  // Another name of the same server is another origin, whose windows cannot be looked into.
  foreign: (launch) => addFrame(location.origin.replace("127.0.0.1", "localhost") + launch),
  popup: () => addOpener("width=900,height=700"),
  "popup of a frame": () => addFrame("/host/opener.html"),
  "popup without opener": () => addOpener("noopener,width=900,height=700"),
};
