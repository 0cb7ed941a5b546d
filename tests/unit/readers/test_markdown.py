"""The canonical form: what a file in it is read as, told by readable examples in tests/fixtures/readers."""

from collections.abc import Iterator
from dataclasses import fields
from fractions import Fraction
from pathlib import Path

import pytest

from qtiexport.diagnostics import Diagnostic, Severity, in_order
from qtiexport.markup import words
from qtiexport.model import (
    Article,
    InteractionPlace,
    Marking,
    Metadata,
    Part,
    Question,
    choice_interaction,
)
from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Reading, Source

_FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "readers"
_PATH = "rivers.md"


def _cases(name: str) -> Iterator[tuple[str, str, str]]:
    """The (title, input, expected) triples of a fixture, each part ended by a line of one full stop."""
    text = (_FIXTURES / name).read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in f"\n{text}".split("\n.\n")]
    for title, source, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield title.split("\n")[-1], source, expected


def _read(text: str, **known: str) -> Reading:
    source = Source(_PATH, text, "rivers", known.get("language"), known.get("kind"), known.get("pinned_by", ""))
    return markdown.read(source, Defaults())


def _told(reading: Reading) -> str:
    """A reading as the fixtures write it: parts first, then diagnostics with their places."""
    return "\n".join([*(line for part in reading.parts for line in _part(part)), *map(_diagnostic, _sorted(reading))])


def _sorted(reading: Reading) -> tuple[Diagnostic, ...]:
    return in_order(reading.diagnostics)


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Article):
        yield f"article {part.identifier} ({part.language}) “{part.title}”"
        yield f"  {words(part.content)}"
    else:
        yield from _question(part)
    said = {field.name: getattr(part.metadata, field.name) for field in fields(part.metadata)}
    yield from (f"  {name}: {value}" for name, value in said.items() if value)


def _question(question: Question) -> Iterator[str]:
    made = choice_interaction(question)
    yield f"question {question.identifier} ({question.language}) “{question.title}”"
    yield f"  {words(question.body)}"
    yield f"  {made.form}, {made.max_choices} to choose, {question.points} points, {question.marking}"
    for choice in made.choices:
        rationale = f" > {words(choice.rationale)}" if choice.rationale else ""
        yield f"  [{'x' if choice.correct else ' '}] {choice.identifier}: {words(choice.content)}{rationale}"
    if question.explanation:
        yield f"  explanation: {words(question.explanation)}"
    for hint in question.hints:
        yield f"  hint: {words(hint)}"


def _diagnostic(found: Diagnostic) -> str:
    marked = [part.text[part.column - 1 :][: part.length] for part in found.evidence]
    severity = "" if found.severity is Severity.ERROR else f" {found.severity}"
    place = str(found.location).removeprefix(f"{_PATH}:")
    return f"{place} {found.code}{severity}: {found.message} | {found.help} | {' | '.join(marked)}"


@pytest.mark.parametrize(("title", "source", "expected"), list(_cases("markdown.md")))
def test_a_file_without_a_mistake_is_read_whole(title: str, source: str, expected: str) -> None:
    """Each example of the form is read as the fixture tells, without a diagnostic."""
    reading = _read(source)
    assert _told(reading) == expected, title
    assert all(account.part for account in reading.accounts)


@pytest.mark.parametrize(("title", "source", "expected"), list(_cases("markdown-errors.md")))
def test_a_mistake_is_told_with_its_place_and_repair(title: str, source: str, expected: str) -> None:
    """Each mistake gives exactly the messages of the fixture, the words that they underline included."""
    assert _told(_read(source)) == expected, title


@pytest.mark.parametrize(("title", "source", "expected"), list(_cases("markdown-errors.md")))
def test_a_part_with_an_error_is_not_handed_on(title: str, source: str, expected: str) -> None:
    """A file with an error has an account of what was understood, but hands on no part that holds the error."""
    reading = _read(source)
    errors = [found for found in reading.diagnostics if found.severity is Severity.ERROR]
    assert not errors or any(account.part is None for account in reading.accounts) or not reading.accounts, title
    assert expected


