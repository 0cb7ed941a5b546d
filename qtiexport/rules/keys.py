"""KEY: what readers report about the right answers; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

KEY_RULES: tuple[Rule, ...] = (
    documented(
        "KEY001",
        "no-key",
        Severity.ERROR,
        """A question says which options are right.

        What it checks: there are `[x]` marks, analysed options under a heading such as “right answers”, or bold text in
        the explanation that equals an option.

        Why it matters: a right answer is never guessed.

        Example:
            Explanation: The Nile flows north.

        Instead:
            Explanation: The **Nile** flows north.
        """,
    ),
    documented(
        "KEY002",
        "number-differs-from-key",
        Severity.ERROR,
        """As many options are right as the question asks for.

        What it checks: the number in the question (“Choose two answers”), or `choose`, equals the number of right
        options.

        Why it matters: learners would be told to choose more or fewer than are right.

        Example: “Choose two answers.” and three options in bold.

        Instead: “Choose three answers.”
        """,
    ),
    documented(
        "KEY003",
        "keys-disagree",
        Severity.ERROR,
        """All signs of the right answers agree.

        What it checks: marks, analysed options and bold text name the same options, as far as they are there.

        Why it matters: one of them is wrong, and only the author knows which.

        Example:
            - [x] Nile
            - [ ] Danube

            Explanation: The **Danube** does.

        Instead:
            Explanation: The **Nile** does.
        """,
    ),
    documented(
        "KEY004",
        "number-stated-twice",
        Severity.ERROR,
        """The number of answers is stated once, or twice alike.

        What it checks: phrases such as “choose two” in one question, and `choose`, do not give different numbers.

        Why it matters: learners do not know how many to choose.

        Example: “Choose two answers. ... Choose three answers.”

        Instead: “Choose three answers.”
        """,
    ),
    documented(
        "KEY005",
        "analysed-option-unknown",
        Severity.ERROR,
        """An analysis speaks of the question's own options.

        What it checks: each bullet under “right answers” or “wrong options” begins with the text of an option, before a
        colon or a dash.

        Why it matters: the reason would be shown nowhere, and a right option might be missed.

        Example:
            - the river Nil: flows north

        Instead:
            - the river Nile: flows north
        """,
    ),
    documented(
        "KEY006",
        "option-analysed-twice",
        Severity.ERROR,
        """Each option is analysed once.

        What it checks: no option is named by two bullets of the analysis.

        Why it matters: it may stand under “right” and under “wrong”, or hide a slip of the pen.

        Example:
            - the Nile: flows north
            - the Nile: flows south

        Instead:
            - the Nile: flows north
            - the Danube: flows south
        """,
    ),
    documented(
        "KEY007",
        "analysis-heading-unknown",
        Severity.ERROR,
        """Headings between analysed options are known.

        What it checks: a line between analysed bullets is a heading for right or for wrong options.

        Why it matters: under a misspelt “wrong options” every option would count as right.

        Example:
            Wrog options
            - the Danube: flows south

        Instead:
            Wrong options
            - the Danube: flows south
        """,
    ),
    documented(
        "KEY101",
        "bold-is-no-option",
        Severity.WARNING,
        """Bold text in an explanation is an option.

        What it checks: each bold span equals an option, case and final punctuation aside.

        Why it matters: an inflected or shortened option is not taken as right.

        Example: “... the waters of the **Niles** ...”

        Instead: “... the waters of the **Nile** ...”, or no bold.
        """,
    ),
    documented(
        "KEY102",
        "options-not-analysed",
        Severity.WARNING,
        """Where options are analysed, all are.

        What it checks: each option has a bullet in the analysis, if any has.

        Why it matters: what is not listed as right counts as wrong, which may be an oversight.

        Example: five options and an analysis of four.

        Instead: a bullet for each of the five.
        """,
    ),
    documented(
        "KEY103",
        "every-option-right",
        Severity.WARNING,
        """Some option is wrong.

        What it checks: not every option is right.

        Why it matters: a question in which everything is right tests nothing, and often a heading was misread.

        Example:
            - [x] Nile
            - [x] Danube

        Instead:
            - [x] Nile
            - [ ] Danube
        """,
    ),
    documented(
        "KEY106",
        "question-number-differs",
        Severity.WARNING,
        """A number in the question itself is that of the right options.

        What it checks: where no number to choose is stated, the number of “which two ...” equals the number of right
        options. A number that may count something else is passed over: one, more than there are options, or that of a
        question whose options name several things each.

        Why it matters: an answer was left out of the key, or the learner looks for one that is not there.

        Example: “Which two rivers flow north?” and one option in bold.

        Instead: two options in bold, or “Which river flows north?”
        """,
    ),
)
