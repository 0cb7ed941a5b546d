"""QTI 2.1 items of every kind of question: what types.md 4 to 18 print, and what is lost on the way."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from lxml import etree

from qtiexport.config import Feedback
from qtiexport.model import (
    AssociateInteraction,
    Content,
    ExtendedTextInteraction,
    Gap,
    Kind,
    ListBlock,
    Marking,
    NumericInteraction,
    OrderInteraction,
    Paragraph,
    Question,
    Range,
    RawItem,
    SliderInteraction,
    Table,
    Text,
    TextEntryInteraction,
    UploadInteraction,
)
from qtiexport.targets import Fidelity, Settings, qti21
from tests import kinds, makers
from tests.xml import one, parsed, text

KEPT = Path(__file__).resolve().parents[2] / "fixtures" / "documents" / "qti21"
END, NEVER = Settings(), Settings(feedback=Feedback.NEVER)
MARKINGS = {
    Kind.ORDER: (Marking.ADJACENT_PAIRS, Marking.PLACES),
    Kind.MATCH: (Marking.PER_PART, Marking.ALL_OR_NOTHING),
}


def _item(question: Question, settings: Settings = END) -> etree._Element:
    (document,) = qti21.item(question, settings).documents
    return parsed(document.content)


def _response(root: etree._Element, name: str = "RESPONSE") -> tuple[str | None, str | None, list[str | None]]:
    declared = one(root, f"responseDeclaration[@identifier='{name}']")
    values = [value.text for value in declared.iterfind("correctResponse/value")]
    return declared.get("cardinality"), declared.get("baseType"), values


def _kept() -> list[tuple[str, Question]]:
    every = [kind for kind in Kind if kind not in (Kind.RAW, Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)]
    told = [replace(kinds.question(kind), explanation=makers.content("Because.")) for kind in every]
    return [
        (f"kind-{kind}{f'-{marking}' if kind in MARKINGS else ''}.xml", replace(question, marking=marking))
        for kind, question in zip(every, told, strict=True)
        for marking in MARKINGS.get(kind, (question.marking,))
    ]


@pytest.mark.parametrize(("name", "question"), _kept(), ids=lambda value: value if isinstance(value, str) else "")
def test_an_item_is_what_is_kept(name: str, question: Question, request: pytest.FixtureRequest) -> None:
    """Byte for byte the document that was looked at, and that the grammars are tried with."""
    made = qti21.item(question, END).documents[0].content
    if request.config.getoption("--update-golden"):
        (KEPT / name).write_bytes(made)
    assert made == (KEPT / name).read_bytes(), "see `pytest --update-golden`, git diff"


# --- texts and numbers -------------------------------------------------------------------------------------------


def test_a_gap_stands_in_its_line_and_has_a_response_of_its_own() -> None:
    """Words, a number and a list in one sentence: three responses, whose sum is divided before it is multiplied."""
    root = _item(kinds.question(Kind.GAP))
    line = one(root, "itemBody/div/p")
    assert [(each.tag, each.get("responseIdentifier")) for each in line] == [
        ("textEntryInteraction", "RESPONSE_1"), ("textEntryInteraction", "RESPONSE_2"),
        ("inlineChoiceInteraction", "RESPONSE_3"),
    ]  # fmt: skip
    assert _response(root, "RESPONSE_1") == ("single", "string", ["Seine"])
    assert _response(root, "RESPONSE_2") == ("single", "float", ["2.1"])
    assert _response(root, "RESPONSE_3") == ("single", "identifier", ["g3a"])
    total = one(root, "responseProcessing/setOutcomeValue[@identifier='SCORE']")
    assert [each.tag for each in total.iter()][1:5] == ["product", "divide", "variable", "baseValue"]
    assert [each.text for each in total.iter("baseValue")] == ["3.0", "3.0"]


def test_no_gap_tells_how_long_its_answer_is() -> None:
    """All fields of a text have one length, with room for the longest answer."""
    long = "antidisestablishmentarianism"
    root = _item(kinds.sentence("a ", kinds.text_entry("if"), " b ", kinds.text_entry(long), kinds.numeric("1")))
    (length,) = {each.get("expectedLength") for each in root.iter("textEntryInteraction")}
    assert int(str(length)) > len(long)


def test_a_text_is_mapped_for_importers_and_matched_by_the_pattern() -> None:
    """Keys in NFC with single blanks, each once whatever its case; every one says whether case counts."""
    entry = TextEntryInteraction(("cafe\u0301", "CAFÉ", "a  b"))
    root = _item(kinds.asked(entry))
    found = [(each.get("mapKey"), each.get("caseSensitive")) for each in root.iter("mapEntry")]
    assert found == [("café", "false"), ("a b", "false")]
    (match,) = root.iter("patternMatch")
    assert str(match.get("pattern")).startswith("^") and str(match.get("pattern")).endswith("$")
    exact = _item(kinds.asked(replace(entry, exact_case=True)))
    assert [(e.get("mapKey"), e.get("caseSensitive")) for e in exact.iter("mapEntry")][1] == ("CAFÉ", "true")


@pytest.mark.parametrize(("low", "high", "tags"), [(True, True, ["gte", "lte"]), (False, False, ["gt", "lt"])])
def test_a_number_lies_within_two_bounds(low: bool, high: bool, tags: list[str]) -> None:
    """Never QTI's own tolerance, which engines read differently; the bounds are exact decimals."""
    asked = NumericInteraction(Range(Fraction("117.6"), Fraction("122.4"), low, high), Fraction(120))
    within = one(_item(kinds.asked(asked)), "responseProcessing/responseCondition/responseElseIf/and")
    assert [each.tag for each in within] == tags
    assert [each.text for each in within.iter("baseValue")] == ["117.6", "122.4"]


