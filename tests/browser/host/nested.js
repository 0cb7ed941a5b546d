// A frame between the platform and the package: the API is the grandparent's.
"use strict";

const frame = document.createElement("iframe");
frame.src = parent.SETTINGS.launch;
document.body.append(frame);
