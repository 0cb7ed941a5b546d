"""The page on accessibility: what was checked by machine and how, what needs a person, what does not apply."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from qtiexport import render, resources
from qtiexport.proof.access import tested
from qtiexport.proof.access.criteria import CRITERIA
from qtiexport.proof.access.looks import Look, Seen
from qtiexport.proof.names import ACCESSIBILITY, sheet_name
from qtiexport.proof.parts import style

# What to ask of each thing, and the criterion that asks it.
_ASKED = {
    Look.IMAGE: ("Texts of images", "Does the text say what the image says here, and no more?", "1.1.1"),
    Look.DECORATION: ("Images said to be decoration", "Would a learner miss nothing without the image?", "1.1.1"),
    Look.PICTURE: ("Pictures to choose areas of", "Can the question be answered by the names of its areas?", "1.1.1"),
    Look.MOVING: ("Images that may move", "Does nothing flash, or move for more than five seconds?", "2.2.2, 2.3.1"),
    Look.TABLE: ("Tables that are not plain", "Can the table be followed cell by cell?", "1.3.1"),
    Look.FORMULA: ("Formulas", "Does the formula, as it is read out, say the same?", "1.1.1, 1.3.1"),
    Look.LINK: ("Links", "Do the words say where the link leads?", "2.4.4"),
    Look.TIME: ("Time limits", "Can who needs more time get it?", "2.2.1"),
    Look.PHRASE: ("References by place or colour", "Is it said in another way, too?", "1.3.3"),
    Look.LANGUAGE: ("Language that is hard to read", "Could the question be asked in simpler words?", "beyond AA"),
    Look.RAW: ("Items written in QTI by hand", "All of it: nothing in these items was checked.", "all"),
}
_PLAYER, _PLATFORM = "the player in the package", "the platform’s own pages"
_SCORM = "scorm"


@dataclass(frozen=True, slots=True)
class Watched:
    """A part with what is to be looked at in it; `identifier`, `language` and `title` are its own."""

    identifier: str
    language: str
    title: str
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Access:
    """What the page tells. `packages` are name, target and language of each; `parts` all that were looked through.

    `several` is the language of a package that holds all languages of these parts; "" where it may hold others, too.
    """

    title: str
    course: str
    version: str
    packages: tuple[tuple[str, str, str], ...]
    parts: tuple[Watched, ...]
    several: str = ""


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package: whose pages show it, and how many things are to be looked at in it."""

    name: str
    target: str
    language: str
    shown_by: str
    count: str


@dataclass(frozen=True, slots=True)
class SeenRow:
    """One thing to look at, with the way to its part on the proof sheet; `lang` and `dir` are those of the words."""

    href: str
    part: str
    lang: str
    dir: str
    words: str


@dataclass(frozen=True, slots=True)
class LookView:
    """All things of a kind."""

    title: str
    question: str
    criteria: str
    rows: tuple[SeenRow, ...]


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion as it is printed."""

    name: str
    level: str
    content: str
    player: str
    told: str


@dataclass(frozen=True, slots=True)
class AccessView:
    """The fields of `proof/accessibility.html.j2`."""

    title: str
    course: str
    version: str
    style: Markup
    states: str
    axe: str
    rules: str
    themes: str
    directions: str
    languages: str
    packages: tuple[PackageRow, ...]
    looks: tuple[LookView, ...]
    nothing: str
    machine: tuple[CriterionRow, ...]
    person: tuple[CriterionRow, ...]
    absent: tuple[CriterionRow, ...]


def page(content: Access) -> bytes:
    """The page as bytes; it is in English, as findings are."""
    looks = tuple(_looks(content))
    view = AccessView(
        title=content.title,
        course=content.course,
        version=content.version,
        style=style(f"{content.title} – accessibility"),
        states=str(tested.STATES),
        axe=tested.AXE,
        rules=tested.RULES,
        themes=", ".join(tested.THEMES),
        directions=" and ".join(tested.DIRECTIONS),
        languages=", ".join(sorted({part.language for part in content.parts})),
        packages=tuple(_packages(content)),
        looks=looks,
        nothing="" if looks else "yes",
        machine=tuple(_criteria("content", "player")),
        person=tuple(_criteria("person")),
        absent=tuple(_criteria("absent")),
    )
    return render.text("proof/accessibility.html.j2", view)


def short(content: Access) -> dict[str, Any]:
    """What `build.json` tells of the page: how many criteria were judged by whom, how much there is to look at."""
    counted = Counter(str(seen.look) for part in content.parts for seen in part.seen)
    return {
        "page": ACCESSIBILITY,
        "standard": "WCAG 2.2 AA",
        "criteria": {name: len(list(_criteria(*fields))) for name, fields in _JUDGED.items()},
        "look_at": {str(look): counted[look] for look in Look if counted[look]},
        "axe": tested.AXE,
        "states": tested.STATES,
        "screen_reader": False,
    }


_JUDGED = {"machine": ("content", "player"), "person": ("person",), "absent": ("absent",)}


def _criteria(*fields: str) -> Iterator[CriterionRow]:
    """The criteria of which one of the fields says something; a criterion can be in more than one table."""
    for one in CRITERIA:
        if any(getattr(one, field) for field in fields):
            name = f"{one.number} {one.name}"
            yield CriterionRow(name, one.level, one.content or "–", one.player or "–", one.person or one.absent)


def _packages(content: Access) -> Iterator[PackageRow]:
    for name, target, language in content.packages:
        looked = [part for part in content.parts if language in (part.language, content.several)]
        count = str(sum(len(part.seen) for part in looked)) if looked else "not looked through"
        yield PackageRow(name, target, language, _PLAYER if target.startswith(_SCORM) else _PLATFORM, count)


def _looks(content: Access) -> Iterator[LookView]:
    for look, (title, question, criteria) in _ASKED.items():
        rows = tuple(_row(part, seen) for part in content.parts for seen in part.seen if seen.look is look)
        if rows:
            yield LookView(title, question, criteria, rows)


def _row(part: Watched, seen: Seen) -> SeenRow:
    href = f"{sheet_name(part.language)}#q-{part.identifier}"
    ours = seen.look in (Look.TABLE, Look.TIME, Look.PHRASE, Look.LANGUAGE, Look.RAW)
    lang = "en" if ours else part.language
    return SeenRow(href, f"{part.identifier} ({part.language})", lang, resources.direction(lang), seen.words)