def test_very_small_numbers_are_written_in_full() -> None:
    tiny = Fraction(1, 10**40)
    root = _item(kinds.asked(NumericInteraction(Range(tiny, tiny), tiny)))
    assert _response(root)[2] == [f"0.{'0' * 39}1"]


def test_a_unit_stands_behind_its_field() -> None:
    root = _item(kinds.question(Kind.NUMERIC))
    assert text(root, "itemBody/div[@class='entry']") == "\u00a0m/s²"


@pytest.mark.parametrize(
    ("language", "lost"), [("en", 0), ("de", 1), ("de-AT", 1), ("de-CH", 0), ("fr", 1), ("ja", 0), ("es-MX", 0)]
)
def test_a_decimal_comma_is_not_read_and_told(language: str, lost: int) -> None:
    made = qti21.item(replace(kinds.question(Kind.NUMERIC), language=language), END)
    assert len(made.losses) == lost


# --- pairs and order ---------------------------------------------------------------------------------------------


def test_a_match_uses_each_choice_once_and_categories_any_number_of_times() -> None:
    root = _item(kinds.question(Kind.MATCH))
    assert _response(root) == ("multiple", "directedPair", ["can ott", "ita rom", "jap tok"])
    assert {each.get("matchMax") for each in root.iter("simpleAssociableChoice")} == {"1"}
    assert one(root, "itemBody/matchInteraction").get("maxAssociations") == "3"
    first, second = _item(kinds.question(Kind.CATEGORIZE)).iter("simpleMatchSet")
    assert ({each.get("matchMax") for each in first}, {each.get("matchMax") for each in second}) == ({"1"}, {"0"})
    assert [each.get("identifier") for each in second] == ["mammal", "bird", "fish"]


def test_what_is_shown_never_stands_in_the_right_order() -> None:
    """Players that do not shuffle would show the key; and it is the same order in every build."""
    for number in range(30):
        order = OrderInteraction(kinds.things("a", "b", "c"))
        for size, asked in ((2, OrderInteraction(order.choices[:2])), (3, order)):
            root = _item(kinds.asked(asked, identifier=f"q{number}"))
            shown = [str(each.get("identifier")) for each in root.iter("simpleChoice")]
            assert shown != sorted(shown) and len(shown) == size
            assert etree.tostring(root) == etree.tostring(_item(kinds.asked(asked, identifier=f"q{number}")))
        match = _item(replace(kinds.question(Kind.MATCH), identifier=f"q{number}"))
        targets = [each.get("identifier") for each in list(match.iter("simpleMatchSet"))[1]]
        assert targets != ["ott", "rom", "tok", "mil"] and len(targets) == 4


def test_pairs_without_direction_are_pairs() -> None:
    asked = AssociateInteraction(kinds.things("a", "b", "c", "d"), (("a", "b"), ("c", "d")))
    root = _item(kinds.asked(asked))
    assert _response(root) == ("multiple", "pair", ["a b", "c d"])
    assert one(root, "itemBody/associateInteraction").get("maxAssociations") == "2"


@pytest.mark.parametrize("kind", [Kind.MATCH, Kind.ASSOCIATE, Kind.GAP_MATCH])
def test_all_or_nothing_of_pairs_compares_with_the_key(kind: Kind) -> None:
    root = _item(replace(kinds.question(kind), marking=Marking.ALL_OR_NOTHING))
    assert root.find(".//mapping") is None
    assert [each.tag for each in one(root, "responseProcessing/responseCondition/responseIf/match")] == [
        "variable", "correct",
    ]  # fmt: skip


def test_words_of_gaps_are_plain_and_gaps_stand_in_lines() -> None:
    """In a list item or a cell the standard takes no gap, but a span with one."""
    gaps = [(Text("x "), Gap(name)) for name in ("g1", "g2", "g3")]
    listed = ListBlock(False, ((Paragraph(gaps[0]),),))
    table = Table(((Text("h"),),), ((gaps[1],),))
    asked = replace(kinds.gap_match(), content=Content((listed, table, Paragraph(gaps[2]))))
    root = _item(kinds.asked(replace(asked, pairs=(("w1", "g1"), ("w2", "g2"), ("w3", "g3")))))
    assert {str(one.tag) for gap in root.iter("gap") if (one := gap.getparent()) is not None} == {"span", "p"}
    assert sorted(str(each.text) for each in root.iter("gapText")) == ["carbon dioxide", "nitrogen", "water"]


