"""Words to drag into gaps: `[[#water]]`, and `distractors` that fit into none (gap match)."""

import re
from collections import Counter

from qtiexport.model import (
    Block,
    Content,
    Gap,
    GapMatchInteraction,
    GapText,
    InteractionPlace,
    Kind,
    Notes,
)
from qtiexport.readers.canonical.alternatives import Alternative, plain
from qtiexport.readers.canonical.answers import Answer, Asked, Form, Sign
from qtiexport.readers.canonical.brackets import Mark, brackets
from qtiexport.readers.canonical.placing import Placed, placed, report_no_question
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.canonical.signs import signs
from qtiexport.readers.canonical.surroundings import surroundings
from qtiexport.readers.plain.fold import fold
from qtiexport.readers.plain.reports import quoted

_BAR = re.compile(r"(?<!\\)\|")


def _signs(shape: Shape, settings: Settings) -> tuple[Sign, ...]:
    del settings
    return signs(brackets(shape.stem), (Mark.WORD,))


def _read(asked: Asked) -> Answer:
    text = placed(asked)
    report_no_question(text, asked.report)
    right = _right(text, asked)
    others = _distractors(tuple(one.text for one in right), asked)
    pool = tuple(dict.fromkeys((*(one.text for one in right), *others)))
    if len(pool) < 2:
        form = text.brackets.forms[0]
        message = f"{quoted(form.written)} is the only word to drag, so that there is nothing to choose"
        help = "write others under distractors in the front matter"
        asked.report.error("SRC005", form.line, message, help, form.span)
    names = {word: f"w{number}" for number, word in enumerate(pool, 1)}
    uses = Counter(one.text for one in right)
    words = tuple(GapText(names[word], word, max(1, uses[word])) for word in pool)
    pairs = tuple((names[one.text], f"g{number}") for number, one in enumerate(right, 1))
    stem = text.exchanged(lambda index: Gap(f"g{index + 1}"))
    body, within = parted(stem, text)
    shuffled = asked.settings.shuffle is not False
    return Answer(stem, body, (GapMatchInteraction(within, words, pairs, shuffled),))


def _right(text: Placed, asked: Asked) -> tuple[Alternative, ...]:
    """The word of each gap."""
    found = []
    for form in text.brackets.forms:
        one = plain(form.held.after(form.held.text.index("#") + 1), asked.report)
        if not one.text:
            message = f"{quoted(form.written)} holds no word"
            asked.report.error("SRC017", form.line, message, "write the word behind the #", form.span)
        elif _BAR.search(form.held.text):
            message = f"{quoted(form.written)} holds several words, and one fits into the gap"
            help = "write one word; wrong ones stand in the front matter, under distractors"
            asked.report.error("SRC017", form.line, message, help, form.span)
        asked.facts.add("key", one.text, "a gap for a word to drag", form.line)
        found.append(one)
    return tuple(found)


def _distractors(right: tuple[str, ...], asked: Asked) -> tuple[str, ...]:
    entry = asked.settings.entry("distractors")
    if entry and isinstance(entry.value, str) and "," in entry.value:
        message = f"{quoted(entry.value)} is one word to drag as it is written, with a comma in it"
        help = f'write several as [{entry.value}], and one with a comma in quotes: ["{entry.value}"]'
        asked.report.error("SRC011", entry.line, message, help, entry.span)
    folded = {fold(word) for word in right}
    for word in asked.settings.details.distractors:
        asked.facts.add("choice", word, "a word that fits no gap", entry.line if entry else None)
        if entry and fold(word) in folded:
            message = f"the distractor {quoted(word)} is right in a gap"
            asked.report.error("SRC006", entry.line, message, "take it out of the distractors", entry.span)
    return asked.settings.details.distractors


def parted(stem: Content, text: Placed) -> tuple[Content, Content]:
    """The body, with a place for the blocks that the forms stand in, and these blocks.

    Footnotes stay with their marks: a text that has any is not parted.
    """
    blocks = stem.blocks
    filled = [number for number, block in enumerate(text.content.blocks) if surroundings(Content((block,)))]
    first, last = (min(filled), max(filled) + 1) if filled else (0, len(blocks))
    if any(isinstance(block, Notes) for block in blocks):
        first, last = 0, len(blocks)
    body: tuple[Block, ...] = (*blocks[:first], InteractionPlace(0), *blocks[last:])
    return Content(body, stem.line), Content(blocks[first:last], stem.line)


WORDS = Form((Kind.GAP_MATCH,), "words to drag such as [[#water]]", _signs, _read)
