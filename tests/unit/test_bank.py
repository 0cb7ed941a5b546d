"""Folders of sources: which files, in which order, and what is known of them before they are read."""

from pathlib import Path

import pytest

from qtiexport import bank
from qtiexport.bank import Found, SourceFile
from qtiexport.config import Config
from qtiexport.model import Marking
from qtiexport.readers import Defaults
from tests.sources import write


def _find(*paths: Path, config: Config | None = None) -> Found:
    return bank.find(paths, config or Config())


def _keys(found: Found) -> list[str]:
    return [file.key for file in found.files]


def _by_key(found: Found) -> dict[str, SourceFile]:
    return {file.key: file for file in found.files}


def test_a_folders_own_files_come_first_and_numbers_count(tmp_path: Path) -> None:
    """The order is a course's: a folder's files, then its folders; 2 before 10, wherever the digits stand."""
    write(tmp_path, "10.md", "9.md", "b2/x.md", "b10/x.md", "b2/c/x.md", "q10a.md", "q2b.md", "a.txt", "B.md")
    assert _keys(_find(tmp_path)) == [
        "9.md", "10.md", "B.md", "a.txt", "q2b.md", "q10a.md", "b2/x.md", "b2/c/x.md", "b10/x.md",
    ]  # fmt: skip


def test_the_order_of_paths_does_not_count(tmp_path: Path) -> None:
    """Naming files in another order gives the same course."""
    write(tmp_path, "a.md", "b.md")
    paths = (tmp_path / "b.md", tmp_path / "a.md")
    assert _keys(_find(*paths)) == _keys(_find(*reversed(paths))) == ["a.md", "b.md"]


@pytest.mark.parametrize(
    "name", [".hidden.md", "~lock.md", ".git/a.md", "deep/.cache/a.md", "~old/a.md", "a.md.bak", "a.pdf", "README"]
)
def test_what_is_not_a_source_is_not_read(tmp_path: Path, name: str) -> None:
    """Hidden and backup files are passed over; other kinds of file are named as not read, hidden ones are not."""
    write(tmp_path, name, "real.md")
    found = _find(tmp_path)
    assert _keys(found) == ["real.md"]
    hidden = any(step[0] in ".~" for step in name.split("/"))
    assert [Path(shown).name for shown in found.ignored] == ([] if hidden else [Path(name).name])


def test_images_are_named_apart(tmp_path: Path) -> None:
    """A file that a source may show is no source, and is not said to be left out before all sources were read."""
    write(tmp_path, "a.md", "img/a.PNG", "b.svg")
    found = _find(tmp_path)
    assert (_keys(found), found.ignored) == (["a.md"], ())
    assert [image.path.name for image in found.images] == ["b.svg", "a.PNG"]


def test_configs_are_no_sources_and_not_named_as_ignored(tmp_path: Path) -> None:
    """The files that steer a build are neither read as sources nor reported as left out."""
    write(tmp_path, "a.md")
    (tmp_path / "qtiexport.toml").write_text("")
    (tmp_path / "bank.toml").write_text("")
    found = _find(tmp_path, config=Config(path=tmp_path / "qtiexport.toml"))
    assert (_keys(found), found.ignored, found.diagnostics) == (["a.md"], (), ())


def test_a_config_that_does_not_hold_is_named(tmp_path: Path) -> None:
    """A second config, further down, steers nothing: it is named as not read, as is any other TOML file."""
    write(tmp_path, "a.md", "b/b.md")
    for name in ("qtiexport.toml", "b/qtiexport.toml", "pyproject.toml"):
        (tmp_path / name).write_text("")
    found = _find(tmp_path, config=Config(path=tmp_path / "qtiexport.toml"))
    assert found.ignored == tuple((tmp_path / name).as_posix() for name in ("pyproject.toml", "b/qtiexport.toml"))
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("name", "code", "meant"),
    [
        ("banks.toml", "CFG004", "bank.toml"),
        ("bnak.toml", "CFG004", "bank.toml"),
        ("Bank.toml", "CFG004", "bank.toml"),
        ("bank.tml", "CFG004", "bank.toml"),
        ("qtiexprot.toml", "CFG003", "qtiexport.toml"),
        ("qti-export.toml", "CFG003", "qtiexport.toml"),
    ],
)
def test_a_misspelt_name_is_an_error(tmp_path: Path, name: str, code: str, meant: str) -> None:
    """A file that was meant to steer the build and does not is told with the name that it should have."""
    write(tmp_path, "a.md")
    (tmp_path / name).write_text("")
    found = _find(tmp_path)
    (mistake,) = found.diagnostics
    assert (mistake.code, mistake.location.path) == (code, (tmp_path / name).as_posix())
    assert f"“{name}”" in mistake.message
    assert f"did you mean “{meant}”?" in mistake.help
    assert found.ignored == ()


