"""A QTI 2.1 package with every kind of question is valid, by our own grammar and rules and by the official schemas."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from qtiexport.diagnostics import Location
from qtiexport.grammars import load
from qtiexport.model import Kind, Question, interaction_types
from qtiexport.package import Document
from qtiexport.rules import judge_document
from qtiexport.targets import Index, IndexEntry, Made, SectionEntry, Settings, packed_path, qti21
from tests import kinds, makers, pictures
from tests.beside import CHECKER, SCHEMAS
from tests.engine.cases import cases

needs_schemas = pytest.mark.skipif(SCHEMAS is None, reason="the official schemas do not lie beside this checkout")
END = Settings()


def _questions() -> Iterator[Question]:
    for kind in Kind:
        if kind is not Kind.RAW:
            yield replace(kinds.question(kind), explanation=makers.content("Because."))


def _entry(question: Question, made: Made) -> IndexEntry:
    return IndexEntry(
        identifier=question.identifier,
        language=question.language,
        question=True,
        title=question.title,
        section=0,
        points=question.points,
        words=5,
        tags=(),
        choices=(),
        location=Location("a.md"),
        files=tuple(document.path for document in made.documents),
        assets=made.assets,
        interactions=interaction_types(question),
        explained=True,
    )


def _package(path: Path) -> Path:
    made = [(question, qti21.item(question, END)) for question in _questions()]
    entries = tuple(_entry(question, one) for question, one in made)
    index = Index("kinds", "1.0", "All kinds", "en", (SectionEntry("root", "All kinds"),), entries)
    documents = [document for _, one in made for document in one.documents]
    documents += [each for each in qti21.course(index, (), END) if isinstance(each, Document)]
    with zipfile.ZipFile(path, "w") as package:
        for document in documents:
            package.writestr(document.path, document.content)
        size = (kinds.PICTURE.width, kinds.PICTURE.height)
        package.writestr(packed_path(kinds.PICTURE), pictures.raster("PNG", size))
    return path


def test_the_documents_around_the_items_are_valid(tmp_path: Path) -> None:
    """Manifest and test pass the own grammar and every rule, whatever kinds of question they name."""
    with zipfile.ZipFile(_package(tmp_path / "kinds.zip")) as package:
        for name in ("imsmanifest.xml", "assessment.xml"):
            document = Document(name, package.read(name))
            assert judge_document(document, "p.zip", load(None)).diagnostics == ()


@needs_schemas
def test_a_package_of_every_kind_is_officially_valid(tmp_path: Path) -> None:
    """In all editions of QTI 2.1's schemas, by a checker that shares no code with the program."""
    command = [sys.executable, str(CHECKER), "--qti21", "all", str(_package(tmp_path / "kinds.zip"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RAW])
def test_no_rule_speaks_of_an_item(kind: Kind) -> None:
    """Items of all sizes and markings pass the own grammar and every rule that items have."""
    grammars = load(None)
    for case in cases():
        if case.kind is kind:
            question = replace(case.question, explanation=makers.content("Because."), points=Fraction("1.5"))
            (document,) = qti21.item(question, END).documents
            assert judge_document(document, "p.zip", grammars).diagnostics == ()
