"""The translations of a question as one: its texts side by side, and all else equal, or else they stay apart."""

from dataclasses import replace
from fractions import Fraction
from unittest import mock

import pytest
from lxml import etree

from qtiexport import media
from qtiexport.grammars import load
from qtiexport.model import (
    Article,
    Asset,
    ChoiceForm,
    Content,
    Image,
    Kind,
    Paragraph,
    Question,
    Span,
    Text,
)
from qtiexport.rules import judge_document
from qtiexport.targets import JOINERS, Loss, Made, Settings, moodle
from tests import kinds, makers
from tests.filtered import shown
from tests.unit.targets.moodle.made import PNG
from tests.xml import parsed

TOGETHER = Settings(multilang=True)
APART = (Kind.GAP, Kind.INLINE_CHOICE, Kind.GAP_MATCH)
SOUND = [kind for kind in Kind if kind is not Kind.RAW and kind not in APART]


def _joined(*parts: Question | Article) -> Made | Loss:
    """The parts as one; the first is the reference."""
    with mock.patch.object(media, "content", return_value=PNG):
        return JOINERS["moodle"]([(part.language, moodle.item(part, TOGETHER).draft) for part in parts])


def _root(*parts: Question | Article) -> etree._Element:
    made = _joined(*parts)
    assert isinstance(made, Made) and made.fragment
    assert judge_document(made.fragment, "moodle.xml", load(None)).diagnostics == ()
    return parsed(made.fragment.content)


def _reason(*parts: Question | Article) -> str:
    made = _joined(*parts)
    assert isinstance(made, Loss)
    return made.reason


