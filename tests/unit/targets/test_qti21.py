"""QTI 2.1 documents: the encodings of types.md 1.1, 2 and 3, field by field."""

from dataclasses import replace
from fractions import Fraction

import pytest
from lxml import etree

from qtiexport.config import Feedback
from qtiexport.identifiers import file_name
from qtiexport.model import (
    BlockQuote,
    ChoiceForm,
    Content,
    Marking,
    Paragraph,
    Question,
    SimpleChoice,
    Strong,
    Text,
)
from qtiexport.targets import Settings, qti21
from tests import makers
from tests.xml import one, parsed, text

END, NEVER = Settings(), Settings(feedback=Feedback.NEVER)


def _item(question: Question, settings: Settings = END) -> etree._Element:
    (document,) = qti21.item(question, settings).documents
    assert document.path == f"items/{file_name(question.identifier)}.xml"
    return parsed(document.content)


def _multiple(key: str = "+-+", **more: object) -> Question:
    return makers.question(makers.interaction(key, rationales=True), **more)  # type: ignore[arg-type]


def test_the_frame() -> None:
    """An item says its identifier, title and language, and that it neither adapts nor counts time."""
    root = _item(_multiple(identifier="A1", title='<Flüsse> & "Meer"', language="de"))
    said = {etree.QName(name).localname: value for name, value in root.attrib.items()}
    assert said.pop("schemaLocation").startswith("http://www.imsglobal.org/xsd/imsqti_v2p1 ")
    assert said == {
        "identifier": "A1",
        "title": '<Flüsse> & "Meer"',
        "lang": "de",
        "adaptive": "false",
        "timeDependent": "false",
    }
    assert text(root, "itemBody/div").strip() == "Which rivers reach the sea?"
    assert one(root, "itemBody/div").get("class") == "stem"


def test_scores_are_declared_with_their_maximum() -> None:
    """SCORE starts at 0.0 and MAXSCORE is the points of the key."""
    root = _item(_multiple(points=Fraction(5, 2)))
    score, most = (one(root, f"outcomeDeclaration[@identifier='{name}']") for name in ("SCORE", "MAXSCORE"))
    assert (score.get("baseType"), score.get("normalMaximum"), text(score, "defaultValue")) == ("float", "2.5", "0.0")
    assert (most.get("baseType"), text(most, "defaultValue")) == ("float", "2.5")


def test_per_option_minus_maps_whole_numbers() -> None:
    """R right and W wrong: right ones weigh lcm/R, wrong ones -lcm/W, clipped at 0 and at the top."""
    root = _item(_multiple("+-++-", points=Fraction(3)))
    mapping = one(root, "responseDeclaration/mapping")
    assert dict(mapping.attrib) == {"lowerBound": "0", "upperBound": "6", "defaultValue": "0"}
    assert [(e.get("mapKey"), e.get("mappedValue")) for e in mapping] == [
        ("A", "2"), ("B", "-3"), ("C", "2"), ("D", "2"), ("E", "-3"),
    ]  # fmt: skip
    assert [value.text for value in root.iterfind("responseDeclaration/correctResponse/value")] == ["A", "C", "D"]
    guard = one(root, "responseProcessing/responseCondition[1]/responseIf")
    assert [element.tag for element in guard] == ["isNull", "setOutcomeValue"]
    assert text(guard, "setOutcomeValue[@identifier='SCORE']/baseValue") == "0.0"
    rule = one(root, "responseProcessing/responseCondition/responseElse/setOutcomeValue[@identifier='SCORE']")
    # Divide first, then multiply: full marks are then exactly the points (types.md 1.2, rule 2).
    assert [element.tag for element in rule.iter()] == [
        "setOutcomeValue", "product", "divide", "mapResponse", "baseValue", "baseValue",
    ]  # fmt: skip
    assert [element.text for element in rule.iter("baseValue")] == ["6.0", "3.0"]


