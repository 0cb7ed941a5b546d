"""Every rule of one question looks at every kind of question; some have rules of their own."""

from dataclasses import replace
from fractions import Fraction

import pytest

from qtiexport.model import (
    ExtendedTextInteraction,
    GapMatchInteraction,
    InlineChoice,
    InlineChoiceInteraction,
    Interaction,
    Kind,
    OrderInteraction,
    Question,
    choice_interaction,
)
from qtiexport.rules import judge_part
from qtiexport.rules.items import EVERY_ITEM_RULE, judge_question
from qtiexport.rules.items.view import view
from tests import kinds, makers


def _codes(question: Question) -> list[str]:
    """What is told of a question that has an explanation, and asks something."""
    said = makers.content("That is how it is.")
    return [each.code for each in judge_question(replace(question, explanation=said, rest=said))]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("rule", EVERY_ITEM_RULE, ids=lambda each: each.rule.code)
def test_every_rule_takes_every_kind(rule: object, kind: Kind) -> None:
    """No rule raises, with and without a lexicon of the language."""
    assert callable(rule)
    for language in ("en", "de", "zh", "gsw"):
        question = replace(kinds.question(kind), language=language)
        assert all(finding.message for finding in rule(view(question)))


@pytest.mark.parametrize("kind", Kind)
def test_a_sound_question_of_any_kind_is_left_alone(kind: Kind) -> None:
    """No rule that is on finds anything but that the example does not say how many options to choose."""
    unsaid = {Kind.MULTIPLE: ["ITM122"]}
    assert _codes(kinds.question(kind)) == unsaid.get(kind, [])


@pytest.mark.parametrize(
    ("kind", "told"),
    [(kind, kind not in (Kind.ESSAY, Kind.UPLOAD, Kind.RAW)) for kind in Kind],
)
def test_what_is_marked_by_itself_wants_an_explanation(kind: Kind, told: bool) -> None:
    """An essay and a file that is handed in are answered by people."""
    found = [each.code for each in judge_part(kinds.question(kind))]
    assert ("ITM120" in found) is told


def _with(question: Question, interaction: Interaction) -> Question:
    return replace(question, interactions=(interaction,))


@pytest.mark.parametrize(
    ("value", "off", "unit", "told"),
    [("9.81", "0", "", True), ("9.81", "0.05", "", False), ("0.5", "0", "", False), ("12.75", "0", "€", False)],
)
def test_a_rounded_number_wants_a_tolerance(value: str, off: str, unit: str, told: bool) -> None:
    """One decimal is taken for exact, and so is money."""
    question = _with(kinds.question(Kind.NUMERIC), kinds.numeric(value, off, unit))
    assert ("ITM131" in _codes(question)) is told


def test_the_remedy_is_written_as_the_language_writes_numbers() -> None:
    """An author can take it over as it stands."""
    german = replace(kinds.asked(kinds.numeric("9.81")), language="de")
    (help,) = (each.help for each in judge_question(german) if each.code == "ITM131")
    assert help == "add a tolerance, such as [[= 9,81 +- 0,05]]"


def test_a_number_that_never_ends_is_shown_rounded() -> None:
    """A third has no exact decimals, and a message about it all the same."""
    third = kinds.numeric("1", "0")
    exact = replace(third, value=Fraction(1, 3), right=replace(third.right, low=Fraction(1, 3), high=Fraction(1, 3)))
    (found,) = judge_question(_with(kinds.asked(exact, explanation=makers.content("So.")), exact))
    assert (found.code, "0.333333333333 is right" in found.message) == ("ITM131", True)


@pytest.mark.parametrize(("answer", "rubric"), [(None, None), (makers.content("It is."), None)])
def test_an_essay_wants_a_guide(answer: object, rubric: object) -> None:
    """A model answer is enough."""
    essay = ExtendedTextInteraction(model_answer=answer, rubric=rubric)  # type: ignore[arg-type]
    assert ("ITM132" in _codes(kinds.asked(essay))) is (answer is None)


