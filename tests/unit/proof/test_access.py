"""The page on accessibility: what it finds in the sources, where that leads, and what it says of the criteria."""

import json
from pathlib import Path

import pytest
from lxml import html

from qtiexport.pipeline import Request, build
from qtiexport.proof.access import tested
from qtiexport.proof.access.criteria import CRITERIA
from tests.builds import CHECKOUT, SAMPLE, Dist, built, codes
from tests.pictures import raster
from tests.sources import SINGLE, write

LOOKED_AT = """\
---
lang: en
time: 60 s
---
See above: the mass is $m = \\frac{E}{c^2}$, as [CERN](https://home.cern) says.

![A scale with two pans](scale.png)
![](line.png "decorative")

| year |  | mass |
|---|---|---|
| 1905 | x | 1 |

- [x] Yes
- [ ] No
"""


def page(folder: Path) -> html.HtmlElement:
    return html.document_fromstring((folder / "accessibility.html").read_bytes())


def rows(folder: Path, title: str) -> list[str]:
    """What stands below a heading, row by row."""
    path = "//section[h2[.=$title] or h3[.=$title]][1]//li | //section[h2[.=$title]]//tbody/tr"
    return [" ".join(" ".join(one.itertext()).split()) for one in page(folder).xpath(path, title=title)]


@pytest.fixture
def looked(tmp_path: Path) -> Path:
    """A build of one question with one of everything that a person has to look at."""
    source = tmp_path / "source"
    write(source, "mass.md", text=LOOKED_AT)
    for name in ("scale.png", "line.png"):
        (source / name).write_bytes(raster("PNG"))
    built(source, tmp_path / "dist", targets=("moodle", "scorm12"), proof=True)
    return tmp_path / "dist"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Texts of images", "A scale with two pans"),
        ("Images said to be decoration", "line.png"),
        ("Tables that are not plain", "3 columns, 1 of them without a head"),
        ("Formulas", r"m = \frac{E}{c^2}"),
        ("Links", "CERN"),
        ("Time limits", "60 seconds"),
        ("References by place or colour", "“See above” is lost on those who do not see the page"),
    ],
)
def test_what_a_person_has_to_judge_is_listed(looked: Path, title: str, words: str) -> None:
    """Each thing under its question, though the rules on phrases are off in a build."""
    assert rows(looked, title) == [f"mass (en) {words}"]


def test_each_thing_leads_to_its_place_on_the_sheet(looked: Path) -> None:
    """The address is there on the page that it names."""
    links = set(page(looked).xpath("//ul[@class='looked']//a/@href"))
    assert links == {"proof.en.html#q-mass"}
    assert html.document_fromstring((looked / "proof.en.html").read_bytes()).xpath("//*[@id='q-mass']")


def test_a_package_of_all_languages_has_what_is_to_be_looked_at_in_each(tmp_path: Path) -> None:
    """Where one language alone was looked through, nothing is said of it."""
    source, out = tmp_path / "source", tmp_path / "dist"
    for language in ("en", "de"):
        write(source, f"mass.{language}.md", text="Which is [there](https://home.cern)?\n\n- [x] CERN\n- [ ] Rom\n")
    config = 'languages = "together"\ncourse.id = "mass"\nlint.SRC016 = "off"\nlint.TRN001 = "off"\n'
    (source / "qtiexport.toml").write_text(config, encoding="utf-8")
    built(source, out, targets=("scorm12",), proof=True)
    (whole,) = rows(out, "Packages")
    built(source, out, targets=("qti21",), languages=("de",), proof=True)
    assert whole.endswith("scorm12 mul the player in the package 2")
    assert [row.partition("mass-")[2].split()[-1] for row in rows(out, "Packages")] == ["1", "through"]


def test_packages_say_whose_pages_show_them(looked: Path) -> None:
    """The player's tests hold for SCORM packages alone."""
    told = {row.split()[1]: row for row in rows(looked, "Packages")}
    assert "the player in the package 7" in told["scorm12"]
    assert "the platform’s own pages 7" in told["moodle"]


def test_build_json_has_the_figures(looked: Path) -> None:
    """How much there is of each, and plainly that nobody listened."""
    told = json.loads((looked / "build.json").read_bytes())["accessibility"]
    assert told["look_at"] == dict.fromkeys(
        ("image", "decoration", "table", "formula", "link", "time-limit", "phrase"), 1
    )
    assert told["screen_reader"] is False
    assert told["criteria"]["absent"] == len(rows(looked, "Does not apply"))


def test_nothing_to_look_at_is_said(tmp_path: Path) -> None:
    """Of a bank of plain text there is no list, but a sentence."""
    write(tmp_path / "source", "a.md", text=SINGLE)
    built(tmp_path / "source", tmp_path / "dist", targets=("moodle",), proof=True)
    assert page(tmp_path / "dist").xpath("//section[h2='For a person to look at']/section") == []
    assert b"No image, formula, link" in (tmp_path / "dist" / "accessibility.html").read_bytes()


def test_every_criterion_is_told_once_and_judged_somehow() -> None:
    """The 55 criteria of WCAG 2.2 at A and AA, in their order; one that does not apply is not checked."""
    numbers = [tuple(map(int, one.number.split("."))) for one in CRITERIA]
    assert numbers == sorted(set(numbers))
    assert (sum(one.level == "A" for one in CRITERIA), sum(one.level == "AA" for one in CRITERIA)) == (31, 24)
    for one in CRITERIA:
        assert bool(one.absent) != any((one.content, one.player, one.person)), one.number


def test_the_pages_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    """With one process or two, here or there."""
    first, second = (
        built(SAMPLE, tmp_path / name, targets=("moodle",), proof=True, jobs=jobs).files["accessibility.html"]
        for name, jobs in (("one", 1), ("two", 2))
    )
    assert first == second


def test_a_page_of_someone_else_stops_the_build(tmp_path: Path) -> None:
    """`accessibility.html` is a name that others use, too: it is not written over (PKG010)."""
    write(tmp_path / "source", "a.md", text=SINGLE)
    write(tmp_path / "dist", "accessibility.html", text="mine")
    outcome = build(Request((tmp_path / "source",), tmp_path / "dist", targets=("moodle",), proof=True))
    assert "PKG010" in codes(outcome)
    assert (tmp_path / "dist" / "accessibility.html").read_text(encoding="utf-8") == "mine"


def test_without_the_proof_there_is_no_page(tmp_path: Path) -> None:
    """`--no-proof` leaves out all pages for people, and what `build.json` says of them."""
    write(tmp_path / "source", "a.md", text=SINGLE)
    done: Dist = built(tmp_path / "source", tmp_path / "dist", targets=("moodle",))
    assert "accessibility.html" not in done.files
    assert "accessibility" not in done.report


def test_the_version_of_axe_is_the_one_that_runs() -> None:
    """What the page says of the tests is what `package.json` pins."""
    pinned = json.loads((CHECKOUT / "package.json").read_bytes())["devDependencies"]["axe-core"]
    assert pinned == tested.AXE


def test_the_number_of_states_is_that_of_the_tests() -> None:
    """Each state has its part in a golden file, which a browser test writes."""
    files = (CHECKOUT / "tests" / "golden" / "aria").glob("*.yml")
    rows = (row for file in files for row in file.read_text(encoding="utf-8").split("\n"))
    assert sum(row.startswith("# ") for row in rows) == tested.STATES
