"""Which addresses a link may have."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from qtiexport import markup
from qtiexport.markup.links import fault
from qtiexport.model import Link, Paragraph

_SCHEMA = etree.XMLSchema(
    etree.fromstring(
        '<schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="a"><complexType>'
        '<attribute name="href" type="anyURI"/></complexType></element></schema>'
    )
)


@pytest.mark.parametrize(
    "href",
    [
        "https://a.org",
        "HTTP://a.org:80/b/c.html?d=e&f=%20#g",
        "http://u:p@a.org/",
        "http://[::1]/",
        "https://a.org?b",
        "mailto:a@b.org?subject=c",
    ],
)
def test_addresses_that_lead_somewhere(href: str) -> None:
    """Web and mail addresses in valid syntax may stand."""
    assert fault(href) is None


@pytest.mark.parametrize(
    ("href", "message"),
    [
        ("", "is no web address"),
        ("a.md", "is no web address"),
        ("//a.org", "is no web address"),
        ("#a", "is no web address"),
        ("javascript:a", "begins with “javascript:”"),
        ("DATA:a", "begins with “DATA:”"),
        ("https:a", "is no well-formed address"),
        ("http:///a", "is no well-formed address"),
        ("http://a b", "is no well-formed address"),
        ("http://a/%zz", "is no well-formed address"),
        ("https://a/#b#c", "is no well-formed address"),
        ("mailto:", "is no well-formed address"),
    ],
)
def test_addresses_that_do_not(href: str, message: str) -> None:
    """Every other address is named for what it is, with a repair."""
    found = fault(href)
    assert found is not None
    assert found[0] == message
    assert found[1]


_SIGNS = st.sampled_from([*"abü:/?#[]@!$&'()*+,;=%.-_~ \\\"^`{|}", "http://", "https://", "mailto:", "%41", "[::1]"])


@given(st.lists(_SIGNS, max_size=12).map("".join))
@example("http://a/[b]")
@example("http://a:/b")
def test_every_link_is_a_uri_to_a_validator(target: str) -> None:
    """Whatever stands as a link in content is an xs:anyURI, so that no schema refuses the document for it."""
    content, _ = markup.from_markdown(f"[a](<http://{target}>) [b](<{target}>)", "a.md", 1)
    children = [child for block in content.blocks if isinstance(block, Paragraph) for child in block.children]
    for child in children:
        if isinstance(child, Link):
            assert _SCHEMA.validate(etree.Element("a", href=child.href)), child.href
