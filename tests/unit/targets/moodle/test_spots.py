"""Areas of a picture: shapes in Moodle's words, and labels that give nothing away."""

from base64 import b64decode
from dataclasses import replace

from qtiexport.model import ChoiceForm, HotspotChoice, Shape
from tests import kinds
from tests.unit.targets.moodle.made import PNG, root
from tests.xml import one, text


def test_the_right_areas_are_where_markers_belong() -> None:
    """Each right area is a drop of the one marker, which there is as often; wrong areas are no part of the question."""
    asked = kinds.hotspot(ChoiceForm.MULTIPLE)
    right = replace(asked.choices[1], correct=True)
    xml = root(kinds.asked(replace(asked, choices=(asked.choices[0], right, asked.choices[2]))))
    drops = [tuple(text(drop, name) for name in ("no", "shape", "coords", "choice")) for drop in xml.iterfind("drop")]
    assert drops == [
        ("1", "circle", "152,118;22", "1"),
        ("2", "rectangle", "80,90;40,100", "1"),
        ("3", "polygon", "10,10;40,10;25,50", "1"),
    ]
    assert text(xml, "drag/noofdrags") == "3"


def test_no_label_gives_the_key_away() -> None:
    """What an area is called is for those who cannot see it, and would tell which one to choose."""
    spot = HotspotChoice("heart", Shape.CIRCLE, (1, 2, 3), "the heart", True)
    xml = root(kinds.asked(replace(kinds.hotspot(), choices=(spot,)), stem="What pumps blood?"))
    assert "heart" not in "".join(xml.itertext())


def test_the_picture_lies_in_the_question() -> None:
    """With its bytes, and without the element whose presence alone would shuffle."""
    xml = root(kinds.asked(kinds.hotspot()))
    file = one(xml, "file")
    assert (file.get("name"), b64decode(file.text or "")) == (kinds.PICTURE.name, PNG)
    assert xml.find("shuffleanswers") is None
