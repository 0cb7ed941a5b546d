"""Which markings each kind of question knows; the first one is what it is marked by if its author does not say."""

from qtiexport.model import Kind, Marking

_OPTIONS = (Marking.PER_OPTION_MINUS, Marking.PER_OPTION, Marking.ALL_OR_NOTHING)
_PARTS = (Marking.PER_PART, Marking.ALL_OR_NOTHING)
_WHOLE = (Marking.ALL_OR_NOTHING,)

MARKINGS: dict[Kind, tuple[Marking, ...]] = {
    Kind.SINGLE: _WHOLE,
    Kind.MULTIPLE: _OPTIONS,
    Kind.TRUE_FALSE: _WHOLE,
    Kind.GAP: _PARTS,
    Kind.INLINE_CHOICE: _PARTS,
    Kind.NUMERIC: _WHOLE,
    Kind.SHORT_ANSWER: _WHOLE,
    Kind.ESSAY: _WHOLE,
    Kind.MATCH: _PARTS,
    Kind.CATEGORIZE: _PARTS,
    Kind.ORDER: (Marking.ALL_OR_NOTHING, Marking.ADJACENT_PAIRS, Marking.PLACES),
    Kind.ASSOCIATE: _PARTS,
    Kind.GAP_MATCH: _PARTS,
    Kind.HOTTEXT: _OPTIONS,
    Kind.HOTSPOT: _OPTIONS,
    Kind.SLIDER: _WHOLE,
    Kind.UPLOAD: _WHOLE,
    Kind.RAW: _WHOLE,
}
"""For kinds that are right or wrong as a whole, or marked by people, the marking makes no difference."""


def settled(kind: Kind, said: Marking | None, default: Marking) -> Marking:
    """The marking of a question: what its author said of it, else the course's where its kind knows it, else its own.

    What the author said is taken even where the kind does not know it: the reader has reported that.
    """
    if said is not None:
        return said
    known = MARKINGS[kind]
    return default if default in known or known == _WHOLE else known[0]
