"""One build of a preview: into a folder of its own, so that no build looks like the release of another."""

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from qtiexport.dist import Artifact
from qtiexport.pipeline import Outcome, OutputError, Request, build
from qtiexport.preview.contract import Asked, Built, Course

VERSIONS = {"scorm12": "1.2", "scorm2004": "2004"}


def rebuilt(asked: Asked, folder: Path, before: Built) -> Built:
    """Build both packages of SCORM below `folder`; where that fails, the packages of the build before stay.

    Whatever goes wrong is told in the result: a preview outlives every mistake, those of the program too.
    """
    number = before.number + 1
    out = folder / f"build-{number}"
    try:
        outcome = build(_request(asked, out))
    except OutputError as fault:
        return _failed(before, number, str(fault))
    except OSError as fault:
        words = (
            f"the sources cannot be read ({fault.strerror or fault}); if the folder that you are in is another one now"
        )
        return _failed(before, number, f"{words}, start the preview again")
    except Exception as fault:
        words = f"internal error: {type(fault).__name__}: {fault}; this is a bug of qtiexport, please report it"
        return _failed(before, number, words)
    return _after(before, outcome, number, out)


def _failed(before: Built, number: int, fault: str) -> Built:
    return replace(before, number=number, fresh=False, diagnostics=(), fault=fault)


def _request(asked: Asked, out: Path) -> Request:
    return Request(asked.paths, out, targets=tuple(VERSIONS), languages=asked.languages, config=asked.config)


def _after(before: Built, outcome: Outcome, number: int, out: Path) -> Built:
    courses = tuple(_courses(outcome.artifacts, out))
    if courses:
        _clear({course.package.parent for course in before.courses})
    return Built(
        number=number,
        courses=courses or before.courses,
        fresh=bool(courses),
        diagnostics=outcome.diagnostics,
        files=outcome.tally.files,
        questions=outcome.tally.questions,
        articles=outcome.tally.articles,
    )


def _courses(artifacts: Iterable[Artifact], out: Path) -> Iterator[Course]:
    parts: Counter[tuple[str, str]] = Counter()
    for one in artifacts:
        if one.target in VERSIONS:
            parts[one.target, one.language] += 1
            part = parts[one.target, one.language]
            yield Course(VERSIONS[one.target], one.language, part, one.sha256, out / one.name)


def _clear(folders: Iterable[Path]) -> None:
    for folder in folders:
        # A package that is being read just now stays on some systems; the whole folder goes at the end.
        shutil.rmtree(folder, ignore_errors=True)
