"""The plain form in the many shapes that authors give it: each reads alike (sources.md 4, "Measured")."""

import re
import unicodedata
from collections.abc import Callable

import pytest

from qtiexport.model import Article, choice_interaction
from tests.beside import SEEDS
from tests.unit.readers.plain_reading import choices, codes, key, question, reading, words

GERMAN = """\
Ein Museum in Köln möchte jüngere Gäste gewinnen. Welche Schritte passen dazu? Wählen Sie zwei aus.
- Führungen für Schüler und für Familien anbieten
- Die Öffnungszeiten kürzen
- Über neue Bilder in Filmen erzählen
Erläuterung: Hier **führungen für Schüler und für Familien anbieten** und **über neue Bilder in Filmen erzählen**.
"""
FRENCH = """\
L'équipe d'un théâtre veut remplir la salle. Quelles sont les deux idées à retenir ? Choisissez deux réponses.
Baisser le prix pour l'abonné qu'on espère
Ne plus imprimer l'affiche
Inviter les élèves d'une école voisine
Explication
Analyse de la bonne réponse
Le théâtre doit d'abord aller vers son public :
- Inviter les élèves d'une école voisine : ils reviendront avec leurs parents.
- Baisser le prix pour l'abonné qu'on espère : la fidélité naît d'un bon accueil.
Analyse des mauvaises options
- Ne plus imprimer l'affiche : personne ne saurait ce qu'on joue.
"""


def seeds() -> list[tuple[str, str]]:
    """The seeds that are questions, with their key; none where they do not lie beside the checkout."""
    found = [] if SEEDS is None else sorted(SEEDS.glob("00[01]_*.txt"))
    return [
        (path.read_text(encoding="utf-8"), expected)
        for path, expected in zip(found, ("A, C, D", "B, D, E"), strict=False)
    ]


BANKS = [(GERMAN, "A, C"), (FRENCH, "A, C"), *seeds()]


def _numbered(style: str) -> Callable[[str], str]:
    """The options with bullets of a style: `1` counts, `a` and `A` are letters, all else is itself."""

    def with_bullets(text: str) -> str:
        lines = text.split("\n")
        end = next(place for place, line in enumerate(lines) if re.match("Erläuterung|Explication", line))
        marks = {"1": "1234567", "a": "abcdefg", "A": "ABCDEFG"}
        for place in range(1, end):
            mark = style
            for sign, series in marks.items():
                mark = mark.replace(sign, series[place - 1])
            lines[place] = mark + re.sub("^- ", "", lines[place])
        return "\n".join(lines)

    return with_bullets


def _marker(style: str) -> Callable[[str], str]:
    """The marker in a style: `W` is the word of the language."""
    return lambda text: re.sub(
        "^(Erläuterung|Explication)(: ?|$)",
        lambda found: style.replace("W", found[1]) + ("" if style.endswith("\n") else "\n" if not found[2] else " "),
        text,
        flags=re.MULTILINE,
    )


def _swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


