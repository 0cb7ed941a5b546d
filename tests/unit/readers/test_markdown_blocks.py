"""Answers that are a table or a list: what they are read as, told by examples in tests/fixtures/readers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic, Severity, in_order
from qtiexport.markup import words
from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    HotspotInteraction,
    Interaction,
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
