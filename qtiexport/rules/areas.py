"""MED and ACC: the areas of a picture that is asked about, on the picture and in words."""

import re
from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.model import Asset, HotspotChoice, HotspotInteraction, Part, Question, Shape
from qtiexport.rules.frame import Finding, Quote, rule

# A label of these words alone says whether its area is right, or says nothing.
_TELLING = frozenset(
    (
        *("x", "✓", "✔", "✗", "right", "correct", "true", "wrong", "incorrect", "false", "answer", "solution", "key"),
        *("richtig", "korrekt", "falsch", "lösung", "antwort", "correcte", "juste", "vrai", "faux", "fausse"),
        *("réponse", "bonne réponse", "right answer", "wrong answer", "richtige antwort", "falsche antwort"),
    )
)


@rule("MED009", "area-outside-picture", Severity.ERROR)
def area_outside_picture(part: Part) -> Iterator[Finding]:
    """The areas of a hotspot question lie on its picture.

    What it checks: no area reaches beyond the width and height of the picture's file, in pixels, a circle with its
    radius. Of a drawing (SVG) the size that it states for itself counts.

    Why it matters: what lies outside cannot be chosen; often the coordinates were read off a larger copy, and all areas
    are wrong.

    Example: a picture of 200 × 240 pixels and
        | circle | 1520,1180,220 | heart | x |

    Instead:
        | circle | 152,118,22 | heart | x |
    """
    for spots in _spots(part):
        for choice in spots.choices if spots.image.asset else ():
            if spots.image.asset and not _lies_on(choice, spots.image.asset):
                size = f"{spots.image.asset.width} × {spots.image.asset.height} pixels"
                message = f"{_called(choice)} reaches beyond the picture “{spots.image.address}”, which has {size}"
                help = "count the pixels of the file itself, from its upper left corner"
                yield Finding(spots.image.line, message, help, (_quote(spots, choice),))


@rule("ACC003", "area-without-label", Severity.WARNING)
def area_without_label(part: Part) -> Iterator[Finding]:
    """Each area of a picture has a name.

    What it checks: no cell in the column “label” is empty.

    Why it matters: those who do not see the picture choose among the labels; so does everybody who uses the keyboard.
    The question cannot be answered without them.

    Example:
        | circle | 152,118,22 |  | x |

    Instead:
        | circle | 152,118,22 | heart | x |
    """
    for spots in _spots(part):
        for choice in spots.choices:
            if not choice.label:
                message = f"the {choice.shape} at {_written(choice)} has no label"
                help = "name what lies there, without saying whether it is right"
                yield Finding(spots.image.line, message, help, (_quote(spots, choice),))


@rule("ACC004", "words-give-area-away", Severity.WARNING)
def words_give_area_away(part: Part) -> Iterator[Finding]:
    """The words that stand for a picture do not say which area is right.

    What it checks: no label consists of a word such as “right”, “correct” or “x”; the alternative text of the picture
    does not name every right area by its label and no other area. It may name all of them, or none.

    Why it matters: the alternative text and the labels are read to those who do not see the picture. They would be told
    the answer, which nobody else is.

    Example:
        ![A torso with its heart](torso.png)

    Instead:
        ![Outline of a torso, front view](torso.png)
    """
    for spots in _spots(part):
        for choice in spots.choices:
            if choice.label.casefold().strip(" .!") in _TELLING:
                message = f"the label “{choice.label}” says whether the area is right, not what it is"
                yield Finding(spots.image.line, message, "name what lies there", (_quote(spots, choice),))
        if _names_right_only(spots):
            message = f"“{spots.image.alt}” names what is right on the picture, and nothing else of it"
            help = "name the other areas too, or none"
            yield Finding(spots.image.line, message, help, (Quote(spots.image.line, spots.image.alt),))


AREA_RULES = (area_outside_picture, area_without_label, words_give_area_away)


def _spots(part: Part) -> Iterator[HotspotInteraction]:
    if isinstance(part, Question):
        yield from (one for one in part.interactions if isinstance(one, HotspotInteraction))


def _called(choice: HotspotChoice) -> str:
    return f"the area “{choice.label}”" if choice.label else f"the {choice.shape} at {_written(choice)}"


def _written(choice: HotspotChoice) -> str:
    return ",".join(map(str, choice.coords))


def _quote(spots: HotspotInteraction, choice: HotspotChoice) -> Quote:
    """The words of an area's row, which stands below the picture: its coordinates."""
    return Quote(spots.image.line, _written(choice))


def _lies_on(choice: HotspotChoice, picture: Asset) -> bool:
    left, top, right, bottom = _box(choice)
    return left >= 0 and top >= 0 and right <= picture.width and bottom <= picture.height


def _box(choice: HotspotChoice) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the area."""
    match choice.shape:
        case Shape.CIRCLE:
            x, y, radius = choice.coords
            return x - radius, y - radius, x + radius, y + radius
        case Shape.RECT | Shape.POLY:
            across, down = choice.coords[::2], choice.coords[1::2]
            return min(across), min(down), max(across), max(down)


def _names_right_only(spots: HotspotInteraction) -> bool:
    """Whether the alternative text holds the label of each right area and that of no wrong one."""
    named = [one for one in spots.choices if _holds(spots.image.alt, one.label)]
    right = [one for one in spots.choices if one.correct]
    return bool(right) and named == right and len(right) < len(spots.choices)


def _holds(text: str, label: str) -> bool:
    return bool(label) and re.search(rf"(?<!\w){re.escape(label.casefold())}(?!\w)", text.casefold()) is not None
