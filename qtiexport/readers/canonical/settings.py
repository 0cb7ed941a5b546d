"""What the front matter and the metadata comment say of one question, in the model's terms."""

from dataclasses import dataclass
from fractions import Fraction

from qtiexport.model import Marking, Metadata
from qtiexport.readers.canonical.frontmatter import Entries, Entry
from qtiexport.readers.canonical.keys import LATER_KEYS, LATER_TYPES, TYPES, Taker, report_unknown
from qtiexport.readers.canonical.report import Report


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of the keys of sources.md 1; `None`, "" or () where the source does not say or says it wrongly.

    `entries` are the keys as written, for messages that show where a value comes from.
    """

    identifier: str
    language: str | None
    kind: str | None
    type: str | None
    title: str
    points: Fraction | None
    choose: int | None
    shuffle: bool | None
    marking: Marking | None
    metadata: Metadata
    entries: Entries

    @property
    def later_type(self) -> bool:
        """Whether the type is one that arrives in a later version."""
        return self.type in LATER_TYPES

    def entry(self, key: str) -> Entry | None:
        return self.entries.get(key)


def settings(entries: Entries, known: Metadata, report: Report) -> Settings:
    """Convert the entries, report every mistake in them; `known` is what bank.toml says where they are silent."""
    report_unknown(entries, report)
    _report_stimulus(entries, report)
    take = Taker(entries, report)
    marking = take.one_of("marking", Marking)
    return Settings(
        identifier=take.text("id"),
        language=take.language("lang"),
        kind=take.one_of("kind", ("question", "article")),
        type=take.one_of("type", (*TYPES, *LATER_TYPES)),
        title=take.text("title"),
        points=take.points("points"),
        choose=take.number("choose"),
        shuffle=take.flag("shuffle"),
        marking=Marking(marking) if marking else None,
        metadata=_metadata(take, known),
        entries=entries,
    )


def _metadata(take: Taker, known: Metadata) -> Metadata:
    return Metadata(
        tags=take.several("tags") or known.tags,
        level=take.text("level") or known.level,
        difficulty=take.text("difficulty") or known.difficulty,
        outcome=take.text("outcome") or known.outcome,
        status=take.one_of("status", ("draft", "review", "ready")) or known.status,
        author=take.text("author") or known.author,
        license=take.text("license") or known.license,
        translation_of=take.text("translation_of") or known.translation_of,
        of_rev=take.text("of_rev") or known.of_rev,
    )


def _report_stimulus(entries: Entries, report: Report) -> None:
    entry = entries.get("stimulus")
    if entry is not None and entry.value:
        message = "a question cannot yet point at the article it belongs to: “stimulus” arrives in a later version"
        report.warning("SRC015", entry.line, message, "place the article right before its questions", entry.span)


def report_later_keys(entries: Entries, report: Report) -> None:
    """Report keys that only types of later versions have."""
    for entry in entries.values():
        if entry.key in LATER_KEYS:
            message = f"“{entry.key}” belongs to a type of question that arrives in a later version"
            report.error("SRC012", entry.line, message, "take the key out", entry.span)
