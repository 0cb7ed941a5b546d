"""ACC and MED: images in sources, for those who do not see them and for those who pack them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from qtiexport import media
from qtiexport.diagnostics import Severity
from qtiexport.model import Image, Part, inlines, texts
from qtiexport.rules.frame import Finding, documented, rule

_EMPTY_WORDS = frozenset(
    (
        *("image", "picture", "photo", "photograph", "graphic", "figure", "screenshot", "illustration", "diagram"),
        *("chart", "drawing", "icon", "logo", "img", "pic", "bild", "foto", "abbildung", "grafik", "graphik"),
        *("diagramm", "zeichnung", "skizze", "schaubild", "bildschirmfoto", "dessin", "graphique", "photographie"),
        *("capture", "schéma"),
    )
)

IMAGE_WITHOUT_ALT = documented(
    "ACC001",
    "image-without-alt",
    Severity.ERROR,
    """An image says in words what it shows.

    What it checks: there are words between the brackets of an image, or the title `"decorative"` behind its path, which
    says that it is for decoration; not both.

    Why it matters: who does not see the image reads nothing, and cannot answer a question about it (WCAG 1.1.1).

    Example:
        ![](rhine.png)

    Instead:
        ![Map of the Rhine from its source to the sea](rhine.png)
        ![](line.png "decorative")
    """,
)


@rule("ACC002", "alt-says-nothing", Severity.WARNING)
def alt_says_nothing(part: Part) -> Iterator[Finding]:
    """The words of an image say more than its file's name.

    What it checks: the words between the brackets are not the name of a file and not a single word such as “image” or
    “Abbildung”.

    Why it matters: who does not see the image learns that there is one, and nothing else.

    Example:
        ![rhine.png](img/rhine.png)

    Instead:
        ![Map of the Rhine from its source to the sea](img/rhine.png)
    """
    for text in texts(part) if part.illustrated else ():
        for child in inlines(text):
            if isinstance(child, Image) and _says_nothing(child):
                message = f"“{child.alt}” does not say what the image “{child.address}” shows"
                yield Finding(child.line, message, "say in a few words what one sees, as you would on the telephone")


def _says_nothing(image: Image) -> bool:
    alt, path = image.alt.casefold().strip(" ."), PurePosixPath(image.address.casefold())
    if not alt:
        return False
    if alt == path.name or (" " not in alt and PurePosixPath(alt).suffix in media.SUFFIXES):
        return True
    # “rhine” may well be all that there is to say of rhine.png, but not “img_2041” or “photo 3”.
    named = alt == path.stem and not alt.replace(" ", "").isalpha()
    return named or alt.rstrip("0123456789 ") in _EMPTY_WORDS


IMAGE_RULES = (
    IMAGE_WITHOUT_ALT,
    alt_says_nothing.rule,
    documented(
        "MED001",
        "image-address",
        Severity.ERROR,
        """An image is named by a path from its source on, within the course.

        What it checks: the path is not a web address, does not begin with a slash, a drive or “~”, has forward slashes,
        and leads, links followed, to a place in the folder of the course: that of `qtiexport.toml`, else the one that
        was named.

        Why it matters: learners behind a firewall see nothing of the web, and nobody else has the author's disk; a file
        from outside the course would be published unseen.

        Example:
            ![Map of the Rhine](https://example.org/rhine.png)

        Instead:
            ![Map of the Rhine](img/rhine.png)
        """,
    ),
    documented(
        "MED002",
        "image-missing",
        Severity.ERROR,
        """The file of an image is there.

        What it checks: the path leads, by its exact spelling, capitals included, to a file that can be read.

        Why it matters: the learner would see a broken picture; what a Mac or Windows finds under another spelling, a
        server does not.

        Example:
            ![Map of the Rhine](img/Rhine.png) and a file img/rhine.png

        Instead:
            ![Map of the Rhine](img/rhine.png)
        """,
    ),
    documented(
        "MED003",
        "image-unusable",
        Severity.ERROR,
        """An image is one that every browser shows.

        What it checks: the file is PNG, JPEG, WebP, GIF or SVG and named so; it can be decoded; it has at most 5 MB and
        40 million pixels; a JPEG is not in CMYK; an SVG is well-formed and declares no entities.

        Why it matters: browsers show no TIFF, HEIC or PDF, and only some show CMYK rightly; a damaged or a very large
        image breaks the page for some learners only.

        Example: a photograph `rhine.heic` from a telephone.

        Instead: the same saved as `rhine.jpg`.
        """,
    ),
    documented(
        "MED004",
        "image-large",
        Severity.WARNING,
        """An image is no larger than it has to be.

        What it checks: the file has at most 1 MB, and at most 2000 pixels on its longer side.

        Why it matters: learners wait for it, and each package holds it once more.

        Example: a photograph of 6000 × 4000 pixels.

        Instead: the same with 1600 × 1067 pixels.
        """,
    ),
    documented(
        "MED005",
        "image-tells-place",
        Severity.WARNING,
        """An image does not tell where it was taken.

        What it checks: there is no position (GPS) in the notes that cameras write into the file. The file is packed as
        it is.

        Why it matters: everybody who gets the package can read the position, often that of somebody's home.

        Example: a photograph straight from a telephone.

        Instead: the same exported without its location.
        """,
    ),
    documented(
        "MED006",
        "drawing-cleaned",
        Severity.WARNING,
        """A drawing (SVG) holds only what draws.

        What it checks: there are no scripts, event handlers, links, animations, foreign elements, styles that fetch
        something, or addresses outside the drawing. They are left out of the package, and named here. What drawing
        programs note for themselves is left out without a word.

        Why it matters: such a file could run or fetch something in the learning management system, in the learner's
        name.

        Example:
            <svg ...><script>...</script><rect onclick="..." .../></svg>

        Instead: the drawing exported as plain SVG.
        """,
    ),
    documented(
        "MED007",
        "image-unused",
        Severity.INFO,
        """Each image in the folders is shown by a source.

        What it checks: a PNG, JPEG, WebP, GIF or SVG file in the folders of the sources is shown by one of them.

        Why it matters: nothing is left out in silence; the line that shows it may be missing.

        Example: a file img/rhine.png, and no source that shows it.

        Instead:
            ![Map of the Rhine](img/rhine.png)
        """,
    ),
    documented(
        "MED008",
        "image-changed",
        Severity.ERROR,
        """An image that is packed is the one that was checked.

        What it checks: when a package is written, the file still has the content that it had when its source was read.

        Why it matters: what was not checked is not published.

        Example: an image that is saved anew while a build is running.

        Instead: another build.
        """,
    ),
    documented(
        "EXP001",
        "explanation-without-question",
        Severity.ERROR,
        """An explanation in a file of its own belongs to one question.

        What it checks: beside `NAME.explanation.md` or `NAME.explanation.txt` lies a source NAME with one question.

        Why it matters: nobody would ever read the explanation.

        Example: rivers.en.explanation.md beside river.en.md

        Instead: rivers.en.explanation.md beside rivers.en.md
        """,
    ),
    documented(
        "EXP002",
        "explanation-twice",
        Severity.ERROR,
        """A question has one explanation.

        What it checks: a question that is explained in a file of its own has no explanation below itself, and no second
        such file.

        Why it matters: only one would be shown, and nobody would know which.

        Example: rivers.en.explanation.md beside a rivers.en.md that has a section “## Explanation”

        Instead: one of the two.
        """,
    ),
)
