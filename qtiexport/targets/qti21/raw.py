"""An item that its author wrote in QTI: packed byte for byte, with the files that it names beside it."""

import posixpath

from qtiexport import media
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.identifiers import file_name
from qtiexport.model import Question, RawItem
from qtiexport.package import OWN_ITEMS, Document
from qtiexport.targets.contract import Made, changed_file

_UP = "../"


def raw(question: Question) -> Made:
    """The item and its files; none of them is a file of another item, since each item with files has its own folder."""
    (item,) = question.interactions
    assert isinstance(item, RawItem)
    content = media.unchanged(item.source, item.sha256)
    if content is None:
        return Made(diagnostics=(_changed(question),))
    folder, name = _folder(question, item), file_name(question.identifier)
    documents = [Document(f"{folder}/{name}.xml", content)]
    for path, asset in item.files:
        data = media.content(asset)
        if data is None:
            return Made(diagnostics=(changed_file(asset, question.location),))
        documents.append(Document(posixpath.normpath(f"{folder}/{path}"), data))
    return Made(documents=tuple(documents))


def _folder(question: Question, item: RawItem) -> str:
    """Where the item lies: so deep in its own folder that a path which begins with “../” stays within it."""
    depth = max((path.count(_UP) for path, _ in item.files), default=0)
    around = f"/{file_name(question.identifier)}" if item.files else ""
    return f"{OWN_ITEMS}{around}{'/item' * depth}"


def _changed(question: Question) -> Diagnostic:
    message = f"the item “{question.identifier}” was changed while the packages were built"
    return Diagnostic("MED008", Severity.ERROR, message, question.location, "build again")
