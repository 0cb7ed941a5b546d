"""Moodle XML: questions for Moodle's question bank (moodle.md 5, types.md).

`homes` knows which of Moodle's question types a question becomes; the other modules make each of them. `joining` makes
one question of its translations.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from qtiexport import markup, media, render
from qtiexport.diagnostics import Diagnostic
from qtiexport.identifiers import file_name
from qtiexport.model import Article, Part, Question
from qtiexport.package import Document
from qtiexport.targets.contract import SEVERAL, Asked, CourseLoss, Index, IndexEntry, Loss, Made, Stream, changed_file
from qtiexport.targets.moodle import homes, joining, texts
from qtiexport.targets.moodle.views import DescriptionView, HeadView, HtmlView, Said
from qtiexport.targets.pictures import placed, shown
from qtiexport.targets.settings import Settings
from qtiexport.targets.whole import answered_once, told_elsewhere

TEMPLATES = "moodle"
MAX_QUESTIONS = 0
SUFFIX = ".xml"
TAKES_PARTS = True

_UNTIMED = Loss("its time limit is not kept there", "set one time limit for the quiz in Moodle")


@dataclass(frozen=True, slots=True)
class CategoryView:
    path: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A category and, lazily, its questions."""

    category: Markup
    questions: Iterator[Markup]


@dataclass(frozen=True, slots=True)
class QuizView:
    sections: Iterator[SectionView]


def item(part: Part, settings: Settings) -> Made:
    """One `question` element; a diagnostic where Moodle cannot say what the source says."""
    if altered := _altered(part):
        return Made(diagnostics=altered)
    part = placed(part, lambda asset: f"@@PLUGINFILE@@/{asset.name}")
    name = f"question/{file_name(part.identifier)}.xml"
    found = _article(part) if isinstance(part, Article) else homes.said(part, settings)
    if isinstance(found, Diagnostic):
        return Made(diagnostics=(found,))
    timed = isinstance(part, Question) and part.time_limit
    losses = (*found.losses, *((_UNTIMED,) if timed else ()))
    draft = joining.draft(found) if settings.multilang else b""
    return Made(fragment=Document(name, joining.rendered(found)), draft=draft, losses=losses)


def _altered(part: Part) -> tuple[Diagnostic, ...]:
    """An error for each image that is no longer the one that was checked: it is written here, not when packing."""
    gone = (asset for asset in shown(part) if media.content(asset) is None)
    return tuple(changed_file(asset, part.location) for asset in gone)


def _article(article: Article) -> Said:
    text = HtmlView(
        str(markup.titled_html(article.title, article.content, heading=3)), texts.view(article.content).files
    )
    name, tags = texts.name(article.title), article.metadata.tags
    return Said("description", DescriptionView(HeadView(name, text, HtmlView(), "0", article.identifier, (), tags)))


def course(index: Index, fragments: Iterable[bytes], settings: Settings) -> Iterable[Stream]:
    """The whole file as a stream: its frame, a category for each section, and the questions as they come."""
    del settings
    yield Stream(f"{index.name}-moodle.xml", render.stream("moodle/quiz.xml.j2", QuizView(_sections(index, fragments))))


_KEPT_BY_THE_QUIZ = {
    Asked.FEEDBACK: ("a file of questions has no test", "set the review options of the quiz in Moodle"),
    Asked.NAVIGATION: ("a file of questions has no test", "set the navigation method in the quiz in Moodle"),
    Asked.TIME: ("a file of questions has no test", "set the time limit in the quiz in Moodle"),
    Asked.PASSED: ("a file of questions has no test", "set the overall feedback in the quiz in Moodle"),
    Asked.SELECT: ("a file of questions has no test", "add random questions from the category to the quiz in Moodle"),
    Asked.SHUFFLE: ("a file of questions has no test", "switch on “Shuffle” for the section of the quiz in Moodle"),
    Asked.SECTION_TIME: ("a file of questions has no test", "set one time limit for the quiz in Moodle"),
}


def losses(settings: Settings) -> tuple[CourseLoss, ...]:
    """What Moodle keeps with its quiz, not with the questions."""
    attempts = answered_once(settings, "set the number of attempts in the quiz in Moodle")
    return (*attempts, *told_elsewhere(settings, _KEPT_BY_THE_QUIZ))


def _sections(index: Index, fragments: Iterable[bytes]) -> Iterator[SectionView]:
    left, names = iter(fragments), Counter(texts.name(entry.title) for entry in index.entries)
    top = texts.name(index.title, "" if index.language == SEVERAL else f" ({index.language})")
    for section, entries in index.filled:
        steps = [top] if section.title == index.title else [top, texts.name(section.title)]
        path = "/".join(["$course$", "top", *map(texts.step, steps)])
        category = render.fragment("moodle/questions/category.xml.j2", CategoryView(path))
        own = islice(left, len(entries))
        questions = (_piece(_named(one, entry, names)) for one, entry in zip(own, entries, strict=True))
        yield SectionView(_piece(category), questions)


def _named(question: bytes, entry: IndexEntry, names: Counter[str]) -> bytes:
    """The question; if another one has the same name, with its identifier behind it, so that people can tell them."""
    if names[texts.name(entry.title)] == 1:
        return question
    return render.retold(question, "name/text", texts.name(entry.title, f" ({entry.identifier})"))


def _piece(element: bytes) -> Markup:
    return Markup(element.decode("utf-8"))
