"""How a page is looked at: sizes of the window, and what the learner's system asks for."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

WIDTHS = (320, 768, 1280, 3840)
_HEIGHTS = {320: 640, 768: 900, 1280: 800, 3840: 2160}


@dataclass(frozen=True, slots=True)
class Setting:
    """A window of this width in pixels, and the preferences of the system."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    contrast: Literal["more", "no-preference"] = "no-preference"
    forced: Literal["active", "none"] = "none"

    @property
    def name(self) -> str:
        """Of a file: width, scheme and what else is asked for."""
        more = ("-more" if self.contrast == "more" else "") + ("-forced" if self.forced == "active" else "")
        return f"{self.width}-{self.scheme}{more}"


#: Each width in both schemes would be many pictures of nearly the same: widths in light, themes where they fit best.
EVERY = (
    *(Setting(width) for width in WIDTHS),
    Setting(320, "dark"),
    Setting(1280, "dark"),
    Setting(1280, contrast="more"),
    Setting(1280, "dark", forced="active"),
)


def put(page: Page, setting: Setting) -> None:
    """Gives the window this size and the page these preferences; nothing moves meanwhile."""
    page.set_viewport_size({"width": setting.width, "height": _HEIGHTS.get(setting.width, 800)})
    page.emulate_media(
        color_scheme=setting.scheme, contrast=setting.contrast, forced_colors=setting.forced, reduced_motion="reduce"
    )
