"""The revision of a text: a short hash of what it means, which tells a translation that it is out of date.

It covers what is translated or decides: kind, title, stem, options with key and rationales, the number to choose,
pairs, an order, answers to be typed, numbers, areas, explanation, hints, model answer and rubric, each with its
structure. It does not change with white space, the order of the options (where the order is not what is asked for), the
names of options, texts and files, tags and other metadata, points or marking.
"""

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any, assert_never

from qtiexport import model
from qtiexport.identifiers import digest

LENGTH = 12
# No source holds these characters: a mark made of them cannot be a word of the author's.
_BEGIN, _NEXT, _END = "\x01", "\x02", "\x03"


def revision(part: model.Part) -> str:
    """12 hexadecimal digits, the same on every machine; equal for two texts that differ in nothing that counts."""
    tokens = _question(part) if isinstance(part, model.Question) else ("article", _told(part.content))
    return digest(_one_line(part.title), *tokens, length=LENGTH)


def _question(question: model.Question) -> Iterator[str]:
    yield "question"
    yield _told(question.body)
    for interaction in question.interactions:
        yield from _asked(interaction)
    yield _optional(question.explanation)
    yield from map(_told, question.hints)


def _asked(interaction: model.Interaction) -> Iterator[str]:
    """What an interaction asks for, and its key; each option is one token, sorted: order and names say nothing."""
    match interaction:
        case model.ChoiceInteraction(choices):
            yield from (interaction.form, str(interaction.max_choices), str(interaction.min_choices))
            yield from sorted(digest(*_choice(choice), length=64) for choice in choices)
        case model.InlineChoiceInteraction(choices):
            yield "inline-choice"
            yield from sorted(digest(_verdict(one.correct), one.text, length=64) for one in choices)
        case model.MatchInteraction() | model.AssociateInteraction() | model.OrderInteraction():
            yield from _arranged(interaction)
        case model.GapMatchInteraction() | model.HottextInteraction():
            yield from _in_text(interaction)
        case model.HotspotInteraction(image, choices):
            yield from ("hotspot", interaction.form, str(interaction.max_choices), _spelt(image))
            yield from sorted(digest(_verdict(one.correct), _spelt(_unnamed(one)), length=64) for one in choices)
        case model.ExtendedTextInteraction():
            yield from ("essay", str(interaction.min_words), str(interaction.max_words))
            yield from (_optional(interaction.model_answer), _optional(interaction.rubric))
        case model.RawItem():
            yield interaction.sha256
        case model.TextEntryInteraction() | model.NumericInteraction():
            yield from _entered(interaction)
        case model.SliderInteraction() | model.UploadInteraction():
            yield from _entered(interaction)
        case _:
            assert_never(interaction)


def _choice(choice: model.SimpleChoice) -> tuple[str, ...]:
    return _verdict(choice.correct), _told(choice.content), _optional(choice.rationale)


def _verdict(right: bool) -> str:
    return "right" if right else "wrong"


def _unnamed(spot: model.HotspotChoice) -> model.HotspotChoice:
    return replace(spot, identifier="", correct=False)


_Entered = model.TextEntryInteraction | model.NumericInteraction | model.SliderInteraction | model.UploadInteraction
_Arranged = model.MatchInteraction | model.AssociateInteraction | model.OrderInteraction


def _arranged(interaction: _Arranged) -> Iterator[str]:
    """Pairs in whatever order, with what is left over, or an order, which is the key itself."""
    said = {one.identifier: _told(one.content) for one in _things(interaction)}
    yield type(interaction).__name__
    if isinstance(interaction, model.OrderInteraction):
        yield from said.values()
        return
    directed = isinstance(interaction, model.MatchInteraction)
    yield interaction.form if isinstance(interaction, model.MatchInteraction) else ""
    texts = [(said[one], said[other]) for one, other in interaction.pairs]
    yield from sorted(digest(*(pair if directed else sorted(pair)), length=64) for pair in texts)
    paired = {name for pair in interaction.pairs for name in pair}
    yield from sorted(text for name, text in said.items() if name not in paired)


def _things(interaction: _Arranged) -> tuple[model.AssociableChoice, ...]:
    if isinstance(interaction, model.MatchInteraction):
        return (*interaction.sources, *interaction.targets)
    return interaction.choices


def _in_text(interaction: model.GapMatchInteraction | model.HottextInteraction) -> Iterator[str]:
    """A text with gaps or hot words, each called by what is right there."""
    if isinstance(interaction, model.HottextInteraction):
        names = {one.identifier: _verdict(one.correct) for one in interaction.choices}
        yield from ("hottext", interaction.form, str(interaction.max_choices))
    else:
        said = {word.identifier: word.text for word in interaction.words}
        names = {gap: said[word] for word, gap in interaction.pairs}
        yield "gap-match"
        yield from sorted(said.values())

    def named(child: model.Inline) -> model.Inline:
        if isinstance(child, model.Gap | model.Hottext):
            return replace(child, identifier=names[child.identifier])
        return child

    yield _told(model.changed(interaction.content, named))


def _entered(interaction: _Entered) -> Iterator[str]:
    """What is typed, set or handed in: every field counts, and none of them is a name."""
    if isinstance(interaction, model.TextEntryInteraction):
        yield digest(*interaction.answers, length=64)
        interaction = replace(interaction, answers=())
    elif isinstance(interaction, model.UploadInteraction):
        yield digest(*interaction.kinds, length=64)
        interaction = replace(interaction, kinds=())
    yield _spelt(interaction)


def _optional(content: model.Content | None) -> str:
    return "none" if content is None else _told(content)


def _told(content: model.Content) -> str:
    return _one_line(_spelt(content.blocks))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _spelt(value: Any) -> str:
    """A value of the model as text: the author's words, and around them the name of each record that holds them."""
    match value:
        case model.Text(text):
            return text
        case model.LineBreak():
            return " "
        case model.CodeBlock(text, language):
            # White space is meaning in programs: the hash keeps it.
            return _marked("CodeBlock", (language, digest(text, length=64)))
        case model.Asset():
            return value.sha256
        case tuple():
            return "".join(_marked("", (part,)) if isinstance(part, tuple) else _spelt(part) for part in value)
        case _ if is_dataclass(value):
            return _marked(type(value).__name__, _filled(value))
        case _:
            return str(value)


def _filled(record: Any) -> Iterator[str]:
    """The fields of a record that hold more than their default: a field that is added later changes no revision."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.compare and (field.default is MISSING or value != field.default):
            yield f"{field.name}={_one_line(_spelt(value))}"


def _marked(name: str, values: Iterable[Any]) -> str:
    return f"{_BEGIN}{name}{_NEXT}{_NEXT.join(map(_spelt, values))}{_END}"
