"""One truth about marks: our scoring, the player's and an independent engine's agree on every response."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import expect

from qtiexport.model import choice_interaction
from tests.beside import SEEDS
from tests.browser.banks import CHECKOUT, GRADED, build, run_cli
from tests.engine.engine import Engine, agree
from tests.engine.player import marks
from tests.engine.products import Product, products
from tests.engine.responses import compared

pytestmark = pytest.mark.engine


def sample(folder: Path) -> list[Product]:
    source = CHECKOUT / "source"
    return _built(source, folder)


def seeds(folder: Path) -> list[Product]:
    if SEEDS is None:
        pytest.skip("the seeds do not lie beside this checkout")
    return _built(SEEDS, folder)


def browser_bank(folder: Path) -> list[Product]:
    packages = build(GRADED, folder)
    return products(packages.parent / "source", packages)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Product]:
    """The German questions of the browser tests' bank, by identifier."""
    made = browser_bank(tmp_path_factory.mktemp("bank"))
    return {product.question.identifier: product for product in made if product.item.language == "de"}


def _built(source: Path, folder: Path) -> list[Product]:
    run_cli("build", str(source), "--out", str(folder / "dist"), "--target", "qti21,scorm12")
    return products(source, folder / "dist")


def differences(engine: Engine, product: Product, played: list[Fraction]) -> list[str]:
    """The responses on which the three do not agree; `played` is what the player's marking says of each."""
    responses = product.item.responses()
    found = engine.scores(product.item.xml, [product.item.written(chosen) for chosen in responses])
    rows = zip(responses, map(product.marks, responses), played, found, strict=True)
    return [
        f"{product.item.identifier} {chosen}: scoring {ours}, player {theirs}, engine {score}"
        for chosen, ours, theirs, score in rows
        if ours != theirs or not agree(score, ours)
    ]


@pytest.mark.parametrize("course", [browser_bank, sample, seeds], ids=lambda course: course.__name__)
def test_three_markings_agree(
    engine: Engine,
    course: Callable[[Path], list[Product]],
    tmp_path: Path,
    record_property: Callable[[str, str], None],
) -> None:
    """All 2^n responses (n + 1 of a single choice), and the full marks are the points."""
    made = course(tmp_path)
    asked = [(product.played, [product.keys(chosen) for chosen in product.item.responses()]) for product in made]
    pairs = zip(made, marks(asked), strict=True)
    found = [difference for product, played in pairs for difference in differences(engine, product, played)]
    responses = sum(len(product.item.responses()) for product in made)
    record_property(*compared(course.__name__.replace("_", " "), len(made), responses, len(found)))
    assert found == []
    for product in made:
        right = tuple(choice.identifier for choice in choice_interaction(product.question).choices if choice.correct)
        assert product.marks(right) == product.item.maximum == product.question.points


def test_a_spoilt_item_is_found_out(engine: Engine, small: dict[str, Product]) -> None:
    """The comparison sees a difference where there is one: here the key names another choice."""
    sound = small["nearest"]
    xml = sound.item.xml.replace(b"<value>mer</value>", b"<value>ven</value>")
    spoilt = replace(sound, item=replace(sound.item, xml=xml))
    (played,) = marks([(spoilt.played, [spoilt.keys(chosen) for chosen in spoilt.item.responses()])])
    assert differences(engine, sound, played) == []
    assert len(differences(engine, spoilt, played)) == 2


@pytest.mark.parametrize(
    ("identifier", "chosen", "score", "explanation", "rationale", "unseen"),
    [
        ("nearest", ("mer",), 1, "Die Reihe beginnt mit Merkur", "88 Tage", "der fernste der acht"),
        ("giants", ("jup", "mar"), 0, "Riesenplaneten", "Elf Erden nebeneinander", "kein Planet"),
        ("moon", ("true",), 1, "Seine Drehung dauert", None, None),
    ],
)
def test_feedback_appears_with_the_marks(
    engine: Engine,
    small: dict[str, Product],
    identifier: str,
    chosen: tuple[str, ...],
    score: int,
    explanation: str,
    rationale: str | None,
    unseen: str | None,
) -> None:
    """Pressed with the mouse: before, nothing is explained; then the explanation and the chosen options' rationales."""
    item = small[identifier].item
    engine.show(item.xml)
    dialog = engine.page.locator("qti-modal-feedback dialog[open]")
    expect(engine.page.locator("qti-simple-choice")).to_have_count(len(item.choices))
    expect(dialog).to_have_count(0)
    if rationale:
        expect(engine.page.get_by_text(rationale)).to_be_hidden()
    engine.choose(*chosen)
    assert engine.submit() == score
    expect(dialog).to_be_visible()
    expect(engine.page.locator("qti-modal-feedback").get_by_text(explanation)).to_be_visible()
    if rationale and unseen:
        expect(engine.page.get_by_text(rationale)).to_be_visible()
        expect(engine.page.get_by_text(unseen)).to_be_hidden()
