"""SRC: what is reported about an item that its author wrote in QTI; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

RAW_ITEM_RULES: tuple[Rule, ...] = (
    documented(
        "SRC065",
        "raw-item",
        Severity.ERROR,
        """A `.qti.xml` file is an item of QTI 2.1.

        What it checks: the file is well-formed XML in UTF-8 without a document type declaration; its root is an
        assessmentItem in the namespace of QTI 2.1; an item that declares SCORE declares MAXSCORE too, whose default is
        a number of points above 0 with at most two decimals.

        Why it matters: the file is packed as it is, so that every mistake in it reaches the learning management system.
        The test adds up SCORE and MAXSCORE of its items: with one of them alone, a learner would pass too easily.

        Example:
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" ...>

        Instead:
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" ...>
        """,
    ),
    documented(
        "SRC066",
        "raw-item-identifier",
        Severity.WARNING,
        """An item that its author wrote in QTI is called as its file.

        What it checks: the identifier of the assessmentItem is the name of the file before “.qti.xml”, without its
        language, or what `bank.toml` calls it.

        Why it matters: the test and the manifest know the item by the file's name, and nothing in the item is changed.
        Some systems keep results under the one, some under the other.

        Example: an item `identifier="Q17"` in a file `waves.en.qti.xml`.

        Instead: `identifier="waves"`, or a file `Q17.en.qti.xml`.
        """,
    ),
)
