"""What the author of a text without any form of answer may have meant: a help for the message that says so."""

import re

from qtiexport.markup.outline import Layout, outline
from qtiexport.readers.canonical.cells import cells
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.sequences import JOIN

_ARTICLE = "“kind: article” at the top"
_OPTIONS = f"begin each option with “- [ ] ”, right ones with “- [x] ”; or write {_ARTICLE}"
_BLANK = re.compile(r"_{3,}|\.{4,}|…{2,}|(?<![\[\]!\\])\[[^\[\]^]+\](?![\[\](:{])")
"""A gap as it is drawn on paper, or with one pair of brackets."""


def likely(stem: tuple[Line, ...]) -> str:
    """The smallest repair: a type for the table or list that stands below the question, brackets for a gap."""
    blocks = [block for block in outline("\n".join(line.text for line in stem)) if block.layout is not Layout.TEXT]
    head = stem[blocks[-1].lines[0]] if blocks else None
    match blocks[-1].layout if blocks else Layout.TEXT:
        case Layout.TABLE if head and len(cells(head)) == 2:
            return (
                f"if the table holds the answers, write “type: match” or “type: categorize” at the top; else {_ARTICLE}"
            )
        case Layout.NUMBERED:
            return f"if the list stands in the right order, write “type: order” at the top; else {_ARTICLE}"
        case Layout.BULLETS if head and JOIN.search(head.text):
            return f"if the list holds pairs, write “type: associate” at the top; else {_ARTICLE}"
        case Layout.TEXT if any(_BLANK.search(line.text) for line in stem if not line.code):
            return f"write a gap as [[answer]], a field for a longer text as [[___]] alone in its line; or {_ARTICLE}"
        case _:
            return _OPTIONS
