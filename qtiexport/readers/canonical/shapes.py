"""What is wrong with the coordinates of an area by themselves, whatever picture it lies on."""

from qtiexport.model import Shape
from qtiexport.readers.plain.reports import counted

Fault = tuple[str, str]
"""Message and help."""
_CIRCLE = "write x, y of the centre and the radius: 152,118,22"
_RECT = "write left, top, right, bottom: 80,90,120,190"
_POLY = "write x, y of each corner, three corners or more: 10,10,40,10,25,50"


def fault(shape: Shape, coords: tuple[int, ...]) -> Fault | None:
    """The first thing that keeps an area from being drawn."""
    negative = next((number for number in coords if number < 0), None)
    if negative is not None:
        return f"the coordinate {negative} lies outside the picture", "count the pixels from its upper left corner"
    match shape:
        case Shape.CIRCLE:
            return _circle(coords)
        case Shape.RECT:
            return _rect(coords)
        case Shape.POLY:
            return _poly(coords)


def _circle(coords: tuple[int, ...]) -> Fault | None:
    if len(coords) != 3:
        return f"a circle has 3 coordinates, this one has {len(coords)}", _CIRCLE
    return ("the radius of this circle is 0", _CIRCLE) if not coords[2] else None


def _rect(coords: tuple[int, ...]) -> Fault | None:
    if len(coords) != 4:
        return f"a rect has 4 coordinates, this one has {len(coords)}", _RECT
    left, top, right, bottom = coords
    if left >= right:
        return f"this rect reaches from {left} to {right}, which is not to its right", _RECT
    return (f"this rect reaches from {top} to {bottom}, which is not below", _RECT) if top >= bottom else None


def _poly(coords: tuple[int, ...]) -> Fault | None:
    if len(coords) % 2:
        return f"a poly has two coordinates for each corner, this one has {len(coords)} in all", _POLY
    corners = len(set(zip(coords[::2], coords[1::2], strict=True)))
    return (f"this poly has {counted(corners, 'corner')}, expected 3 or more", _POLY) if corners < 3 else None
