"""Small courses and exports for the tests of reports."""

import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from qtiexport.reporting import Report, Wish, report
from qtiexport.reporting.contract import Asked, Form, Thing

Part = dict[str, Any]


def choice(name: str = "rivers", right: str = "ac", **more: Any) -> Part:
    """A question with the options Rhine, Havel, Elbe and Spree."""
    texts = zip("abcd", ("Rhine", "Havel", "Elbe", "Spree"), strict=True)
    return {
        "kind": "choice",
        "id": name,
        "interaction": f"{name}_1",
        "section": 0,
        "title": "Rivers",
        "form": "multiple",
        "before": [],
        "ask": ["Which reach the ", ["em", "sea"], "?"],
        "after": [],
        "right": right,
        "choices": [{"key": key, "body": [["p", text]]} for key, text in texts],
        **more,
    }


def course(*parts: Part, **more: Any) -> dict[str, Any]:
    """The data of a course with one section."""
    head = {"format": 2, "id": "water", "title": "Water", "lang": "en", "dir": "ltr", "sections": [{"title": "One"}]}
    return {**head, "parts": list(parts or (choice(),)), **more}


def packed(path: Path, data: dict[str, Any] | bytes) -> Path:
    """A package of a course, or with any other script in its place."""
    script = data if isinstance(data, bytes) else f"window.QTIEXPORT_COURSE = {json.dumps(data)};\n".encode()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("imsmanifest.xml", "<manifest/>")
        archive.writestr("course.js", script)
    return path


def told(folder: Path, export: str | bytes, *courses: dict[str, Any], **wish: Any) -> Report:
    """The report of an export and of packages with these courses."""
    path = folder / "export.csv"
    path.write_bytes(export if isinstance(export, bytes) else export.encode("utf-8"))
    packages = tuple(packed(folder / f"{n}.zip", one) for n, one in enumerate(courses or (course(),)))
    return report(Wish(path, packages, wish.pop("columns", {}), **wish))


def rows(*some: Sequence[str], header: str = "learner,id,response,result") -> str:
    """An export with commas."""
    return "\n".join((header, *(",".join(row) for row in some)))


def codes(made: Report) -> list[str]:
    """The codes of what was found."""
    return [one.code for one in made.diagnostics]


def counts(made: Report) -> dict[str, int]:
    """How often each answer was given, by its text, over all questions."""
    results = (one for each in made.courses for section in each.sections for one in section.results)
    return {one.text: one.count for result in results for one in result.counts}


def asked(form: Form, keys: str = "", rows: str = "", right: Iterable[str] = ()) -> Asked:
    """A question with things and rows that are called by their keys in capitals."""
    things = tuple(Thing(key, key.upper()) for key in keys)
    return Asked("q_1", "q", 0, "What?", "en", form, "", things, tuple(Thing(key, key) for key in rows), tuple(right))
