"""Areas of a picture as outlines with a number each, in the picture's own pixels."""

from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.model import HotspotChoice, HotspotInteraction, Image, Shape

_SMALLEST = 12
_SHARE = 18


@dataclass(frozen=True, slots=True)
class CircleView:
    """Centre and radius."""

    x: str
    y: str
    radius: str


@dataclass(frozen=True, slots=True)
class SpotView:
    """An outline: a circle, or else the `points` of a polygon; `x` and `y` are where its number stands."""

    number: str
    right: str
    x: str
    y: str
    circle: CircleView | None
    points: str


def box(image: Image) -> str:
    """The picture's size as an SVG view box; "" where the picture is not there."""
    return f"0 0 {image.asset.width} {image.asset.height}" if image.asset else ""


def size(image: Image) -> int:
    """How large numbers are on a picture."""
    return max(_SMALLEST, max(image.asset.width, image.asset.height) // _SHARE) if image.asset else _SMALLEST


def spots(interaction: HotspotInteraction) -> Iterator[SpotView]:
    """The outlines of all areas."""
    for number, spot in enumerate(interaction.choices, 1):
        points = _corners(spot)
        circle = CircleView(*map(str, spot.coords)) if spot.shape is Shape.CIRCLE else None
        x, y = points[0]
        shown = "" if circle else " ".join(f"{a},{b}" for a, b in points)
        yield SpotView(str(number), "right" if spot.correct else "", str(x), str(y), circle, shown)


def _corners(spot: HotspotChoice) -> list[tuple[int, int]]:
    """The corners of a shape, that of its number first: of a circle the point at its upper left."""
    if spot.shape is Shape.CIRCLE:
        x, y, radius = spot.coords
        return [(x - radius * 7 // 10, y - radius * 7 // 10)]
    if spot.shape is Shape.RECT:
        left, top, right, bottom = spot.coords
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    return list(zip(spot.coords[::2], spot.coords[1::2], strict=False))
