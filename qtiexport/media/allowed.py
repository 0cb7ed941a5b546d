"""What of SVG may be in a package: what draws, and nothing that runs, fetches or leads away.

A list of what is allowed, not of what is forbidden: what nobody thought of is left out, and its author is told.
"""

import re

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "title",
        "desc",
        "switch",
        "view",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "image",
        "text",
        "tspan",
        "textPath",
        "style",
        "linearGradient",
        "radialGradient",
        "stop",
        "pattern",
        "marker",
        "clipPath",
        "mask",
        "filter",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feConvolveMatrix",
        "feDiffuseLighting",
        "feDisplacementMap",
        "feDistantLight",
        "feDropShadow",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "fePointLight",
        "feSpecularLighting",
        "feSpotLight",
        "feTile",
        "feTurbulence",
    ]
)
"""Elements that draw; no script, no foreignObject, no link, no animation (it can change an address afterwards)."""

EDITORS = frozenset({"metadata", "namedview"})
"""What drawing programs note for themselves: left out without a word, since nobody sees it."""

_WORDS = frozenset({"id", "class", "d", "points", "requiredExtensions", "systemLanguage"})
"""Attributes whose values are never CSS."""

_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z", re.IGNORECASE)
_PLACE = re.compile(r"#[^\s\"'()<>]*\Z")
_URL = re.compile(r"url\(\s*(['\"]?)\s*#[^\"'()\s]*\1\s*\)", re.IGNORECASE)
# Whatever of CSS could fetch or run once the links to the drawing's own parts are gone. A backslash could spell any
# of them in another way.
_FETCHING = re.compile(
    r"url\(|image\s*\(|image-set|src\s*\(|cross-fade|element\s*\(|expression|behavior|-binding|script:|://|\\",
    re.IGNORECASE,
)
_AT_RULE = re.compile(r"@(?!media\b)", re.IGNORECASE)
_OPAQUE = re.compile(r"['\"]|url\(", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def is_address(value: str, element: str) -> bool:
    """Whether an `href` stays in the drawing: a place in it, or, for an image, a picture that is written out in it."""
    value = value.strip()
    return _PLACE.match(value) is not None or (element == "image" and _DATA.match(value) is not None)


def is_style(text: str) -> bool:
    """Whether CSS, or a value that may hold some, leads nowhere but to parts of the drawing."""
    # Not removed but made a blank, as CSS has it: else two halves of a word could become one.
    bare = _COMMENT.sub(" ", text)
    # In quotes and in an address “/*” begins no comment: then what looks like one is judged as well.
    return _stays(bare) and (_OPAQUE.search(text) is None or _stays(text))


def _stays(css: str) -> bool:
    rest = _URL.sub("", css)
    return _FETCHING.search(rest) is None and _AT_RULE.search(rest) is None


def is_attribute(name: str, value: str) -> bool:
    """Whether an attribute without a namespace may stay; `href` is the matter of `is_address`."""
    if name.lower().startswith("on"):
        return False
    if name in _WORDS:
        return True
    # Most attributes of a drawing are CSS as well; an address of its own says nothing in them.
    return is_style(value) if name == "style" else _FETCHING.search(_URL.sub("", value).replace("://", "")) is None
