"""What an image says in Markdown: where its file lies, and what those read who do not see it."""

from collections.abc import Iterable
from urllib.parse import unquote

from markdown_it.token import Token

DECORATIVE = "decorative"
"""The title by which an author says that an image is for decoration: `![](line.png "decorative")`."""

_NO_ALT = f'say between [ and ] what it shows; for an image that says nothing, write ![](… "{DECORATIVE}")'


def address(token: Token) -> str:
    """The path as its author meant it: the parser has percent-encoded it, or kept the author's own encoding."""
    return unquote(str(token.attrs["src"]))


def alternative(token: Token) -> str:
    """The words between the brackets without their markup, as one line."""
    return " ".join("".join(_words(token.children or ())).split())


def _words(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                yield " "
            case "image":
                yield from _words(token.children or ())
            case _:
                yield token.content


def faults(token: Token, shown: str) -> Iterable[tuple[str, str, str]]:
    """What is wrong with the words of an image, as code, message and help; `shown` is its address, to be quoted."""
    alt, title = alternative(token), str(token.attrGet("title") or "")
    if title and title != DECORATIVE:
        message = f"the title “{title[:40]}” of an image has no place in a package"
        yield "SRC010", message, f'leave it out, or say it in the text; "{DECORATIVE}" marks an image for decoration'
    elif title and alt:
        message = f"the image “{shown}” is said to be for decoration, and yet to show “{alt[:40]}”"
        yield "ACC001", message, "leave out the words, or the title"
    elif not alt and not title:
        yield "ACC001", f"nothing says what the image “{shown}” shows", _NO_ALT
