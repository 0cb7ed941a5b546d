/**
 * What the author allows to be seen and done: explanations, looking back, another attempt, paper.
 *
 * @typedef {import("./player.js").Player} Player
 */

import { mayRetry, result } from "./attempt.js";
import { isTimed } from "./limits.js";

/**
 * Whether marks, right answers and explanations of what is marked may be seen. With "passed" they are for those who
 * have passed with the attempt on the screen; without a pass mark it is as "end".
 *
 * @type {(player: Player) => boolean}
 */
export function isExplained({ course, attempt, feedback }) {
  if (feedback !== "passed" || !course.pass) return feedback !== "never";
  return attempt.submitted && result(course, attempt).passed;
}

/** Why answers are not explained that may be looked at, and whether they ever will be. @type {(player: Player) => string} */
export function whyUnexplained(player) {
  const isStillOpen = !player.attempt.submitted || mayTryAgain(player);
  return player.texts.say(isStillOpen ? "not_explained" : "rule_passed");
}

/** Whether questions may be looked at after handing in. @type {(player: Player) => boolean} */
export function isReviewable({ feedback }) {
  return feedback !== "never";
}

/** Whether another attempt may follow; not where nothing is recorded. @type {(player: Player) => boolean} */
export function mayTryAgain({ course, attempt, session }) {
  return !session.isPractice && mayRetry(course, attempt);
}

/**
 * Whether there is something to be put on paper: on the way only where the learner may see all questions at any time.
 *
 * @type {(player: Player) => boolean}
 */
export function mayPrint({ course, attempt, hasQuestions, isUnderWay }) {
  if (!hasQuestions || !isUnderWay) return false;
  return attempt.submitted || (course.navigation === "free" && !isTimed({ ...course, time: 0 }));
}
