"""The courses of packages: what a SCORM package tells its player, read back from `course.js`, or from one such file
for each of its items.

Nothing of a package is trusted: `unpack` guards the zip, and what is no course of ours is reported.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.reporting.asking import asked
from qtiexport.reporting.contract import Asked, Course
from qtiexport.reporting.plain import line
from qtiexport.rules import judge_container
from qtiexport.unpack import Refusal, Unpacked, open_package

_FILE = re.compile(r"course(-[a-z0-9_-]+)?\.js")
_BEFORE, _BEHIND = b"window.QTIEXPORT_COURSE = ", b";"
_MOST_LANGUAGES = 100
_MISSHAPEN = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)


def courses(paths: Iterable[Path]) -> tuple[tuple[Course, ...], tuple[Diagnostic, ...]]:
    """The courses in packages, and what is wrong with the packages; a folder stands for the SCORM packages in it.

    Equal courses, such as those of two versions of SCORM, are one.
    """
    found: dict[tuple[str, str, tuple[str, ...]], Course] = {}
    told: list[Diagnostic] = []
    for path, named in _packages(paths):
        read = _read(path, named)
        for one in read:
            if isinstance(one, Diagnostic):
                told.append(one)
            else:
                found.setdefault((one.identifier, one.language, tuple(each.identifier for each in one.asked)), one)
    return tuple(found.values()), tuple(told)


def _packages(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """The packages, and whether each was named itself: of a folder, other targets than SCORM are passed over."""
    for path in paths:
        if path.is_dir():
            yield from ((one, False) for one in sorted(path.glob("*.zip")) if one.is_file())
        else:
            yield path, True


def _read(path: Path, named: bool) -> tuple[Course | Diagnostic, ...]:
    shown = path.as_posix()
    opened = open_package(path)
    if not isinstance(opened, Unpacked):
        return judge_container(shown, opened)
    with opened:
        files = {name: opened.read(name) for name in opened.names if _FILE.fullmatch(name)}
    if not files:
        return (_no_course(shown, "holds no course for a SCORM player"),) if named else ()
    return tuple(one for name, data in files.items() for one in _of_file(shown, name, data))


def _of_file(shown: str, name: str, data: bytes | Refusal) -> tuple[Course | Diagnostic, ...]:
    if not isinstance(data, bytes):
        return judge_container(shown, (data,))
    try:
        return tuple(_editions(shown, _object(data)))
    except _MISSHAPEN:
        return (_no_course(shown, f"has a {name} that no build wrote"),)


def _no_course(shown: str, fault: str) -> Diagnostic:
    help = "name the SCORM package that learners had, as the build wrote it"
    return Diagnostic("RPT003", Severity.ERROR, f"the package {fault}", Location(shown), help)


def _object(data: bytes) -> dict[str, Any]:
    """The JSON object that the script assigns; raises ValueError or TypeError for anything else."""
    script = data.strip()
    if not (script.startswith(_BEFORE) and script.endswith(_BEHIND)):
        raise ValueError("the script is not that of a course")
    read: dict[str, Any] = json.loads(script.removeprefix(_BEFORE).removesuffix(_BEHIND).decode("ascii"))
    return dict(read)


def _editions(shown: str, data: dict[str, Any]) -> Iterator[Course]:
    """The course in each of its languages, its first before the others."""
    editions = list(data.get("editions", ()))
    if len(editions) > _MOST_LANGUAGES:
        raise ValueError("no build has so many languages")
    parts = [(part, tuple(asked(part, str(data["lang"])))) for part in data["parts"]]
    sections = [section["title"] for section in data["sections"]]
    yield _course(shown, data, {**data, "sections": sections}, (each for _, some in parts for each in some))
    for said in editions:
        those = (each for part, first in parts for each in _said(part, first, str(said["lang"])))
        yield _course(shown, data, said, those)


def _said(part: dict[str, Any], first: tuple[Asked, ...], language: str) -> Iterable[Asked]:
    """What a part asks in a language (`sco/translating.py`); where it is not there, what it asks in its own."""
    others = part.get("others", {})
    return asked({**part, **others[language], "lang": language}, language) if others.get(language) else first


def _course(shown: str, data: dict[str, Any], said: dict[str, Any], questions: Iterable[Asked]) -> Course:
    """The course as one language says it; raises ValueError where a question stands in no section."""
    made = Course(
        package=shown,
        identifier=line(str(data["id"])),
        title=line(str(said["title"])),
        language=line(str(said["lang"])),
        direction="rtl" if said.get("dir") == "rtl" else "ltr",
        sections=tuple(line(str(title)) for title in said["sections"]),
        asked=tuple(questions),
    )
    if not all(0 <= each.section < len(made.sections) for each in made.asked):
        raise ValueError("a question stands in no section")
    return made