def test_what_is_pinned_from_outside_holds() -> None:
    """A language and a kind that the bank pins need not be said again in the file."""
    reading = _read("Der Rhein ist lang.", language="de", kind="article", pinned_by="bank.toml")
    (account,) = reading.accounts
    assert isinstance(account.part, Article)
    assert account.part.language == "de"
    assert {fact.reason for fact in account.facts if fact.topic in ("kind", "language")} == {"bank.toml says so"}


def test_a_pin_is_not_contradicted() -> None:
    """Front matter that says another language or kind than the bank is an error, and names what pins it."""
    text = "---\nlang: fr\nkind: question\n---\nDer Rhein ist lang."
    found = _read(text, language="de", kind="article", pinned_by="bank.toml").diagnostics
    assert [(each.code, each.location.line) for each in found] == [("SRC002", 3), ("SRC004", 2)]
    assert all("contradicts bank.toml" in each.message for each in found)


def test_defaults_hold_where_the_source_is_silent() -> None:
    """Marking, points, shuffle and language of the config stand where the file says nothing."""
    source = Source(_PATH, "Which?\n\n- [x] a\n- [ ] b", "rivers", metadata=Metadata(tags=("geo",), author="Ada"))
    (part,) = markdown.read(source, Defaults("pt", Marking.ALL_OR_NOTHING, Fraction(3), True)).parts
    assert isinstance(part, Question)
    assert (part.language, part.marking, part.points) == ("pt", Marking.ALL_OR_NOTHING, Fraction(3))
    assert choice_interaction(part).shuffle
    assert part.metadata == Metadata(tags=("geo",), author="Ada")


def test_front_matter_goes_before_the_defaults() -> None:
    """What the file says itself holds against config and bank."""
    text = "---\nlang: fr\nshuffle: false\nmarking: all-or-nothing\npoints: 0.25\ntags: x\n---\nA ?\n\n- [x] a\n- [ ] b"
    source = Source(_PATH, text, "rivers", metadata=Metadata(tags=("geo",), author="Ada"))
    (part,) = markdown.read(source, Defaults("de", shuffle=True)).parts
    assert isinstance(part, Question)
    assert (part.language, part.marking, part.points) == ("fr", Marking.ALL_OR_NOTHING, Fraction(1, 4))
    assert not choice_interaction(part).shuffle
    assert part.metadata == Metadata(tags=("x",), author="Ada")


def test_the_body_ends_with_the_place_of_the_choices() -> None:
    """The stem is followed by the place of the one interaction, and `rest` is the whole explanation."""
    (part,) = _read("Which river is the one?\n\n- [x] a\n- [ ] b\n\n## Explanation\nThis.", language="en").parts
    assert isinstance(part, Question)
    assert part.body.blocks[-1] == InteractionPlace(0)
    assert len(part.body.blocks) == 2
    assert part.rest == part.explanation


def test_a_fact_for_everything_understood() -> None:
    """`explain` gets every topic, in the order in which an author reads."""
    text = "Which?\n\n- [x] a\n  > Yes.\n- [ ] b\n\n## Hint\nThe first.\n\n## Explanation\nSo."
    (account,) = _read(text, language="en", pinned_by="the file name").accounts
    topics = [fact.topic for fact in account.facts]
    assert list(dict.fromkeys(topics)) == [
        *("kind", "identifier", "language", "title", "prompt", "type", "choose", "choice", "key", "rationale"),
        *("explanation", "hint"),
    ]
    facts = {fact.topic: (fact.value, fact.reason, fact.location and fact.location.line) for fact in account.facts}
    assert facts["identifier"] == ("rivers", "the name “rivers”", None)
    assert facts["language"] == ("en", "the file name says so", None)
    assert facts["title"] == ("Which?", "", 1)
    assert facts["type"] == ("single choice", "1 option is right", None)
    assert facts["key"] == ("A", "ticked in line 3", None)
    assert facts["rationale"] == ("A  4 characters: “Yes.”", "the quote below the option", 4)
    assert facts["explanation"] == ("3 characters: “So.”", "below “## Explanation”", 10)


