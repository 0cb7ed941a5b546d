"""Options that keep their place where the others are shuffled: `pinned: d` in the front matter."""

from collections.abc import Iterator
from dataclasses import replace

from qtiexport.identifiers import choice_letter
from qtiexport.model import ChoiceInteraction
from qtiexport.readers.canonical.keys import near
from qtiexport.readers.canonical.report import Report
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.plain.reports import quoted


def pinned(made: ChoiceInteraction, settings: Settings, report: Report) -> ChoiceInteraction:
    """The interaction with the options that the author pins, by their names or the letters of their places.

    A name that no option has is an SRC011.
    """
    if not settings.details.pinned:
        return made
    fixed = set(_places(made, settings, report))
    choices = (replace(choice, fixed=place in fixed) for place, choice in enumerate(made.choices))
    return replace(made, choices=tuple(choices))


def _places(made: ChoiceInteraction, settings: Settings, report: Report) -> Iterator[int]:
    names = {choice.identifier: place for place, choice in enumerate(made.choices)}
    letters = {choice_letter(place).lower(): place for place in range(len(made.choices))}
    entry = settings.entry("pinned")
    for name in settings.details.pinned:
        place = names.get(name, letters.get(name.lower()))
        if place is not None:
            yield place
        elif entry is not None:
            help = near(name, names).strip() or f"the options are {', '.join(letters)}"
            report.error("SRC011", entry.line, f"there is no option {quoted(name)} to be pinned", help, entry.span)
