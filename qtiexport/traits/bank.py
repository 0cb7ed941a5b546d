"""What the rules over a whole bank know of a question: where its key stands, and what tells it from the others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from qtiexport.diagnostics import Location
from qtiexport.markup import words
from qtiexport.model import (
    ChoiceForm,
    ChoiceInteraction,
    Content,
    Interaction,
    Kind,
    Question,
    RawItem,
    SliderInteraction,
    TextEntryInteraction,
    kind,
    stem,
)
from qtiexport.traits.texts import digest, marks, normal, packed, tokens, verbatim
from qtiexport.traits.things import Thing, rights, things

MOST_WORDS = 256
"""So many words of a question are compared with those of others; longer texts are judged by a sample of them."""
_LONGEST_KEY = 12
# Far from every other number, so that occurrences do not meet other words.
_NEXT = 0x9E3779B1
# A shorter key, such as a number or a name, stands in many stems and gives nothing away.
_SHORTEST_KEY = (2, 12)


@dataclass(frozen=True, slots=True)
class BankTraits:
    """A question as the bank remembers it: at most about two kilobytes, however long its text is.

    `options` counts those of a choice question. `key` is the place (from 0) of the right option, or -1 where the
    question is not answered by exactly one of its options; of a true/false question it is 0 for true and 1 for false.
    `asked` is a digest of stem and options, in whatever order they stand, and `answered` of what is right: questions
    that differ in case, blanks and typography only have equal ones. Options are all that there is to choose, to pair or
    to order. `numbers` is a digest of all words with a digit in them.

    The others are words as 32-bit numbers, `packed`: `said` those of stem and options, sorted, a sample of them
    beyond MOST_WORDS; `stem` the first words of the stem in order; `told` those of the one right answer, empty where
    they are too few or too many to be looked for in other stems.
    """

    identifier: str
    language: str
    location: Location
    kind: Kind
    options: int
    key: int
    shuffle: bool
    asked: bytes
    answered: bytes
    numbers: bytes
    said: bytes
    stem: bytes
    told: bytes


def bank_traits(question: Question) -> BankTraits:
    """What is remembered of a question."""
    asked = stem(question)
    every = [thing for one in question.interactions for thing in things(one)]
    stem_text, texts = normal(words(asked)), [normal(words(thing.content)) for thing in every]
    each = [_mark(text, thing) for text, thing in zip(texts, every, strict=True)]
    names = {thing.identifier: mark for thing, mark in zip(every, each, strict=True)}
    said = [tokens(text) for text in (stem_text, *texts)]
    spoken = list(chain.from_iterable(said))
    numbered = marks(spoken)
    first = question.interactions[0]
    options = len(first.choices) if isinstance(first, ChoiceInteraction) else 0
    return BankTraits(
        identifier=question.identifier,
        language=question.language,
        location=question.location,
        kind=kind(question),
        options=options,
        key=_key(first),
        shuffle=isinstance(first, ChoiceInteraction) and first.shuffle,
        asked=digest(stem_text, *verbatim(asked), *_wanted(question), *sorted(each)),
        answered=digest(*_answered(question, names)),
        numbers=digest(*sorted(word for word in spoken if not word.isalpha() and any(map(str.isdigit, word)))),
        said=packed(_sample(numbered)),
        stem=packed(numbered[: min(len(said[0]), MOST_WORDS)]),
        told=_told(question),
    )


def _mark(text: str, thing: Thing) -> str:
    return digest(text, thing.exact, *verbatim(thing.content)).hex()


def _key(first: Interaction) -> int:
    """The place of the one right option."""
    if not isinstance(first, ChoiceInteraction) or first.form is ChoiceForm.MULTIPLE:
        return -1
    right = [place for place, choice in enumerate(first.choices) if choice.correct]
    if len(right) != 1:
        return -1
    return right[0] if first.form is ChoiceForm.SINGLE else int(first.choices[right[0]].identifier != "true")


def _wanted(question: Question) -> Iterator[str]:
    """What tells two questions of equal words apart: how they are answered, and within which bounds."""
    # One or several right options of the same question are two keys of it.
    yield from (type(one).__name__ for one in question.interactions)
    for one in question.interactions:
        if isinstance(one, SliderInteraction):
            yield f"{one.lower} {one.upper} {one.step}"
        elif isinstance(one, RawItem):
            yield one.sha256


def _answered(question: Question, names: dict[str, str]) -> Iterator[str]:
    """What is right, in an order of its own, gap by gap."""
    for one in question.interactions:
        found = (
            (right.place, *sorted(names[name] for name in right.names), normal(right.value)) for right in rights(one)
        )
        yield from sorted(" ".join(map(str, right)) for right in found)
        yield ""


def _sample(found: list[int]) -> list[int]:
    """The words, sorted; the n-th occurrence of a word is a word of its own, so that repeating counts.

    Of more than MOST_WORDS the smallest are kept: since they are hashes, these are a fair sample, and the same one for
    equal texts.
    """
    once = set(found)
    if len(once) < len(found):
        again = ((word, count) for word, count in Counter(found).items() if count > 1)
        once.update((word + n * _NEXT) % 2**32 for word, count in again for n in range(1, min(count, MOST_WORDS)))
    return sorted(once)[:MOST_WORDS]


def _told(question: Question) -> bytes:
    """The words of the one right answer where they are distinct enough to be found in another question's stem."""
    first = question.interactions[0]
    if isinstance(first, TextEntryInteraction) and kind(question) is Kind.SHORT_ANSWER:
        return _distinct(tokens(normal(first.answers[0])))
    if _key(first) < 0:
        return b""
    (right,) = (thing for thing in things(first) if thing.right)
    return b"" if verbatim(right.content) else _distinct(_words(right.content))


def _words(content: Content) -> list[str]:
    return tokens(normal(words(content)))


def _distinct(said: list[str]) -> bytes:
    few, short = _SHORTEST_KEY
    return packed(marks(said)) if few <= len(said) <= _LONGEST_KEY and sum(map(len, said)) >= short else b""


def similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of words that two samples of `said` have in common, from 0 to 1 (Jaccard); 0 where both are empty.

    Of long texts this is an estimate: the smallest numbers of both together are a fair sample of all.
    """
    together = one | other
    if len(together) > MOST_WORDS and MOST_WORDS in (len(one), len(other)):
        together = frozenset(sorted(together)[:MOST_WORDS])
    return len(together & one & other) / len(together) if together else 0.0
