"""PNG, JPEG, WebP and GIF: whether they can be shown, how large they are, and what they tell beside the picture."""

import warnings
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING

from qtiexport.diagnostics import Severity
from qtiexport.media.contract import Fault, Picture, refused
from qtiexport.media.kinds import SUFFIXES, TYPES

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 40_000_000
"""More are refused: decoded, they would take 160 MB of the learner's memory."""
_ORIENTATION = 0x0112
_GPS = 0x8825
_TURNED = (5, 6, 7, 8)


def picture(data: bytes, name: str, kind: str) -> Picture | Fault:
    """The picture of a file that begins as one of the format `kind`; its bytes are packed as they are."""
    try:
        with warnings.catch_warnings():
            # The library warns of many pixels and of harmless oddities; we count ourselves.
            warnings.simplefilter("ignore")
            return _opened(data, name, kind)
    except Exception:  # The library's decoders raise errors of all kinds for damaged files.
        return refused(f"the image “{name}” is damaged or cut off", "save or export it once more")


def _opened(data: bytes, name: str, kind: str) -> Picture | Fault:
    # Loaded where the first image is met: most sources have none, and it takes a tenth of a start.
    library = import_module("PIL.Image")
    try:
        opened = library.open(BytesIO(data), formats=(kind.upper(),))
    except library.DecompressionBombError:
        return _too_many(name)
    with opened as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            return _too_many(name)
        if image.mode == "CMYK":
            return refused(f"the image “{name}” is in CMYK, colours for print", "save it in RGB")
        image.load()
        orientation, located = _exif(image)
    if kind == "JPEG" and orientation in _TURNED:
        width, height = height, width
    told = (_located(name),) if located else ()
    return Picture(data, SUFFIXES[kind][0], TYPES[kind], width, height, told)


def _too_many(name: str) -> Fault:
    message = f"the image “{name}” has more than {MOST_PIXELS // 1_000_000} million pixels"
    return refused(message, "make it smaller: 2000 pixels on a side are plenty")


def _exif(image: "Image.Image") -> tuple[int, bool]:
    """How the picture is turned, and whether it tells where it was taken; what cannot be read tells nothing."""
    try:
        exif = image.getexif()
        return int(exif.get(_ORIENTATION, 1)), bool(exif.get_ifd(_GPS))
    except Exception:  # As above; a picture without readable notes is still a picture.
        return 1, False


def _located(name: str) -> Fault:
    message = f"the image “{name}” tells where it was taken, which everybody who gets the package can read"
    return Fault("MED005", Severity.WARNING, message, "take the place out: export the picture without its location")
