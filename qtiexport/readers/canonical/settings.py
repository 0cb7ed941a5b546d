"""What the front matter and the metadata comment say of one question, in the model's terms."""

from dataclasses import dataclass
from fractions import Fraction

from qtiexport.model import Marking, Metadata
from qtiexport.readers.canonical.frontmatter import Entries, Entry
from qtiexport.readers.canonical.keys import ALL_TYPES, UNWRITTEN_TYPES, Taker, report_unknown
from qtiexport.readers.canonical.report import Report

_EXACTNESS = ("exact", "ignore")


@dataclass(frozen=True, slots=True)
class Details:
    """The values of the keys that only some kinds of question have; "" or () or 0 where the source does not say.

    `pinned` are names or letters of options. `exact_*` say whether case, blanks between words and accents of a response
    count. `words` are the least and the most that an essay may have, 0 for no limit. `patterns` are regular expressions
    as written.
    """

    distractors: tuple[str, ...]
    pinned: tuple[str, ...]
    exact_case: bool
    exact_spaces: bool
    exact_accents: bool
    patterns: tuple[str, ...]
    unit: str
    lines: int
    words: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of the keys of sources.md 1; `None`, "" or () where the source does not say or says it wrongly.

    `time` is in seconds. `entries` are the keys as written, for messages that show where a value comes from.
    """

    identifier: str
    language: str | None
    kind: str | None
    type: str | None
    title: str
    points: Fraction | None
    weight: Fraction | None
    time: int
    choose: int | None
    shuffle: bool | None
    marking: Marking | None
    details: Details
    metadata: Metadata
    entries: Entries

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
        type=_type(entries, take, report),
        title=take.text("title"),
        points=take.points("points"),
        weight=take.points("weight"),
        time=take.seconds("time"),
        choose=take.number("choose"),
        shuffle=take.flag("shuffle"),
        marking=Marking(marking) if marking else None,
        details=_details(take),
        metadata=_metadata(take, known),
        entries=entries,
    )


def _details(take: Taker) -> Details:
    return Details(
        distractors=take.several("distractors"),
        pinned=take.several("pinned"),
        exact_case=take.one_of("case", _EXACTNESS) == "exact",
        exact_spaces=take.one_of("spaces", _EXACTNESS) != "ignore",
        exact_accents=take.one_of("accents", _EXACTNESS) != "ignore",
        patterns=take.several("accept_regex"),
        unit=take.text("unit"),
        lines=take.number("lines") or 0,
        words=take.limits("words"),
    )


def _type(entries: Entries, take: Taker, report: Report) -> str | None:
    """The type, or `None` where none is said, or one that there is no form for."""
    entry = entries.get("type")
    if entry is None or entry.value not in UNWRITTEN_TYPES:
        return take.one_of("type", ALL_TYPES)
    message = f"there is no form in which a question of type “{entry.value}” is written"
    report.error("SRC012", entry.line, message, "ask it in another way, such as with type: hotspot", entry.span)
    return None


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
        message = f"“stimulus: {entry.value}” is not carried: what a question belongs to is said by its place alone"
        report.warning("SRC015", entry.line, message, "place the article right before its questions", entry.span)
