/**
 * The data model of SCORM 1.2: each element, who may read and write it, what it holds, and what it is for.
 *
 * @typedef {{access: "r" | "w" | "rw", format?: string, start?: string, about: string}} Row
 */

const I = "cmi.interactions.n";
const O = "cmi.objectives.n";

/** @type {Object<string, Row>} */
export const ELEMENTS = {
  "cmi.core.student_id": { access: "r", about: "who the learner is to the LMS" },
  "cmi.core.student_name": { access: "r", about: "the learner's name" },
  "cmi.core.lesson_location": { access: "rw", format: "text255", about: "where the learner was, as a hint" },
  "cmi.core.credit": { access: "r", about: "whether this launch counts" },
  "cmi.core.lesson_status": { access: "rw", format: "status", start: "not attempted", about: "how far the course is, and whether it is passed" },
  "cmi.core.entry": { access: "r", about: "whether the learner comes back to an attempt" },
  "cmi.core.score.raw": { access: "rw", format: "score", about: "the score" },
  "cmi.core.score.max": { access: "rw", format: "score", about: "the highest score that there is" },
  "cmi.core.score.min": { access: "rw", format: "score", about: "the lowest score that there is" },
  "cmi.core.total_time": { access: "r", start: "0000:00:00", about: "the time of all earlier sessions" },
  "cmi.core.lesson_mode": { access: "r", about: "whether the course is taken or only looked at" },
  "cmi.core.exit": { access: "w", format: "exit", about: "how the learner leaves: “suspend” means to come back to the same attempt" },
  "cmi.core.session_time": { access: "w", format: "span", about: "the time of this session" },
  "cmi.suspend_data": { access: "rw", format: "text4096", about: "the player's own state: answers, order, marks" },
  "cmi.launch_data": { access: "r", about: "what the manifest hands to the course" },
  "cmi.comments": { access: "rw", format: "text4096", about: "the learner's comments; each is appended" },
  "cmi.comments_from_lms": { access: "r", about: "comments for the learner" },
  "cmi.student_data.mastery_score": { access: "r", about: "the pass mark of the manifest" },
  "cmi.student_data.max_time_allowed": { access: "r", about: "the time limit of the manifest" },
  "cmi.student_data.time_limit_action": { access: "r", about: "what happens when the time is over" },
  "cmi.student_preference.audio": { access: "rw", format: "audio", start: "0", about: "how loud the learner wants it" },
  "cmi.student_preference.language": { access: "rw", format: "text255", about: "the language that the learner prefers" },
  "cmi.student_preference.speed": { access: "rw", format: "speed", start: "0", about: "how fast the learner wants it" },
  "cmi.student_preference.text": { access: "rw", format: "captions", start: "0", about: "whether the learner wants sound as text" },
  [`${O}.id`]: { access: "rw", format: "identifier", about: "the name of an objective" },
  [`${O}.score.raw`]: { access: "rw", format: "score", about: "the score of an objective" },
  [`${O}.score.max`]: { access: "rw", format: "score", about: "the highest score of an objective" },
  [`${O}.score.min`]: { access: "rw", format: "score", about: "the lowest score of an objective" },
  [`${O}.status`]: { access: "rw", format: "status", start: "not attempted", about: "how far an objective is" },
  [`${I}.id`]: { access: "w", format: "identifier", about: "which question was answered" },
  [`${I}.objectives.n.id`]: { access: "w", format: "identifier", about: "the objective that the question belongs to" },
  [`${I}.time`]: { access: "w", format: "time", about: "when the question was shown" },
  [`${I}.type`]: { access: "w", format: "type", about: "the type of the question, as reports know it" },
  [`${I}.correct_responses.n.pattern`]: { access: "w", format: "response", about: "the right answer" },
  [`${I}.weighting`]: { access: "w", format: "weighting", about: "how much the question weighs" },
  [`${I}.student_response`]: { access: "w", format: "response", about: "what the learner answered" },
  [`${I}.result`]: { access: "w", format: "result", about: "how the answer was marked" },
  [`${I}.latency`]: { access: "w", format: "span", about: "how long the learner took" },
};
