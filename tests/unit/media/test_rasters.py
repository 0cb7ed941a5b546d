"""PNG, JPEG, WebP and GIF: what can be shown, how large it is, and what it tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtiexport.media import rasters
from qtiexport.media.contract import Fault, Picture
from tests import pictures


def _picture(data: bytes, kind: str) -> Picture:
    found = rasters.picture(data, "map", kind)
    assert isinstance(found, Picture), found
    return found


def _fault(data: bytes, kind: str) -> Fault:
    found = rasters.picture(data, "map", kind)
    assert isinstance(found, Fault), found
    return found


@pytest.mark.parametrize(
    ("kind", "suffix", "media_type"),
    [
        ("PNG", ".png", "image/png"),
        ("JPEG", ".jpg", "image/jpeg"),
        ("GIF", ".gif", "image/gif"),
        ("WebP", ".webp", "image/webp"),
    ],
)
def test_an_image_is_packed_as_it_is(kind: str, suffix: str, media_type: str) -> None:
    """Byte for byte, with its size in pixels."""
    data = pictures.raster(kind, (7, 5))
    assert _picture(data, kind) == Picture(data, suffix, media_type, 7, 5)


def test_a_photograph_that_was_turned_has_the_size_it_is_shown_with() -> None:
    """Browsers turn it by its notes, and with it width and height."""
    found = _picture(pictures.raster("JPEG", (7, 5), exif=pictures.notes(orientation=6)), "JPEG")
    assert (found.width, found.height) == (5, 7)
    found = _picture(pictures.raster("JPEG", (7, 5), exif=pictures.notes(orientation=3)), "JPEG")
    assert (found.width, found.height) == (7, 5)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WebP"])
def test_an_image_that_tells_its_place_is_told_of(kind: str) -> None:
    """A warning, since the bytes are packed as they are."""
    data = pictures.raster(kind, exif=pictures.notes(place=True))
    found = _picture(data, kind)
    assert ([fault.code for fault in found.faults], found.content) == (["MED005"], data)


def test_notes_without_a_place_are_no_matter() -> None:
    """Not every photograph tells where it was taken."""
    assert _picture(pictures.raster("JPEG", exif=pictures.notes(orientation=1)), "JPEG").faults == ()


def test_an_animation_stays_one() -> None:
    """All its frames are packed."""
    data = pictures.animation()
    assert _picture(data, "GIF").content == data


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WebP"])
def test_an_image_that_was_cut_off_is_refused(kind: str) -> None:
    """Half of its bytes show half of a picture."""
    data = pictures.raster(kind, (64, 64))
    assert "damaged or cut off" in _fault(data[: len(data) // 2], kind).message


@pytest.mark.parametrize("size", [(8000, 8000), (20_000, 20_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_that_would_burst_is_refused_unseen(size: tuple[int, int]) -> None:
    """By the size that it claims, before anything is decoded."""
    assert "40 million pixels" in _fault(pictures.claimed_png(*size), "PNG").message


def test_colours_for_print_are_refused() -> None:
    """Browsers show them wrongly, or not at all."""
    assert "CMYK" in _fault(pictures.raster("JPEG", mode="CMYK"), "JPEG").message


@given(kind=st.sampled_from(["PNG", "JPEG", "GIF", "WebP"]), place=st.floats(0, 1), byte=st.integers(0, 255))
def test_no_bytes_make_it_raise(kind: str, place: float, byte: int) -> None:
    """One wrong byte anywhere gives a picture or a fault."""
    data = bytearray(pictures.raster(kind, (16, 16)))
    data[min(len(data) - 1, int(place * len(data)))] = byte
    assert isinstance(rasters.picture(bytes(data), "map", kind), Picture | Fault)
