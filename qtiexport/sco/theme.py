"""An author's own colours: whether they can be read (player.md 4), and the stylesheet that sets them.

The tokens are the custom properties of `player.css`; a test holds the two tables below to it. What is set for the
light theme leaves the dark one as it is, and paper is always printed in the player's own light colours.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from qtiexport.config.colours import TOKENS

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "page": "#eef0ec",
        "sheet": "#ffffff",
        "well": "#f5f6f3",
        "ink": "#1a2229",
        "soft": "#4d5861",
        "hair": "#d8dcd7",
        "edge": "#737e86",
        "pen": "#1c4a8a",
        "on-pen": "#ffffff",
        "wash": "#e9f0fa",
        "right": "#14663a",
        "wrong": "#9c2f1b",
        "part": "#765000",
        "rule": "#e0aaa0",
    }
)
"""The player's own colours where the learner's system is light."""
DARK: Mapping[str, str] = MappingProxyType(
    {
        "page": "#0f1418",
        "sheet": "#181e24",
        "well": "#1f262d",
        "ink": "#e4e8eb",
        "soft": "#a8b3bb",
        "hair": "#333c44",
        "edge": "#84919b",
        "pen": "#93bbf2",
        "on-pen": "#0b1b30",
        "wash": "#1d2b40",
        "right": "#7fcf9f",
        "wrong": "#f3a08d",
        "part": "#e0bb68",
        "rule": "#6b4640",
    }
)
"""The same where it is dark."""
TEXT = Fraction(9, 2)
"""The contrast that text needs on its ground (WCAG 2.2, 1.4.3)."""
CONTROL = Fraction(3)
"""The contrast that the shape of a control needs (WCAG 2.2, 1.4.11)."""
_STEPS = 256


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tokens that meet on the page: `fore` stands on `ground` and needs this contrast."""

    fore: str
    ground: str
    needed: Fraction


def _pairs() -> Iterator[Pair]:
    for fore in ("ink", "soft"):
        yield from (Pair(fore, ground, TEXT) for ground in ("sheet", "page", "wash", "well"))
    yield from (Pair("pen", ground, TEXT) for ground in ("sheet", "page", "wash"))
    yield Pair("on-pen", "pen", TEXT)
    for fore in ("right", "wrong", "part"):
        yield from (Pair(fore, ground, TEXT) for ground in ("sheet", "page"))
    yield from (Pair("edge", ground, CONTROL) for ground in ("sheet", "page", "wash", "well"))


PAIRS = tuple(_pairs())
"""All tokens that meet and tell something; lines between rows and the margin line are decoration."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A pair whose contrast is too low. `token` is the one to change, `better` its nearest colour that will do.

    `better` is "" where no lighter or darker shade of it will: then other colours of the theme are in its way.
    """

    pair: Pair
    ratio: float
    token: str
    better: str


def clashes(own: Mapping[str, str], shipped: Mapping[str, str]) -> tuple[Clash, ...]:
    """What cannot be read when an author's colours replace the `shipped` ones of a theme."""
    theme = {**shipped, **own}
    found = ((pair, contrast(theme[pair.fore], theme[pair.ground])) for pair in PAIRS)
    return tuple(_clash(pair, ratio, own, theme) for pair, ratio in found if ratio < pair.needed)


def _clash(pair: Pair, ratio: float, own: Mapping[str, str], theme: Mapping[str, str]) -> Clash:
    token = pair.fore if pair.fore in own else pair.ground
    return Clash(pair, ratio, token, _better(token, pair, theme))


def _better(token: str, pair: Pair, theme: Mapping[str, str]) -> str:
    """The nearest shade of a token that can be read in all its pairs; failing that, in this one."""
    all_of_it = tuple(one for one in PAIRS if token in (one.fore, one.ground))
    shades = tuple(_shades(theme[token]))
    for wanted in (all_of_it, (pair,)):
        for shade in shades:
            if not any(_fails(one, {**theme, token: shade}) for one in wanted):
                return shade
    return ""


def _fails(pair: Pair, theme: Mapping[str, str]) -> bool:
    return contrast(theme[pair.fore], theme[pair.ground]) < pair.needed


def _shades(colour: str) -> Iterator[str]:
    """The colour mixed with more and more black or white, the nearest first."""
    for step in range(1, _STEPS + 1):
        for end in (0, 255):
            yield "#" + "".join(f"{round(one + (end - one) * step / _STEPS):02x}" for one in _channels(colour))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = (_linear(channel / 255) for channel in _channels(colour))
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def stylesheet(light: Mapping[str, str], dark: Mapping[str, str]) -> bytes:
    """The file that sets an author's colours and nothing else; for screens alone, so that paper stays white."""
    kept = {token: DARK[token] for token in light}
    blocks = (("screen", light), ("screen and (prefers-color-scheme: dark)", {**kept, **dark}))
    return "".join(f"@media {media} {{ :root {{ {_set(own)} }} }}\n" for media, own in blocks if own).encode("ascii")


def _set(own: Mapping[str, str]) -> str:
    return " ".join(f"--{token}: {own[token]};" for token in _known(own))


def _known(own: Iterable[str]) -> Iterator[str]:
    return (token for token in TOKENS if token in own)
