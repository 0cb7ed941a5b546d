"""What the sheet tells of each kind of question, so that an expert of the matter can judge it on paper."""

import hashlib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from qtiexport.model import ChoiceForm, Image, Kind, Marking, Question, Range, RawItem
from qtiexport.pipeline.reading import _entry
from qtiexport.proof import piece
from tests import kinds, makers
from tests.pictures import raster


def _shown(question: Question) -> html.HtmlElement:
    return html.fromstring(piece(question, _entry(question, 0)).html.decode("utf-8"))


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\u00a0", " ").split())


def _read(question: Question, within: str = "//div[@class='read']") -> list[str]:
    return [_text(one) for one in _shown(question).xpath(within)]


def _rows(question: Question) -> dict[str, str]:
    return {_text(row[0]): _text(row[1]) for row in _shown(question).xpath("//dl/div")}


def _other(kind: Kind, **fields: Any) -> Question:
    """The question of a kind with other fields of its interaction."""
    base = kinds.question(kind)
    return replace(base, interactions=(replace(base.interactions[0], **fields),))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["en", "de", "fr", "ar"])
def test_every_kind_is_told_in_every_language(kind: Kind, language: str) -> None:
    """Stem, type and points are there, and no place that should have been filled."""
    question = replace(kinds.question(kind), language=language)
    rows = _rows(question)
    assert len(rows) > 1
    assert not any("{" in value for value in rows.values())
    assert _read(question)[0]


def test_gaps_stand_in_their_sentence_with_all_that_is_right() -> None:
    """Alternatives, the bounds of a number, and every choice of a list."""
    (sentence,) = _read(kinds.question(Kind.GAP))
    assert sentence == (
        "Paris lies on the ______ Seine / la Seine, has about ______ 2.1 (1.9 to 2.3) million inhabitants and is "
        "______ larger / smaller than Lyon."
    )
    bold = [_text(one) for one in _shown(kinds.question(Kind.GAP)).xpath("//kbd/strong")]
    assert bold == ["Seine", "la Seine", "2.1", "larger"]


def test_numbers_are_written_as_the_language_does() -> None:
    """A comma in German; an end that is not right is told."""
    german = replace(kinds.question(Kind.NUMERIC), language="de")
    assert _read(german)[1] == "9,81 m/s² (9,76 bis 9,86)"
    open_ended = _other(Kind.NUMERIC, right=Range(Fraction(9), Fraction(10), False, True), unit="")
    assert _read(open_ended)[1] == "9.81 (9 to 10, without 9)"
    assert _read(kinds.asked(kinds.numeric("4")))[1] == "4"


def test_what_a_short_answer_takes_is_told() -> None:
    """All answers, how exact they must be, and a pattern beside them."""
    question = _other(Kind.SHORT_ANSWER, exact_accents=False, exact_spaces=False, pattern="Kris+")
    assert _read(question)[1] == "Santa Claus / Santa"
    rows = _rows(question)
    assert rows["Spelling"] == (
        "capital letters do not count; accents do not count; the number of blanks does not count"
    )
    assert rows["Also right (pattern)"] == "Kris+"


def test_an_essay_shows_what_those_who_mark_it_need() -> None:
    """Model answer and rubric, each under its label, and the limits."""
    question = kinds.question(Kind.ESSAY)
    assert _read(question) == ["What do you say?", "Each team looks at itself.", "4 points"]
    assert _rows(question) == {
        "Type": "an essay",
        "Points": "10",
        "Lines": "12",
        "Words": "150 to 300",
        "Marking": "people mark it",
    }


@pytest.mark.parametrize(
    ("least", "most", "said"), [(10, 0, "10 at least"), (0, 10, "10 at most"), (0, 0, None), (1, 2, "1 to 2")]
)
def test_limits_of_words_are_told(least: int, most: int, said: str | None) -> None:
    """One of the two may be missing."""
    assert _rows(_other(Kind.ESSAY, min_words=least, max_words=most)).get("Words") == said


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        (Kind.MATCH, ["Can → Ott", "Ita → Rom", "Jap → Tok", "Left over – Mil"]),
        (Kind.CATEGORIZE, ["Cow → Mammal", "Hen → Bird", "Bat → Mammal", "Owl → Bird", "Left over – Fish"]),
        (Kind.ASSOCIATE, ["Cap ↔ Mon", "Dem ↔ Lys", "Pro ↔ Ant"]),
        (Kind.ORDER, ["Physical", "Link", "Network", "Transport"]),
    ],
)
def test_pairs_and_orders_are_tables_and_lists(kind: Kind, rows: list[str]) -> None:
    """An arrow leads from each thing to its own; what belongs to nothing is told; an order is numbered."""
    found = _shown(kinds.question(kind)).xpath("//table[@class='pairs']//tr | //ol[@class='order']/li")
    assert [" ".join(_text(cell) for cell in (list(row) if row.tag == "tr" else [row])) for row in found] == rows


def test_words_to_drag_stand_in_their_gaps() -> None:
    """The pool is told, and what is left over of it."""
    question = kinds.question(Kind.GAP_MATCH)
    assert _read(question) == ["What do you say?Plants turn ______ carbon dioxide and ______ water into sugar."]
    rows = _rows(question)
    assert rows["Words to drag"] == "carbon dioxide · water · nitrogen"
    assert rows["Left over"] == "nitrogen"


