"""Any text that reads builds, validates and keeps its words in every target."""

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from lxml import etree

from qtiexport import bank
from qtiexport.model import Article, Math, Part, Span, inlines
from qtiexport.pipeline import Request
from qtiexport.pipeline.ground import lay
from qtiexport.pipeline.reading import read
from tests.beside import SCHEMAS
from tests.builds import CHECKOUT, PACKED, SCORM, Dist, built
from tests.property.contents import DRAWING, PICTURE
from tests.property.expected import in_item, in_moodle, in_player, less
from tests.property.in_items import THINGS, by_item, by_rubric
from tests.property.in_moodle import by_moodle
from tests.property.in_player import by_player
from tests.property.said import by_model
from tests.property.sources import FILES
from tests.property.texts import LINES, QUESTIONS, RAW, Asked, questions
from tests.xml import one, parsed

pytestmark = pytest.mark.usefixtures("no_official_schemas")
house = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

# What an author can be told of; every other family speaks of documents that this program made, and is a bug.
OF_SOURCES = ("SRC", "KEY", "ITM", "ACC", "MED", "CFG", "PRF", "BNK", "TRN")
_NUMBER = itertools.count()


def _build(folder: Path, name: str, text: str) -> Dist:
    """A course of one file, in a folder of its own, judged by the official schemas too where they are at hand."""
    place = folder / str(next(_NUMBER))
    (place / "source").mkdir(parents=True)
    (place / "source" / name).write_bytes(text.encode("utf-8"))
    if PICTURE in text:
        (place / "source" / PICTURE).write_text(DRAWING)
    done = built(place / "source", place / "dist", schemas=SCHEMAS)
    told = [d for d in done.outcome.diagnostics if d.severity != "info"]
    assert [d for d in told if not d.code.startswith(OF_SOURCES) or not d.location.path.endswith(name)] == []
    return done


def _parts(done: Dist) -> tuple[Part, ...]:
    """What the file was read as."""
    ground = lay(Request((done.folder.parent / "source",), done.folder))
    (file,) = ground.found.files
    return read(file, bank.defaults(ground.config)).reading.parts


def _check(done: Dist) -> None:
    """Every target says exactly the words of the model, under plain identifiers, or tells that it says less."""
    (part,) = _parts(done)
    said = by_model(part)
    qti = done.one("qti21")
    if isinstance(part, Article):
        rubric = one(parsed(qti.read("assessment.xml")), ".//rubricBlock")
        assert by_rubric(rubric) == in_moodle(said, part).body
    else:
        (item,) = (name for name in qti.names if name.startswith("items/"))
        assert by_item(parsed(qti.read(item))) == in_item(said, part)
    for target in SCORM:
        (played,) = done.one(target).course["parts"]
        assert by_player(played) == in_player(said, part)
    (question,) = (q for q in done.one("moodle").root if q.get("type") != "category")
    assert by_moodle(question, tuple(word for row in said.right for word in row)) == in_moodle(said, part)
    degraded = {item["target"] for item in done.report["items"] if item["fidelity"] != "exact"}
    assert less(part, said) <= degraded
    _check_identifiers(done)


def _check_identifiers(done: Dist) -> None:
    found = [
        value
        for package in done.packages(*PACKED)
        for name in package.names
        if name.endswith(".xml")
        for element in parsed(package.read(name)).iter()
        for value in (element.get("identifier"), element.get("identifierref"))
        if value is not None
    ]
    assert [identifier for identifier in found if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]{0,63}", identifier)] == []
    for name in done.one("qti21").names:
        if name.startswith("items/"):
            assert _repeated(parsed(done.one("qti21").read(name))) == []


def _repeated(item: etree._Element) -> list[str]:
    """The identifiers that two things of an item have; feedback is called as the choice that it belongs to."""
    kinds = ("responseDeclaration", "outcomeDeclaration", *(f"itemBody//{thing}" for thing in THINGS))
    groups = [kinds[:1], kinds[1:2], kinds[2:]]
    found = [[str(each.get("identifier")) for path in group for each in item.iterfind(path)] for group in groups]
    return [name for names in found for name in names if names.count(name) > 1]


@pytest.mark.parametrize("name", ["a-page.de.md", "b-question.de.md"])
def test_all_that_a_text_may_hold_is_said_everywhere(tmp_path: Path, name: str) -> None:
    """A page and a question with every form that the guide tells of say the same words in every target."""
    text = (CHECKOUT / "tests" / "fixtures" / "texts" / name).read_text(encoding="utf-8")
    done = _build(tmp_path, name, text)
    assert done.outcome.artifacts, done.outcome.diagnostics
    (part,) = _parts(done)
    contents = [part.content] if isinstance(part, Article) else [part.body, *part.hints]
    assert {type(each) for content in contents for each in inlines(content)} >= {Math, Span}
    _check(done)


