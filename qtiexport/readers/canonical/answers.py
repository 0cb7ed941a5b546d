"""What a form of answer is: the signs by which it is told, and what is made of a question that has it."""

from collections.abc import Callable
from dataclasses import dataclass

from qtiexport.diagnostics import Evidence
from qtiexport.model import Content, Interaction, InteractionPlace, Kind
from qtiexport.readers.canonical.account import Facts
from qtiexport.readers.canonical.context import Context, Frame
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.report import Report, Span, evidence
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.plain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """A question whose answer is to be read. `known` are the marker words of its language, if it has any.

    Facts about the answer go into `facts`, which `explain` prints below those about title and prompt.
    """

    context: Context
    frame: Frame
    shape: Shape
    known: Vocabulary | None
    facts: Facts

    @property
    def settings(self) -> Settings:
        return self.context.settings

    @property
    def report(self) -> Report:
        return self.context.report

    @property
    def shuffle(self) -> bool:
        """Whether choices are shuffled: the question says so, else the course."""
        said = self.settings.shuffle
        return self.context.defaults.shuffle if said is None else said


@dataclass(frozen=True, slots=True)
class Answer:
    """What a form made of a question.

    `stem` is the whole text above the sections with all that stands in it: title and prompt are made of it. `body` is
    that of the question, with a place for each interaction.
    """

    stem: Content
    body: Content
    interactions: tuple[Interaction, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A place in the source that shows how the question is answered; `said` names it in messages."""

    line: Line
    said: str
    span: Span | None = None

    def shown(self) -> Evidence:
        return evidence(self.line, self.said, self.span)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of answer, of one or several kinds of question.

    `signs` finds where a question has it, in the order of the lines; with signs of two forms the question is mixed,
    which is reported. It may look at `type`, where the form is told from other text by that alone. `read` is called
    for a question that has signs of this form only; what is wrong is reported, and `None` means that nothing could be
    made of it. `needs` says what an author has to write, for a `type` without any sign.
    """

    kinds: tuple[Kind, ...]
    needs: str
    signs: Callable[[Shape, Settings], tuple[Sign, ...]]
    read: Callable[[Asked], Answer | None]


def below(stem: Content, interaction: Interaction) -> Answer:
    """The answer with one interaction below the stem."""
    return Answer(stem, Content((*stem.blocks, InteractionPlace(0)), stem.line), (interaction,))