def test_hot_words_stand_in_brackets() -> None:
    """The right ones have a tick."""
    assert _read(kinds.question(Kind.HOTTEXT)) == ["What do you say?The [cat] [✓ sleeps] [dog] [✓ barks]"]


def _pictured(folder: Path) -> Question:
    data = raster("PNG", (200, 240))
    (folder / "torso.png").write_bytes(data)
    asset = replace(kinds.PICTURE, source=str(folder / "torso.png"), sha256=hashlib.sha256(data).hexdigest())
    asked = kinds.hotspot(ChoiceForm.MULTIPLE)
    return kinds.asked(replace(asked, image=replace(asked.image, asset=asset)), marking=Marking.PER_OPTION)


def test_areas_are_numbered_outlines_over_their_picture(tmp_path: Path) -> None:
    """Each number stands in the list below, where right ones are told; outlines have the picture's own pixels."""
    shown = _shown(_pictured(tmp_path))
    assert shown.xpath("//img/@alt") == ["Outline of a torso"]
    (drawn,) = shown.xpath("//svg")
    assert drawn.get("viewbox") == "0 0 200 240"
    assert [_text(one) for one in drawn.xpath(".//text")] == ["1", "2", "3"]
    assert drawn.xpath(".//polygon/@points") == ["80,90 120,90 120,190 80,190", "10,10 40,10 25,50"]
    assert drawn.xpath(".//circle/@r") == ["22"]
    areas = [_text(one) for one in shown.xpath("//ol[@class='choices']/li")]
    assert areas == ["1 heart ✓ right", "2 right lung", "3 liver ✓ right"]


def test_a_picture_that_is_not_there_is_named() -> None:
    """The list of areas is told all the same, and no outline hangs in the air."""
    shown = _shown(kinds.question(Kind.HOTSPOT))
    assert shown.xpath("//svg") == []
    assert _text(shown.xpath("//div[@class='picture']")[0]) == "[torso.png: Outline of a torso]"
    assert len(shown.xpath("//ol[@class='choices']/li")) == 3
    bare = _other(Kind.HOTSPOT, image=Image("torso.png", "Outline"))
    assert _shown(bare).xpath("//svg") == []


def test_a_slider_a_file_and_a_whole_item_say_their_bounds() -> None:
    """Scale and steps, kinds and size of a file, and the name of a file without the folders of the machine."""
    assert _rows(kinds.question(Kind.SLIDER))["Scale"] == "0 to 200 in steps of 5"
    assert _read(kinds.question(Kind.SLIDER))[1] == "100 °C (95 to 105)"
    upload = _rows(kinds.question(Kind.UPLOAD))
    assert (upload["Files"], upload["Size at most"]) == ("pdf, docx", "10 MB")
    assert _rows(kinds.asked(RawItem("/secret/folder/raw.qti.xml", "0" * 64)))["File"] == "raw.qti.xml"


@pytest.mark.parametrize(
    ("kind", "marking", "said"),
    [
        (Kind.GAP, Marking.PER_PART, "each gap earns 1/3 of the marks"),
        (Kind.GAP, Marking.ALL_OR_NOTHING, "full marks only if everything is right, else none"),
        (Kind.MATCH, Marking.PER_PART, "each pair earns 1/3 of the marks"),
        (Kind.GAP_MATCH, Marking.PER_PART, "each gap earns 1/2 of the marks"),
        (Kind.ORDER, Marking.ALL_OR_NOTHING, "full marks only if everything is right, else none"),
        (Kind.ORDER, Marking.ADJACENT_PAIRS, "each item that follows its own one earns 1/3 of the marks"),
        (Kind.ORDER, Marking.PLACES, "each item at its place earns 1/4 of the marks"),
        (Kind.HOTTEXT, Marking.PER_OPTION, "each right option earns 1/2 of the marks"),
        (Kind.NUMERIC, Marking.PER_PART, None),
        (Kind.RAW, Marking.PER_PART, None),
    ],
)
def test_marking_is_told_in_words(kind: Kind, marking: Marking, said: str | None) -> None:
    """Shares of the marks where there are parts; nothing where there is right and wrong only."""
    assert _rows(replace(kinds.question(kind), marking=marking)).get("Marking") == said


def test_weight_and_time_are_told() -> None:
    """Points are those that count, with how they came about."""
    rows = _rows(replace(kinds.question(Kind.NUMERIC), points=Fraction(2), weight=Fraction(3, 2), time_limit=90))
    assert (rows["Points"], rows["Time"]) == ("3 (2 × 1.5)", "90 seconds")


def test_what_stands_below_the_answer_stays_there() -> None:
    """A text behind the place of the interaction is read after it."""
    base = kinds.question(Kind.ORDER)
    below = replace(
        base, body=replace(base.body, blocks=(*base.body.blocks, *makers.content("Mind the cable.").blocks))
    )
    shown = _shown(below)
    assert [one.get("class") for one in shown] == ["read", "order", "read", "rows"]
    assert _text(shown[2]) == "Mind the cable."
