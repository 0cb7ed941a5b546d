"""The translations of a part as one, for the targets that can say several languages at once.

What is joined leaves the packages of its languages, so that no identifier is in two packages; the rest stays there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.grammars import load
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.packing import Assembly, Waiting
from qtiexport.rules import judge_document
from qtiexport.targets import JOINERS, LOSS_CODE, SEVERAL, Loss, Made
from qtiexport.traits.links import Link


def join(ground: Ground, assembly: Assembly, links: Iterable[Link]) -> tuple[Diagnostic, ...]:
    """Join what waits in the assembly, if the config wants it; what stays apart is told."""
    if not ground.settings.multilang:
        return ()
    known, wanted = tuple(links), (target for target in JOINERS if target in ground.targets)
    return tuple(found for target in wanted for found in _Joining(ground, assembly, target).run(known))


@dataclass(frozen=True, slots=True)
class _Joining:
    """Takes all parts of a target out of the assembly, and puts them back, joined or as they were."""

    ground: Ground
    assembly: Assembly
    target: str

    def run(self, links: Iterable[Link]) -> Iterator[Diagnostic]:
        waiting = self.assembly.taken(self.target)
        # Of two parts with one name the first counts; the bank's rules tell of the second.
        by_name = {(one.entry.identifier, one.entry.language): one for one in reversed(waiting)}
        together = [texts for link in links if len(texts := tuple(_texts(link, by_name))) > 1]
        joined: set[int] = set()
        # The parts of a package stand in the order of its sections.
        for texts in sorted(together, key=lambda texts: texts[0].entry.section):
            made = JOINERS[self.target]([(text.entry.language, text.draft) for text in texts])
            if isinstance(made, Loss):
                yield self._left_apart(texts[0], made)
            else:
                yield from self._put(texts[0], made)
                joined.update(map(id, texts))
        for one in (one for one in waiting if id(one) not in joined):
            self.assembly.put(self.target, one.entry.language, one.entry, one.made)

    def _put(self, reference: Waiting, made: Made) -> Iterator[Diagnostic]:
        self.assembly.put(self.target, SEVERAL, reference.entry, made)
        if made.fragment:
            yield from judge_document(made.fragment, made.fragment.path, load(self.ground.schemas)).diagnostics

    def _left_apart(self, reference: Waiting, loss: Loss) -> Diagnostic:
        entry = reference.entry
        self.assembly.apart[self.target, entry.identifier] = loss.reason
        subject = loss.everywhere or f"“{entry.identifier}”"
        place = Location(f"the target {self.target}") if loss.everywhere else entry.location
        message = f"{subject} is not joined with its translations in {self.target}: {loss.reason}"
        return Diagnostic(LOSS_CODE, Severity.INFO, message, place, loss.help)


def _texts(link: Link, by_name: Mapping[tuple[str, str], Waiting]) -> Iterator[Waiting]:
    """What waits of a link, its reference first."""
    for text in sorted(link.texts, key=lambda text: text is not link.reference):
        found = by_name.get((text.identifier, text.language))
        if found:
            yield found
