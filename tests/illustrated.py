"""A small course with an image in every place where an author may put one."""

from pathlib import Path

from tests import pictures

QUESTION = """\
---
lang: en
---
![Map of three rivers](img/map.png)

Which rivers are ![blue, like the sea](img/blue.svg)? Choose two.

- [x] Rhine ![The Rhine at Cologne](<img/the rhine.jpg>)
  > It is long: ![A long line](img/long.gif)
- [ ] Havel
- [x] Elbe

## Explanation

![The map once more](img/again.png)

## Hint

![Sketch of a delta](img/hint.png)
"""
ARTICLE = """\
---
lang: en
kind: article
---
# Lakes

Lakes are still.

![A lake at night](../img/lake.webp)

![](../img/blue.svg "decorative")
"""
GERMAN = """\
---
lang: de
---
Welcher Fluss fließt durch Köln?

- [x] der Rhein ![Nur hier zu sehen](img/german.png)
- [ ] die Elbe

## Erläuterung

Der Rhein fließt durch Köln.
"""
IMAGES = {
    "map.png": pictures.raster("PNG", (12, 8)),
    "again.png": pictures.raster("PNG", (12, 8)),
    "blue.svg": pictures.svg('<rect width="6" height="4" fill="blue"/>'),
    "the rhine.jpg": pictures.raster("JPEG", (9, 7)),
    "long.gif": pictures.animation(),
    "hint.png": pictures.raster("PNG", (5, 5)),
    "lake.webp": pictures.raster("WebP", (10, 6)),
    "german.png": pictures.raster("PNG", (3, 3)),
}


def course(folder: Path) -> Path:
    """The course, written into a folder."""
    (folder / "img").mkdir(parents=True)
    (folder / "read").mkdir()
    (folder / "rivers.en.md").write_text(QUESTION, encoding="utf-8")
    (folder / "fluss.de.md").write_text(GERMAN, encoding="utf-8")
    (folder / "read" / "lakes.en.md").write_text(ARTICLE, encoding="utf-8")
    for name, data in IMAGES.items():
        (folder / "img" / name).write_bytes(data)
    return folder
