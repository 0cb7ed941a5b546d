"""Something to begin with: it builds without a finding, it is named well, and nothing is overwritten."""

from pathlib import Path

import pytest

from qtiexport import config
from qtiexport.model import Article, Question
from qtiexport.model import kind as kind_of
from qtiexport.pipeline import Request, build, check, explain
from qtiexport.readers.canonical.keys import ALL_TYPES, UNWRITTEN_TYPES
from qtiexport.resources import start_dir
from qtiexport.starting import NewQuestion, StartError, languages, start, types, write_question
from qtiexport.targets import TARGETS

pytestmark = pytest.mark.usefixtures("no_official_schemas")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("language", languages())
def test_the_course_builds_into_every_target_without_a_finding(home: Path, language: str) -> None:
    """Two questions, one in each form, and an article, in their language and in the order of their bank file."""
    done = start(home / "my-course", language)
    assert sorted(_files(home / "my-course")) == sorted(done.written)
    outcome = build(Request((home / "my-course" / "source",), home / "dist", targets=tuple(TARGETS), jobs=1))
    assert outcome.diagnostics == ()
    assert (outcome.tally.questions, outcome.tally.articles) == (2, 1)
    assert {artifact.language for artifact in outcome.artifacts} == {language}
    assert outcome.course == "my-course"
    assert outcome.named
    assert outcome.ignored == ()


def test_the_course_is_read_without_a_path(home: Path) -> None:
    """Whoever stands in the folder says `qtiexport build` and no more; the packages are no part of the repository."""
    start(home, "en")
    assert check(Request((), home / "dist")).tally.files == 3
    assert (home / ".gitignore").read_text() == "dist/\n"


@pytest.mark.parametrize(
    ("folder", "identifier", "title"),
    [
        ("rivers", "rivers", "Rivers"),
        ("My great_course 2", "my-great_course-2", "My great course 2"),
        ("Größe", "grosse", "Größe"),
        ("2026", "q2026", "2026"),
        ("x" * 60, "x" * 25, "X" + "x" * 59),
        ('quo"te\\s', "quo-te-s", 'Quo"te\\s'),
        ("数学", "q-872c1f", "数学"),
        ("a\nb\x7fc", "a-b-c", "A b c"),
        ("$id ${title} $", "id-title", "$id ${title} $"),
    ],
)
def test_identifier_and_title_come_from_the_folder(home: Path, folder: str, identifier: str, title: str) -> None:
    """Whatever a folder is called, the config can be read, and says what was meant."""
    start(home / folder, "en")
    loaded = config.load(home / folder / "qtiexport.toml", "qtiexport.toml", TARGETS)
    assert loaded.diagnostics == ()
    assert (loaded.config.course_id, loaded.config.course_title) == (identifier, (("", title),))


@pytest.mark.parametrize("name", ["qtiexport.toml", "source/bank.toml", "source/tides.en.txt", "source"])
def test_what_is_in_the_way_is_named_and_nothing_is_written(home: Path, name: str) -> None:
    """A file of the user's, or one where a folder is needed, stops everything before the first byte."""
    path = home / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    done = start(home, "en")
    assert (done.written, name in done.blocking or name == "source") == ((), True)
    assert _files(home) == {name: "mine"}


def test_a_link_that_leads_nowhere_is_in_the_way(home: Path) -> None:
    """Nothing is written through it."""
    (home / "qtiexport.toml").symlink_to(home / "elsewhere")
    assert start(home, "en").blocking == ("qtiexport.toml",)
    assert not (home / "elsewhere").exists()


def test_a_gitignore_of_the_users_is_left_alone(home: Path) -> None:
    """A course may begin in a folder that is under version control already."""
    (home / ".gitignore").write_text("mine")
    done = start(home, "en")
    assert (done.left, done.blocking) == ((".gitignore",), ())
    assert (home / ".gitignore").read_text() == "mine"


