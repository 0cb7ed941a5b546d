"""Texts made comparable, in linear time also for hostile ones, and with the same result on every machine."""

import hashlib
import re
import unicodedata
import zlib
from array import array
from collections.abc import Iterable, Iterator

from qtiexport.model import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Content,
    Image,
    Link,
    ListBlock,
    Paragraph,
    Text,
    inlines,
)

# Longer texts are put into normal form piece by piece: sorting one endless run of combining marks would take
# quadratic time.
_SHORT = 2048
_PIECE = re.compile(r"\S{1,256}")
# Scripts that write no blanks between words: each character counts as one.
_ALONE = "\u3040-\u30ff\u3400-\u9fff"
_TOKEN = re.compile(rf"[{_ALONE}]|[^\W{_ALONE}]+")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    }
)
_ENDS = " .;,!。"


def normal(text: str) -> str:
    """A text without the differences that nobody reads: case, blanks, kinds of quotes and dashes, the final stop."""
    folded = text.casefold()
    if not folded.isascii():
        folded = _composed(folded.translate(_SIGNS))
    joined = " ".join(folded.split())
    return joined.rstrip(_ENDS) or joined


def _composed(text: str) -> str:
    if len(text) <= _SHORT:
        return unicodedata.normalize("NFC", text)
    return " ".join(unicodedata.normalize("NFC", piece) for piece in _PIECE.findall(text))


def tokens(text: str) -> list[str]:
    """The words of a `normal` text, in order; signs are left out."""
    return _TOKEN.findall(text)


def marks(words: Iterable[str]) -> list[int]:
    """A number of 32 bits for each of the `tokens`, the same in every process."""
    joined = "\n".join(words).encode("utf-8", "surrogatepass")
    return list(map(zlib.crc32, joined.split(b"\n"))) if joined else []


def packed(found: Iterable[int]) -> bytes:
    """Numbers of 32 bits, four bytes each, in the byte order of the machine."""
    return array("I", found).tobytes()


def unpacked(data: bytes) -> list[int]:
    """The numbers that were `packed`."""
    return array("I", data).tolist()


def digest(*texts: str) -> bytes:
    """Eight bytes of a hash over texts, which "\\0" keeps apart."""
    return hashlib.blake2b("\0".join(texts).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def verbatim(content: Content) -> tuple[str, ...]:
    """What of a content must be equal to the letter: program text, and where its links and images lead."""
    if all(
        isinstance(block, Paragraph) and all(isinstance(c, Text) for c in block.children) for block in content.blocks
    ):
        return ()
    lines = (
        child.text if isinstance(child, Code) else child.href if isinstance(child, Link) else child.address
        for child in inlines(content)
        if isinstance(child, Code | Link | Image)
    )
    return (*lines, *_programs(content.blocks))


def _is_plain(paragraph: Paragraph) -> bool:
    return all(isinstance(child, Text) for child in paragraph.children)


def _programs(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case CodeBlock(text):
                yield text
            case BlockQuote(inner):
                yield from _programs(inner)
            case ListBlock(_, items):
                for item in items:
                    yield from _programs(item)
            case _:
                pass
