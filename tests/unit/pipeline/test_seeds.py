"""The three texts that this project was given: built as they are, under any name, without a config.

They lie beside the checkout on our own machines only; not a sentence of them stands here.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.beside import CHECKER, SEEDS
from tests.builds import PACKED, Dist, built
from tests.said import in_moodle, in_player, letters
from tests.xml import one, parsed, text

pytestmark = [
    pytest.mark.skipif(SEEDS is None, reason="the seeds lie beside the checkout on our own machines only"),
    pytest.mark.usefixtures("no_official_schemas"),
]


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed's file by the start of its name, and the words around which its texts stand."""

    start: str
    marker: str
    language: str
    key: tuple[str, ...]

    @property
    def data(self) -> bytes:
        assert SEEDS is not None
        (path,) = SEEDS.glob(f"{self.start}*.txt")
        return path.read_bytes()

    @property
    def lines(self) -> list[str]:
        """The lines without bullets and bold."""
        plain = self.data.decode("utf-8").replace("**", "")
        return [line.removeprefix("- ") for line in plain.split("\n")]


GERMAN = Seed("000_", "Erläuterung: ", "de", ("A", "C", "D"))
FRENCH = Seed("001_", "Explication", "fr", ("B", "D", "E"))
ARTICLE = Seed("003_", "", "de", ())

Make = Callable[[Seed, str], Dist]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """`make(seed, name)`: the seed under a name, built into every target, each once."""
    known: dict[tuple[str, str], Dist] = {}

    def build(seed: Seed, name: str) -> Dist:
        if (seed.start, name) not in known:
            folder = tmp_path_factory.mktemp("seed")
            (folder / "source").mkdir()
            (folder / "source" / name).write_bytes(seed.data)
            known[seed.start, name] = built(folder / "source", folder / "dist")
        return known[seed.start, name]

    return build


@pytest.mark.parametrize(
    "name", ["000_89d66f4e69074441.txt", "q.txt", "Meine Frage (1).txt", "ÄÖÜ.TXT", "notes.old.txt"]
)
@pytest.mark.parametrize("seed", [GERMAN, FRENCH, ARTICLE], ids=lambda seed: seed.start)
def test_it_builds_under_any_name(make: Make, seed: Seed, name: str) -> None:
    """Not a character has to be changed, nothing has to be configured, and nothing is complained about."""
    done = make(seed, name)
    assert [d for d in done.outcome.diagnostics if d.code != "PRF002"] == []
    assert {package.language for package in done.packages()} == {seed.language}
    assert len(list(done.packages())) == 5
    tally = done.outcome.tally
    assert (tally.questions, tally.articles, tally.unread) == ((0, 1, 0) if seed is ARTICLE else (1, 0, 0))


@pytest.mark.parametrize("seed", [GERMAN, FRENCH], ids=lambda seed: seed.language)
def test_a_question_is_understood(make: Make, seed: Seed) -> None:
    """Three of five, marked option by option, in the language it is written in."""
    package = make(seed, "q.txt").one("qti21")
    item = parsed(package.read("items/q.xml"))
    interaction = one(item, "itemBody/choiceInteraction")
    assert [c.get("identifier") for c in interaction.iterfind("simpleChoice")] == list("ABCDE")
    assert interaction.get("maxChoices") == "3"
    assert tuple(str(v.text) for v in item.iterfind("responseDeclaration/correctResponse/value")) == seed.key
    weights = {str(e.get("mapKey")): e.get("mappedValue") for e in item.iter("mapEntry")}
    assert weights == {letter: "2" if letter in seed.key else "-3" for letter in "ABCDE"}
    assert item.get("{http://www.w3.org/XML/1998/namespace}lang") == seed.language
    assert str(item.get("title")).rstrip("…") in " ".join(seed.lines[0].split())


