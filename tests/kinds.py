"""One question of each kind, small, for the tests of every room; the examples are those of sources.md 2."""

from dataclasses import replace
from fractions import Fraction

from qtiexport.model import (
    Asset,
    AssociableChoice,
    AssociateInteraction,
    ChoiceForm,
    Content,
    ExtendedTextInteraction,
    Gap,
    GapMatchInteraction,
    GapText,
    HotspotChoice,
    HotspotInteraction,
    Hottext,
    HottextChoice,
    HottextInteraction,
    Image,
    InlineChoice,
    InlineChoiceInteraction,
    Interaction,
    InteractionPlace,
    Kind,
    Marking,
    MatchForm,
    MatchInteraction,
    NumericInteraction,
    OrderInteraction,
    Paragraph,
    Question,
    Range,
    RawItem,
    Shape,
    SliderInteraction,
    Text,
    TextEntryInteraction,
    UploadInteraction,
)
from tests import makers


def asked(
    interaction: Interaction,
    stem: str = "What do you say?",
    marking: Marking = Marking.PER_PART,
    points: str = "1",
    **more: object,
) -> Question:
    """A question with one interaction below its stem; `more` are fields of `Question`."""
    made = makers.question(makers.interaction("+-"), stem=(stem,), marking=marking, points=Fraction(points))
    return replace(made, interactions=(interaction,), **more)  # type: ignore[arg-type]


def sentence(*pieces: str | Interaction, marking: Marking = Marking.PER_PART, points: str = "1") -> Question:
    """A question whose one paragraph is text with interactions in it."""
    found = [piece for piece in pieces if not isinstance(piece, str)]
    places = iter(range(len(found)))
    line = tuple(Text(piece) if isinstance(piece, str) else InteractionPlace(next(places)) for piece in pieces)
    made = asked(found[0], marking=marking, points=points)
    return replace(made, body=Content((Paragraph(line),)), interactions=tuple(found))


def things(*names: str) -> tuple[AssociableChoice, ...]:
    """Choices with these identifiers; their texts are the same words with a capital."""
    return tuple(AssociableChoice(name, makers.content(name.capitalize())) for name in names)


def text_entry(*answers: str, **more: object) -> TextEntryInteraction:
    return TextEntryInteraction(answers, **more)  # type: ignore[arg-type]


def numeric(value: str, off: str = "0", unit: str = "") -> NumericInteraction:
    """A number with an absolute tolerance."""
    middle, tolerance = Fraction(value), Fraction(off)
    return NumericInteraction(Range(middle - tolerance, middle + tolerance), middle, unit)


def inline_choice(prefix: str, right: str, *wrong: str) -> InlineChoiceInteraction:
    """A list whose first choice is the right one; identifiers are `prefix` and a letter."""
    return InlineChoiceInteraction(
        tuple(InlineChoice(f"{prefix}{'abcdefgh'[n]}", text, n == 0) for n, text in enumerate((right, *wrong)))
    )


def match(form: MatchForm = MatchForm.MATCH) -> MatchInteraction:
    """Countries and capitals with Milan left over, or four animals in two classes with a third that stays empty."""
    if form is MatchForm.MATCH:
        pairs = (("can", "ott"), ("ita", "rom"), ("jap", "tok"))
        return MatchInteraction(form, things("can", "ita", "jap"), things("ott", "rom", "tok", "mil"), pairs)
    classes = (("cow", "mammal"), ("hen", "bird"), ("bat", "mammal"), ("owl", "bird"))
    return MatchInteraction(form, things("cow", "hen", "bat", "owl"), things("mammal", "bird", "fish"), classes)


def associate() -> AssociateInteraction:
    pairs = (("cap", "mon"), ("dem", "lys"), ("pro", "ant"))
    return AssociateInteraction(things("cap", "mon", "dem", "lys", "pro", "ant"), pairs)


def order() -> OrderInteraction:
    return OrderInteraction(things("physical", "link", "network", "transport"))


