"""Sources as hypothesis makes them: nearly any text in the places where authors write."""

import re
from dataclasses import dataclass

from hypothesis import strategies as st

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
_SCRAPS += ["type: order", "type: match", "type: associate", "1. a", "2. b", "| a | b |", "|---|---|", "- a ↔ b"]
_SCRAPS += ["[[a|b]]", "It is [[a|b]].", "is [[(a)|b]].", "[[= 9 +- 1]]", "[[___]]", "[[upload: pdf]]", "## Rubric"]
_SCRAPS += ["[[slider: 0..9 = 4]]", "A [[#word]] is", "distractors: [c]", "The ==a== ==*b*==", "## Hint", "unit: m"]
RAW = st.text(CHARACTERS | st.sampled_from("\n\n- []x*"), max_size=200) | st.lists(
    st.sampled_from(_SCRAPS) | PHRASES, max_size=12
).map("\n".join)
