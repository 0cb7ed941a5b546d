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
  /** So many right texts are told at most: one answer is not to be a long row of calls. */
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
    return written.filter((text) => text.length <= TEXT_LIMIT).slice(0, MOST_PATTERNS);
  }

  function resultOf(record) {
    return { right: "correct", wrong: "incorrect", people: "neutral" }[record.verdict] || record.share;
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

    /** What an LMS keeps of the state: 64,000 characters, less what it may need for itself. */
    stateLimit: 60000,

    /** An empty answer sets no learner_response: the empty text is refused for most types. */
    interaction(index, record) {
      const name = `cmi.interactions.${index}.`;
      const right = patterns(record).map((text, n) => [`${name}correct_responses.${n}.pattern`, text]);
      return [
        [`${name}id`, record.id],
        [`${name}type`, record.type],
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
