"""Reading one block: the steps of sources.md 4 in order, and what comes of them."""

from dataclasses import dataclass

from qtiexport.diagnostics import Diagnostic, Location, has_errors
from qtiexport.identifiers import item_identifier
from qtiexport.model import Part, Question, choice_interaction
from qtiexport.readers.contract import Account, Defaults, Fact, Source
from qtiexport.readers.plain import key, phrases
from qtiexport.readers.plain.analysis import Analysis, analyse
from qtiexport.readers.plain.article import article, titled
from qtiexport.readers.plain.facts import (
    division_facts,
    explanation_facts,
    key_facts,
    prompt_fact,
    rationale_facts,
    type_facts,
)
from qtiexport.readers.plain.habits import MEND, did_you_mean, foreign_key
from qtiexport.readers.plain.key import Evidence, Key, Missing
from qtiexport.readers.plain.kinds import Outline, not_a_question
from qtiexport.readers.plain.language import Told, contradicted, language, no_words, not_told, relevant
from qtiexport.readers.plain.options import Options
from qtiexport.readers.plain.phrases import Phrase
from qtiexport.readers.plain.question import Found, question
from qtiexport.readers.plain.second import second_question
from qtiexport.readers.plain.sections import ARTICLE, Division, divide
from qtiexport.readers.plain.structure import Segment, segments
from qtiexport.readers.plain.titles import question_title
from qtiexport.readers.plain.vocabulary import Vocabulary

Result = tuple[Account, tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True)
class Read:
    """What the steps found in a question, before it is decided whether it can be used."""

    division: Division
    stated: tuple[Phrase, ...]
    open: tuple[Phrase, ...]
    parts: tuple[Segment, ...]
    analysis: Analysis
    key: Key
    diagnostics: tuple[Diagnostic, ...]


def read_block(found: Outline, source: Source, defaults: Defaults, known: tuple[Vocabulary, ...]) -> Result:
    """One block as a question or an article, with the account of it and its mistakes."""
    told = language(found, source, defaults, known)
    facts = [*_kind_facts(found, source), *_language_facts(told), _identifier_fact(found)]
    doubt = _kind_problem(found, source, known)
    part, more, problems = (None, (), (doubt,)) if doubt else _part(found, source, defaults, told, known)
    if part:
        facts.append(Fact("title", part.title, "", _title_place(found, part)))
    return Account((*facts, *more), None if has_errors(problems) else part), problems


def _title_place(found: Outline, part: Part) -> Location:
    if isinstance(part, Question):
        return part.location
    return titled(found.block.lines).span().location(found.block.path)


def _part(
    found: Outline, source: Source, defaults: Defaults, told: Told | None, known: tuple[Vocabulary, ...]
) -> tuple[Part | None, tuple[Fact, ...], tuple[Diagnostic, ...]]:
    """The part, also one that cannot be used, what is known of it beyond its kind, and its mistakes."""
    unspoken = _language_problem(found, source, told, known) or contradicted(found, source, defaults, known)
    problems = (unspoken,) if unspoken else ()
    if is_question(found, source):
        part, facts, more = _question(found, source, defaults, told, known)
        return part, facts, (*problems, *more)
    return (_article(found, source, told) if told else None), (), problems


def is_question(found: Outline, source: Source) -> bool:
    """Whether a block is a question: pinned as one, or by a sign that only a question has."""
    return source.kind == "question" or (source.kind != "article" and found.sign is not None)


def _kind_problem(found: Outline, source: Source, known: tuple[Vocabulary, ...]) -> Diagnostic | None:
    if source.kind == "article" or found.sign:
        return None
    return not_a_question(found, source.pinned_by, known) if source.kind == "question" else found.doubt


def _language_problem(
    found: Outline, source: Source, told: Told | None, known: tuple[Vocabulary, ...]
) -> Diagnostic | None:
    if told is None:
        return not_told(found)
    return no_words(found, told, known) if told.words is None and source.kind != "article" else None


def _article(found: Outline, source: Source, told: Told) -> Part:
    block = found.block
    return article(block.path, item_identifier(block.identifier), told.tag, block.lines, source.metadata)


def _question(
    found: Outline, source: Source, defaults: Defaults, told: Told | None, known: tuple[Vocabulary, ...]
) -> tuple[Part | None, tuple[Fact, ...], tuple[Diagnostic, ...]]:
    words = relevant(told, found, known) or known
    read = _steps(found, words, known)
    main = told.words if told and told.words else words[0]
    record = Found(
        identifier=item_identifier(found.block.identifier),
        title=question_title(read.division.stem.text, _before(read), main.abbreviations),
        division=read.division,
        key=read.key.right,
        stated=read.stated[-1].number if read.stated else None,
        open=bool(read.open) and not read.stated,
        parts=read.parts,
        bullets=read.analysis.bullets,
    )
    tag = told.tag if told else ""
    part = question(found.block.path, record, tag, main, defaults, source.metadata)
    return part, _facts(found, read, part), read.diagnostics


