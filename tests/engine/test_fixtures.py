"""The engine marks hand-made items as types.md 2 and 3 say: so the harness itself can be trusted."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.engine import Engine, agree
from tests.engine.responses import ChoiceItem, compared

pytestmark = pytest.mark.engine
FIXTURES = Path(__file__).parent / "fixtures"


def item(name: str) -> ChoiceItem:
    return ChoiceItem.read((FIXTURES / f"{name}.xml").read_bytes())


def minus(chosen: set[str]) -> Fraction:
    return 3 * max(Fraction(0), Fraction(len(chosen & set("acd")), 3) - Fraction(len(chosen & set("be")), 2))


def limited(chosen: set[str]) -> Fraction:
    return Fraction(len(chosen & set("ac")) if len(chosen) <= 2 else 0)


def single(chosen: set[str]) -> Fraction:
    return Fraction(2 if chosen == {"b"} else 0)


@pytest.mark.parametrize(("name", "expected"), [("minus", minus), ("limited", limited), ("single", single)])
def test_every_response_earns_its_marks(
    engine: Engine, name: str, expected: Callable[[set[str]], Fraction], record_property: Callable[[str, str], None]
) -> None:
    """All subsets of the choices, through the engine's own response processing."""
    subject = item(name)
    responses = subject.responses()
    found = engine.scores(subject.xml, [subject.written(chosen) for chosen in responses])
    rows = zip(responses, found, strict=True)
    differences = [(chosen, score) for chosen, score in rows if not agree(score, expected(set(chosen)))]
    record_property(*compared(f"hand-made “{name}”", 1, len(responses), len(differences)))
    assert not differences
    assert len(responses) == (2 ** len(subject.choices) if subject.multiple else len(subject.choices) + 1)


def test_explanation_and_rationales_appear_with_the_marks(engine: Engine) -> None:
    """Before the response is processed the learner sees neither; then the explanation and the chosen rationales."""
    engine.show(item("minus").xml)
    dialog = engine.page.locator("qti-modal-feedback dialog[open]")
    chosen, other = engine.page.get_by_text("It opens for tall ships."), engine.page.get_by_text("It stands in Venice.")
    expect(dialog).to_have_count(0)
    expect(chosen).to_be_hidden()
    engine.choose("a")
    assert engine.submit() == 1
    expect(dialog).to_be_visible()
    expect(engine.page.get_by_text("Three of them stand in London.")).to_be_visible()
    expect(chosen).to_be_visible()
    expect(other).to_be_hidden()


def test_the_engine_runs_without_errors(engine: Engine) -> None:
    assert engine.watch.faults() == []
