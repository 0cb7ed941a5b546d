/** The data model of SCORM 1.2. */

import { r, rw, w } from "./rows.js";

const I = "cmi.interactions.n";
const O = "cmi.objectives.n";

/** @type {Object<string, import("./rows.js").Row>} */
export const ELEMENTS = {
  "cmi.core.student_id": r("who the learner is to the LMS"),
  "cmi.core.student_name": r("the learner’s name"),
  "cmi.core.lesson_location": rw("text255", "where the learner was, as a hint"),
  "cmi.core.credit": r("whether this launch counts"),
  "cmi.core.lesson_status": rw("status", "how far the course is, and whether it is passed", "not attempted"),
  "cmi.core.entry": r("whether the learner comes back to an attempt"),
  "cmi.core.score.raw": rw("score", "the score"),
  "cmi.core.score.max": rw("score", "the highest score that there is"),
  "cmi.core.score.min": rw("score", "the lowest score that there is"),
  "cmi.core.total_time": r("the time of all earlier sessions", "0000:00:00"),
  "cmi.core.lesson_mode": r("whether the course is taken or only looked at"),
  "cmi.core.exit": w("exit", "how the learner leaves: “suspend” means to come back to the same attempt"),
  "cmi.core.session_time": w("span", "the time of this session"),
  "cmi.suspend_data": rw("state", "the player’s own state: answers, order, marks"),
  "cmi.launch_data": r("what the manifest hands to the course"),
  "cmi.comments": rw("text4096", "the learner’s comments; each is appended"),
  "cmi.comments_from_lms": r("comments for the learner"),
  "cmi.student_data.mastery_score": r("the pass mark of the manifest"),
  "cmi.student_data.max_time_allowed": r("how much time the learner has"),
  "cmi.student_data.time_limit_action": r("what happens when the time is over"),
  "cmi.student_preference.audio": rw("audio", "how loud the learner wants it", "0"),
  "cmi.student_preference.language": rw("text255", "the language that the learner prefers"),
  "cmi.student_preference.speed": rw("speed", "how fast the learner wants it", "0"),
  "cmi.student_preference.text": rw("captions", "whether the learner wants sound as text", "0"),
  [`${O}.id`]: rw("identifier", "the name of an objective"),
  [`${O}.score.raw`]: rw("score", "the score of an objective"),
  [`${O}.score.max`]: rw("score", "the highest score of an objective"),
  [`${O}.score.min`]: rw("score", "the lowest score of an objective"),
  [`${O}.status`]: rw("progress", "how far an objective is", "not attempted"),
  [`${I}.id`]: w("identifier", "which question was answered"),
  [`${I}.objectives.n.id`]: w("identifier", "the objective that the question belongs to"),
  [`${I}.time`]: w("time", "when the question was shown"),
  [`${I}.type`]: w("type", "the type of the question, as reports know it"),
  [`${I}.correct_responses.n.pattern`]: w("response", "the right answer"),
  [`${I}.weighting`]: w("weighting", "how much the question weighs"),
  [`${I}.student_response`]: w("response", "what the learner answered"),
  [`${I}.result`]: w("result", "how the answer was marked"),
  [`${I}.latency`]: w("span", "how long the learner took"),
};
