"""Text that a terminal can show: of any encoding, and never more than its own line."""

import codecs

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "’": "'",
        "‘": "'",
        "…": "...",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
    }
)


def _plainer(fault: UnicodeError) -> tuple[str, int]:
    assert isinstance(fault, UnicodeEncodeError)
    text = fault.object[fault.start : fault.end].translate(_PLAIN)
    return text.encode("ascii", "backslashreplace").decode("ascii"), fault.end


def register() -> str:
    """The error handler with which text is written to a console that is not UTF-8: quotes become plain ones."""
    codecs.register_error("qtiexport", _plainer)
    return "qtiexport"


def line(text: str) -> str:
    """Text that cannot break out of its line or move the terminal's cursor."""
    return "".join(c if c.isprintable() or c in "\u00a0\u202f" else f"\\u{ord(c):04x}" for c in text)
