"""Texts as Moodle takes them: HTML with its files, names, plain words, and the head that every question has."""

import html
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence

from qtiexport import markup, media, scoring
from qtiexport.config import Feedback
from qtiexport.model import Block, Content, InteractionPlace, Question
from qtiexport.targets.moodle.views import FileView, HeadView, HtmlView
from qtiexport.targets.pictures import assets
from qtiexport.targets.settings import Settings

_LONGEST_NAME = 255
_HEADING = 4
# Private characters, of which a text rarely holds any; `_mark` makes sure of it.
_BEGIN, _END = "\ue000", "\ue001"


def head(question: Question, settings: Settings, text: HtmlView | None = None) -> HeadView:
    """What every question has; `text` is its body, unless it is said otherwise."""
    explained = settings.feedback is not Feedback.NEVER
    return HeadView(
        name=name(question.title),
        text=text or view(stem(question)),
        general_feedback=view(question.explanation if explained else None),
        grade=scoring.decimal(question.points * question.weight, places=1),
        identifier=question.identifier,
        hints=tuple(view(hint) for hint in question.hints),
        tags=question.metadata.tags,
    )


def stem(question: Question, *instead: Block) -> Content:
    """The body with other blocks in the place of its interaction."""
    blocks: list[Block] = []
    for block in question.body.blocks:
        blocks += instead if isinstance(block, InteractionPlace) else (block,)
    return Content(tuple(blocks))


def view(content: Content | None) -> HtmlView:
    """The HTML of a text in which there is no gap; empty for no text."""
    text = str(markup.html(content, heading=_HEADING)) if content else ""
    return HtmlView(text, _files(content) if content and "<img" in text else ())


def filled(content: Content, codes: Sequence[str], gaps: Sequence[str] = (), sign: str = "") -> HtmlView:
    """The HTML of a text with Moodle's codes in its gaps: those of its interactions, or the `gaps` by identifier.

    Codes are HTML already, with references where markup would begin. Where the author wrote `sign`, with which codes
    begin, it is a reference too, so that Moodle reads no gap into the text.
    """
    mark = _mark(content, len(codes), gaps)
    places = [f"{mark}{place}{_END}" for place in range(len(codes))]
    text = _html(content, places, dict(zip(gaps, places, strict=False)))
    escaped = text.replace(sign, f"&#{ord(sign)};") if sign else text
    coded = re.sub(f"{mark}([0-9]+){_END}", lambda found: codes[int(found[1])], escaped)
    return HtmlView(coded, _files(content))


def _mark(content: Content, count: int, gaps: Sequence[str]) -> str:
    """What tells a gap from all that the author wrote."""
    plain, mark = _html(content, [""] * count, dict.fromkeys(gaps, "")), _BEGIN
    while mark in plain:
        mark += _BEGIN
    return mark


def _html(content: Content, places: Sequence[str], gaps: Mapping[str, str]) -> str:
    return str(markup.html(content, heading=_HEADING, places=places, gaps=gaps))


def _files(content: Content) -> tuple[FileView, ...]:
    shown = ((asset.name, media.content(asset)) for asset in assets(content))
    return tuple(file(name, data) for name, data in shown if data is not None)


def file(name: str, data: bytes) -> FileView:
    """A file as it stands in Moodle XML."""
    return FileView(name, b64encode(data).decode("ascii"))


def plain(words: str) -> str:
    """Words without markup, as HTML."""
    return html.escape(words, quote=False)


def name(title: str, tail: str = "") -> str:
    """The name of a question or category: Moodle strips tags from it, so it is HTML; too long, it loses its last words.

    `tail` is kept whole; it holds nothing that has to be escaped.
    """
    kept, made = title, plain(title) + tail
    while len(made) > _LONGEST_NAME:
        kept = kept[: kept.rfind(" ", 1, -1)].rstrip() if " " in kept[1:-1] else kept[:-1]
        made = plain(kept) + "…" + tail
    return made


def step(name: str) -> str:
    """The name of a category within a path: a slash of its own is doubled, and kept apart from those of the path."""
    doubled = name.replace("/", "//")
    return " " * doubled.startswith("/") + doubled + " " * doubled.endswith("/")
