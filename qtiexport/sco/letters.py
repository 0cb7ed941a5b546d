"""Whether a question speaks of its options by their letters."""

import re
from functools import cache

from qtiexport import markup, resources
from qtiexport.model import Question, choice_interaction

# The letters of Arabic and Hebrew lists, as the player writes them; a lone و is the word "and".
_MIRRORED = "أبجدهزحطيكلمنسعفصقرشتثخذضظغאבגדהוזחטיכלמנסעפצקרשת"


def refers_to_letters(question: Question) -> bool:
    """Whether a text of the question names an option by its letter ("answer B"): then letters are shown."""
    label = _label()
    choices = choice_interaction(question).choices
    texts = [question.body, *((question.explanation,) if question.explanation else ())]
    texts += [content for choice in choices for content in (choice.content, choice.rationale) if content]
    return any(label.search(markup.words(text)) for text in texts)


@cache
def _label() -> re.Pattern[str]:
    """A word for an option in any language, and its letter: "a" alone is a word of many languages, "A" is a letter."""
    words = {word for code in resources.languages() for word in resources.language(code)["labels"]}
    either = "|".join(map(re.escape, sorted(words)))
    return re.compile(rf"(?<![^\W_])(?i:{either})(?:\s*[A-Z](?![A-Za-z])|\s+[a-z]\)|\s+[{_MIRRORED}](?![^\W_]))")
