"""Sources as hypothesis makes them: nearly any text in the places where authors write."""

import html
import re
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.formulas import FORMULAS

# --- one line, with what some layer reads as its own ---------------------------------------------------------------

# Letters of several scripts, blanks of all kinds, and every ASCII character that Markdown, XML or Jinja knows.
SPECIAL = "<>&\"'`*_~[](){}|#$%\\/-+=!?:;.,@^€ßéèœŁ漢字عربעب🙂👩‍👩‍👧\u00a0\u202f\u200b\u00ad\u2028\u0085\u0301\ufeff \t"
CHARACTERS = st.sampled_from(SPECIAL) | st.sampled_from("abcXYZ019 ") | st.characters(exclude_categories=("Cs", "Cc"))
LINES = st.text(CHARACTERS, min_size=1, max_size=40).map(lambda text: f"w{text}w")
SPICE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "]]>",
        "&lt;b&gt; &#x41; &nbsp;",
        "**bold** *so* `code`",
        "[a](https://example.org/?a=1&b=2)",
        "{{ 7 }} {% x %}",
        "$x < y$",
        "- - -",
        "| a | b |",
        "a\\",
        "[[gap]]",
        "</p></text>",
        "@@PLUGINFILE@@ {#1}",
    ]
)
PHRASES = LINES | SPICE.map(lambda text: f"w {text} w")


def literal(text: str) -> str:
    """The Markdown that says a text and nothing else."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the author's words; `right` says for each option whether it is."""

    stem: str
    options: tuple[tuple[str, bool], ...]
    explanation: str
    rationale: str

    def markdown(self) -> str:
        """As a canonical file, every text as Markdown."""
        rows = [f"- [{'x' if right else ' '}] {text}\n  > {self.rationale}" for text, right in self.options]
        head = ["---", "lang: de", "---", self.stem, "", "Was gilt?", ""]
        return "\n".join([*head, *rows, "", "## Erläuterung", "", self.explanation, ""])

    def escaped(self) -> "Asked":
        """The question whose Markdown says these texts to the letter."""
        options = tuple((literal(text), right) for text, right in self.options)
        return Asked(literal(self.stem), options, literal(self.explanation), literal(self.rationale))

    def plain(self) -> str:
        """As a verbatim file, with its key in the explanation."""
        right = [f"- {text}: {self.rationale}" for text, is_right in self.options if is_right]
        wrong = [f"- {text}: {self.rationale}" for text, is_right in self.options if not is_right]
        heads = ["Richtige Antworten", *right, *(["Falsche Antworten"] if wrong else []), *wrong]
        rows = [f"- {text}" for text, _ in self.options]
        return "\n".join([f"{self.stem} Was gilt?", *rows, "Erläuterung:", *heads, self.explanation])


def questions(phrases: st.SearchStrategy[str]) -> st.SearchStrategy[Asked]:
    """Questions of two to five options that differ, at least one of them right."""
    options = st.lists(st.tuples(phrases, st.booleans()), min_size=2, max_size=5, unique_by=lambda pair: pair[0])
    keyed = options.filter(lambda pairs: any(right for _, right in pairs)).map(tuple)
    return st.builds(Asked, stem=phrases, options=keyed, explanation=phrases, rationale=phrases)


QUESTIONS = questions(PHRASES)

# --- any text at all -----------------------------------------------------------------------------------------------

_SCRAPS = ["---", "- [x] a", "- [ ] b", "  > why", "## Explanation", "lang: en", "Which?", "", "- a", "Explication"]
RAW = st.text(CHARACTERS | st.sampled_from("\n\n- []x*"), max_size=200) | st.lists(
    st.sampled_from(_SCRAPS) | PHRASES, max_size=12
).map("\n".join)

# --- whole files that are sound ------------------------------------------------------------------------------------

