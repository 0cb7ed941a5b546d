"""The plain form as the fixtures show it, what `explain` is told, and the seeds where they lie beside the checkout."""

import pytest

from qtiexport.diagnostics import Evidence, Severity
from qtiexport.model import Article, Question, choice_interaction
from qtiexport.readers.contract import Defaults, Source
from qtiexport.readers.plain.facts import length
from qtiexport.readers.plaintext import SUFFIXES, read
from tests.beside import SEEDS
from tests.unit.readers.plain_reading import choices, codes, fixtures, key, question, reading, shown

CASES = [*fixtures("plain.md"), *fixtures("plain-mistakes.md")]
FOREST = """\
Was wächst im Wald? Wählen Sie zwei aus.
- Moos
- Algen
- Farne
Erläuterung
Am Boden ist es dunkel.
Richtige Antworten
- Moos: es mag Schatten.
- Farne: sie auch.
Falsche Antworten
- Algen: sie wachsen im Wasser.
"""


@pytest.mark.parametrize(("title", "source", "expected"), CASES, ids=[title for title, _, _ in CASES])
def test_fixture(title: str, source: str, expected: str) -> None:
    """Each case of the fixtures reads as it says, with these messages and no others."""
    kind = title.partition("(kind = ")[2].rstrip(")") or None
    assert shown(reading(source, kind=kind)) == expected


def test_every_code_is_shown() -> None:
    """The fixtures hold each code of the plain form at least once."""
    found = {line.split()[0] for _, _, expected in CASES for line in expected.split("\n") if line[:3] in ("SRC", "KEY")}
    errors = {f"SRC00{n}" for n in range(1, 8)} | {f"KEY00{n}" for n in range(1, 8)}
    assert found == errors | {"KEY101", "KEY102", "KEY103"}


def test_only_text_files_are_read() -> None:
    """The reader asks for .txt files and for no others."""
    assert SUFFIXES == (".txt",)


def test_a_contradiction_shows_both_sides() -> None:
    """KEY002 points at the number and shows each right option where it is named, by line and column from 1."""
    text = FOREST.replace("zwei", "drei")
    (found,) = reading(text).diagnostics
    first, last = "Was wächst im Wald? Wählen Sie drei aus.", "- Farne: sie auch."
    assert str(found.location) == "q.txt:1:21"
    assert found.evidence == (
        Evidence(1, first, 21, len("Wählen Sie drei aus"), "says 3"),
        Evidence(8, "- Moos: es mag Schatten.", 3, 4, "right: A"),
        Evidence(9, last, 3, 5, "right: C"),
    )


def test_columns_count_the_authors_characters() -> None:
    """Places are those of the text as written, also where it spells letters as base and mark."""
    text = (
        "Wa\u0308hlt\u0308e: Was wa\u0308chst? Wa\u0308hlen Sie drei aus.\n- Moos\n- Algen\nErla\u0308uterung: **Moos**"
    )
    (found,) = reading(text).diagnostics
    assert found.code == "KEY002"
    column = found.evidence[0].column
    assert text[column - 1 :].startswith("Wa\u0308hlen Sie drei")
    assert found.evidence[0].length == len("Wa\u0308hlen Sie drei aus")


def test_facts_tell_how_the_text_was_read() -> None:
    """An author sees kind, language, title, number, options, key and rationales, each with its reason or place."""
    (account,) = reading(FOREST).accounts
    facts = [(fact.topic, fact.value, fact.reason, str(fact.location or "")) for fact in account.facts]
    assert facts == [
        ("kind", "question", "the explanation marker “Erläuterung”", "q.txt:5:1"),
        ("language", "de", "the words “Wählen Sie zwei aus”", ""),
        ("identifier", "q", "the name “q”", ""),
        ("title", "Was wächst im Wald?", "", "q.txt:1:1"),
        ("prompt", "Was wächst im Wald? Wählen Sie zwei aus.", "", "q.txt:1:1"),
        ("type", "multiple choice", "2 options are right", ""),
        ("choose", "2", "“Wählen Sie zwei aus”", "q.txt:1:21"),
        ("choice", "A  Moos", "", "q.txt:2:3"),
        ("choice", "B  Algen", "", "q.txt:3:3"),
        ("choice", "C  Farne", "", "q.txt:4:3"),
        ("key", "A, C", "the analysis of the options: “Moos”, “Farne”", "q.txt:8:3"),
        ("rationale", "A  16 characters: “es mag Schatten.”", "copied from the explanation", "q.txt:8:3"),
        ("rationale", "B  22 characters: “sie wachsen im Wasser.”", "copied from the explanation", "q.txt:11:3"),
        ("rationale", "C  9 characters: “sie auch.”", "copied from the explanation", "q.txt:9:3"),
        ("explanation", "125 characters: “Am Boden ist es dunkel. Richtige Antworten Moos: es mag…”", "", "q.txt:6:1"),
    ]


