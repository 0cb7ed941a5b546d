"""What is remembered of a part to compare it with the same part in other languages."""

from dataclasses import dataclass
from fractions import Fraction

from qtiexport.diagnostics import Location
from qtiexport.model import Article, Content, Part, Question, choice_interaction
from qtiexport.traits.revision import revision
from qtiexport.traits.wording import Wording, wording


@dataclass(frozen=True, slots=True)
class OptionTraits:
    """An option: `identifier` as in every package, whether it is `right`, its text, whether it has a rationale."""

    identifier: str
    right: bool
    text: Wording
    explained: bool


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

    `named`: the options are named, not lettered by their places. `choose` is the most that may be chosen (0: any
    number). `explained` says that there is an explanation of the whole; `explanation` holds it with rationales and
    hints, None without any. `hints` is their number. `revision` is that of the text, `translation_of` and `of_rev` are
    what the author wrote.
    """

    identifier: str
    language: str
    location: Location
    question: bool
    options: tuple[OptionTraits, ...]
    named: bool
    choose: int
    points: Fraction
    marking: str
    stem: Wording
    explained: bool
    explanation: Wording | None
    hints: int
    revision: str
    translation_of: str
    of_rev: str
    standing: Standing

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
    asked = choice_interaction(part) if isinstance(part, Question) else None
    question = part if isinstance(part, Question) else None
    told = _explanations(question) if question else ()
    return LanguageTraits(
        identifier=part.identifier,
        language=part.language,
        location=part.location,
        question=question is not None,
        options=_options(part) if isinstance(part, Question) else (),
        named=asked is not None and asked.named,
        choose=asked.max_choices if asked else 0,
        points=question.points if question else Fraction(0),
        marking=question.marking if question else "",
        stem=wording((part.content if isinstance(part, Article) else part.body,), part.language),
        explained=question is not None and question.explanation is not None,
        explanation=wording(told, part.language) if told else None,
        hints=len(question.hints) if question else 0,
        revision=revision(part),
        translation_of=part.metadata.translation_of,
        of_rev=part.metadata.of_rev,
        standing=standing,
    )


def _options(question: Question) -> tuple[OptionTraits, ...]:
    return tuple(
        OptionTraits(c.identifier, c.correct, wording((c.content,), question.language), c.rationale is not None)
        for c in choice_interaction(question).choices
    )


def _explanations(question: Question) -> tuple[Content, ...]:
    """Explanation, rationales and hints; rationales that are copies of parts of the explanation do not count twice."""
    rationales = [choice.rationale for choice in choice_interaction(question).choices if choice.rationale]
    copied = question.rest != question.explanation
    explanation = (question.explanation,) if question.explanation else ()
    return (*explanation, *(() if copied else rationales), *question.hints)
