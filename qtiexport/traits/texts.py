"""Texts made comparable, in linear time also for hostile ones, and with the same result on every machine."""

import hashlib
import re
import unicodedata
import zlib
from array import array
from collections.abc import Iterable, Iterator

from qtiexport.model import Block, BlockQuote, Code, CodeBlock, Content, Image, Link, ListBlock, inlines

# Longer pieces are cut: sorting one endless run of combining marks would take quadratic time.
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
    folded = text.translate(_SIGNS).casefold()
    joined = " ".join(_PIECE.findall(folded) if folded.isascii() else map(_composed, _PIECE.findall(folded)))
    return joined.rstrip(_ENDS) or joined


def _composed(piece: str) -> str:
    return unicodedata.normalize("NFC", piece)


def tokens(text: str) -> list[str]:
    """The words of a `normal` text, in order; signs are left out."""
    return _TOKEN.findall(text)


def marks(words: Iterable[str]) -> list[int]:
    """A number of 32 bits for each word, the same in every process."""
    return [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words]


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
    lines = (
        child.text if isinstance(child, Code) else child.href if isinstance(child, Link) else child.address
        for child in inlines(content)
        if isinstance(child, Code | Link | Image)
    )
    return (*lines, *_programs(content.blocks))


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
