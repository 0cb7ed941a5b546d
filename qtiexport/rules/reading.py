"""SRC: what readers report about a source; the words of each code, since readers may not look up to the rules."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

SRC_RULES: tuple[Rule, ...] = (
    documented(
        "SRC001",
        "unreadable-text",
        Severity.ERROR,
        """A source is text in UTF-8 that XML can hold.

        What it checks: the file, or the folder that sources lie in, can be opened, a link leads to something, the bytes
        are UTF-8, and there is no character that XML forbids (control characters, U+FFFE, lone surrogates). The place
        is that of the first wrong byte or character.

        Why it matters: a wrong guess at the encoding would put wrong letters into every package.

        Example: a file saved as Windows-1252, in which “ü” is the byte FC.

        Instead: the same file saved as UTF-8.
        """,
    ),
    documented(
        "SRC002",
        "question-or-article",
        Severity.ERROR,
        """A source is clearly a question or clearly an article.

        What it checks: a text with a question mark and a list, but without explanation, number to choose or `[x]`
        marks, says what it is; so does a Markdown file without options.

        Why it matters: a question that is taken for an article loses its answers without a word.

        Example:
            Which rivers flow north?
            - Nile
            - Danube

        Instead:
            Which rivers flow north? Choose one answer.
            - Nile
            - Danube

            Explanation: The **Nile** does.
        """,
    ),
    documented(
        "SRC003",
        "loose-line",
        Severity.ERROR,
        """Between options there are only options.

        What it checks: no line without a bullet and without indent stands between two options.

        Why it matters: it could be the end of the option above or an option that lost its bullet; both guesses change
        the question.

        Example:
            - the Nile
            the Danube
            - the Rhine

        Instead:
            - the Nile
            - the Danube
            - the Rhine
        """,
    ),
    documented(
        "SRC004",
        "language-unknown",
        Severity.ERROR,
        """The language of every source is known.

        What it checks: the language is stated (file name, front matter, `bank.toml`, config) or can be told from the
        text, is a language tag, and is not stated differently in two places.

        Why it matters: packages are made by language; screen readers and marker words depend on it.

        Example: a file `rivers.txt` of three words.

        Instead: a file `rivers.en.txt`, or `lang: en` in the front matter.
        """,
    ),
    documented(
        "SRC005",
        "too-few-options",
        Severity.ERROR,
        """There are at least two things to choose from, to join or to put in order.

        What it checks: two or more options, items, pairs, classes or areas were found.

        Why it matters: with fewer there is nothing to choose.

        Example:
            Which river flows north? Choose one answer.
            - Nile

        Instead:
            Which river flows north? Choose one answer.
            - Nile
            - Danube
        """,
    ),
    documented(
        "SRC006",
        "equal-options",
        Severity.ERROR,
        """The options of a question differ, and so do its items, cells and labels.

        What it checks: no two options are equal when case, quotes, markup and final punctuation are left aside; nor are
        two items of an order, two things of pairs, two left cells of a table, two areas or their labels.

        Why it matters: nobody can tell which of the two is meant, neither learner nor key.

        Example:
            - The Nile
            - the Nile.

        Instead:
            - The Nile
            - The Danube
        """,
    ),
    documented(
        "SRC007",
        "second-question",
        Severity.ERROR,
        """Two questions of one file are kept apart.

        What it checks: after an explanation there is no second explanation, number to choose or block of options,
        unless a line of three hyphens stands between.

        Why it matters: the second question would vanish into the explanation of the first.

        Example:
            Explanation: The **Nile** does.
            Which river is the longest? Choose one answer.

        Instead:
            Explanation: The **Nile** does.
            ---
            Which river is the longest? Choose one answer.
        """,
    ),
    documented(
        "SRC008",
        "raw-html",
        Severity.ERROR,
        """HTML in a text is such that every package can carry it.

        What it checks: each tag is one that QTI 2.1 has, stands where it may, and is closed where it was opened; no
        comment stands in a text but those that carry identifiers; no attribute runs a script or holds words.

        Why it matters: other HTML works in some players and not in others; it is not dropped in silence.

        Example:
            Water is <font color="blue">wet</font>.

        Instead:
            Water is <em>wet</em>, and it is H<sub>2</sub>O.
        """,
    ),
    documented(
        "SRC009",
        "link-target",
        Severity.ERROR,
        """Links lead to the web or to a mail address.

        What it checks: the target of each link begins with http:, https: or mailto:.

        Why it matters: other targets are not there for the learner, or run as a script.

        Example:
            [the list](file:///rivers.pdf)

        Instead:
            [the list](https://example.org/rivers.pdf)
        """,
    ),
    documented(
        "SRC010",
        "content-unsupported",
        Severity.ERROR,
        """A text holds only what every package can carry.

        What it checks: no struck-out text, title of an image, list that begins with another number than 1, very deep
        nesting or other content that this version does not write.

        Why it matters: it would be missing from the package; nothing is dropped in silence.

        Example:
            3. a list that does not begin with 1

        Instead:
            1. a list that does
        """,
    ),
    documented(
        "SRC011",
        "front-matter",
        Severity.ERROR,
        """Front matter holds known keys with values of their kind.

        What it checks: every line between the `---` lines is `key: value` with a known key, once each; numbers are
        numbers, words are of the list that the key has.

        Why it matters: a misspelt key would be ignored, and the question marked otherwise than its author wanted.

        Example:
            point: two

        Instead:
            points: 2
        """,
    ),
    documented(
        "SRC012",
        "type-unsupported",
        Severity.ERROR,
        """A question is of a type that there is a form for.

        What it checks: `type` is none of QTI's graphic order and select point.

        Why it matters: nothing is built that would ask something else than the author meant.

        Example:
            type: graphic-order

        Instead: `type: order` with a numbered list, or `type: hotspot` with areas of an image.
        """,
    ),
    documented(
        "SRC013",
        "identifier",
        Severity.ERROR,
        """Identifiers that an author writes can be used as they are.

        What it checks: an identifier of an option, item, cell or area is at most 32 of A-Z, a-z, 0-9, hyphen and
        underscore, does not begin with a digit or a hyphen, and stands once in its question.

        Why it matters: results are stored under it, and translations are joined by it.

        Example:
            - [x] Nile <!--1 a-->

        Instead:
            - [x] Nile <!--nile-->
        """,
    ),
    documented(
        "SRC014",
        "nothing-to-read",
        Severity.ERROR,
        """There is something to read.

        What it checks: the folders and files that were named hold at least one source that ends in .txt, .md or
        .qti.xml, and each of those has text in it.

        Why it matters: a build of nothing is a mistake in the path more often than a wish.

        Example: an empty file `rivers.de.txt`.

        Instead: a question in the file, or no file.
        """,
    ),
    documented(
        "SRC015",
        "stimulus-unsupported",
        Severity.WARNING,
        """What a question belongs to is said by its place.

        What it checks: no question names an article as its `stimulus`.

        Why it matters: no package says which article a question belongs to; it must not seem that one does.

        Example:
            stimulus: two-rivers

        Instead: the article right before its questions, in the same folder.
        """,
    ),
    documented(
        "SRC016",
        "language-contradicted",
        Severity.WARNING,
        """A text is in the language that its name says.

        What it checks: where the file name or `bank.toml` states the language, the marker words and the function words
        of the text do not agree on another one.

        Why it matters: the text would stand in the course of the wrong language, and be read aloud in it.

        Example: a file `fluesse.fr.txt` with “Wählen Sie zwei Antworten aus” in it.

        Instead: `fluesse.de.txt`.
        """,
    ),
)
