"""A package with one question of each kind, written from model values: it needs no reader and no whole build."""

import io
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from qtiexport import render, sco
from qtiexport.config import Feedback
from qtiexport.model import ChoiceForm, Content, HotspotInteraction, Kind, Marking, Part, Question
from qtiexport.targets.pictures import placed
from tests import kinds, makers
from tests.browser.attempts import Launchable
from tests.browser.play import Play
from tests.browser.versions import SCORM12, Version

STEMS = {
    Kind.NUMERIC: "How fast does a falling body gain speed?",
    Kind.SHORT_ANSWER: "Who comes down the chimney?",
    Kind.ESSAY: "How do the teams work together?",
    Kind.MATCH: "Match each country with its capital.",
    Kind.CATEGORIZE: "Which animal belongs to which class?",
    Kind.ORDER: "Put the layers in order, lowest first.",
    Kind.ASSOCIATE: "Pair the rivals.",
    Kind.GAP_MATCH: "Put the words into the text.",
    Kind.HOTTEXT: "Which words are verbs?",
    Kind.HOTSPOT: "Where is the heart?",
    Kind.SLIDER: "At what temperature does water boil?",
    Kind.UPLOAD: "Draw the plan of your office.",
}
#: The kinds in the order of their questions; the choices come first, as in every other bank.
ORDER = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE, Kind.GAP, Kind.INLINE_CHOICE, *STEMS)


def go_to(run: Play, kind: Kind) -> None:
    """To the question of a kind, over the overview."""
    run.learner.press("overview")
    run.scope.locator(".row a").nth(ORDER.index(kind)).click()
    run.learner.at_question(ORDER.index(kind) + 1, len(all_questions()))


def question(kind: Kind) -> Question:
    """A question of a kind, with words that ask for it and an explanation."""
    made = replace(kinds.question(kind), explanation=makers.content("So it stands in the book."))
    if kind not in STEMS:
        return made
    asked = makers.content(STEMS[kind]).blocks
    return _packed(replace(made, body=Content((*asked, *made.body.blocks[1:]))))


def variants() -> tuple[Question, ...]:
    """Questions whose pages differ from those of `question`: several areas, partial orders, groups in a list."""
    several = kinds.asked(kinds.hotspot(ChoiceForm.MULTIPLE), "Where are soft organs?", Marking.PER_OPTION_MINUS, "2")
    pairs = kinds.asked(kinds.order(), "In which order do the layers follow?", Marking.ADJACENT_PAIRS, "3")
    places = kinds.asked(kinds.order(), "Which layer has which place?", Marking.PLACES, "4")
    made = {"several-spots": several, "neighbours": pairs, "places": places}
    return tuple(_packed(replace(one, identifier=f"q-{name}")) for name, one in made.items())


def _packed(made: Question) -> Question:
    """The question with its picture where a package has it."""
    if not isinstance(made.interactions[0], HotspotInteraction):
        return made
    return placed(replace(made, illustrated=True), lambda asset: f"media/{asset.name}")


def all_questions() -> tuple[Question, ...]:
    """Every kind, then the variants."""
    return (*(question(kind) for kind in ORDER), *variants())


@dataclass(frozen=True, slots=True)
class Shown:
    """How the questions are played: the player's language, when it explains, and what else the author decides."""

    language: str = "en"
    feedback: Feedback = Feedback.END
    pass_mark: int | None = 60
    enforce: bool = False
    playing: sco.Playing = field(default_factory=sco.Playing)


def write(folder: Path, version: Version, shown: Shown, questions: Iterable[Part]) -> Launchable:
    """The package of these questions in a folder, without a manifest, which no launch needs."""
    parts = tuple(questions)
    mark = None if shown.pass_mark is None else Fraction(shown.pass_mark)
    keys = tuple((part.identifier,) for part in parts)
    play = sco.Play(
        "types",
        "1.0",
        "Every kind of question",
        shown.language,
        (sco.PlaySection("all", "All"),),
        keys,
        mark,
        replace(shown.playing, feedback=shown.feedback, enforce=shown.enforce),
    )
    data = [sco.part(part, shown.feedback) for part in parts]
    documents = sco.documents(play, [0] * len(data), data)
    api = render.static("scorm12" if version is SCORM12 else "scorm2004")
    for document in (*documents, *api):
        file = folder / document.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(document.content)
    _draw(folder / "media" / kinds.PICTURE.name)
    return Launchable(folder, version, sco.LAUNCH)


def _draw(file: Path) -> None:
    """The picture with the areas of `kinds.hotspot`: a heart, a lung, a liver, as plain as can be."""
    size = kinds.PICTURE.width, kinds.PICTURE.height
    image = Image.new("RGB", (size[0] or 1, size[1] or 1), "#f4f1ea")
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((5, 5, 195, 235), 30, outline="#555555", width=2)
    pen.ellipse((135, 100, 170, 136), fill="#c9898c")
    pen.ellipse((80, 90, 120, 190), fill="#d9c5b4")
    pen.polygon((10, 10, 40, 10, 25, 50), fill="#a3544a")
    written = io.BytesIO()
    image.save(written, "PNG")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(written.getvalue())


class TypesShelf:
    """Packages of all questions below a folder, each written when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        def make(version: Version, shown: Shown) -> Launchable:
            return write(folder / f"{version.name}-{shown.language}-{shown.feedback}", version, shown, all_questions())

        self._made = cache(make)

    def __call__(self, version: Version, shown: Shown | None = None) -> Launchable:
        return self._made(version, shown or Shown())
