"""Habits of writing that mean nothing to a learner and that `check --fix` mends; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

TIDINESS_RULES: tuple[Rule, ...] = (
    documented(
        "SRC031",
        "decomposed-characters",
        Severity.INFO,
        """A letter and its accent are one character.

        What it checks: the text is in the Unicode form NFC, as nearly every keyboard writes it. Told by
        `check --diff`; `check --fix` mends it everywhere but in program text and addresses.

        Why it matters: text from some PDF files and file systems has loose accents. It looks the same, but is not
        found by a search, and some players set the accent beside the letter.

        Example: “é” as “e” and U+0301

        Instead: “é” as U+00E9
        """,
        optional=True,
    ),
    documented(
        "SRC032",
        "mixed-bullets",
        Severity.INFO,
        """The options of a file begin with the same sign.

        What it checks: the options of a file, and in the plain form all its bullets, do not begin with several of the
        signs `-`, `*`, `+`, `•` and dashes. Told by `check --diff`; `check --fix` makes them hyphens.

        Why it matters: whoever reads the source looks for a meaning in the difference, and there is none.

        Example:
            - [ ] Rhine
            * [x] Danube

        Instead:
            - [ ] Rhine
            - [x] Danube
        """,
        optional=True,
    ),
    documented(
        "SRC033",
        "doubled-blanks",
        Severity.INFO,
        """There is one blank between two words.

        What it checks: no two blanks stand between the words of a sentence. Program text, formulas, tables, addresses,
        no-break blanks and the two blanks that keep a line's end in Markdown are left alone, and in the plain form
        every line whose blanks seem to draw columns. Told by `check --diff`; `check --fix` mends it.

        Why it matters: most browsers show one blank, some players show both, and a comparison of texts finds a
        difference that nobody sees.

        Example:
            Which river  is the longest?

        Instead:
            Which river is the longest?
        """,
        optional=True,
    ),
    documented(
        "SRC034",
        "trailing-blanks",
        Severity.INFO,
        """No line ends in blanks that mean nothing.

        What it checks: lines do not end in blanks or tabs, but for program text, and for two blanks or more after a
        text in Markdown, which keep the line's end. Told by `check --diff`; `check --fix` mends it.

        Why it matters: nobody sees them, and every editor that takes them away makes a change that means nothing.

        Example: a line that ends in a blank

        Instead: the same line without it
        """,
        optional=True,
    ),
    documented(
        "SRC035",
        "unwritten-identifier",
        Severity.INFO,
        """A question says its identifier itself.

        What it checks: a Markdown file, and each question in a file of several, has an `id`. Told by
        `check --diff --ids`; `check --fix --ids` writes the one that it has today. A plain file of one question is
        left verbatim.

        Why it matters: without it, the name comes from the file or from the place in the file. A file that is renamed,
        or a question that is put before others, gets another name, and learning management systems take it for a new
        one.

        Example:
            ## The longest river
            <!-- points: 2 -->

        Instead:
            ## The longest river
            <!-- id: rivers-2; points: 2 -->
        """,
        optional=True,
    ),
)
