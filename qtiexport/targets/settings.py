"""What the config decides for every target."""

from dataclasses import dataclass, field
from fractions import Fraction

from qtiexport.config import Decisions, Numbering
from qtiexport.manifest import Packaging
from qtiexport.model import Delivery
from qtiexport.sco import Look


@dataclass(frozen=True, slots=True)
class Settings(Decisions):
    """What the config decides for every target; small and picklable.

    `deliveries` are the ways in which sections are given that are not the usual one; `verdicts` tells whether the
    author wrote what learners read who passed or failed. `multilang`: translations are joined by the targets that can;
    `together`: a package of SCORM holds all languages. `packaging` is for SCORM alone, `look` for its player.
    """

    pass_mark: Fraction | None = None
    numbering: Numbering = Numbering.LOWER
    deliveries: tuple[Delivery, ...] = ()
    verdicts: bool = False
    multilang: bool = False
    together: bool = False
    packaging: Packaging = field(default_factory=Packaging)
    look: Look = field(default_factory=Look)