def test_the_last_pair_is_not_left_over() -> None:
    """One thing more on the right side, or one word more, is enough; classes may be used again."""
    match, words = kinds.match(), kinds.gap_match()
    bare = replace(match, targets=match.targets[:3])
    few = replace(words, words=words.words[:2])
    twice = GapMatchInteraction(words.content, (replace(words.words[0], uses=2),), (("w1", "g1"), ("w1", "g2")))
    found = [_codes(kinds.asked(one)) for one in (match, words, bare, few, twice)]
    assert found == [[], [], ["ITM133"], ["ITM133"], ["ITM133"]]


@pytest.mark.parametrize(("count", "codes"), [(10, []), (11, ["ITM134"])])
def test_ten_gaps_are_enough(count: int, codes: list[str]) -> None:
    """Eleven are too many."""
    pieces = [piece for n in range(count) for piece in (f"Word {n} ", kinds.text_entry("gap"))]
    assert _codes(kinds.sentence(*pieces)) == codes


@pytest.mark.parametrize(("count", "codes"), [(2, ["ITM135"]), (3, [])])
def test_three_things_can_be_put_in_order(count: int, codes: list[str]) -> None:
    """Two cannot be told from chance."""
    assert _codes(kinds.asked(OrderInteraction(kinds.order().choices[:count]))) == codes


@pytest.mark.parametrize(
    ("answers", "codes"),
    [
        (("one two three four five six",), ["ITM136"]),
        (("one two three four five six", "water"), []),
        (("one two three four five",), []),
    ],
)
def test_one_short_answer_is_enough(answers: tuple[str, ...], codes: list[str]) -> None:
    """Longer ones beside it do no harm."""
    assert _codes(kinds.asked(kinds.text_entry(*answers))) == codes


def test_an_answer_that_stands_in_the_question_is_found() -> None:
    """Also one that is not the first of those that are right."""
    asked = kinds.asked(kinds.text_entry("Santa Claus", "Santa"), stem="Who is Santa?")
    assert _codes(asked) == ["ITM127"]


def test_lists_within_a_sentence_are_judged_as_options_are() -> None:
    """The longest of three gives itself away there too, and numbers stand in their order."""
    long = kinds.inline_choice("g1", "a very long option that says far more than all others", "short one", "other one")
    years = InlineChoiceInteraction(
        tuple(InlineChoice(f"g1{n}", year, n == 1) for n, year in enumerate(("1999", "1987", "1995")))
    )
    assert _codes(kinds.sentence("It is ", long, ".")) == ["ITM101"]
    assert _codes(kinds.sentence("It was in ", years, ".")) == ["ITM112"]


def test_things_that_say_the_same_are_found_on_either_side() -> None:
    """Two targets of a match that differ in one letter cannot both be told apart."""
    match = kinds.match()
    alike = (
        replace(match.targets[0], content=makers.content("The resistance of the air")),
        replace(match.targets[1], content=makers.content("The resistances of the air")),
    )
    assert _codes(kinds.asked(replace(match, targets=(*alike, *match.targets[2:])))) == ["ITM110"]


def test_a_template_is_found_in_every_text() -> None:
    """Words to drag, items and model answers are texts of a question too."""
    words = kinds.gap_match()
    todo = replace(words, words=(*words.words[:2], replace(words.words[2], text="TODO")))
    order = OrderInteraction(
        (*kinds.order().choices[:3], replace(kinds.order().choices[3], content=makers.content("XXX")))
    )
    essay = replace(kinds.essay(), rubric=makers.content("TBD"))
    assert [_codes(kinds.asked(one)) for one in (todo, order, essay)] == [["ITM124"]] * 3


def test_choices_of_a_choice_question_are_seen_once() -> None:
    """The list to choose from is what stands beside each other, and nothing else."""
    item = view(kinds.question(Kind.SINGLE))
    assert [len(group.options) for group in item.beside] == [len(choice_interaction(item.question).choices)]
    assert item.lists == item.beside
