"""How a package would look to somebody with other settings: its style sheets with their media queries answered.

A page cannot change what the system of its reader prefers, so the preview answers the question instead. The package
itself stays as it is.
"""

import re
from collections.abc import Mapping

SYSTEM = "system"
_YES, _NO = "(min-width: 0)", "(max-width: 0)"
_SCHEME = re.compile(r"\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)")
_CONTRAST = re.compile(r"\(\s*prefers-contrast\s*:\s*more\s*\)")
_FORCED = re.compile(r"\(\s*forced-colors\s*:\s*active\s*\)")
_BOTH = re.compile(r"(color-scheme\s*:\s*)light dark")

# A dark theme of the kind that forced colours are used with. A browser would paint over every other colour as well.
_COLOURS = {
    "Canvas": "#000",
    "CanvasText": "#fff",
    "LinkText": "#ff0",
    "ButtonFace": "#000",
    "ButtonText": "#fff",
    "Field": "#000",
    "FieldText": "#fff",
    "Highlight": "#1aebff",
    "HighlightText": "#000",
    "GrayText": "#3ff23f",
}
_COLOUR = re.compile(rf"(?<![-\w#.])({'|'.join(sorted(_COLOURS, key=len, reverse=True))})(?![-\w])")
_GROUND = "\nhtml, body { background: #000 !important; color: #fff !important; }\n"

_SCHEMES: Mapping[str, str] = {"light": "light", "dark": "dark", "forced": "dark"}
THEMES = (SYSTEM, "light", "dark", "contrast", "forced")


def themed(css: str, theme: str) -> str:
    """A style sheet as it applies under one of THEMES."""
    if theme in _SCHEMES:
        scheme = _SCHEMES[theme]
        css = _SCHEME.sub(lambda found: _YES if found[1] == scheme else _NO, css)
        css = _BOTH.sub(rf"\g<1>{scheme}", css)
    if theme == "contrast":
        css = _CONTRAST.sub(_YES, css)
    if theme == "forced":
        css = _COLOUR.sub(lambda found: _COLOURS[found[1]], _FORCED.sub(_YES, css)) + _GROUND
    return css
