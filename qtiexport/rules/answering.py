"""SRC: what the Markdown reader reports about the form in which an answer is written; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

ANSWER_RULES: tuple[Rule, ...] = (
    documented(
        "SRC017",
        "answer-form",
        Severity.ERROR,
        r"""A form of answer in brackets is complete, and holds plain words.

        What it checks: `[[` is closed in its line; something stands between the brackets, and between each two bars; no
        markup does, since QTI takes none in lists within a sentence; a bar within a table has a backslash before it;
        what `[[upload: ...]]` lists are endings of files and one size; each gap to drag into takes one word.

        Why it matters: a gap without an answer could never be filled, and one that is torn apart would be shown as
        text.

        Example:
            The Rhine flows into the [[North Sea|]].

        Instead:
            The Rhine flows into the [[North Sea]].
        """,
    ),
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
    documented(
        "SRC019",
        "answer-number",
        Severity.ERROR,
        """The numbers of an answer are numbers, and can be right.

        What it checks: values, tolerances and ends of intervals are decimals with at most 12 places, in the writing of
        the language; no tolerance is below 0; some number lies within each interval; a slider goes upwards, its steps
        lead from one end to the other, and one of them hits a right number.

        Why it matters: no response could earn the marks, or one that the author did not mean would.

        Example:
            The Rhine is [[= [1250; 1230] ]] km long.

        Instead:
            The Rhine is [[= [1230; 1250] ]] km long.
        """,
    ),
    documented(
        "SRC020",
        "answer-place",
        Severity.ERROR,
        """A form of answer stands where an answer can be given.

        What it checks: no gap, choice or word to mark stands in a heading, a link, a footnote, an address or the words
        of an image; an essay, a file to hand in and a slider stand alone in their line.

        Why it matters: players show no field there, or one that nobody can reach.

        Example:
            # The [[Rhine]] is long

        Instead:
            # A river

            The [[Rhine]] is long.
        """,
    ),
    documented(
        "SRC021",
        "accepted-pattern",
        Severity.ERROR,
        r"""A pattern of `accept_regex` means the same in every engine, and is quick in all of them.

        What it checks: the pattern holds letters, `.`, classes, groups, `|`, the counts `? * + {2,4}`, `\d`, `\s` and
        escaped signs only; it is at most 200 signs long, takes no empty answer, and no repetition stands within a
        repetition.

        Why it matters: engines read other patterns differently, so that marks would depend on the player; a pattern
        that can be matched in too many ways makes a player stand still.

        Example:
            accept_regex: "(a+)+"

        Instead:
            accept_regex: "a+"
        """,
    ),
    documented(
        "SRC022",
        "answer-in-section",
        Severity.WARNING,
        r"""No form of answer stands where nobody answers.

        What it checks: options, rationales, explanations, hints, what is for markers, and articles hold no `[[...]]`
        and no `==...==`, and formulas of a question no `[[= ...]]` and the like.

        Why it matters: it is shown as it is written; in the question itself it would be a gap.

        Example:
            ## Explanation
            The [[Rhine]] is the longest.

        Instead:
            ## Explanation
            The Rhine is the longest.
        """,
    ),
)
