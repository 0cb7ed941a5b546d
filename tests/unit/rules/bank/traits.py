"""Records of questions for the rules over a bank."""

from dataclasses import replace

from qtiexport.diagnostics import Location
from qtiexport.model import ChoiceForm
from qtiexport.traits.bank import BankTraits, bank_traits
from tests.makers import interaction, question, true_false


def single(number: int, key: int = 0, options: int = 4, language: str = "en", shuffle: bool = False) -> BankTraits:
    """A single-choice question that shares no word with one of another number."""
    signs = "".join("+" if place == key else "-" for place in range(options))
    texts = [f"answer{chr(97 + place)}x{number}" for place in range(options)]
    asked = interaction(signs, ChoiceForm.SINGLE, 1, texts, shuffle=shuffle)
    return placed(bank_traits(question(asked, f"q{number}", stem=(f"question{number}",), language=language)), number)


def keys(places: str, **more: int | str | bool) -> tuple[BankTraits, ...]:
    """Single-choice questions whose right options stand at these places, such as "0312"."""
    return tuple(single(number, int(place), **more) for number, place in enumerate(places))  # type: ignore[arg-type]


def stated(number: int, true: bool) -> BankTraits:
    """A true/false question."""
    return placed(bank_traits(question(true_false(true), f"q{number}", stem=(f"statement{number}",))), number)


def asked(identifier: str, stem: str, right: str, wrong: tuple[str, ...], language: str = "en") -> BankTraits:
    """A single-choice question in words; the right option stands first."""
    made = interaction("+" + "-" * len(wrong), ChoiceForm.SINGLE, 1, (right, *wrong))
    return bank_traits(question(made, identifier, stem=(stem,), language=language))


def placed(traits: BankTraits, line: int) -> BankTraits:
    """The record with a place of its own."""
    return replace(traits, location=Location("bank.txt", line + 1))
