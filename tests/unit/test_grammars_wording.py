"""What validators say becomes a sentence for people."""

import pytest

from qtiexport.grammars.wording import sentences, syntax_sentence

ITEM = "Element '{http://www.imsglobal.org/xsd/imsqti_v2p1}item'"

SAID = [
    (f"{ITEM}: This element is not expected.", "element “item” must not stand here"),
    (
        f"{ITEM}: This element is not expected. Expected is ( {{urn:x}}p ).",
        "element “item” must not stand here; expected “p”",
    ),
    (
        f"{ITEM}: Missing child element(s). Expected is one of ( {{urn:x}}p, {{urn:x}}ul, br ).",
        "element “item” is not complete; expected “p”, “ul” or “br” in it",
    ),
    (
        f"{ITEM}: This element is not expected. Expected is one of ( a, b, c, d, e, f, g, h, i ).",
        "element “item” must not stand here; expected “a”, “b”, “c”, “d”, “e”, “f”, “g”, “h” or another",
    ),
    (f"{ITEM}: The attribute '{{urn:x}}y' is required but missing.", "element “item” lacks the attribute “y”"),
    (
        f"{ITEM}, attribute 'y': [facet 'pattern'] The value 'a\nb' is not accepted by the pattern '[a-z]'.",
        "“y” of “item” is “a b”; expected “[a-z]”",
    ),
    (
        f"{ITEM}, attribute 'y': 'a' is not a valid value of the atomic type 'xs:decimal'.",
        "“y” of “item” is “a”; expected a value of the type “xs:decimal”",
    ),
    (
        f"{ITEM}, attribute '{{http://www.w3.org/XML/1998/namespace}}lang': 'a b' is not a valid value of the atomic "
        "type '{urn:qtiexport:types}Language'.",
        "“xml:lang” of “item” is “a b”; expected a language tag such as de or pt-BR",
    ),
    (f"{ITEM}: No matching global declaration available for the validation root.", "cannot be the root"),
    (f"{ITEM}: Something 'new' was said.", "element “item”: something “new” was said"),
    ("A word without a place.", "a word without a place"),
]


@pytest.mark.parametrize(("message", "sentence"), SAID)
def test_each_message_has_its_sentence(message: str, sentence: str) -> None:
    ((line, told),) = sentences([(7, message)])
    assert line == 7
    assert told.endswith(sentence) or sentence in told
    assert "{" not in told


def test_a_value_that_is_out_of_shape_is_told_once() -> None:
    value = f"{ITEM}, attribute 'view': [facet 'enumeration'] The value 'x' is not an element of the set {{'a', 'b'}}."
    again = f"{ITEM}, attribute 'view': 'x' is not a valid value of the list type '{{urn:x}}Views'."
    assert sentences([(1, value), (1, again)]) == ((1, "“view” of “item” is “x”; expected “a” or “b”"),)


def test_equal_faults_of_one_line_are_told_once() -> None:
    assert len(sentences([(1, f"{ITEM}: x"), (1, f"{ITEM}: x"), (2, f"{ITEM}: x")])) == 2


def test_beyond_twenty_faults_only_a_last_word_is_told() -> None:
    told = sentences((line, f"{ITEM}: x") for line in range(1, 1_000_000))
    assert len(told) == 21
    assert told[20] == (21, "more faults follow from here on, which are not listed")


def test_a_long_value_is_cut() -> None:
    ((_, told),) = sentences([(1, f"{ITEM}: '{'x' * 5_000_000}' is not a valid value of the atomic type 'xs:ID'.")])
    assert "x" * 60 + "…" in told
    assert len(told) < 200


def test_a_long_message_of_an_unknown_kind_is_cut() -> None:
    ((_, told),) = sentences([(1, "y" * 5_000_000)])
    assert len(told) <= 400


def test_the_parsers_advice_to_its_programmer_is_left_out() -> None:
    told = syntax_sentence("Resource limit exceeded: Text node too long, try XML_PARSE_HUGE, line 1, column 10")
    assert told == "the document is not well-formed XML: resource limit exceeded: Text node too long"
