"""A source as lines that can be exchanged one by one; all that no line holds stays as it was found."""

import re
from dataclasses import dataclass

from qtiexport.readers import Reading

_END = re.compile(r"(\r\n|\r|\n)")
_MARK = b"\xef\xbb\xbf"

Edits = dict[int, str]
"""New lines by their place (from 0). A new line may hold "\\n", where one becomes several."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A decoded source: `ends[i]` is what ends `lines[i]`, nothing at the end of the file.

    `identifier` is the raw name that the file gives. `marked` says whether the file begins with a byte order mark.
    """

    lines: tuple[str, ...]
    ends: tuple[str, ...]
    marked: bool
    suffix: str
    identifier: str
    reading: Reading

    @property
    def text(self) -> str:
        """The text as readers take it, with "\\n" line ends."""
        return "\n".join(self.lines)


def drafted(data: bytes, suffix: str, identifier: str, reading: Reading) -> Draft:
    """The draft of a file that was read, so that its bytes are UTF-8."""
    parts = _END.split(data.removeprefix(_MARK).decode("utf-8"))
    return Draft(tuple(parts[::2]), (*parts[1::2], ""), data.startswith(_MARK), suffix, identifier, reading)


def edited(draft: Draft, edits: Edits) -> bytes:
    """The file with some lines exchanged; line ends, byte order mark and all other lines are those of the draft."""
    end = next(iter(draft.ends), "") or "\n"
    lines = (edits.get(place, line).replace("\n", end) for place, line in enumerate(draft.lines))
    text = "".join(f"{line}{after}" for line, after in zip(lines, draft.ends, strict=True))
    return (_MARK if draft.marked else b"") + text.encode("utf-8")
