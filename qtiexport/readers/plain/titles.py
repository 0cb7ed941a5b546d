"""Titles: one line of the author's own words, at most 120 characters (sources.md 4, step 8, and 6)."""

import re
from collections.abc import Iterator

from qtiexport.readers.plain.fold import BOLD, nfc
from qtiexport.readers.plain.lines import Line
from qtiexport.readers.plain.reports import shortened
from qtiexport.readers.plain.structure import Free, Segment

_LONGEST = 120
# A longer text is not looked at beyond this: a title comes from its last sentences.
_LOOKED_AT = 4000
_END = re.compile(r"(?P<sign>[.!?…])[\"»”“’')\]*_]*(?=\s|\Z)\s*|[。？！]\s*|\n\s*\n\s*")
_LAST_WORD = re.compile(r"[^\W_]*\Z")
_FINAL = tuple(".!?:;…。！？：；")
_QUESTION = re.compile(r"[?？][\"»”“’')\]*_\s]*\Z")
_WORD = re.compile(r"[^\W_]")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# A title of an article has more words than a source or a label before it; scripts without blanks: more characters.
_WORDS, _CHARACTERS = 3, 7


def sentence_starts(text: str, abbreviations: frozenset[str]) -> tuple[int, ...]:
    """Where the sentences of a text begin, the first at 0; a full stop after an abbreviation or a number ends none."""
    return (0, *(found.end() for found in _END.finditer(text) if _ends(text, found, abbreviations)))


def question_title(stem: str, before: int, abbreviations: frozenset[str]) -> str:
    """The last interrogative sentence of a stem before its number phrase, which begins at `before`.

    Without one: the last of the whole stem; without that the last sentence before the phrase, or the stem.
    """
    earlier = [one for one in _sentences(stem[:before], abbreviations) if _WORD.search(one)]
    asking = [one for one in earlier if _QUESTION.search(one)]
    anywhere = [one for one in _sentences(stem, abbreviations) if _QUESTION.search(one)]
    return one_line((asking or anywhere or earlier or [stem])[-1])


def article_title(parts: tuple[Segment, ...], first: Line) -> Line:
    """The first one-line paragraph of more than three words without final punctuation, else the `first` line."""
    lines = (part.lines[0] for part in parts if isinstance(part, Free) and len(part.lines) == 1)
    return next((line for line in lines if _is_title(line.text.strip())), first)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and not text.endswith(_FINAL) and _has_words(text)


def one_line(text: str) -> str:
    """A text as a title: without bold, blanks in a row made one, cut at a word boundary."""
    plain = BOLD.sub(lambda found: found[0][2:-2], text[: 2 * _LOOKED_AT])
    return shortened(re.sub(r"\s*[\n\t\u0085\u2028\u2029]\s*| {2,}", " ", plain).strip(), _LONGEST)


def _sentences(text: str, abbreviations: frozenset[str]) -> Iterator[str]:
    part = text[-_LOOKED_AT:]
    starts = sentence_starts(part, abbreviations)
    for start, end in zip(starts, (*starts[1:], len(part)), strict=True):
        if sentence := part[start:end].strip():
            yield sentence


def _ends(text: str, found: re.Match[str], abbreviations: frozenset[str]) -> bool:
    if text[found.end() : found.end() + 1].islower() and "\n" not in found[0]:
        return False
    if found["sign"] != ".":
        return True
    word = _LAST_WORD.search(nfc(text[max(0, found.start() - 24) : found.start()]))
    last = word[0] if word else ""
    short_number = last.isdecimal() and len(last) < 3
    return not (len(last) == 1 or short_number or last.casefold() in abbreviations)


def _has_words(line: str) -> bool:
    return len(line.split()) > _WORDS or len(_IDEOGRAPH.findall(line)) > _CHARACTERS