def test_there_is_a_file_for_each_type_and_language() -> None:
    """All types that this version reads, an article, and nothing else."""
    assert set(types()) == {*ALL_TYPES, "article"}
    for language in languages():
        assert {path.stem for path in (start_dir() / "question" / language).iterdir()} == set(types())


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", types())
def test_a_new_question_reads_as_its_type(home: Path, kind: str, language: str) -> None:
    """Also before anything in it was replaced, in the language and under the identifier that were asked for."""
    written = write_question(NewQuestion(kind, home / "source", "heat", language))
    assert written == home / "source" / f"heat.{language}.md"
    outcome, ((_, reading),) = explain(Request((written,), home / "dist"))
    (part,) = reading.parts
    # The picture of a hotspot is the author's own: what is told is that it is missing.
    codes = {found.code for found in outcome.diagnostics if found.severity == "error"}
    assert codes == ({"MED002"} if kind == "hotspot" else set())
    assert (part.identifier, part.language) == ("heat", language)
    assert isinstance(part, Article if kind == "article" else Question)
    assert isinstance(part, Article) or kind_of(part) == kind
    assert "TODO" in part.title


@pytest.mark.parametrize(
    ("wanted", "path", "front"),
    [
        (NewQuestion("single", None, "heat"), "source/heat.en.md", None),
        (NewQuestion("single", None, "heat", fallback="de"), "source/heat.de.md", None),
        (NewQuestion("single", Path("bank"), "heat", "fr", fallback="de"), "bank/heat.fr.md", None),
        (NewQuestion("single", Path("bank/heat.fr.md")), "bank/heat.fr.md", None),
        (NewQuestion("single", Path("bank/heat.md"), language="fr"), "bank/heat.md", ["lang: fr"]),
        (NewQuestion("single", Path("heat.MD")), "heat.MD", ["lang: en"]),
        (NewQuestion("single", Path("bank/1.en.md"), "heat"), "bank/1.en.md", ["id: heat"]),
        (NewQuestion("multiple", Path("heat.old.md"), "hot"), "heat.old.md", ["id: hot", "lang: en", "choose: 2"]),
    ],
)
def test_path_identifier_and_language_agree(
    home: Path, wanted: NewQuestion, path: str, front: list[str] | None
) -> None:
    """What the file's name does not say stands in its front matter."""
    assert write_question(wanted) == Path(path)
    lines = (home / path).read_text(encoding="utf-8").split("\n")
    assert (lines[1 : lines.index("---", 1)] if lines[0] == "---" else None) == front


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (NewQuestion("singel", None, "a"), "did you mean “single”?"),
        (NewQuestion("cloze", None, "a"), "did you mean “gap”?"),
        (NewQuestion("zzz", None, "a"), "there are article, associate, categorize, essay"),
        (NewQuestion("single"), "give --id"),
        (NewQuestion("single", Path("bank")), "give --id"),
        (NewQuestion("single", Path("a.txt")), "does not end in .md"),
        (NewQuestion("single", None, "a b"), "cannot be an identifier"),
        (NewQuestion("single", None, "../a"), "cannot be an identifier"),
        (NewQuestion("single", Path(".a.md")), "is not read"),
        (NewQuestion("single", Path("a.de.md"), language="fr"), "let them agree"),
        (NewQuestion("single", Path("a.it.md")), "there are de, en, fr"),
        (NewQuestion("single", None, "a", "xx"), "there are de, en, fr"),
        (NewQuestion("single", Path("there.en.md")), "is there already"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is(home: Path, wanted: NewQuestion, told: str) -> None:
    """The text says why, and what to do instead."""
    (home / "there.en.md").write_text("mine")
    with pytest.raises(StartError) as refused:
        write_question(wanted)
    assert told in str(refused.value)
    assert _files(home) == {"there.en.md": "mine"}


@pytest.mark.parametrize("kind", UNWRITTEN_TYPES)
def test_types_without_a_file_to_begin_with_are_named_as_such(kind: str) -> None:
    """An author learns that it is not a slip of the pen."""
    with pytest.raises(StartError, match=r"no form in which a question of type .* is written; there are article"):
        write_question(NewQuestion(kind, None, "a"))
