"""One truth about marks: our scoring, the player's and an independent engine's agree on every response."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from qtiexport.model import Kind
from tests.beside import SEEDS
from tests.browser.banks import CHECKOUT, GRADED, build, run_cli
from tests.engine.comparing import compare, differences, ours
from tests.engine.engine import Engine, running
from tests.engine.products import Product, markers, media, products
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
    return {product.question.identifier: product for product in made if product.question.language == "de"}


def _built(source: Path, folder: Path) -> list[Product]:
    run_cli("build", str(source), "--out", str(folder / "dist"), "--target", "qti21,scorm12")
    return products(source, folder / "dist")


@pytest.mark.parametrize("course", [browser_bank, sample, seeds], ids=lambda course: course.__name__)
def test_all_markings_agree(
    course: Callable[[Path], list[Product]], tmp_path: Path, record_property: Callable[[str, str], None]
) -> None:
    """Every engine earns what `scoring` says for what was built: every kind of question, in every language.

    Of up to eight options all choices are tried; some response earns the points, and another one less.
    """
    made = course(tmp_path)
    cases = [product.case for product in made]
    with running(media(tmp_path, tmp_path / "unpacked")) as engine:
        rows = [row for marker in markers(made, engine) for row in compare(cases, marker)]
    found = [told for row in rows for told in row.differences]
    responses = sum(len(case.responses) for case in cases)
    record_property(*compared(course.__name__.replace("_", " "), len(made), responses, len(found)))
    assert found == []
    assert {row.kind for row in rows if not row.known} <= {Kind.UPLOAD}
    for product in made:
        given = set(ours(product.case))
        people = product.case.kind in (Kind.ESSAY, Kind.UPLOAD)
        assert given == {0} if people else {0, product.question.points} <= given, product.question.identifier
        assert product.maximum == product.question.points


def test_the_sample_course_has_every_kind(tmp_path: Path) -> None:
    """What is compared above is no kind less than there is, but for items that their author wrote."""
    kinds = {product.case.kind for product in sample(tmp_path)}
    assert kinds == set(Kind) - {Kind.RAW}


def test_a_spoilt_item_is_found_out(engine: Engine, small: dict[str, Product]) -> None:
    """The comparison sees a difference where there is one: here the key names another choice."""
    sound = small["nearest"]
    item = sound.item.replace(b"<value>mer</value>", b"<value>ven</value>")
    wrong = next(choice["key"] for choice in sound.played["choices"] if choice["key"] != sound.played["right"])
    played = sound.played | {"right": wrong}

    def counts(product: Product) -> list[int]:
        return [len(differences(sound.case, marker) or ()) for marker in markers([product], engine)]

    assert counts(sound) == [0, 0, 0]
    assert counts(replace(sound, item=item)) == [2, 0, 2]
    assert counts(replace(sound, played=played)) == [0, 2, 0]


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
    product = small[identifier]
    engine.show(product.item)
    dialog = engine.page.locator("qti-modal-feedback dialog[open]")
    expect(engine.page.locator("qti-simple-choice")).to_have_count(len(product.played["choices"]))
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
