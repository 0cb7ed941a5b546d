"""Numbers of a text as they can be compared between languages: 1.000,5 in German is 1,000.5 in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport.resources import decimal_sign

# Signs that stand for the same in every language; a unit that is spelt out is no sign.
_UNITS = (
    "% ‰ °C °F ° € $ £ ¥ nm µm mm cm dm m km m² m³ km² mg g kg ml cl dl l ms s min h Hz kHz MHz GHz V kV A mA W kW MW "
    "kWh J kJ N Pa hPa bar K mol px pt kB MB GB TB dB"
)
_SPACES = "\u0020\u00a0\u202f\u2009"
_SIGNS = "|".join(sorted(map(re.escape, _UNITS.split()), key=len, reverse=True))
# Digits that touch letters are part of a name (O2O, KPI2), but for the ends of ordinals (19th, 1er, 3ème).
_NUMBER = re.compile(
    rf"(?<![\w.,])(?:(?P<before>[$€£¥])[{_SPACES}]?)?"
    rf"(?P<digits>[0-9]{{1,3}}(?:[{_SPACES}’'][0-9]{{3}})+(?:[.,][0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+)*)"
    rf"(?:st|nd|rd|th|er|re|e|ème|ère|º|ª|(?:[{_SPACES}]?(?P<after>{_SIGNS})))?(?![^\W_])"
)
_DATE = re.compile(r"([0-9]{1,2})\.[0-9]{1,2}\.([0-9]{4})\Z")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*\Z")


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A free-standing number: `value` in digits with a decimal point, as `written`, and the sign of its unit or ""."""

    value: str
    unit: str
    written: str


def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The numbers of a text in a language, each once, by value; digits within words are none, and so are words."""
    found = {(value, unit): written for value, unit, written in _found(text, language)}
    return tuple(sorted(Figure(value, unit, written) for (value, unit), written in found.items()))


def _found(text: str, language: str) -> Iterator[tuple[str, str, str]]:
    for match in _NUMBER.finditer(text):
        digits, date = match["digits"], _DATE.match(match["digits"])
        # The month is a word in one language and a number in the other.
        for one in date.groups() if date else (digits,):
            yield _value(one, language), match["before"] or match["after"] or "", one


def canonical(text: str, language: str) -> str:
    """The text with each number as its value, so that equal texts of two languages are equal."""
    return _NUMBER.sub(lambda m: m[0].replace(m["digits"], _value(m["digits"], language)), text)


def _value(digits: str, language: str) -> str:
    """The digits with a decimal point and no other sign; what has three parts or more is a number of sections."""
    plain = re.sub(f"[{_SPACES}’']", "", digits)
    grouped = _GROUPED.match(plain)
    if grouped and (plain.count(grouped[1]) > 1 or grouped[1] != decimal_sign(language)):
        return plain.replace(grouped[1], "")
    whole, point, rest = _split(plain)
    number = whole.lstrip("0") or "0"
    return f"{number}.{rest}" if point else number


def _split(plain: str) -> tuple[str, str, str]:
    """What stands before and after the decimal sign, which is the last one; signs before it group thousands."""
    signs = re.findall(r"[.,]", plain)
    if len(set(signs)) == 1 and len(signs) > 1:
        # 1.4.1 is a section, not a number: it stays as it is.
        return plain, "", ""
    whole, point, rest = plain.rpartition(signs[-1]) if signs else (plain, "", "")
    return re.sub("[.,]", "", whole), point, rest