def _in(language: str, question: Question, **more: object) -> Question:
    """The question in a language, with a body that no other language has."""
    body = Content((*makers.content(f"body {language}").blocks, question.body.blocks[-1]))
    return replace(question, language=language, body=body, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", SOUND)
def test_every_kind_but_gaps_is_joined(kind: Kind) -> None:
    """The file is sound, its name is that of the reference, and each learner reads the own text."""
    question = kinds.question(kind)
    root = _root(_in("de", question, title="Deutsch"), _in("fr", question), _in("en", question))
    said = root.findtext("questiontext/text") or ""
    assert [shown(said, one).count(f"body {one}") for one in ("de", "fr", "en")] == [1, 1, 1]
    assert [shown(said, one).count("body") for one in ("de", "fr", "en")] == [1, 1, 1]
    assert (root.findtext("name/text"), root.findtext("idnumber")) == ("Deutsch", f"q-{kind}")


@pytest.mark.parametrize("kind", APART)
def test_gaps_stay_apart(kind: Kind) -> None:
    """Moodle reads its gaps from the text, where they would stand once for each language."""
    question = kinds.question(kind)
    assert "gaps" in _reason(question, replace(question, language="fr"))


def test_options_are_paired_by_their_identifiers() -> None:
    """They stand in the order of the reference, whatever theirs is; rationales go with them."""
    german = makers.question(makers.interaction("+--", texts=("Nil", "Elbe", "Spree"), rationales=True), language="de")
    french = makers.interaction("+--", texts=("le Nil", "l’Elbe", "la Sprée"), rationales=True)
    other = replace(german, language="fr", interactions=(replace(french, choices=french.choices[::-1]),))
    root = _root(german, other)
    answers = [shown(one.findtext("text") or "", "fr") for one in root.findall("answer")]
    assert answers == ["<p>le Nil</p>", "<p>l’Elbe</p>", "<p>la Sprée</p>"]
    assert [one.get("fraction") for one in root.findall("answer")] == ["100", "-50", "-50"]
    assert root.findtext("answer/feedback/text") == "<p>because of A</p>"


def test_texts_that_a_language_has_not_are_empty_there() -> None:
    """Nobody reads the explanation of another language."""
    question = makers.question(makers.interaction("+-"), language="de", explanation=makers.content("weil"))
    said = _root(question, replace(question, language="fr", explanation=None)).findtext("generalfeedback/text") or ""
    assert [shown(said, language) for language in ("de", "fr")] == ["<p>weil</p>", ""]


def test_tags_are_those_of_all_languages() -> None:
    """Each once, those of the reference first."""
    german, french = (
        makers.question(makers.interaction("+-"), language=language, tags=tags)
        for language, tags in (("de", ("Fluss", "2026")), ("fr", ("2026", "fleuve")))
    )
    assert [tag.text for tag in _root(german, french).iterfind("tags/tag/text")] == ["Fluss", "2026", "fleuve"]


def test_articles_are_joined() -> None:
    """Their titles stand in the text in every language."""
    said = _root(makers.article(title="Seen", language="de"), makers.article(title="Lacs", language="fr"))
    text = said.findtext("questiontext/text") or ""
    assert shown(text, "fr") == "<h3>Lacs</h3><p>Lakes are still.</p>"


def test_a_picture_of_two_languages_is_packed_once() -> None:
    """Moodle keeps files by field, and a field is one for all languages."""
    asset = Asset("/nowhere/map.png", "map-0a1b2c3d.png", "0" * 64, "image/png", 20, 20)
    other = replace(asset, name="carte-0a1b2c3d.png")

    def said(language: str, *pictures: Asset) -> Article:
        images = tuple(Image(one.name, f"alt {language}", one) for one in pictures)
        return replace(makers.article(language=language), content=Content((Paragraph(images),)), illustrated=True)

    root = _root(said("de", asset), said("fr", asset, other))
    assert [one.get("name") for one in root.iterfind("questiontext/file")] == [asset.name, other.name]


CHOICE = makers.question(makers.interaction("+--"), language="fr")
ENTRY, NUMBER, PAIRS = (kinds.question(kind) for kind in (Kind.SHORT_ANSWER, Kind.NUMERIC, Kind.MATCH))
SPOTS, ESSAY = kinds.question(Kind.HOTSPOT), kinds.question(Kind.ESSAY)
WORDS = kinds.match().targets
_OTHER_PICTURE = replace(kinds.hotspot().image, asset=replace(kinds.PICTURE, name="torse.png"))


def _asked(question: Question, **more: object) -> Question:
    """The question, asked otherwise."""
    return replace(question, interactions=(replace(question.interactions[0], **more),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("german", "french", "what"),
    [
        (CHOICE, replace(CHOICE, interactions=(makers.interaction("-+-"),)), "what is right"),
        (CHOICE, replace(CHOICE, interactions=(makers.interaction("+-"),)), "the answers"),
        (CHOICE, replace(CHOICE, interactions=(makers.interaction("+--", ChoiceForm.SINGLE, 1),)), "several answers"),
        (CHOICE, replace(CHOICE, interactions=(makers.interaction("+--", shuffle=True),)), "shuffled"),
        (CHOICE, replace(CHOICE, points=Fraction(2)), "the points"),
        (CHOICE, replace(CHOICE, hints=(makers.content("look"),)), "the number of hints"),
        (CHOICE, ENTRY, "its type"),
        (ENTRY, _asked(ENTRY, answers=("le père Noël",)), "the answers"),
        (NUMBER, _asked(NUMBER, right=kinds.numeric("9.8", "0.05").right), "the right answer"),
        (NUMBER, _asked(NUMBER, right=kinds.numeric("9.81", "0.1").right), "the right answer"),
        (PAIRS, _asked(PAIRS, pairs=(("can", "rom"), ("ita", "ott"), ("jap", "tok"))), "the pairs"),
        (
            PAIRS,
            _asked(PAIRS, targets=(replace(WORDS[0], content=makers.content("mot")), *WORDS[1:])),
            "the right sides",
        ),
        (SPOTS, _asked(SPOTS, image=_OTHER_PICTURE), "the picture"),
        (ESSAY, _asked(ESSAY, max_words=400), "the limits"),
    ],
)
def test_what_has_one_place_in_moodle_must_be_equal(german: Question, french: Question, what: str) -> None:
    """Else one language would be marked by the key of another."""
    reason = _reason(replace(german, language="de"), replace(french, language="fr"))
    assert reason.startswith("“fr” differs from “de” in ") and what in reason


def test_answers_in_another_order_are_equal() -> None:
    """Which of the right texts was listed first marks nobody otherwise."""
    root = _root(ENTRY, _asked(replace(ENTRY, language="fr"), answers=("Santa", "Santa Claus")))
    assert [one.findtext("text") for one in root.iterfind("answer")] == ["Santa Claus", "Santa"]


def test_words_marked_as_another_language_stay_apart() -> None:
    """The filter would cut the text behind them."""
    marked = Content((Paragraph((Text("Der "), Span((Text("Doubs"),), "fr"))),))
    german = replace(makers.article(language="de"), content=marked)
    assert "another language" in _reason(german, makers.article(language="fr"))


def test_nothing_is_kept_for_joining_unless_it_is_wanted() -> None:
    """A draft costs room; and who never asked for it gets the same as before."""
    question = makers.question(makers.interaction("+-"))
    assert moodle.item(question, Settings()) == replace(moodle.item(question, TOGETHER), draft=b"")