@pytest.mark.parametrize(
    ("key", "points", "tags"),
    [
        ("+-", 1, ["mapResponse"]),
        ("+-", 2, ["product", "mapResponse", "baseValue"]),
        ("++--", 1, ["divide", "mapResponse", "baseValue"]),
    ],
)
def test_divide_and_product_are_left_out_where_they_are_one(key: str, points: int, tags: list[str]) -> None:
    """Neither dividing nor multiplying by one is written."""
    root = _item(_multiple(key, points=Fraction(points)))
    rule = one(root, "responseProcessing/responseCondition/responseElse/setOutcomeValue[@identifier='SCORE']")
    assert [element.tag for element in rule.iter()][1:] == tags


def test_per_option_is_guarded_against_too_many_ticks() -> None:
    """More ticks than may be chosen earn nothing: engines score an invalid answer all the same."""
    asked = makers.interaction("+-+--", most=2)
    root = _item(makers.question(asked, marking=Marking.PER_OPTION, points=Fraction(2)))
    assert one(root, "responseDeclaration/mapping").get("upperBound") == "2"
    assert {e.get("mappedValue") for e in root.iter("mapEntry")} == {"0", "1"}
    guard = one(root, "responseProcessing/responseCondition/responseElseIf")
    assert [element.tag for element in one(guard, "gt")] == ["containerSize", "baseValue"]
    assert (one(guard, "gt/baseValue").get("baseType"), text(guard, "gt/baseValue")) == ("integer", "2")
    assert one(root, "itemBody/choiceInteraction").get("maxChoices") == "2"


@pytest.mark.parametrize(
    ("form", "marking", "cardinality"),
    [
        (ChoiceForm.SINGLE, Marking.PER_OPTION_MINUS, "single"),
        (ChoiceForm.SINGLE, Marking.PER_OPTION, "single"),
        (ChoiceForm.MULTIPLE, Marking.ALL_OR_NOTHING, "multiple"),
    ],
)
def test_match(form: ChoiceForm, marking: Marking, cardinality: str) -> None:
    """Right-or-wrong questions compare with the correct response and have no mapping."""
    asked = makers.interaction("-+-", form, most=int(form is ChoiceForm.SINGLE))
    root = _item(makers.question(asked, marking=marking, points=Fraction(2)))
    assert one(root, "responseDeclaration").get("cardinality") == cardinality
    assert root.find(".//mapping") is None
    rule = one(root, "responseProcessing/responseCondition/responseIf")
    assert [element.tag for element in one(rule, "match")] == ["variable", "correct"]
    assert text(rule, "setOutcomeValue") == "2.0"


def test_true_false_keeps_its_identifiers() -> None:
    """The choices of a true/false question are called `true` and `false`."""
    root = _item(makers.question(makers.true_false(right=False)))
    assert [e.get("identifier") for e in root.iter("simpleChoice")] == ["true", "false"]
    assert text(root, "responseDeclaration/correctResponse/value") == "false"


@pytest.mark.parametrize(("shuffle", "most"), [(False, 0), (True, 3)])
def test_the_interaction_says_what_the_author_said(shuffle: bool, most: int) -> None:
    """Shuffling and the number to choose are the author's; no minimum is made up."""
    root = _item(makers.question(makers.interaction("+-++", most=most, shuffle=shuffle)))
    assert dict(one(root, "itemBody/choiceInteraction").attrib) == {
        "responseIdentifier": "RESPONSE",
        "shuffle": str(shuffle).lower(),
        "maxChoices": str(most),
    }


def test_what_is_pinned_is_fixed() -> None:
    """An option that keeps its place says so; the others say nothing."""
    asked = makers.interaction("+-+", shuffle=True)
    pinned = replace(asked, choices=(*asked.choices[:2], replace(asked.choices[2], fixed=True)))
    root = _item(makers.question(pinned))
    assert [one.get("fixed") for one in root.iter("simpleChoice")] == [None, None, "true"]


def test_rationales_stand_at_their_choices() -> None:
    """A line of rationale is feedbackInline in its choice, bound to it, set also when nothing is answered."""
    root = _item(_multiple("+-"))
    feedback = [(f.get("identifier"), f.get("outcomeIdentifier"), f.text) for f in root.iter("feedbackInline")]
    assert feedback == [("A", "RATIONALE", "because of A"), ("B", "RATIONALE", "because of B")]
    declared = one(root, "outcomeDeclaration[@identifier='RATIONALE']")
    assert (declared.get("cardinality"), text(declared, "defaultValue")) == ("multiple", "none")
    rule = root.findall("responseProcessing/responseCondition")[1]
    assert text(rule, "responseIf/setOutcomeValue/multiple/baseValue") == "none"
    assert one(rule, "responseElse/setOutcomeValue/variable").get("identifier") == "RESPONSE"


