"""The Markdown form, whatever the text is: read or reported, and no word lost."""

from hypothesis import example, given
from hypothesis import strategies as st

from qtiexport.diagnostics import Severity
from qtiexport.markup import words
from qtiexport.model import (
    ChoiceInteraction,
    Content,
    Question,
    SimpleChoice,
    choice_interaction,
)
from qtiexport.readers import markdown
from qtiexport.readers.contract import Defaults, Reading, Source

_PATH = "rivers.md"


def _read(text: str, **known: str) -> Reading:
    source = Source(_PATH, text, "rivers", known.get("language"), known.get("kind"), known.get("pinned_by", ""))
    return markdown.read(source, Defaults())


_PIECES = st.sampled_from(
    (
        *(
            "---\n",
            "id: a\n",
            "lang: en\n",
            "type: multiple\n",
            "type: order\n",
            "choose: 2\n",
            "tags: [a, b]\n",
            "\n",
            "Which two?\n",
        ),
        *(
            "- [x] one",
            "- [ ] two\n",
            "-[x] three\n",
            "  > why\n",
            "> loose\n",
            "  more\n",
            " <!--a-->\n",
            "## Title\n",
        ),
        *(
            "<!-- id: x; lang: de -->\n",
            "## Explanation\n",
            "### Hint\n",
            "## Hint\n",
            "```\n",
            "%% note\n",
            "[[a|b]]\n",
        ),
        *("`[[", "==x==", "| a |\n|---|\n", "$x^2$", "<b>", "![a](b)", "[a](b)", "&#12;", "\u00a0", "\u2028", "\t"),
    )
)


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join)))
@example("\0")
@example("---")
@example("---\nid: '\n---\n- [x]\n  ```\n- [ ] b")
@example("- [x] <!---->\n- [ ] <!--->")
def test_any_text_is_read_or_reported(text: str) -> None:
    """No text raises; each piece of it has an account, and one without a part has an error that tells why."""
    reading = _read(text)
    errors = [found for found in reading.diagnostics if found.severity is Severity.ERROR]
    assert errors or (reading.accounts and all(account.part for account in reading.accounts))
    lines = text.split("\n")
    for found in reading.diagnostics:
        assert found.help
        assert 0 <= found.location.line <= len(lines)
        for part in found.evidence:
            assert part.text == lines[part.line - 1]
            assert 0 <= part.column - 1 <= part.column - 1 + part.length <= len(part.text)


_WORD = st.text("abcdefghijklmnopqrstuvwxyzäöüéß", min_size=1, max_size=8)
_SENTENCE = st.lists(_WORD, min_size=1, max_size=6).map(" ".join)


@given(_SENTENCE, st.lists(st.tuples(_SENTENCE, st.booleans(), _SENTENCE), min_size=2, max_size=5), _SENTENCE)
def test_every_word_of_a_question_arrives(stem: str, options: list[tuple[str, bool, str]], explanation: str) -> None:
    """Whatever the words are, each stands in the field under which the author wrote it."""
    block = "\n".join(f"- [{'x' if right else ' '}] {text}\n  > {why}" for text, right, why in options)
    (account,) = _read(f"{stem}?\n\n{block}\n\n## Explanation\n{explanation}", language="en").accounts
    distinct = len({text for text, _, _ in options}) == len(options)
    part = account.part
    assert (part is not None) == (distinct and any(right for _, right, _ in options))
    if isinstance(part, Question):
        assert words(part.body) == f"{stem}?"
        assert part.explanation is not None
        assert words(part.explanation) == explanation
        assert [_row(choice) for choice in _interaction(part).choices] == options


def _interaction(question: Question) -> ChoiceInteraction:
    return choice_interaction(question)


def _row(choice: SimpleChoice) -> tuple[str, bool, str]:
    return words(choice.content), choice.correct, words(choice.rationale or Content(()))
