"""Comparing texts of an author: what counts as the same (sources.md 4, step 0). Output never comes from here."""

import re
import unicodedata
from bisect import bisect_right
from typing import Literal

# Before one of these characters a text can be cut without changing its normal form: none composes with what stands
# before it. Pieces keep the time linear: sorting one endless run of combining marks would take quadratic time.
_SAFE = "\x00-\x7f\u1100-\u1112\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff"
_CUT = re.compile(f"[{_SAFE}]")
_PIECE = re.compile(f"[{_SAFE}][^{_SAFE}]{{0,255}}|[^{_SAFE}]{{1,256}}")
_LONG_RUN = re.compile(f"[^{_SAFE}]{{256}}")
_SHORT = 64
# Raised and lowered figures and fractions: their compatibility form is another number (10² is not 102).
_FIGURES = re.compile("([\u00b2\u00b3\u00b9\u2070-\u209c\u00bc-\u00be\u2150-\u215e]+)")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ´′＇", "'"),
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    }
)
_BLANKS = re.compile(r"\s+")
# Marks of emphasis around a word, never those within one: snake_case and 2*3 stay as they are.
_EMPHASIS = re.compile(r"(?<!\w)([*_`])(?=\S)((?:(?!\1).)++)(?<=\S)\1(?!\w)")
_ENDS = " .;,!。"

# What a mark may not touch on both sides: signs of words that are parted by blanks. In Thai, Chinese or Japanese bold
# words stand right among others.
_PARTED = r"[^\W\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
BOLD = re.compile(
    rf"(?<!{_PARTED})\*\*(?=\S)(?:[^*]|\*(?!\*))++(?<=\S)\*\*"
    rf"|\*\*(?=\S)(?:[^*]|\*(?!\*))++(?<=\S)\*\*(?!{_PARTED})"
    rf"|(?<!{_PARTED})__(?=\S)(?:[^_]|_(?!_))++(?<=\S)__(?!{_PARTED})"
)
"""A bold span with its marks, two at each end; 2**3 and 4**5 have none."""


def nfc(text: str) -> str:
    """The NFC form of a text, in linear time also of hostile ones."""
    return _normal("NFC", text)


def fold(text: str) -> str:
    """A text as compared with others: without emphasis, case and final punctuation, with one kind of quotes."""
    bare = _EMPHASIS.sub(r"\2", BOLD.sub(lambda found: found[0][2:-2], text))
    return _folded(bare)


def fold_marked(text: str) -> str:
    """`fold` for a text that may be cut within bold: every double mark is dropped, paired or not."""
    return _folded(text.replace("**", "").replace("__", ""))


def lowered(text: str) -> str:
    """The text in lower case, character by character: places in it are places in the text.

    The dotted and the dotless i of Turkish are one, since capitals without language do not tell them apart.
    """
    return text.replace("İ", "i").lower().replace("ı", "i")


def unaccented(text: str) -> str:
    """A text without case and accents, which are often left out."""
    split = unicodedata.normalize("NFD", lowered(text).casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def raw_index(text: str, place: int) -> int:
    """The place in `text` that `place` in `nfc(text)` comes from."""
    if unicodedata.is_normalized("NFC", text):
        return place
    start, end = 0, len(text)
    while end - start > _SHORT and (cut := _CUT.search(text, (start + end) // 2, end)):
        length = len(nfc(text[start : cut.start()]))
        if place < length:
            end = cut.start()
        else:
            start, place = cut.start(), place - length
    part = text[start:end]
    return start + bisect_right(range(len(part) + 1), place, key=lambda size: len(nfc(part[:size]))) - 1


def _folded(text: str) -> str:
    spelled = "".join(_comparable(part) for part in _FIGURES.split(text.translate(_SIGNS)))
    joined = _BLANKS.sub(" ", spelled.replace("i\u0307", "i")).strip()
    return joined.rstrip(_ENDS) or joined


def _comparable(part: str) -> str:
    return part if _FIGURES.fullmatch(part) else _normal("NFKC", _normal("NFKC", part).casefold())


def _normal(form: Literal["NFC", "NFKC"], text: str) -> str:
    if not _LONG_RUN.search(text):
        return unicodedata.normalize(form, text)
    return "".join(unicodedata.normalize(form, piece) for piece in _PIECE.findall(text))
