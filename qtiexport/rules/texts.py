"""SRC: what may go wrong in the Markdown of a text; the words of each code, since `markup` may not look up to rules."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

TEXT_RULES: tuple[Rule, ...] = (
    documented(
        "SRC040",
        "formula",
        Severity.ERROR,
        """A formula is LaTeX that can be set.

        What it checks: what stands between dollar signs is LaTeX whose commands and environments are known, whose
        braces meet, which defines nothing and styles nothing, and which is not longer than 1,000 characters.

        Why it matters: a formula becomes MathML; of one that cannot be read, the learner would see half.

        Example:
            The area is $\\farc{1}{2} ab$.

        Instead:
            The area is $\\frac{1}{2} ab$; an amount such as \\$5 is written with a backslash where it is in doubt.
        """,
    ),
    documented(
        "SRC041",
        "html-attribute",
        Severity.WARNING,
        """HTML in a text has no attributes that are left out.

        What it checks: the elements of HTML in a text have no attribute but `lang`, `dir`, the `href` of a link, the
        `title` of an abbreviation, `src` and `alt` of an image, and the `scope` of a cell.

        Why it matters: packages have looks of their own, so that a class or a style changes nothing there.

        Example:
            <p class="box">Read this first.</p>

        Instead:
            <p>Read this first.</p>
        """,
    ),
    documented(
        "SRC042",
        "footnote",
        Severity.ERROR,
        """Each mark of a footnote has its note, and each note its mark.

        What it checks: for a mark such as `[^1]` the same text (question, option, rationale, explanation, hint) has one
        note that begins with `[^1]:` and holds words, and for a note there is a mark.

        Why it matters: a mark without a note leads nowhere, and a note without a mark would not be shown.

        Example:
            The Nile is the longest river.[^1]

        Instead:
            The Nile is the longest river.[^1]

            [^1]: As far as it has been measured.
        """,
    ),
    documented(
        "SRC043",
        "abbreviation",
        Severity.WARNING,
        """Each abbreviation that is explained is used in the same text, and explained once.

        What it checks: for a line such as `*[WHO]: World Health Organization`, the same text holds the word, and no
        other line explains it in other words.

        Why it matters: the explanation stands where the word is met first; without the word nobody reads it.

        Example:
            The organisation was founded in 1948.

            *[WHO]: World Health Organization

        Instead:
            The WHO was founded in 1948.

            *[WHO]: World Health Organization
        """,
    ),
)
