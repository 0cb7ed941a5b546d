"""What a question says of its marks, and keys that its kind has no use for."""

from qtiexport.diagnostics import Evidence
from qtiexport.model import Kind, Marking
from qtiexport.readers.canonical.context import Context
from qtiexport.readers.canonical.keys import BELONGS
from qtiexport.readers.canonical.pieces import is_own
from qtiexport.scoring import MARKINGS, settled

_BY_PEOPLE = (Kind.ESSAY, Kind.UPLOAD)
_CHOICES = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE)


def marking(context: Context, kind: Kind) -> Marking:
    """The marking of a question of this kind; one that the kind does not know is reported (SRC011)."""
    said, entry = context.settings.marking, context.settings.entry("marking")
    # A course may mark all its choice questions alike: where one option is right it makes no difference.
    known = MARKINGS[Kind.MULTIPLE if kind in _CHOICES else kind]
    if said is None or said in known or entry is None:
        return settled(kind, said, context.defaults.marking)
    if is_own(entry, context.piece):
        message = f"“marking: {said}” is none of a question of type “{kind}”"
        help = "take it out: people mark it" if kind in _BY_PEOPLE else f"write {' or '.join(known)}, or take it out"
        context.report.error("SRC011", entry.line, message, help, entry.span)
    return settled(kind, None, context.defaults.marking)


def report_keys(context: Context, kind: Kind, sign: Evidence) -> None:
    """Report each key that says nothing to a question of this kind (SRC011); `sign` shows what makes it one.

    The front matter of a file of several questions may hold it for the others.
    """
    for entry in context.piece.entries.values():
        kinds = BELONGS.get(entry.key)
        if kinds is not None and kind not in kinds and entry.value and is_own(entry, context.piece):
            others = ", ".join(kinds)
            message = f"“{entry.key}” is for questions of type {others}, and this one is of type {kind}"
            help = _help(entry.key, kind)
            context.report.error("SRC011", entry.line, message, help, entry.span, (sign,))


def _help(key: str, kind: Kind) -> str:
    if key == "distractors":
        return "write gaps for words to drag as [[#word]], or take the key out"
    if key == "unit" and kind is Kind.GAP:
        return "write the unit into the text, behind the brackets"
    return "take the key out"
