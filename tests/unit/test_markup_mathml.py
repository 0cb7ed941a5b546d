"""LaTeX to MathML: what schools and universities write is set, all else is refused in words, and nothing raises."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from qtiexport.grammars.compiling import compile_schema
from qtiexport.markup.mathml import MATHML, FormulaError, fault, math
from qtiexport.resources import schemas_dir
from tests.beside import SCHEMAS
from tests.formulas import FORMULAS


def schema(folder: Path, path: str) -> etree.XMLSchema:
    return compile_schema([(MATHML, path)], lambda name: (folder / name).read_bytes())


OWN = schema(schemas_dir(), "mathml.xsd")
OFFICIAL = schema(SCHEMAS, "w3/mathml2/mathml2.xsd") if SCHEMAS else None


def judged(latex: str, display: bool) -> etree._Element | None:
    """The formula as it would be read from a package, accepted by both grammars; `None` where it is refused."""
    wrong = fault(latex, display)
    if wrong is not None:
        assert all(part and part == part.strip() for part in wrong)
        with pytest.raises(FormulaError):
            math(latex, display)
        return None
    read = etree.fromstring(etree.tostring(math(latex, display)))
    OWN.assertValid(read)
    if OFFICIAL:
        OFFICIAL.assertValid(read)
    return read


def signs(latex: str) -> str:
    """The characters of a formula's MathML."""
    return "".join(str(text) for text in math(latex, False).itertext())


@pytest.mark.parametrize("latex", FORMULAS)
def test_a_formula_of_school_or_university_is_set(latex: str) -> None:
    """Both grammars take it, its source is the text for those who do not see it, and no command is left in it."""
    for display in (False, True):
        made = judged(latex, display)
        assert made is not None, fault(latex, display)
        assert made.get("alttext") == latex
        assert made.get("display") == ("block" if display else "inline")
        assert not any("\\" in text for text in made.itertext())


@pytest.mark.parametrize(
    ("latex", "shown"),
    [
        (r"\alpha \neq \mathbb{R}", "α≠ℝ"),
        (r"\mathbf{v} \mathcal{L} \mathfrak{g}", "𝐯ℒ𝔤"),
        (r"\text{if } x < 3 \& y", "if\u00a0x<3&y"),
        (r"\text{5\,\% \& more}", "5\u2009%\u00a0&\u00a0more"),
        (r"\bigg\{ a \bigg\}", "{a}"),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", "a=b=c"),
        (r"\begin{align} a &= b \end{align}", "a=b"),
    ],
)
def test_letters_and_signs_are_those_that_a_browser_shows(latex: str, shown: str) -> None:
    assert signs(latex) == shown


def test_a_decimal_comma_makes_one_number() -> None:
    """`9{,}81` is a number, `f(9, 81)` has two, and neither stands where a fixed number of parts is wanted."""
    assert [each.text for each in math("9{,}81 + 1{.}5{,}2", False).iter(f"{{{MATHML}}}mn")] == ["9,81", "1.5,2"]
    assert [each.text for each in math("f(9, 81)", False).iter(f"{{{MATHML}}}mn")] == ["9", "81"]
    assert judged("1_{,}^2", False) is not None


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        ("", "is empty"),
        ("x" * 1001, "more than 1000"),
        (r"\frac{1}{2", "opens a {"),
        ("x}", "closes a }"),
        ("{" * 30 + "}" * 30, "deeper than"),
        ("50% x", "per cent"),
        ("a & b", r"write it as \&"),
        ("&#x41;", "means nothing"),
        ("x^2^3", "cannot be read"),
        ("x^", "cannot be read"),
        (r"\left( x", "cannot be read"),
        (r"\foo", r"“\foo”, which is not known"),
        (r"\ce{H2O}", r"\mathrm{H_2O}"),
        (r"\begin{foo} x \end{foo}", "environment “foo”"),
        (r"\begin x", "environment “”"),
        (r"\newcommand{\a}{\a\a} \a", r"\newcommand"),
        (r"\href{javascript:alert(1)}{x}", r"\href"),
        (r"\color{red} x", r"\color"),
        (r"\sqrt" * 200, ""),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_repair(latex: str, words: str) -> None:
    """The message names what is wrong, the help what to write instead."""
    wrong = fault(latex, False)
    assert wrong is not None
    assert words in " ".join(wrong)


COMMANDS = [
    *"abx12{}[]()^_&|<>=+-,.' %",
    "\\\\",
    "\\{",
    "\\}",
    "\\,",
    "^2",
    "_1",
    "{a}",
    "{b}",
    "\\text{a b}",
    "é",
    "漢",
]
COMMANDS += ["\\frac", "\\sqrt", "\\left(", "\\right)", "\\begin{matrix}", "\\end{matrix}", "\\begin{cases}"]
COMMANDS += ["\\end{cases}", "\\over", "\\limits", "\\sum", "\\hat", "\\mathbf", "\\overbrace", "\\substack", "\\bar"]
COMMANDS += [
    "\\boxed",
    "\\phantom",
    "\\kern3mu",
    "\\hspace{1cm}",
    "\\xrightarrow",
    "\\mod",
    "\\binom",
    "\\genfrac",
    "\\big",
]
COMMANDS += [
    "\\begin{array}{c|c}",
    "\\end{array}",
    "\\hline",
    "\\rm",
    "\\operatorname{a}",
    "\\not",
    "\\stackrel",
    "\\pod",
]


@given(st.one_of(st.lists(st.sampled_from(COMMANDS), max_size=14).map("".join), st.text(max_size=40)), st.booleans())
@example("\\sqrt" * 160, False)
@example("\\hphantom\\sum", True)
@example("\x00", False)
def test_any_text_is_set_as_both_grammars_want_it_or_refused(latex: str, display: bool) -> None:
    """Whatever the library does with it, recursion and half an answer included."""
    judged(latex, display)
