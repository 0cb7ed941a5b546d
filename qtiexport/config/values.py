"""One function a kind of value: what TOML gives becomes the field's value, or ValueError says what was expected."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from qtiexport import declared
from qtiexport.config.contract import TOGETHER
from qtiexport.declared import LANGUAGE, one_line
from qtiexport.identifiers import is_identifier
from qtiexport.markers import pattern_fault

W = TypeVar("W", bound=StrEnum)
T = TypeVar("T")

PLACEHOLDERS = ("course", "language", "target", "version")
_LONGEST_DESCRIPTION = 1000
_LONGEST_NAME = 80
_PIECE = re.compile(r"\{([^{}]*)\}|([A-Za-z0-9_][A-Za-z0-9._-]*|[.-][A-Za-z0-9._-]*)")


class UnfitError(ValueError):
    """As ValueError, with the one `entry` of a list or table that is at fault, or with a `help` of its own."""

    def __init__(self, expected: str, entry: Any = None, help: str = "") -> None:
        super().__init__(expected)
        self.entry = entry
        self.help = help


def _entry(read: Callable[[Any], T], value: Any) -> T:
    """One entry of a list or table: what is wrong with it is told of it alone."""
    try:
        return read(value)
    except ValueError as fault:
        raise UnfitError(str(fault), value) from fault


def identifier(value: Any) -> str:
    """An identifier that every engine and LMS takes."""
    if not isinstance(value, str) or not is_identifier(value):
        raise ValueError("at most 32 letters a-z, digits, “_” and “-”, with a letter first")
    return value


def version(value: Any) -> str:
    """The author's version of the course."""
    if len(text := one_line(value)) > 20:
        raise ValueError("at most 20 characters")
    return text


def language(value: Any) -> str:
    """A language code."""
    if not isinstance(value, str) or not LANGUAGE.match(value):
        raise ValueError("a language code such as “de” or “pt-BR”")
    return value


def titles(value: Any) -> tuple[tuple[str, str], ...]:
    """A line for all languages (under ""), or a table of languages."""
    if isinstance(value, Mapping):
        return tuple(sorted((_entry(language, code), _entry(one_line, title)) for code, title in value.items()))
    return (("", one_line(value)),)


def descriptions(value: Any) -> tuple[tuple[str, str], ...]:
    """As `titles`, each at most 1,000 characters."""
    found = titles(value)
    if any(len(text) > _LONGEST_DESCRIPTION for _, text in found):
        raise ValueError("at most 1000 characters")
    return found


def listed(read: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    """A list of such values, each kept once, at least one of them."""

    def each(value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise ValueError("a list with at least one entry")
        return tuple(dict.fromkeys(_entry(read, entry) for entry in value))

    return each


def languages(value: Any) -> tuple[str, ...]:
    """A list of language codes, or the word for all of them in one package."""
    if value == TOGETHER:
        return (TOGETHER,)
    if value == [TOGETHER] or isinstance(value, str):
        help = f'write “{TOGETHER}” alone, without brackets, or a list such as ["de", "fr"]'
        raise UnfitError(f"a list of language codes, or “{TOGETHER}”", help=help)
    return listed(language)(value)


def patterns(name: str) -> Callable[[Any], tuple[str, ...]]:
    """Marker words of one's own for the list `name`, in the little language of the language files."""

    def pattern(value: Any) -> str:
        if fault := pattern_fault(text := one_line(value), name):
            raise ValueError(f"marker words; {fault}")
        return text

    return listed(pattern)


def below(value: Any) -> str:
    """A path or glob with forward slashes that stays below the config's folder."""
    expected = "a path below the config's folder, with forward slashes"
    try:
        steps = PurePosixPath(one_line(value))
    except ValueError as fault:
        raise ValueError(expected) from fault
    if steps.is_absolute() or ".." in steps.parts or "\\" in value or ":" in value:
        raise ValueError(expected)
    # Each further one multiplies the time of the search by the depth of the folders.
    if steps.parts.count("**") > 1:
        raise ValueError("a glob with “**” once")
    return steps.as_posix()


def folder(value: Any) -> Path:
    """A folder, wherever it lies."""
    return Path(one_line(value))


def flag(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def whole(least: int, most: int) -> Callable[[Any], int]:
    """A whole number in a range."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return read


def _hundredths(value: Any, least: Decimal, most: int) -> Fraction:
    expected = f"a number from {least} to {most}, in steps of 0.01"
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise ValueError(expected)
    # Compared before it becomes a fraction: 1e999999999 has as many digits as it says.
    if not least <= value <= most or Decimal(value).quantize(Decimal("0.01")) != value:
        raise ValueError(expected)
    return Fraction(value)


def points(value: Any) -> Fraction:
    """The points of a question."""
    return _hundredths(value, Decimal("0.01"), 1000)


def pass_mark(value: Any) -> Fraction:
    """A percentage; what is below 1 is a share that was meant as one: 0.6 for 60."""
    return _hundredths(value, Decimal(1), 100)


def word(kind: type[W]) -> Callable[[Any], W]:
    """One of the words of an enumeration."""

    def read(value: Any) -> W:
        known = [str(member) for member in kind]
        if value not in known:
            raise ValueError(declared.words(known))
        return kind(value)

    return read


def name(value: Any) -> str:
    """A file's name with placeholders: no path, nothing that a system refuses, and `{language}` in it."""
    text = one_line(value)
    pieces = list(_PIECE.finditer(text))
    wrong = next((piece[1] for piece in pieces if piece[1] is not None and piece[1] not in PLACEHOLDERS), None)
    if wrong is not None:
        expected = f"a name with no placeholders but {declared.words(f'{{{known}}}' for known in PLACEHOLDERS)}"
        meant = declared.nearest(wrong, PLACEHOLDERS)
        raise UnfitError(expected, help=f"did you mean “{{{meant}}}”?" if meant else "")
    if "".join(piece[0] for piece in pieces) != text or text[:1] in (".", "-") or len(text) > _LONGEST_NAME:
        raise ValueError(
            f"at most {_LONGEST_NAME} letters a-z, digits, “.”, “_”, “-” and placeholders, with none of “.-” first"
        )
    if "{language}" not in text:
        raise ValueError("a name with {language} in it, since each language has a package of its own")
    return text


def ignored(value: Any) -> Any:
    """What `lint` reads itself."""
    return value
