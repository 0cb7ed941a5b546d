"""Small sources as an author would write them."""

from pathlib import Path

CHOICE = """\
---
lang: en
---
Which rivers reach the sea? Choose two.

- [x] Rhine
- [ ] Havel
- [x] Elbe

## Explanation

The Havel ends in the Elbe.
"""

GERMAN = """\
---
lang: de
---
Welche Flüsse erreichen das Meer? Wählen Sie zwei aus.

- [x] Rhine
- [ ] Havel
- [x] Elbe

## Erläuterung

Die Havel mündet in die Elbe.
"""
"""The same question in another language, its options in the same words and the same order."""

SINGLE = """\
---
lang: en
---
Which river flows through Paris?

- [x] Seine
- [ ] Rhône
- [ ] Loire

## Explanation

It parts the city in two, the Seine.
"""

TRUE_FALSE = """\
---
lang: en
type: true-false
---
The Danube ends in the Black Sea.

- [x] True
- [ ] False

## Explanation

The Danube has its delta in Romania.
"""

ARTICLE = """\
---
lang: en
kind: article
title: Rivers
---
A river is water on its way.
"""

UNKEYED = "Which rivers reach the sea? Choose two.\n\n- Rhine\n- Havel\n"
"""A mistake: nothing says what is right."""

ALL_RIGHT = CHOICE.replace("- [ ]", "- [x]").replace(" Choose two.", "")
"""A warning: every option is right."""


def write(folder: Path, *names: str, text: str = CHOICE) -> None:
    """Files with these names below `folder`, all with one text."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