@pytest.mark.parametrize("seed", [GERMAN, FRENCH], ids=lambda seed: seed.language)
def test_a_question_is_kept_to_the_letter(make: Make, seed: Seed) -> None:
    """Stem, options and the whole explanation stand in the item as they stand in the file."""
    item = parsed(make(seed, "q.txt").one("qti21").read("items/q.xml"))
    assert letters(text(item, "itemBody/div")) == letters(seed.lines[0])
    for place, choice in enumerate(item.iter("simpleChoice"), 1):
        for feedback in choice.iterfind("feedbackInline"):
            feedback.clear()
        assert letters("".join(map(str, choice.itertext()))) == letters(seed.lines[place])
    explanation = "".join(seed.lines[6:]).removeprefix(seed.marker)
    assert letters(text(item, "modalFeedback")) == letters(explanation)


def test_rationales_are_copies(make: Make) -> None:
    """The French seed has a rationale for each option, cut out of the explanation whole; the German one has none."""
    french = parsed(make(FRENCH, "q.txt").one("qti21").read("items/q.xml"))
    rationales = ["".join(map(str, f.itertext())) for f in french.iter("feedbackInline")]
    assert [len(rationale) for rationale in rationales] == [235, 365, 154, 367, 311]
    whole = "\n".join(FRENCH.lines)
    assert [rationale for rationale in rationales if rationale not in whole] == []
    german = parsed(make(GERMAN, "q.txt").one("qti21").read("items/q.xml"))
    assert list(german.iter("feedbackInline")) == []


@pytest.mark.parametrize("seed", [GERMAN, FRENCH], ids=lambda seed: seed.language)
def test_every_target_has_the_same_question(make: Make, seed: Seed) -> None:
    """Player and Moodle say the same options with the same key as the item."""
    done = make(seed, "q.txt")
    (part,) = done.one("scorm2004").course["parts"]
    assert (part["choose"], part["right"]) == (3, "".join(seed.key).lower())
    assert len(part["choices"]) == 5
    # What is left of the French explanation is headings and a line that ends in a colon: nothing to show by itself.
    assert [choice["why"] is not None for choice in part["choices"]] == [seed is FRENCH] * 5
    assert (part["rest"] is None) is (seed is FRENCH)
    (question,) = (q for q in done.one("moodle").root if q.get("type") == "multichoice")
    fractions = [answer.get("fraction") for answer in question.iterfind("answer")]
    assert fractions == ["33.33333" if letter in seed.key else "-50" for letter in "ABCDE"]
    assert text(question, "single") == "false"


def test_the_article_is_read_and_not_asked(make: Make) -> None:
    """The third seed is a page to read: no question is made up, and no word is lost but its title's place."""
    done = make(ARTICLE, "q.txt")
    qti = done.one("qti21")
    assert [name for name in qti.names if name.startswith("items/")] == []
    rubric = text(parsed(qti.read("assessment.xml")), "testPart/assessmentSection/rubricBlock")
    (part,) = done.one("scorm12").course["parts"]
    assert part["kind"] == "article"
    (description,) = (q for q in done.one("moodle").root if q.get("type") != "category")
    assert description.get("type") == "description"
    for line in filter(None, map(letters, ARTICLE.lines)):
        assert line in letters(rubric)
        assert line in letters(in_player(part))
        assert line in letters(in_moodle(description))
    assert [d.code for d in done.outcome.diagnostics] == ["PRF002"]


@pytest.mark.skipif(CHECKER is None, reason="the checker lies beside the checkout on our own machines only")
def test_the_official_schemas_take_every_package(make: Make, sample: Dist) -> None:
    """A checker that shares no code with this program finds no fault, by the three official schemas of QTI 2.1."""
    dists = [sample, *(make(seed, "q.txt") for seed in (GERMAN, FRENCH, ARTICLE))]
    packages = [str(package.path) for done in dists for package in done.packages(*PACKED)]
    told = subprocess.run(
        [sys.executable, str(CHECKER), "--qti21", "all", *packages], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert len(packages) == 24
