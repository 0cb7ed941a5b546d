"""SRC: what the Markdown reader reports about the form in which an answer is written; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

ANSWER_RULES: tuple[Rule, ...] = (
    documented(
        "SRC018",
        "answer-forms",
        Severity.ERROR,
        """A question is answered in one way, and its type says no other.

        What it checks: the text holds one form of answer (options with boxes, gaps, words to drag, an essay ...); only
        gaps for text, for numbers and for a choice go together in one text. `type`, where it is given, is what the
        form makes of the question.

        Why it matters: a package would ask for one of the answers and show the other as text.

        Example:
            The Rhine flows into the [[North Sea]].

            - [x] North
            - [ ] South

        Instead: two questions, or one of the two forms.
        """,
    ),
)
