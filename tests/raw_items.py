"""QTI items as an author would write them, for the tests of what is packed as it is."""

MAXSCORE = '<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">{}</outcomeDeclaration>'
SCORE = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'


def worth(points: str) -> str:
    """The declarations of an item that is worth so many points."""
    return SCORE + MAXSCORE.format(f"<defaultValue><value>{points}</value></defaultValue>")


def item(identifier: str = "waves", outcomes: str = worth("2"), body: str = "<p>How long?</p>", more: str = "") -> str:
    """The text of an item; `more` are attributes of its root."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="{identifier}" title="A  wave"'
        f' adaptive="false" timeDependent="false" {more}>{outcomes}\n'
        f"<itemBody>\n{body}\n</itemBody>\n</assessmentItem>"
    )
