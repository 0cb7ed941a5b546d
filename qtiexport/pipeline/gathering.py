"""All languages of a course in one package, for the targets whose learners may choose theirs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.package import Document
from qtiexport.pipeline.ground import Ground
from qtiexport.pipeline.linking import Orders, in_order, linked, orders
from qtiexport.pipeline.packing import Assembly, Waiting
from qtiexport.pipeline.reading import FileResult
from qtiexport.targets import LOSS_CODE, SEVERAL, TOGETHER, IndexEntry, Made, translated
from qtiexport.traits.links import Link


def gather(ground: Ground, assembly: Assembly, results: Sequence[FileResult]) -> list[Diagnostic]:
    """Move what waits for packages of one language into one of all, if the config wants it; what is told of it."""
    if not ground.settings.together:
        return []
    links, known = linked(results), orders(results)
    told: dict[Diagnostic, None] = {}
    for target in (target for target in ground.targets if target in TOGETHER):
        # Of two parts with one name the first counts; the bank's rules tell of the second.
        found = reversed(assembly.taken(target))
        texts = _Texts({(one.entry.identifier, one.entry.language): one for one in found}, known)
        told.update(dict.fromkeys(_gathered(assembly, target, texts, links)))
    return list(told)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What waits for a target by identifier and language, and the orders of options by which keys are given."""

    waiting: Mapping[tuple[str, str], Waiting]
    known: Orders

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted({language for _, language in self.waiting}))

    def of(self, link: Link) -> list[Waiting]:
        """Those of a link, its reference first."""
        ordered = sorted(link.texts, key=lambda text: text is not link.reference)
        names = [(text.identifier, text.language) for text in ordered]
        return [self.waiting[name] for name in names if name in self.waiting]

    def read(self, one: Waiting) -> tuple[IndexEntry, bytes]:
        """Its entry with the order of the reference, and its data."""
        fragment = one.made.fragment
        return in_order(one.entry, self.known), fragment.content if fragment else b""


def _gathered(assembly: Assembly, target: str, texts: _Texts, links: Iterable[Link]) -> Iterator[Diagnostic]:
    found = [group for group in (texts.of(link) for link in links) if group]
    # The parts of a package stand in the order of its sections.
    for group in sorted(found, key=lambda group: group[0].entry.section):
        content, left = translated([texts.read(one) for one in group])
        first = group[0].entry
        assets = tuple(dict.fromkeys(asset for one in group for asset in one.entry.assets))
        made = Made(fragment=Document(f"parts/{first.identifier}", content), assets=assets)
        assembly.put(target, SEVERAL, first, made)
        yield from (_differing(first, language) for language in left)
        there = {one.entry.language for one in group}
        yield from (_missing(first, language) for language in texts.languages if language not in there)


def _differing(entry: IndexEntry, language: str) -> Diagnostic:
    reason = ", since the two differ in what can be answered"
    return _told(entry, language, reason, "give both the same options, rows and gaps")


def _missing(entry: IndexEntry, language: str) -> Diagnostic:
    return _told(entry, language, "", f"translate it to “{language}”, or keep it so")


def _told(entry: IndexEntry, language: str, reason: str, advice: str) -> Diagnostic:
    message = f"“{entry.identifier}” stands in “{entry.language}” for learners who choose “{language}”{reason}"
    return Diagnostic(LOSS_CODE, Severity.INFO, message, entry.location, advice)
