"""Whole files that are sound, of every kind, with content of any kind in every place that takes it."""

from hypothesis import strategies as st

from tests.property.contents import BODIES, HEADS, INLINES, PAIRS, PICTURE, RUNS, WORDS
from tests.property.texts import literal


def _headed(head: dict[str, str], *parts: str) -> str:
    return "\n".join(["---", *(f"{key}: {value}" for key, value in head.items()), "---", "", *parts, ""])


def _below(text: str) -> str:
    """A text as the rationale of an option."""
    return "\n".join(f"  > {line}".rstrip() for line in text.split("\n"))


_ONE_RIGHT = st.permutations([True, False, False]) | st.permutations([True, False])


@st.composite
def _choice_questions(draw: st.DrawFn, /, **settings: str) -> str:
    many = settings["type"] == "multiple"
    key = draw(st.lists(st.booleans(), min_size=2, max_size=6).filter(any) if many else _ONE_RIGHT)
    rows = []
    for place, right in enumerate(key):
        rows.append(f"- [{'x' if right else ' '}] {place} {draw(RUNS)} <!--c{place}-->")
        rationale = draw(st.none() | BODIES)
        rows += [_below(rationale)] if rationale else []
    below = draw(st.sampled_from(["", "```\nbelow\n```\n", "| a | b |\n|---|---|\n"]))
    head = {**draw(HEADS), **settings, **({"choose": str(sum(key))} if many else {})}
    sections = [f"\n## {name}\n\n{draw(BODIES)}" for name in ("Hint", "Explanation")]
    return _headed(head, draw(BODIES), "\nWhich?\n", below, *rows, *sections)


@st.composite
def _statements(draw: st.DrawFn) -> str:
    true = draw(st.booleans())
    rows = [f"- [{'x' if true else ' '}] True", f"- [{' ' if true else 'x'}] False"]
    head = {**draw(HEADS), "lang": "en", "type": "true-false"}
    return _headed(head, draw(BODIES), "\nIt is so.\n", *rows, f"\n## Explanation\n\n{draw(BODIES)}")


@st.composite
def _articles(draw: st.DrawFn) -> str:
    head = {"title": "'A page'", **draw(HEADS), "kind": "article"}
    for key in ("points", "shuffle"):
        head.pop(key, None)
    return _headed(head, draw(BODIES))


# --- the other kinds -----------------------------------------------------------------------------------------------

# A form takes words as they are, and so do labels; signs that something reads have a backslash.
_PLAIN = WORDS.map(literal)
_SHARED = ("id", "title", "tags", "points", "lang")
_PER_PART = st.sampled_from(["per-part", "all-or-nothing"])
_NUMBERS = st.sampled_from(
    ["= 12", "= 9.81 +- 0.05", "= 120 ± 2%", "= -3 +- 4", "= ]7{0} 9[", "= [7{0} 9] ", "= (7{0} 9.5] "]
)
_SEPARATORS = {"en": ","}


def _number(lang: str, form: str) -> str:
    """The ends of a range are parted by a comma where the decimal sign is a point."""
    return form.format(_SEPARATORS.get(lang, ";"))


@st.composite
def _asked(draw: st.DrawFn, answer: str, head: dict[str, str], *sections: str) -> str:
    """A question with a stem, an answer, an explanation, and some more sections."""
    names = [*draw(st.sets(st.just("Hint"))), "Explanation", *sections]
    told = [f"\n## {name}\n\n{draw(BODIES)}" for name in names]
    stem = draw(BODIES)
    # A heading alone is a title, and no question.
    return _headed(head, stem, *(["", "Which?"] if stem.startswith("#") else []), "", answer, *told)


def _amid(draw: st.DrawFn, answer: str) -> str:
    """An answer behind which the question goes on, as it may where no list or table holds the answer."""
    return "\n\n".join([answer, *draw(st.lists(RUNS, max_size=1))])


def _last(answer: str) -> str:
    """An answer that is the last list or table, apart from what stands above it."""
    return f"Which?\n\n{answer}"


def _numbered(draw: st.DrawFn, texts: st.SearchStrategy[str], least: int, most: int) -> list[str]:
    """Texts that differ."""
    return [f"{place}{text}" for place, text in enumerate(draw(st.lists(texts, min_size=least, max_size=most)))]