def _head(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of what stands before the marker only."""
    return lambda text: change(text[: len(text) - len(_after(text))]) + _after(text)


def _tail(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of the marker and of what stands after it only."""
    return lambda text: text[: len(text) - len(_after(text))] + change(_after(text))


def _after(text: str) -> str:
    place = re.search("^(Erläuterung|Explication)", text, re.MULTILINE)
    assert place
    return text[place.start() :]


MUTATIONS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NFD before the marker only": _head(lambda text: unicodedata.normalize("NFD", text)),
    "no final newline": str.rstrip,
    "blanks at line ends": _swap("\n", " \u00a0\t\n"),
    "blank lines before and after": lambda text: f"\n \n{text}\n\n",
    "blank lines between all lines": _swap("\n", "\n\n"),
    "no-break blanks": _swap(" ", "\u00a0"),
    "narrow no-break blanks": _swap(" ", "\u202f"),
    "ideographic blanks": _swap(" ", "\u3000"),
    "no-break blanks before the marker only": _head(_swap(" ", "\u00a0")),
    "form feed in a line": _swap("Köln", "Kö\x0cln"),
    "next line sign in a line": _swap(". ", ".\x85 "),
    "line separator in a line": _swap(". ", ".\u2028 "),
    "bullets -": _numbered("- "),
    "bullets *": _numbered("* "),
    "bullets +": _numbered("+ "),
    "bullets •": _numbered("• "),
    "bullets • without a blank": _numbered("•"),
    "bullets –": _numbered("– "),
    "bullets 1.": _numbered("1. "),
    "bullets 1)": _numbered("1) "),
    "bullets a)": _numbered("a) "),
    "bullets A.": _numbered("A. "),
    "indented bullets": _numbered("  - "),
    "no bullets": _numbered(""),
    "bullets * in the explanation": _tail(_swap("\n- ", "\n* ")),
    "bullets 1. in the explanation": _tail(_swap("\n- ", "\n1. ")),
    "indented bullets in the explanation": _tail(_swap("\n- ", "\n  • ")),
    "marker as heading": _marker("## W\n"),
    "marker in bold": _marker("**W**\n"),
    "marker and colon in bold": _marker("**W:**"),
    "marker in emphasis": _marker("_W_:"),
    "marker in capitals": lambda text: _marker("W:")(text).replace("Erläuterung", "ERLÄUTERUNG"),
    "marker with a blank before the colon": _marker("W :"),
    "marker with a no-break blank": _marker("W\u00a0:"),
    "marker with a full-width colon": _marker("W："),
    "marker in the plural": lambda text: text.replace("Erläuterung:", "Erläuterungen:").replace(
        "Explication\n", "Explications :\n"
    ),
    "another marker": lambda text: text.replace("Erläuterung:", "Begründung:").replace("Explication\n", "Corrigé\n"),
    "separator without blank": _swap(" : ", ": "),
    "separator with a no-break blank": _swap(" : ", "\u00a0: "),
    "separator with a narrow no-break blank": _swap(" : ", "\u202f: "),
    "separator full-width": _swap(" : ", "："),
    "separator hyphen": _swap(" : ", " - "),
    "separator en dash": _swap(" : ", " – "),
    "separator em dash": _swap(" : ", " — "),
    "curly apostrophes before the marker": _head(_swap("'", "’")),
    "curly apostrophes after the marker": _tail(_swap("'", "’")),
    "headings in bold with colon": lambda text: re.sub("^(Analyse .*)$", r"**\1 :**", text, flags=re.MULTILINE),
    "headings as headings": lambda text: re.sub("^(Analyse .*)$", r"### \1", text, flags=re.MULTILINE),
    "names in bold": _tail(lambda text: re.sub("^- (.*?) : ", r"- **\1** : ", text, flags=re.MULTILINE)),
    "names and colons in bold": _tail(lambda text: re.sub("^- (.*?) : ", r"- **\1 :** ", text, flags=re.MULTILINE)),
    "bold with underscores": _swap("**", "__"),
    "bold across a line end": _tail(_swap("Familien anbieten", "Familien\nanbieten")),
    "bold with a full stop": lambda text: re.sub(r"\*\*([^*]+)\*\*", r"**\1.**", text),
    "the number as a digit": lambda text: re.sub("Sie (zwei|drei)|sez (deux|trois)", _digit, text),
    "the number as a full-width digit": lambda text: re.sub("Sie (zwei|drei)|sez (deux|trois)", _wide, text),
    "the number in bold": lambda text: re.sub("(zwei|drei|deux|trois)(?= aus| réponses)", r"**\1**", text),
    "directive in capitals": lambda text: text.replace("Wählen Sie", "WÄHLEN SIE").replace("Choisissez", "CHOISISSEZ"),
    "directive in parentheses": lambda text: re.sub(
        "(Wählen Sie .*|Choisissez .*)$", r"(\1)", text, count=1, flags=re.MULTILINE
    ),
    "directive on a line of its own": lambda text: re.sub(" (Wählen Sie|Choisissez)", r"\n\1", text),
}


def _digit(found: re.Match[str]) -> str:
    word = found[1] or found[2]
    return found[0].replace(word, "2" if word in ("zwei", "deux") else "3")


def _wide(found: re.Match[str]) -> str:
    return _digit(found).replace("2", "２").replace("3", "３")


@pytest.mark.parametrize("name", MUTATIONS)
@pytest.mark.parametrize(
    "bank", range(len(BANKS)), ids=["german", "french", "german seed", "french seed"][: len(BANKS)]
)
def test_every_shape_reads_alike(bank: int, name: str) -> None:
    """Encoding, blanks, bullets, markers, separators and bold change neither the key nor bring a message."""
    text, expected = BANKS[bank]
    part = question(MUTATIONS[name](text))
    stated = 2 if bank < 2 else 3
    assert key(part) == expected
    assert choice_interaction(part).max_choices == stated
    assert len(choices(part)) == (3 if bank < 2 else 5)
    assert [choice.rationale is None for choice in choices(part)] == [part.language == "de"] * len(choices(part))


@pytest.mark.parametrize("bank", range(len(BANKS)))
def test_decomposed_letters_stay(bank: int) -> None:
    """What a learner reads has the author's own characters, composed or not."""
    text = unicodedata.normalize("NFD", BANKS[bank][0])
    part = question(text)
    shown = " ".join(words(choice.content) for choice in choices(part)) + words(part.explanation)
    assert unicodedata.is_normalized("NFD", shown)
    assert words(choices(part)[0].content) in text


