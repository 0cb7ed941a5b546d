"""What the rules over a whole bank know of a question: where its key stands, and what tells it from the others."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from qtiexport.diagnostics import Location
from qtiexport.markup import words
from qtiexport.model import ChoiceForm, ChoiceInteraction, Content, Question, SimpleChoice, choice_interaction
from qtiexport.traits.texts import digest, marks, normal, packed, tokens, verbatim

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

    `options` counts them. `key` is the place (from 0) of the right option, or -1 where the question is not answered
    by exactly one; of a true/false question it is 0 for true and 1 for false. `asked` is a digest of stem and options,
    in whatever order they stand, and `answered` of the right options: questions that differ in case, blanks and
    typography only have equal ones. `numbers` is a digest of all words with a digit in them.

    The others are words as 32-bit numbers, `packed`: `said` those of stem and options, sorted, a sample of them
    beyond MOST_WORDS; `stem` the first words of the stem in order; `told` those of the right option, empty where they
    are too few or too many to be looked for in other stems.
    """

    identifier: str
    language: str
    location: Location
    form: ChoiceForm
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
    asked = choice_interaction(question)
    stem = Content(question.body.blocks[:-1])
    stem_text = normal(words(stem))
    texts = [normal(words(choice.content)) for choice in asked.choices]
    each = [digest(text, *verbatim(choice.content)) for text, choice in zip(texts, asked.choices, strict=True)]
    right = [place for place, choice in enumerate(asked.choices) if choice.correct]
    single = asked.form is not ChoiceForm.MULTIPLE and len(right) == 1
    said = [tokens(text) for text in (stem_text, *texts)]
    every = list(chain.from_iterable(said))
    numbered = marks(every)
    return BankTraits(
        identifier=question.identifier,
        language=question.language,
        location=question.location,
        form=asked.form,
        options=len(asked.choices),
        key=_key(asked, right[0]) if single else -1,
        shuffle=asked.shuffle,
        asked=digest(stem_text, *verbatim(stem), *sorted(one.hex() for one in each)),
        answered=digest(*sorted(each[place].hex() for place in right)),
        numbers=digest(*sorted(word for word in every if not word.isalpha() and any(map(str.isdigit, word)))),
        said=packed(_sample(numbered)),
        stem=packed(numbered[: min(len(said[0]), MOST_WORDS)]),
        told=_told(asked.choices[right[0]], said[right[0] + 1]) if single else b"",
    )


def _key(asked: ChoiceInteraction, right: int) -> int:
    return right if asked.form is ChoiceForm.SINGLE else int(asked.choices[right].identifier != "true")


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


def _told(choice: SimpleChoice, said: list[str]) -> bytes:
    """The words of the right option where they are distinct enough to be found in another question's stem."""
    few, short = _SHORTEST_KEY
    plain = few <= len(said) <= _LONGEST_KEY and sum(map(len, said)) >= short and not verbatim(choice.content)
    return packed(marks(said)) if plain else b""


def similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of words that two samples of `said` have in common, from 0 to 1 (Jaccard); 0 where both are empty.

    Of long texts this is an estimate: the smallest numbers of both together are a fair sample of all.
    """
    together = one | other
    if len(together) > MOST_WORDS and MOST_WORDS in (len(one), len(other)):
        together = frozenset(sorted(together)[:MOST_WORDS])
    return len(together & one & other) / len(together) if together else 0.0
