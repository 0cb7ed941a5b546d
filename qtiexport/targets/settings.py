"""What the config decides for every target."""

from dataclasses import dataclass, field
from fractions import Fraction

from qtiexport.config import Feedback, Grade, Journal, Navigation, Numbering, Retry, Status
from qtiexport.manifest import Packaging
from qtiexport.model import Delivery
from qtiexport.sco import Look


@dataclass(frozen=True, slots=True)
class Settings:
    """What the config decides for every target; small and picklable. `attempts` 0: any number.

    `time_limit` is in seconds for the whole test, 0: none. `deliveries` are the ways in which sections are given that
    are not the usual one; `verdicts` tells whether the author wrote what learners read who passed or failed.
    `multilang`: translations are joined by the targets that can; `together`: a package of SCORM holds all languages.
    `extensions` is how often the time of the whole may be extended; the fields behind it are what SCORM alone can say
    (see `Config`), `look` how its player looks.
    """

    feedback: Feedback = Feedback.END
    pass_mark: Fraction | None = None
    attempts: int = 1
    numbering: Numbering = Numbering.LOWER
    navigation: Navigation = Navigation.FREE
    time_limit: int = 0
    deliveries: tuple[Delivery, ...] = ()
    verdicts: bool = False
    multilang: bool = False
    together: bool = False
    extensions: int = 10
    retry: Retry = Retry.ALL
    grade: Grade = Grade.BEST
    enforce: bool = False
    status: Status = Status.PASSED_FAILED
    journal: Journal = Journal.ATTEMPTS
    packaging: Packaging = field(default_factory=Packaging)
    look: Look = field(default_factory=Look)
