"""SVG: what draws stays, what runs, fetches or leads away goes and is told."""

import time

import py_svg_hush
import pytest
from lxml import etree

from qtiexport.media import drawings
from qtiexport.media.contract import Fault, Picture
from tests import pictures


def _picture(data: bytes) -> Picture:
    found = drawings.picture(data, "map.svg")
    assert isinstance(found, Picture), found
    return found


def _text(data: bytes) -> str:
    return _picture(data).content.decode("utf-8")


HARMLESS = [
    '<title>T</title><desc>d</desc><g id="a" transform="rotate(3)"><rect width="5" height="5" fill="red"/></g>',
    '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><path fill="url(#g)" d="M0 0"/>',
    "<style>.a > .b{fill:none} @media (prefers-color-scheme:dark){.a{fill:url(#g)}}</style>",
    '<text xml:space="preserve" x="1">a<tspan dx="1">b</tspan><tspan>c</tspan> d  e</text>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>',
    '<image xlink:href="data:image/jpeg;base64,/9j/" width="1" height="1"/>',
    '<use xlink:href="#a"/><use href="#a"/><text><textPath href="#p">x</textPath></text>',
    '<path style="fill:#f00;image-rendering:auto;font-family:\'Open Sans\'" clip-path="url(#c)" marker-end="url(#m)"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/><feMerge><feMergeNode in="SourceGraphic"/></feMerge></filter>',
    '<path class="x" role="img" aria-label="q" data-name="d" vector-effect="non-scaling-stroke" d="M0 0"/>',
]
HOSTILE = [
    # What looks like a comment stands in quotes or in an address, and so is none.
    ('<style>a{x:"/*"} b{fill:url(https://a.org/x.svg#a)} c{x:"*/"}</style>', "style"),
    ('<style>a{x:"/*"} @font-face{font-family:q;src:url(//a.org/f)} b{x:"*/"}</style>', "style"),
    ('<rect style="fill:url(#/*);mask-image:url(https://a.org/i.png);x:url(#*/)"/>', "style of rect"),
    # What stands between two words of a style sheet goes, and they would be one.
    ("<style>rect{mask-image:ur<foo>z</foo>l(//a.org/z.png)}</style>", "style, foo"),
    ("<style>rect{mask-image:ur<g>z</g>l(//a.org/z.png)}</style>", "style"),
    # Attributes are CSS too.
    ("<rect mask=\"image-set('https://a.org/m.png' 1x)\"/>", "mask of rect"),
    ("<rect cursor=\"image-set('https://a.org/m.png' 1x), auto\"/>", "cursor of rect"),
    ("<rect clip-path=\"src('//a.org/')\"/>", "clip-path of rect"),
    ("<rect fill=\"image('//a.org/')\"/>", "fill of rect"),
    ("<script>alert(1)</script>", "script"),
    ('<script href="https://a.org/x.js"/>', "script"),
    ('<rect onclick="alert(1)"/>', "onclick of rect"),
    ('<rect ONLOAD="alert(1)"/>', "ONLOAD of rect"),
    ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "foreignObject"),
    ('<a href="javascript:alert(1)"><text>x</text></a>', "a"),
    ('<image href="https://a.org/x.png"/>', "href of image"),
    ('<image xlink:href="//a.org/x.png"/>', "href of image"),
    ('<image href="/x.png"/>', "href of image"),
    ('<image href="x.png"/>', "href of image"),
    ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "href of image"),
    ('<use href="https://a.org/x.svg#a"/>', "href of use"),
    ('<use href="data:image/png;base64,AAAA"/>', "href of use"),
    ('<use xlink:href=" java&#10;script:alert(1)"/>', "href of use"),
    ("<style>@import url(https://a.org/x.css);</style>", "style"),
    ("<style>@import 'https://a.org/x.css';</style>", "style"),
    ("<style>@\\69mport 'x.css';</style>", "style"),
    ("<style>@font-face{font-family:x;src:url(x.woff)}</style>", "style"),
    ("<style>a{background:image-set('x.png' 1x)}</style>", "style"),
    ("<style>a{fill:u\\72l(x.svg)}</style>", "style"),
    ("<style>a{fill:url(#b) url( 'x.svg#b' )}</style>", "style"),
    ('<rect style="fill:url(https://a.org/x.svg#b)"/>', "style of rect"),
    ('<rect style="behavior:expression(alert(1))"/>', "style of rect"),
    ('<rect fill="url(x.svg#b)"/>', "fill of rect"),
    ('<rect filter="URL( x.svg )"/>', "filter of rect"),
    ('<rect mask="u\\72l(x.svg)"/>', "mask of rect"),
    ('<set attributeName="href" to="javascript:alert(1)"/>', "set"),
    ('<rect><animate attributeName="x" from="0" to="5"/></rect>', "animate"),
    ('<iframe src="x"/>', "iframe"),
    ('<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">x</handler>', "handler"),
]


