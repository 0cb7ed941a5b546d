"""What a platform must hold after an attempt, written out by hand for both run-times (`scorm.md` R6 to R12)."""

from dataclasses import dataclass

from tests.browser.versions import SCORM12, Version


@dataclass(frozen=True, slots=True)
class Result:
    """A score, as raw (percent) and scaled text, and the words of the final status."""

    raw: str
    scaled: str
    outcome: str

    def values(self, version: Version) -> dict[str, str]:
        """Score and status, by element; `completed` leaves 2004's success status alone."""
        score = dict(zip(version.score, (self.raw, "0", "100", self.scaled), strict=False))
        if version is SCORM12:
            return score | {version.status: self.outcome}
        success = {} if self.outcome == "completed" else {version.success: self.outcome}
        return score | {version.status: "completed"} | success


@dataclass(frozen=True, slots=True)
class Answer:
    """An interaction as 1.2 writes it; `written` says it in the words of either version."""

    kind: str
    pattern: str
    response: str
    result: str
    weighting: str

    def written(self, version: Version) -> dict[str, str]:
        """The fields that do not depend on the clock or on the item's identifier."""
        if version is SCORM12:
            response = {"student_response": self.response}
            pattern, result = self.pattern, self.result
        else:
            response = {"learner_response": _listed(self.response)} if self.response else {}
            pattern, result = _listed(self.pattern), {"wrong": "incorrect"}.get(self.result, self.result)
        fields = {"type": self.kind, "correct_responses.0.pattern": pattern, "weighting": self.weighting}
        return fields | response | {"result": result}


def _listed(text: str) -> str:
    words = {"t": "true", "f": "false"}
    return words.get(text, text.replace(",", "[,]"))


ALL_RIGHT = (
    Answer("choice", "b", "b", "correct", "1"),
    Answer("choice", "a,c,d", "a,c,d", "correct", "3"),
    Answer("true-false", "t", "t", "correct", "1"),
    Answer("choice", "a,b", "a,b", "correct", "2"),
)
ALL_WRONG = (
    Answer("choice", "b", "a", "wrong", "1"),
    Answer("choice", "a,c,d", "b,e", "wrong", "3"),
    Answer("true-false", "t", "f", "wrong", "1"),
    Answer("choice", "a,b", "d", "wrong", "2"),
)
# The third of four right answers is missing: what an answer earned in part is written in a way of the player's own.
PARTLY_RIGHT = (
    Answer("choice", "b", "b", "correct", "1"),
    Answer("choice", "a,c,d", "a,d", "", "3"),
    Answer("true-false", "t", "f", "wrong", "1"),
)
