"""Options are judged by what a reader sees: thresholds, and what looks like a flaw and is none."""

import pytest

from qtiexport.model import ChoiceForm
from qtiexport.rules.items import judge_question
from tests.makers import content, interaction, question, true_false


def _found(
    key: str,
    *texts: str,
    stem: str = "Which of these is a river in Europe?",
    shuffle: bool = False,
    language: str = "en",
) -> list[str]:
    """The codes for a question with these options; its explanation is sound."""
    form = ChoiceForm.SINGLE if key.count("+") == 1 else ChoiceForm.MULTIPLE
    most = 0 if form is ChoiceForm.SINGLE else key.count("+")
    asked = interaction(key, form, most, texts, shuffle=shuffle)
    said = content("It flows through Europe.")
    made = question(asked, stem=(stem,), language=language, explanation=said, rest=said)
    return [each.code for each in judge_question(made)]


@pytest.mark.parametrize(("right", "codes"), [(59, []), (60, ["ITM101"])])
def test_a_right_option_may_have_less_than_one_and_a_half_times_the_characters(right: int, codes: list[str]) -> None:
    assert _found("+--", "r" * right, "w" * 40, "x" * 40) == codes


@pytest.mark.parametrize(("right", "codes"), [(29, []), (30, ["ITM101"])])
def test_a_difference_of_less_than_twenty_characters_is_none(right: int, codes: list[str]) -> None:
    assert _found("+--", "r" * right, "w" * 10, "x" * 10) == codes


def test_a_right_option_that_is_not_the_longest_gives_nothing_away() -> None:
    assert _found("+---", "r" * 60, "w" * 70, "x" * 10, "y" * 10) in ([], ["ITM102"])


@pytest.mark.parametrize(("right", "codes"), [(99, []), (101, ["ITM101"])])
def test_several_right_options_stand_out_if_each_is_longer_than_each_wrong_one(right: int, codes: list[str]) -> None:
    assert _found("++---", "r" * right, "s" * right, "w" * 80, "x" * 80, "y" * 80) == codes


@pytest.mark.parametrize(("longest", "codes"), [(60, []), (61, ["ITM102"])])
def test_the_longest_option_may_have_three_times_the_characters_of_the_shortest(longest: int, codes: list[str]) -> None:
    assert _found("+---", "r" * 50, "w" * 20, "x" * longest, "y" * 60) == codes


@pytest.mark.parametrize(
    ("key", "codes"),
    [("+-", ["ITM114"]), ("+--", []), ("+-----", []), ("+------", ["ITM114"]), ("++-", []), ("+++-", ["ITM114"])],
)
def test_three_to_six_options_and_fewer_than_three_quarters_right(key: str, codes: list[str]) -> None:
    names = ("Rhine", "Nile", "Volga", "Congo", "Ganges", "Amazon", "Mekong")
    assert _found(key, *names[: len(key)]) == codes


@pytest.mark.parametrize(
    ("stem", "codes"),
    [
        ("Who swims?", ["ITM116"]),
        ("Which river flows?", []),
        ("Paris lies on:", ["ITM116"]),
        ("The Seine ...", []),
        (f"Which river is it?{' one two' * 58}", []),
        (f"Which river is it?{' one two' * 58} three", ["ITM116"]),
    ],
)
def test_a_stem_is_neither_too_short_nor_too_long(stem: str, codes: list[str]) -> None:
    assert _found("+--", "Rhine", "Nile", "Volga", stem=stem) == codes


def test_true_and_false_are_no_options_that_could_be_written_better() -> None:
    said = content("It ends in the Black Sea.")
    made = question(true_false(True), stem=("The Danube flows east.",), explanation=said, rest=said)
    assert judge_question(made) == ()


@pytest.mark.parametrize(
    "texts",
    [
        ("The cell divides by mitosis", "The cell divides by meiosis", "The cell does not divide"),
        ("Port 80 is open", "Port 81 is open", "No port is open"),
        ("it is true if x > 3", "it is true if x < 3", "never"),
        ("She likes tea", "She like tea", "She liking tea"),
        ("The price rises as demand falls", "The price falls as demand rises", "The price is fixed"),
        ("The sulphate of iron", "The sulphite of iron", "Rust"),
    ],
)
def test_options_that_differ_by_a_word_a_figure_or_a_sign_are_not_nearly_equal(texts: tuple[str, ...]) -> None:
    assert "ITM110" not in _found("+" + "-" * (len(texts) - 1), *texts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the levels of the rivers", "the levels of the river"),
        ("an email to the teacher", "an e-mail to the teacher"),
        ("a net that is fine, and light", "a net that is fine and light"),
    ],
)
def test_options_that_differ_by_an_ending_a_hyphen_or_a_comma_are_nearly_equal(one: str, other: str) -> None:
    assert _found("+--", one, other, "the bridge") == ["ITM110"]