@pytest.mark.parametrize("name", ["bank.toml~", "bank.toml.bak", "pyproject.toml", "ruff.toml", "bank.ods"])
def test_a_backup_is_no_misspelt_name(tmp_path: Path, name: str) -> None:
    """Backups and other programs' files are named as not read, and stop no build."""
    write(tmp_path, "a.md", name)
    found = _find(tmp_path)
    assert (found.ignored, found.diagnostics) == (((tmp_path / name).as_posix(),), ())


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """A dead link to a source is an error of the run, and what can be read is found and read."""
    write(tmp_path, "a.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "gone.md")
    found = _find(tmp_path)
    assert (_keys(found), [d.code for d in found.strays], found.diagnostics) == (["a.md"], ["SRC001"], ())


def test_a_link_beside_its_file_is_left_to_the_file(tmp_path: Path) -> None:
    """The file itself is the source, not a link to it that happens to come first."""
    write(tmp_path, "z.md")
    (tmp_path / "a.md").symlink_to(tmp_path / "z.md")
    assert _keys(_find(tmp_path)) == ["z.md"]


def test_a_suffix_in_capitals_is_the_same_suffix(tmp_path: Path) -> None:
    """`A.MD` from an old disk is a source."""
    write(tmp_path, "A.MD", "B.Txt")
    assert _keys(_find(tmp_path)) == ["A.MD", "B.Txt"]


def test_a_file_reached_twice_is_one_source(tmp_path: Path) -> None:
    """A file named beside its folder, or reached through a link, is read once."""
    write(tmp_path / "s", "a.md")
    (tmp_path / "link").symlink_to(tmp_path / "s")
    assert len(_find(tmp_path / "s", tmp_path / "s" / "a.md", tmp_path / "link").files) == 1


def test_keys_are_free_of_the_machine(tmp_path: Path) -> None:
    """A source's key starts below the folder that was named, so that build.json is the same everywhere."""
    write(tmp_path / "bank", "one/a.md")
    found = _find(tmp_path / "bank")
    assert _keys(found) == ["one/a.md"]
    assert found.files[0].shown == (tmp_path / "bank" / "one" / "a.md").as_posix()


@pytest.mark.parametrize(
    ("name", "identifier", "language"),
    [
        ("x.de.txt", "x", "de"),
        ("x.pt-BR.md", "x", "pt-BR"),
        ("x.zh-Hans.md", "x", "zh-Hans"),
        ("x.zh-Hant-TW.md", "x", "zh-Hant-TW"),
        ("notes.old.txt", "notes.old", None),
        ("kpi.v2.md", "kpi.v2", None),
        ("x.DE.md", "x.DE", None),
        ("x.qq.md", "x.qq", None),
        ("x.deu.md", "x.deu", None),
        ("a.b.fr.md", "a.b", "fr"),
        ("de.md", "de", None),
        ("x..de.md", "x.", "de"),
    ],
)
def test_the_language_stands_before_the_suffix(
    tmp_path: Path, name: str, identifier: str, language: str | None
) -> None:
    """A language code in a file name is the language and no part of the id; what is no code stays in the id."""
    write(tmp_path, name)
    (file,) = _find(tmp_path).files
    assert (file.identifier, file.language) == (identifier, language)
    assert file.pinned_by == ("the file name" if language else "")


@pytest.mark.parametrize("code", ["iw", "in", "ji"])
def test_withdrawn_codes_are_no_languages(tmp_path: Path, code: str) -> None:
    """`plug.in.md` is no text in Indonesian: ISO 639-1 took the code back in 1989."""
    write(tmp_path, f"plug.{code}.md")
    assert [file.identifier for file in _find(tmp_path).files] == [f"plug.{code}"]


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("basics", "Basics"),
        ("01-first_steps", "First steps"),
        ("2. More", "More"),
        ("10", "10"),
        ("7-", "7"),
        ("a/b-c", "A – B c"),
        ("über-uns", "Über uns"),
    ],
)
def test_a_folder_is_a_section(tmp_path: Path, folder: str, title: str) -> None:
    """A folder's name, without the number that sorts it, is its title; the root's is the course's."""
    write(tmp_path, "x.md", f"{folder}/y.md")
    root, section = _find(tmp_path).sections
    assert section.title("en", "Course") == title
    assert root.title("en", "Course") == "Course"
    assert (root.identifier, section.identifier != "root") == ("root", True)


def test_no_sources_are_no_mistake_here(tmp_path: Path) -> None:
    """An empty folder is found to be empty; the pipeline says what to do."""
    assert _find(tmp_path) == Found((), (), (), ())


def test_unreadable_bytes_are_no_part(tmp_path: Path) -> None:
    """A file that is no UTF-8 is one diagnostic at its own path, and no question."""
    (tmp_path / "a.md").write_bytes(b"\xff")
    (file,) = _find(tmp_path).files
    reading = bank.read(file, file.path.read_bytes(), Defaults())
    assert (reading.accounts, [d.code for d in reading.diagnostics]) == ((), ["SRC001"])


def test_defaults_come_from_the_config() -> None:
    """What the config says where sources are silent reaches the readers."""
    config = Config(language="it", marking=Marking.PER_OPTION, shuffle=True)
    assert bank.defaults(config) == Defaults("it", Marking.PER_OPTION, config.points, True)
