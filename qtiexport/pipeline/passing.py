"""What the config keeps for those who pass or fail, where there is no pass mark that parts them."""

from collections.abc import Iterable

from qtiexport.config import Feedback, Loaded
from qtiexport.diagnostics import Diagnostic, Severity


def unpassable(loaded: Loaded) -> Iterable[Diagnostic]:
    """An error (CFG002) for each text that nobody reads, a warning (CFG007) for explanations that wait for a pass."""
    if loaded.config.pass_mark is not None or loaded.has("pass_mark"):
        return
    said = {"course.passed_text": loaded.config.passed_text, "course.failed_text": loaded.config.failed_text}
    for key in (key for key, texts in said.items() if texts):
        message = f"nobody reads “{key}”: there is no pass_mark to reach"
        yield Diagnostic("CFG002", Severity.ERROR, message, loaded.place(key), "set pass_mark, or take the text out")
    if loaded.config.feedback is Feedback.PASSED:
        message = "“feedback” is “passed”, and there is no pass_mark to reach: everybody sees what is right at the end"
        advice = 'set pass_mark, or write feedback = "end"'
        yield Diagnostic("CFG007", Severity.WARNING, message, loaded.place("feedback"), advice)
