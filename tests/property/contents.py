"""Content of any kind that is sound, as hypothesis makes it, and the front matter that goes with it."""

import html

from hypothesis import strategies as st

from tests.formulas import FORMULAS
from tests.property.texts import literal

PICTURE = "p.svg"
"""The picture that some of these sources show; it lies beside them."""

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100"/></svg>'
"""The bytes of the picture, 200 pixels wide and 100 high."""

WORDS = st.text("abcxyzABC 0159<>&\"'{}ßé漢ع🙂\u00a0", min_size=1, max_size=15).map(lambda text: f"w{text}w")
# A bar within a table ends a cell.
_FORMULAS = st.sampled_from([latex for latex in FORMULAS if "|" not in latex])
INLINES = st.one_of(
    WORDS.map(literal),
    WORDS.map(lambda text: f"*{literal(text)}*"),
    WORDS.map(lambda text: f"**{literal(text)}**"),
    WORDS.map(lambda text: f"`{text}`"),
    WORDS.map(lambda text: f"[{literal(text)}](https://example.org/?a=1&b=2)"),
    WORDS.map(lambda text: f"<sub>{literal(text)}</sub>"),
    WORDS.map(lambda text: f'<kbd lang="en">{literal(text)}</kbd>'),
    WORDS.map(lambda text: f"[{literal(text)}]{{lang=he dir=rtl}}"),
    WORDS.map(lambda text: f'<bdo dir="rtl">{literal(text)}</bdo>'),
    WORDS.map(lambda text: f'<abbr title="{html.escape(text)}">A</abbr>'),
    _FORMULAS.map(lambda latex: f"${latex}$"),
    WORDS.map(lambda text: f"![{literal(text)}]({PICTURE})"),
)
RUNS = st.lists(INLINES, min_size=1, max_size=3).map(" ".join)
PAIRS = st.tuples(RUNS, RUNS)
_BLOCKS = st.one_of(
    RUNS,
    PAIRS.map("\n".join),
    PAIRS.map("\\\n".join),
    PAIRS.map(lambda pair: f"- {pair[0]}\n- {pair[1]}"),
    PAIRS.map(lambda pair: f"- {pair[0]}\n  1. {pair[1]}"),
    PAIRS.map(lambda pair: f"1. {pair[0]}\n\n   {pair[1]}"),
    PAIRS.map(lambda pair: f"> {pair[0]}\n>\n> - {pair[1]}"),
    PAIRS.map(lambda pair: f"| {pair[0]} | a |\n|---|---|\n| {pair[1]} | b |"),
    PAIRS.map(lambda pair: f"| {pair[0]} | {pair[1]} |\n|---|---|"),
    WORDS.map(lambda text: f"```html\n{text}\n\n  {text}\n```"),
    RUNS.map(lambda text: f"#### {text}"),
    _FORMULAS.map(lambda latex: f"$$\n{latex}\n$$"),
    WORDS.map(lambda text: f"<dl><dt>{html.escape(text)}<dd>b</dl>"),
    WORDS.map(lambda text: f"<table><caption>{html.escape(text)}</caption><tr><th></th></tr></table>"),
    PAIRS.map(lambda pair: f"|   | {pair[0]} |\n|:--|--:|\n| **a** | {pair[1]} |"),
    RUNS.map(lambda text: f"{text}\n\n- - -\n\nThe WHO is the WHO.\n\n*[WHO]: World Health & so on"),
)
_PLAIN_BODIES = st.lists(_BLOCKS, min_size=1, max_size=3).map("\n\n".join)
_NOTED = st.tuples(RUNS, RUNS).map(lambda pair: f"{pair[0]}[^1] [^b].\n\n[^b]: {pair[1]}\n[^1]: one\n\n    two")
BODIES = _PLAIN_BODIES | st.tuples(_PLAIN_BODIES, _NOTED).map("\n\n".join)
HEADS = st.fixed_dictionaries(
    {"lang": st.sampled_from(["de", "fr", "en", "it", "ar"])},
    optional={
        "id": st.sampled_from(["A1", "x-y", "'Größe & Maß'", "'1st'", "'🙂'", "'" + "x" * 80 + "'"]),
        "title": WORDS.map(lambda text: "'" + text.replace("'", "''") + "'"),
        "tags": st.sampled_from(["[one, two]", "['<&>']"]),
        "points": st.sampled_from(["1", "0.5", "2.25", "100"]),
        "shuffle": st.sampled_from(["true", "false"]),
    },
)
