"""ITM, ACC and three of KEY: the rules that look at one question as its author would read it again."""

from collections.abc import Collection, Iterator

from qtiexport.diagnostics import Diagnostic, Location
from qtiexport.model import Article, Question
from qtiexport.rules.excerpts import Lines, excerpts, no_lines
from qtiexport.rules.frame import Finding, Ruled, judge
from qtiexport.rules.items import access, alike, cues, explanation, general, kinds, lengths, numbers, slips, stem, typed
from qtiexport.rules.items.view import Item, view

_Rule = Ruled[[Item], Iterator[Finding]]

KEY_ITEM_RULES: tuple[_Rule, ...] = (
    explanation.explanation_contradicts_key,
    explanation.explanation_silent_on_key,
    explanation.letter_while_shuffled,
)

ITEM_RULES: tuple[_Rule, ...] = (
    lengths.longest_option_is_key,
    lengths.unequal_lengths,
    general.all_of_the_above,
    general.none_of_the_above,
    stem.negative_stem,
    general.negative_option,
    cues.absolute_word,
    cues.word_of_the_question,
    cues.grammar_cue,
    alike.nearly_equal_options,
    alike.one_option_contains_another,
    numbers.numbers_not_sorted,
    numbers.overlapping_ranges,
    lengths.number_of_options,
    general.combined_options,
    lengths.length_of_stem,
    stem.no_question_in_stem,
    alike.repeated_words_in_options,
    stem.opinion_words,
    explanation.missing_explanation,
    explanation.missing_rationale,
    stem.number_not_stated,
    slips.placeholder_text,
    slips.doubled_or_unclosed,
    alike.mixed_forms_of_options,
    cues.key_in_stem,
    slips.markup_left_over,
    *kinds.KIND_RULES,
    *typed.TYPED_RULES,
)

ARTICLE_RULES = (slips.placeholder_in_article, slips.markup_left_in_article)
"""What holds for articles too, under the codes of the rules for questions."""

ACCESS_RULES: tuple[_Rule, ...] = (access.reference_by_place, access.hard_language)

EVERY_ITEM_RULE: tuple[_Rule, ...] = (*KEY_ITEM_RULES, *ITEM_RULES, *ACCESS_RULES)

_ALWAYS = tuple(each for each in EVERY_ITEM_RULE if not each.rule.optional)
_OPTIONAL = tuple(each for each in EVERY_ITEM_RULE if each.rule.optional)


def judge_question(
    question: Question, lines: Lines = no_lines, switched_on: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """Judge one question by itself, in the order of the rules; `lines` are those of its source, for evidence.

    Of the optional rules, those run whose codes are `switched_on`.
    """

    def where(line: int) -> Location:
        return Location(question.location.path, line) if line else question.location

    rules = (*_ALWAYS, *(each for each in _OPTIONAL if each.rule.code in switched_on))
    return judge(rules, view(question), where, excerpts(lines))


def judge_access(question: Question) -> tuple[Diagnostic, ...]:
    """Judge one question by the rules on access alone, also those that are off: for those who look at it for access."""
    return judge(ACCESS_RULES, view(question), lambda _: question.location)


def judge_article(article: Article, lines: Lines = no_lines) -> tuple[Diagnostic, ...]:
    """Judge one article by itself by the rules that hold for it; `lines` are those of its source, for evidence."""

    def where(line: int) -> Location:
        return Location(article.location.path, line) if line else article.location

    return judge(ARTICLE_RULES, article, where, excerpts(lines))
