"""Model values for tests, with everything left out that the test at hand does not speak of."""

from collections.abc import Iterable
from fractions import Fraction

from qtiexport.diagnostics import Location
from qtiexport.identifiers import choice_letter
from qtiexport.model import (
    Article,
    ChoiceForm,
    ChoiceInteraction,
    Content,
    InteractionPlace,
    Marking,
    Metadata,
    Paragraph,
    Question,
    SimpleChoice,
    Text,
)


def content(*paragraphs: str) -> Content:
    """Paragraphs of plain text."""
    return Content(tuple(Paragraph((Text(paragraph),)) for paragraph in paragraphs))


def choices(key: str, texts: Iterable[str] = (), rationales: bool = False) -> tuple[SimpleChoice, ...]:
    """Choices A, B, ... from a key such as "+-+"; without `texts` each is called by its letter."""
    said = list(texts) or [f"text {choice_letter(place)}" for place in range(len(key))]
    return tuple(
        SimpleChoice(
            identifier=choice_letter(place),
            content=content(text),
            correct=sign == "+",
            rationale=content(f"because of {choice_letter(place)}") if rationales else None,
        )
        for place, (sign, text) in enumerate(zip(key, said, strict=True))
    )


def interaction(
    key: str,
    form: ChoiceForm = ChoiceForm.MULTIPLE,
    most: int = 0,
    texts: Iterable[str] = (),
    rationales: bool = False,
    shuffle: bool = False,
) -> ChoiceInteraction:
    """An interaction with the choices of `key`."""
    return ChoiceInteraction(choices(key, texts, rationales), form, most, shuffle)


def true_false(right: bool) -> ChoiceInteraction:
    """The interaction of a true/false question."""
    pair = (
        SimpleChoice("true", content("Right"), correct=right),
        SimpleChoice("false", content("Wrong"), correct=not right),
    )
    return ChoiceInteraction(pair, ChoiceForm.TRUE_FALSE, 1)


def question(
    asked: ChoiceInteraction,
    identifier: str = "rivers",
    title: str = "Rivers",
    stem: Iterable[str] = ("Which rivers reach the sea?",),
    language: str = "en",
    marking: Marking = Marking.PER_OPTION_MINUS,
    points: Fraction = Fraction(1),
    explanation: Content | None = None,
    rest: Content | None = None,
    hints: tuple[Content, ...] = (),
    tags: tuple[str, ...] = (),
) -> Question:
    """A choice question."""
    return Question(
        identifier=identifier,
        language=language,
        title=title,
        body=Content((*content(*stem).blocks, InteractionPlace(0))),
        interactions=(asked,),
        marking=marking,
        points=points,
        explanation=explanation,
        rest=rest,
        hints=hints,
        metadata=Metadata(tags=tags),
        location=Location("rivers.md", 1),
    )


def article(
    identifier: str = "lakes",
    title: str = "Lakes",
    body: Iterable[str] = ("Lakes are still.",),
    language: str = "en",
    tags: tuple[str, ...] = (),
) -> Article:
    """A reading page."""
    return Article(
        identifier=identifier,
        language=language,
        title=title,
        content=content(*body),
        metadata=Metadata(tags=tags),
        location=Location("lakes.md", 1),
    )
