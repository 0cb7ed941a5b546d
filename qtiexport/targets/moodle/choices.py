"""Questions that are answered by choosing: multichoice and truefalse, and the words of a text as options."""

from collections import Counter
from collections.abc import Iterable, Iterator

from qtiexport.config import Feedback
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.model import ChoiceForm, ChoiceInteraction, Chosen, HottextInteraction, Marking, Question, SimpleChoice
from qtiexport.targets.contract import Loss
from qtiexport.targets.moodle import texts
from qtiexport.targets.moodle.views import AnswerView, ChoiceView, HtmlView, Said
from qtiexport.targets.settings import Settings

# Moodle refuses a fraction that is none of its grade options; these are its equal shares of 100 (moodle.md 5).
_SHARES = {
    1: "100",
    2: "50",
    3: "33.33333",
    4: "25",
    5: "20",
    6: "16.66667",
    7: "14.28571",
    8: "12.5",
    9: "11.11111",
    10: "10",
    20: "5",
}
_UNLIKE = {
    Marking.ALL_OR_NOTHING: "it cannot mark all or nothing, and marks the question per-option-minus",
    Marking.PER_OPTION: "it knows no limit of answers, so that ticking every option earns full marks",
}
_UNPINNED = Loss(
    "all its options are shuffled, those that are pinned too", "set shuffle: false, or word them for any place"
)
_AS_OPTIONS = Loss(
    "words cannot be marked in a text there: they are options below it",
    "keep it where that will do: right and wrong are the same words",
)


def said(question: Question, asked: ChoiceInteraction, settings: Settings) -> Said | Diagnostic:
    """A choice question, or why Moodle has no fractions for it."""
    if refusal := _unsayable(question, asked):
        return refusal
    if asked.form is ChoiceForm.TRUE_FALSE:
        # Moodle's own words in Moodle's own order: it knows the two answers by these names only.
        choices = sorted(asked.choices, key=lambda choice: choice.identifier == "false")
        texts_of = [HtmlView(choice.identifier) for choice in choices]
    else:
        choices = list(asked.choices)
        texts_of = [texts.view(choice.content) for choice in choices]
    answers = _answers(question, asked, choices, texts_of, settings)
    kind = "truefalse" if asked.form is ChoiceForm.TRUE_FALSE else "multichoice"
    view = _view(question, asked.form, asked.shuffle, settings, tuple(answers))
    pinned = asked.shuffle and any(choice.fixed for choice in asked.choices)
    return Said(kind, view, (*_losses(question, asked), *((_UNPINNED,) if pinned else ())))


def _answers(
    question: Question,
    asked: ChoiceInteraction,
    choices: Iterable[SimpleChoice],
    shown: Iterable[HtmlView],
    settings: Settings,
) -> Iterator[AnswerView]:
    fractions = _fractions(asked, question.marking)
    explained = settings.feedback is not Feedback.NEVER
    for choice, text in zip(choices, shown, strict=True):
        rationale = texts.view(choice.rationale if explained else None)
        yield AnswerView(choice.identifier, fractions[choice.correct], text, rationale)


def hottext(question: Question, asked: HottextInteraction, settings: Settings) -> Said | Diagnostic:
    """Words of a text as options below it; a word that stands there more than once gets the number of its place."""
    if refusal := _lone(question, asked) or _unsayable(question, asked):
        return refusal
    fractions = _fractions(asked, question.marking)
    words = _told_apart([choice.text for choice in asked.choices])
    answers = tuple(
        AnswerView(choice.identifier, fractions[choice.correct], HtmlView(texts.plain(word)), HtmlView())
        for choice, word in zip(asked.choices, words, strict=True)
    )
    body = texts.view(texts.stem(question, *asked.content.blocks))
    view = _view(question, asked.form, False, settings, answers, body)
    return Said("multichoice", view, (_AS_OPTIONS, *_losses(question, asked)))


def _told_apart(words: list[str]) -> Iterator[str]:
    times, seen = Counter(words), Counter[str]()
    for word in words:
        seen[word] += 1
        yield f"{word} ({seen[word]})" if times[word] > 1 else word


def _view(
    question: Question,
    form: ChoiceForm,
    shuffle: bool,
    settings: Settings,
    answers: tuple[AnswerView, ...],
    body: HtmlView | None = None,
) -> ChoiceView:
    return ChoiceView(
        head=texts.head(question, settings, body),
        single=str(form is not ChoiceForm.MULTIPLE).lower(),
        shuffle=str(shuffle).lower(),
        numbering=settings.numbering,
        answers=answers,
    )


def _fractions(asked: Chosen, marking: Marking) -> dict[bool, str]:
    """The percentage of a right and of a wrong option.

    All-or-nothing has none in Moodle and is written as per-option-minus, which `_losses` tells.
    """
    right, wrong = _counts(asked)
    if asked.form is not ChoiceForm.MULTIPLE:
        return {True: "100", False: "0"}
    minus = f"-{_SHARES[wrong]}" if wrong and marking is not Marking.PER_OPTION else "0"
    return {True: _SHARES[right], False: minus}


def _counts(asked: Chosen) -> tuple[int, int]:
    right = sum(choice.correct for choice in asked.choices)
    return right, len(asked.choices) - right


def _unsayable(question: Question, asked: Chosen) -> Diagnostic | None:
    if asked.form is not ChoiceForm.MULTIPLE:
        return None
    right, wrong = _counts(asked)
    counts = {"right": right} if question.marking is Marking.PER_OPTION else {"right": right, "wrong": wrong}
    bad = next(((kind, count) for kind, count in counts.items() if count and count not in _SHARES), None)
    if bad is None:
        return None
    kind, count = bad
    message = f"Moodle has no grade for one of {count} {kind} options, which “{question.identifier}” needs"
    advice = "give the question at most 10 right and 10 wrong options, or build without moodle"
    return Diagnostic("PRF003", Severity.ERROR, message, question.location, advice)


def _lone(question: Question, asked: HottextInteraction) -> Diagnostic | None:
    """Moodle ends the import at a question with fewer than two options."""
    if len(asked.choices) > 1:
        return None
    message = f"Moodle wants two options or more, and “{question.identifier}” has one word that can be marked"
    advice = "let wrong words be marked too, as ==cat==, or build without moodle"
    return Diagnostic("PRF003", Severity.ERROR, message, question.location, advice)


def _losses(question: Question, asked: Chosen) -> tuple[Loss, ...]:
    if asked.form is not ChoiceForm.MULTIPLE or question.marking not in _UNLIKE:
        return ()
    return (Loss(_UNLIKE[question.marking], "choose per-option-minus to have equal marks everywhere"),)
