"""The translations of a part as one, for the targets that can say several languages at once.

What is joined leaves the packages of its languages, so that no identifier is in two packages; the rest stays there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from qtiexport.diagnostics import Diagnostic
from qtiexport.grammars import load
from qtiexport.pipeline.changes import Fingerprint, together
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.linking import linked
from qtiexport.pipeline.packing import Assembly, Waiting
from qtiexport.pipeline.reading import FileResult, PartResult
from qtiexport.rules import judge_document
from qtiexport.targets import JOINERS, SEVERAL, Loss, Made, unjoined
from qtiexport.traits.links import Link

_Name = tuple[str, str]
"""The identifier and the language of a part."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What was read, with what joining made of it, and what is told of that."""

    results: list[FileResult]
    diagnostics: tuple[Diagnostic, ...] = ()


def join(ground: Ground, assembly: Assembly, results: list[FileResult]) -> Joined:
    """Join what waits in the assembly, if the config wants it; what an earlier build had already is left out."""
    found: list[Diagnostic] = []
    for target in JOINERS if ground.settings.multilang else ():
        if target in ground.targets:
            joining = _Joining(ground, assembly, target, _marks(target, results))
            found += joining.run(linked(results))
            results = [replace(one, parts=tuple(map(joining.noted, one.parts))) for one in results]
    return Joined(results, tuple(found))


def _marks(target: str, results: Iterable[FileResult]) -> dict[_Name, Fingerprint]:
    marks = (mark for result in results for part in result.parts for mark in part.fingerprints)
    return {(mark.identifier, mark.language): mark for mark in marks if mark.target == target}


@dataclass(frozen=True, slots=True)
class _Joining:
    """Takes all parts of a target out of the assembly, and puts them back, joined or as they were."""

    ground: Ground
    assembly: Assembly
    target: str
    marks: dict[_Name, Fingerprint]
    apart: dict[str, str] = field(default_factory=dict)

    def run(self, links: Iterable[Link]) -> Iterator[Diagnostic]:
        waiting = self.assembly.taken(self.target)
        # Of two parts with one name the first counts; the bank's rules tell of the second.
        known = {_name(one): one for one in reversed(waiting)}
        found = [[known[name] for name in _names(link) if name in known] for link in links]
        joined: set[_Name] = set()
        # The parts of a package stand in the order of its sections.
        for texts in sorted((texts for texts in found if len(texts) > 1), key=lambda texts: texts[0].entry.section):
            made = JOINERS[self.target]([(text.entry.language, text.draft) for text in texts])
            if isinstance(made, Loss):
                self.apart[texts[0].entry.identifier] = made.reason
                yield unjoined(texts[0].entry.identifier, texts[0].entry.location, made, self.target)
            else:
                joined.update(map(_name, texts))
                yield from self._put(texts, made)
        for one in (one for one in waiting if _name(one) not in joined and not self._had(_name(one))):
            self.assembly.put(self.target, one.entry.language, one.entry, one.made)

    def _put(self, texts: Sequence[Waiting], made: Made) -> Iterator[Diagnostic]:
        names = [_name(text) for text in texts]
        self.marks.update(zip(names, together([self.marks[name] for name in names]), strict=True))
        if not self._had(names[0]):
            self.assembly.put(self.target, SEVERAL, texts[0].entry, made)
        if made.fragment:
            yield from judge_document(made.fragment, made.fragment.path, load(self.ground.schemas)).diagnostics

    def _had(self, name: _Name) -> bool:
        """Whether an earlier build had it already."""
        return self.ground.since is not None and self.marks.get(name) in self.ground.since.held

    def noted(self, part: PartResult) -> PartResult:
        """The part with why it is apart, and with the fingerprint of what was made of all its languages."""
        name, reason = (part.entry.identifier, part.entry.language), self.apart.get(part.entry.identifier, "")
        made = [(to, replace(one, apart=reason) if to == self.target else one) for to, one in part.made]
        marks = tuple(self.marks[name] if mark.target == self.target else mark for mark in part.fingerprints)
        return replace(part, made=tuple(made), fingerprints=marks)


def _name(waiting: Waiting) -> _Name:
    return waiting.entry.identifier, waiting.entry.language


def _names(link: Link) -> Iterator[_Name]:
    """Those of a link, its reference first."""
    for text in sorted(link.texts, key=lambda text: text is not link.reference):
        yield text.identifier, text.language
