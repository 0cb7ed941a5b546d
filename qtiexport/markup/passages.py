"""Words in another language or direction: `[bonjour]{lang=fr}` in Markdown, `lang` and `dir` in HTML."""

import re
from dataclasses import replace

from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.markup.tags import Tag
from qtiexport.model import Direction, Inline, Span

Children = tuple[Inline, ...]
# The tags that QTI's grammar takes: a language in lower case, then subtags.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_DIRECTIONS = {direction.value: direction for direction in Direction}


def passage(tag: Tag, children: Children, here: Spot, findings: Findings) -> Children:
    """The children in the language and direction that an HTML element gives them."""
    frame = frame_of(tag, here, findings)
    return (replace(frame, children=children),) if frame and children else children


def frame_of(tag: Tag, here: Spot, findings: Findings) -> Span | None:
    """The language and direction that an HTML element gives what it holds, as a span without children."""
    language = tag.get("lang") if tag.get("lang") is not None else tag.get("xml:lang")
    if tag.name == "bdo" and tag.get("dir") is None:
        help = 'write <bdo dir="rtl"> or <bdo dir="ltr">'
        findings.error("SRC008", here, "“<bdo>” does not say the direction", help)
    return frame(language, tag.get("dir"), tag.name == "bdo", here, findings)


def frame(language: str | None, direction: str | None, override: bool, here: Spot, findings: Findings) -> Span | None:
    """A span without children, if a language or direction is given that is one; `None` is none given."""
    tongue = _language(language, here, findings) if language is not None else ""
    way = _direction(direction, here, findings) if direction is not None else None
    return Span((), tongue, way, override and way is not None) if tongue or way else None


def _language(given: str, here: Spot, findings: Findings) -> str:
    primary, mark, rest = given.strip().replace("_", "-").partition("-")
    tag = f"{primary.lower()}{mark}{rest}"
    if _LANGUAGE.match(tag):
        return tag
    findings.error("SRC010", here, f"“{excerpt(given)}” is no language tag", "write a tag such as fr or pt-BR")
    return ""


def _direction(given: str, here: Spot, findings: Findings) -> Direction | None:
    known = _DIRECTIONS.get(given.strip().lower())
    if known is None:
        findings.error("SRC010", here, f"“{excerpt(given)}” is no direction", "write ltr or rtl")
    return known
