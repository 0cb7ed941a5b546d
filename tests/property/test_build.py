"""Any text that reads builds, validates and keeps its words in every target."""

import html
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from lxml import etree

from qtiexport import bank, markup
from qtiexport.config import Config
from qtiexport.model import Article, Content, Part, Question
from tests.builds import PACKED, Dist, built
from tests.property.texts import QUESTIONS, RAW, Asked
from tests.xml import parsed

pytestmark = pytest.mark.usefixtures("no_official_schemas")
house = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

# What an author can be told of; every other family speaks of documents that this program made, and is a bug.
OF_SOURCES = ("SRC", "KEY", "ITM", "TRN", "CFG", "PRF", "BNK")
_NUMBER = itertools.count()


def _build(folder: Path, name: str, text: str) -> Dist:
    """A course of one file, in a folder of its own."""
    place = folder / str(next(_NUMBER))
    (place / "source").mkdir(parents=True)
    (place / "source" / name).write_bytes(text.encode("utf-8"))
    done = built(place / "source", place / "dist")
    blamed = [d for d in done.outcome.diagnostics if not d.code.startswith(OF_SOURCES)]
    assert blamed == []
    assert all(d.location.path.endswith(name) or d.code == "PRF001" for d in done.outcome.diagnostics)
    return done


def _parts(done: Dist) -> tuple[Part, ...]:
    """What the file was read as."""
    source = done.folder.parent / "source"
    (file,) = bank.find([source], Config()).files
    return bank.read(file, file.path.read_bytes(), bank.defaults(Config())).parts


def _letters(text: str) -> str:
    """A text without any blank: what stays between words is the business of each form."""
    return re.sub(r"\s", "", text)


def _said(part: Part) -> list[str]:
    """The texts of a part in the order of an item: stem, choices with rationales, explanation."""
    if isinstance(part, Article):
        return [part.title, markup.words(part.content)]
    contents: list[Content | None] = [Content(part.body.blocks[:-1])]
    for choice in part.interactions[0].choices:
        contents += [choice.content, choice.rationale]
    return [markup.words(content) for content in (*contents, part.explanation) if content]


def _in_qti(item: bytes) -> str:
    root = parsed(item)
    texts = [root.find("itemBody"), *root.iterfind("modalFeedback")]
    return "".join("".join(str(text) for text in element.itertext()) for element in texts if element is not None)


def _in_node(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
        return
    for child in node[1:] if isinstance(node[0], str) else node:
        if not isinstance(child, dict):
            yield from _in_node(child)


def _in_player(part: dict[str, Any]) -> str:
    """All that a learner reads; nodes are wrapped, since the first entry of a list of nodes is no tag."""
    if part["kind"] == "article":
        return "".join([part["title"], *_in_node(["div", *part["body"]])])
    nodes = [part["before"], part["ask"], part["after"]]
    for choice in part["choices"]:
        nodes += [choice["body"], choice["why"] or []]
    return "".join(text for node in (*nodes, part["explanation"] or []) for text in _in_node(["div", *node]))


def _in_moodle(question: etree._Element) -> str:
    """The HTML texts of a question, read as a browser would."""
    texts = [question.findtext("questiontext/text") or ""]
    if question.get("type") != "truefalse":
        for answer in question.iterfind("answer"):
            texts += [answer.findtext("text") or "", answer.findtext("feedback/text") or ""]
    texts.append(question.findtext("generalfeedback/text") or "")
    return html.unescape(re.sub(r"<[^>]*>", "", "".join(texts)))


def _check_words(done: Dist) -> None:
    """Every target says exactly the words of the model."""
    (part,) = _parts(done)
    said = _letters("".join(_said(part)))
    qti = done.one("qti21")
    if isinstance(part, Question):
        (item,) = (name for name in qti.names if name.startswith("items/"))
        assert _letters(_in_qti(qti.read(item))) == said
    for target in ("scorm12", "scorm2004"):
        (played,) = done.one(target).course["parts"]
        assert _letters(_in_player(played)) == said
    (question,) = (q for q in done.one("moodle").root if q.get("type") != "category")
    if question.get("type") != "truefalse":
        assert _letters(_in_moodle(question)) == said


def _check_identifiers(done: Dist) -> None:
    for package in done.packages(*PACKED):
        for element in package.manifest.iter():
            identifier = element.get("identifier")
            assert identifier is None or re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]{0,63}", identifier)


@house
@given(QUESTIONS)
def test_a_canonical_question_keeps_its_words(tmp_path: Path, asked: Asked) -> None:
    """A Markdown question of any words is built without a fault of ours, and says its words in every target."""
    done = _build(tmp_path, "q.md", asked.markdown())
    event("built" if done.outcome.artifacts else "refused")
    if done.outcome.artifacts:
        _check_words(done)
        _check_identifiers(done)


@house
@given(QUESTIONS)
def test_a_plain_question_keeps_its_words(tmp_path: Path, asked: Asked) -> None:
    """So is a question of the plain form, with its key in the explanation."""
    done = _build(tmp_path, "q.de.txt", asked.plain())
    event("built" if done.outcome.artifacts else "refused")
    if done.outcome.artifacts:
        _check_words(done)


@house
@given(RAW, st.sampled_from(["q.md", "q.txt", "q.fr.txt", "q.en.md"]))
def test_any_text_is_built_or_told_about(tmp_path: Path, text: str, name: str) -> None:
    """Whatever stands in a file: packages without fault, or messages to its author; never silence, never a crash."""
    done = _build(tmp_path, name, text)
    event("built" if done.outcome.artifacts else "refused")
    assert done.outcome.artifacts or any(d.severity == "error" for d in done.outcome.diagnostics)
    if done.outcome.artifacts and len(_parts(done)) == 1:
        _check_words(done)


@settings(house, max_examples=10)
@given(QUESTIONS)
def test_two_builds_are_equal(tmp_path: Path, asked: Asked) -> None:
    """The same text gives the same bytes, file for file."""
    one, other = (_build(tmp_path, "q.md", asked.markdown()) for _ in range(2))
    if one.outcome.artifacts:
        assert one.files == other.files


def test_most_of_these_questions_are_built(tmp_path: Path) -> None:
    """The strategies above reach the targets: a property of refused texts alone would say nothing."""
    examples: list[bool] = []

    @settings(house, database=None, max_examples=30)
    @given(QUESTIONS)
    def collect(asked: Asked) -> None:
        for name, text in (("q.md", asked.markdown()), ("q.de.txt", asked.plain())):
            examples.append(bool(_build(tmp_path, name, text).outcome.artifacts))

    collect()
    assert sum(examples) > len(examples) / 3
