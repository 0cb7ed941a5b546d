/*! qtiexport: the words of the SCORM 2004 run-time, 3rd and 4th Edition (MIT licence). */
/**
 * What differs between the SCORM versions: names of functions and elements, vocabularies, formats. Everything that both
 * share (finding the object, order, saving, retrying) is in player.js. Nothing here calls the LMS but through `get`.
 */
window.QTIEXPORT_RTE = (function () {
  "use strict";

  const DESCRIPTION_LIMIT = 250;
  const TEXT_LIMIT = 250;
  const ESSAY_LIMIT = 4000;
  const MOST_PARTS = 10;
  const OBJECTIVES = "cmi.objectives.";
  /** So many right texts are told at most, less one where the section is told: an answer is at most 14 values. */
  const MOST_PATTERNS = 3;
  /** What Moodle takes for a number. */
  const NUMBER = /^-?\d{1,5}(\.\d{1,18})?$/;
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

  /** One line of at most `limit` characters, marked with "…" where it was cut; never half a character. */
  function line(text, limit) {
    const oneLine = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
    // A brace at the beginning of a part would be read as a delimiter like `{lang=…}` and refused (406).
    const plain = oneLine.replace(/(^|,|\[,\])\{/g, "$1 {");
    return plain.length <= limit ? plain : `${plain.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
  }

  /** A text to fill in: platforms count its commas as ends of parts, of which there may be ten (351). */
  function filledIn(text) {
    const plain = line(text, TEXT_LIMIT);
    return plain.split(",").length > MOST_PARTS ? plain.replace(/,/g, ";") : plain;
  }

  /** "a[,]c", "1[.]b[,]2[.]a", a plain decimal, or a text; "" where there is nothing that every platform takes. */
  function response(type, values) {
    if (type === "matching") return values.map((pair) => pair.join("[.]")).join("[,]");
    if (type === "numeric") return NUMBER.test(values[0]) ? values[0] : "";
    if (type === "fill-in") return filledIn(values[0] || "");
    return type === "long-fill-in" ? line(values[0] || "", ESSAY_LIMIT) : values.join("[,]");
  }

  /** The right answers; a text with a comma, or with a brace or a blank first, is none that every platform takes. */
  function patterns(record) {
    if (record.type === "numeric") return [`${record.right.low}[:]${record.right.high}`];
    if (record.type !== "fill-in") return [response(record.type, record.right)].filter((text) => text !== "");
    const told = record.right.filter((text) => !/,|^[{\s]|\s$/.test(text));
    const written = told.map((text) => `{case_matters=${!record.ignoresCase}}${text}`);
    return written.filter((text) => text.length <= TEXT_LIMIT).slice(0, MOST_PATTERNS - (record.objective ? 1 : 0));
  }

  function resultOf(record) {
    return { right: "correct", wrong: "incorrect", people: "neutral" }[record.verdict] || record.share;
  }

  function scorePairs(name, raw, scaled) {
    return [[`${name}raw`, raw], [`${name}min`, "0"], [`${name}max`, "100"], [`${name}scaled`, scaled]];
  }

  /** The completion and the success that an outcome is told as; no success is "". */
  function wordsOf(outcome, mode) {
    const [passed, failed] = mode.split("-");
    if (outcome === "completed") return ["completed", ""];
    if (outcome === "passed") return ["completed", passed === "passed" ? "passed" : ""];
    return [failed === "failed" ? "completed" : "incomplete", mode === "completed-incomplete" ? "" : "failed"];
  }

  /** The pairs of both that are to be written. */
  function statusPairs(name, [completion, success]) {
    const pairs = [[`${name}completion_status`, completion], [`${name}success_status`, success]];
    return pairs.filter(([, word]) => word !== "");
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
    /** Whether a later launch can read which entry of the journal is whose. */
    tellsEntries: true,
    /** Errors that mean "there is no session": something was asked before Initialize or after Terminate. */
    sessionOver: ["104", "122", "123", "132", "133", "142", "143"],
    elements: {
      location: "cmi.location",
      state: "cmi.suspend_data",
      sessionTime: "cmi.session_time",
      exit: "cmi.exit",
      mode: "cmi.mode",
      credit: "cmi.credit",
      count: "cmi.interactions._count",
      raw: "cmi.score.raw",
      learnerId: "cmi.learner_id",
      learnerName: "cmi.learner_name",
      language: "cmi.learner_preference.language",
      maxTime: "cmi.max_time_allowed",
      objectives: OBJECTIVES,
    },
    timespan,

    /** A time span of the LMS in seconds; 0 for none, or for what is no time span. */
    seconds(text) {
      const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(text);
      return parts ? parts.slice(1).reduce((sum, part, i) => sum + Number(part || 0) * [86400, 3600, 60, 1][i], 0) : 0;
    },

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
      return scorePairs("cmi.score.", raw, scaled);
    },

    /**
     * `outcome` is "passed", "failed" or, without a pass mark, "completed"; `mode` is how both are told. What is
     * recorded is lowered only where the last attempt counts; a recorded "failed" that is true no more is corrected.
     */
    status(outcome, get, mode = "passed-failed", isLast = false) {
      const [success, completion] = [get("cmi.success_status"), get("cmi.completion_status")];
      const words = wordsOf(outcome, mode);
      if (outcome === "passed" && success === "failed") words[1] = "passed";
      // In a mode without "passed", what is completed and not failed was passed.
      const wasCompleted = mode === "completed-failed" && completion === "completed" && success !== "failed";
      if (!isLast && outcome === "failed" && (wasCompleted || success === "passed")) words[1] = "";
      if (!isLast && completion === "completed") words[0] = "completed";
      return statusPairs("cmi.", words);
    },

    /** A section's result; the score is left out where nothing is counted. */
    objective(index, record, mode) {
      const name = `${OBJECTIVES}${index}.`;
      const score = record.raw === null ? [] : scorePairs(`${name}score.`, record.raw, record.scaled);
      const status = statusPairs(name, wordsOf(record.outcome, mode || "passed-failed")).reverse();
      const pairs = [[`${name}id`, record.id], ...score, ...status, [`${name}progress_measure`, "1"]];
      return [...pairs, [`${name}description`, description(record)]].filter(([, value]) => value !== "");
    },

    /** cmi.exit: "normal" ends the attempt, and its data are gone on the next launch. */
    exit(submitted, isReviewable) {
      return submitted && !isReviewable ? "normal" : "suspend";
    },

    /** What an LMS keeps of the state: 64,000 characters, less what it may need for itself. */
    stateLimit: 60000,

    /** An empty answer sets no learner_response: the empty text is refused for most types. */
    interaction(index, record) {
      const name = `cmi.interactions.${index}.`;
      const right = patterns(record).map((text, n) => [`${name}correct_responses.${n}.pattern`, text]);
      return [
        [`${name}id`, record.id],
        [`${name}type`, record.type],
        [`${name}objectives.0.id`, record.objective || ""],
        [`${name}timestamp`, timestamp(record.shown)],
        ...right,
        [`${name}weighting`, record.weighting],
        [`${name}learner_response`, response(record.type, record.chosen)],
        [`${name}result`, resultOf(record)],
        [`${name}latency`, timespan(record.latency)],
        [`${name}description`, description(record)],
      ].filter(([, value]) => value !== "");
    },
  };
})();
