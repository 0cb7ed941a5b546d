"""Names that a file gives by its own name, or by the place of a question in it, written where they stay."""

from collections.abc import Iterator

from qtiexport.fixing.draft import Draft, Edits
from qtiexport.model import Part
from qtiexport.readers.canonical.frontmatter import front_matter, is_metadata
from qtiexport.readers.canonical.lines import lines_of
from qtiexport.readers.canonical.pieces import Piece, pieces
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.plain.blocks import blocks
from qtiexport.readers.plain.lines import split


def unwritten_identifiers(draft: Draft) -> Edits:
    """Each question without an `id` gets the one that it has today; a plain file of one question stays verbatim."""
    return dict(_plain(draft) if draft.suffix == ".txt" else _markdown(draft))


def _plain(draft: Draft) -> Iterator[tuple[int, str]]:
    found = blocks("", split(draft.text), draft.identifier)
    parts = draft.reading.parts
    if len(found) == len(parts) > 1:
        for block, part in zip(found, parts, strict=True):
            if block.named is None:
                place = block.lines[0].number - 1
                yield place, f"id: {part.identifier}\n{draft.lines[place]}"


def _markdown(draft: Draft) -> Iterator[tuple[int, str]]:
    lines, _ = lines_of(draft.text)
    report = Report("")
    front, body = front_matter(lines, report)
    found = pieces(body, front, report)
    if len(found) != len(draft.reading.parts):
        return
    for piece, part in zip(found, draft.reading.parts, strict=True):
        if "id" not in piece.entries:
            yield _in_comment(draft, piece, part) if piece.number else _in_front(draft, part, len(body) < len(lines))


def _in_front(draft: Draft, part: Part, there: bool) -> tuple[int, str]:
    """The name as the first key of the front matter, which is made if it is not there."""
    if not there:
        return 0, f"---\nid: {part.identifier}\n---\n{draft.lines[0]}"
    place = next(place for place, line in enumerate(draft.lines) if line.rstrip(" \t") == "---")
    return place, f"{draft.lines[place]}\nid: {part.identifier}"


def _in_comment(draft: Draft, piece: Piece, part: Part) -> tuple[int, str]:
    """The name as the first key of the comment below the question's title."""
    lines, _ = lines_of(draft.text)
    line = next(line for line in lines if line.number > piece.begin.number and is_metadata(line))
    head, _, rest = line.text.partition("<!--")
    return line.number - 1, f"{head}<!-- id: {part.identifier}; {rest.lstrip()}"
