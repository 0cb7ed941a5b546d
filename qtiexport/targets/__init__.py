"""The table of targets: what `--target` and the config may name."""

from qtiexport.targets import moodle, qti21, scorm12, scorm2004
from qtiexport.targets.contract import (
    LOSS_CODE,
    SEVERAL,
    About,
    Asked,
    Edition,
    Fidelity,
    Index,
    IndexEntry,
    Joiner,
    Loss,
    Made,
    SectionEntry,
    Stream,
    Target,
    Verdicts,
    changed_file,
    packed_path,
)
from qtiexport.targets.moodle.joining import joined
from qtiexport.targets.playing import translated
from qtiexport.targets.settings import Settings
from qtiexport.targets.telling import degradations, unjoined
from qtiexport.targets.whole import course_degradations

TARGETS: dict[str, Target] = {
    "qti21": qti21,
    "scorm12": scorm12,
    "scorm2004": scorm2004.third,
    "scorm2004-4": scorm2004.fourth,
    "moodle": moodle,
}

JOINERS: dict[str, Joiner] = {"moodle": joined}
"""The targets that can say a part in several languages at once."""

CONTROLS: dict[str, str] = {
    "scorm12": scorm12.CONTROLS,
    "scorm2004": scorm2004.third.CONTROLS,
    "scorm2004-4": scorm2004.fourth.CONTROLS,
}
"""The targets whose packages may carry the schemas of their manifest, with the family that these are of."""

TOGETHER = ("scorm12", "scorm2004", "scorm2004-4")
"""The targets whose packages may hold all languages of a course, for their player has a switch."""

DEFAULT: tuple[str, ...] = ("qti21", "scorm12", "scorm2004", "moodle")

__all__ = [
    "CONTROLS",
    "DEFAULT",
    "JOINERS",
    "LOSS_CODE",
    "SEVERAL",
    "TARGETS",
    "TOGETHER",
    "About",
    "Asked",
    "Edition",
    "Fidelity",
    "Index",
    "IndexEntry",
    "Joiner",
    "Loss",
    "Made",
    "SectionEntry",
    "Settings",
    "Stream",
    "Target",
    "Verdicts",
    "changed_file",
    "course_degradations",
    "degradations",
    "packed_path",
    "translated",
    "unjoined",
]