def test_a_single_response_is_wrapped_for_the_rationale() -> None:
    """RATIONALE stays multiple: a single response is put into a container."""
    asked = makers.interaction("+-", ChoiceForm.SINGLE, most=1, rationales=True)
    rule = _item(makers.question(asked)).findall("responseProcessing/responseCondition")[1]
    assert one(rule, "responseElse/setOutcomeValue/multiple/variable").get("identifier") == "RESPONSE"


def test_a_rationale_of_blocks_is_a_block() -> None:
    """feedbackInline takes no blocks: a rationale of several paragraphs is feedbackBlock."""
    choice = SimpleChoice("A", makers.content("x"), True, makers.content("one", "two"))
    asked = makers.interaction("+-")
    root = _item(makers.question(replace(asked, choices=(choice, asked.choices[1]))))
    assert root.find(".//feedbackInline") is None
    assert [p.text for p in one(root, ".//feedbackBlock")] == ["one", "two"]


def test_no_rationale_is_told_from_a_choice_of_that_name() -> None:
    """Where an author calls a choice `none`, the word for "no rationale" is another."""
    first, second = makers.choices("+-", rationales=True)
    named = SimpleChoice("none", first.content, first.correct, first.rationale)
    asked = makers.interaction("+-")
    root = _item(makers.question(replace(asked, choices=(named, second))))
    assert text(root, "outcomeDeclaration[@identifier='RATIONALE']/defaultValue") == "none_"


def test_the_explanation_is_shown_whatever_is_answered() -> None:
    """FEEDBACK is set last and without condition; the whole explanation is its modalFeedback."""
    root = _item(_multiple(explanation=makers.content("Because.", "And so.")))
    assert root.find("responseProcessing")[-1].get("identifier") == "FEEDBACK"  # type: ignore[index]
    feedback = one(root, "modalFeedback")
    assert (feedback.get("outcomeIdentifier"), feedback.get("showHide")) == ("FEEDBACK", "show")
    assert feedback.get("identifier") == text(root, "responseProcessing/setOutcomeValue/baseValue")
    assert [p.text for p in feedback] == ["Because.", "And so."]


def test_without_feedback_nothing_explains() -> None:
    """`feedback = "never"`: neither explanation nor rationale is in the item, so that no engine shows them."""
    root = _item(_multiple(explanation=makers.content("Because.")), NEVER)
    assert {d.get("identifier") for d in root.iter("outcomeDeclaration")} == {"SCORE", "MAXSCORE"}
    assert b"ecause" not in etree.tostring(root)


def test_no_explanation_means_no_feedback() -> None:
    """What the author did not write is not declared."""
    root = _item(makers.question(makers.interaction("+-")))
    assert {d.get("identifier") for d in root.iter("outcomeDeclaration")} == {"SCORE", "MAXSCORE"}
    assert len(root.findall("responseProcessing/*")) == 1


def test_hints_are_a_loss_that_is_told() -> None:
    """QTI 2.1 items have no place for hints before an answer: they are left out, and the loss is named."""
    made = qti21.item(_multiple(hints=(makers.content("Think."),)), END)
    assert b"Think" not in made.documents[0].content
    assert ["hints" in loss.reason for loss in made.losses] == [True]
    assert qti21.item(_multiple(), END).losses == ()


def test_the_structure_of_texts_is_kept() -> None:
    """Blocks and emphasis of stem and choices come out as XHTML."""
    asked = makers.interaction("+-")
    bold = SimpleChoice("A", Content((Paragraph((Text("a "), Strong((Text("b"),)))),)), True)
    question = makers.question(replace(asked, choices=(bold, asked.choices[1])))
    quote = BlockQuote((Paragraph((Text("said"),)),))
    root = _item(replace(question, body=Content((quote, *question.body.blocks))))
    assert text(root, "itemBody/div/blockquote/p") == "said"
    assert text(root, "itemBody/choiceInteraction/simpleChoice[@identifier='A']//strong") == "b"
