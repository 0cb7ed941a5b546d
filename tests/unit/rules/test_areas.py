"""The areas of a picture: on it, named, and not given away."""

from dataclasses import replace

import pytest

from qtiexport.model import ChoiceForm, HotspotChoice, HotspotInteraction, Image, Shape
from qtiexport.rules.areas import AREA_RULES
from qtiexport.rules.frame import judge
from tests import kinds

_ON = ((Shape.CIRCLE, (22, 22, 22)), (Shape.RECT, (0, 0, 200, 240)), (Shape.POLY, (0, 0, 200, 0, 100, 240)))
_OFF = ((Shape.CIRCLE, (21, 22, 22)), (Shape.RECT, (0, 0, 201, 240)), (Shape.POLY, (0, 0, 200, 0, 100, 241)))


def _codes(spots: HotspotInteraction) -> list[str]:
    question = kinds.asked(spots)
    return [each.code for each in judge(AREA_RULES, question, lambda _line: question.location)]


def _with(choice: HotspotChoice) -> HotspotInteraction:
    """The picture of 200 by 240 pixels with this area and two others."""
    spots = kinds.hotspot()
    return replace(spots, choices=(choice, *spots.choices[1:]))


@pytest.mark.parametrize(("shape", "coords"), _ON)
def test_an_area_may_reach_to_the_edge_of_its_picture(shape: Shape, coords: tuple[int, ...]) -> None:
    assert _codes(_with(HotspotChoice("a", shape, coords, "heart", True))) == []


@pytest.mark.parametrize(("shape", "coords"), _OFF)
def test_an_area_may_not_reach_beyond_its_picture(shape: Shape, coords: tuple[int, ...]) -> None:
    assert _codes(_with(HotspotChoice("a", shape, coords, "heart", True))) == ["MED009"]


def test_an_area_without_a_label_is_told() -> None:
    assert _codes(_with(HotspotChoice("a", Shape.CIRCLE, (50, 50, 9), "", True))) == ["ACC003"]


@pytest.mark.parametrize("label", ["right", "Richtig.", "x", "Faux"])
def test_a_label_that_judges_its_area_is_told(label: str) -> None:
    assert _codes(_with(HotspotChoice("a", Shape.CIRCLE, (50, 50, 9), label, True))) == ["ACC004"]


@pytest.mark.parametrize(
    ("alt", "told"),
    [
        ("A torso with its Heart", True),
        ("A torso with heart, right lung and liver", False),
        ("A heartless torso", False),
        ("The liver of a torso", False),
    ],
)
def test_an_alternative_text_that_names_the_right_area_alone_is_told(alt: str, told: bool) -> None:
    spots = kinds.hotspot()
    assert _codes(replace(spots, image=replace(spots.image, alt=alt))) == ["ACC004"] * told


def test_where_all_areas_are_right_the_alternative_text_tells_nothing() -> None:
    choices = (HotspotChoice("a", Shape.CIRCLE, (50, 50, 9), "heart", True),)
    image = Image("torso.png", "A heart", kinds.PICTURE)
    assert _codes(HotspotInteraction(image, choices, ChoiceForm.SINGLE, 1)) == []