def _head(draw: st.DrawFn, *more: str, **settings: str) -> dict[str, str]:
    """What every kind of question takes, with the further keys named, and settings."""
    kept = {key: value for key, value in draw(HEADS).items() if key in (*_SHARED, *more)}
    return {**kept, **settings}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _typed(draw: st.DrawFn) -> dict[str, str]:
    """What counts in a text."""
    keys = {"case": ("ignore", "exact"), "spaces": ("exact", "ignore"), "accents": ("exact", "ignore")}
    return draw(st.fixed_dictionaries({}, optional={key: st.sampled_from(kinds) for key, kinds in keys.items()}))


def _list(draw: st.DrawFn) -> str:
    words = _numbered(draw, _PLAIN, 2, 4)
    right = draw(st.sampled_from(words))
    return "|".join(f"({word})" if word == right else word for word in words)


def _gap(draw: st.DrawFn, kind: str, lang: str) -> str:
    if kind == "list":
        return _list(draw)
    return _number(lang, draw(_NUMBERS)) if kind == "number" else "|".join(_numbered(draw, _PLAIN, 1, 3))


_PLACES = (
    "{0} {1} {2}",
    "- {0} {1}\n- {2}",
    "> {0} *{1}* {2}",
    "| {0} | a |\n|---|---|\n| {2} | {1} |",
    "1. {0}\n\n   {1} **{2}**",
    "<p>{1} &amp; so</p>\n\n{0} {2}",
)


def _sentences(draw: st.DrawFn, forms: list[str]) -> str:
    """A text with these forms in its lines: no run before a form ends in what a form would begin with."""
    shown = []
    for form in forms:
        place = draw(st.sampled_from(_PLACES[:5]))
        inside = form.replace("|", "\\|") if place.startswith("|") else form
        shown.append(place.format(draw(RUNS), f"w [[{inside}]] w", draw(RUNS)))
    return "\n\n".join(shown)


@st.composite
def _gaps(draw: st.DrawFn, *kinds: str) -> str:
    more = _typed(draw) if "text" in kinds else {}
    head = _head(draw, "shuffle", marking=draw(_PER_PART), **more)
    found = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=4))
    forms = [_gap(draw, kind, head["lang"]) for kind in (*kinds[:1], *found)]
    return draw(_asked(_amid(draw, _sentences(draw, forms)), head))


@st.composite
def _short_answers(draw: st.DrawFn) -> str:
    head = _head(draw, **_typed(draw))
    if draw(st.booleans()):
        head["accept_regex"] = draw(st.sampled_from(["'[ab]c?'", "'(a|b)[ab]+'", "['a', 'b.*']"]))
    return draw(_asked(_amid(draw, f"[[{'|'.join(_numbered(draw, _PLAIN, 1, 4))}]]"), head))


@st.composite
def _numerics(draw: st.DrawFn) -> str:
    head = _head(draw)
    if draw(st.booleans()):
        head["unit"] = _quoted(draw(WORDS))
    return draw(_asked(_amid(draw, f"[[{_number(head['lang'], draw(_NUMBERS))}]]"), head))


@st.composite
def _sliders(draw: st.DrawFn) -> str:
    scales = ["0..200 step 5 = 100 +- 5", "0..9 = 4", "-10..10 step 2 = 0", "0..1 step 0.25 = 0.5"]
    head = _head(draw)
    if draw(st.booleans()):
        head["unit"] = _quoted(draw(WORDS))
    return draw(_asked(_amid(draw, f"[[slider: {draw(st.sampled_from(scales))}]]"), head))


@st.composite
def _essays(draw: st.DrawFn) -> str:
    sections = draw(st.sets(st.sampled_from(["Model answer", "Rubric"])))
    limits = {"lines": st.just("9"), "words": st.sampled_from(["300", "[5, 50]"])}
    head = _head(draw, **draw(st.fixed_dictionaries({}, optional=limits)))
    return draw(_asked(_amid(draw, "[[___]]"), head, *sorted(sections)))


@st.composite
def _uploads(draw: st.DrawFn) -> str:
    return draw(_asked(draw(st.sampled_from(["[[upload:]]", "[[upload: pdf, docx; max 10 MB]]"])), _head(draw)))


def _table(rows: list[tuple[str, str]]) -> str:
    return "\n".join(["| a | b |", "|---|---|", *(f"| {left} | {right} |" for left, right in rows)])


@st.composite
def _matches(draw: st.DrawFn) -> str:
    lefts = _numbered(draw, RUNS, 2, 5)
    rights = _numbered(draw, INLINES, len(lefts), len(lefts) + 2)
    rows = [(left, f"{right} <!--b{place}-->") for place, (left, right) in enumerate(zip(lefts, rights, strict=False))]
    over = [("", right) for right in rights[len(lefts) :]]
    named = all("<!--" in right for _, right in over)
    shown = rows if named else [(left, right.partition(" <!--")[0]) for left, right in rows]
    return draw(_asked(_last(_table([*shown, *over])), _head(draw, "shuffle", type="match", marking=draw(_PER_PART))))


