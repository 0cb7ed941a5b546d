"""The player's data of one part of a course."""

from typing import Any

from qtiexport import markup, scoring
from qtiexport.config import Feedback
from qtiexport.identifiers import interaction_identifier
from qtiexport.model import (
    Article,
    Content,
    InlineChoiceInteraction,
    Marking,
    NumericInteraction,
    Part,
    Question,
    SliderInteraction,
    TextEntryInteraction,
)
from qtiexport.sco import nodes
from qtiexport.sco.kinds import fields
from qtiexport.sco.prompt import prompt
from qtiexport.sco.writing import ascii_json

_WORDS_A_MINUTE = 200
_FILLED_IN = TextEntryInteraction | NumericInteraction | InlineChoiceInteraction | SliderInteraction


def part(source: Part, feedback: Feedback) -> bytes:
    """The player's data of a question or an article: ASCII JSON without its section, which the course knows."""
    data = _article(source) if isinstance(source, Article) else _question(source, feedback)
    return ascii_json(data)


def _article(article: Article) -> dict[str, Any]:
    # The page has a heading of its own: a title that stands in the text too would be read twice.
    place = markup.title_place(article.title, article.content)
    body = Content(tuple(block for n, block in enumerate(article.content.blocks) if n != place))
    return {
        "kind": "article",
        "id": article.identifier,
        "title": article.title,
        "minutes": max(1, round(len(markup.words(article.content).split()) / _WORDS_A_MINUTE)),
        "body": markup.tree(body, heading=3),
    }


def _question(question: Question, feedback: Feedback) -> dict[str, Any]:
    explained = feedback is not Feedback.NEVER
    points = question.points * question.weight
    return {
        "id": question.identifier,
        "interaction": interaction_identifier(question.identifier),
        "title": question.title,
        "points": [points.numerator, points.denominator],
        "counted": scoring.is_marked(question),
        "time": question.time_limit,
        **prompt(question),
        **fields(question, explained),
        "marks": _marks(question),
        "hints": [markup.tree(hint, heading=4) for hint in question.hints],
        "explanation": nodes.optional(question.explanation, explained),
        "rest": nodes.optional(question.rest, explained),
    }


def _marks(question: Question) -> dict[str, Any]:
    """The rule of `scoring` as the player applies it; what is right stands in the question's own fields."""
    first = question.interactions[0]
    if isinstance(first, _FILLED_IN):
        several = len(question.interactions) > 1
        return {"rule": "gaps", "whole": several and question.marking is Marking.ALL_OR_NOTHING}
    how = scoring.rule(first, question.marking)
    match how:
        case scoring.SumRule(weights, upper, limit):
            return {"rule": "sum", "weights": list(weights), "upper": upper, "limit": limit}
        case scoring.PairRule(whole=whole):
            return {"rule": "pairs", "whole": whole}
        case scoring.OrderRule(form):
            return {"rule": "order", "form": form}
        case scoring.PeopleRule():
            return {"rule": "people"}
        case _:
            return {"rule": "match"}
