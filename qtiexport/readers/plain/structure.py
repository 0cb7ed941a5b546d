"""What the lines of a text are: captions, list items with what belongs to them, and free text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qtiexport.readers.plain.bullets import Bullet, bullet
from qtiexport.readers.plain.lines import Line

# A bullet that stands so many columns further in than the one above it belongs to that item.
_DEEPER = 2
_ENDED = tuple(".!?:;…。！？：；»”“\"')]*_")


@dataclass(frozen=True, slots=True)
class Caption:
    """A line that `caption` knew; `kind` is what it said."""

    line: Line
    kind: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: the bullet's own content first, then its continuation lines and the blank lines between them."""

    bullet: Bullet
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Free:
    """Lines without a bullet and without a blank line between them."""

    lines: tuple[Line, ...]


Segment = Caption | Item | Free


def segments(lines: tuple[Line, ...], caption: Callable[[Line], str], nested: bool = True) -> tuple[Segment, ...]:
    """The lines as captions, items and free text, in order and without a loss but for blank lines between them.

    Indented lines continue an item, with `nested` also further indented bullets. So does a line that is not indented
    where the line above it breaks off in the middle of a sentence and no bullet follows.
    """
    return tuple(_Walk(lines, caption, nested).segments())


class _Walk:
    def __init__(self, lines: tuple[Line, ...], caption: Callable[[Line], str], nested: bool) -> None:
        self._lines = lines
        self._caption = caption
        self._nested = nested
        self._place = 0

    def segments(self) -> Iterator[Segment]:
        while self._place < len(self._lines):
            line = self._lines[self._place]
            found = bullet(line)
            kind = "" if found or line.blank else self._caption(line)
            self._place += 1
            if found:
                yield Item(found, (found.content, *self._continuation(line.indent)))
            elif kind:
                yield Caption(line, kind)
            elif not line.blank:
                yield Free((line, *self._free()))

    def _continuation(self, indent: int) -> tuple[Line, ...]:
        """The lines that belong to the item above; blank lines only where another such line follows."""
        end = place = self._place
        while place < len(self._lines):
            line = self._lines[place]
            if not line.blank:
                if not self._continues(line, indent, place):
                    break
                end = place + 1
            place += 1
        taken = self._lines[self._place : end]
        self._place = end
        return taken

    def _continues(self, line: Line, indent: int, place: int) -> bool:
        if bullet(line):
            return self._nested and line.indent >= indent + _DEEPER
        if self._caption(line):
            return False
        if line.indent and not line.start:
            return True
        above = self._lines[place - 1]
        return not above.blank and not above.text.rstrip().endswith(_ENDED) and not self._bullet_follows(place)

    def _bullet_follows(self, place: int) -> bool:
        following = place + 1
        while following < len(self._lines) and self._lines[following].blank:
            following += 1
        return following < len(self._lines) and bullet(self._lines[following]) is not None

    def _free(self) -> tuple[Line, ...]:
        start = self._place
        while self._place < len(self._lines):
            line = self._lines[self._place]
            if line.blank or bullet(line) or self._caption(line):
                break
            self._place += 1
        return self._lines[start : self._place]
