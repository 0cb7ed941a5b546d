"""What a question says of its marks, and keys that its kind has no use for."""

from qtiexport.diagnostics import Evidence
from qtiexport.model import Kind, Marking
from qtiexport.readers.canonical.context import Context
from qtiexport.readers.canonical.keys import BELONGS
from qtiexport.readers.canonical.pieces import is_own
from qtiexport.scoring import MARKINGS, settled

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
        help = f"write {' or '.join(known)}, or take it out"
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
            context.report.error("SRC011", entry.line, message, "take the key out", entry.span, (sign,))
