"""Loading a config in tests, with some targets and rules that it may name."""

from pathlib import Path

from qtiexport import config
from qtiexport.config import Rulable
from qtiexport.diagnostics import Diagnostic, Severity

TARGETS = ("qti21", "scorm12", "scorm2004", "moodle")
RULES = (
    Rulable("SRC016", "language-contradicted"),
    Rulable("KEY101", "options-not-analysed"),
    Rulable("KEY001", "no-key", "it cannot be set"),
)


def loaded(folder: Path, text: str | bytes) -> config.Loaded:
    """What comes of a `qtiexport.toml` in a folder."""
    path = folder / config.NAME
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return config.load(path, "qtiexport.toml", TARGETS, RULES)


def only(found: config.Loaded) -> Diagnostic:
    """The one mistake that was found; it is an error, and says what to do."""
    (told,) = found.diagnostics
    assert told.severity is Severity.ERROR
    assert told.help
    return told
