"""What differs between two languages of a question is found for every kind, by names or by places."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.model import (
    Content,
    HotspotInteraction,
    Hottext,
    HottextInteraction,
    Interaction,
    Kind,
    OrderInteraction,
    Paragraph,
    Question,
    Text,
)
from qtiexport.rules import judge_languages
from qtiexport.traits.languages import Standing, language_traits
from qtiexport.traits.links import links
from tests import kinds, makers

Change = Callable[[Any], Any]


def _told(reference: Question, text: Question) -> list[Diagnostic]:
    """What is told of a text beside its reference, but that its stem is not translated."""
    one = replace(reference, language="de", location=Location("q.de.md", 1), identifier="q")
    other = replace(text, language="en", location=Location("q.en.md", 1), identifier="q")
    found = judge_languages(links(language_traits(each, Standing()) for each in (one, other)))
    return [each for each in found if not each.message.startswith("the question, ")]


def _named(question: Question) -> Question:
    """The question with names, where its kind has any."""
    every: tuple[Any, ...] = question.interactions
    named = (replace(one, named=True) if hasattr(one, "named") else one for one in every)
    return replace(question, interactions=tuple(named))


def _changed(kind: Kind, change: Change, named: bool = True) -> list[str]:
    """The messages for a question and a translation of it whose first interaction is another."""
    base = _named(kinds.question(kind)) if named else kinds.question(kind)
    text = replace(base, interactions=(change(base.interactions[0]), *base.interactions[1:]))
    return [f"{found.code} {found.message}" for found in _told(base, text)]


@pytest.mark.parametrize("reference", Kind)
@pytest.mark.parametrize("text", Kind)
def test_two_kinds_are_no_translations_of_each_other(reference: Kind, text: Kind) -> None:
    """One finding says so; a question is a translation of itself, but for options that nobody has named."""
    choices = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)
    codes = [found.code for found in _told(_named(kinds.question(reference)), _named(kinds.question(text)))]
    structure = [code for code in codes if code in ("TRN001", "TRN002", "TRN003", "TRN009")]
    if reference is text:
        assert structure == []
    elif not {reference, text} <= set(choices):
        assert structure == ["TRN001"]


def _one_word(one: HottextInteraction) -> HottextInteraction:
    cat = Content((Paragraph((Hottext("cat", (Text("cat"),)),)),))
    return replace(one, content=cat, choices=one.choices[:1])


COUNTS: list[tuple[Kind, Change, str]] = [
    (Kind.MATCH, lambda one: replace(one, targets=one.targets[:3]), "3 counterparts here and 4 in q.de.md:1"),
    (Kind.CATEGORIZE, lambda one: replace(one, targets=one.targets[:2]), "2 classes here and 3 in q.de.md:1"),
    (Kind.ORDER, lambda one: replace(one, choices=one.choices[:3]), "3 items here and 4 in q.de.md:1"),
    (Kind.GAP_MATCH, lambda one: replace(one, words=one.words[:2]), "2 words here and 3 in q.de.md:1"),
    (Kind.HOTTEXT, _one_word, "1 word here and 4 in q.de.md:1"),
    (Kind.HOTSPOT, lambda one: replace(one, choices=one.choices[:2]), "2 areas here and 3 in q.de.md:1"),
    (
        Kind.INLINE_CHOICE,
        lambda _: kinds.inline_choice("g1", "larger", "smaller", "equal"),
        "3 options of gap 1 here and 2 in q.de.md:1",
    ),
    (Kind.GAP, lambda _: kinds.numeric("2"), "2 numbers here and 1 in q.de.md:1"),
]


@pytest.mark.parametrize(("kind", "change", "said"), COUNTS)
def test_numbers_of_things_are_compared(kind: Kind, change: Change, said: str) -> None:
    """What is counted is called as its author calls it, and nothing else is told."""
    assert _changed(kind, change) == [f"TRN001 “q” has {said}"]


def test_gaps_are_counted() -> None:
    """A sentence with a gap more is another question."""
    pieces = ("The ", kinds.text_entry("Seine"), " and ")
    one, two = kinds.sentence(*pieces, *pieces), kinds.sentence(*pieces, *pieces, *pieces)
    assert [found.message for found in _told(one, two)] == ["“q” has 3 gaps here and 2 in q.de.md:1"]


KEYS: list[tuple[Kind, Change, str]] = [
    (
        Kind.MATCH,
        lambda one: replace(one, pairs=(("can", "rom"), ("ita", "ott"), one.pairs[2])),
        "“Can” goes with “Rom” here, but “Can” goes with “Ott” in q.de.md:1; 1 more differ",
    ),
    (
        Kind.CATEGORIZE,
        lambda one: replace(one, pairs=(("cow", "fish"), *one.pairs[1:])),
        "“Cow” goes with “Fish” here, but “Cow” goes with “Mammal” in q.de.md:1",
    ),
    (
        Kind.ORDER,
        lambda one: replace(one, choices=(one.choices[1], one.choices[0], *one.choices[2:])),
        "“Link” is number 1 here, but “Physical” is number 1 in q.de.md:1; 1 more differ",
    ),
    (
        Kind.ASSOCIATE,
        lambda one: replace(one, pairs=(("cap", "lys"), ("dem", "mon"), one.pairs[2])),
        "“Cap” goes with “Lys” here, but “Cap” goes with “Mon” in q.de.md:1; 1 more differ",
    ),
    (
        Kind.GAP_MATCH,
        lambda one: replace(one, pairs=(("w3", "g1"), one.pairs[1])),
        "“nitrogen” belongs to gap 1 here, but “carbon dioxide” belongs to gap 1 in q.de.md:1",
    ),
    (
        Kind.NUMERIC,
        lambda _: kinds.numeric("9.81", "0.06", "m/s²"),
        "9.75 to 9.87 is right here, but 9.76 to 9.86 is right in q.de.md:1",
    ),
    (
        Kind.SLIDER,
        lambda one: replace(one, upper=Fraction(300)),
        "95 to 105 is right from 0 to 300 in steps of 5 here, but 95 to 105 is right from 0 to 200 in steps of 5 in "
        "q.de.md:1",
    ),
]


@pytest.mark.parametrize(("kind", "change", "said"), KEYS)
def test_keys_are_compared(kind: Kind, change: Change, said: str) -> None:
    """Pairs and words by name, an order by place, numbers by their bounds; both keys are told in words."""
    assert _changed(kind, change) == [f"TRN002 the key differs: {said}"]


def _first_right(one: HotspotInteraction) -> HotspotInteraction:
    spots = tuple(replace(spot, correct=place == 1) for place, spot in enumerate(one.choices))
    return replace(one, choices=spots)


def test_the_right_area_is_the_same() -> None:
    """Areas are compared one by one, as options are."""
    (found,) = _changed(Kind.HOTSPOT, _first_right)
    assert found.startswith("TRN002 the key differs: “heart” is wrong here, its counterpart “heart” in q.de.md:1 is")


def test_the_right_word_of_a_list_stands_at_the_same_place() -> None:
    """Lists within a sentence have no names, so that another order gives another key in reports."""
    base = kinds.question(Kind.INLINE_CHOICE)
    turned = replace(kinds.inline_choice("g1", "smaller", "larger"))
    choices = tuple(replace(choice, correct=not choice.correct) for choice in turned.choices)
    text = replace(base, interactions=(replace(turned, choices=choices), base.interactions[1]))
    (found,) = _told(base, text)
    assert (found.code, found.help) == ("TRN002", "correct one of the two keys, or write them in the same order")


def test_answers_to_be_typed_may_differ() -> None:
    """They are translated."""
    assert _changed(Kind.SHORT_ANSWER, lambda one: replace(one, answers=("Weihnachtsmann",))) == []


def _rivers(first: Interaction, second: Interaction) -> Question:
    return kinds.sentence("Between ", first, " and ", second, " it flows.")


def test_gaps_in_another_order_are_told_where_a_word_shows_it() -> None:
    """Reports call gaps by their numbers; what was translated cannot be compared, and a word at its place is there."""
    seine, paris = kinds.text_entry("Seine", "la Seine"), kinds.text_entry("Paris")
    (found,) = _told(_rivers(paris, seine), _rivers(kinds.text_entry("die Seine", "seine"), paris))
    assert (found.code, found.message) == ("TRN012", "“seine” belongs to gap 1 here and to gap 2 in q.de.md:1")
    assert _told(_rivers(paris, seine), _rivers(paris, seine)) == []
    assert _told(_rivers(paris, seine), _rivers(kinds.text_entry("Lutetia"), kinds.text_entry("die Seine"))) == []
    assert _told(_rivers(paris, paris), _rivers(paris, paris)) == []


def test_gaps_of_other_kinds_in_another_order_are_told() -> None:
    """A number for a word is another key, a list for a word another count."""
    word, number, some = kinds.text_entry("Seine"), kinds.numeric("2"), kinds.inline_choice("g1", "old", "new")
    assert [found.code for found in _told(_rivers(word, number), _rivers(number, word))] == ["TRN002"]
    assert [found.code for found in _told(_rivers(word, some), _rivers(some, word))] == ["TRN001"]
    lists = (kinds.inline_choice("g1", "A 4", "A 5"), kinds.inline_choice("g2", "B 4", "B 5"))
    assert [found.code for found in _told(_rivers(*lists), _rivers(*lists[::-1]))] == ["TRN012"]


def test_another_order_of_rows_is_none_where_they_have_names() -> None:
    """And without names it makes another key, which the message tells how to mend."""

    def turned(one: Any) -> Any:
        return replace(one, sources=one.sources[::-1], pairs=one.pairs[::-1])

    assert _changed(Kind.MATCH, turned) == []


def test_names_in_one_language_only_pair_nothing() -> None:
    """A row that is named here and lettered there might be any row."""
    base = kinds.question(Kind.MATCH)
    assert [found.code for found in _told(base, _named(base))] == ["TRN009"]
    assert [found.code for found in _told(base, base)] == []


def test_guides_time_and_weight_are_compared() -> None:
    """A rubric in one language only is a missing part; time and weight are what a question is worth."""
    base = kinds.question(Kind.ESSAY)
    bare = replace(base, interactions=(replace(kinds.essay(), rubric=None),))
    (missing,) = _told(base, bare)
    assert (missing.code, "lacks a rubric" in missing.message) == ("TRN004", True)
    found = [each.message for each in _told(base, replace(base, weight=Fraction(2), time_limit=90))]
    assert found == [
        "“q” is worth 20 here and 10 in q.de.md:1",
        "“q” has 90 seconds here and no time limit in q.de.md:1",
    ]


def test_things_that_were_not_translated_are_found() -> None:
    """An item of an order is a text of the question; where it has no name, it is called what it is."""
    first, *others = kinds.order().choices
    copied = OrderInteraction((replace(first, content=makers.content("The cable comes first")), *others))
    question = kinds.asked(copied)
    assert [found.message for found in _told(question, question)] == [
        "the item, “The cable comes first”, is the same in q.de.md:1"
    ]
