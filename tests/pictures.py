"""Images made in tests: small, and of one colour where nothing else is asked for."""

import struct
import zlib
from io import BytesIO

from PIL import Image

_COLOURS: dict[str, float | tuple[int, ...]] = {"RGB": (30, 90, 160), "CMYK": (9, 9, 9, 9), "L": 90, "P": 0}
SVG_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def raster(form: str, size: tuple[int, int] = (6, 4), mode: str = "RGB", exif: Image.Exif | None = None) -> bytes:
    """An image of a format that Pillow writes."""
    stream = BytesIO()
    made = Image.new(mode, size, _COLOURS[mode])
    if exif is None:
        made.save(stream, form)
    else:
        made.save(stream, form, exif=exif)
    return stream.getvalue()


def notes(orientation: int = 1, place: bool = False) -> Image.Exif:
    """What a camera writes: how it was held, and where it was."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    if place:
        exif[0x8825] = {1: "N", 2: (50.0, 0.0, 0.0), 3: "E", 4: (8.0, 0.0, 0.0)}
    return exif


def animation(frames: int = 3) -> bytes:
    """A GIF of several frames."""
    stream = BytesIO()
    first, *rest = [Image.new("L", (8, 8), 40 * place) for place in range(frames)]
    first.save(stream, "GIF", save_all=True, append_images=rest)
    return stream.getvalue()


def claimed_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as that."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def svg(inner: str = '<path d="M0 2h6"/>', attributes: str = 'width="6" height="4"') -> bytes:
    """A drawing."""
    return f"{SVG_HEAD} {attributes}>{inner}</svg>".encode()
