"""What the learner reads of a part: by the model, and as each target's documents say it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Any

from lxml import etree

from qtiexport import markup
from qtiexport.model import Article, Block, ChoiceForm, Content, Paragraph, Part, choice_interaction
from tests.xml import one

# Where one of these begins, words on both sides of it are apart.
_APART = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "blockquote", "th", "td", "br"}
_APART |= {"dl", "dt", "dd", "table", "caption", "hr"}
# Signs that say the direction where QTI has no attribute for it; nobody reads them.
_MARKS = re.compile("[\u2066-\u2069\u202d\u202e\u202c]")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a part, each text as one line; `choices` are pairs of a text and its rationale."""

    title: str
    body: str
    choices: tuple[tuple[str, str], ...] = ()
    explanation: str = ""
    hints: tuple[str, ...] = ()


def by_model(part: Part) -> Said:
    """What the author says."""
    if isinstance(part, Article):
        return Said(part.title, _words(part.content))
    return Said(
        part.title,
        _words(Content(part.body.blocks[:-1])),
        tuple((_words(c.content), _optional(c.rationale)) for c in choice_interaction(part).choices),
        _optional(part.explanation),
        tuple(_words(hint) for hint in part.hints),
    )


def _optional(content: Content | None) -> str:
    return _words(content) if content else ""


def _words(content: Content) -> str:
    """Without the marks of direction, which an author may write as well."""
    return _line([markup.words(content)])


def by_item(item: etree._Element) -> Said:
    """What a QTI item says; it has no place for hints."""
    choices = tuple(
        (_line(_element(choice, leave=("feedbackInline", "feedbackBlock"))), _line(_feedback(choice)))
        for choice in item.iterfind(".//simpleChoice")
    )
    explanation = "".join(piece for modal in item.iterfind("modalFeedback") for piece in _element(modal))
    return Said(str(item.get("title")), _line(_element(one(item, "itemBody/div"))), choices, _line([explanation]))


def by_rubric(rubric: etree._Element) -> str:
    """What a QTI test says of an article: its title and its text."""
    return _line(_element(rubric))


def _feedback(choice: etree._Element) -> Iterator[str]:
    for feedback in (*choice.iterfind("feedbackInline"), *choice.iterfind("feedbackBlock")):
        yield from _element(feedback)


def _element(element: etree._Element, leave: tuple[str, ...] = ()) -> Iterator[str]:
    if element.tag == "math":
        yield str(element.get("alttext"))
        return
    if element.tag in _APART:
        yield " "
    yield element.text or ""
    for child in element:
        if child.tag not in leave:
            yield from _element(child)
        yield child.tail or ""


def by_player(part: dict[str, Any]) -> Said:
    """What the player says of a part."""
    if part["kind"] == "article":
        return Said(part["title"], _nodes(part["body"]))
    return Said(
        part["title"],
        _nodes([*part["before"], " ", *part["ask"], " ", *part["after"]]),
        tuple((_nodes(choice["body"]), _nodes(choice["why"] or [])) for choice in part["choices"]),
        _nodes(part["explanation"] or []),
        tuple(_nodes(hint) for hint in part["hints"]),
    )


def _nodes(nodes: list[Any]) -> str:
    return _line(piece for node in nodes for piece in _node(node))


def _node(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
        return
    tag, *children = node
    if tag == "math":
        yield children[0]["alttext"]
        return
    yield " " if tag in _APART else ""
    for child in children:
        if not isinstance(child, dict):
            yield from _node(child)


def by_moodle(question: etree._Element) -> Said:
    """What a Moodle question says, its HTML read as a browser reads it."""
    return Said(
        html.unescape(question.findtext("name/text") or ""),
        _html(question, "questiontext/text"),
        tuple((_html(answer, "text"), _html(answer, "feedback/text")) for answer in question.iterfind("answer")),
        _html(question, "generalfeedback/text"),
        tuple(_html(hint, "text") for hint in question.iterfind("hint")),
    )


def in_moodle(said: Said, part: Part) -> Said:
    """What Moodle is to say of a part: articles with their title, statements with Moodle's own two answers."""
    if isinstance(part, Article):
        titled = _without_title(part) != part.content.blocks
        return said if titled else replace(said, body=f"{said.title} {said.body}".strip())
    interaction = choice_interaction(part)
    if interaction.form is not ChoiceForm.TRUE_FALSE:
        return said
    why = {choice.identifier: pair[1] for choice, pair in zip(interaction.choices, said.choices, strict=True)}
    return replace(said, choices=tuple((name, why[name]) for name in ("true", "false")))


def in_player(said: Said, part: Part) -> Said:
    """What the player is to say of a part: a title that an article's text says too is said once, as the heading."""
    return replace(said, body=markup.words(Content(_without_title(part)))) if isinstance(part, Article) else said


def _without_title(article: Article) -> tuple[Block, ...]:
    """The blocks of an article but the paragraph among the first three that is its title."""
    blocks = article.content.blocks
    titles = [n for n, b in enumerate(blocks[:3]) if isinstance(b, Paragraph) and _said(b) == article.title]
    return tuple(block for n, block in enumerate(blocks) if n not in titles[:1])


def _said(block: Block) -> str:
    return markup.words(Content((block,)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._formula = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(" " if tag in _APART else "")
        if tag == "math":
            self.pieces.append(dict(attrs)["alttext"] or "")
            self._formula = True

    def handle_endtag(self, tag: str) -> None:
        self._formula = self._formula and tag != "math"

    def handle_data(self, data: str) -> None:
        if not self._formula:
            self.pieces.append(data)


def _html(element: etree._Element, path: str) -> str:
    reader = _Reader()
    reader.feed(element.findtext(path) or "")
    reader.close()
    return _line(reader.pieces)


def _line(pieces: Any) -> str:
    return re.sub(r"[ \t\n\r]+", " ", _MARKS.sub("", "".join(pieces))).strip(" ")
