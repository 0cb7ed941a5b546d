"""What a learner reads: blocks, and what stands within their lines."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters, verbatim; never empty, never with a line end."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text (`*so*` in Markdown)."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Important text (`**so**`)."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Program text within a line."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `href` is an http, https or mailto URI, already percent-encoded (readers report anything else)."""

    href: str
    children: tuple["Inline", ...]


class Style(StrEnum):
    """What a run of words is; the values are QTI's names."""

    BOLD = "b"
    ITALIC = "i"
    SMALL = "small"
    BIG = "big"
    SUBSCRIPT = "sub"
    SUPERSCRIPT = "sup"
    TELETYPE = "tt"
    KEYBOARD = "kbd"
    SAMPLE = "samp"
    VARIABLE = "var"
    CITATION = "cite"
    QUOTATION = "q"
    DEFINITION = "dfn"
    ABBREVIATION = "abbr"


@dataclass(frozen=True, slots=True)
class Styled:
    """A run of words of a kind (`<sub>2</sub>` in HTML)."""

    style: Style
    children: tuple["Inline", ...]


class Direction(StrEnum):
    """The direction in which a script is written."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words in another language or direction (`[bonjour]{lang=fr}` in Markdown).

    `language` is a language tag, or "" for that of the text around; so is a `direction` of None. With `override` every
    character follows the direction, whatever its script.
    """

    children: tuple["Inline", ...]
    language: str = ""
    direction: Direction | None = None
    override: bool = False


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in LaTeX, on one line, that `markup` can write as MathML; `display`: it stands in a line of its own."""

    latex: str
    display: bool = False


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote: note `number`, from 1, of the `Notes` of the same content."""

    number: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that stays one."""


@dataclass(frozen=True, slots=True)
class InteractionPlace:
    """The place of `Question.interactions[index]`; may stand for a block or within a line."""

    index: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in the text of a `GapMatchInteraction`, for one of its words."""

    identifier: str


@dataclass(frozen=True, slots=True)
class Hottext:
    """Words in the text of a `HottextInteraction` that can be marked; none stands within another."""

    identifier: str
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that goes into packages; its bytes stay on disk until they are packed.

    `source` is where it lies, absolute. `name` is its name in every package, made from its content: `[a-z0-9.-]`.
    `sha256` is that of the bytes that are packed, `media_type` its MIME type, `width` and `height` are in pixels.
    """

    source: str
    name: str
    sha256: str
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Image:
    """An image at `line` (from 1) of its source. `address` is the path that the author wrote, relative to the source.

    `alt` is the text for those who do not see it; "" only where the author said that it is for decoration. `asset` is
    there once the file was found and checked: targets meet no image without one. A target exchanges the address for
    the one that the file has in its package, relative to the document that shows it.
    """

    address: str
    alt: str
    asset: Asset | None = None
    line: int = field(default=0, compare=False)


Inline = (
    Text
    | Emphasis
    | Strong
    | Code
    | Styled
    | Span
    | Link
    | Math
    | NoteMark
    | LineBreak
    | InteractionPlace
    | Gap
    | Hottext
    | Image
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside content. `level` counts from 1 *within the content*; targets shift it under the page's own."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a tuple of blocks. A tight list's items hold single paragraphs."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Program text, line ends kept, no final one; `language` as the author wrote it, or ""."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Term:
    """What an entry of a definition list speaks of."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """What a definition list says of the terms before it."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms, each followed by what is said of it; never empty."""

    entries: tuple[Term | Description, ...]


@dataclass(frozen=True, slots=True)
class Divider:
    """A line between two thoughts (`---` in Markdown)."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes of a content, at its end; the first is note 1."""

    items: tuple[tuple["Block", ...], ...]


class Alignment(StrEnum):
    """To which side the cells of a column stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row; all rows have as many cells as `head`.

    `alignments` has an entry for each column, or none at all. With `row_heads` the first cell of each row is its head.
    """

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    alignments: tuple[Alignment | None, ...] = ()
    row_heads: bool = False
    caption: tuple[Inline, ...] = ()


Block = (
    Paragraph
    | Heading
    | ListBlock
    | DefinitionList
    | CodeBlock
    | BlockQuote
    | Table
    | Divider
    | Notes
    | InteractionPlace
)


@dataclass(frozen=True, slots=True)
class Content:
    """A text of blocks; an empty tuple is no content (absent content is `None`, not an empty one).

    `line` (from 1; 0: not known) is where it begins in its source: for messages only, so that it makes no difference
    between two contents.
    """

    blocks: tuple[Block, ...]
    line: int = field(default=0, compare=False)