@pytest.mark.parametrize("inner", HARMLESS)
def test_what_draws_stays_as_it_is(inner: str) -> None:
    """Elements, attributes and every character of the text; nothing is told."""
    found = _picture(pictures.svg(inner))
    assert found.faults == ()
    kept = etree.fromstring(found.content)
    before = etree.fromstring(pictures.svg(inner))
    assert [(e.tag, dict(e.attrib), e.text, e.tail) for e in kept.iter()] == [
        (e.tag, dict(e.attrib), e.text, e.tail) for e in before.iter()
    ]


@pytest.mark.parametrize(("inner", "said"), HOSTILE)
def test_what_does_not_draw_goes_and_is_named(inner: str, said: str) -> None:
    """The rest of the drawing stays."""
    found = _picture(pictures.svg(f'<path id="kept" d="M0 0"/>{inner}'))
    (fault,) = found.faults
    assert (fault.code, fault.message.rpartition(": ")[2]) == ("MED006", said)
    text = found.content.decode("utf-8").lower()
    assert 'id="kept"' in text
    assert [word for word in ("script", "a.org", "onclick", "x.svg", "x.png", "import", "alert") if word in text] == []


@pytest.mark.parametrize("inner", [*HARMLESS, *(inner for inner, _ in HOSTILE)])
def test_an_independent_filter_finds_nothing_more_to_take_out(inner: str) -> None:
    """What is left of a drawing are elements and attributes that svg-hush lets pass, too."""
    made = _picture(pictures.svg(inner)).content
    filtered = etree.fromstring(py_svg_hush.filter_svg(made, {"image": ["png", "jpeg"]}))
    ours = [(str(e.tag), _names(e)) for e in etree.fromstring(made).iter()]
    assert ours == [(str(e.tag), _names(e)) for e in filtered.iter()]


def _names(element: etree._Element) -> set[str]:
    # It knows no textPath by reference and rewrites names of its own accord; both are no matter of safety.
    return {name for name in map(str, element.attrib) if "}" not in name and name != "href"}


def test_what_drawing_programs_note_goes_without_a_word() -> None:
    """Nobody sees it; nor does a comment, a processing instruction or a DTD without entities."""
    own = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1"'
    inner = f'<!-- c --><metadata><x xmlns="urn:x"/></metadata><inkscape:grid {own}/><g {own} id="a"/>'
    data = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><?x y?>' + pictures.svg(
        inner
    )
    found = _picture(data)
    assert found.faults == ()
    assert [word for word in (b"inkscape", b"DOCTYPE", b"<?x ", b"<!--", b"urn:x") if word in found.content] == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + pictures.svg("<text>&a;</text>"), "declares entities"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + pictures.svg("<text>&a;</text>"), "entities"),
        (b'<!DOCTYPE svg [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>' + pictures.svg(), "entities"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + pictures.svg('<text x="&a;"/>'), "entities"),
        (pictures.svg()[:-3], "no well-formed XML"),
        (pictures.svg("<text>\x01</text>"), "no well-formed XML"),
        (pictures.svg("<text>\x00</text>"), "no well-formed XML"),
        (b"<svg/>", "no SVG"),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>', "no SVG"),
        (b"\xff\xfe\x00", "no well-formed XML"),
    ],
)
def test_what_cannot_be_made_safe_is_refused(data: bytes, said: str) -> None:
    """Entities, broken XML, and what is no SVG."""
    found = drawings.picture(data, "map.svg")
    assert isinstance(found, Fault)
    assert (found.code, said in found.message) == ("MED003", True)


