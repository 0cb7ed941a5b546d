"""What shuts readers out: references by colour or place alone, and hard language. Both are off by default."""

import re
from collections.abc import Iterator

from qtiexport.diagnostics import Severity
from qtiexport.rules.frame import Finding, Quote, rule
from qtiexport.rules.items.view import Item

_SENTENCE = re.compile(r"[.!?:;](?=\s|\Z)")
_LONG_WORD = 6
_FEWEST_WORDS = 30
_HARD = 60


@rule("ACC102", "reference-by-place", Severity.INFO, optional=True, worded=True)
def reference_by_place(item: Item) -> Iterator[Finding]:
    """A text can be followed without seeing the page.

    What it checks: no text has a phrase such as “see above” or “in the red box”. Off by default: such words mean many
    other things.

    Why it matters: places and colours are lost on those who listen, and on small screens; the order of what is above
    and below differs between learning management systems (WCAG 2.2, 1.3.3).

    Example:
        Which river flows through Paris?
        - Seine
        - Rhine
        - Danube

        Explanation: The **Seine** does, see above.

    Instead:
        Which river flows through Paris?
        - Seine
        - Rhine
        - Danube

        Explanation: The **Seine** does.
    """
    positions = item.lexicon.positions if item.lexicon else None
    for text in item.texts if positions and positions.near(item.lower) else ():
        found = positions.find(text.prose, text.lower) if positions else None
        if found:
            message = f"“{found[0]}” is lost on those who do not see the page"
            yield Finding(text.line, message, "name what is meant", (Quote(text.line, found[0]),))


@rule("ACC103", "hard-language", Severity.INFO, optional=True)
def hard_language(item: Item) -> Iterator[Finding]:
    """The stem is no harder to read than it has to be.

    What it checks: a stem of 30 words or more has a LIX of at most 60: words a sentence, plus the share in per cent of
    words of more than 6 letters. The measure is made for languages with blanks between words. Off by default: how hard
    a text may be depends on who reads it.

    Why it matters: a question on rivers should not be lost by those who know rivers and read slowly.

    Example:
        Considering international agreements concerning transboundary watercourses, fundamental obligations regarding equitable utilisation, environmental protection, prior notification, information exchange and peaceful settlement of disputes notwithstanding, which particular European river convention established permanent institutional cooperation?
        - The Rhine convention
        - The Danube convention
        - The Elbe convention

        Explanation: **The Rhine convention** did so in 1963.

    Instead:
        Some rivers cross the borders of many states. These states have made treaties on how to use and protect the water. Which of the treaties was the first to set up a permanent commission?
        - The Rhine convention
        - The Danube convention
        - The Elbe convention

        Explanation: **The Rhine convention** did so in 1963.
    """  # noqa: E501
    words = item.stem.prose.split()
    if len(words) < _FEWEST_WORDS or (item.lexicon and not item.lexicon.spaced):
        return
    sentences = max(1, len(_SENTENCE.findall(item.stem.prose)))
    long = sum(len(word.strip(".,;:!?()")) > _LONG_WORD for word in words)
    lix = len(words) / sentences + 100 * long / len(words)
    if lix > _HARD:
        message = f"the stem is hard to read: LIX {lix:.0f}, with {len(words) / sentences:.0f} words a sentence"
        yield Finding(item.stem.line, message, "make more and shorter sentences", (Quote(item.stem.line, item.asked),))
