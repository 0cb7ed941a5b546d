"""One question in several languages: compared when all is read, and the same options in every package."""

import shutil
from pathlib import Path

import pytest

from qtiexport.pipeline import Request, check
from tests.beside import SEEDS
from tests.builds import SCORM, Dist, built, codes
from tests.said import in_nodes
from tests.sources import write
from tests.xml import one, parsed

DE = """\
---
lang: de
title: Flüsse
---
Welche zwei Flüsse münden in die Nordsee? Wählen Sie zwei aus.

- [x] die Elbe <!--elbe-->
- [ ] die Donau <!--danube-->
- [x] der Rhein <!--rhine-->

## Erläuterung
Die Donau mündet ins Schwarze Meer.
"""
FR = """\
---
lang: fr
title: Fleuves
---
Quels sont les deux fleuves qui se jettent dans la mer du Nord ? Choisissez deux réponses.

- [ ] le Danube <!--danube-->
- [x] le Rhin <!--rhine-->
- [x] l’Elbe <!--elbe-->

## Explication
Le Danube se jette dans la mer Noire.
"""
PLAIN_DE = """\
Welche zwei Flüsse münden in die Nordsee? Wählen Sie zwei aus.
- die Elbe
- die Donau
- der Rhein
Erläuterung: **Die Elbe** und **der Rhein**.
"""
PLAIN_FR = """\
Quels sont les deux fleuves qui se jettent dans la mer du Nord ? Choisissez deux réponses.
- le Danube
- le Rhin
- l’Elbe
Explication : **Le Rhin** et **l’Elbe**.
"""


def _markdown(folder: Path) -> None:
    write(folder, "rivers.de.md", text=DE)
    write(folder, "rivers.fr.md", text=FR)


def _mapped(folder: Path) -> None:
    write(folder, "rivers.de.txt", text=PLAIN_DE)
    write(folder, "rivers.fr.txt", text=PLAIN_FR)
    write(folder, "bank.toml", text="[item.rivers]\noptions.fr = [3, 1, 2]\n")


def _mixed(folder: Path) -> None:
    write(folder, "rivers.de.md", text=DE)
    write(folder, "rivers.fr.txt", text=PLAIN_FR)
    write(folder, "bank.toml", text='[item.rivers]\noptions.fr = ["danube", "rhine", "elbe"]\n')


FORMS = {"names": _markdown, "a map": _mapped, "names in bank.toml": _mixed}


@pytest.fixture(params=FORMS)
def paired(request: pytest.FixtureRequest, tmp_path: Path) -> Dist:
    """The question in two languages whose options stand in another order, paired in each way that there is."""
    FORMS[request.param](tmp_path / "source")
    done = built(tmp_path / "source", tmp_path / "dist")
    assert codes(done.outcome) == []
    return done


def test_an_option_has_one_identifier_in_every_language_of_qti(paired: Dist) -> None:
    """The key holds the same identifiers in both languages, and they stand at the same options."""
    said = {}
    for language in ("de", "fr"):
        item = parsed(paired.one("qti21", language).read("items/rivers.xml"))
        key = {str(value.text) for value in item.iterfind("responseDeclaration/correctResponse/value")}
        choices = one(item, "itemBody/choiceInteraction").iterfind("simpleChoice")
        said[language] = ({str(c.get("identifier")): "".join(map(str, c.itertext())).strip() for c in choices}, key)
    (german, key), (french, french_key) = said["de"], said["fr"]
    assert key == french_key
    translated = {"die Elbe": "l’Elbe", "die Donau": "le Danube", "der Rhein": "le Rhin"}
    assert {name: translated[text] for name, text in german.items()} == french


@pytest.mark.parametrize("target", SCORM)
def test_a_key_of_scorm_follows_the_option_of_the_reference(paired: Dist, target: str) -> None:
    """An LMS is told of the same option by the same letter; learners see the order of their own text."""
    (german,), (french,) = (paired.one(target, language).course["parts"] for language in ("de", "fr"))
    assert [choice["key"] for choice in german["choices"]] == ["a", "b", "c"]
    assert [choice["key"] for choice in french["choices"]] == ["b", "c", "a"]
    assert german["right"] == french["right"] == "ac"
    shown = ["".join(in_nodes(["div", *choice["body"]])) for choice in french["choices"]]
    assert shown == ["le Danube", "le Rhin", "l’Elbe"]


def test_each_language_has_a_package_of_its_own(paired: Dist) -> None:
    """One package a language and target is what a build makes by default."""
    found = [(package.target, package.language) for package in paired.packages()]
    assert sorted(set(found)) == sorted(found)
    assert {language for _, language in found} == {"de", "fr"}
    assert len(found) == 10


def test_a_build_of_one_language_gives_the_same_keys(paired: Dist, tmp_path: Path) -> None:
    """The reference counts also where its own packages are not asked for."""
    alone = built(tmp_path / "source", tmp_path / "alone", languages=("fr",), targets=("scorm12",))
    assert alone.one("scorm12").read("course.js") == paired.one("scorm12", "fr").read("course.js")


def test_a_text_is_compared_whichever_worker_read_it(tmp_path: Path) -> None:
    """Findings are the same in one process and in two."""
    write(tmp_path, "rivers.de.md", text=DE)
    write(tmp_path, "rivers.fr.md", text=FR.replace("[x] le Rhin", "[ ] le Rhin").replace("[ ] le Dan", "[x] le Dan"))
    for number in range(120):
        write(tmp_path, f"p{number}.de.md", text=DE)
    told = [check(Request((tmp_path,), tmp_path / "dist", targets=("moodle",), jobs=n)).diagnostics for n in (1, 2)]
    assert told[0] == told[1]
    assert [d.code for d in told[0] if d.code.startswith("TRN")] == ["TRN002"]


SIDECAR = """\
[item.o2o-strategy]
de = "000_89d66f4e69074441.txt"
fr = "001_449f8cd68879c499.txt"
"""


@pytest.mark.skipif(SEEDS is None, reason="the seeds lie beside the checkout on our own machines only")
@pytest.mark.parametrize(
    ("map", "expected"),
    [
        ("options.fr = [5, 1, 4, 2, 3]", ["TRN004"]),
        ("options.fr = [1, 5, 4, 2, 3]", ["TRN004", "TRN002"]),
        ("", ["TRN004", "TRN009"]),
    ],
)
def test_the_seeds_that_are_one_question_get_exactly_what_is_true_of_them(
    tmp_path: Path, map: str, expected: list[str]
) -> None:
    """Linked by their map, they have one finding: the French text has rationales, the German one has none."""
    assert SEEDS is not None
    for seed in sorted(SEEDS.glob("00[01]_*.txt")):
        shutil.copy(seed, tmp_path)
    (tmp_path / "bank.toml").write_text(f"{SIDECAR}{map}\n")
    found = check(Request((tmp_path,), tmp_path / "dist", jobs=1)).diagnostics
    assert [d.code for d in found] == expected
    assert all(Path(d.location.path).name.startswith("001_") for d in found)
    assert "rationales" in found[0].message and "000_" in found[0].message