def _letters(text: str) -> str:
    """A text without blanks of any kind."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("kind", FILES)
@house
@given(st.data())
def test_a_sound_file_keeps_its_words(tmp_path: Path, kind: str, data: st.DataObject) -> None:
    """A Markdown file of any kind, with content of any kind in every place, is built and says its words everywhere."""
    done = _build(tmp_path, "q.md", data.draw(FILES[kind]))
    assert [d for d in done.outcome.diagnostics if d.severity == "error"] == []
    _check(done)


@house
@given(questions(LINES))
def test_escaped_text_is_said_to_the_letter(tmp_path: Path, asked: Asked) -> None:
    """What an author escapes reaches the learner as it was written, whatever it is."""
    done = _build(tmp_path, "q.md", asked.escaped().markdown())
    assert done.outcome.artifacts, done.outcome.diagnostics
    (part,) = _parts(done)
    said = by_model(part)
    assert _letters(said.body) == _letters(f"{asked.stem} Was gilt?")
    pairs = [(_letters(text), _letters(asked.rationale)) for text, _ in asked.options]
    assert [(_letters(text), _letters(why)) for text, why in said.choices] == pairs
    assert _letters(said.explanation) == _letters(asked.explanation)
    _check(done)


@house
@given(questions(LINES.filter(lambda text: not re.search("[*_]", text))))
def test_plain_text_is_said_to_the_letter(tmp_path: Path, asked: Asked) -> None:
    """In the plain form everything but bold is literal; a text that is refused is refused with a reason."""
    done = _build(tmp_path, "q.de.txt", asked.plain())
    event("built" if done.outcome.artifacts else "refused")
    if not done.outcome.artifacts:
        return
    (part,) = _parts(done)
    said = by_model(part)
    assert _letters(said.body) == _letters(f"{asked.stem} Was gilt?")
    assert [_letters(text) for text, _ in said.choices] == [_letters(text) for text, _ in asked.options]
    assert _letters(said.explanation).endswith(_letters(asked.explanation))
    _check(done)


@house
@given(QUESTIONS, st.booleans())
def test_a_question_that_reads_keeps_its_words(tmp_path: Path, asked: Asked, plain: bool) -> None:
    """A question whose texts mean something to Markdown is refused with a reason, or built with the words it has."""
    done = _build(tmp_path, "q.de.txt", asked.plain()) if plain else _build(tmp_path, "q.md", asked.markdown())
    event("built" if done.outcome.artifacts else "refused")
    if done.outcome.artifacts:
        _check(done)


@settings(house, max_examples=200)
@given(RAW, st.sampled_from(["q.md", "q.txt", "q.fr.txt", "q.en.md"]))
def test_any_text_is_built_or_told_about(tmp_path: Path, text: str, name: str) -> None:
    """Whatever stands in a file: packages without fault, or messages to its author; never silence, never a crash."""
    done = _build(tmp_path, name, text)
    event("built" if done.outcome.artifacts else "refused")
    assert done.outcome.artifacts or any(d.severity == "error" for d in done.outcome.diagnostics)
    if done.outcome.artifacts and len(_parts(done)) == 1:
        _check(done)


@settings(house, max_examples=15)
@given(st.one_of(*FILES.values()))
def test_two_builds_are_equal(tmp_path: Path, text: str) -> None:
    """The same text gives the same bytes, file for file."""
    one_build, other = (_build(tmp_path, "q.md", text) for _ in range(2))
    assert one_build.outcome.artifacts
    assert one_build.files == other.files


def test_most_of_these_questions_are_built(tmp_path: Path) -> None:
    """The strategies reach the targets in both forms: a property of refused texts alone would say nothing."""
    reached: dict[str, list[bool]] = {"q.md": [], "q.de.txt": []}

    @settings(house, database=None, max_examples=30)
    @given(QUESTIONS)
    def collect(asked: Asked) -> None:
        for name, text in (("q.md", asked.markdown()), ("q.de.txt", asked.plain())):
            reached[name].append(bool(_build(tmp_path, name, text).outcome.artifacts))

    collect()
    assert {name: sum(built) > len(built) / 3 for name, built in reached.items()} == {"q.md": True, "q.de.txt": True}
