"""Templates lay out and decide nothing: they print, loop, ask whether a name is there, and include."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.builds import CHECKOUT

FOLDER = CHECKOUT / "templates"
TEMPLATES = tuple(sorted(FOLDER.rglob("*.j2")))

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
