"""What SCORM says less well than the source, kind by kind, or not at all: never in silence."""

from dataclasses import replace
from fractions import Fraction

import pytest

from qtiexport.diagnostics import Location, Severity
from qtiexport.model import (
    Content,
    ExtendedTextInteraction,
    Image,
    InlineChoice,
    InlineChoiceInteraction,
    Kind,
    MatchInteraction,
    OrderInteraction,
    Paragraph,
    Question,
    RawItem,
    interaction_types,
)
from qtiexport.targets import Fidelity, Index, IndexEntry, SectionEntry, Settings, playing
from tests import kinds

END = Settings()
LOSING = {Kind.ESSAY: "recorded there, not scored", Kind.UPLOAD: "no file can be handed in there"}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_every_kind_is_played(kind: Kind) -> None:
    """All of it, but for what people mark: that is recorded, or handed in elsewhere, and told."""
    made = playing.made(kinds.question(kind), END, "scorm12")
    assert made.fragment is not None
    assert made.diagnostics == ()
    assert len(made.losses) == (kind in LOSING)
    assert all(LOSING[kind] in loss.reason for loss in made.losses)
    assert made.fidelity is (Fidelity.DEGRADED if kind in LOSING else Fidelity.EXACT)


def test_a_time_limit_is_kept() -> None:
    """The player counts it."""
    made = playing.made(replace(kinds.question(Kind.ORDER), time_limit=90), END, "scorm2004")
    assert (made.losses, b'"time":90' in made.fragment.content if made.fragment else False) == ((), True)


def _many(count: int) -> list[Question]:
    """Questions of which one group has so many members."""
    names = [f"n{n}" for n in range(count)]
    short = kinds.match()
    choices = tuple(InlineChoice(name, name, name == "n0") for name in names)
    return [
        kinds.asked(OrderInteraction(kinds.things(*names))),
        kinds.asked(
            MatchInteraction(short.form, short.sources, kinds.things("ott", "rom", "tok", *names[3:]), short.pairs)
        ),
        kinds.sentence("a ", InlineChoiceInteraction(choices), "."),
    ]


@pytest.mark.parametrize(("count", "codes"), [(36, []), (37, ["PRF003"])])
def test_more_of_anything_than_keys_is_refused(count: int, codes: list[str]) -> None:
    """Beyond 36 there are no identifiers of one character, neither for choices nor for rows, targets and words."""
    for question in _many(count):
        made = playing.made(question, END, "scorm2004")
        assert [told.code for told in made.diagnostics] == codes
        assert (made.fragment is None) is (count > 36)


def test_a_raw_item_is_left_out() -> None:
    """It may do anything that QTI can: nobody but a QTI engine plays it. That stops no build, as in Moodle."""
    made = playing.made(kinds.asked(RawItem("/nowhere/x.qti.xml", "0" * 64)), END, "scorm12")
    assert made.fidelity is Fidelity.LEFT_OUT
    (told,) = made.diagnostics
    assert (told.code, told.severity) == ("PRF001", Severity.INFO)
    assert "is left out in scorm12" in told.message


def test_the_pictures_of_a_rubric_stay_at_home() -> None:
    """What is for those who mark is not packed for learners; the picture of the task is."""
    picture = Content((Paragraph((Image("torso.png", "A torso", kinds.PICTURE),)),))
    for model, rubric, assets in ((None, picture, ()), (picture, None, (kinds.PICTURE,))):
        asked = kinds.asked(ExtendedTextInteraction(model_answer=model, rubric=rubric), illustrated=True)
        assert playing.made(asked, END, "scorm12").assets == assets


@pytest.mark.parametrize(("kind", "scored"), [(Kind.ORDER, True), (Kind.ESSAY, False), (Kind.UPLOAD, False)])
def test_what_people_mark_has_no_pass_mark(kind: Kind, scored: bool) -> None:
    """A course of essays alone can be neither passed nor failed; one question that is marked is enough."""
    question = kinds.question(kind)
    entry = IndexEntry(
        question.identifier, "en", True, "Q", 0, Fraction(1), 5, (), (), Location("a.md"),
        interactions=interaction_types(question),
    )  # fmt: skip
    index = Index("course", "1.0", "Course", "en", (SectionEntry("root", "Course"),), (entry,))
    assert index.scored is scored
    fragment = playing.made(question, END, "scorm12").fragment
    assert fragment is not None
    files = playing.player(index, [fragment.content], Settings(pass_mark=Fraction(50)))
    script = next(file.content for file in files if file.path == "course.js")
    assert (b'"pass":null' in script) is not scored