@pytest.mark.parametrize(
    "texts",
    [
        ("the Danube", "the Danube canal", "the Rhine"),
        ("git add", "git add .", "git init"),
        ("O(n)", "O(n log n)", "O(1)"),
        ("Dogs are allowed", "No dogs", "Nobody says that dogs are allowed: they are not"),
        ("It was late, we went", "It was late we went", "It was, late we went"),
    ],
)
def test_a_name_within_a_name_or_an_opposite_is_not_contained(texts: tuple[str, ...]) -> None:
    assert "ITM111" not in _found("+" + "-" * (len(texts) - 1), *texts)


@pytest.mark.parametrize(
    ("texts", "sorted_"),
    [
        (("1", "5", "3"), False),
        (("1", "3", "5"), True),
        (("5", "3", "1"), True),
        (("3:1", "4,5:1", "21:1"), True),
        (("21:1", "3:1", "4,5:1"), False),
        (("1.500", "1.75", "2"), True),
        (("900 €", "1.500 €", "2.000 €"), True),
        (("€ 900", "€ 100", "€ 500"), False),
        (("−5 °C", "0 °C", "5 °C"), True),
        (("2024-01-05", "2023-12-31", "2024-02-01"), False),
        (("31.12.2023", "05.01.2024", "01.02.2024"), True),
        (("2 days", "16 hours", "3 weeks"), True),
        (("number 3", "number 1", "number 2"), True),
        (("10²", "10³", "10¹"), True),
    ],
)
def test_numbers_of_one_unit_stand_in_order(texts: tuple[str, ...], sorted_: bool) -> None:
    assert ("ITM112" not in _found("+--", *texts)) is sorted_


def test_shuffled_numbers_need_no_order() -> None:
    assert _found("+--", "1", "5", "3", shuffle=True) == []


@pytest.mark.parametrize(
    ("texts", "apart"),
    [
        (("1–5", "5–10", "10–15"), False),
        (("1–4", "5–9", "10–15"), True),
        (("0–10", "10–50", "50–250", "more than 250"), False),
        (("1914–1918", "1918–1939", "1939–1945"), True),
        (("5–7", "6–8", "7–9"), True),
        (("40–60", "60–80", "60–100"), True),
        (("09:00–12:00", "12:00–15:00", "15:00–18:00"), True),
    ],
)
def test_classes_of_numbers_do_not_share_a_border(texts: tuple[str, ...], apart: bool) -> None:
    assert ("ITM113" not in _found("+" + "-" * (len(texts) - 1), *texts)) is apart


@pytest.mark.parametrize(
    ("texts", "stem", "combined"),
    [
        (("the lion", "the eagle", "the whale", "A and C"), "Which are mammals?", True),
        (("only A", "A and B", "B and AB", "A, B and AB"), "Which blood groups are possible?", False),
        (("1 and 3", "1 and 4", "2 and 3"), "What solves the equation?", False),
        (("1 and 3", "1 and 2", "2 and 3"), "1. It is red. 2. It is sour. 3. It is cold. What is true?", True),
    ],
)
def test_letters_combine_options_only_where_they_stand_for_something(
    texts: tuple[str, ...], stem: str, combined: bool
) -> None:
    assert ("ITM115" in _found("+" + "-" * (len(texts) - 1), *texts, stem=stem)) is combined


def test_an_abbreviation_is_no_full_stop_and_a_name_no_small_letter() -> None:
    assert _found("+--", "Rhine, Elbe etc.", "Nile and Congo", "Volga and Don") == []
    assert _found("+--", "in Cologne", "Basel", "on the sea") == []
    assert _found("+--", "the Rhine", "The Nile", "The Congo") == ["ITM126"]


def test_a_single_word_is_counted_as_one() -> None:
    """“1 words” is no English."""
    made = question(interaction("+--"), stem=("Why?",))
    assert "the stem has only 1 word" in [each.message for each in judge_question(made)]
