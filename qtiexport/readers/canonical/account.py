"""How one part was understood: the facts that `explain` prints."""

from qtiexport.diagnostics import Location
from qtiexport.markup import words
from qtiexport.model import ChoiceInteraction, Content
from qtiexport.readers.canonical.choices import Read
from qtiexport.readers.canonical.key import Stated
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.contract import Fact
from qtiexport.readers.plain.reports import counted, listed


class Facts:
    """Collects the facts of one part, in the order in which they are to be read."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._facts: list[Fact] = []

    def add(self, topic: str, value: str, reason: str = "", line: Line | None = None) -> None:
        where = Location(self._path, line.number, line.column) if line else None
        self._facts.append(Fact(topic, value, reason, where))

    def text(self, topic: str, content: Content | None, line: Line) -> None:
        """A text of the learner's: how long it is."""
        if content:
            self.add(topic, counted(len(words(content)), "character"), f"below “{line.text.strip()}”", line)

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
                said = f"{one.choice.identifier}  {counted(len(words(one.choice.rationale)), 'character')}"
                self.add("rationale", said, "the quote below the option", one.option.rationale[0])

    def all(self) -> tuple[Fact, ...]:
        return tuple(self._facts)