def test_facts_stay_where_the_question_cannot_be_used() -> None:
    """With an error there is no part, but the facts still say what was understood, both keys included."""
    found = reading("Was wächst?\n- [x] Moos\n- [ ] Algen\nErläuterung: **Algen**")
    (account,) = found.accounts
    assert account.part is None
    assert codes(found) == ["KEY003"]
    assert [(fact.value, fact.reason) for fact in account.facts if fact.topic == "key"] == [
        ("A", "the ticked boxes: “Moos”"),
        ("B", "the bold in the explanation: “Algen”"),
    ]


def test_a_true_false_question_shows_its_own_identifiers() -> None:
    """Choices, key and rationales go by `true` and `false` where the packages call them so."""
    text = "Der Rhein ist ein Fluss, oder?\n- Falsch\n- Wahr\nErläuterung\nRichtige Antworten\n- Wahr: er fließt."
    facts = [(fact.topic, fact.value) for fact in reading(f"{text}\n", language="de").accounts[0].facts]
    assert [value for topic, value in facts if topic in ("type", "choice", "key")] == [
        *("true/false", "false  Falsch", "true  Wahr", "true")
    ]
    assert ("rationale", "true  10 characters: “er fließt.”") in facts


@pytest.mark.parametrize("marker", ["Erläuterung:", "**Erläuterung:**", "## Erläuterung :"])
def test_a_marker_is_quoted_without_what_follows_it(marker: str) -> None:
    """The evidence for a question is the marker's word, not the explanation after it."""
    (account,) = reading(f"Was wächst?\n- Moos\n- Algen\n{marker} Es ist **Moos**.").accounts
    assert account.facts[0].reason == f"the explanation marker “{marker}”"


def test_the_title_of_an_article_has_its_line() -> None:
    """The fact of the title points at the paragraph that it is taken from."""
    (account,) = reading("Quelle\n\nWas im Wald so alles wächst\n\nMoos.", language="de").accounts
    assert [(fact.value, str(fact.location)) for fact in account.facts if fact.topic == "title"] == [
        ("Was im Wald so alles wächst", "q.txt:3:1")
    ]


def test_what_is_pinned_wins_and_is_named() -> None:
    """A pinned language and kind hold whatever the words say, and the facts name who pinned them."""
    source = Source("q.txt", FOREST, "Übung 7", language="fr", kind="article", pinned_by="bank.toml")
    (account,) = read(source, Defaults()).accounts
    assert isinstance(account.part, Article)
    assert account.part.language == "fr"
    assert [fact.reason for fact in account.facts[:2]] == ["bank.toml says so"] * 2


@pytest.mark.parametrize(("default", "expected"), [("fr", "fr"), (None, None)])
def test_the_config_tells_a_language_that_the_text_does_not(default: str | None, expected: str | None) -> None:
    """The course's language holds where the words tell none; without it the question is not used (SRC004)."""
    found = reading("Mars, Venus?\n- [x] Mars\n- [ ] Venus", default=default)
    assert [part.language for part in found.parts] == ([expected] if expected else [])
    assert codes(found) == ([] if expected else ["SRC004"])


def test_a_text_that_contradicts_the_config_is_reported() -> None:
    """The config holds before the text's own words, but words that say another language are never passed over."""
    found = reading(FOREST, default="en")
    assert codes(found) == ["SRC004"]
    assert "the config says that the language is “en”" in found.diagnostics[0].message
    assert codes(reading(FOREST, default="de")) == codes(reading(FOREST, default="en", language="de")) == []


def test_a_language_without_marker_words_is_reported() -> None:
    """In a language without marker words nothing can be found: SRC004, unless the text is pinned as an article."""
    text = "Mitä metsässä kasvaa?\n\nSammalta ja saniaisia."
    found = reading(text, language="fi")
    assert codes(found) == ["SRC004"]
    assert "“fi”" in found.diagnostics[0].message
    assert codes(reading(text, language="fi", kind="article")) == []


def test_a_regional_language_reads_with_the_words_of_its_language() -> None:
    """`de-CH` is read with the German marker words and stays `de-CH`."""
    assert question(FOREST, language="de-CH").language == "de-CH"


def test_markers_of_another_language_are_seen() -> None:
    """A French marker in a text pinned as German makes it a question: it must not become an article in silence."""
    part = question("Was wächst?\n- Moos\n- Algen\nExplication : **Moos**", language="de")
    assert (part.language, key(part)) == ("de", "A")


