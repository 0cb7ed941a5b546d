"""Questions that a bank asks twice, alike or nearly, or whose answer another one gives away."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from qtiexport.diagnostics import Severity
from qtiexport.rules.bank.frame import BankFinding, Traits, by_language, few, place
from qtiexport.rules.frame import rule
from qtiexport.traits.bank import BankTraits, similarity
from qtiexport.traits.texts import unpacked

_ALIKE = 0.85
_FEWEST_WORDS = 8
_MOST_ENTERED = 16
"""So many questions at most are remembered for one word."""
_MOST_COMPARED = 64
"""So many questions at most is one compared with."""


@rule("BNK103", "duplicate-question", Severity.WARNING)
def duplicate_question(traits: Traits) -> Iterator[BankFinding]:
    """No question is asked twice in one language.

    What it checks: no two questions of one language have the same text, the same options in whatever order, and the
    same right ones. Options are all that there is to choose, to pair or to order; of what is typed, the right answers
    are compared. Case, blanks, kinds of quotes and the final stop make no difference; program text does. The question
    text alone may be the same: “Which statement is true?” is asked with other options each time.

    Why it matters: a test that draws questions from the bank may ask the same thing twice, and corrections reach one of
    the two only.

    Example: `rivers.en.md` and a copy of it, `rivers-2.en.md`.

    Instead: delete one of them. Where a course asks it before and after a lesson on purpose, keep it so.
    """
    for first, one in _repeated(traits):
        if first.answered == one.answered:
            message = f"“{one.identifier}” is the same question as “{first.identifier}” ({place(first.location)})"
            yield BankFinding(one.location, message, "delete one of them, or change what it asks")


@rule("BNK110", "duplicate-with-other-key", Severity.ERROR)
def duplicate_with_other_key(traits: Traits) -> Iterator[BankFinding]:
    """The same question with the same options has the same right options.

    What it checks: no two questions of one language have the same text and the same options, and other right ones:
    options, pairs, an order, answers to be typed or numbers.

    Why it matters: one of the two keys is wrong, and marks right answers as wrong.

    Example: “Which river is the longest?” with the options Rhine and Elbe: in one file the Rhine is ticked, in another
    one the Elbe.

    Instead: correct the key that is wrong, and delete one of the two questions.
    """
    for first, one in _repeated(traits):
        if first.answered != one.answered:
            message = (
                f"“{one.identifier}” is the same question as “{first.identifier}” ({place(first.location)}), "
                f"but other {'options' if one.options else 'answers'} are right"
            )
            yield BankFinding(one.location, message, "correct the key that is wrong, and delete one of them")


def _repeated(traits: Traits) -> Iterator[tuple[BankTraits, BankTraits]]:
    """Each question that asks what an earlier one asks, behind the first of them; equal names are BNK107's."""
    first: dict[tuple[str, bytes], BankTraits] = {}
    for one in traits:
        earlier = first.setdefault((one.language, one.asked), one)
        if earlier is not one and earlier.identifier != one.identifier:
            yield earlier, one


@rule("BNK104", "near-duplicate-question", Severity.INFO)
def near_duplicate_question(traits: Traits) -> Iterator[BankFinding]:
    """No two questions say nearly the same.

    What it checks: no two questions of one language have more than 85 per cent of their words in common, options
    included. Questions with other numbers in them are variants on purpose, and short ones of fewer than eight words
    are passed over. Several that are alike are told once.

    Why it matters: a question that was copied and reworded asks the same thing again, and the one often gives the
    answer to the other.

    Example: “Which of these rivers reaches the sea?” and “Which one of these rivers reaches the sea?” with the same
    options.

    Instead: keep the better one, or ask for something else.
    """
    for questions in by_language(traits).values():
        for leader, followers in _Alike(questions).groups():
            yield _near(leader, followers)


def _near(leader: BankTraits, followers: list[tuple[float, BankTraits]]) -> BankFinding:
    share, second = followers[0]
    more = [one.identifier for _, one in followers[1:]]
    also = f"; so {'is' if len(more) == 1 else 'are'} {few(more)}" if more else ""
    message = (
        f"“{second.identifier}” says nearly the same as “{leader.identifier}” ({place(leader.location)}): "
        f"they share {int(100 * share)} % of their words{also}"
    )
    return BankFinding(second.location, message, "keep one of them, or ask for something else")


