"""What a question asks for: one record for each kind of interaction, named as in QTI.

Identifiers of choices match `[A-Za-z_][A-Za-z0-9_-]{0,31}` and are unique within the question, over all of its
interactions. None of the records knows marks: these are in `scoring`.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from qtiexport.model.content import Asset, Content, Image
from qtiexport.model.entries import (
    ExtendedTextInteraction,
    InlineChoiceInteraction,
    NumericInteraction,
    SliderInteraction,
    TextEntryInteraction,
    UploadInteraction,
)


class ChoiceForm(StrEnum):
    """What the author asked for: one answer, several, or true/false (choices `true` and `false`)."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true-false"


@dataclass(frozen=True, slots=True)
class SimpleChoice:
    """QTI simpleChoice. One that is `fixed` keeps its place where the others are shuffled."""

    identifier: str
    content: Content
    correct: bool
    rationale: Content | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceInteraction:
    """QTI choiceInteraction. `max_choices` 0: any number. `min_choices` is 0 unless the author asked for a minimum.

    `named` says that the author named every choice, in its source or by the option map of `bank.toml`; else the
    identifiers are the letters of their places, which say nothing about other languages. So it is in the other kinds.
    """

    choices: tuple[SimpleChoice, ...]
    form: ChoiceForm
    max_choices: int
    shuffle: bool = False
    min_choices: int = 0
    named: bool = field(default=False, compare=False)


# --- pairs and order ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AssociableChoice:
    """QTI simpleAssociableChoice, or a simpleChoice that is neither right nor wrong by itself."""

    identifier: str
    content: Content


class MatchForm(StrEnum):
    """One to one, with targets that may be left over, or many to one."""

    MATCH = "match"
    CATEGORIZE = "categorize"


@dataclass(frozen=True, slots=True)
class MatchInteraction:
    """QTI matchInteraction. `pairs` holds (source, target) for every source, in the order of `sources`.

    Each source is used once. In a `MATCH` each target is used once at most, in a `CATEGORIZE` as often as one likes.
    """

    form: MatchForm
    sources: tuple[AssociableChoice, ...]
    targets: tuple[AssociableChoice, ...]
    pairs: tuple[tuple[str, str], ...]
    shuffle: bool = False
    named: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class AssociateInteraction:
    """QTI associateInteraction: `pairs` have no direction, and each choice stands in one of them at most."""

    choices: tuple[AssociableChoice, ...]
    pairs: tuple[tuple[str, str], ...]
    shuffle: bool = False
    named: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class OrderInteraction:
    """QTI orderInteraction: `choices` stand in the right order; it is for targets to show them in another."""

    choices: tuple[AssociableChoice, ...]
    named: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class GapText:
    """QTI gapText: a word to be put into gaps, plain text; `uses` is how many gaps it may stand in."""

    identifier: str
    text: str
    uses: int = 1


@dataclass(frozen=True, slots=True)
class GapMatchInteraction:
    """QTI gapMatchInteraction. `content` are the blocks with the `Gap`s, in whose order `pairs` (word, gap) stand."""

    content: Content
    words: tuple[GapText, ...]
    pairs: tuple[tuple[str, str], ...]
    shuffle: bool = True
    named: bool = field(default=False, compare=False)


# --- choices in a text or on a picture ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HottextChoice:
    """QTI hottext: `text` are the words of the `Hottext` with this identifier."""

    identifier: str
    text: str
    correct: bool


@dataclass(frozen=True, slots=True)
class HottextInteraction:
    """QTI hottextInteraction: words of a text to be marked. `content` are the blocks with the `Hottext`s, in order."""

    content: Content
    choices: tuple[HottextChoice, ...]
    max_choices: int = 0
    form: ChoiceForm = ChoiceForm.MULTIPLE
    named: bool = field(default=False, compare=False)


class Shape(StrEnum):
    """The shape of an area, with QTI's names."""

    CIRCLE = "circle"
    RECT = "rect"
    POLY = "poly"


@dataclass(frozen=True, slots=True)
class HotspotChoice:
    """QTI hotspotChoice: an area in pixels of the image, from its upper left corner.

    `coords` are x, y, radius of a circle, left, top, right, bottom of a rect, x, y, x, y, ... of a polygon. `label`
    names the area for those who do not see it.
    """

    identifier: str
    shape: Shape
    coords: tuple[int, ...]
    label: str
    correct: bool


@dataclass(frozen=True, slots=True)
class HotspotInteraction:
    """QTI hotspotInteraction: areas of a picture to be chosen."""

    image: Image
    choices: tuple[HotspotChoice, ...]
    form: ChoiceForm
    max_choices: int
    named: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class RawItem:
    """A whole QTI item that the author wrote: packed as it is, never edited.

    `source` is where it lies, absolute, `sha256` that of its bytes. `files` are the (path as it refers to it, file)
    that it shows.
    """

    source: str
    sha256: str
    files: tuple[tuple[str, Asset], ...] = ()


Chosen = ChoiceInteraction | HottextInteraction | HotspotInteraction
"""Kinds that are answered by choosing from choices of which some are right: they share their marking."""

Gapped = TextEntryInteraction | NumericInteraction | InlineChoiceInteraction
"""Kinds that may stand within a line, several in one question."""

Interaction = (
    ChoiceInteraction
    | TextEntryInteraction
    | NumericInteraction
    | InlineChoiceInteraction
    | ExtendedTextInteraction
    | MatchInteraction
    | AssociateInteraction
    | OrderInteraction
    | GapMatchInteraction
    | HottextInteraction
    | HotspotInteraction
    | SliderInteraction
    | UploadInteraction
    | RawItem
)
