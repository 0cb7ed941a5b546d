"""QTI 2.1: a part becomes an assessmentItem, a course an assessmentTest with its manifest (qti21.md, types.md)."""

from collections.abc import Iterable

from qtiexport.package import Document
from qtiexport.targets.contract import Index
from qtiexport.targets.qti21 import assessment, manifest
from qtiexport.targets.qti21.assessment import losses
from qtiexport.targets.qti21.item import item
from qtiexport.targets.settings import Settings

__all__ = ["MAX_QUESTIONS", "SUFFIX", "TAKES_PARTS", "TEMPLATES", "course", "item", "losses"]

TEMPLATES = "qti21"
MAX_QUESTIONS = 2000
SUFFIX = ".zip"
TAKES_PARTS = False


def course(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
    """The test and the manifest of one package."""
    yield manifest.document(index, settings)
    yield assessment.document(index, fragments, settings)
