"""The two run-times of SCORM side by side: what each calls its functions and elements.

`scorm.md` 1.2 speaks of both at once; these tables let one test, one recorder and one host page do so too.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """One run-time. Names are those of the standard; `answer` lists an interaction's fields in the order of R10."""

    name: str
    library: str
    constructor: str
    api: str
    prefix: str
    finish: str
    status: str
    success: str
    exit: str
    session_time: str
    suspend_data: str
    location: str
    learner_name: str
    mode: str
    score: tuple[str, ...]
    answer: tuple[str, ...]
    unset: tuple[str, ...]

    def function(self, name: str) -> str:
        """The name of a function that both run-times have, such as `SetValue` or `Initialize`."""
        return self.prefix + name


SCORM12 = Version(
    name="1.2",
    library="scorm12.min.js",
    constructor="Scorm12API",
    api="API",
    prefix="LMS",
    finish="LMSFinish",
    status="cmi.core.lesson_status",
    success="cmi.core.lesson_status",
    exit="cmi.core.exit",
    session_time="cmi.core.session_time",
    suspend_data="cmi.suspend_data",
    location="cmi.core.lesson_location",
    learner_name="cmi.core.student_name",
    mode="cmi.core.lesson_mode",
    score=("cmi.core.score.raw", "cmi.core.score.min", "cmi.core.score.max"),
    answer=(
        "id",
        "type",
        "time",
        "correct_responses.0.pattern",
        "weighting",
        "student_response",
        "result",
        "latency",
    ),
    unset=("", "not attempted"),
)

SCORM2004 = Version(
    name="2004",
    library="scorm2004.min.js",
    constructor="Scorm2004API",
    api="API_1484_11",
    prefix="",
    finish="Terminate",
    status="cmi.completion_status",
    success="cmi.success_status",
    exit="cmi.exit",
    session_time="cmi.session_time",
    suspend_data="cmi.suspend_data",
    location="cmi.location",
    learner_name="cmi.learner_name",
    mode="cmi.mode",
    score=("cmi.score.raw", "cmi.score.min", "cmi.score.max", "cmi.score.scaled"),
    answer=(
        "id",
        "type",
        "timestamp",
        "correct_responses.0.pattern",
        "weighting",
        "learner_response",
        "result",
        "latency",
        "description",
    ),
    unset=("", "not attempted", "unknown"),
)

VERSIONS = (SCORM12, SCORM2004)
