"""How the rules of Moodle XML look at a question."""

from lxml import etree


def place(element: etree._Element) -> int:
    """The line of an element, 0 where it is not known."""
    return int(element.sourceline or 0)


def text(question: etree._Element, name: str) -> str:
    """The text of a field, "" where there is none."""
    return question.findtext(f"{name}/text") or ""
