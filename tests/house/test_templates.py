"""Templates hold no logic, no style attribute and no script of their own (house.md, "Templates")."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.builds import CHECKOUT

FOLDER = CHECKOUT / "templates"
TEMPLATES = tuple(sorted(FOLDER.rglob("*.j2")))
PLAYER = tuple(sorted(FOLDER.rglob("*.js")))

_LAYOUT = (nodes.Template, nodes.Output, nodes.TemplateData)
_NAME = (nodes.Name, nodes.Getattr)


def _shown(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def logic(source: str) -> list[str]:
    """What in a template is more than a name printed, looped over, asked for or included: "line: kind of node"."""
    return [f"{node.lineno}: {type(node).__name__}" for node in _walk(Environment().parse(source)) if not _plain(node)]


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


def _plain(node: nodes.Node) -> bool:
    match node:
        case nodes.Name() | nodes.Const():
            return True
        case nodes.Getattr():
            return isinstance(node.node, _NAME)
        case nodes.For():
            loose = node.else_ or node.test or node.recursive
            return isinstance(node.target, nodes.Name) and isinstance(node.iter, _NAME) and not loose
        case nodes.If():
            return isinstance(node.test, _NAME) and not node.elif_ and not node.else_
        case nodes.Include():
            named = isinstance(node.template, (*_NAME, nodes.Const))
            return named and node.with_context and not node.ignore_missing
        case nodes.Output():
            return not any(isinstance(child, nodes.Const) for child in node.nodes)
        case _:
            return isinstance(node, _LAYOUT)


@pytest.mark.parametrize("path", TEMPLATES, ids=_shown)
def test_templates_lay_out_and_decide_nothing(path: Path) -> None:
    """A template prints names, loops over names, asks whether a name is there, and includes."""
    assert logic(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.title | safe }}",
        "{{ view.title.upper() }}",
        "{{ view.count + 1 }}",
        "{{ view.parts[0] }}",
        "{{ view.a ~ view.b }}",
        "{{ 'text' }}",
        "{{ view.a if view.b else view.c }}",
        "{{ view.a and view.b }}",
        "{% if not view.a %}{% endif %}",
        "{% if view.a == 'x' %}{% endif %}",
        "{% if view.a is defined %}{% endif %}",
        "{% if view.a %}{% else %}x{% endif %}",
        "{% if view.a %}{% elif view.b %}{% endif %}",
        "{% for a, b in view.pairs %}{% endfor %}",
        "{% for a in view.all if a.good %}{% endfor %}",
        "{% for a in view.all %}{% else %}x{% endfor %}",
        "{% for a in [1, 2] %}{% endfor %}",
        "{% set a = view.b %}",
        "{% macro a() %}{% endmacro %}",
        "{% include 'a' ignore missing %}",
        "{% include 'a' without context %}",
        "{% import 'a' as b %}",
        "{% extends 'a' %}",
        "{% block a %}{% endblock %}",
        "{% filter upper %}{% endfilter %}",
        "{% autoescape false %}{% endautoescape %}",
    ],
)
def test_logic_is_found(source: str) -> None:
    """The search above finds each kind of logic that a template could hold."""
    assert logic(source) != []


@pytest.mark.parametrize("path", TEMPLATES, ids=_shown)
def test_templates_have_no_comments_and_no_raw_parts(path: Path) -> None:
    """What a comment would explain belongs beside the view; a raw part would hide logic from the test above."""
    assert re.findall(r"\{#|\{%-?\s*raw|-%\}|\{%-", path.read_text(encoding="utf-8")) == []


class _Page(HTMLParser):
    """Collects what a strict Content-Security-Policy forbids: "line: what"."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        self._script = tag == "script"
        if tag == "style" or (self._script and "src" not in names):
            self._tell(f"<{tag}>")
        for name, value in attrs:
            if name == "style" or name.startswith("on") or "javascript:" in (value or ""):
                self._tell(name)

    def handle_data(self, data: str) -> None:
        if self._script and data.strip():
            self._tell("script text")

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def _tell(self, what: str) -> None:
        self.found.append(f"{self.getpos()[0]}: {what}")


def _inline(page: str) -> list[str]:
    parser = _Page()
    parser.feed(page)
    return parser.found


def test_the_page_needs_no_leave_for_inline_code() -> None:
    """The page of the player has no style attribute, no event attribute, no inline style or script, and forbids them."""
    page = (FOLDER / "sco" / "index.html.j2").read_text(encoding="utf-8")
    assert _inline(page) == []
    assert "script-src 'self'; style-src 'self'" in page
    assert "unsafe" not in page


@pytest.mark.parametrize(
    "page",
    [
        "<p style='x'>",
        "<p onclick='x()'>",
        "<style>p{}</style>",
        "<script>x()</script>",
        "<script src='a.js'>x()</script>",
        "<a href='javascript:x'>",
    ],
)
def test_inline_code_is_found(page: str) -> None:
    """The search above finds each kind of inline style and script."""
    assert _inline(page) != []


@pytest.mark.parametrize("path", PLAYER, ids=_shown)
def test_scripts_write_no_markup_and_no_style(path: Path) -> None:
    """No script makes markup or code of a text, sets a style attribute, or asks another host for anything."""
    script = path.read_text(encoding="utf-8")
    forbidden = (
        r"\binnerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|style=|[\"']style[\"']"
        r"|\.style\b|XMLHttpRequest|\bfetch\(|importScripts|https?://(?!www\.w3\.org/2000/svg)"
    )
    code = re.sub(r"^\s*(//|\*|/\*).*$", "", script, flags=re.MULTILINE)
    assert re.findall(forbidden, code) == []
