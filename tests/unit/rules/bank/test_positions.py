"""What the places of the right options give away is told, once, and chance is left alone."""

import pytest

from qtiexport.rules.bank.positions import (
    chance,
    key_position_bias,
    runs_of_same_key,
    true_share,
    unequal_option_counts,
)
from tests.unit.rules.bank.traits import keys, single, stated


@pytest.mark.parametrize(
    ("statistic", "freedom", "expected"),
    [
        (3.841459, 1, 0.05),
        (6.634897, 1, 0.01),
        (9.210340, 2, 0.01),
        (11.344867, 3, 0.01),
        (13.276704, 4, 0.01),
        (15.086272, 5, 0.01),
        (37.566235, 20, 0.01),
        (0.0, 3, 1.0),
        (0.351846, 3, 0.95),
    ],
)
def test_chance_is_that_of_the_printed_tables(statistic: float, freedom: int, expected: float) -> None:
    """The chi-square distribution agrees with the critical values of every textbook."""
    assert chance(statistic, freedom) == pytest.approx(expected, abs=1e-6)


def test_chance_stays_a_number_for_any_bank() -> None:
    """A statistic of a huge bank is no overflow."""
    assert chance(1e6, 25) == 0.0
    assert 0 <= chance(1e-300, 25) <= 1


def test_a_bias_is_told_with_its_counts() -> None:
    """The message counts every place, also the one where no key stands."""
    (found,) = key_position_bias(keys("1" * 14 + "3" + "2" * 5))
    assert found.message == (
        "in “en”, the right option of 20 single-choice questions is A never, B 14 times, C 5 times and D once"
    )


@pytest.mark.parametrize(
    "places", ["0123" * 5, "1" * 19, "01230123011223000111", "1" * 10 + "0" * 5 + "2" * 3 + "3" * 2]
)
def test_what_chance_does_is_no_bias(places: str) -> None:
    """Fewer than twenty questions, and counts that come in one of a hundred banks, are left alone."""
    assert list(key_position_bias(keys(places))) == []


def test_shuffled_options_have_no_place() -> None:
    """Where each learner sees another order, the author's gives nothing away."""
    questions = keys("1" * 30, shuffle=True)
    assert [*key_position_bias(questions), *runs_of_same_key(questions)] == []


def test_places_that_some_questions_lack_are_expected_less_often() -> None:
    """Where most questions have two options, C is right rarely, and that is no bias."""
    questions = tuple(single(number, number % 2, options=2) for number in range(40))
    others = tuple(single(100 + number, number % 4) for number in range(8))
    assert list(key_position_bias((*questions, *others))) == []


def test_translations_are_told_once() -> None:
    """What is wrong in the same way in two languages is one finding that names both."""
    (found,) = key_position_bias((*keys("1" * 20, language="de"), *keys("1" * 20, language="fr")))
    assert found.message.startswith("in “de” and “fr”, ")


def test_a_run_of_five_is_told_and_one_of_four_is_not() -> None:
    """The message names the first and the last question of the run."""
    assert list(runs_of_same_key(keys("0111123"))) == []
    (found,) = runs_of_same_key(keys("01111123"))
    assert "is B in 5 questions in a row, from “q1” to “q5”" in found.message
    assert found.location.line == 2


def test_the_longest_of_several_runs_is_told() -> None:
    """One finding stands for all runs of a language."""
    (found,) = runs_of_same_key(keys("11111" + "0" + "222222" + "0" + "33333"))
    assert "is C in 6 questions" in found.message
    assert found.message.endswith("; there are 2 more such runs")
    (found,) = runs_of_same_key(keys("11111" + "0" + "222222"))
    assert found.message.endswith("; there is one more such run")


def test_a_run_ends_at_a_question_of_another_kind() -> None:
    """Two options make long runs by chance, and a statement has no place."""
    assert list(runs_of_same_key((*keys("111"), stated(50, True), *keys("11")))) == []
    assert list(runs_of_same_key(keys("0" * 9, options=2))) == []


def test_a_stray_number_of_options_is_told() -> None:
    """Nine of ten agree, and the others are named."""
    stray = single(90, 0, options=3)
    (found,) = unequal_option_counts((*keys("0123" * 5), stray))
    assert found.message == "in “en”, 20 of 21 single-choice questions have 4 options, but “q90” has 3"
    several = tuple(single(90 + number, 0, options=3 + 2 * (number % 2)) for number in range(4))
    (found,) = unequal_option_counts((*keys("0123" * 10), *several))
    assert found.message.endswith("but “q90”, “q91”, “q92” and 1 more have more or fewer")


def test_numbers_that_differ_freely_are_left_alone() -> None:
    """Where no number is usual, and in a small bank, none is stray."""
    mixed = tuple(single(number, 0, options=3 + number % 3) for number in range(30))
    assert list(unequal_option_counts(mixed)) == []
    assert list(unequal_option_counts((*keys("01230123"), single(90, 0, options=3)))) == []
    assert list(unequal_option_counts(())) == []


@pytest.mark.parametrize(("true", "count"), [(7, 20), (13, 20), (19, 19), (0, 19)])
def test_a_fair_share_of_true_statements_is_left_alone(true: int, count: int) -> None:
    """35 to 65 per cent are fair, and below twenty statements nothing is said."""
    assert list(true_share(tuple(stated(number, number < true) for number in range(count)))) == []


@pytest.mark.parametrize(("true", "scarce"), [(6, "true"), (14, "wrong"), (20, "wrong"), (0, "true")])
def test_an_unfair_share_is_told(true: int, scarce: str) -> None:
    """The help names what is too rare."""
    (found,) = true_share(tuple(stated(number, number < true) for number in range(20)))
    assert found.message == f"in “en”, {true} of 20 true/false statements are true"
    assert found.help == f"make some more of them {scarce}"