@pytest.mark.parametrize(
    ("front", "boxes", "expected"),
    [
        ("choose: 2", "- [x] a\n- [x] b\n- [ ] c", ("multiple choice", "2 options are right", None)),
        ("choose: 2", "- [x] a\n- [ ] b\n- [ ] c", ("multiple choice", "“choose: 2”", 2)),
        ("type: single", "- [x] a\n- [ ] b", ("single choice", "“type: single”", 2)),
        ("type: true-false", "- [ ] True\n- [x] False", ("true/false", "“type: true-false”", 2)),
    ],
)
def test_the_type_is_a_fact(front: str, boxes: str, expected: tuple[str, str, int | None]) -> None:
    """`explain` says what kind of choice a question is, and by which line, if one says it."""
    (account,) = _read(f"---\n{front}\n---\nWhich?\n\n{boxes}", language="en").accounts
    (fact,) = (fact for fact in account.facts if fact.topic == "type")
    assert (fact.value, fact.reason, fact.location and fact.location.line) == expected


@pytest.mark.parametrize(
    ("text", "title", "line"),
    [
        ("---\nkind: article\ntitle: Rivers\n---\nThe Rhine.", "Rivers", 3),
        ("---\nkind: article\n---\n# Rivers\nThe Rhine.", "Rivers", 4),
        ("---\nkind: article\n---\n\nThe *Rhine*.\n\n- a", "The Rhine.", 5),
        ("---\nkind: article\n---\nThe Rhine.\n\n## The *long* ones\n\nA.", "The long ones", 6),
        ("---\nkind: article\n---\nThe Rhine.\n\nThe long ones\n---\n\n## B\n", "The long ones", None),
    ],
)
def test_the_title_of_an_article_has_its_line(text: str, title: str, line: int | None) -> None:
    """The fact of the title stands where the title is written; an underlined heading alone has no place."""
    (account,) = _read(text, language="en").accounts
    (fact,) = (fact for fact in account.facts if fact.topic == "title")
    assert (fact.value, fact.location and fact.location.line) == (title, line)


def test_a_question_stands_where_its_identifier_is_given() -> None:
    """What is said of a whole question points at its `id`, also in a comment; else at its first line."""
    text = "## A\n<!-- id: a -->\nWhich?\n\n- [x] a\n- [ ] b\n\n## B\n<!-- points: 2 -->\nWhich?\n\n- [x] a\n- [ ] b"
    assert [part.location.line for part in _read(text, language="en").parts] == [2, 8]
    (alone,) = _read("---\nlang: en\nid: a\n---\nWhich?\n\n- [x] a\n- [ ] b").parts
    assert alone.location.line == 3


def test_many_mistakes_of_one_kind_are_counted() -> None:
    """Of hundreds of equal mistakes fifty are listed, and one more diagnostic says how many follow."""
    found = _read("Which?\n\n- [x] a\n" + "- [ ] b\n" * 200, language="en").diagnostics
    assert len(found) == 51
    assert found[-1].message == "149 more of this kind follow in this file"


def test_a_text_that_contradicts_the_config_is_reported() -> None:
    """The config holds where a file says nothing, but words of another language are never passed over."""
    text = "Which of these rivers flows into the sea, and where does it end?\n\n- [x] The Rhine\n- [ ] The Danube\n"
    source = Source(_PATH, text, "rivers")
    assert [found.code for found in markdown.read(source, Defaults(language="de")).diagnostics] == ["SRC004"]
    assert markdown.read(source, Defaults(language="en")).diagnostics == ()