_WORDS = st.text("abcxyzABC 0159<>&\"'{}ßé漢ع🙂\u00a0", min_size=1, max_size=15).map(lambda text: f"w{text}w")
# A bar within a table ends a cell.
_FORMULAS = st.sampled_from([latex for latex in FORMULAS if "|" not in latex])
_INLINES = st.one_of(
    _WORDS.map(literal),
    _WORDS.map(lambda text: f"*{literal(text)}*"),
    _WORDS.map(lambda text: f"**{literal(text)}**"),
    _WORDS.map(lambda text: f"`{text}`"),
    _WORDS.map(lambda text: f"[{literal(text)}](https://example.org/?a=1&b=2)"),
    _WORDS.map(lambda text: f"<sub>{literal(text)}</sub>"),
    _WORDS.map(lambda text: f'<kbd lang="en">{literal(text)}</kbd>'),
    _WORDS.map(lambda text: f"[{literal(text)}]{{lang=he dir=rtl}}"),
    _WORDS.map(lambda text: f'<bdo dir="rtl">{literal(text)}</bdo>'),
    _WORDS.map(lambda text: f'<abbr title="{html.escape(text)}">A</abbr>'),
    _FORMULAS.map(lambda latex: f"${latex}$"),
)
_RUNS = st.lists(_INLINES, min_size=1, max_size=3).map(" ".join)
_PAIRS = st.tuples(_RUNS, _RUNS)
_BLOCKS = st.one_of(
    _RUNS,
    _PAIRS.map("\n".join),
    _PAIRS.map("\\\n".join),
    _PAIRS.map(lambda pair: f"- {pair[0]}\n- {pair[1]}"),
    _PAIRS.map(lambda pair: f"- {pair[0]}\n  1. {pair[1]}"),
    _PAIRS.map(lambda pair: f"1. {pair[0]}\n\n   {pair[1]}"),
    _PAIRS.map(lambda pair: f"> {pair[0]}\n>\n> - {pair[1]}"),
    _PAIRS.map(lambda pair: f"| {pair[0]} | a |\n|---|---|\n| {pair[1]} | b |"),
    _PAIRS.map(lambda pair: f"| {pair[0]} | {pair[1]} |\n|---|---|"),
    _WORDS.map(lambda text: f"```html\n{text}\n\n  {text}\n```"),
    _RUNS.map(lambda text: f"#### {text}"),
    _FORMULAS.map(lambda latex: f"$$\n{latex}\n$$"),
    _WORDS.map(lambda text: f"<dl><dt>{html.escape(text)}<dd>b</dl>"),
    _WORDS.map(lambda text: f"<table><caption>{html.escape(text)}</caption><tr><th></th></tr></table>"),
    _PAIRS.map(lambda pair: f"|   | {pair[0]} |\n|:--|--:|\n| **a** | {pair[1]} |"),
    _RUNS.map(lambda text: f"{text}\n\n- - -\n\nThe WHO is the WHO.\n\n*[WHO]: World Health & so on"),
)
_PLAIN_BODIES = st.lists(_BLOCKS, min_size=1, max_size=3).map("\n\n".join)
_NOTED = st.tuples(_RUNS, _RUNS).map(lambda pair: f"{pair[0]}[^1] [^b].\n\n[^b]: {pair[1]}\n[^1]: one\n\n    two")
_BODIES = _PLAIN_BODIES | st.tuples(_PLAIN_BODIES, _NOTED).map("\n\n".join)
_HEADS = st.fixed_dictionaries(
    {"lang": st.sampled_from(["de", "fr", "en", "it", "ar"])},
    optional={
        "id": st.sampled_from(["A1", "x-y", "'Größe & Maß'", "'1st'", "'🙂'", "'" + "x" * 80 + "'"]),
        "title": _WORDS.map(lambda text: "'" + text.replace("'", "''") + "'"),
        "tags": st.sampled_from(["[one, two]", "['<&>']"]),
        "points": st.sampled_from(["1", "0.5", "2.25", "100"]),
        "shuffle": st.sampled_from(["true", "false"]),
    },
)


def _headed(head: dict[str, str], *parts: str) -> str:
    return "\n".join(["---", *(f"{key}: {value}" for key, value in head.items()), "---", "", *parts, ""])


def _below(text: str) -> str:
    """A text as the rationale of an option."""
    return "\n".join(f"  > {line}".rstrip() for line in text.split("\n"))


_ONE_RIGHT = st.permutations([True, False, False]) | st.permutations([True, False])


@st.composite
def _choice_questions(draw: st.DrawFn, /, **settings: str) -> str:
    many = settings["type"] == "multiple"
    key = draw(st.lists(st.booleans(), min_size=2, max_size=6).filter(any) if many else _ONE_RIGHT)
    rows = []
    for place, right in enumerate(key):
        rows.append(f"- [{'x' if right else ' '}] {place} {draw(_RUNS)} <!--c{place}-->")
        rationale = draw(st.none() | _BODIES)
        rows += [_below(rationale)] if rationale else []
    below = draw(st.sampled_from(["", "```\nbelow\n```\n", "| a | b |\n|---|---|\n"]))
    head = {**draw(_HEADS), **settings, **({"choose": str(sum(key))} if many else {})}
    sections = [f"\n## {name}\n\n{draw(_BODIES)}" for name in ("Hint", "Explanation")]
    return _headed(head, draw(_BODIES), "\nWhich?\n", below, *rows, *sections)


@st.composite
def _statements(draw: st.DrawFn) -> str:
    true = draw(st.booleans())
    rows = [f"- [{'x' if true else ' '}] True", f"- [{' ' if true else 'x'}] False"]
    head = {**draw(_HEADS), "lang": "en", "type": "true-false"}
    return _headed(head, draw(_BODIES), "\nIt is so.\n", *rows, f"\n## Explanation\n\n{draw(_BODIES)}")


@st.composite
def _articles(draw: st.DrawFn) -> str:
    head = {"title": "'A page'", **draw(_HEADS), "kind": "article"}
    for key in ("points", "shuffle"):
        head.pop(key, None)
    return _headed(head, draw(_BODIES))


FILES = {
    "single": _choice_questions(type="single"),
    "per-option": _choice_questions(type="multiple", marking="per-option"),
    "per-option-minus": _choice_questions(type="multiple", marking="per-option-minus"),
    "all-or-nothing": _choice_questions(type="multiple", marking="all-or-nothing"),
    "true-false": _statements(),
    "article": _articles(),
}
"""A strategy for each kind of file, so that none is left to chance."""
