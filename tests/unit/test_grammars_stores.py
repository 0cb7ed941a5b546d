"""Where official schemas are looked for, what a store tells of itself, and how it is filled."""

import hashlib
from pathlib import Path

import pytest

from qtiexport.grammars import Added, Row, add, describe, files_below, find_official, user_folder
from qtiexport.grammars.official import record
from tests.beside import SCHEMAS

needs_schemas = pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")


def test_the_option_prevails_over_environment_and_config(tmp_path: Path) -> None:
    environ = {"QTIEXPORT_SCHEMAS": "from-environment", "HOME": str(tmp_path)}
    assert find_official("from-option", environ, Path("from-config")) == Path("from-option")
    assert find_official(None, environ, Path("from-config")) == Path("from-environment")
    assert find_official(None, {"HOME": str(tmp_path)}, Path("from-config")) == Path("from-config")


def test_the_users_folder_is_used_only_once_it_exists(tmp_path: Path) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path)}
    assert find_official(None, environ, None, "linux") is None
    (tmp_path / "qtiexport" / "schemas").mkdir(parents=True)
    assert find_official(None, environ, None, "linux") == tmp_path / "qtiexport" / "schemas"


def test_an_empty_setting_is_no_setting(tmp_path: Path) -> None:
    assert find_official("", {"QTIEXPORT_SCHEMAS": "", "XDG_DATA_HOME": str(tmp_path)}, None, "linux") is None


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.local/share/qtiexport/schemas"),
        ("linux", {"HOME": "/home/a", "XDG_DATA_HOME": "/data"}, "/data/qtiexport/schemas"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Application Support/qtiexport/schemas"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/qtiexport/schemas"),
        ("win32", {"HOME": "/home/a"}, None),
        ("linux", {}, None),
    ],
)
def test_each_system_has_its_own_place_for_data(platform: str, environ: dict[str, str], folder: str | None) -> None:
    assert user_folder(environ, platform) == (Path(folder) if folder else None)


def test_the_own_grammars_are_always_ready() -> None:
    rows = [row for row in describe(None) if row.layer == "own"]
    assert {row.family for row in rows} >= {"QTI 2.1 item", "QTI 2.1 test", "SCORM 1.2 manifest", "Moodle XML"}
    assert {row.state for row in rows} == {"ready"}


def test_without_a_folder_no_official_schema_is_added() -> None:
    assert {row.state for row in describe(None) if row.layer == "official"} == {"not added"}


def test_an_empty_folder_is_told_to_be_unusable(tmp_path: Path) -> None:
    states = {row.family: row.state for row in describe(tmp_path) if row.layer == "official"}
    assert "“scorm12/" in states["SCORM 1.2 manifests"]
    assert states["SCORM 1.2 manifests"].startswith("unusable: ")
    assert states["SCORM 1.2 manifests"].endswith(", and 2 more")


@needs_schemas
def test_a_complete_folder_is_ready() -> None:
    assert {row.state for row in describe(SCHEMAS)} == {"ready"}


@needs_schemas
def test_schemas_are_known_by_their_bytes_not_by_their_names(tmp_path: Path) -> None:
    assert SCHEMAS is not None
    scorm = sorted((SCHEMAS / "scorm12").glob("*.xsd"))
    renamed = [(f"anywhere/{number}.txt", path.read_bytes()) for number, path in enumerate(scorm)]
    added = add(renamed, tmp_path / "new" / "store")
    assert added.problem == ""
    carried = {f"scorm12/{name}" for name in record().controls["scorm-1.2"].metadata}
    found = {path for path in added.paths if path.startswith("scorm12/")}
    assert found == set(record().families["scorm-1.2"].files) | carried
    assert Row("SCORM 1.2 manifests", "official", "ready") in describe(tmp_path / "new" / "store")


@needs_schemas
def test_a_store_filled_from_a_folder_is_complete_and_holds_nothing_else(tmp_path: Path) -> None:
    assert SCHEMAS is not None
    add(files_below(SCHEMAS), tmp_path)
    made = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {path: hashlib.sha256(data).hexdigest() for path, data in made.items()} == record().digests


@needs_schemas
def test_another_version_of_a_schema_is_named_and_not_added(tmp_path: Path) -> None:
    assert SCHEMAS is not None
    changed = (SCHEMAS / "w3" / "xml.xsd").read_bytes().replace(b"\n", b"\r\n")
    assert add([("download/xml.xsd", changed)], tmp_path) == Added((), ("download/xml.xsd",))
    assert list(tmp_path.iterdir()) == []


@needs_schemas
def test_adding_keeps_what_else_lies_in_the_folder(tmp_path: Path) -> None:
    assert SCHEMAS is not None
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    add([("a.xsd", (SCHEMAS / "w3" / "xml.xsd").read_bytes())], tmp_path)
    add([("b.xsd", (SCHEMAS / "w3" / "XInclude.xsd").read_bytes())], tmp_path)
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "w3" / "xml.xsd").is_file()
    assert (tmp_path / "w3" / "XInclude.xsd").is_file()


def test_files_that_are_no_schemas_are_passed_over(tmp_path: Path) -> None:
    assert add([("readme.md", b"# hello"), ("own.xsd", b"<x/>")], tmp_path) == Added((), ())


@needs_schemas
def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    assert SCHEMAS is not None
    (tmp_path / "w3").write_text("a file where a folder is needed", encoding="utf-8")
    added = add([("a.xsd", (SCHEMAS / "w3" / "xml.xsd").read_bytes())], tmp_path)
    assert added.paths == ()
    assert added.problem.startswith("the schemas cannot be written to")


def test_only_schema_files_of_sane_size_are_read_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "small.xsd").write_bytes(b"<a/>")
    (tmp_path / "other.txt").write_bytes(b"<a/>")
    with (tmp_path / "huge.xsd").open("wb") as stream:
        stream.truncate(9 * 1024 * 1024)
    assert list(files_below(tmp_path)) == [("deep/small.xsd", b"<a/>")]
