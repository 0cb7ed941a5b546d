"""Texts whose gaps are filled from lists of words: gapselect (lists in the gaps) and ddwtos (words to drag).

The n-th word is the right one where `[[n]]` stands in the text; words of one group can stand in each other's gaps.
"""

from collections.abc import Iterator

from qtiexport.model import GapMatchInteraction, InlineChoiceInteraction, Question
from qtiexport.targets.contract import Loss
from qtiexport.targets.moodle import texts
from qtiexport.targets.moodle.cloze import whole
from qtiexport.targets.moodle.views import Said, WordsView, WordView
from qtiexport.targets.settings import Settings

_WHOLE = Loss(
    "it cannot mark all or nothing, and marks each gap by itself",
    "choose per-part to have equal marks everywhere",
)


def lists(question: Question, settings: Settings) -> Said:
    """Lists to choose from: each gap has words, and a group, of its own."""
    gaps = [one for one in question.interactions if isinstance(one, InlineChoiceInteraction)]
    words = tuple(
        WordView(texts.plain(choice.text), str(group)) for group, gap in enumerate(gaps, 1) for choice in gap.choices
    )
    text = texts.filled(question.body, [f"[[{right}]]" for right in _rights(gaps)], sign="[")
    # Moodle shuffles all lists of a question or none.
    shuffle = str(any(gap.shuffle for gap in gaps)).lower()
    view = WordsView(texts.head(question, settings, text), shuffle, words)
    return Said("gapselect", view, whole(question, len(gaps), _WHOLE))


def _rights(gaps: list[InlineChoiceInteraction]) -> Iterator[int]:
    """The number of each gap's right word among all words."""
    before = 0
    for gap in gaps:
        yield before + 1 + next(place for place, choice in enumerate(gap.choices) if choice.correct)
        before += len(gap.choices)


def dragged(question: Question, asked: GapMatchInteraction, settings: Settings) -> Said:
    """Words to drag into the text; a word for several gaps is one that is never used up."""
    words = tuple(WordView(texts.plain(word.text), "1", word.uses > 1) for word in asked.words)
    places = {word.identifier: number for number, word in enumerate(asked.words, 1)}
    codes = [f"[[{places[word]}]]" for word, _ in asked.pairs]
    text = texts.filled(texts.stem(question, *asked.content.blocks), codes, [gap for _, gap in asked.pairs], "[")
    view = WordsView(texts.head(question, settings, text), str(asked.shuffle).lower(), words)
    return Said("ddwtos", view, whole(question, len(asked.pairs), _WHOLE))
