"""Pairs and order: matching, which has texts on the left and lists of plain words on the right, and ordering."""

from collections.abc import Iterable, Iterator, Sequence

from qtiexport import markup
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.model import (
    AssociableChoice,
    AssociateInteraction,
    Content,
    Marking,
    MatchInteraction,
    OrderInteraction,
    Paragraph,
    Question,
    Text,
)
from qtiexport.targets.contract import Loss
from qtiexport.targets.moodle import texts
from qtiexport.targets.moodle.cloze import whole
from qtiexport.targets.moodle.views import HtmlView, MatchingView, OrderingView, PairView, Said
from qtiexport.targets.settings import Settings

_LONGEST_ANSWER = 255
_WHOLE = Loss(
    "it cannot mark all or nothing, and marks each pair by itself",
    "choose per-part to have equal marks everywhere",
)
_SIDES = Loss(
    "its pairs have fixed sides: the first of each pair stands on the left, and a list of the others on the right",
    "keep it where that will do: the pairs that can be made earn the same marks",
)
_PLAIN = Loss(
    "the right side is a list of plain words there, without pictures and formatting",
    "put what has pictures or formatting on the left",
)
_UNTOUCHED = Loss(
    "an order that nobody touched is marked as it happened to be shown",
    "tell learners that the order shown counts as their answer",
    "every question with an order",
)
_GRADING = {Marking.ADJACENT_PAIRS: "RELATIVE_NEXT_EXCLUDE_LAST", Marking.PLACES: "ABSOLUTE_POSITION"}


def matched(question: Question, asked: MatchInteraction, settings: Settings) -> Said | Diagnostic:
    """Sources on the left, targets on the right; a target of which nothing is made is an answer without a text."""
    left, right = _by_identifier(asked.sources), _by_identifier(asked.targets)
    used = {target for _, target in asked.pairs}
    over = [choice for choice in asked.targets if choice.identifier not in used]
    pairs = [(left[source], right[target]) for source, target in asked.pairs]
    return _matching(question, pairs, over, asked.shuffle, settings)


def associated(question: Question, asked: AssociateInteraction, settings: Settings) -> Said | Diagnostic:
    """Pairs without a direction, which get one; a choice that belongs to none is one more on the right."""
    known = _by_identifier(asked.choices)
    used = {name for pair in asked.pairs for name in pair}
    over = [choice for choice in asked.choices if choice.identifier not in used]
    made = _matching(question, [(known[one], known[other]) for one, other in asked.pairs], over, True, settings)
    return made if isinstance(made, Diagnostic) else Said(made.type, made.view, (_SIDES, *made.losses))


def _by_identifier(choices: Iterable[AssociableChoice]) -> dict[str, AssociableChoice]:
    return {choice.identifier: choice for choice in choices}


def _matching(
    question: Question,
    pairs: Sequence[tuple[AssociableChoice, AssociableChoice]],
    over: Iterable[AssociableChoice],
    shuffle: bool,
    settings: Settings,
) -> Said | Diagnostic:
    answers = {choice.identifier: choice for choice in (*(right for _, right in pairs), *over)}
    if refusal := _unsayable(question, answers.values()):
        return refusal
    made = (
        PairView(f"{left.identifier} {right.identifier}", texts.view(left.content), _words(right))
        for left, right in pairs
    )
    view = MatchingView(
        texts.head(question, settings),
        str(shuffle).lower(),
        (*made, *(PairView(one.identifier, HtmlView(), _words(one)) for one in over)),
    )
    formatted = () if all(_is_plain(one.content) for one in answers.values()) else (_PLAIN,)
    return Said("matching", view, (*formatted, *whole(question, len(pairs), _WHOLE)))


def _words(choice: AssociableChoice) -> str:
    return texts.plain(markup.words(choice.content))


def _is_plain(content: Content) -> bool:
    """Whether a text is one paragraph of words, so that nothing is lost with its markup."""
    if len(content.blocks) != 1 or not isinstance(content.blocks[0], Paragraph):
        return False
    return all(isinstance(child, Text) for child in content.blocks[0].children)


def _unsayable(question: Question, answers: Iterable[AssociableChoice]) -> Diagnostic | None:
    """Why the right side cannot be said in plain words, if it cannot."""
    words = [_words(choice) for choice in answers]
    fault = next(_faults(words), None)
    if fault is None:
        return None
    message = f"Moodle lists the right side of “{question.identifier}” as plain words, and {fault}"
    advice = "give each of them short words of its own, or build without moodle"
    return Diagnostic("PRF003", Severity.ERROR, message, question.location, advice)


def _faults(words: Sequence[str]) -> Iterator[str]:
    for place, said in enumerate(words):
        if not said:
            yield "one has no words"
        elif len(said) > _LONGEST_ANSWER:
            yield f"“{said[:40]}…” has more than {_LONGEST_ANSWER} characters"
        elif said in words[:place]:
            yield f"two are “{said[:40]}”"


def ordered(question: Question, asked: OrderInteraction, settings: Settings) -> Said:
    """Things to be put in order, which Moodle shows in another one."""
    view = OrderingView(
        head=texts.head(question, settings),
        count=str(len(asked.choices)),
        grading=_GRADING.get(question.marking, "ALL_OR_NOTHING"),
        answers=tuple(texts.view(choice.content) for choice in asked.choices),
    )
    return Said("ordering", view, (_UNTOUCHED,))
