"""What is remembered of a part to compare it with the same part in other languages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from qtiexport.diagnostics import Location
from qtiexport.model import (
    Article,
    ChoiceInteraction,
    Chosen,
    Content,
    ExtendedTextInteraction,
    Gapped,
    HottextInteraction,
    InlineChoiceInteraction,
    Interaction,
    Kind,
    NumericInteraction,
    Part,
    Question,
    TextEntryInteraction,
    kind,
    stem,
)
from qtiexport.traits.answers import Answer, answers
from qtiexport.traits.revision import revision
from qtiexport.traits.texts import normal
from qtiexport.traits.things import things
from qtiexport.traits.wording import Wording, wording


@dataclass(frozen=True, slots=True)
class OptionTraits:
    """An option: `identifier` as in every package, whether it is `right`, its text, whether it has a rationale.

    So is whatever is paired, ordered or clicked in other kinds of question; `noun` is what authors call it. What is
    neither right nor wrong by itself is not `right`.
    """

    identifier: str
    right: bool
    text: Wording
    explained: bool
    noun: str = "option"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the bank knows of a text among its languages.

    `mapped`: `bank.toml` orders its options by those of another. `usual`: it is in the config's language. `first`:
    `bank.toml` names its language first. `guessed` is the language that its words clearly say, "" where they do not or
    the reader has told of it.
    """

    mapped: bool = False
    usual: bool = False
    first: bool = False
    guessed: str = ""


@dataclass(frozen=True, slots=True)
class LanguageTraits:
    """One part in one language; an article has no options and no `explanation`, and its text is the `stem`.

    `kind` is "choice" for all choice questions, else the question's, "" for an article. `counts` are how many things
    of each noun there are, in an order of the kind's own; `answers` what is right but for options, as far as it can be
    compared. `named`: the options are named, not lettered by their places. `choose` is the most that may be chosen (0:
    any number). `points` include the weight, `time_limit` is in seconds (0: none). `explained` says that there is an
    explanation of the whole; `explanation` holds it with rationales, hints and what is for those who mark, None without
    any. `guides` are the names of the latter, `hints` is a number. `revision` is that of the text, `translation_of` and
    `of_rev` are what the author wrote. `filled` has the right words of each gap of a text, none for a number; it is
    empty for all other kinds.
    """

    identifier: str
    language: str
    location: Location
    question: bool
    kind: str
    counts: tuple[tuple[str, int], ...]
    answers: tuple[Answer, ...]
    options: tuple[OptionTraits, ...]
    named: bool
    choose: int
    points: Fraction
    time_limit: int
    marking: str
    stem: Wording
    explained: bool
    explanation: Wording | None
    guides: tuple[str, ...]
    hints: int
    revision: str
    translation_of: str
    of_rev: str
    standing: Standing
    filled: tuple[tuple[str, ...], ...] = ()

    @property
    def place(self) -> Location:
        """Its file and line, as another text's message names it."""
        return Location(self.location.path, self.location.line)

    @property
    def translated(self) -> bool:
        """Whether it is said to be a translation, so that it is no reference unless another text says so."""
        return bool(self.standing.mapped or self.translation_of or self.of_rev)


def language_traits(part: Part, standing: Standing) -> LanguageTraits:
    """The traits of a part."""
    question = part if isinstance(part, Question) else None
    told = _explanations(question) if question else ()
    return LanguageTraits(
        identifier=part.identifier,
        language=part.language,
        location=part.location,
        question=question is not None,
        kind=_kind(question) if question else "",
        counts=_counts(question) if question else (),
        answers=answers(question) if question else (),
        options=_options(question) if question else (),
        named=question is not None and _named(question),
        choose=_choose(question.interactions[0]) if question else 0,
        points=question.points * question.weight if question else Fraction(0),
        time_limit=question.time_limit if question else 0,
        marking=question.marking if question else "",
        stem=wording((part.content if isinstance(part, Article) else stem(part),), part.language),
        explained=question is not None and question.explanation is not None,
        explanation=wording(told, part.language) if told else None,
        guides=tuple(name for name, _ in _guides(question)) if question else (),
        hints=len(question.hints) if question else 0,
        revision=revision(part),
        translation_of=part.metadata.translation_of,
        of_rev=part.metadata.of_rev,
        standing=standing,
        filled=_filled(question) if question else (),
    )


def _kind(question: Question) -> str:
    return "choice" if isinstance(question.interactions[0], ChoiceInteraction) else kind(question)


def _counts(question: Question) -> tuple[tuple[str, int], ...]:
    """How many gaps there are, then how many things of each noun; of lists within a sentence those of each gap."""
    gaps = sum(isinstance(one, Gapped) for one in question.interactions)
    numbers = sum(isinstance(one, NumericInteraction) for one in question.interactions)
    found = [("gap", gaps), ("number", numbers)] if kind(question) in (Kind.GAP, Kind.INLINE_CHOICE) else []
    for place, one in enumerate(question.interactions, 1):
        where = f" of gap {place}" if gaps > 1 else ""
        nouns = Counter(thing.noun for thing in things(one))
        found += [(f"{noun}{where}", count) for noun, count in nouns.items()]
        if isinstance(one, HottextInteraction):
            found.append(("right word", sum(choice.correct for choice in one.choices)))
    return tuple(found)


def _options(question: Question) -> tuple[OptionTraits, ...]:
    return tuple(
        OptionTraits(
            identifier=thing.identifier,
            right=thing.right,
            text=wording((thing.content,), question.language),
            explained=thing.rationale is not None,
            noun=thing.noun,
        )
        for one in question.interactions
        for thing in things(one, question.body.line)
    )


def _filled(question: Question) -> tuple[tuple[str, ...], ...]:
    if kind(question) not in (Kind.GAP, Kind.INLINE_CHOICE):
        return ()
    return tuple(tuple(normal(word) for word in _right_words(one)) for one in question.interactions)


def _right_words(interaction: Interaction) -> tuple[str, ...]:
    match interaction:
        case TextEntryInteraction(answers):
            return answers
        case InlineChoiceInteraction(choices):
            return tuple(choice.text for choice in choices if choice.correct)
        case _:
            return ()


def _named(question: Question) -> bool:
    return all(getattr(one, "named", False) for one in question.interactions)


def _choose(interaction: Interaction) -> int:
    return interaction.max_choices if isinstance(interaction, Chosen) else 0


def _explanations(question: Question) -> tuple[Content, ...]:
    """Explanation, rationales, hints and guides; rationales that are copies of parts of the explanation count once."""
    every = (thing.rationale for one in question.interactions for thing in things(one))
    copied = question.rest != question.explanation
    explanation = (question.explanation,) if question.explanation else ()
    rationales = () if copied else tuple(rationale for rationale in every if rationale)
    return (*explanation, *rationales, *question.hints, *(guide for _, guide in _guides(question)))


def _guides(question: Question) -> Iterator[tuple[str, Content]]:
    """What is for those who mark, as an author calls it."""
    for one in question.interactions:
        if isinstance(one, ExtendedTextInteraction):
            yield from (("a model answer", told) for told in (one.model_answer,) if told)
            yield from (("a rubric", told) for told in (one.rubric,) if told)
