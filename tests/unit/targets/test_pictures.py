"""The images of a part on their way into a target's documents."""

from dataclasses import replace

from qtiexport.model import Asset, Content, Image, Paragraph, Part, Question
from qtiexport.targets.pictures import assets, placed, shown
from tests import makers


def _asset(name: str) -> Asset:
    return Asset(f"/course/{name}", name, "0" * 64, "image/png", 2, 3)


def _image(name: str) -> Content:
    return Content((Paragraph((Image(f"img/{name}", "a map", _asset(name)),)),))


def _question() -> Question:
    interaction = makers.interaction("+-", rationales=True)
    first, second = interaction.choices
    first = replace(first, content=_image("choice.png"), rationale=_image("why.png"))
    return replace(
        makers.question(replace(interaction, choices=(first, second))),
        body=_image("stem.png"),
        explanation=_image("explanation.png"),
        rest=_image("explanation.png"),
        hints=(_image("hint.png"),),
        illustrated=True,
    )


def _names(part: Part, explained: bool = True) -> list[str]:
    return [asset.name for asset in shown(part, explained)]


def test_every_text_of_a_question_is_looked_through() -> None:
    """Each image once, though the explanation stands in two fields."""
    assert _names(_question()) == ["stem.png", "choice.png", "why.png", "explanation.png", "hint.png"]


def test_what_is_not_explained_shows_nothing() -> None:
    """Neither the explanation nor a rationale."""
    assert _names(_question(), explained=False) == ["stem.png", "choice.png", "hint.png"]


def test_addresses_become_those_of_the_package() -> None:
    """In every text; assets stay what they are."""
    made = placed(_question(), lambda asset: f"../media/{asset.name}")
    assert isinstance(made, Question)
    assert _names(made) == _names(_question())
    for text in (made.body, made.explanation, made.rest, *made.hints):
        assert text is not None and isinstance(text.blocks[0], Paragraph)
        (child,) = text.blocks[0].children
        assert isinstance(child, Image) and child.address.startswith("../media/")


def test_a_part_without_images_is_left_alone() -> None:
    """Nothing is walked through, and nothing is made anew."""
    part = replace(_question(), illustrated=False)
    assert (placed(part, lambda asset: asset.name) is part, shown(part)) == (True, ())


def test_an_image_that_was_not_found_has_no_asset() -> None:
    """It is reported elsewhere."""
    assert assets(Content((Paragraph((Image("a.png", "a map"),)),)), None) == ()
