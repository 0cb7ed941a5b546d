"""Images: found beside their sources, checked, made safe, and named by their content.

Nothing of an image is kept in memory: an `Asset` says where the file lies and what hash its bytes in the package have,
and `content` reads it again when it is packed.
"""

from qtiexport.media.contract import Fault
from qtiexport.media.kinds import SUFFIXES as _FORMATS
from qtiexport.media.places import BESIDE
from qtiexport.media.rawfiles import resolve_item
from qtiexport.media.resolving import Found, Resolved, Shelf, Used, alone, content, resolve, unchanged

SUFFIXES: tuple[str, ...] = tuple(suffix for suffixes in _FORMATS.values() for suffix in suffixes)
"""The endings of files that may be images, in lower case."""

__all__ = [
    "BESIDE",
    "SUFFIXES",
    "Fault",
    "Found",
    "Resolved",
    "Shelf",
    "Used",
    "alone",
    "content",
    "resolve",
    "resolve_item",
    "unchanged",
]