def test_defaults_reach_the_question() -> None:
    """Marking, points and shuffling are those of the config."""
    source = Source("q.txt", FOREST, "q")
    (part,) = read(source, Defaults(shuffle=True)).parts
    assert isinstance(part, Question)
    assert choice_interaction(part).shuffle
    assert (part.marking, part.points) == (Defaults().marking, Defaults().points)


def test_warnings_do_not_stop_a_question() -> None:
    """A part with warnings only is used."""
    found = reading("Was wächst?\n- Moos\n- Farne\nErläuterung: **Moos**, **Farne** und **Tang**")
    assert {one.severity for one in found.diagnostics} == {Severity.WARNING}
    assert len(found.parts) == 1


def test_many_messages_of_one_kind_are_counted() -> None:
    """Of one kind of message twenty are shown; the last says how many more there are."""
    text = "Was wächst?\n- Moos\n- Algen\nErläuterung: **Moos** " + " ".join(f"**wort{n}**" for n in range(50))
    found = reading(text)
    assert codes(found) == ["KEY101"] * 20
    assert "and 30 more of this kind" in found.diagnostics[-1].message


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("Es regnet, z. B. im Mai. Was hilft am 3. Mai? Wählen Sie eine aus.", "Was hilft am 3. Mai?"),
        ("Was hilft?\nUnd wem? Es eilt.", "Und wem?"),
        ("Nennen Sie die **beste** Farbe.", "Nennen Sie die beste Farbe."),
        ("Wählen Sie eine aus.", "Wählen Sie eine aus."),
        (f"Was {'sehr ' * 40}hilft?", f"Was {'sehr ' * 22}sehr…"),
        ("Was\nhilft?", "Was hilft?"),
    ],
)
def test_title(stem: str, title: str) -> None:
    """The title is the stem's last interrogative sentence before the number phrase: one line, at most 120 long."""
    part = question(f"{stem}\n- Moos\n- Algen\nErläuterung: Am Ende ist es **Moos** und nicht der Rest.", language="de")
    assert part.title == title
    assert len(part.title) <= 120


def test_a_block_speaks_the_language_of_its_file() -> None:
    """A question that says nothing of its language itself has that of the whole file."""
    text = (
        "Mars?\n- [x] Mars\n- [ ] Venus\n---\nWas ist das und wie ist der Name? Wählen Sie eine aus.\n- [x] A\n- [ ] B"
    )
    assert [part.language for part in reading(text).parts] == ["de", "de"]


def test_an_id_line_names_a_lone_question() -> None:
    """A block's own name holds in a file of one question, too, and is no part of its text."""
    part = question(f"id: wald\n\n{FOREST}")
    assert part.identifier == "wald"
    assert part.location.line == 3


@pytest.mark.parametrize(
    "line", ["z. B. im Wald", "-5 Grad", "1.000 Bäume", "**fett** gesetzt", "i) ", "--- und weiter"]
)
def test_lines_that_only_look_like_bullets(line: str) -> None:
    """A bullet is a sign, number or letter before a blank and a text; abbreviations and numbers are none."""
    found = reading(f"Was wächst? Wählen Sie eine aus.\n- Moos\n{line}\n- Algen\nErläuterung: **Moos**")
    assert codes(found) == ["SRC003"]
    assert found.diagnostics[0].location.line == 3


# --- The seeds -------------------------------------------------------------------------------------------------------

beside = pytest.mark.skipif(SEEDS is None, reason="the seeds lie beside the checkout only")


def seed(number: str) -> str:
    assert SEEDS is not None
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


@beside
def test_the_german_seed() -> None:
    """The German seed: three of five, the key is A, C, D by its bold spans; no rationale is made of its prose."""
    part = question(seed("000"))
    interaction = choice_interaction(part)
    assert (part.language, interaction.max_choices, key(part)) == ("de", 3, "A, C, D")
    assert [choice.rationale for choice in choices(part)] == [None] * 5
    assert part.rest == part.explanation
    assert length(part.explanation) == 1381 - len("Erläuterung: ") - 3 * len("****") if part.explanation else False


@beside
def test_the_french_seed() -> None:
    """The French seed: three of five, the key is B, D, E by its analysis, with five rationales and nothing besides."""
    part = question(seed("001"))
    interaction = choice_interaction(part)
    assert (part.language, interaction.max_choices, key(part)) == ("fr", 3, "B, D, E")
    lengths = [length(choice.rationale) for choice in choices(part) if choice.rationale]
    assert lengths == [235, 365, 154, 367, 311]
    assert part.rest is None


@beside
def test_the_article_among_the_seeds() -> None:
    """The third seed is a German article; its title is its third line."""
    text = seed("003")
    found = reading(text)
    (part,) = found.parts
    assert found.diagnostics == ()
    assert isinstance(part, Article)
    assert (part.language, part.title) == ("de", text.split("\n")[2])
    assert len(part.content.blocks) == 10