@pytest.mark.parametrize("mark", ["\x0c", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_only_a_newline_ends_a_line(mark: str) -> None:
    """Characters at which `str.splitlines` would split stay within their line, and later lines keep their numbers."""
    text = GERMAN.replace("Öffnungszeiten kürzen", f"Öffnungszeiten{mark}kürzen").replace("zwei", "drei")
    found = reading(text)
    assert codes(found) == ["KEY002"]
    assert [one.line for one in found.diagnostics[0].evidence] == [1, 5, 5]
    option = next(fact for fact in found.accounts[0].facts if fact.value.startswith("B  "))
    assert f"Öffnungszeiten{mark}kürzen" in option.value


@pytest.mark.parametrize("bank", range(len(BANKS)))
def test_an_unknown_marker_is_never_an_article(bank: int) -> None:
    """With an unknown marker word the number to choose still makes it a question, which then has no key."""
    text = re.sub("^(Erläuterung|Explication)", "Selitys", BANKS[bank][0], flags=re.MULTILINE)
    found = reading(text)
    assert not found.parts
    assert set(codes(found)) & {"SRC003", "SRC004", "KEY001"}


@pytest.mark.parametrize("bank", range(len(BANKS)))
def test_another_number_is_an_error(bank: int) -> None:
    """A number to choose that differs from the key is reported with both sides."""
    text = re.sub("Wählen Sie (zwei|drei)", "Wählen Sie vier", BANKS[bank][0])
    text = re.sub("Choisissez (deux|trois)", "Choisissez une", text)
    found = reading(text)
    assert codes(found) == ["KEY002"]
    assert len(found.diagnostics[0].evidence) > 1


@pytest.mark.parametrize("heading", ["Analyse des options erronées", "Autres options", "Le reste :"])
@pytest.mark.parametrize("bank", range(1, len(BANKS), 2))
def test_an_unknown_heading_does_not_turn_the_key(bank: int, heading: str) -> None:
    """A heading for wrong options that is not known never makes them right: KEY007."""
    found = reading(BANKS[bank][0].replace("Analyse des mauvaises options", heading))
    assert codes(found) == ["KEY007"]
    assert found.parts == ()


@pytest.mark.parametrize("bank", range(len(BANKS)))
def test_two_questions_need_a_line_between(bank: int) -> None:
    """The same question twice is SRC007 without a line of hyphens, and two questions with one."""
    text = BANKS[bank][0].rstrip() + "\n"
    assert codes(reading(f"{text}\n{text}")) == ["SRC007"]
    found = reading(f"{text}-----\n{text}")
    assert found.diagnostics == ()
    assert [part.identifier for part in found.parts] == ["q-1", "q-2"]


def test_options_may_hold_separators_and_begin_alike() -> None:
    """An option may hold ` : ` and ` - ` and may begin another: the longest one that fits is meant."""
    text = """\
Quel est le bon plan ? Choisissez deux réponses.
- Plan A
- Plan A : le matin
- Plan A : le matin - à pied
Explication
Bonnes réponses
- Plan A : le matin - à pied : c'est calme.
- Plan A : c'est simple.
Mauvaises réponses
- Plan A : le matin : c'est trop tôt.
"""
    part = question(text)
    assert key(part) == "A, C"
    assert [words(choice.rationale) for choice in choices(part)] == ["c'est simple.", "c'est trop tôt.", "c'est calme."]


@pytest.mark.parametrize(
    "text",
    [
        "Die Erklärung liegt nahe.\n\nDer Grund ist nicht bekannt, und das ist gut.",
        "Feedback ist ein Geschenk.\n\nWer Feedback gibt, der hilft.\n\nOb das immer so ist?",
        "Une explication s'impose dans ces cas.\n\nLes commentaires sont libres, mais pas sans règles pour nous.",
        "Feedback matters.\n\nIt should be given with care, and it is not for the faint of heart.",
        "Wer die Wahl hat\n\nWählen Sie eine Strategie, die passt.\n\n- klein\n- fein\n\nDas ist nicht leicht.",
        "Drei Tipps für die Praxis\n\n- nicht hetzen\n- die Ruhe und das Wasser\n\nWas bleibt? Die Ruhe ist das Ziel.",
    ],
)
def test_articles_that_speak_of_markers(text: str) -> None:
    """Marker words within sentences, questions within text and lists below statements leave an article an article."""
    found = reading(text)
    assert found.diagnostics == ()
    assert [type(part) for part in found.parts] == [Article]