def _steps(found: Outline, words: tuple[Vocabulary, ...], known: tuple[Vocabulary, ...]) -> Read:
    path = found.block.path
    division = divide(path, found.head, bool(found.tail), words)
    texts = [choice.text for choice in division.choices]
    options = Options(texts)
    stated = phrases.numbers(division.stem, words)
    parts = segments(found.tail, lambda line: phrases.heading(line, words))
    analysis = analyse(path, parts, options)
    second = second_question(found, options, known)
    asked = phrases.questions(division.stem, words)
    contradiction = key.contradicted(path, stated, asked)
    problems = [*division.diagnostics, *((second,) if second else ())]
    if problems:
        # The options or the explanation are not what they seem: what follows from them would only repeat it.
        decided = Key((), (), ())
    else:
        decided = _decided(found, division, parts, analysis, options, None if contradiction else stated, words)
    problems += [contradiction] if contradiction else []
    otherwise = None if stated else key.asked_otherwise(path, asked, len(decided.right), texts)
    problems += [otherwise] if otherwise else []
    return Read(
        division,
        stated,
        phrases.open_numbers(division.stem, words),
        parts,
        analysis,
        decided,
        (*problems, *decided.diagnostics),
    )


def _decided(
    found: Outline,
    division: Division,
    parts: tuple[Segment, ...],
    analysis: Analysis,
    options: Options,
    stated: tuple[Phrase, ...] | None,
    words: tuple[Vocabulary, ...],
) -> Key:
    path, choices = found.block.path, division.choices
    bold, strange = key.from_bold(path, parts, analysis.bullets, options)
    present = (key.from_boxes(choices), key.from_analysis(analysis.bullets), bold)
    sources: tuple[Evidence, ...] = tuple(one for one in present if one)
    if analysis.diagnostics:
        right = next((tuple(sorted(one.right)) for one in sources if one.right), ())
        return Key(right, sources, (*analysis.diagnostics, *strange))
    known = any(one.right for one in sources)
    missing = Missing("") if known else _missing(found, division, words)
    decided = key.decide(path, choices, sources, stated[-1] if stated else None, missing)
    others = key.unanalysed(path, choices, analysis.bullets)
    return Key(decided.right, sources, (*decided.diagnostics, *strange, *others))


def _missing(found: Outline, division: Division, words: tuple[Vocabulary, ...]) -> Missing:
    """What to do about a key that is missing, where something looks like a key or like an explanation."""
    lines = (*found.head[1:], *found.tail)
    habit = foreign_key(lines, tuple(choice.lines for choice in division.choices))
    meant = "" if found.tail else did_you_mean(lines, words)
    unsure = found.sign is not None and not found.asked and not division.choices[0].lines[0].start
    advice = f"{meant}{habit.advice if habit else ''}{MEND}{f'; {ARTICLE}' if unsure else ''}"
    return Missing(advice, habit.span if habit else None)


def _before(read: Read) -> int:
    """Where the first phrase about the number begins in the stem, or the stem's length."""
    asked = (*read.stated[-1:], *read.open[-1:])
    text = read.division.stem.text
    if not asked:
        return len(text)
    first = min(asked, key=lambda phrase: phrase.start)
    return first.raw_start


def _facts(found: Outline, read: Read, part: Question) -> tuple[Fact, ...]:
    path = found.block.path
    interaction = choice_interaction(part)
    names = tuple(choice.identifier for choice in interaction.choices)
    heads = {one.named.option: one.named.head for one in read.analysis.bullets}
    first = next((line for line in found.tail if not line.blank), None)
    return (
        prompt_fact(path, read.division),
        *type_facts(interaction.form, len(read.key.right)),
        *division_facts(path, read.division, names, read.stated, read.open),
        *key_facts(path, read.key.sources, names),
        *rationale_facts(path, interaction.choices, heads),
        *explanation_facts(path, part.explanation, first),
    )


def _kind_facts(found: Outline, source: Source) -> list[Fact]:
    if source.kind:
        return [Fact("kind", source.kind, f"{source.pinned_by or 'bank.toml or a folder rule'} says so")]
    if found.sign:
        return [Fact("kind", "question", found.reason, found.sign.location(found.block.path))]
    if found.doubt:
        return [Fact("kind", "unclear", "a question followed by a list")]
    reason = "no explanation marker, no number to choose, no ticked box"
    return [Fact("kind", "article", reason, found.block.lines[0].span().location(found.block.path))]


def _language_facts(told: Told | None) -> list[Fact]:
    return [Fact("language", told.tag, told.reason) if told else Fact("language", "unknown", "nothing tells it")]


def _identifier_fact(found: Outline) -> Fact:
    block = found.block
    reason = "the block's id line" if block.named else f"the name “{block.identifier}”"
    location = block.named.location(block.path) if block.named else None
    return Fact("identifier", item_identifier(block.identifier), reason, location)
