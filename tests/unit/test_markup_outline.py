"""Where the blocks of a Markdown text stand."""

from qtiexport.markup.outline import Layout, Passage, outline


def test_each_block_has_its_lines() -> None:
    """Paragraphs, fenced code and quotes are text; blank lines belong to none."""
    found = outline("Hi\nyou\n\n```\n1. x\n```\n> - q\n\n***")
    assert found == tuple(Passage(Layout.TEXT, lines) for lines in ((0, 2), (3, 6), (6, 7), (8, 9)))


def test_a_table_has_its_rows_without_the_line_of_hyphens() -> None:
    assert outline("| a | b |\n|---|---|\n| c | d |\n") == (Passage(Layout.TABLE, (0, 3), ((0, 1), (2, 3))),)


def test_a_list_has_the_items_that_stand_in_no_other() -> None:
    """An item reaches over what is indented below it, a list within it included; another sign begins another list."""
    first, second, third = outline("1. x\n   1. y\n2. z\n\n   w\n3) v\n- u")
    assert first == Passage(Layout.NUMBERED, (0, 5), ((0, 2), (2, 5)))
    assert second == Passage(Layout.NUMBERED, (5, 6), ((5, 6),))
    assert third == Passage(Layout.BULLETS, (6, 7), ((6, 7),))


def test_a_definition_is_no_block() -> None:
    assert outline("[a]: https://example.org\n\n[a]") == (Passage(Layout.TEXT, (2, 3)),)
