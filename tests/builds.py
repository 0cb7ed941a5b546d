"""Building small courses in tests, and looking into the packages."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from qtiexport.pipeline import Outcome, Request, build
from tests.xml import parsed

CHECKOUT = Path(__file__).resolve().parents[1]
SAMPLE = CHECKOUT / "source"
EVERY_TARGET = ("qti21", "scorm12", "scorm2004", "scorm2004-4", "moodle")
SCORM = ("scorm12", "scorm2004", "scorm2004-4")
PACKED = ("qti21", *SCORM)


@dataclass(frozen=True, slots=True)
class Package:
    """A finished package: `target` and `language` as the report says."""

    path: Path
    target: str
    language: str

    @property
    def names(self) -> list[str]:
        """The names in the zip, in its order."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.namelist()

    def read(self, name: str) -> bytes:
        """One file of the zip."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(name)

    @property
    def manifest(self) -> etree._Element:
        """The root of the manifest."""
        return parsed(self.read("imsmanifest.xml"))

    @property
    def course(self) -> dict[str, Any]:
        """The player's data."""
        script = self.read("course.js").decode("ascii")
        data: dict[str, Any] = json.loads(script[script.index("{") : script.rindex(";")])
        return data

    @property
    def root(self) -> etree._Element:
        """The root of a package that is one XML file."""
        return parsed(self.path.read_bytes())


@dataclass(frozen=True, slots=True)
class Dist:
    """An output folder after a build."""

    folder: Path
    outcome: Outcome

    @property
    def report(self) -> dict[str, Any]:
        """`build.json`."""
        data: dict[str, Any] = json.loads((self.folder / "build.json").read_bytes())
        return data

    def packages(self, *targets: str) -> Iterator[Package]:
        """The packages of these targets, of all if none is named, by name."""
        for entry in self.report["artifacts"]:
            if entry["target"] in targets or (not targets and entry["target"] != "proof"):
                yield Package(self.folder / entry["name"], entry["target"], entry["language"])

    def one(self, target: str, language: str | None = None) -> Package:
        """The only package of a target, in a language if one is named."""
        (found,) = (p for p in self.packages(target) if language in (None, p.language))
        return found

    @property
    def files(self) -> dict[str, bytes]:
        """Every file with its bytes."""
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}


def built(source: Path, out: Path, **asked: Any) -> Dist:
    """Build `source` in this process, into all targets unless told otherwise."""
    request = Request(paths=(source,), out=out, **{"targets": EVERY_TARGET, "jobs": 1, **asked})
    return Dist(out, build(request))


def codes(outcome: Outcome) -> list[str]:
    """The codes of all diagnostics, in order."""
    return [diagnostic.code for diagnostic in outcome.diagnostics]