@dataclass(slots=True)
class _Alike:
    """Looks for groups of questions that say nearly the same, each around its first one.

    Two texts that share more than 85 per cent of n words share one of the rarest 15 per cent of them: only questions
    that do are compared, and at most a fixed number with each, so that the work grows with the number of questions.
    """

    questions: Traits
    leaders: list[tuple[BankTraits, frozenset[int]]] = field(default_factory=list)
    known: defaultdict[tuple[bytes, int], list[int]] = field(default_factory=lambda: defaultdict(list))

    def groups(self) -> Iterator[tuple[BankTraits, list[tuple[float, BankTraits]]]]:
        """The first question of each group, and those like it with the share of words."""
        often: Counter[int] = Counter()
        for question in self.questions:
            often.update(unpacked(question.said))
        followers: defaultdict[int, list[tuple[float, BankTraits]]] = defaultdict(list)
        for question in self.questions:
            words = unpacked(question.said)
            said = frozenset(words)
            # Words that are equally rare keep their order, which is that of their numbers in every question.
            rare = sorted(words, key=often.__getitem__)[: len(words) - int(_ALIKE * len(words)) + 1]
            found = self._found(question, said, rare)
            if found is None:
                self._enter(question, said, rare)
            elif self.leaders[found[0]][0].asked != question.asked:
                followers[found[0]].append((found[1], question))
        for leader in sorted(followers):
            yield self.leaders[leader][0], followers[leader]

    def _found(self, question: BankTraits, said: frozenset[int], rare: list[int]) -> tuple[int, float] | None:
        if len(said) < _FEWEST_WORDS:
            return None
        shared = (leader for word in rare for leader in self.known.get((question.numbers, word), ()))
        for leader in islice(dict.fromkeys(shared), _MOST_COMPARED):
            words = self.leaders[leader][1]
            if _ALIKE * len(said) < len(words) < len(said) / _ALIKE and (share := similarity(said, words)) > _ALIKE:
                return leader, share
        return None

    def _enter(self, question: BankTraits, said: frozenset[int], rare: list[int]) -> None:
        number = len(self.leaders)
        self.leaders.append((question, said))
        for word in rare:
            entered = self.known[question.numbers, word]
            if len(entered) < _MOST_ENTERED:
                entered.append(number)


@rule("BNK105", "answer-given-elsewhere", Severity.INFO, optional=True)
def answer_given_elsewhere(traits: Traits) -> Iterator[BankFinding]:
    """No question's text holds the right option of another one.

    What it checks: the words of a right option, two to twelve of them, do not stand in this order in the text of
    another question of the language. Off by default, since many such words are no secret.

    Why it matters: who reads the one question has the answer to the other.

    Example: “Who painted the Night Watch?” with the right option “Rembrandt van Rijn”, and elsewhere “In which town did
    Rembrandt van Rijn paint the Night Watch?”.

    Instead: reword the text, or ask the two in different tests.
    """
    for questions in by_language(traits).values():
        yield from _given(questions)


def _given(questions: Traits) -> Iterator[BankFinding]:
    keys: defaultdict[int, list[tuple[bytes, BankTraits]]] = defaultdict(list)
    for question in questions:
        first = unpacked(question.told)[:1]
        if first and len(keys[first[0]]) < _MOST_ENTERED:
            keys[first[0]].append((question.told, question))
    for question in questions:
        for other in _answered(question, keys):
            named = f"“{other.identifier}” ({place(other.location)})"
            message = f"the text of “{question.identifier}” holds the answer to {named}"
            yield BankFinding(question.location, message, "reword it, or ask the two in different tests")


def _answered(question: BankTraits, keys: dict[int, list[tuple[bytes, BankTraits]]]) -> list[BankTraits]:
    """The other questions whose right option stands in the text of this one, each once."""
    words = unpacked(question.stem)
    size = len(question.stem) // max(len(words), 1)
    found = {
        other.identifier: other
        for start, word in enumerate(words)
        for told, other in keys.get(word, ())
        if other.identifier != question.identifier and question.stem.startswith(told, start * size)
    }
    return list(found.values())