@st.composite
def _categories(draw: st.DrawFn) -> str:
    classes = _numbered(draw, INLINES, 2, 3)
    lefts = _numbered(draw, RUNS, 2, 5)
    rows = [(left, classes[place % 2]) for place, left in enumerate(lefts)]
    rows += [("", name) for name in classes[2:]]
    return draw(_asked(_last(_table(rows)), _head(draw, "shuffle", type="categorize", marking=draw(_PER_PART))))


@st.composite
def _orders(draw: st.DrawFn) -> str:
    things = _numbered(draw, RUNS | PAIRS.map("\n\n   ".join), 2, 5)
    marking = draw(st.sampled_from(["all-or-nothing", "adjacent-pairs", "places"]))
    answer = "\n".join(f"{place}. w{thing}" for place, thing in enumerate(things, 1))
    return draw(_asked(_last(answer), _head(draw, type="order", marking=marking)))


@st.composite
def _associates(draw: st.DrawFn) -> str:
    pairs = draw(st.lists(PAIRS, min_size=2, max_size=4))
    answer = "\n".join(f"- w{n}a {one} ↔ w{n}b {other}" for n, (one, other) in enumerate(pairs))
    return draw(_asked(_last(answer), _head(draw, "shuffle", type="associate", marking=draw(_PER_PART))))


@st.composite
def _gap_matches(draw: st.DrawFn) -> str:
    words = _numbered(draw, WORDS, 2, 4)
    over = [f"o{word}" for word in _numbered(draw, WORDS, 0, 2)]
    head = _head(draw, "shuffle", marking=draw(_PER_PART))
    if over:
        head["distractors"] = "[" + ", ".join(map(_quoted, over)) + "]"
    again = draw(st.lists(st.sampled_from(words), max_size=1))
    return draw(_asked(_sentences(draw, [f"#{literal(word)}" for word in (*words, *again)]), head))


@st.composite
def _hottexts(draw: st.DrawFn) -> str:
    key = [*draw(st.lists(st.booleans(), min_size=1, max_size=4)), True, False]
    words = [f"==*{draw(_PLAIN)}*==" if right else f"=={draw(_PLAIN | st.just('**a** b'))}==" for right in key]
    lines = [f"{draw(RUNS)} w {word} w {draw(RUNS)}" for word in words]
    joined = draw(st.sampled_from(["\n", "\n\n", "\n\n- "])).join(lines)
    several = {"marking": draw(st.sampled_from(["per-option-minus", "per-option", "all-or-nothing"]))}
    several["choose"] = str(sum(key))
    return draw(_asked(_amid(draw, joined), _head(draw, **(several if sum(key) > 1 else {}))))


@st.composite
def _hotspots(draw: st.DrawFn) -> str:
    labels = _numbered(draw, _PLAIN, 2, 4)
    key = [True, *draw(st.lists(st.booleans(), min_size=len(labels) - 1, max_size=len(labels) - 1))]
    shapes = ("circle | 50,50,20", "rect | 100,10,150,60", "poly | 10,10,40,10,25,50", "rect | 0,0,9,9")
    rows = [
        f"| {shapes[place]} | w{label} <!--s{place}--> | {'x' if right else ''} |"
        for place, (label, right) in enumerate(zip(labels, key, strict=True))
    ]
    picture = f"![{draw(_PLAIN)}]({PICTURE})"
    answer = "\n".join([picture, "", "| shape | coords | label | right |", "|---|---|---|---|", *rows])
    return draw(_asked(_last(answer), _head(draw, type="hotspot")))


FILES = {
    "single": _choice_questions(type="single"),
    "per-option": _choice_questions(type="multiple", marking="per-option"),
    "per-option-minus": _choice_questions(type="multiple", marking="per-option-minus"),
    "all-or-nothing": _choice_questions(type="multiple", marking="all-or-nothing"),
    "true-false": _statements(),
    "article": _articles(),
    "gap": _gaps("text", "number", "list"),
    "inline-choice": _gaps("list"),
    "numeric": _numerics(),
    "short-answer": _short_answers(),
    "essay": _essays(),
    "match": _matches(),
    "categorize": _categories(),
    "order": _orders(),
    "associate": _associates(),
    "gap-match": _gap_matches(),
    "hottext": _hottexts(),
    "hotspot": _hotspots(),
    "slider": _sliders(),
    "upload": _uploads(),
}
"""A strategy for each kind of file, so that none is left to chance."""
