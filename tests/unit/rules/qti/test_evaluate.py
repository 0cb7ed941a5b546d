"""Response processing is run as the specification says, with exact numbers."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

import pytest
from lxml import etree

from qtiexport import scoring
from qtiexport.diagnostics import Location
from qtiexport.model import (
    ChoiceForm,
    ChoiceInteraction,
    Content,
    InteractionPlace,
    Marking,
    Metadata,
    Paragraph,
    Question,
    SimpleChoice,
    Text,
    choice_interaction,
)
from qtiexport.rules.qti.document import QtiDocument, read
from qtiexport.rules.qti.elements import NAMESPACE
from qtiexport.rules.qti.evaluate import outcomes
from qtiexport.rules.qti.expressions import Values
from qtiexport.rules.qti.values import scalar
from qtiexport.targets import Settings, qti21
from tests.unit.rules.changes import FIXTURES


def _item(rules: str, declarations: str = "") -> QtiDocument:
    """An item with a response RESPONSE (A and B right, A=2, B=1, else -1, from 0 to 2), a float SCORE, and `rules`."""
    return read(
        etree.fromstring(
            f'<assessmentItem xmlns="{NAMESPACE}" identifier="i" title="t" adaptive="false" timeDependent="false">'
            '<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">'
            "<correctResponse><value>A</value><value>B</value></correctResponse>"
            '<mapping lowerBound="0" upperBound="2" defaultValue="-1">'
            '<mapEntry mapKey="A" mappedValue="2"/><mapEntry mapKey="B" mappedValue="1"/></mapping>'
            '</responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'
            f"{declarations}<responseProcessing>{rules}</responseProcessing></assessmentItem>"
        )
    )


def _set(expression: str, outcome: str = "SCORE") -> str:
    return f'<setOutcomeValue identifier="{outcome}">{expression}</setOutcomeValue>'


def _float(text: str) -> str:
    return f'<baseValue baseType="float">{text}</baseValue>'


def _score(expression: str, *chosen: str) -> Values | None:
    found = outcomes(_item(_set(expression)), {"RESPONSE": chosen})
    return found["SCORE"] if found is not None else None


_MAP = '<mapResponse identifier="RESPONSE"/>'
_RESPONSE = '<variable identifier="RESPONSE"/>'
_KEY = '<correct identifier="RESPONSE"/>'


@pytest.mark.parametrize(
    ("chosen", "mark"),
    [((), 0), (("A",), 2), (("B",), 1), (("A", "B"), 2), (("B", "C"), 0), (("C",), 0), (("B", "B"), 1)],
)
def test_a_mapping_sums_each_choice_once_within_its_bounds(chosen: tuple[str, ...], mark: int) -> None:
    assert _score(_MAP, *chosen) == (Fraction(mark),)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (f"<divide>{_float('1')}{_float('3')}</divide>", Fraction(1, 3)),
        (f"<product>{_float('0.1')}{_float('3')}</product>", Fraction(3, 10)),
        (f"<sum>{_float('0.1')}{_float('0.2')}</sum>", Fraction(3, 10)),
        (f"<subtract>{_float('1e1')}{_float('-.5')}</subtract>", Fraction(21, 2)),
    ],
)
def test_arithmetic_is_exact(expression: str, value: Fraction) -> None:
    assert _score(expression) == (value,)


@pytest.mark.parametrize(
    "expression",
    [
        f"<divide>{_float('1')}{_float('0')}</divide>",
        f"<sum>{_float('1')}<null/></sum>",
        _float("INF"),
        "<null/>",
    ],
)
def test_what_has_no_number_is_null(expression: str) -> None:
    assert _score(expression) == ()


@pytest.mark.parametrize(
    ("condition", "truth"),
    [
        (f"<isNull>{_RESPONSE}</isNull>", False),
        ("<isNull><multiple/></isNull>", True),
        (f"<match>{_RESPONSE}{_KEY}</match>", True),
        (f"<match>{_RESPONSE}<multiple/></match>", False),
        (f'<member><baseValue baseType="identifier">A</baseValue>{_RESPONSE}</member>', True),
        (f'<member><baseValue baseType="identifier">C</baseValue>{_RESPONSE}</member>', False),
        (f'<gt><containerSize>{_RESPONSE}</containerSize><baseValue baseType="integer">1</baseValue></gt>', True),
        (f'<gt><containerSize>{_RESPONSE}</containerSize><baseValue baseType="integer">2</baseValue></gt>', False),
        (f"<gte>{_float('2')}{_float('2.0')}</gte>", True),
        (f"<lte>{_float('2')}{_float('2.0')}</lte>", True),
        (f"<lt>{_float('2')}{_float('2.0')}</lt>", False),
        (f"<not><isNull>{_RESPONSE}</isNull></not>", True),
        (f"<and><not><isNull>{_RESPONSE}</isNull></not><lt>{_float('1')}<null/></lt></and>", False),
        (f"<or><not><isNull>{_RESPONSE}</isNull></not><lt>{_float('1')}<null/></lt></or>", True),
        (f"<or><isNull>{_RESPONSE}</isNull><lt>{_float('1')}<null/></lt></or>", False),
    ],
)
def test_a_condition_takes_its_branch_only_when_it_is_true(condition: str, truth: bool) -> None:
    rules = (
        f"<responseCondition><responseIf>{condition}{_set(_float('1'))}</responseIf>"
        f"<responseElse>{_set(_float('0'))}</responseElse></responseCondition>"
    )
    found = outcomes(_item(rules), {"RESPONSE": ("B", "A")})
    assert found is not None
    assert found["SCORE"] == (Fraction(int(truth)),)


def test_only_the_first_true_branch_runs() -> None:
    true = f"<isNull>{_RESPONSE}</isNull>"
    rules = (
        f"<responseCondition><responseIf><not>{true}</not>{_set(_float('1'))}</responseIf>"
        f"<responseElseIf>{true}{_set(_float('2'))}</responseElseIf>"
        f"<responseElseIf>{true}{_set(_float('3'))}</responseElseIf></responseCondition>"
    )
    found = outcomes(_item(rules), {})
    assert found is not None
    assert found["SCORE"] == (Fraction(2),)


@pytest.mark.parametrize(
    "expression",
    ["<randomInteger min='1' max='2'/>", '<variable identifier="NOBODY"/>', "<divide/>", "<member/>", ""],
)
def test_an_item_with_something_else_has_no_answer_rather_than_a_wrong_one(expression: str) -> None:
    assert _score(expression) is None


def test_numbers_that_grow_from_rule_to_rule_are_given_up() -> None:
    square = '<product><variable identifier="SCORE"/><variable identifier="SCORE"/></product>'
    assert outcomes(_item(_set(_float("1.5")) + _set(square) * 200), {}) is None


def test_containers_that_grow_from_rule_to_rule_are_given_up() -> None:
    more = '<outcomeDeclaration identifier="MORE" cardinality="multiple" baseType="identifier"/>'
    twice = '<multiple><variable identifier="MORE"/><variable identifier="MORE"/></multiple>'
    rules = _set(_RESPONSE, "MORE") + _set(twice, "MORE") * 200
    assert outcomes(_item(rules, more), {"RESPONSE": ("A",)}) is None


@pytest.mark.parametrize(("chosen", "mark"), [((), 0), (("true",), 1), (("false",), 0)])
def test_the_template_match_correct_gives_one_or_nothing(chosen: tuple[str, ...], mark: int) -> None:
    document = read(etree.parse(FIXTURES / "qti-template.xml").getroot())
    found = outcomes(document, {"RESPONSE": chosen})
    assert found is not None
    assert found["SCORE"] == (Fraction(mark),)


def _questions() -> Iterator[Question]:
    for right, wrong in ((1, 1), (1, 3), (2, 1), (3, 2), (3, 4), (6, 2), (2, 0)):
        for marking in Marking:
            yield _question(right, wrong, marking, limit=right)
    yield _question(3, 2, Marking.PER_OPTION_MINUS, limit=0)


def _question(right: int, wrong: int, marking: Marking, limit: int) -> Question:
    choices = tuple(
        SimpleChoice(f"c{place}", _content(f"choice {place}"), correct=place < right) for place in range(right + wrong)
    )
    form = ChoiceForm.SINGLE if right == 1 else ChoiceForm.MULTIPLE
    return Question(
        identifier=f"q-{right}-{wrong}",
        language="en",
        title="Which?",
        body=Content((Paragraph((Text("Which?"),)), InteractionPlace(0))),
        interactions=(ChoiceInteraction(choices, form, limit),),
        marking=marking,
        points=Fraction("1.7"),
        explanation=_content("because"),
        rest=None,
        hints=(),
        metadata=Metadata(),
        location=Location("q.txt", 1),
    )


def _content(text: str) -> Content:
    return Content((Paragraph((Text(text),)),))


@pytest.mark.parametrize("question", list(_questions()), ids=lambda each: f"{each.identifier}-{each.marking}")
def test_the_written_rules_earn_what_the_marking_says_for_every_response(question: Question) -> None:
    document = read(etree.fromstring(qti21.item(question, Settings()).documents[0].content))
    names = [choice.identifier for choice in choice_interaction(question).choices]
    most = 1 if choice_interaction(question).form is ChoiceForm.SINGLE else len(names)
    for chosen in (each for size in range(most + 1) for each in combinations(names, size)):
        found = outcomes(document, {"RESPONSE": chosen})
        assert found is not None
        assert found["SCORE"] == (scoring.marks(question, chosen),), chosen


def _of(cardinality: str, base: str, expression: str, values: tuple[str, ...], mapping: str = "") -> Values | None:
    """What an expression makes of the values of a response ANSWER, whose right ones are "b a"."""
    right = "<value>b a</value>" if base.lower().endswith("pair") else "<value>b</value><value>a</value>"
    declared = (
        f'<responseDeclaration identifier="ANSWER" cardinality="{cardinality}" baseType="{base}">'
        f"<correctResponse>{right}</correctResponse>{mapping}</responseDeclaration>"
    )
    scalars = tuple(value for text in values if (value := scalar(text, base)) is not None)
    found = outcomes(_item(_set(expression), declared), {"ANSWER": scalars})
    return found["SCORE"] if found is not None else None


_ANSWER, _KEY = '<variable identifier="ANSWER"/>', '<correct identifier="ANSWER"/>'
_MAPPED = '<mapResponse identifier="ANSWER"/>'


def _keyed(*keys: tuple[str, str]) -> str:
    entries = "".join(f'<mapEntry mapKey="{key}" mappedValue="1" {more}/>' for key, more in keys)
    return f'<mapping defaultValue="0">{entries}</mapping>'


@pytest.mark.parametrize(
    ("cardinality", "base", "expression", "values", "result"),
    [
        ("ordered", "identifier", f"<match>{_ANSWER}{_KEY}</match>", ("b", "a"), (True,)),
        ("ordered", "identifier", f"<match>{_ANSWER}{_KEY}</match>", ("a", "b"), (False,)),
        ("ordered", "identifier", f'<index n="2">{_ANSWER}</index>', ("a", "b"), ("b",)),
        ("ordered", "identifier", f'<index n="3">{_ANSWER}</index>', ("a", "b"), ()),
        ("ordered", "identifier", f'<index n="x">{_ANSWER}</index>', ("a", "b"), None),
        ("multiple", "pair", f"<match>{_ANSWER}{_KEY}</match>", ("a b",), (True,)),
        ("multiple", "directedPair", f"<match>{_ANSWER}{_KEY}</match>", ("a b",), (False,)),
        ("multiple", "directedPair", f"<match>{_ANSWER}{_KEY}</match>", ("b  a",), (True,)),
        ("single", "string", f'<patternMatch pattern="^b+$">{_ANSWER}</patternMatch>', ("bb",), (True,)),
        ("single", "string", f'<patternMatch pattern="^b+$">{_ANSWER}</patternMatch>', (), ()),
        ("single", "string", f'<patternMatch pattern="b(?=c)">{_ANSWER}</patternMatch>', ("b",), None),
    ],
)
def test_orders_pairs_and_patterns(
    cardinality: str, base: str, expression: str, values: tuple[str, ...], result: Values | None
) -> None:
    """An order is compared in its order, a pair both ways round; what is not there is NULL."""
    assert _of(cardinality, base, expression, values) == result


@pytest.mark.parametrize(
    ("value", "more", "mark"),
    [("Seine", "", 1), ("seine", "", 0), ("SEINE", 'caseSensitive="false"', 1), ("Seine ", 'caseSensitive="false"', 0)],
)
def test_a_text_is_mapped_as_its_key_says(value: str, more: str, mark: int) -> None:
    """Case counts unless the entry says otherwise; white space always does."""
    assert _of("single", "string", _MAPPED, (value,), _keyed(("Seine", more))) == (Fraction(mark),)
