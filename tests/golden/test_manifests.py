"""The manifests that `[scorm]` changes are the very files kept in this repository.

`pytest --update-golden` writes them anew, as for the sample course.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from qtiexport.pipeline import validate
from tests.builds import SCORM, Dist, built
from tests.sources import ARTICLE, CHOICE, SINGLE, write

EXPECTED = Path(__file__).parent / "manifests" / "expected"
CASES = {
    "sections": 'items = "sections"',
    "no-mastery": "mastery = false",
    "metadata": "metadata = true",
}
_CONFIG = """\
pass_mark = 60

[course]
id = "water"
title = "Water & more"
description = "What flows, and what stands."
author = "A. Baker"
license = "CC BY 4.0"

[scorm]
"""

pytestmark = [pytest.mark.xdist_group("golden"), pytest.mark.usefixtures("no_official_schemas")]


def _built(case: str, folder: Path) -> Dist:
    """A course of a reading page in no folder, and of a question in each of two."""
    source = folder / "source"
    write(source, "intro.md", text=ARTICLE)
    write(source, "rivers/elbe.md", text=CHOICE.replace("lang: en", "lang: en\ntags: [flowing]"))
    write(source, "_towns/paris.md", text=SINGLE)
    (source / "qtiexport.toml").write_text(_CONFIG + CASES[case] + "\n", encoding="utf-8")
    return built(source, folder / "dist", targets=SCORM)


def _files(done: Dist) -> Iterator[tuple[str, bytes]]:
    for package in done.packages():
        for name in package.names:
            if name.endswith(".xml"):
                yield f"{package.path.stem}/{name}", package.read(name)


@pytest.mark.parametrize("case", CASES)
def test_manifests_are_what_is_kept(case: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Byte for byte those that were looked at and kept; `validate` finds nothing in them."""
    done = _built(case, tmp_path)
    assert validate([done.folder], None).diagnostics == ()
    made, kept = dict(_files(done)), EXPECTED / case
    if request.config.getoption("--update-golden"):
        shutil.rmtree(kept, ignore_errors=True)
        for name, content in made.items():
            (kept / name).parent.mkdir(parents=True, exist_ok=True)
            (kept / name).write_bytes(content)
    found = {path.relative_to(kept).as_posix(): path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(found), "a file came or went; see `pytest --update-golden`"
    assert [name for name in sorted(made) if made[name] != found[name]] == [], "see `pytest --update-golden`, git diff"
