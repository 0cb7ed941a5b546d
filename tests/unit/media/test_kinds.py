"""What a file is, by its first bytes and against its name."""

import pytest

from qtiexport.media.kinds import SUFFIXES, kind, unfit
from tests import pictures


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WebP"])
def test_a_format_is_known_by_its_first_bytes(form: str) -> None:
    """Whatever the name says."""
    assert kind(pictures.raster(form)).name == form


@pytest.mark.parametrize(
    "data",
    [
        pictures.svg(),
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><svg/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"),
    ],
)
def test_a_drawing_is_known(data: bytes) -> None:
    """With or without a declaration, a byte order mark, or in UTF-16."""
    assert kind(data).name == "SVG"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (pictures.raster("TIFF"), "is TIFF"),
        (pictures.raster("BMP"), "is BMP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "is HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "is AVIF"),
        (b"%PDF-1.7", "is PDF"),
        (b"8BPS\0\1", "is Photoshop"),
        (b"\x1f\x8b\x08", "is compressed"),
        (b"<html><body/></html>", "is no image"),
        (b"just words", "is no image"),
    ],
)
def test_what_browsers_do_not_show_is_refused_by_its_name(data: bytes, said: str) -> None:
    """The message says what the file is, the help what to save it as."""
    fault = unfit(data, "map.png", ".png")
    assert fault is not None
    assert (fault.code, said in fault.message) == ("MED003", True)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WebP"])
def test_a_file_is_called_as_what_it_is(form: str) -> None:
    """Under each ending of its own format it is fine, in capitals too; under any other it is refused."""
    data = pictures.raster(form)
    for name, suffixes in SUFFIXES.items():
        for suffix in suffixes:
            assert (unfit(data, "map", suffix) is None) == (name == form)
            assert (unfit(data, "map", suffix.upper()) is None) == (name == form)