def gap_match() -> GapMatchInteraction:
    """Two gaps, three words; the text is one paragraph."""
    line = (Text("Plants turn "), Gap("g1"), Text(" and "), Gap("g2"), Text(" into sugar."))
    words = (GapText("w1", "carbon dioxide"), GapText("w2", "water"), GapText("w3", "nitrogen"))
    return GapMatchInteraction(Content((Paragraph(line),)), words, (("w1", "g1"), ("w2", "g2")))


def hottext() -> HottextInteraction:
    """Four words of a sentence, two of them verbs."""
    said = (("cat", False), ("sleeps", True), ("dog", False), ("barks", True))
    line: list[Text | Hottext] = [Text("The ")]
    for word, _ in said:
        line += [Hottext(word, (Text(word),)), Text(" ")]
    return HottextInteraction(
        Content((Paragraph(tuple(line)),)), tuple(HottextChoice(word, word, right) for word, right in said)
    )


PICTURE = Asset("/nowhere/torso.png", "torso-0a1b2c3d.png", "0" * 64, "image/png", 200, 240)


def hotspot(form: ChoiceForm = ChoiceForm.SINGLE) -> HotspotInteraction:
    """A circle, which is right, a rect and a polygon, which is right too where several are asked for."""
    several = form is ChoiceForm.MULTIPLE
    spots = (
        HotspotChoice("heart", Shape.CIRCLE, (152, 118, 22), "heart", True),
        HotspotChoice("lung", Shape.RECT, (80, 90, 120, 190), "right lung", False),
        HotspotChoice("liver", Shape.POLY, (10, 10, 40, 10, 25, 50), "liver", several),
    )
    return HotspotInteraction(Image("torso.png", "Outline of a torso", PICTURE), spots, form, 0 if several else 1)


def slider() -> SliderInteraction:
    """From 0 to 200 in steps of 5; 95 to 105 is right."""
    return SliderInteraction(
        Fraction(0), Fraction(200), Fraction(5), Range(Fraction(95), Fraction(105)), Fraction(100), "°C"
    )


def essay() -> ExtendedTextInteraction:
    return ExtendedTextInteraction(
        12, 150, 300, makers.content("Each team looks at itself."), makers.content("4 points")
    )


def question(kind: Kind) -> Question:
    """A question of a kind; it is worth as many points as it has parts that earn marks, else 1."""
    return replace(_MADE[kind], identifier=f"q-{kind}")


_MADE: dict[Kind, Question] = {
    Kind.SINGLE: makers.question(makers.interaction("-+-", ChoiceForm.SINGLE, most=1)),
    Kind.MULTIPLE: makers.question(makers.interaction("+-++-"), points=Fraction(3)),
    Kind.TRUE_FALSE: makers.question(makers.true_false(right=True)),
    Kind.GAP: sentence(
        *("Paris lies on the ", text_entry("Seine", "la Seine"), ", has about ", numeric("2.1", "0.2")),
        *(" million inhabitants and is ", inline_choice("g3", "larger", "smaller"), " than Lyon."),
        points="3",
    ),
    Kind.INLINE_CHOICE: sentence(
        *("Paris is ", inline_choice("g1", "larger", "smaller"), " and ", inline_choice("g2", "older", "newer"), "."),
        points="2",
    ),
    Kind.NUMERIC: asked(numeric("9.81", "0.05", "m/s²")),
    Kind.SHORT_ANSWER: asked(text_entry("Santa Claus", "Santa")),
    Kind.ESSAY: asked(essay(), points="10"),
    Kind.MATCH: asked(match(), points="3"),
    Kind.CATEGORIZE: asked(match(MatchForm.CATEGORIZE), points="4"),
    Kind.ORDER: asked(order(), marking=Marking.ALL_OR_NOTHING),
    Kind.ASSOCIATE: asked(associate(), points="3"),
    Kind.GAP_MATCH: asked(gap_match(), points="2"),
    Kind.HOTTEXT: asked(hottext(), marking=Marking.PER_OPTION_MINUS),
    Kind.HOTSPOT: asked(hotspot(), illustrated=True),
    Kind.SLIDER: asked(slider()),
    Kind.UPLOAD: asked(UploadInteraction(("pdf", "docx"), 10_485_760), points="20"),
    Kind.RAW: asked(RawItem("/nowhere/raw.qti.xml", "0" * 64)),
}
