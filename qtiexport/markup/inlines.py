"""What an HTML tag within a line becomes: a record of the model, or a message and its plain words."""

from collections.abc import Iterable

from markdown_it.common.normalize_url import normalizeLink

from qtiexport import model
from qtiexport.markup import links, passages
from qtiexport.markup.findings import Findings, Spot, excerpt
from qtiexport.markup.tags import Tag

Children = tuple[model.Inline, ...]

_STYLES = {style.value: style for style in model.Style}
_BLOCKS = frozenset(
    (
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "hr"),
    )
)
_KNOWN = frozenset((*_STYLES, "em", "strong", "code", "a", "span", "bdo"))
_STRUCK = ("del", "s", "strike")
_EMPHATIC = ("u", "ins", "mark")
_HELP = "take the tags out; to show them as they are, put them in back-ticks or write &lt; for <"
_BLOCK_HELP = "begin a line of its own with it, after a blank line"
_ENDED = "take it out, or the blank lines between the two tags: a blank line ends a block of HTML"
# Attributes that say nothing to a learner.
_KEPT = {"a": ("href",), "abbr": ("title",)}
_MARKED = ("lang", "xml:lang", "dir")


def element(tag: Tag, children: Children, here: Spot, findings: Findings) -> Children:
    """The records of an element that holds these children; what cannot be taken along is reported."""
    if tag.name not in _KNOWN:
        return _refused(tag, children, here, findings)
    report_attributes(tag, here, findings, _KEPT.get(tag.name, ()))
    made = _made(tag, children, here, findings) if children else ()
    return passages.passage(tag, made, here, findings)


def _made(tag: Tag, children: Children, here: Spot, findings: Findings) -> Children:
    match tag.name:
        case "em":
            return (model.Emphasis(children),)
        case "strong":
            return (model.Strong(children),)
        case "code":
            return _code(children, here, findings)
        case "a":
            return _link(tag, children, here, findings)
        case "span" | "bdo":
            return children
        case _:
            return (model.Styled(_STYLES[tag.name], children), *_long_form(tag))


def _long_form(tag: Tag) -> Children:
    """What `title` of an abbreviation says, written out: QTI 2.1 has no place for it."""
    title = " ".join((tag.get("title") or "").split()) if tag.name == "abbr" else ""
    return (model.Text(f" ({title})"),) if title else ()


def _code(children: Children, here: Spot, findings: Findings) -> Children:
    texts = [child.text for child in children if isinstance(child, model.Text)]
    if len(texts) == len(children):
        return (model.Code("".join(texts)),)
    findings.error("SRC008", here, "“<code>” holds more than text", "put the program text alone in back-ticks")
    return children


def _link(tag: Tag, children: Children, here: Spot, findings: Findings) -> Children:
    href = normalizeLink((tag.get("href") or "").strip())
    return link(href, children, here, findings)


def link(href: str, children: Children, here: Spot, findings: Findings) -> Children:
    """A link with these words; the words alone where the address is none that a package may have."""
    wrong = links.fault(href)
    if wrong is None and children:
        return (model.Link(href, children),)
    what, help = wrong or ("has no text to press", "write the text of the link between [ and ]")
    findings.error("SRC009", here, f"the link to “{excerpt(href)}” {what}", help)
    return children


def alone(tag: Tag, here: Spot, findings: Findings) -> Children:
    """The records of an element that holds nothing, an image left aside."""
    if tag.name != "br":
        return _refused(tag, (), here, findings)
    report_attributes(tag, here, findings)
    return (model.LineBreak(),)


def _refused(tag: Tag, children: Children, here: Spot, findings: Findings) -> Children:
    if tag.name in _BLOCKS:
        findings.error("SRC008", here, f"“<{tag.name}>” cannot stand within a line", _BLOCK_HELP)
    else:
        refuse(tag, here, findings)
    return children


def refuse(tag: Tag, here: Spot, findings: Findings) -> None:
    """Report an element that no package can carry."""
    message = f"“{excerpt(tag.written)}” has no place in a package"
    if tag.name in _STRUCK:
        help = "say in words what no longer holds"
    elif tag.name in _EMPHATIC:
        help = "emphasise the words as *so* or **so**"
    else:
        help = _HELP
    findings.error("SRC008", here, message, help)


def report_attributes(tag: Tag, here: Spot, findings: Findings, kept: Iterable[str] = ()) -> None:
    """Report the attributes that are left out: handlers and words as errors, what only changes the looks mildly."""
    for name in dict.fromkeys(name for name, _ in tag.attributes):
        if name in kept or name in _MARKED:
            continue
        message = f"the attribute “{excerpt(name)}” of “<{tag.name}>” is left out"
        if name.startswith("on") or name in ("title", "start", "colspan", "rowspan"):
            findings.error("SRC008", here, message, "take it out; what it says belongs into the text")
        else:
            findings.warning("SRC041", here, message, "take it out; packages have looks of their own")


def report_unclosed(tag: Tag, here: Spot, findings: Findings) -> None:
    """Report a tag that opens something which nothing closes where it stands."""
    message = f"“{excerpt(tag.written)}” is not closed where it stands"
    help = _ENDED if tag.name in _BLOCKS else f"write </{tag.name}> where it ends, inside what it stands in"
    findings.error("SRC008", here, message, help)


def report_stray(tag: Tag, here: Spot, findings: Findings) -> None:
    """Report a tag that closes what was not open."""
    message = f"“{excerpt(tag.written)}” closes what is not open where it stands"
    help = _ENDED if tag.name in _BLOCKS else "take it out, or close in the reverse order of opening"
    findings.error("SRC008", here, message, help)
