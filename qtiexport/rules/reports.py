"""RPT: what `qtiexport report` tells of an LMS's export and of packages; the words of each code."""

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Rule, documented

REPORT_RULES: tuple[Rule, ...] = (
    documented(
        "RPT001",
        "export-unreadable",
        Severity.ERROR,
        """The export is a CSV file.

        What it checks: the file can be opened, is no spreadsheet and no page, is UTF-8 or UTF-16, has a row, closes
        each quotation mark, and has no more than 64 MB, a million rows, 50,000 columns and places for five million
        answers.

        Why it matters: nothing of it would be counted, or letters of answers would be others.

        Example: `answers.xlsx`, or CSV in the encoding of a Windows computer.

        Instead: open it in a spreadsheet and save it as “CSV UTF-8”.
        """,
    ),
    documented(
        "RPT002",
        "column-missing",
        Severity.ERROR,
        """The export has a column for ids of interactions and one for responses.

        What it checks: the header names both, in the words of SCORM or of an LMS that is known, or in those that
        `--columns` names; each name of `--columns` is in the header.

        Why it matters: nobody knows what was asked, or what was answered.

        Example:
            Frage;Antwort
            rivers_1a2b3c;a,c

        Instead:
            qtiexport report answers.csv --columns id=Frage,response=Antwort
        """,
    ),
    documented(
        "RPT003",
        "package-without-course",
        Severity.ERROR,
        """A package that is named holds the course that its player plays.

        What it checks: there is a `course.js` in the zip, or one for each of its items, as a build writes it.

        Why it matters: it holds the texts of questions and options, which the export has not.

        Example: `course-en-qti21.zip`, or a package of another program.

        Instead: `course-en-scorm12.zip` of the build that the learners had.
        """,
    ),
    documented(
        "RPT004",
        "export-of-another-course",
        Severity.ERROR,
        """The packages ask something that the export tells of.

        What it checks: there is an answer in the export, and one at least is to an id that a package has.

        Why it matters: these are the packages of another course, another column holds the ids, or nobody was chosen for
        the export.

        Example: answers to a course about rivers, and the package of one about lakes.

        Instead: the packages that these learners had.
        """,
    ),
    documented(
        "RPT005",
        "row-incomplete",
        Severity.WARNING,
        """Each row tells what was asked, under the columns of the header.

        What it checks: a response has the id of an interaction; no row has more cells than the header; where each row
        is an element of the data model, no two rows tell the same one for nobody, or two ids under one number.

        Why it matters: such a row counts for nothing: nobody knows what was asked, which cell means what, or whose
        answer it is.

        Example:
            id,response
            ,b

        Instead:
            id,response
            rivers_1a2b3c,b
        """,
    ),
    documented(
        "RPT006",
        "question-unknown",
        Severity.WARNING,
        """Each interaction of the export is asked in a package.

        What it checks: its id is the one of a question or gap in one of the packages.

        Why it matters: its answers are left out of the report.

        Example: the export holds answers to two courses, and one package is named.

        Instead: name the packages of both.
        """,
    ),
    documented(
        "RPT007",
        "question-in-two-courses",
        Severity.WARNING,
        """No two courses ask under the same id.

        What it checks: the packages of one report that are of different courses have different ids of interactions, as
        far as the export tells of them.

        Why it matters: the export does not say of which course an answer is; it is counted for the one that more of
        the export is of.

        Example: the packages of two courses that share a question.

        Instead: one report a course, with the package that these learners had.
        """,
    ),
    documented(
        "RPT008",
        "response-unknown",
        Severity.WARNING,
        """Each response names what its question has.

        What it checks: options, pairs and orders of the response are those of the question in the package.

        Why it matters: the answer was to an earlier version of the question, or the LMS changed it; what is not known
        of it is not counted among the options.

        Example: the response `a,f` to a question with four options.

        Instead: the package that these learners had when they answered.
        """,
    ),
    documented(
        "RPT009",
        "result-unknown",
        Severity.WARNING,
        """Each result is a word or number of SCORM.

        What it checks: the result is `correct`, `wrong`, `incorrect`, `neutral`, `unanticipated`, a share from 0 to 1,
        or empty.

        Why it matters: the answer is counted, but not among those that are right or wrong.

        Example:
            id,response,result
            rivers_1a2b3c,b,richtig

        Instead:
            id,response,result
            rivers_1a2b3c,b,correct
        """,
    ),
)
