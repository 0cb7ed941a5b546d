"""The style and the script that each page of the proof holds, so that it needs no file beside it."""

from functools import cache

from markupsafe import Markup

from qtiexport import render

_STYLE, _SCRIPT = "proof.css", "proof.js"
_TITLE = "__running_title__"


def style(title: str) -> Markup:
    """The style sheet, with a title for the heads of printed pages."""
    return Markup(_file(_STYLE).replace(_TITLE, _quoted(title)))


def script() -> Markup:
    """The script of the search."""
    return Markup(_file(_SCRIPT))


@cache
def _file(name: str) -> str:
    found = {document.path: document.content for document in render.static("proof")}
    return found[name].decode("utf-8")


def _quoted(text: str) -> str:
    """Text within quotes of a style sheet: all but plain letters and digits as numbers, so that nothing can end it."""
    return "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in text)
