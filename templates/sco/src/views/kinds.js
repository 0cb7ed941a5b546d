/**
 * What each kind of question looks like, to be answered and marked.
 *
 * @typedef {import("./task.js").KindView} KindView
 */

import { associate } from "./kinds/associate.js";
import { choice } from "./kinds/choice.js";
import { essay } from "./kinds/essay.js";
import { gapMatch } from "./kinds/gapmatch.js";
import { cloze, entry } from "./kinds/gaps.js";
import { hotspot } from "./kinds/hotspot.js";
import { hottext } from "./kinds/hottext.js";
import { match } from "./kinds/match.js";
import { order } from "./kinds/order.js";
import { slider } from "./kinds/slider.js";
import { upload } from "./kinds/upload.js";

/** @type {Object<string, KindView>} */
export const KINDS = {
  choice,
  hottext,
  hotspot,
  order,
  match,
  associate,
  "gap-match": gapMatch,
  cloze,
  entry,
  slider,
  essay,
  upload,
};
