"""Names of packages: no two of a build may be equal, whatever is built at once."""

from pathlib import Path

import pytest

from qtiexport import config
from qtiexport.config import load

TARGETS = ("qti21", "scorm12", "moodle")


def _load(folder: Path, text: str) -> config.Loaded:
    path = folder / config.NAME
    path.write_text(text, encoding="utf-8")
    return load(path, "qtiexport.toml", TARGETS)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[output]\nname = "{language}"', 2, "of qti21, scorm12 and moodle one name"),
        ('[target.qti21]\nname = "a-{language}"\n[target.moodle]\nname = "A-{language}"', 4, "of qti21 and moodle"),
        ('[target.qti21]\nname = "{course}-{language}-moodle"', 0, "of qti21 and moodle"),
        ('[output]\nname = "{language}-{target}-{version}"', 2, "holds {version}, but course.version is not set"),
        ('course.version = "1/2"\n[target.moodle]\nname = "{language}-{version}"', 3, "course.version is “1/2”"),
    ],
)
def test_names_that_would_be_equal_or_no_names_are_refused(tmp_path: Path, text: str, line: int, told: str) -> None:
    """Two targets never share a name, in any case of letters, and a version stands in one only if it can."""
    found = _load(tmp_path, text).diagnostics
    assert {d.code for d in found} == {"CFG002"}
    assert len(found) == len({d.location for d in found})
    assert told in found[0].message
    assert found[0].location.line == line


@pytest.mark.parametrize(
    "text",
    [
        '[output]\nname = "{target}.{language}"',
        '[target.qti21]\nname = "{course}-{language}"',
        '[course]\nversion = "1.2"\n[output]\nname = "{version}_{language}_{target}"',
        '[course]\nversion = "draft of May"',
        'targets = ["qti21"]\n[output]\nname = "{course}-{language}"',
    ],
)
def test_names_that_differ_are_fine(tmp_path: Path, text: str) -> None:
    """What keeps targets and languages apart is taken as it is."""
    assert _load(tmp_path, text).diagnostics == ()
