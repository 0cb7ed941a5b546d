"""What both SCORM targets make alike: the player's data and files."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import Article, ExtendedTextInteraction, Kind, Part, Question, identifier_groups, kind
from qtiexport.package import Document
from qtiexport.targets.contract import Edition, Index, IndexEntry, Loss, Made, packed_path
from qtiexport.targets.pictures import placed, shown
from qtiexport.targets.settings import Settings

# The path of what holds for every SCORM target alike: not a file, and sorted behind the usual folders of sources.
_PLAYER = "the SCORM player"
# ADL asks for at most 200 characters, Moodle's column takes 255 (scorm.md P11); the player shows the whole title.
_LONGEST_TITLE = 200

_ESSAY = Loss("its answers are recorded there, not scored", "mark them in the LMS's report of interactions")
_UPLOAD = Loss(
    "no file can be handed in there: the player says so, and the question does not count",
    "collect the files in another way, such as an assignment of the LMS",
)


def made(part: Part, settings: Settings, target: str) -> Made:
    """The player's data of a part, or the reason why SCORM cannot say it."""
    unsaid = None if isinstance(part, Article) else _unsaid(part, target)
    if unsaid:
        return Made(diagnostics=(unsaid,))
    told = part if isinstance(part, Article) else _for_learners(part)
    notes = () if sco.speaks(part.language) else (_speechless(part.language),)
    return Made(
        fragment=Document(f"parts/{part.identifier}", sco.part(placed(told, packed_path), settings.feedback)),
        assets=shown(told, settings.feedback is not Feedback.NEVER),
        losses=() if isinstance(part, Article) else tuple(_losses(part)),
        diagnostics=notes,
    )


def _for_learners(question: Question) -> Question:
    """The question without what is for those who mark it."""
    asked = (
        replace(one, rubric=None) if isinstance(one, ExtendedTextInteraction) else one for one in question.interactions
    )
    return replace(question, interactions=tuple(asked))


def _losses(question: Question) -> Iterator[Loss]:
    if kind(question) is Kind.ESSAY:
        yield _ESSAY
    if kind(question) is Kind.UPLOAD:
        yield _UPLOAD


def player(index: Index, fragments: Iterable[bytes], settings: Settings, name: str = "") -> Iterable[Document]:
    """The SCO's files: page, data, script and style; `name` is that of one SCO of several."""
    play = sco.Play(
        identifier=f"{index.course}-{name}" if name else index.course,
        version=index.version,
        title=index.title,
        language=index.spoken or index.language,
        sections=tuple(sco.PlaySection(one.identifier, one.title, one.delivery) for one in index.sections),
        keys=tuple((entry.identifier, *entry.choices) for entry in index.entries),
        pass_mark=settings.pass_mark if index.scored else None,
        playing=_playing(index, settings),
        name=name,
        editions=tuple(_edition(one, settings) for one in index.editions),
        look=settings.look,
    )
    # What holds several languages has the keys of the reference already.
    pairs = zip(index.entries, fragments, strict=True)
    parts = (part if index.editions else _keyed(entry, part) for entry, part in pairs)
    return sco.documents(play, [entry.section for entry in index.entries], parts)


def _playing(index: Index, settings: Settings) -> sco.Playing:
    return sco.Playing(
        **settings.decided,
        passed=index.verdicts.passed if settings.verdicts else "",
        failed=index.verdicts.failed if settings.verdicts else "",
        description=index.about.description,
    )


def _edition(said: Edition, settings: Settings) -> sco.Edition:
    passed, failed = (said.verdicts.passed, said.verdicts.failed) if settings.verdicts else ("", "")
    return sco.Edition(said.language, said.title, said.sections, passed, failed, said.description)


def translated(texts: Sequence[tuple[IndexEntry, bytes]]) -> tuple[bytes, tuple[str, ...]]:
    """A part in all its languages, the reference first; and those that it cannot be shown in beside it.

    Keys are those of the reference, so that an answer is the same in every language.
    """
    return sco.translated([(entry.language, _keyed(entry, part)) for entry, part in texts])


def _keyed(entry: IndexEntry, part: bytes) -> bytes:
    """The part with the keys of the reference language, where its choices stand in another order."""
    return sco.rekeyed(part, [entry.keyed.index(choice) for choice in entry.choices]) if entry.keyed else part


def title(index: Index) -> str:
    """The title for manifests: composed (scorm.md P7), and cut at a word where it is too long for an LMS."""
    composed = unicodedata.normalize("NFC", index.title)
    if len(composed) <= _LONGEST_TITLE:
        return composed
    return composed[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _unsaid(question: Question, target: str) -> Diagnostic | None:
    """Why a question is left out, if it is."""
    if kind(question) is Kind.RAW:
        return _raw(question, target)
    groups = (group for one in question.interactions for group in identifier_groups(one))
    if all(len(group) <= sco.MOST_CHOICES for group in groups):
        return None
    message = f"“{question.identifier}” has more than {sco.MOST_CHOICES} options, which {target} has no identifiers for"
    return _left_out(question, message, f"split the question, or build without {target}")


def _raw(question: Question, target: str) -> Diagnostic:
    """An item of QTI goes where QTI goes: that it is missing elsewhere stops no build."""
    message = f"“{question.identifier}” is an item that its author wrote in QTI: it is left out in {target}"
    advice = f"write it as a question in text, if it is to be in {target} too"
    return Diagnostic("PRF001", Severity.INFO, message, question.location, advice)


def _left_out(question: Question, message: str, advice: str) -> Diagnostic:
    return Diagnostic("PRF003", Severity.ERROR, message, question.location, advice)


def _speechless(language: str) -> Diagnostic:
    """The same for every SCORM target, so that it is told once a language."""
    message = f"the player has no texts in “{language}”: its buttons and messages are in English"
    return Diagnostic("PRF001", Severity.INFO, message, Location(_PLAYER), "tell your learners, or help translate them")
