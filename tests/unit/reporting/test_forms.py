"""Reports for people, spreadsheets and programs."""

import csv
import io
import json
from pathlib import Path

from lxml import html

from qtiexport.reporting import FORMS, Report
from tests.unit.reporting.made import choice, course, rows, told

HOSTILE = "<script>alert(1)</script>"


def _made(folder: Path) -> Report:
    gap = {"kind": "text", "answers": ["x"], "pattern": "", "ignore": {}}
    order = choice("steps", kind="order", right="bacd")
    asked = course(choice(ask=[HOSTILE]), choice("free", kind="entry", gaps=[gap]), order, dir="rtl", lang="he")
    some = [("A", "rivers_1", '"a,c"', "correct"), ("B", "rivers_1", "b", "wrong"), ("A", "free_1", "=1+1", "wrong")]
    some += [("B", "free_1", HOSTILE, "wrong"), ("C", "free_1", "-5", "correct"), ("A", "steps_1", '"a,b,c,d"', "0.5")]
    return told(folder, rows(*some, ("A", "lost_1", "", "")), asked)


def test_text_shows_counts_and_bars(tmp_path: Path) -> None:
    """The right options are marked as in a source."""
    text = FORMS["text"](_made(tmp_path))
    assert "rivers: 2 answered, 1 right, 1 wrong" in text
    assert "    [x] Rhine     1   50\u00a0%  ##########\n    [ ] Havel     1" in text
    assert "    1. Havel\n    2. Rhine\n" in text
    assert "    [ ] 2 – 1 – 3 – 4     1  100\u00a0%" in text


def test_long_answers_are_folded(tmp_path: Path) -> None:
    """A line of a terminal holds about a hundred characters."""
    gap = {"kind": "text", "answers": ["x"], "pattern": "", "ignore": {}}
    made = told(tmp_path, rows(("A", "rivers_1", "long " * 100, "")), course(choice(kind="entry", gaps=[gap])))
    lines = FORMS["text"](made).split("\n")
    assert max(map(len, lines)) <= 100
    assert "        ..." in lines


def test_a_spreadsheet_gets_no_formula(tmp_path: Path) -> None:
    """What a learner typed is text; a number below 0 stays one."""
    text = FORMS["csv"](_made(tmp_path))
    assert text.startswith("\ufeff")
    read = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {row["answer_text"] for row in read if row["question"] == "free"} == {"'=1+1", HOSTILE, "-5"}
    rhine = read[0]
    assert (rhine["course"], rhine["section"], rhine["answer"], rhine["answer_right"]) == ("water", "One", "a", "yes")
    assert (rhine["count"], rhine["share"], rhine["told"], rhine["ease"]) == ("1", "0.5000", "2", "0.5000")
    assert [row["answer_text"] for row in read if row["question"] == "steps"] == [
        "Havel → Rhine → Elbe → Spree",
        "Rhine → Havel → Elbe → Spree",
    ]


def test_json_is_ascii_and_whole(tmp_path: Path) -> None:
    """Programs get every figure, and what was found."""
    text = FORMS["json"](_made(tmp_path))
    assert text.isascii()
    data = json.loads(text)
    assert (data["version"], data["learners"], data["rows"], data["counted"]) == (1, 3, 7, 6)
    (read,) = data["courses"]
    question = read["sections"][0]["questions"][0]
    assert (read["language"], question["id"], question["interaction"]) == ("he", "rivers", "rivers_1")
    assert question["answers"][0] == {"key": "a", "text": "Rhine", "right": True, "count": 1, "share": 0.5}
    assert [found["code"] for found in data["diagnostics"]] == ["RPT006"]


def test_a_page_needs_nothing_and_runs_nothing(tmp_path: Path) -> None:
    """No script, no style of its own on an element, no address; texts are told as texts, in their direction."""
    page = FORMS["html"](_made(tmp_path))
    tree = html.document_fromstring(page)
    assert not tree.xpath("//script | //link | //img | //iframe | //@style | //@href | //@src")
    assert page.count("&lt;script&gt;") == 2
    assert "@import" not in page
    assert "url(" not in page
    assert tree.xpath("//p[@class='asked'][1]/@dir")[0] == "rtl"
    assert [head.text for head in tree.xpath("//h1 | //h2 | //h3")] == [
        *("What learners answered", "Water", "One", "What could not be counted"),
    ]
    assert tree.xpath("//article[1]//tr[@class='right']/th/text()") == ["Rhine", "Elbe"]


def test_forms_are_the_same_on_every_run(tmp_path: Path) -> None:
    """Same export, same bytes."""
    for name, form in FORMS.items():
        assert form(_made(tmp_path)) == form(_made(tmp_path)), name


def test_no_learner_is_named(tmp_path: Path) -> None:
    """A report is handed to colleagues: it says what was answered, not by whom."""
    made = told(tmp_path, rows(("Erika Mustermann", "rivers_1", "a", "correct")))
    assert all("Mustermann" not in form(made) for form in FORMS.values())
