"""What both SCORM targets make alike: the player's data and files."""

import unicodedata
from collections.abc import Iterable

from qtiexport import sco
from qtiexport.config import Feedback
from qtiexport.diagnostics import Diagnostic, Location, Severity
from qtiexport.model import Article, Part, choice_interaction
from qtiexport.package import Document
from qtiexport.targets.contract import Index, IndexEntry, Made, Settings, packed_path
from qtiexport.targets.pictures import placed, shown

# The path of what holds for every SCORM target alike: not a file, and sorted behind the usual folders of sources.
_PLAYER = "the SCORM player"
# ADL asks for at most 200 characters, Moodle's column takes 255 (scorm.md P11); the player shows the whole title.
_LONGEST_TITLE = 200


def made(part: Part, settings: Settings, target: str) -> Made:
    """The player's data of a part, or the reason why SCORM cannot say it."""
    if not isinstance(part, Article) and len(choice_interaction(part).choices) > sco.MOST_CHOICES:
        return Made(diagnostics=(_too_many(part.identifier, part.location, target),))
    notes = () if sco.speaks(part.language) else (_speechless(part.language),)
    data = Document(f"parts/{part.identifier}", sco.part(placed(part, packed_path), settings.feedback))
    return Made(fragment=data, assets=shown(part, settings.feedback is not Feedback.NEVER), diagnostics=notes)


def player(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Document]:
    """The SCO's files: page, data, script and style."""
    play = sco.Play(
        identifier=index.course,
        version=index.version,
        title=index.title,
        language=index.language,
        sections=tuple(section.title for section in index.sections),
        keys=tuple((entry.identifier, *entry.choices) for entry in index.entries),
        pass_mark=settings.pass_mark if index.scored else None,
        feedback=settings.feedback,
    )
    parts = (_keyed(entry, part) for entry, part in zip(index.entries, fragments, strict=True))
    return sco.documents(play, [entry.section for entry in index.entries], parts)


def _keyed(entry: IndexEntry, part: bytes) -> bytes:
    """The part with the keys of the reference language, where its choices stand in another order."""
    return sco.rekeyed(part, [entry.keyed.index(choice) for choice in entry.choices]) if entry.keyed else part


def title(index: Index) -> str:
    """The title for manifests: composed (scorm.md P7), and cut at a word where it is too long for an LMS."""
    composed = unicodedata.normalize("NFC", index.title)
    if len(composed) <= _LONGEST_TITLE:
        return composed
    return composed[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _too_many(identifier: str, location: Location, target: str) -> Diagnostic:
    message = f"“{identifier}” has more than {sco.MOST_CHOICES} options, which {target} has no identifiers for"
    advice = f"split the question, or build without {target}"
    return Diagnostic("PRF003", Severity.ERROR, message, location, advice)


def _speechless(language: str) -> Diagnostic:
    """The same for every SCORM target, so that it is told once a language."""
    message = f"the player has no texts in “{language}”: its buttons and messages are in English"
    return Diagnostic("PRF001", Severity.INFO, message, Location(_PLAYER), "tell your learners, or help translate them")
