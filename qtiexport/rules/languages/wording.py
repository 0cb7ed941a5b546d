"""TRN: what a question tells in two languages: its parts, its words, its numbers."""

from collections.abc import Callable, Iterable, Iterator

from qtiexport.diagnostics import Location, Severity
from qtiexport.model import Kind
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.languages.structure import counterparts, is_paired
from qtiexport.traits.figures import Figure
from qtiexport.traits.languages import LanguageTraits, OptionTraits
from qtiexport.traits.links import Pair
from qtiexport.traits.wording import Wording

_FEWEST_WORDS = 4
_SHOWN = 3
# One language writes small numbers, days and centuries as words or Roman numerals, the other as digits.
_LARGEST_SPELT = 31


@rule("TRN004", "part-missing", Severity.WARNING)
def part_missing(pair: Pair) -> Iterator[Finding]:
    """Each part of a question is there in every language.

    What it checks: explanation, rationales, hints, model answer, rubric and images, and the texts for images, are there
    in both languages or in neither. All that is missing between two texts is one finding.

    Why it matters: learners of one language are told less than those of the other.

    Example:
        rivers.de.md: ... and an explanation below “## Erläuterung”
        rivers.fr.md: ... and no explanation

    Instead:
        rivers.fr.md: ... and its translation below “## Explication”
    """
    ours, theirs = _parts(pair.text), _parts(pair.reference)
    lacking = [said for said in theirs if said not in ours]
    extra = [said for said in ours if said not in theirs]
    if pair.text.question is not pair.reference.question or not (lacking or extra):
        return
    there = pair.reference.place
    told = [f"lacks {_listed(lacking)}, which {there} has" for _ in lacking[:1]]
    told += [f"has {_listed(extra)}, which {there} has not" for _ in extra[:1]]
    advice = "translate what is missing, or leave it out in both languages"
    yield Finding(0, f"“{pair.text.identifier}” {'; it '.join(told)}", advice)


def _parts(text: LanguageTraits) -> tuple[str, ...]:
    """What there is beside stem and options, as a reader says it."""
    explained = [option.identifier for option in text.options if option.explained]
    whole = len(explained) == len(text.options)
    rationales = ("rationales",) if whole else tuple(f"a rationale for “{name}”" for name in explained)
    return (
        *(("an explanation",) if text.explained else ()),
        *(rationales if explained else ()),
        *((_counted(text.hints, "hint"),) if text.hints else ()),
        *text.guides,
        *_images(text),
    )


def _images(text: LanguageTraits) -> Iterator[str]:
    contents = (text.stem, *(option.text for option in text.options), text.explanation)
    alts = [alt for content in contents if content for alt in content.alts]
    if alts:
        yield _counted(len(alts), "image")
    if any(alts):
        yield f"texts for {_counted(sum(alts), 'image')}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _listed(parts: list[str]) -> str:
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]


@rule("TRN006", "untranslated-text", Severity.WARNING)
def untranslated_text(pair: Pair) -> Iterator[Finding]:
    """A translation is in words of its own language.

    What it checks: stem, article and options of more than three words (also of what is paired, ordered or clicked) are
    not the same in two languages. Program text
    does not count, and neither do languages of one family such as `de` and `de-CH`.

    Why it matters: a text that was copied to be translated later reaches learners who cannot read it.

    Example:
        rivers.de.md: Welche Flüsse münden ins Meer?
        rivers.fr.md: Welche Flüsse münden ins Meer?

    Instead:
        rivers.fr.md: Quels fleuves se jettent dans la mer ?
    """
    if _family(pair.text) == _family(pair.reference):
        return
    for name, ours, theirs in _texts(pair):
        if ours.digest == theirs.digest and ours.words >= _FEWEST_WORDS:
            message = f"{name}, “{ours.said}”, is the same in {_place(pair.reference, theirs)}"
            yield Finding(ours.line, message, "translate it")


def _family(text: LanguageTraits) -> str:
    return text.language.partition("-")[0]


