"""SRC: what the Markdown reader reports about answers that are a table or a list; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

JOINING_RULES: tuple[Rule, ...] = (
    documented(
        "SRC061",
        "answer-block",
        Severity.ERROR,
        """The table or list that holds the answers ends the question, in one piece.

        What it checks: below a table or list of answers there are only sections such as “## Explanation”; a list of
        answers is not cut in two by another sign or number form; the picture of a hotspot question stands alone in a
        paragraph, right above its table of areas.

        Why it matters: the last table or list is the answer, all before it is the question. What stands below, or in
        the other half of a list, would be lost, or be shown as a part of the question.

        Example:
            1. Physical
            2. Data link
            3) Network

        Instead:
            1. Physical
            2. Data link
            3. Network
        """,
    ),
    documented(
        "SRC062",
        "answer-row",
        Severity.ERROR,
        """Each row and each item of the answers is whole.

        What it checks: a table of pairs has two columns, and a right cell in each row; a table of areas has the columns
        shape, coords, label and right, and x or nothing under “right”; an item has a text; an item of `type: associate`
        has ↔ (or <->) between two things; the items of an order are numbered as they stand.

        Why it matters: half a pair has no right answer, and none is guessed.

        Example:
            | country | capital |
            |---|---|
            | Canada |  |
            | Italy | Rome |

        Instead:
            | country | capital |
            |---|---|
            | Canada | Ottawa |
            | Italy | Rome |
        """,
    ),
    documented(
        "SRC063",
        "target-used-twice",
        Severity.ERROR,
        """In a match, each right cell goes with one left cell.

        What it checks: no two right cells of a `type: match` table say the same.

        Why it matters: two equal answers cannot be told apart, and only one of them would count. Several things that go
        with one answer are a question of `type: categorize`.

        Example:
            type: match
            ---
            | cow | mammal |
            | bat | mammal |

        Instead:
            type: categorize
            ---
            | cow | mammal |
            | bat | mammal |
        """,
    ),
    documented(
        "SRC064",
        "area",
        Severity.ERROR,
        """Each area of a picture can be drawn.

        What it checks: the shape is circle, rect or poly; its coordinates are whole numbers of pixels from 0 on, as
        many as the shape has: x, y and radius of a circle; left, top, right and bottom of a rect; x and y of three or
        more corners of a poly.

        Why it matters: an area that is nowhere cannot be chosen.

        Example:
            | rect | 80,90,120 | right lung |  |

        Instead:
            | rect | 80,90,120,190 | right lung |  |
        """,
    ),
)
