/*! qtiexport: the words of the SCORM 1.2 run-time (MIT licence). */
/**
 * What differs between the SCORM versions: names of functions and elements, vocabularies, formats. Everything that both
 * share (finding the object, order, saving, retrying) is in player.js. Nothing here calls the LMS but through `get`.
 */
window.QTIEXPORT_RTE = (function () {
  "use strict";

  const STATUS = "cmi.core.lesson_status";
  const SCORE = "cmi.core.score.";
  const OBJECTIVES = "cmi.objectives.";
  const TEXT_LIMIT = 255;
  const ESSAY_LIMIT = 250;
  const RANK = { failed: 1, completed: 2, passed: 3 };

  function two(number) {
    return String(number).padStart(2, "0");
  }

  /** Milliseconds as HHHH:MM:SS.ss. */
  function timespan(milliseconds) {
    const hundredths = Math.min(Math.max(Math.floor(milliseconds / 10), 0), 3599999999);
    const seconds = Math.floor(hundredths / 100);
    const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
    const minutes = Math.floor(seconds / 60) % 60;
    return hours + ":" + two(minutes) + ":" + two(seconds % 60) + "." + two(hundredths % 100);
  }

  /** A moment as the learner's time of day, HH:MM:SS. */
  function timeOfDay(date) {
    return two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());
  }

  /** One line of at most `limit` characters, marked with "\u2026" where it was cut; never half a character. */
  function line(text, limit) {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
    return plain.length <= limit ? plain : plain.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "") + "\u2026";
  }

  /** "a,c,e"; true-false answers are t and f, pairs are "1.b,2.a", a text is a text. */
  function response(type, values) {
    if (type === "matching") return values.map((pair) => pair.join(".")).join(",");
    if (type === "true-false") return values.map((key) => key[0]).join(",");
    if (type === "fill-in") return line(values[0] || "", TEXT_LIMIT);
    return type === "long-fill-in" ? line(values[0] || "", ESSAY_LIMIT) : values.join(",");
  }

  /** The right answer; of several texts the first, of a range its number, since 1.2 has no ranges. */
  function pattern(record) {
    return record.type === "numeric" ? record.right.value : response(record.type, record.right);
  }

  function resultOf(record) {
    return { right: "correct", wrong: "wrong", people: "neutral" }[record.verdict] || record.share;
  }

  /** The word for how the end is told: "passed", "failed", "completed" or "incomplete". */
  function wordOf(outcome, mode) {
    const words = (mode || "passed-failed").split("-");
    return { passed: words[0], failed: words[1] }[outcome] || outcome;
  }

  function scorePairs(name, raw) {
    return [[name + "raw", raw], [name + "min", "0"], [name + "max", "100"]];
  }

  return {
    object: "API",
    functions: {
      initialize: "LMSInitialize",
      finish: "LMSFinish",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      error: "LMSGetLastError",
    },
    /** Errors of Initialize that mean "it is open already": 1.2 has none of its own. */
    openAlready: [],
    /** Whether a later launch can read which entry of the journal is whose. */
    tellsEntries: false,
    /** Errors that mean "there is no session": not initialized. */
    sessionOver: ["301"],
    elements: {
      location: "cmi.core.lesson_location",
      state: "cmi.suspend_data",
      sessionTime: "cmi.core.session_time",
      exit: "cmi.core.exit",
      mode: "cmi.core.lesson_mode",
      credit: "cmi.core.credit",
      count: "cmi.interactions._count",
      raw: SCORE + "raw",
      learnerId: "cmi.core.student_id",
      learnerName: "cmi.core.student_name",
      language: "cmi.student_preference.language",
      maxTime: "cmi.student_data.max_time_allowed",
      objectives: OBJECTIVES,
    },
    timespan: timespan,

    /** A time span of the LMS in seconds; 0 for none, or for what is no time span. */
    seconds: function (text) {
      const parts = /^(\d{2,4}):(\d{2}):(\d{2})(\.\d{1,2})?$/.exec(text);
      return parts ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : 0;
    },

    /** What is already recorded: "passed", "completed", "failed" or "". */
    standing: function (get) {
      var status = get(STATUS);
      return RANK[status] ? status : "";
    },

    /** What a first launch sets, lest the LMS makes "not attempted" a "completed" on finishing. */
    opening: function (get) {
      return ["", "not attempted", "unknown"].includes(get(STATUS)) ? [[STATUS, "incomplete"]] : [];
    },

    score: function (raw) {
      return scorePairs(SCORE, raw);
    },

    /**
     * `outcome` is "passed", "failed" or "completed" (no pass mark), `mode` how both are told; a better status is
     * lowered only where the last attempt counts.
     */
    status: function (outcome, get, mode, isLast) {
      const word = wordOf(outcome, mode);
      const recorded = RANK[get(STATUS)] || 0;
      return !isLast && recorded > (RANK[word] || 0) ? [] : [[STATUS, word]];
    },

    /** A section's result; the score is left out where nothing is counted. */
    objective: function (index, record, mode) {
      const name = OBJECTIVES + index + ".";
      const score = record.raw === null ? [] : scorePairs(name + "score.", record.raw);
      return [[name + "id", record.id]].concat(score, [[name + "status", wordOf(record.outcome, mode)]]);
    },

    /** cmi.core.exit; 1.2 has no word for "normal". */
    exit: function (submitted) {
      return submitted ? "" : "suspend";
    },

    /** What an LMS keeps of the state: CMIString4096, less what it may need for itself. */
    stateLimit: 4000,

    /** 1.2 has no type for long texts. What has no right answer has no pattern. */
    interaction: function (index, record) {
      var name = "cmi.interactions." + index + ".";
      var right = pattern(record);
      var patterns = right === "" ? [] : [[name + "correct_responses.0.pattern", right]];
      var objectives = record.objective ? [[name + "objectives.0.id", record.objective]] : [];
      return [
        [name + "id", record.id],
        [name + "type", record.type === "long-fill-in" ? "fill-in" : record.type],
      ].concat(objectives, [[name + "time", timeOfDay(record.answered)]], patterns, [
        [name + "weighting", record.weighting],
        [name + "student_response", response(record.type, record.chosen)],
        [name + "result", resultOf(record)],
        [name + "latency", timespan(record.latency)],
      ]);
    },
  };
})();
