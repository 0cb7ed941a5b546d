"""Questions as Moodle's target makes them, parsed."""

from unittest import mock

from lxml import etree

from qtiexport import media
from qtiexport.grammars import load
from qtiexport.model import Part
from qtiexport.rules import judge_document
from qtiexport.targets import Made, Settings, moodle
from tests.xml import parsed

END = Settings()
PNG = b"\x89PNG\r\n\x1a\n"


def made(part: Part, settings: Settings = END) -> Made:
    """What the target makes of a part; every picture is there. What it makes is sound by grammar and rules."""
    with mock.patch.object(media, "content", return_value=PNG):
        result = moodle.item(part, settings)
    if result.fragment is not None:
        assert judge_document(result.fragment, "moodle.xml", load(None)).diagnostics == ()
    return result


def root(part: Part, settings: Settings = END) -> etree._Element:
    """The same as an element."""
    fragment = made(part, settings).fragment
    assert fragment is not None
    return parsed(fragment.content)


def reasons(part: Part) -> list[str]:
    """What is lost of a part."""
    return [loss.reason for loss in made(part).losses]