@rule("TRN007", "numbers-differ", Severity.WARNING)
def numbers_differ(pair: Pair) -> Iterator[Finding]:
    """Numbers, units, links and code are the same in every language.

    What it checks: the free-standing numbers of stem, options and explanations, with the signs of their units; the
    sites that are linked to; and code within lines. Digits in words (O2O) and number words do not count. The way to
    write numbers is that of each language: 1.000,5 in German is 1,000.5 in English. A number up to 31 that stands in
    one language only is taken for one that the other writes as a word.

    Why it matters: a wrong figure is the slip that proof-readers of a translation see last.

    Example:
        rivers.de.md: Der Rhein ist 1.233 km lang.
        rivers.fr.md: Le Rhin est long de 1 320 km.

    Instead:
        rivers.fr.md: Le Rhin est long de 1 233 km.
    """
    for name, ours, theirs in _texts(pair, explanations=True):
        there = _place(pair.reference, theirs)
        for message in (*_figures(ours, theirs, there), *_others(ours, theirs, there)):
            yield Finding(ours.line, f"{name} has {message}", "correct the one that is wrong")


def _figures(ours: Wording, theirs: Wording, there: Location) -> Iterator[str]:
    here = _only(ours.figures, theirs.figures)
    other = _only(theirs.figures, ours.figures)
    if (here and other) or not all(map(_may_be_spelt, (*here, *other))):
        yield f"{_numbers(here)} here and {_numbers(other)} in {there}"
    yield from _units(ours, theirs, there)


def _only(ours: Iterable[Figure], theirs: Iterable[Figure]) -> list[Figure]:
    known = {figure.value for figure in theirs}
    return [figure for figure in ours if figure.value not in known]


def _may_be_spelt(figure: Figure) -> bool:
    return len(figure.value) <= 2 and figure.value.isdigit() and int(figure.value) <= _LARGEST_SPELT


def _numbers(figures: list[Figure]) -> str:
    written = [f"{figure.written} {figure.unit}".strip() for figure in figures]
    more = f" and {len(written) - _SHOWN} more" if len(written) > _SHOWN else ""
    return f"the number {', '.join(written[:_SHOWN])}{more}" if written else "no such number"


def _units(ours: Wording, theirs: Wording, there: Location) -> Iterator[str]:
    """Units of one number that differ; a unit that is spelt out in one of the texts is not known."""
    for figure in ours.figures:
        here = {f.unit for f in ours.figures if f.value == figure.value}
        other = {f.unit for f in theirs.figures if f.value == figure.value}
        if figure.unit not in other and "" not in here | other and other:
            yield f"{figure.written} {figure.unit} here and {figure.written} {min(other)} in {there}"


def _others(ours: Wording, theirs: Wording, there: Location) -> Iterator[str]:
    kinds: tuple[tuple[str, Callable[[Wording], tuple[str, ...]]], ...] = (
        ("a link to", lambda text: text.sites),
        ("the code", lambda text: text.codes),
    )
    for kind, of in kinds:
        here, other = ([one for one in of(a) if one not in of(b)] for a, b in ((ours, theirs), (theirs, ours)))
        if here or other:
            yield f"{_said(kind, here)} here and {_said(kind, other)} in {there}"


def _said(kind: str, texts: list[str]) -> str:
    shown = [f"“{text if len(text) <= 40 else f'{text[:39]}…'}”" for text in texts[:_SHOWN]]
    return f"{kind} {', '.join(shown)}" if shown else "none"


def _texts(pair: Pair, explanations: bool = False) -> Iterator[tuple[str, Wording, Wording]]:
    """The texts that correspond, each with what a reader calls it."""
    here, there = pair.text, pair.reference
    if here.question is not there.question:
        return
    yield "the question" if here.question else "the text", here.stem, there.stem
    # Words to be marked stand in the text of the question, which has been looked at.
    if is_paired(pair) and here.kind != Kind.HOTTEXT:
        for option, other in counterparts(pair):
            yield _called(option, here), option.text, other.text
    if explanations and here.explanation and there.explanation:
        yield "the explanation", here.explanation, there.explanation


def _called(option: OptionTraits, text: LanguageTraits) -> str:
    """What a reader calls an option; the names that things of other kinds get by their places tell nobody anything."""
    return f"the {option.noun} “{option.identifier}”" if text.kind == "choice" or text.named else f"the {option.noun}"


def _place(text: LanguageTraits, wording: Wording) -> Location:
    return Location(text.location.path, wording.line) if wording.line else text.place


WORDING_RULES = (part_missing, untranslated_text, numbers_differ)
