"""Documents against the grammars: the own ones always, the official ones where a folder of them is given."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lxml import etree

from qtiexport.grammars.compiling import compile_schema
from qtiexport.grammars.kinds import Kind, kind_of
from qtiexport.grammars.official import compiled
from qtiexport.grammars.verdict import Fault, Verdict
from qtiexport.grammars.wording import sentences
from qtiexport.resources import schemas_dir

OWN = "own"
OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Grammars:
    """The layers at hand. Small and picklable: schemas are compiled when first needed, once in a process.

    `official` is the folder of a store of official schemas, or None. `thorough` asks the older official versions of
    QTI 2.1 too, which is slow: each needs about half a second to compile.
    """

    official: Path | None = None
    thorough: bool = False

    def validate(self, tree: etree._ElementTree) -> Verdict:
        """Judge a document of `parse_xml`. A kind without a grammar is not known, which is never a pass.

        The official layer is asked only once the own one is content: the own grammars are narrower, so that the
        official schemas could add nothing but a second wording of the same fault.
        """
        kind = kind_of(tree.getroot())
        if kind is None:
            return Verdict((), (), known=False)
        faults = _faults(own_schema(kind), tree, OWN)
        if faults or self.official is None or not kind.official:
            return Verdict((OWN,), faults, known=True)
        return self._officially(kind, tree, self.official)

    def validate_foreign(self, tree: etree._ElementTree) -> Verdict:
        """Judge a document that somebody else wrote: by the official layer alone, since the own one is narrower.

        Without official schemas no layer judges it, and `layers` is empty.
        """
        kind = kind_of(tree.getroot())
        if kind is None:
            return Verdict((), (), known=False)
        if self.official is None or not kind.official:
            return Verdict((), (), known=True)
        found = self._officially(kind, tree, self.official)
        return replace(found, layers=tuple(layer for layer in found.layers if layer != OWN))

    def validate_finished(self, tree: etree._ElementTree) -> Verdict:
        """Judge a document of a package that any tool may have written.

        A SCORM manifest may say more than qtiexport does. Where the own grammar refuses one, the official schemas have
        the word, if they are at hand.
        """
        verdict, kind = self.validate(tree), kind_of(tree.getroot())
        if not verdict.faults or OFFICIAL in verdict.layers or kind is None or not kind.is_scorm:
            return verdict
        official = self.validate_foreign(tree)
        return official if official.layers else verdict

    def _officially(self, kind: Kind, tree: etree._ElementTree, folder: Path) -> Verdict:
        faults: tuple[Fault, ...] = ()
        for family in (kind.official, *kind.further) if self.thorough else (kind.official,):
            schema = compiled(folder, family)
            if isinstance(schema, str):
                return Verdict((OWN,), faults, known=True, unusable=schema)
            faults += _faults(schema, tree, OFFICIAL)
        return Verdict((OWN, OFFICIAL), tuple(dict.fromkeys(faults)), known=True)


def load(official: Path | None, thorough: bool = False) -> Grammars:
    """The own grammars, and the official ones of a folder; nothing is read before it is needed."""
    return Grammars(official, thorough)


@cache
def own_schema(kind: Kind) -> etree.XMLSchema:
    """The project's own grammar of a kind, compiled once in a process. It lies in the wheel: failing is a bug."""
    folder = schemas_dir()
    return compile_schema([(kind.namespace, kind.own)], lambda path: (folder / path).read_bytes())


def _faults(schema: etree.XMLSchema, tree: etree._ElementTree, layer: str) -> tuple[Fault, ...]:
    if schema.validate(tree):
        return ()
    entries = ((entry.line, entry.message) for entry in schema.error_log)
    return tuple(Fault(line, message, layer) for line, message in sentences(entries))
