"""Areas of a picture: ddmarker, where markers are dragged onto the right ones.

Its polygons were read in Moodle's source (`question/type/ddmarker/shapes.php`), not tried.
"""

from qtiexport import media
from qtiexport.model import ChoiceForm, HotspotChoice, HotspotInteraction, Marking, Question, Shape
from qtiexport.targets.contract import Loss
from qtiexport.targets.moodle import texts
from qtiexport.targets.moodle.views import DropView, FileView, MarkerView, Said
from qtiexport.targets.settings import Settings

# The labels of areas may give the key away: they are for those who cannot see the picture.
_LABEL = "\u2713"
_SHAPES = {Shape.CIRCLE: "circle", Shape.RECT: "rectangle", Shape.POLY: "polygon"}
_UNSEEN = Loss(
    "a picture with areas has no alternative text there, and its areas have no labels",
    "describe in the question what the picture shows",
    "every question on a picture with areas",
)
_HITS = Loss(
    "it shows as many markers as there are right areas, and takes nothing off for a wrong one",
    "choose per-option and the number to choose, or ask for one area, to have equal marks everywhere",
)


def said(question: Question, asked: HotspotInteraction, settings: Settings) -> Said:
    """A picture with as many markers as it has right areas."""
    right = [choice for choice in asked.choices if choice.correct]
    view = MarkerView(
        head=texts.head(question, settings),
        image=_image(asked),
        label=_LABEL,
        count=str(len(right)),
        drops=tuple(DropView(str(number), _SHAPES[spot.shape], _coords(spot)) for number, spot in enumerate(right, 1)),
    )
    return Said("ddmarker", view, (_UNSEEN, *_losses(question, asked, len(right))))


def _image(asked: HotspotInteraction) -> FileView:
    asset = asked.image.asset
    assert asset is not None, "targets meet no image that was not looked for"
    return texts.file(asset.name, media.content(asset) or b"")


def _coords(spot: HotspotChoice) -> str:
    """Moodle's form of the coordinates: of a rect its size, not its other corner."""
    if spot.shape is Shape.RECT:
        left, top, right, bottom = spot.coords
        return f"{left},{top};{right - left},{bottom - top}"
    if spot.shape is Shape.CIRCLE:
        x, y, radius = spot.coords
        return f"{x},{y};{radius}"
    return ";".join(f"{x},{y}" for x, y in zip(spot.coords[::2], spot.coords[1::2], strict=True))


def _losses(question: Question, asked: HotspotInteraction, right: int) -> tuple[Loss, ...]:
    """Hits among as many markers as there are right areas are the marks of per-option with that number to choose."""
    equal = question.marking is Marking.PER_OPTION and asked.max_choices == right
    alone = asked.form is not ChoiceForm.MULTIPLE or len(asked.choices) == right
    sound = equal or (alone and question.marking is not Marking.ALL_OR_NOTHING) or asked.form is not ChoiceForm.MULTIPLE
    return () if sound else (_HITS,)
