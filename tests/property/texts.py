"""Sources as hypothesis makes them: nearly any text in the places where authors write."""

from dataclasses import dataclass

from hypothesis import strategies as st

# Characters that some layer reads as its own, letters of several scripts, and blanks of all kinds.
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the author's words; `right` says for each option whether it is."""

    stem: str
    options: tuple[tuple[str, bool], ...]
    explanation: str
    rationale: str

    def markdown(self) -> str:
        """As a canonical file."""
        rows = [f"- [{'x' if right else ' '}] {text}\n  > {self.rationale}" for text, right in self.options]
        return "\n".join(
            ["---", "lang: de", "---", self.stem, "", "Was gilt?", "", *rows, "", "## Erläuterung", "", self.explanation, ""]
        )

    def plain(self) -> str:
        """As a verbatim file, with its key in the explanation."""
        right = [f"- {text}: {self.rationale}" for text, is_right in self.options if is_right]
        wrong = [f"- {text}: {self.rationale}" for text, is_right in self.options if not is_right]
        heads = ["Richtige Antworten", *right, *(["Falsche Antworten"] if wrong else []), *wrong]
        rows = [f"- {text}" for text, _ in self.options]
        return "\n".join([f"{self.stem} Was gilt?", *rows, "Erläuterung:", *heads, self.explanation])


QUESTIONS = st.builds(
    Asked,
    stem=PHRASES,
    options=st.lists(st.tuples(PHRASES, st.booleans()), min_size=2, max_size=5, unique_by=lambda pair: pair[0])
    .filter(lambda options: any(right for _, right in options))
    .map(tuple),
    explanation=PHRASES,
    rationale=PHRASES,
)

RAW = st.text(CHARACTERS | st.sampled_from("\n\n- []x*"), max_size=200) | st.lists(
    st.sampled_from(["---", "- [x] a", "- [ ] b", "  > why", "## Explanation", "lang: en", "Which?", "", "- a", "Explication"])
    | PHRASES,
    max_size=12,
).map("\n".join)
