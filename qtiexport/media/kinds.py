"""What a file is by its first bytes, whatever its name says."""

from dataclasses import dataclass

from qtiexport.media.contract import Fault, refused

SUFFIXES: dict[str, tuple[str, ...]] = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "GIF": (".gif",),
    "WebP": (".webp",),
    "SVG": (".svg",),
}
"""The formats that are packed, each with the endings that its files may have; the first is that in packages."""

TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WebP": "image/webp", "SVG": "image/svg+xml"}

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"8BPS", "Photoshop"),
    (b"%PDF", "PDF"),
    (b"\x1f\x8b", "gzip"),
    (b"\x00\x00\x01\x00", "ICO"),
)
_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF", b"avis": "AVIF"}
_ACCEPTED = "PNG, JPEG, WebP, GIF or SVG"


@dataclass(frozen=True, slots=True)
class Kind:
    """The format of a file: a key of `SUFFIXES`, another known one, or ""."""

    name: str

    @property
    def packed(self) -> bool:
        return self.name in SUFFIXES


def kind(data: bytes) -> Kind:
    """The format of a file's bytes."""
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            return Kind(name)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind("WebP")
    if data[4:8] == b"ftyp":
        return Kind(_BRANDS.get(data[8:12], ""))
    return Kind("SVG" if _is_svg(data) else "")


def _is_svg(data: bytes) -> bool:
    """Whether the bytes begin as XML does and name the root element early on; UTF-16 is left to the parser."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<" and b"svg" in data[:4096]


def unfit(data: bytes, name: str, suffix: str) -> Fault | None:
    """The fault of a file that is none of the formats that are packed, or is called by another's ending."""
    found = kind(data)
    if not data:
        return refused(f"the image “{name}” is empty", "put the picture there once more")
    if found.name == "gzip":
        return refused(f"“{name}” is compressed", "save it as a plain .svg file")
    if not found.packed:
        what = f"is {found.name}, which browsers do not show" if found.name else "is no image that is known"
        return refused(f"“{name}” {what}", f"save it as {_ACCEPTED}")
    if suffix.lower() not in SUFFIXES[found.name]:
        message = f"“{name}” is {found.name} by its content, and not what its name says"
        return refused(message, f"rename it to end in {SUFFIXES[found.name][0]}")
    return None
