"""The forms of answer that are a table or a list below the question: match, categorize, order, associate, hotspot."""

from collections.abc import Callable

from qtiexport.markup.outline import Layout
from qtiexport.model import Content, Interaction, Kind, MatchForm
from qtiexport.readers.canonical.answers import Answer, Asked, Form, Sign, below
from qtiexport.readers.canonical.areas import is_table_of_areas
from qtiexport.readers.canonical.blocks import AnswerBlock, answer_block
from qtiexport.readers.canonical.key import stated_number
from qtiexport.readers.canonical.lines import Line
from qtiexport.readers.canonical.pairs import match
from qtiexport.readers.canonical.sequences import associate, order
from qtiexport.readers.canonical.settings import Settings
from qtiexport.readers.canonical.shape import Shape
from qtiexport.readers.canonical.spots import hotspot, picture
from qtiexport.readers.canonical.understood import report_facts

_MATCHES = {Kind.MATCH: MatchForm.MATCH, Kind.CATEGORIZE: MatchForm.CATEGORIZE}


def _typed(*kinds: Kind) -> Callable[[Shape, Settings], tuple[Sign, ...]]:
    """Finds the sign of a form that is told from other text by its type alone."""

    def signs(_shape: Shape, settings: Settings) -> tuple[Sign, ...]:
        entry = settings.entry("type")
        return (Sign(entry.line, f"“type: {settings.type}”", entry.span),) if entry and settings.type in kinds else ()

    return signs


def _drawn(shape: Shape, settings: Settings) -> tuple[Sign, ...]:
    """The signs of areas on a picture: the type, or the head of their table."""
    heads = (line for line in shape.stem if not line.code and is_table_of_areas(line))
    tables = tuple(Sign(line, "a table of areas") for line in heads)
    return _typed(Kind.HOTSPOT)(shape, settings) or tables


def _block(asked: Asked, layout: Layout) -> AnswerBlock | None:
    return answer_block(asked.shape.stem, layout, asked.settings.entry("type"), asked.report)


def _answer(asked: Asked, layout: Layout, make: Callable[[AnswerBlock], Interaction | None]) -> Answer | None:
    """What is made of the last block of a layout, below all that stands above it."""
    block = _block(asked, layout)
    return _below(asked, block.stem, block, make(block)) if block else None


def _below(asked: Asked, stem: tuple[Line, ...], block: AnswerBlock, made: Interaction | None) -> Answer | None:
    """The answer below its stem, which must say something."""
    content = asked.report.content(stem)
    if content is None:
        help = "write the question above it, below the heading that is its title if there is one"
        asked.report.error("SRC002", block.head, "there is no question above the answers", help)
    if made is None:
        return None
    report_facts(made, block, asked)
    return below(content or Content(()), made)


def _match(asked: Asked) -> Answer | None:
    form = _MATCHES[Kind(str(asked.settings.type))]
    return _answer(asked, Layout.TABLE, lambda block: match(block, form, _shuffled(asked), asked.report))


def _order(asked: Asked) -> Answer | None:
    return _answer(asked, Layout.NUMBERED, lambda block: order(block, asked.report))


def _associate(asked: Asked) -> Answer | None:
    return _answer(asked, Layout.BULLETS, lambda block: associate(block, _shuffled(asked), asked.report))


def _shuffled(asked: Asked) -> bool:
    """Whether to shuffle what stands beside its counterpart in the source: unless the author says no."""
    return asked.settings.shuffle is not False


def _hotspot(asked: Asked) -> Answer | None:
    block = _block(asked, Layout.TABLE)
    shown = picture(block, asked.report) if block else None
    if block is None or shown is None:
        return None
    known = (asked.known,) if asked.known else ()
    stated = stated_number(shown.stem, asked.settings, known, asked.report)
    return _below(asked, shown.stem, block, hotspot(block, shown.image, stated, asked.report))


MATCH = Form(tuple(_MATCHES), "a table of two columns", _typed(*_MATCHES), _match)
ORDER = Form((Kind.ORDER,), "a numbered list", _typed(Kind.ORDER), _order)
ASSOCIATE = Form((Kind.ASSOCIATE,), "a list of pairs with ↔ between them", _typed(Kind.ASSOCIATE), _associate)
HOTSPOT = Form((Kind.HOTSPOT,), "a picture and a table of areas", _drawn, _hotspot)
