"""The little language of marker words, and that languages are data: other ones fit without a change of code."""

import itertools
import re
from typing import Any

import pytest

from qtiexport.model import Question
from qtiexport.readers.contract import Defaults, Source
from qtiexport.readers.plain import phrases
from qtiexport.readers.plain.fold import lowered
from qtiexport.readers.plain.lines import passage, split
from qtiexport.readers.plain.patterns import expression
from qtiexport.readers.plain.vocabulary import Vocabulary, compiled, vocabularies
from qtiexport.readers.plaintext import read_with
from tests.unit.readers.plain_reading import key, shown

JAPANESE: dict[str, Any] = {
    "plain": {
        "spaced": False,
        "numbers": [["一つ"], ["二つ"], ["三つ"]],
        "choose": ["N[つ][を](選択|選んで|お選び)"],
        "all": ["該当するものすべて[を]選択"],
        "explanation": ["解説", "説明"],
        "right": ["正解[の解説]", "正しい選択肢"],
        "wrong": ["不正解[の解説]", "誤った選択肢"],
        "true_false": [["正しい", "誤り"]],
    },
    "words": {"function": ["です", "ます", "から", "した", "こと"]},
}
TURKISH: dict[str, Any] = {
    "plain": {
        "numbers": [["bir"], ["iki"], ["üç"]],
        "choose": ["N (seçenek|şık|yanıt|cevap) [seçin[iz]|işaretleyin]"],
        "explanation": ["açıklama", "gerekçe"],
        "right": ["doğru (yanıt*|cevap*|seçenek*)"],
        "wrong": ["yanlış (yanıt*|cevap*|seçenek*)"],
    }
}
CHINESE: dict[str, Any] = {
    "plain": {
        "spaced": False,
        "numbers": [["一"], ["两", "二", "兩"], ["三"]],
        "choose": ["[请]选择N(项|个)", "[請]選擇N(項|個)", "选出N项"],
        "all": ["选择所有正确"],
        "explanation": ["解析", "解释"],
        "right": ["正确答案[分析]"],
        "wrong": ["错误答案[分析]"],
    }
}
POLISH: dict[str, Any] = {
    "plain": {
        "numbers": [["jedną"], ["dwie", "dwa"], ["trzy"]],
        "choose": ["(wybierz|zaznacz|proszę wybrać) N (odpowiedzi|opcje)"],
        "explanation": ["wyjaśnienie", "uzasadnienie"],
        "right": ["(poprawn*|prawidłow*) odpowiedzi"],
        "wrong": ["(błędn*|niepoprawn*|nieprawidłow*) (odpowiedzi|opcj*)"],
    }
}
OTHERS = {"ja": JAPANESE, "pl": POLISH, "tr": TURKISH, "zh": CHINESE}


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("analyse [der] antwort*", "Analyse der Antworten", True),
        ("analyse [der] antwort*", "ANALYSE  antwort", True),
        ("analyse [der] antwort*", "Analyseantwort", False),
        ("(bonne|bonnes) réponse[s]", "bonnes réponses", True),
        ("bonne[s] réponse", "bonnesréponse", False),
        ("[a|b] c", "b c", True),
        ("[a [d]|b] c", "a d c", True),
        ("l'été", "l’été", True),
        ("l'été", "L'e\u0301te\u0301", False),
        ("aus-wahl", "aus‑wahl", True),
        ("sie aus", "Sie **aus**"[:-2], True),
        ("sie aus", "sie\u00a0aus", True),
    ],
)
def test_patterns(pattern: str, text: str, matches: bool) -> None:
    """A pattern matches what its signs say; words keep apart, blanks, case and apostrophes vary."""
    found = re.fullmatch(expression([pattern], spaced=True), text, re.IGNORECASE)
    assert bool(found) is matches


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a]", "a (b|)", "]", ""])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    """Open brackets and parts without a word raise, so that a config can report them."""
    with pytest.raises(ValueError, match="“"):
        expression([pattern], spaced=True)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "Wählen Sie genau 3 richtige Antworten aus.", 3),
        ("de", "Kreuzen Sie zwei an", 2),
        ("de", "Wählen Sie die beiden korrekten Aussagen.", 2),
        ("de", "Wähle eine aus!", 1),
        ("de", "Wählen Sie zwei der folgenden Optionen", 2),
        ("de", "Wählen Sie eine Strategie, die passt", None),
        ("de", "auswählen Sie zwei aus", None),
        ("de", "Wählen Sie zweifellos aus", None),
        ("fr", "Cochez les deux bonnes réponses", 2),
        ("fr", "Choisissez-en trois.", 3),
        ("fr", "(2 réponses attendues)", 2),
        ("fr", "Choisissez une voie qui mène loin", None),
        ("en", "(Choose TWO.)", 2),
        ("en", "Select the three best answers", 3),
        ("en", "Pick any 2 options", 2),
        ("en", "Choose two of the following.", 2),
        ("en", "Choose one tool for all", None),
        ("ja", "答えを２つ選択してください", 2),
        ("ja", "三つお選びください", 3),
        ("zh", "请选择两项", 2),
        ("zh", "請選擇３項", 3),
        ("tr", "İKİ seçenek işaretleyin", 2),
        ("pl", "Proszę wybrać dwie odpowiedzi", 2),
    ],
)
def test_numbers_to_choose(language: str, text: str, number: int | None) -> None:
    """Phrases ask for a number in words or digits, full-width ones too; a mere "choose a ..." asks for none."""
    found = phrases.numbers(passage(split(text)), [vocabulary(language)])
    assert [one.number for one in found] == ([] if number is None else [number])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wählen Sie alle zutreffenden Antworten aus."),
        ("de", "Mehrfachnennungen möglich"),
        ("en", "Select all that apply."),
        ("en", "Choose all correct answers"),
        ("fr", "Choisissez toutes les réponses correctes."),
        ("fr", "Plusieurs réponses possibles"),
        ("ja", "該当するものすべてを選択"),
    ],
)
def test_all_that_apply(language: str, text: str) -> None:
    """A phrase may leave the number to the learner."""
    (found,) = phrases.open_numbers(passage(split(text)), [vocabulary(language)])
    assert found.number is None


def vocabulary(language: str) -> Vocabulary:
    others = [compiled(code, table) for code, table in OTHERS.items()]
    return next(one for one in (*vocabularies(), *others) if one.language == language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ja",
            "青いものを２つ選択してください。\n空\n海\n石\n解説\n正解\n・見ればわかります\n"
            "- 空：晴れた日。\n- 海：深い水。\n不正解\n- 石：灰色です。",
            "A, B",
        ),
        ("ja", "首都はどこですか。\n東京\n大阪\n京都\n解説：正解は**東京**です。", "A"),
        ("ja", "首都はどこですか。\n・大阪\n・東京\n ・ 京都\n解説：正解は**東京**です。", "B"),
        ("zh", "首都是哪里？\nA．上海\nB．北京\nC．广州\n解析：**北京**是首都。", "B"),
        ("zh", "首都是哪里？\n（A）上海\n（B）北京\n解析：**（B）北京**是首都。", "B"),
        ("zh", "首都是哪里？\n①上海\n②北京\n解析：**②北京**是首都。", "B"),
        (
            "zh",
            "首都是哪里？\nＡ、上海\nＢ、北京\n解析：\n正确选项：\nＢ、北京：是。\n错误选项：\nＡ、上海：不是。",
            "B",
        ),
        ("zh", "天空是什么颜色？请选择一项。\n- 蓝\n- 绿\n解析：**蓝**是对的。", "A"),
        ("tr", "IŞIK nedir? BİR YANIT SEÇİN.\n- ışık\n- ses\nAÇIKLAMA: **ışık**", "A"),
        ("tr", "Hangisi? Bir yanıt seçin.\n- İpek\n- Ses\nAçıklama: **ipek**", "A"),
        (
            "pl",
            "Co rośnie? Wybierz dwie odpowiedzi\n- mech\n- kamień\n- paproć\nWyjaśnienie: **mech** i **paproć**",
            "A, C",
        ),
        (
            "pl",
            "Co?\n- mech\n- kamień\nWyjaśnienie\nPoprawna odpowiedzi\n- mech: tak\nBłędne odpowiedzi\n- kamień: nie",
            "A",
        ),
    ],
)
def test_other_languages_are_data(language: str, text: str, expected: str) -> None:
    """Languages without blanks between words, with stems and with dotless letters read by their tables alone."""
    known = (*vocabularies(), vocabulary(language))
    assert read_key(text, language, known) == expected


def test_a_user_can_add_words() -> None:
    """A user's own patterns stand beside those of the language file, in its little language."""
    german = {"plain": {"numbers": [["eine"], ["zwei"]]}, "words": {}}
    added = compiled(
        "de",
        german,
        {"explanation": ["hintergr[u|ü]nd[e]"], "choose": ["nimm N"], "right": ["fein"], "wrong": ["quatsch"]},
    )
    text = "Was? Nimm zwei\n- a\n- b\n- c\nHintergründe\nFein\n- a: ja\n- b: ja\nQuatsch\n- c: nein"
    assert read_key(text, "de", (added,)) == "A, B"


