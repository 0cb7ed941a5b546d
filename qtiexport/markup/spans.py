"""What stands within a line: inline tokens become the model's inline records."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from markdown_it.token import Token

from qtiexport import model
from qtiexport.markup import images, links
from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.markup.masking import formulas

_DEEPEST = 20
"""So many levels of emphasis and links may stand within each other; deeper ones are reported and become plain."""
_LINE_END = re.compile(r"[\n\r\f]")
_HTML_HELP = "write it in Markdown; to show it as it is, put it in back-ticks or write &lt; for <"
_COMMENT_HELP = "begin author comments with %% in a line of their own; an option's id ends the option's first line"
_BREAK_HELP = "end the line with a backslash to keep its end"


def spans(token: Token, findings: Findings) -> tuple[model.Inline, ...]:
    """The children of an `inline` token; neighbouring texts are one."""
    if "$" in token.content and not findings.full("SRC010"):
        _report_formulas(token, findings)
    opened: list[Token] = []
    levels: list[list[model.Inline]] = [[]]
    for child in token.children or ():
        if child.nesting == 1:
            opened.append(child)
            # Beyond the limit the children join the level above, so that no later walk is deep.
            levels.append([] if len(opened) <= _DEEPEST else levels[-1])
        elif child.nesting == -1:
            _close(token, opened, levels, findings)
        else:
            levels[-1].extend(_leaf(token, child, findings))
    return _joined(levels[0])


def _close(token: Token, opened: list[Token], levels: list[list[model.Inline]], findings: Findings) -> None:
    children = levels.pop()
    opening = opened.pop()
    if len(opened) >= _DEEPEST:
        findings.error(
            "SRC010",
            spot(token, findings, "SRC010", 0, 0),
            f"emphasis is nested deeper than {_DEEPEST} levels",
            "escape the * and _ that are not meant as emphasis with a backslash",
        )
    else:
        levels[-1].extend(_wrapped(token, opening, _joined(children), findings))


def _wrapped(
    token: Token, opening: Token, children: tuple[model.Inline, ...], findings: Findings
) -> Iterable[model.Inline]:
    match opening.type:
        case "em_open":
            return (model.Emphasis(children),)
        case "strong_open":
            return (model.Strong(children),)
        case _:
            return _link(token, opening, children, findings)


def _link(
    token: Token, opening: Token, children: tuple[model.Inline, ...], findings: Findings
) -> tuple[model.Inline, ...]:
    href = str(opening.attrs["href"])
    _report_title(token, opening, findings)
    wrong = links.fault(href)
    if wrong is None and children:
        return (model.Link(href, children),)
    what, help = wrong or ("has no text to press", "write the text of the link between [ and ]")
    here = spot(token, findings, "SRC009", opening.meta["at"], 1)
    findings.error("SRC009", here, f"the link to “{excerpt(href)}” {what}", help)
    return children


def _report_title(token: Token, opening: Token, findings: Findings) -> None:
    title = opening.attrGet("title")
    if title:
        here = spot(token, findings, "SRC010", opening.meta["at"], 1)
        message = f"the title “{excerpt(str(title))}” of a link has no place in a package"
        findings.error("SRC010", here, message, "leave the title out, or say it in the text")


def _leaf(token: Token, child: Token, findings: Findings) -> Iterator[model.Inline]:
    match child.type:
        case "softbreak":
            yield model.Text(" ")
        case "hardbreak":
            yield model.LineBreak()
        case "code_inline":
            yield model.Code(child.content)
        case "image":
            yield from _image(token, child, findings)
        case "html_inline":
            here = spot(token, findings, "SRC008", child.meta["at"], len(child.content))
            report_html(child.content, here, findings)
            yield from _text(child.content)
        case _:
            yield from _text(child.content)


def _text(text: str) -> Iterator[model.Text]:
    # A character reference such as &#10; can name a line end.
    if text:
        yield model.Text(_LINE_END.sub(" ", text))


def _image(token: Token, child: Token, findings: Findings) -> Iterator[model.Inline]:
    here = spot(token, findings, "ACC001", child.meta["at"], 2)
    address = images.address(child)
    for code, message, help in images.faults(child, excerpt(address)):
        findings.error(code, here, message, help)
    alt = "" if child.attrGet("title") == images.DECORATIVE else images.alternative(child)
    yield model.Image(address, alt, line=findings.line(here))


def report_html(html: str, here: Spot, findings: Findings) -> None:
    """Report raw HTML: no target carries it, and nothing is left out in silence."""
    if html.startswith("<!--"):
        message, help = f"the comment “{excerpt(html)}” stands where no comment is read", _COMMENT_HELP
    else:
        message = f"“{excerpt(html)}” is raw HTML, which cannot be taken along"
        help = _BREAK_HELP if html.lower().startswith("<br") else _HTML_HELP
    findings.error("SRC008", here, message, help)


def _report_formulas(token: Token, findings: Findings) -> None:
    for start, end in formulas(token.content):
        findings.error(
            "SRC010",
            spot(token, findings, "SRC010", start, end - start),
            f"the formula “{excerpt(token.content[start:end])}” cannot be set: formulas arrive in a later version",
            "write it in plain characters or as code; a dollar sign that is none of a formula is written \\$",
        )


def _joined(children: Iterable[model.Inline]) -> tuple[model.Inline, ...]:
    """The children with neighbouring texts made one."""
    joined: list[model.Inline] = []
    for is_text, group in groupby(children, lambda child: isinstance(child, model.Text)):
        if is_text:
            joined.append(model.Text("".join(child.text for child in group if isinstance(child, model.Text))))
        else:
            joined.extend(group)
    return tuple(joined)


def spot(token: Token, findings: Findings, code: str, start: int, length: int) -> Spot:
    """The spot of a part of an inline token's content, which lost the indent and marks before each of its lines."""
    first = token.map[0] if token.map else 0
    if findings.full(code):
        return Spot(first)
    line = first + token.content.count("\n", 0, start)
    begin = token.content.rfind("\n", 0, start) + 1
    end = token.content.find("\n", begin)
    segment = token.content[begin : end if end >= 0 else None].rstrip()
    shift = findings.lines[line].find(segment)
    within = min(length, len(segment) - (start - begin))
    return Spot(line, shift + start - begin + 1, within) if shift >= 0 else Spot(line)
