"""The player's stylesheet: its themes can be read, it is small, and it holds nothing that no page has."""

import gzip
import re
from pathlib import Path

import pytest

import qtiexport
from qtiexport.resources import templates_dir
from qtiexport.sco import theme
from qtiexport.sco.theme import DARK, LIGHT

SCO = templates_dir() / "sco"
CSS = (SCO / "static" / "player.css").read_text(encoding="utf-8")
BARE = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
# The design asked for 12.5 kB; menu, notes, paper, formulas and the kinds of questions have come since.
MOST, MOST_PACKED = 19_000, 5_700


def _tokens(block: str) -> dict[str, str]:
    """The colours of the first `:root` behind a piece of the stylesheet."""
    body = re.search(r":root(?::root)? \{([^}]*)\}", BARE[BARE.index(block) :])
    assert body
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6}|var\(--[a-z-]+\))", body[1]))


def _more_contrast(shipped: dict[str, str]) -> dict[str, str]:
    """A theme as it is for those who ask for more contrast."""
    made = dict(shipped)
    for token, value in _tokens("@media (prefers-contrast: more)").items():
        made[token] = made[value[len("var(--") : -1]]
    return made


def test_the_shipped_themes_are_those_that_are_computed_with() -> None:
    """What an author's colours are judged against is what the stylesheet says."""
    assert _tokens(":root {") == dict(LIGHT)
    assert _tokens("@media screen and (prefers-color-scheme: dark)") == dict(DARK)


@pytest.mark.parametrize("shipped", [LIGHT, DARK], ids=["light", "dark"])
def test_more_contrast_is_more(shipped: dict[str, str]) -> None:
    """Every pair can be read there, none worse than without, and lines between rows become visible."""
    more = _more_contrast(shipped)
    assert more != dict(shipped)
    assert theme.clashes(more, shipped) == ()
    assert theme.contrast(more["hair"], more["sheet"]) > 3
    for pair in theme.PAIRS:
        before = theme.contrast(shipped[pair.fore], shipped[pair.ground])
        after = theme.contrast(more[pair.fore], more[pair.ground])
        # The page takes the sheet's colour: in the dark it is a little lighter than its own.
        assert after > 7 or after >= before


def test_paper_is_light() -> None:
    """Dark colours are for screens alone; whoever prints gets the first ones, on white."""
    assert re.findall(r"@media ([^{]*)dark", BARE) == ["screen and (prefers-color-scheme: "]
    assert "#ffffff" in theme.LIGHT["sheet"]
    paper = BARE[BARE.index("@media print") :]
    assert "color-scheme: light" in paper
    assert "--page: #fff" in paper


def test_the_stylesheet_is_small() -> None:
    """A package of twenty questions has 60 kB for everything."""
    assert len(CSS.encode()) <= MOST
    assert len(gzip.compress(CSS.encode(), 9, mtime=0)) <= MOST_PACKED


def _words() -> set[str]:
    """All words in the texts of the player's sources, among them every class that it gives an element."""
    sources = [
        *(SCO / "src").rglob("*.js"),
        SCO / "index.html.j2",
        *Path(qtiexport.__file__).parent.glob("markup/*.py"),
    ]
    texts = (
        text
        for path in sources
        for text in re.findall(r""""[^"\n]*"|'[^'\n]*'|`[^`]*`""", path.read_text(encoding="utf-8"))
    )
    return {word for text in texts for word in re.findall(r"[A-Za-z][\w-]*", text)}


def _selectors() -> str:
    """All that stands before a brace."""
    return " ".join(re.findall(r"([^{};]*)\{", BARE))


def test_every_class_is_given_to_an_element() -> None:
    """A rule whose class no page has is weight without use."""
    classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", _selectors()))
    assert len(classes) > 60
    assert classes - _words() == set()


def test_no_token_is_left_over() -> None:
    """Every custom property that is set is used."""
    assert set(re.findall(r"(--[a-z-]+):", BARE)) - set(re.findall(r"var\((--[a-z-]+)", BARE)) == set()


def test_nothing_is_fixed_over_the_page() -> None:
    """What has the focus is never hidden below something that stays in its place (WCAG 2.4.11)."""
    assert not re.search(r"position:\s*(fixed|sticky)", CSS)