# --- texts and pictures to mark, scales, what people mark --------------------------------------------------------


def test_a_hotspot_has_its_picture_areas_and_words() -> None:
    root = _item(kinds.question(Kind.HOTSPOT))
    picture = one(root, "itemBody/hotspotInteraction/object")
    assert (picture.get("data"), picture.text) == ("../media/torso-0a1b2c3d.png", "Outline of a torso")
    assert next(each.get("coords") for each in root.iter("hotspotChoice")) == "152,118,22"
    assert [asset.name for asset in qti21.item(kinds.question(Kind.HOTSPOT), END).assets] == ["torso-0a1b2c3d.png"]


@pytest.mark.parametrize(("step", "base"), [("5", "integer"), ("0.5", "float")])
def test_a_scale_of_whole_numbers_is_an_integer(step: str, base: str) -> None:
    """Bounds have the type of the response: engines compare nothing else."""
    made = qti21.item(kinds.asked(replace(kinds.slider(), step=Fraction(step))), END)
    root = parsed(made.documents[0].content)
    assert _response(root) == ("single", base, ["100"])
    assert {each.get("baseType") for each in one(root, ".//and").iter("baseValue")} == {base}
    assert text(root, "itemBody/sliderInteraction/prompt") == "°C"
    assert len(made.losses) == int(base == "float")


def test_a_scale_below_zero_is_a_number_to_type() -> None:
    """Later schemas of the standard take no such slider."""
    right = Range(Fraction(-5), Fraction(0))
    slider = SliderInteraction(Fraction(-20), Fraction(100), Fraction(5), right, Fraction(0))
    made = qti21.item(kinds.asked(slider), END)
    root = parsed(made.documents[0].content)
    assert root.find(".//sliderInteraction") is None
    assert _response(root) == ("single", "float", ["0"])
    assert made.fidelity is Fidelity.DEGRADED


def test_an_essay_is_marked_by_people() -> None:
    """No rule sets SCORE; who marks reads rubric and model answer, and learners are shown the latter afterwards."""
    root = _item(replace(kinds.question(Kind.ESSAY), explanation=makers.content("Because.")))
    assert [each.get("identifier") for each in one(root, "responseProcessing")] == ["MODEL", "FEEDBACK"]
    marking = one(root, "itemBody/rubricBlock")
    assert marking.get("view") == "scorer tutor"
    assert [(each.tag, each.text) for each in marking] == [
        ("h2", "Rubric"), ("p", "4 points"), ("h2", "Model answer"), ("p", "Each team looks at itself."),
    ]  # fmt: skip
    assert [text(each, "p") for each in root.iter("modalFeedback")] == ["Each team looks at itself.", "Because."]
    assert _response(root) == ("single", "string", [])


def test_without_feedback_only_those_who_mark_see_the_model_answer() -> None:
    """Nothing is shown to learners; the rubric keeps rubric and model answer."""
    root = _item(kinds.question(Kind.ESSAY), NEVER)
    assert root.find("responseProcessing") is None and root.find("modalFeedback") is None
    assert "Each team looks at itself." in text(root, "itemBody/rubricBlock")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (UploadInteraction(("pdf",), 0), ["kinds and size of the file"]),
        (UploadInteraction(), []),
        (ExtendedTextInteraction(min_words=10), ["limits of words"]),
        (ExtendedTextInteraction(lines=5), []),
    ],
)
def test_what_cannot_be_said_is_told(asked: UploadInteraction | ExtendedTextInteraction, told: list[str]) -> None:
    losses = qti21.item(kinds.asked(asked), END).losses
    assert len(losses) == len(told) and all(words in loss.reason for words, loss in zip(told, losses, strict=True))


def test_what_stands_behind_the_interaction_stays_behind_it() -> None:
    question = kinds.question(Kind.ORDER)
    more = replace(question, body=Content((*question.body.blocks, *makers.content("And take your time.").blocks)))
    assert [(each.tag, each.get("class")) for each in one(_item(more), "itemBody")] == [
        ("div", "stem"), ("orderInteraction", None), ("div", "stem"),
    ]  # fmt: skip


def test_an_item_of_the_authors_own_that_is_gone_is_told() -> None:
    """How it is packed while its file is there: test_qti21_raw.py."""
    made = qti21.item(kinds.asked(RawItem("/nowhere/x.qti.xml", "0" * 64)), END)
    assert made.fidelity is Fidelity.LEFT_OUT
    assert [each.code for each in made.diagnostics] == ["MED008"]
