"""The gaps that Moodle reads from the text of a question: `[[n]]`, and the code of cloze (types.md 4, 5 and 12)."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, rule
from qtiexport.rules.moodle.places import place, text

_NUMBERED = re.compile(r"\[\[([0-9]{1,6})\]\]")
_BEGIN = re.compile(r"\{([1-9][0-9]*):(SHORTANSWER|SHORTANSWER_C|NUMERICAL|MULTICHOICE|MULTICHOICE_S):([^{}]*)\}")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(:[0-9]+(\.[0-9]+)?)?")
_REFERENCE = re.compile(r"&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,8});")
_SHOWN = 60


@rule("MDL010", "gap-unreadable", Severity.ERROR)
def gap_unreadable(question: etree._Element) -> Iterator[Finding]:
    """The gaps of a cloze text are ones that Moodle reads as they are meant.

    What it checks: the text of a cloze question has a gap; each “{” begins one, `{weight:TYPE:=right~wrong}`, with a
    right answer; a list has two answers or more, a number is one; within an answer the signs of the code are numeric
    references such as `&#126;`.

    Why it matters: Moodle leaves what it cannot read in the text, without a word, and learners meet the code with the
    answer in it.

    Example:
        {1:SHORTANSWER:Seine}

    Instead:
        {1:SHORTANSWER:=Seine}
    """
    if question.get("type") != "cloze":
        return
    said = text(question, "questiontext")
    if "{" not in said:
        yield Finding(place(question), "the text of a cloze question has no gap", "write the gaps into the text")
    for start in (found.start() for found in re.finditer(r"\{", said)):
        gap = _BEGIN.match(said, start)
        fault = _gap_fault(gap[2], gap[3]) if gap else "it is no {weight:TYPE:answers}"
        if fault:
            message = f"Moodle cannot read the gap “{said[start : start + _SHOWN]}”: {fault}"
            yield Finding(place(question), message, "write it as {1:SHORTANSWER:=right}, “{” of the author as &#123;")


def _gap_fault(kind: str, answers: str) -> str:
    """What is wrong with the answers of a gap, "" if nothing is."""
    said = answers.split("~")
    bare = [answer.removeprefix("=") for answer in said]
    if not any(answer.startswith("=") for answer in said):
        return "it has no right answer"
    if not all(bare):
        return "an answer of it is empty"
    if kind.startswith("MULTICHOICE") and len(said) < 2:
        return "a list has two answers or more"
    if kind == "NUMERICAL":
        return "" if all(_NUMBER.fullmatch(answer) for answer in bare) else "an answer of it is no number"
    return next((f"“{sign}” is not written as a reference" for answer in bare if (sign := _raw(answer))), "")


def _raw(answer: str) -> str:
    """A sign of the code that stands in an answer as it is, "" if there is none."""
    found = re.search(r"[#=*%\\\"&<>]", _REFERENCE.sub("", answer))
    return found[0] if found else ""


@rule("MDL011", "gap-without-word", Severity.ERROR)
def gap_without_word(question: etree._Element) -> Iterator[Finding]:
    """Each numbered gap has its word.

    What it checks: the text of a gapselect or ddwtos question has a gap `[[n]]`; there are n words or more; a word to
    drag that belongs in several gaps is `infinite`.

    Why it matters: a gap without a word cannot be filled; a word that is used up leaves the next gap empty.

    Example:
        [[4]] with three dragbox elements

    Instead:
        [[3]]
    """
    words = {"gapselect": "selectoption", "ddwtos": "dragbox"}.get(question.get("type", ""))
    if words is None:
        return
    found, there = Counter(map(int, _NUMBERED.findall(text(question, "questiontext")))), question.findall(words)
    if not found:
        yield Finding(place(question), "the text has no gap", "write [[1]] where the first word belongs")
    for number, times in sorted(found.items()):
        if not 1 <= number <= len(there):
            message = f"the gap [[{number}]] has no word: there are {len(there)}"
            yield Finding(place(question), message, "write the place of its word in the list of words")
        elif times > 1 and words == "dragbox" and there[number - 1].find("infinite") is None:
            message = f"word {number} belongs in {times} gaps and can be used once"
            yield Finding(place(there[number - 1]), message, "add infinite to it")
