"""Questions that are asked twice are found, and what only looks so is left alone."""

from dataclasses import replace

import pytest

from qtiexport.diagnostics import Location
from qtiexport.rules.bank import judge_bank, sameness
from qtiexport.rules.bank.sameness import (
    answer_given_elsewhere,
    duplicate_question,
    duplicate_with_other_key,
    near_duplicate_question,
)
from qtiexport.traits.bank import BankTraits, similarity
from tests.unit.rules.bank.traits import asked

_STEM = "Which of these rivers of Europe flows into the Black Sea at last?"
_WRONG = ("Rhine", "Rhone", "Elbe")


def _near(number: int, word: str = "") -> BankTraits:
    return asked(f"q{number}", f"{_STEM} {word}", "Danube", _WRONG)


def test_a_copy_is_told_at_the_copy() -> None:
    """The finding names the first of the two, and nothing but the copy is told."""
    traits = (_near(1), asked("q2", _STEM.upper(), "danube", ("Elbe.", "Rhine", "Rhone")))
    (found,) = duplicate_question(traits)
    assert found.message.startswith("“q2” is the same question as “q1” (")
    assert [each.code for each in judge_bank((), traits)] == ["BNK103"]


def test_a_message_names_no_folder() -> None:
    """Messages reach built pages, whose bytes do not depend on where the sources lie."""
    traits = tuple(replace(_near(n), location=Location(f"folder/q{n}.md", 3)) for n in (1, 2))
    (found,) = duplicate_question(traits)
    assert found.message == "“q2” is the same question as “q1” (q1.md:3)"


def test_one_stem_with_other_options_is_another_question() -> None:
    """“Which statement is true?” may be asked again and again."""
    stems = ("Which statement is true?",) * 2
    traits = tuple(asked(f"q{n}", stem, f"right {n}", (f"wrong {n}",)) for n, stem in enumerate(stems))
    assert judge_bank((), traits) == ()


def test_another_key_is_an_error_of_its_own() -> None:
    """The same question with another right option is no mere copy."""
    traits = (asked("q1", _STEM, "Danube", ("Rhine",)), asked("q2", _STEM, "Rhine", ("Danube",)))
    assert list(duplicate_question(traits)) == []
    (found,) = duplicate_with_other_key(traits)
    assert found.message.endswith("but other options are right")


def test_a_translation_is_no_copy() -> None:
    """Equal texts in two languages are a matter of translation."""
    traits = tuple(asked("q1", _STEM, "Danube", _WRONG, language) for language in ("de", "en"))
    assert judge_bank((), traits) == ()


def test_equal_names_are_told_as_such_alone() -> None:
    """Two questions of one name collide already."""
    assert list(duplicate_question((_near(1), _near(1)))) == []


def test_questions_that_are_alike_are_told_once() -> None:
    """A group is one finding, at its second question, with the share of words."""
    (found,) = near_duplicate_question((_near(1), _near(2, "really"), _near(3, "indeed"), _near(4, "then")))
    assert found.message.startswith("“q2” says nearly the same as “q1” (")
    assert found.message.endswith("they share 94 % of their words; so are “q3” and “q4”")
    assert found.location == _near(2).location


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "How much is 12 times the sum of the two numbers below?",
            "How much is 13 times the sum of the two numbers below?",
        ),
        ("Which river flows through the city of Paris?", "Which mountain stands near a town in Peru?"),
        ("Which?", "Which"),
    ],
)
def test_variants_and_short_texts_are_left_alone(one: str, other: str) -> None:
    """Other numbers, other words, or too few of them."""
    traits = (asked("q1", one, "yes", ("no",)), asked("q2", other, "yes", ("no", "neither")))
    assert list(near_duplicate_question(traits)) == []


def test_the_threshold_lies_at_85_per_cent() -> None:
    """17 of 20 words is not enough, 18 of 21 is."""
    words = [f"w{chr(97 + n)}" for n in range(30)]
    fewer = (asked("q1", " ".join(words[:17]), "a", ("b",)), asked("q2", " ".join(words[:18]), "a", ("c", "d")))
    enough = (asked("q1", " ".join(words[:17]), "a", ("b",)), asked("q2", " ".join(words[:18]), "a", ("b", "c")))
    assert list(near_duplicate_question(fewer)) == []
    assert len(list(near_duplicate_question(enough))) == 1


def _name(number: int) -> str:
    """A word of three letters, since digits would make variants."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))


def test_every_pair_that_is_alike_is_found() -> None:
    """Looking at rare words only loses nothing: a copy with one word changed is found, whichever it is."""
    texts = [[f"{_name(number)}{chr(97 + place)}" for place in range(20)] for number in range(100)]
    edited = [[*text[: n % 20], "changed", *text[n % 20 + 1 :]] for n, text in enumerate(texts)]
    traits = [
        asked(f"{name}{n}", " ".join(text), "yes", ("no",))
        for name, some in (("first", texts), ("second", edited))
        for n, text in enumerate(some)
    ]
    found = list(near_duplicate_question(tuple(traits)))
    assert [each.message.split("”")[0] for each in found] == [f"“second{n}" for n in range(100)]


def _compared(monkeypatch: pytest.MonkeyPatch, traits: tuple[BankTraits, ...]) -> int:
    count = 0

    def counted(one: frozenset[int], other: frozenset[int]) -> float:
        nonlocal count
        count += 1
        return similarity(one, other)

    with monkeypatch.context() as patched:
        patched.setattr(sameness, "similarity", counted)
        assert list(near_duplicate_question(traits)) is not None
    return count


def _hostile(count: int) -> tuple[BankTraits, ...]:
    """Questions of which each two share most of their words, though not enough to be alike."""
    common = " ".join(f"common{_name(n)}" for n in range(20))
    few = [" ".join(f"few{_name((number * 7 + n) % 11)}" for n in range(8)) for number in range(count)]
    return tuple(asked(f"q{n}", f"{common} {few[n]} {_name(n)}", "yes", ("no",)) for n in range(count))


def test_the_work_grows_with_the_number_of_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times as many questions are four times as many comparisons, also where all look alike."""
    small, large = (_compared(monkeypatch, _hostile(count)) for count in (300, 1200))
    assert 0 < large <= 6 * max(small, 300)
    assert large <= 64 * 1200


def test_an_answer_in_another_stem_is_told() -> None:
    """The words of a key, in their order, in the text of another question."""
    painter = asked("painter", "Who painted the Night Watch?", "Rembrandt van Rijn", ("Vermeer",))
    town = asked("town", "Where did Rembrandt van Rijn paint?", "Amsterdam", ("Delft",))
    mixed = asked("mixed", "Did van Rijn, Rembrandt, paint?", "Yes", ("No",))
    (found,) = answer_given_elsewhere((painter, town, mixed))
    assert found.message.startswith("the text of “town” holds the answer to “painter” (")
    assert answer_given_elsewhere.rule.optional
