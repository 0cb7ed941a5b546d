"""Making an article: a reading page, its text verbatim (sources.md 6)."""

from qtiexport.model import Article, Content, Metadata
from qtiexport.readers.plain import content
from qtiexport.readers.plain.lines import Line
from qtiexport.readers.plain.structure import Segment, segments
from qtiexport.readers.plain.titles import article_title, one_line


def article(path: str, identifier: str, language: str, lines: tuple[Line, ...], metadata: Metadata) -> Article:
    """The record of an article; its lines do not begin with a blank one."""
    parts = _parts(lines)
    shown = content.of(content.captions(parts, content.is_short_heading))
    return Article(
        identifier=identifier,
        language=language,
        title=one_line(article_title(parts, lines[0]).text.strip()),
        content=shown or Content(()),
        metadata=metadata,
        location=lines[0].span().location(path),
    )


def titled(lines: tuple[Line, ...]) -> Line:
    """The line that an article's title is taken from."""
    return article_title(_parts(lines), lines[0])


def _parts(lines: tuple[Line, ...]) -> tuple[Segment, ...]:
    return segments(lines, lambda _: "")
