"""Answers that are a table or a list: what they are read as, told by examples in tests/fixtures/readers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtiexport.diagnostics import Diagnostic, Severity, has_errors, in_order
from qtiexport.markup import words
from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    HotspotInteraction,
    Interaction,
    Kind,
    MatchInteraction,
    OrderInteraction,
    Question,
    kind,
)
from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Reading, Source

_FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "readers"


def _cases(name: str) -> Iterator[tuple[str, str, str]]:
    text = (_FIXTURES / name).read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in f"\n{text}".split("\n.\n")]
    for title, source, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield title.split("\n")[-1], source, expected


def _read(text: str) -> Reading:
    return markdown.read(Source("a.md", text, "a"), Defaults())


def _told(reading: Reading) -> str:
    """The reading as the fixtures write it: questions first, then diagnostics with their places."""
    questions = [part for part in reading.parts if isinstance(part, Question)]
    found = map(_diagnostic, in_order(reading.diagnostics))
    return "\n".join([*(line for part in questions for line in _question(part)), *found])


def _question(question: Question) -> Iterator[str]:
    (made,) = question.interactions
    yield f"{kind(question)} “{question.title}”, {question.points} points, {question.marking}"
    yield f"  {words(question.body)}"
    yield from (f"  {line}" for line in _interaction(made))
    if question.explanation:
        yield f"  explanation: {words(question.explanation)}"


def _interaction(made: Interaction) -> Iterator[str]:
    match made:
        case MatchInteraction():
            yield from _choices((*made.sources, *made.targets))
            yield ", ".join(f"{one} → {other}" for one, other in made.pairs)
            yield f"shuffled: {made.shuffle}, named: {made.named}"
        case AssociateInteraction():
            yield from _choices(made.choices)
            yield ", ".join(f"{one} ↔ {other}" for one, other in made.pairs)
            yield f"shuffled: {made.shuffle}, named: {made.named}"
        case OrderInteraction():
            yield from _choices(made.choices)
            yield f"named: {made.named}"
        case HotspotInteraction():
            yield f"{made.image.address}: {made.image.alt}"
            for one in made.choices:
                yield f"[{'x' if one.correct else ' '}] {one.identifier}: {one.shape} {one.coords} {one.label}"
            yield f"{made.form}, {made.max_choices} to choose, named: {made.named}"
        case _:
            raise AssertionError(made)


def _choices(choices: tuple[AssociableChoice, ...]) -> Iterator[str]:
    return (f"{one.identifier}: {words(one.content)}" for one in choices)


def _diagnostic(found: Diagnostic) -> str:
    marked = [part.text[part.column - 1 :][: part.length] for part in found.evidence]
    severity = "" if found.severity is Severity.ERROR else f" {found.severity}"
    place = str(found.location).removeprefix("a.md:")
    return f"{place} {found.code}{severity}: {found.message} | {found.help} | {' // '.join(marked)}"


@pytest.mark.parametrize(("title", "source", "expected"), list(_cases("markdown-blocks.md")))
def test_a_question_with_answers_in_a_block_is_read_whole(title: str, source: str, expected: str) -> None:
    """Each example is read as the fixture tells, without a diagnostic."""
    assert _told(_read(source)) == expected, title


@pytest.mark.parametrize(("title", "source", "expected"), list(_cases("markdown-blocks-errors.md")))
def test_a_mistake_in_an_answer_block_is_told_with_its_place(title: str, source: str, expected: str) -> None:
    """Each mistake gives exactly the messages of the fixture, the words that they underline included."""
    assert _told(_read(source)) == expected, title


_PIECES = ("|", "\\|", "|---|---|\n", "| shape | coords | label | right |\n|---|---|---|---|\n", "| rect | 0,0,9,9 |")
_LISTS = (
    "\n- ",
    "\n1. ",
    "\n2) ",
    "   ",
    "↔",
    "<->",
    "<!--a-->",
    "![x](y.png)",
    "\n\n",
    "`",
    "> ",
    "x",
    "```\n",
    "-1,",
)
_TEXTS = st.lists(st.one_of(st.sampled_from((*_PIECES, *_LISTS, "\n")), st.text(max_size=3)), max_size=30).map("".join)
_TYPES = st.sampled_from((Kind.MATCH, Kind.CATEGORIZE, Kind.ORDER, Kind.ASSOCIATE, Kind.HOTSPOT))


@settings(max_examples=300, deadline=None)
@given(_TYPES, _TEXTS)
def test_any_text_is_a_question_or_a_mistake(kind: Kind, text: str) -> None:
    """Whatever stands in a block: it is read as a question of its type, or at least one error says why not."""
    reading = _read(f"---\nlang: en\ntype: {kind}\n---\nWhich?\n\n{text}")
    errors = [found for found in reading.diagnostics if found.severity is Severity.ERROR]
    assert len(reading.parts) == (0 if errors else 1)


_WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)
_WORDS = st.lists(_WORD, min_size=4, max_size=12, unique=True).map(lambda words: words[: len(words) // 2 * 2])


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(("|{}|{}|", "{} | {}", "| {} <!--x-{}-->", "- {} ↔ {}", "1. {} {}")), _WORDS)
def test_what_stands_in_rows_and_items_is_kept(form: str, said: list[str]) -> None:
    """Each word of a cell or an item is shown to the learner, or a mistake is reported."""
    kind = Kind.ORDER if form[0] == "1" else Kind.ASSOCIATE if form[0] == "-" else Kind.MATCH
    head = "| a | b |\n|---|---|\n" if kind is Kind.MATCH else ""
    rows = "\n".join(form.format(*pair) for pair in zip(said[::2], said[1::2], strict=True))
    reading = _read(f"---\nlang: en\ntype: {kind}\n---\nWhich?\n\n{head}{rows}")
    shown = {word for part in reading.parts if isinstance(part, Question) for word in _shown(part).split()}
    assert set(said) <= shown or has_errors(reading.diagnostics)


def _shown(question: Question) -> str:
    """All words of the choices of a question."""
    (made,) = question.interactions
    match made:
        case MatchInteraction():
            return " ".join(words(one.content) for one in (*made.sources, *made.targets))
        case OrderInteraction() | AssociateInteraction():
            return " ".join(words(one.content) for one in made.choices)
        case _:
            return ""
