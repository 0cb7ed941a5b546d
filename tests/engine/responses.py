"""Every response that a learner can give to a choice item."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from lxml import etree

# The property of a test that says how much it compared; the summary prints it, from whichever process it comes.
COMPARED = "compared"
_QTI = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """What has to be known of a QTI 2.1 choice item to answer it."""

    identifier: str
    language: str
    xml: bytes
    multiple: bool
    choices: tuple[str, ...]
    maximum: Fraction

    @classmethod
    def read(cls, xml: bytes) -> "ChoiceItem":
        """Reads an item with one choiceInteraction."""
        root = etree.fromstring(xml)
        choices = root.xpath("//q:choiceInteraction/q:simpleChoice/@identifier", namespaces=_QTI)
        cardinality = root.xpath("string(//q:responseDeclaration/@cardinality)", namespaces=_QTI)
        maximum = root.xpath("string(//q:outcomeDeclaration[@identifier='SCORE']/@normalMaximum)", namespaces=_QTI)
        assert isinstance(choices, list) and isinstance(maximum, str)
        return cls(
            root.attrib["identifier"],
            root.attrib["{http://www.w3.org/XML/1998/namespace}lang"],
            xml,
            cardinality == "multiple",
            tuple(str(choice) for choice in choices),
            Fraction(maximum),
        )

    def responses(self) -> list[tuple[str, ...]]:
        """All subsets of the choices if several may be chosen, else each choice and none."""
        most = len(self.choices) if self.multiple else 1
        return [chosen for size in range(most + 1) for chosen in combinations(self.choices, size)]

    def written(self, chosen: Sequence[str]) -> list[str] | str | None:
        """A response as the engine takes it."""
        if not chosen:
            return None
        return list(chosen) if self.multiple else chosen[0]


def compared(source: str, items: int, responses: int, differences: int) -> tuple[str, str]:
    """The property's name and its text."""
    return COMPARED, f"{source}: {items} items, {responses} responses, {differences} differences"