def test_bombs_are_refused_at_once() -> None:
    """Entities within entities, and elements nested without end."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bombs = [
        f'<!DOCTYPE svg [<!ENTITY a0 "ha">{laughs}]>'.encode() + pictures.svg("<text>&a11;</text>"),
        f'<!DOCTYPE svg [<!ENTITY a0 "ha">{laughs}]>'.encode() + pictures.svg('<text x="&a11;"/>'),
        pictures.svg("<g>" * 50_000 + "</g>" * 50_000),
    ]
    began = time.monotonic()
    assert all(isinstance(drawings.picture(bomb, "map.svg"), Fault) for bomb in bombs)
    assert time.monotonic() - began < 10


def test_parts_that_repeat_each_other_are_refused() -> None:
    """Ten uses of ten uses of ... would draw a thousand million rectangles; a few repeats are a drawing."""
    chain = "".join(
        f'<g id="g{level}">{f"""<use href="#g{level - 1}"/>""" * 10 if level else "<rect/>"}</g>' for level in range(10)
    )
    for inner in (chain, '<g id="a"><use href="#a"/></g>', _long_chain(30)):
        found = drawings.picture(pictures.svg(inner), "map.svg")
        assert isinstance(found, Fault)
        assert "repeats its parts without end" in found.message
    assert "use" in _text(pictures.svg(_long_chain(10)))


def _long_chain(levels: int) -> str:
    return "".join(f'<g id="g{n}"><use href="#g{n - 1}"/></g>' for n in range(levels, 0, -1)) + '<g id="g0"/>'


@pytest.mark.parametrize("size", ["9" * 400, "0." + "0" * 318 + "1", "1e99"])
def test_a_size_beyond_all_measure_is_no_crash(size: str) -> None:
    """Such a width, and such a viewBox, give some picture of at most a hundred thousand pixels."""
    for attributes in (
        f'width="{size}" height="10"',
        f'height="10" viewBox="0 0 1e8 {size}"',
        f'viewBox="0 0 {size} 1"',
    ):
        found = _picture(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode())
        assert 1 <= found.width <= 100_000
        assert 1 <= found.height <= 100_000


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="60" height="40"', (60, 40)),
        ('width="60px" height="4e1"', (60, 40)),
        ('width="1in" height="2.54cm"', (96, 96)),
        ('viewBox="0 0 30 20"', (30, 20)),
        ('viewBox="0,0,30,20" width="60"', (60, 40)),
        ('viewBox="0 0 30 20" height="40"', (60, 40)),
        ('viewBox="0 0 30 20" width="100%" height="100%"', (30, 20)),
        ('viewBox="0 0 0 20"', (300, 150)),
        ('viewBox="0 0 1e99 1"', (300, 150)),
        ('width="1e99" height="1"', (100_000, 1)),
        ('width="0.1" height="0.1"', (1, 1)),
        ('width="-5" height="x"', (300, 150)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_has_the_size_that_a_browser_gives_it(attributes: str, size: tuple[int, int]) -> None:
    """In pixels, from width and height or from the viewBox, never none and never without end."""
    found = _picture(pictures.svg(attributes=attributes))
    assert (found.width, found.height) == size


def test_the_same_drawing_gives_the_same_bytes_and_stays_as_it_is() -> None:
    """What was made safe once has nothing more to take out."""
    data = pictures.svg("".join(inner for inner, _ in HOSTILE) + "".join(HARMLESS))
    made = _picture(data).content
    assert made == _picture(data).content == _picture(made).content
