"""How one part was understood: the facts that `explain` prints."""

from qtiexport.diagnostics import Location
from qtiexport.markup import words
from qtiexport.model import ChoiceForm, ChoiceInteraction, Content
from qtiexport.readers.canonical.choices import Read
from qtiexport.readers.canonical.key import Stated
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.contract import Fact
from qtiexport.readers.plain.facts import TYPES
from qtiexport.readers.plain.reports import beginning, counted, listed


class Facts:
    """Collects the facts of one part, in the order in which they are to be read."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._facts: list[Fact] = []

    def add(self, topic: str, value: str, reason: str = "", line: Line | None = None) -> None:
        where = Location(self._path, line.number, line.column) if line else None
        self._facts.append(Fact(topic, value, reason, where))

    def take(self, other: "Facts") -> None:
        """Add all that another collection holds."""
        self._facts += other._facts

    def text(self, topic: str, content: Content | None, line: Line) -> None:
        """A text of the learner's: how long it is and how it begins."""
        if content:
            self.add(topic, _beginning(content), f"below “{line.text.strip()}”", line)

    def choices(self, read: tuple[Read, ...], made: ChoiceInteraction, stated: Stated | None) -> None:
        """The number to choose, each choice, the key, each rationale."""
        self.add("choose", str(made.max_choices) if made.max_choices else "any number", stated.said if stated else "")
        for one in read:
            self.add("choice", f"{one.choice.identifier}  {words(one.choice.content)}", "", one.option.head)
        right = [one for one in read if one.choice.correct]
        lines = listed([str(one.option.head.number) for one in right])
        if right:
            reason = f"ticked in {'line' if len(right) == 1 else 'lines'} {lines}"
            self.add("key", ", ".join(one.choice.identifier for one in right), reason)
        for one in read:
            if one.choice.rationale:
                said = f"{one.choice.identifier}  {_beginning(one.choice.rationale)}"
                self.add("rationale", said, "the quote below the option", one.option.rationale[0])

    def type(self, made: ChoiceInteraction, settings: Settings) -> None:
        """The type of interaction, as far as it is known: not without a right option."""
        right = sum(choice.correct for choice in made.choices)
        by_type, by_number = settings.entry("type"), settings.entry("choose")
        if not right:
            return
        if by_type and settings.type in TYPES:
            self.add("type", TYPES[made.form], f"“type: {settings.type}”", by_type.line)
        elif by_number and right == 1 and made.form is ChoiceForm.MULTIPLE:
            self.add("type", TYPES[made.form], f"“choose: {settings.choose}”", by_number.line)
        else:
            self.add("type", TYPES[made.form], f"{counted(right, 'option')} {'is' if right == 1 else 'are'} right")

    def all(self) -> tuple[Fact, ...]:
        return tuple(self._facts)


def _beginning(content: Content) -> str:
    return beginning(len(words(content)), words(content))
