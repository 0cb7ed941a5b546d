/** Starts the player on the data that course.js and api.js have left on the window. */

import { Player } from "./player.js";

const { QTIEXPORT_COURSE: course, QTIEXPORT_RTE: rte } = /** @type {any} */ (window);

if (course && rte) new Player(course, rte).start();
