"""What is found out about one image file, and what is wrong with it."""

from dataclasses import dataclass

from qtiexport.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an image or to be told of it: a diagnostic whose place only those know who show the image."""

    code: str
    severity: Severity
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that can be packed: `content` are the bytes to pack, `width` and `height` those it is shown with.

    `suffix` is that of its name in packages. `faults` are to be told and stop nothing.
    """

    content: bytes
    suffix: str
    media_type: str
    width: int
    height: int
    faults: tuple[Fault, ...] = ()


def refused(message: str, help: str) -> Fault:
    """The error (MED003) of a file that cannot be packed as it is."""
    return Fault("MED003", Severity.ERROR, message, help)
