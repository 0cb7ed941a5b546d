"""When the words of an image say nothing."""

import pytest

from qtiexport.model import Image
from qtiexport.rules.images import _says_nothing


@pytest.mark.parametrize(
    ("alt", "address"),
    [
        ("rhine.png", "img/rhine.png"),
        ("Rhine.PNG", "img/rhine.png"),
        ("img_2041", "img_2041.jpg"),
        ("IMG_2041.JPG", "map.jpg"),
        ("image", "map.png"),
        ("Image 3", "map.png"),
        ("Abbildung", "map.png"),
        ("Foto.", "map.png"),
        ("photographie", "map.png"),
    ],
)
def test_a_file_name_or_a_word_for_image_says_nothing(alt: str, address: str) -> None:
    assert _says_nothing(Image(address, alt))


@pytest.mark.parametrize(
    ("alt", "address"),
    [
        ("Rhine", "rhine.png"),
        ("Map of the Rhine", "rhine.png"),
        ("Image of a bridge", "image.png"),
        ("A file called map.png in a list", "map.png"),
        ("3", "three.png"),
        ("", "line.png"),
    ],
)
def test_words_of_their_own_say_something(alt: str, address: str) -> None:
    assert not _says_nothing(Image(address, alt))
