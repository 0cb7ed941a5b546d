"""Whether a test is passed, and what its candidates read at the end (types.md 19).

An engine cannot know what people will give for an essay. So a test is passed once the pass mark is reached, failed
once full marks for all that people mark would not reach it either, and undecided between the two.
"""

from dataclasses import dataclass

from qtiexport.targets.contract import Verdicts
from qtiexport.targets.qti21.numbers import floating
from qtiexport.targets.settings import Settings

_PASSED, _FAILED, _UNDECIDED = "passed", "failed", "not_yet"


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """A text at the end of the test, for one value of PASS; `title` is None where there is none in the language."""

    identifier: str
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class PassView:
    """What the outcome PASS depends on: `needed` parts of MAXSCORE, where `whole` are all.

    Whole numbers, since an engine finds 0.55 of 20 points to be more than 11. `unmarked` is the weight by which
    MAXSCORE is what people may still give; None where nothing waits for them.
    """

    whole: str
    needed: str
    unmarked: str | None
    feedbacks: tuple[FeedbackView, ...]


def passing(settings: Settings, verdicts: Verdicts, unmarked: str | None) -> PassView | None:
    """How a test of the settings is passed; None without a pass mark."""
    if not settings.pass_mark:
        return None
    texts = {_PASSED: verdicts.passed, _FAILED: verdicts.failed, _UNDECIDED: verdicts.undecided if unmarked else ""}
    feedbacks = tuple(FeedbackView(value, verdicts.title or None, text) for value, text in texts.items() if text)
    share = settings.pass_mark / 100
    return PassView(floating(share.denominator), floating(share.numerator), unmarked, feedbacks)