def read_key(text: str, language: str, known: tuple[Vocabulary, ...]) -> str:
    """The key of a question that reads with these words and without a message."""
    found = read_with(Source("q.txt", text, "q", language=language), Defaults(), known)
    assert found.diagnostics == (), shown(found)
    (part,) = found.parts
    assert isinstance(part, Question)
    return key(part)


def test_every_language_has_every_list() -> None:
    """The language files hold all lists, six numbers at least, and a word for each message."""
    for one in vocabularies():
        assert set(one.numbers.values()) >= set(range(1, 7))
        assert one.words
        assert one.true_false
        assert one.function
        assert all(words.expression.pattern != "(?!)" for words in (one.choose, one.ask, one.all))


def test_function_words_tell_every_two_languages_apart() -> None:
    """A word of two languages tells neither from the other: each has many that the other has not."""
    for one, other in itertools.permutations(vocabularies(), 2):
        assert len(one.function - other.function) >= 40, (one.language, other.language)


@pytest.mark.parametrize("text", ["İstanbul", "ẞ", "ǅ", "Σας", "ﬀ", "\U00010400"])
def test_lower_case_keeps_places(text: str) -> None:
    """Lower case is found character by character, so that places in it are places in the text."""
    assert len(lowered(text)) == len(text)


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("de", "Analyse der richtigen Antworten", "right"),
        ("de", "**Korrekte Optionen:**", "right"),
        ("de", "Analyse der falschen Antworten", "wrong"),
        ("de", "### Nicht korrekte Aussagen", "wrong"),
        ("de", "Richtige Antworten sind nicht leicht zu finden", ""),
        ("fr", "Analyse de la bonne réponse", "right"),
        ("fr", "Réponses correctes :", "right"),
        ("fr", "Analyse des mauvaises options", "wrong"),
        ("fr", "Propositions fausses", "wrong"),
        ("fr", "Analyse", ""),
        ("en", "Analysis of the correct answers", "right"),
        ("en", "Right option:", "right"),
        ("en", "Incorrect choices", "wrong"),
        ("en", "The wrong answers", "wrong"),
        ("en", "Not wrong", ""),
    ],
)
def test_headings(language: str, line: str, kind: str) -> None:
    """A heading of an analysis list fills its line; a sentence that begins like one is none."""
    (found,) = split(line)
    assert phrases.heading(found, [vocabulary(language)]) == kind


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Erläuterung: **a** b", "**a** b"),
        ("**Erläuterung:** a", "a"),
        ("__Erklärung:__", ""),
        ("## Lösungshinweise", ""),
        ("Begründung ： a: b", "a: b"),
        ("Explication :\u00a0a", "a"),
        ("_Rationale_: a", "a"),
        ("Die Erklärung: a", None),
        ("Erklärung der Lage: a", None),
        ("Feedback ist gut", None),
        ("Erklärungsnot:", None),
    ],
)
def test_markers(line: str, rest: str | None) -> None:
    """A marker is followed by a colon or by nothing, perhaps in marks of emphasis; what follows is the text's own."""
    (whole,) = split(line)
    found = phrases.marker(whole, vocabularies())
    assert (found.rest.text if found else None) == rest
