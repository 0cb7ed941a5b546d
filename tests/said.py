"""What a learner reads in the documents of each target, as plain text."""

import html
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree


def letters(text: str) -> str:
    """A text without any blank: what stays between words is the business of each form."""
    return re.sub(r"\s", "", text)


def in_nodes(node: Any) -> Iterator[str]:
    """The texts of a node of the player's data, or of a list of nodes that begins with an element."""
    if isinstance(node, str):
        yield node
        return
    if node[0] == "math":
        yield node[1]["alttext"]
        return
    for child in node[1:] if isinstance(node[0], str) else node:
        if not isinstance(child, dict):
            yield from in_nodes(child)


def in_player(part: dict[str, Any]) -> str:
    """All that a learner reads; nodes are wrapped, since the first entry of a list of nodes is no tag."""
    if part["kind"] == "article":
        return "".join([part["title"], *in_nodes(["div", *part["body"]])])
    nodes = [part["before"], part["ask"], part["after"]]
    for choice in part["choices"]:
        nodes += [choice["body"], choice["why"] or []]
    return "".join(text for node in (*nodes, part["explanation"] or []) for text in in_nodes(["div", *node]))


def in_moodle(question: etree._Element) -> str:
    """The HTML texts of a question, read as a browser would."""
    texts = [question.findtext("questiontext/text") or ""]
    if question.get("type") != "truefalse":
        for answer in question.iterfind("answer"):
            texts += [answer.findtext("text") or "", answer.findtext("feedback/text") or ""]
    texts.append(question.findtext("generalfeedback/text") or "")
    formulas = re.compile(r'<math [^>]*?alttext="([^"]*)".*?</math>')
    return html.unescape(re.sub(r"<[^>]*>", "", formulas.sub(r"\1", "".join(texts))))
