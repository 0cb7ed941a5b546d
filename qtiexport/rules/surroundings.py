"""CFG, PRF and the output folder: codes that config, targets and pipeline report; the words of each."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

CONFIG_RULES: tuple[Rule, ...] = (
    documented(
        "CFG001",
        "unknown-key",
        Severity.ERROR,
        """The config has known keys only.

        What it checks: every key of `qtiexport.toml` is one that the program reads.

        Why it matters: a misspelt key would be ignored, and the build differ from what was wanted.

        Example:
            [course]
            tittle = "Rivers"

        Instead:
            [course]
            title = "Rivers"
        """,
    ),
    documented(
        "CFG002",
        "wrong-value",
        Severity.ERROR,
        """Every setting has a value of its kind.

        What it checks: numbers, texts, lists, targets and languages of `qtiexport.toml` and of the command line are
        ones that can be used, and a language that is asked for has sources.

        Why it matters: a setting that cannot be followed is never replaced by another in silence.

        Example:
            pass_mark = "most"

        Instead:
            pass_mark = 60
        """,
    ),
    documented(
        "CFG003",
        "unreadable-config",
        Severity.ERROR,
        """The config can be read.

        What it checks: `qtiexport.toml` can be opened, is UTF-8, and is TOML; no file has nearly its name.

        Why it matters: nothing in it would hold.

        Example:
            [course
            title = "Rivers"

        Instead:
            [course]
            title = "Rivers"
        """,
    ),
    documented(
        "CFG004",
        "bank-file",
        Severity.ERROR,
        """A `bank.toml` says what can be followed.

        What it checks: the file is TOML, its keys are known, the sources that it names are there and named once, each
        item has a source, and no file has nearly its name.

        Why it matters: titles, kinds and translations that it states would not hold.

        Example:
            [item.rivers]
            de = "river.txt"

        Instead:
            [item.rivers]
            de = "rivers.txt"
        """,
    ),
    documented(
        "CFG005",
        "ignore-without-effect",
        Severity.WARNING,
        """Each `[[lint.ignore]]` of the config keeps something silent.

        What it checks: an ignore hides at least one finding in the files that were read, and it is no error that it was
        meant to hide: errors are never ignored.

        Why it matters: an ignore that is left over would hide the next finding, which nobody has looked at.

        Example:
            [[lint.ignore]]
            rule = "SRC016"
            files = ["renamed-long-ago.fr.md"]
            reason = "the quotation is in English"

        Instead: take the ignore out.
        """,
    ),
    documented(
        "CFG006",
        "hard-to-read",
        Severity.ERROR,
        """Own colours of the player can be read.

        What it checks: with the colours of `[theme.light]` and `[theme.dark]`, text has a contrast of at least 4.5 to 1
        on each of its grounds, and the edges of controls one of at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).

        Why it matters: many learners could not read the questions, or not find what to press.

        Example:
            [theme.light]
            pen = "#7aa7e0"

        Instead:
            [theme.light]
            pen = "#516f95"
        """,
    ),
    documented(
        "CFG007",
        "feedback-without-pass-mark",
        Severity.WARNING,
        """Explanations for those who pass need a mark to reach.

        What it checks: where `feedback` is `passed`, the config has a `pass_mark`.

        Why it matters: nobody can pass without one. Explanations are then shown to everybody at the end, who may pass
        them on before others take the test.

        Example:
            feedback = "passed"

        Instead:
            feedback = "passed"
            pass_mark = 60
        """,
    ),
)

TIME_RULES: tuple[Rule, ...] = (
    documented(
        "ACC104",
        "time-not-extendable",
        Severity.INFO,
        """Learners who need more time can take it.

        What it checks: where the course, a section or a question has a limit of time, the config does not set
        `course.extensions` to 0.

        Why it matters: who reads with a screen reader, types with one hand or has a dyslexia needs longer. A limit that
        can be extended ten times, with a warning before, is for everybody (WCAG 2.2, 2.2.1); one that cannot needs a
        reason, such as a test of speed.

        Example:
            [course]
            time = "20 min"
            extensions = 0

        Instead:
            [course]
            time = "20 min"
        """,
    ),
)

PROFILE_RULES: tuple[Rule, ...] = (
    documented(
        "PRF001",
        "degraded",
        Severity.INFO,
        """A target says all that the source says.

        What it checks: a target had to say less than the source, for example another marking.

        Why it matters: learners meet a question that is marked otherwise in this system than in the others.

        Example: marking `all-or-nothing` for Moodle, which knows it for no question with several right answers.

        Instead: marking `per-option-minus`, which every target can say.
        """,
    ),
    documented(
        "PRF002",
        "reading-only",
        Severity.INFO,
        """A course has something to mark.

        What it checks: in each language there is at least one question.

        Why it matters: a package of reading pages alone is built and completes at its end, but no target can give marks
        for it; often a question was read as an article.

        Example: a folder that holds one article.

        Instead: add a question, or keep it, if reading is all that is wanted.
        """,
    ),
    documented(
        "PRF003",
        "unsayable",
        Severity.ERROR,
        """A question can be said in the targets that are built.

        What it checks: the target can say the question at all.

        Why it matters: a question that is marked wrongly, or missing, is worse than none.

        Example: a question with eleven right options for Moodle, which has no grade of one eleventh.

        Instead: at most ten right options, or a build without this target.
        """,
    ),
)

OUTPUT_RULES: tuple[Rule, ...] = (
    documented(
        "PKG010",
        "file-in-the-way",
        Severity.ERROR,
        """A build writes over nothing but its own work.

        What it checks: no file in the output folder that an earlier build did not write has the name of a file to be
        written.

        Why it matters: somebody else's file would be lost.

        Example: `dist/report.json`, written by another tool.

        Instead: move it away, or build into another folder.
        """,
    ),
)
