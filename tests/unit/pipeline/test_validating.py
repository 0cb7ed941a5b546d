"""Judging finished packages: what a build wrote passes, what was done to it since does not."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from qtiexport.package import Document, write_zip
from qtiexport.pipeline import validate
from tests.beside import SCHEMAS
from tests.builds import PACKED, Dist, Package, built, codes
from tests.sources import ARTICLE, CHOICE, write

pytestmark = pytest.mark.usefixtures("no_official_schemas")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, no_official_schemas: None) -> Dist:
    """A course of a question and an article, in every target."""
    del no_official_schemas
    folder = tmp_path_factory.mktemp("small")
    write(folder / "source", "rivers.md", text=CHOICE)
    write(folder / "source", "lakes.md", text=ARTICLE)
    return built(folder / "source", folder / "dist")


def _changed(package: Package, folder: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """A copy of a package whose files were changed."""
    files = {name: package.read(name) for name in package.names}
    change(files)
    stream = io.BytesIO()
    write_zip(stream, (Document(name, content) for name, content in files.items()))
    path = folder / package.path.name
    path.write_bytes(stream.getvalue())
    return path


def test_what_was_built_passes(small: Dist) -> None:
    """Every package of a folder is judged and none is found wanting; the report and the sums are no packages."""
    outcome = validate([small.folder], None)
    assert outcome.diagnostics == ()
    assert [Path(path).name for path in outcome.judged] == [package.path.name for package in small.packages()]
    assert set(outcome.layers)


@pytest.mark.parametrize("target", PACKED)
def test_a_file_that_is_gone_is_missed(small: Dist, tmp_path: Path, target: str) -> None:
    """A package from which a file was taken is told with the name of the file."""
    package = small.one(target)
    gone = package.names[-1]
    outcome = validate([_changed(package, tmp_path, lambda files: files.pop(gone))], None)
    assert any(gone in diagnostic.message for diagnostic in outcome.diagnostics)


@pytest.mark.parametrize("target", PACKED)
def test_a_file_too_many_is_noticed(small: Dist, tmp_path: Path, target: str) -> None:
    """A file that the manifest does not list is told."""
    path = _changed(small.one(target), tmp_path, lambda files: files.update({"more.txt": b"x"}))
    assert any("more.txt" in diagnostic.message for diagnostic in validate([path], None).diagnostics)


@pytest.mark.parametrize("target", PACKED)
def test_a_package_without_manifest_is_none(small: Dist, tmp_path: Path, target: str) -> None:
    """Without its manifest a zip is no package."""
    path = _changed(small.one(target), tmp_path, lambda files: files.pop("imsmanifest.xml"))
    assert codes(validate([path], None))


def test_an_item_that_was_edited_is_judged_anew(small: Dist, tmp_path: Path) -> None:
    """A key that names no choice is found in the item, in its package, at its line."""

    def spoil(files: dict[str, bytes]) -> None:
        files["items/rivers.xml"] = files["items/rivers.xml"].replace(b"<value>A</value>", b"<value>Z</value>")

    path = _changed(small.one("qti21"), tmp_path, spoil)
    outcome = validate([path], None)
    assert outcome.diagnostics
    assert {d.location.path for d in outcome.diagnostics} == {f"{path.as_posix()}!items/rivers.xml"}
    assert all(d.location.line for d in outcome.diagnostics)


def test_a_damaged_file_is_told(small: Dist, tmp_path: Path) -> None:
    """A file whose bytes do not match their checksum is named."""
    data = bytearray(small.one("qti21").path.read_bytes())
    with zipfile.ZipFile(small.one("qti21").path) as archive:
        start = archive.getinfo("items/rivers.xml").header_offset
    data[start + 60] ^= 0xFF
    path = tmp_path / "damaged.zip"
    path.write_bytes(bytes(data))
    assert any("rivers.xml" in d.message + d.location.path for d in validate([path], None).diagnostics)


@pytest.mark.skipif(SCHEMAS is None, reason="the official schemas lie beside the checkout on our own machines only")
def test_official_schemas_are_a_second_layer(small: Dist, tmp_path: Path) -> None:
    """With them each document is judged twice, in a build as afterwards, and passes; the bytes stay the same."""
    outcome = validate([small.folder], SCHEMAS)
    assert outcome.diagnostics == ()
    assert {layer.split(":")[-1] for layer in outcome.layers} == {"own", "official"}
    again = built(small.folder.parent / "source", tmp_path / "dist", schemas=SCHEMAS)
    assert again.outcome.diagnostics == small.outcome.diagnostics
    assert [again.files[p.path.name] for p in small.packages()] == [small.files[p.path.name] for p in small.packages()]
    told = {row["target"]: row["schemas"] for row in again.report["layers"]}
    assert told["qti21"] == ["official", "own"]
    assert told["moodle"] == ["own"]
