"""What an author changes of the player's look: colours and a logo."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from qtiexport.package import Document
from qtiexport.sco.theme import stylesheet

THEME = "theme.css"


@dataclass(frozen=True, slots=True)
class Logo:
    """An image of the bar; `file` is it as it is packed, its size is in pixels."""

    file: Document
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Look:
    """(token, colour) pairs of both themes, and the logo; `dark_logo` replaces it where the player is dark.

    `alt` are (language, text) pairs, as in `Config.course_title`.
    """

    light: tuple[tuple[str, str], ...] = ()
    dark: tuple[tuple[str, str], ...] = ()
    logo: Logo | None = None
    dark_logo: Logo | None = None
    alt: tuple[tuple[str, str], ...] = ()

    @property
    def theme(self) -> str:
        """The path of the stylesheet with the author's colours; "" without any."""
        return THEME if self.light or self.dark else ""

    @property
    def documents(self) -> Iterator[Document]:
        """The files that a page needs for it, each once."""
        if self.theme:
            yield Document(THEME, stylesheet(dict(self.light), dict(self.dark)))
        files = {logo.file.path: logo.file for logo in (self.logo, self.dark_logo) if logo}
        yield from files.values()

    def data(self, language: str) -> dict[str, Any]:
        """The logo as the player reads it; nothing without one."""
        if not self.logo:
            return {}
        dark = {"dark": self.dark_logo.file.path} if self.dark_logo else {}
        size = {"width": self.logo.width, "height": self.logo.height}
        return {"logo": {"src": self.logo.file.path, **dark, "alt": self._words(language), **size}}

    def _words(self, language: str) -> str:
        """The words in a language, else in its primary one, else those for all, else the first."""
        said = dict(self.alt)
        primary = language.split("-", maxsplit=1)[0]
        return next((said[one] for one in (language, primary, "") if one in said), next(iter(said.values()), ""))
