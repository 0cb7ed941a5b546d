"""XML from anywhere: a tree or a fault, never an exception, nothing fetched, nothing expanded."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from qtiexport.grammars import Fault, parse_xml

REFUSED = [
    (b"", "document is empty"),
    (b"\x00", "document is empty"),
    (b"<a>&nbsp;</a>", "entity “nbsp” not defined"),
    (b"<a><b></a>", "opening and ending tag mismatch"),
    (b"<a/><b/>", "extra content"),
    (b"<a>\x01</a>", "invalid char"),
    (b"<a>\xff</a>", "not well-formed"),
    (b"<x:a/>", "prefix x on a is not defined"),
    (b'<?xml version="1.0" encoding="nonsense"?><a/>', "unsupported encoding"),
    (b"<!DOCTYPE a><a/>", "document type declaration"),
    (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "document type declaration"),
    (b"<a>" * 300 + b"</a>" * 300, "excessive depth"),
]


@pytest.mark.parametrize(("data", "words"), REFUSED)
def test_what_is_no_trustworthy_xml_is_a_fault_in_words(data: bytes, words: str) -> None:
    fault = parse_xml(data)
    assert isinstance(fault, Fault)
    assert fault.layer == "xml"
    assert words.lower() in fault.message.lower()
    assert "\n" not in fault.message
    assert not fault.message.endswith(".")
    assert "XML_PARSE" not in fault.message


def test_a_fault_tells_its_line() -> None:
    fault = parse_xml(b"<a>\n<b>\n</c>\n</a>")
    assert isinstance(fault, Fault)
    assert fault.line == 3


def test_entities_that_grow_are_refused_without_growing() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "aaaaaaaaaa">{levels}]><a b="&e11;"/>'
    assert isinstance(parse_xml(bomb.encode()), Fault)


def test_a_file_of_the_machine_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden", encoding="utf-8")
    fault = parse_xml(f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'.encode())
    assert isinstance(fault, Fault)
    assert "hidden" not in fault.message


def test_a_document_in_another_encoding_is_read() -> None:
    tree = parse_xml('<?xml version="1.0" encoding="UTF-16"?><a>ä</a>'.encode("utf-16"))
    assert not isinstance(tree, Fault)
    assert tree.getroot().text == "ä"


@given(st.binary(max_size=300) | st.text(alphabet="<>/a!&;[]\"'= DOCTYPE?-\x00\n", max_size=300).map(str.encode))
def test_any_bytes_give_a_tree_or_a_fault(data: bytes) -> None:
    parsed = parse_xml(data)
    assert isinstance(parsed, Fault | etree._ElementTree)
