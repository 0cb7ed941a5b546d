"""The documentation as a site: `sphinx-build -W docs build/site`. Nothing is fetched, neither here nor by a reader."""

import re

from qtiexport import __version__

project = "qtiexport"
version = release = __version__
extensions = ["myst_parser"]
# Headings down to the codes of rules.md can be linked to, as in the plain Markdown.
myst_heading_anchors = 3
exclude_patterns = ["ci"]

html_theme = "furo"
html_title = "qtiexport"
html_static_path = ["site"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_copyright = False
# Tables of contents would otherwise end in lists of a hundred codes.
toc_object_entries = False

_NAMED = re.compile(r"^```(\w+) title=(\S+)$", re.MULTILINE)


def _show_names(app: object, name: str, source: list[str]) -> None:
    """A fenced block that is a file gets its name as a caption.

    Sources are shown without colours: a highlighter of Markdown takes the last key of a front matter for a heading.
    """
    del app, name
    source[0] = _NAMED.sub(_captioned, source[0])


def _captioned(fence: re.Match[str]) -> str:
    form = "text" if fence[1] == "markdown" else fence[1]
    return f"```{{code-block}} {form}\n:caption: {fence[2]}\n"


def setup(app: object) -> dict[str, bool]:
    """Connect what happens to each page before it is read."""
    app.connect("source-read", _show_names)  # type: ignore[attr-defined]
    return {"parallel_read_safe": True, "parallel_write_safe": True}
