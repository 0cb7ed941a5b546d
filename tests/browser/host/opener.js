// A frame of the platform that opens the package in a window: the API is the opener's parent's.
"use strict";

const button = document.createElement("button");
button.textContent = "Open";
button.onclick = () => window.open(parent.SETTINGS.launch, "sco", "width=900,height=700");
document.body.append(button);
