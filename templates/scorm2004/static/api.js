/*! qtiexport: the words of the SCORM 2004 run-time, 3rd and 4th Edition (MIT licence). */
/**
 * What differs between the SCORM versions: names of functions and elements, vocabularies, formats. Everything that both
 * share (finding the object, order, saving, retrying) is in player.js. Nothing here calls the LMS but through `get`.
 */
window.QTIEXPORT_RTE = (function () {
  "use strict";

  const DESCRIPTION_LIMIT = 250;
  const NEW = ["", "unknown", "not attempted"];

  /** Milliseconds as PT12.34S: at most two decimals, no larger units needed. */
  function timespan(milliseconds) {
    const hundredths = Math.max(Math.floor(milliseconds / 10), 0);
    return `PT${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}S`;
  }

  /** YYYY-MM-DDThh:mm:ss.ssZ, exactly two decimals; "" beyond 2037, where Moodle's grammar ends. */
  function timestamp(date) {
    const year = date.getUTCFullYear();
    return year < 1970 || year > 2037 ? "" : `${date.toISOString().slice(0, 22)}Z`;
  }

  /** One line with its language in front, at most 250 characters in all; never half a character. */
  function description(record) {
    const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?/.exec(record.language);
    const prefix = language ? `{lang=${language[0]}}` : "";
    const room = DESCRIPTION_LIMIT - prefix.length;
    // A brace at the beginning would be read as one more `{lang=…}` and refused (406).
    const text = record.text.replace(/^\{/, " {");
    if (text.length <= room) return text && prefix + text;
    return `${prefix}${text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  }

  function resultOf(record) {
    return { right: "correct", wrong: "incorrect" }[record.verdict] || record.share;
  }

  return {
    object: "API_1484_11",
    functions: {
      initialize: "Initialize",
      finish: "Terminate",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      error: "GetLastError",
    },
    /** Errors of Initialize that mean "it is open already". */
    openAlready: ["103"],
    elements: {
      location: "cmi.location",
      state: "cmi.suspend_data",
      sessionTime: "cmi.session_time",
      exit: "cmi.exit",
      mode: "cmi.mode",
      credit: "cmi.credit",
      count: "cmi.interactions._count",
      raw: "cmi.score.raw",
    },
    timespan,

    /** What is already recorded: "passed", "failed", "completed" or "". */
    standing(get) {
      const success = get("cmi.success_status");
      if (success === "passed" || success === "failed") return success;
      return get("cmi.completion_status") === "completed" ? "completed" : "";
    },

    /** What a first launch sets. */
    opening(get) {
      return NEW.includes(get("cmi.completion_status")) ? [["cmi.completion_status", "incomplete"]] : [];
    },

    score(raw, scaled) {
      return [["cmi.score.raw", raw], ["cmi.score.min", "0"], ["cmi.score.max", "100"], ["cmi.score.scaled", scaled]];
    },

    /** `outcome` is "passed", "failed" or, without a pass mark, "completed"; "passed" is never lowered. */
    status(outcome, get) {
      const pairs = [["cmi.completion_status", "completed"]];
      const keeps = outcome === "completed" || (outcome === "failed" && get("cmi.success_status") === "passed");
      return keeps ? pairs : [...pairs, ["cmi.success_status", outcome]];
    },

    /** cmi.exit: "normal" ends the attempt, and its data are gone on the next launch. */
    exit(submitted, isReviewable) {
      return submitted && !isReviewable ? "normal" : "suspend";
    },

    /** An empty answer sets no learner_response: the empty text is refused for these types. */
    interaction(index, record) {
      const name = `cmi.interactions.${index}.`;
      return [
        [`${name}id`, record.id],
        [`${name}type`, record.type],
        [`${name}timestamp`, timestamp(record.shown)],
        [`${name}correct_responses.0.pattern`, record.right.join("[,]")],
        [`${name}weighting`, record.weighting],
        [`${name}learner_response`, record.chosen.join("[,]")],
        [`${name}result`, resultOf(record)],
        [`${name}latency`, timespan(record.latency)],
        [`${name}description`, description(record)],
      ].filter(([, value]) => value !== "");
    },
  };
})();
