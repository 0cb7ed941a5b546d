"""The sample course builds into the very files kept in this repository.

`pytest --update-golden` writes them anew. Files that are copied into packages byte for byte are left out, since they
would only stand here twice.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from qtiexport.resources import templates_dir
from qtiexport.targets import DEFAULT
from tests.builds import Dist

EXPECTED = Path(__file__).parent / "sample" / "expected"
STATIC = {path.name for path in templates_dir().glob("*/static/*")}

# All share the one folder: `--update-golden` must not run in several processes.
pytestmark = pytest.mark.xdist_group("golden")


def _unpacked(sample: Dist) -> Iterator[tuple[str, bytes]]:
    """The files of the packages of the default targets, each below a folder of its package's name."""
    for package in sample.packages(*DEFAULT):
        if package.path.suffix != ".zip":
            yield f"{package.path.stem}/{package.path.name}", package.path.read_bytes()
            continue
        for name in package.names:
            if name not in STATIC:
                yield f"{package.path.stem}/{name}", package.read(name)


def _kept() -> dict[str, bytes]:
    return {p.relative_to(EXPECTED).as_posix(): p.read_bytes() for p in EXPECTED.rglob("*") if p.is_file()}


def _write(files: dict[str, bytes]) -> None:
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, content in files.items():
        path = EXPECTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_the_sample_is_what_is_kept(sample: Dist, request: pytest.FixtureRequest) -> None:
    """Every file of every package is, byte for byte, the one that was looked at and kept."""
    made = dict(_unpacked(sample))
    if request.config.getoption("--update-golden"):
        _write(made)
    kept = _kept()
    assert sorted(made) == sorted(kept), "a file came or went; see `pytest --update-golden`"
    assert [name for name in sorted(made) if made[name] != kept[name]] == [], "see `pytest --update-golden`, git diff"


def test_the_kept_files_are_worth_comparing() -> None:
    """Each default target is kept in each language, with the files that say something."""
    names = sorted(_kept())
    assert len([name for name in names if name.endswith("-moodle.xml")]) == 3
    for target in ("qti21", "scorm12", "scorm2004"):
        assert len([name for name in names if name.endswith(f"-{target}/imsmanifest.xml")]) == 3
    assert len([name for name in names if "/items/" in name]) == 72
    assert len([name for name in names if name.endswith("/course.js")]) == 6
