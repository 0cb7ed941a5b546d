"""The table of targets: what `--target` and the config may name."""

from qtiexport.targets import moodle, qti21, scorm12, scorm2004
from qtiexport.targets.contract import (
    LOSS_CODE,
    About,
    Asked,
    Fidelity,
    Index,
    IndexEntry,
    Made,
    SectionEntry,
    Settings,
    Stream,
    Target,
    Verdicts,
    changed_file,
    degradations,
    packed_path,
)
from qtiexport.targets.whole import course_degradations

TARGETS: dict[str, Target] = {
    "qti21": qti21,
    "scorm12": scorm12,
    "scorm2004": scorm2004.third,
    "scorm2004-4": scorm2004.fourth,
    "moodle": moodle,
}

DEFAULT: tuple[str, ...] = ("qti21", "scorm12", "scorm2004", "moodle")

__all__ = [
    "DEFAULT",
    "LOSS_CODE",
    "TARGETS",
    "About",
    "Asked",
    "Fidelity",
    "Index",
    "IndexEntry",
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
]
