"""Which addresses a link may have: those that lead somewhere from inside a package, in valid URI syntax."""

import re

_CHARACTERS = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})"
_HOST = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+|\[[0-9A-Fa-f:.]+\]"
_USER = r"(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?"
_TAIL = rf"(?:\?(?:{_CHARACTERS}|\?)*)?(?:#(?:{_CHARACTERS}|\?)*)?"
_WEB = re.compile(rf"https?://{_USER}(?:{_HOST})(?::[0-9]{{1,5}})?(?:/{_CHARACTERS}*)?{_TAIL}\Z", re.IGNORECASE)
_MAIL = re.compile(rf"mailto:{_CHARACTERS}+{_TAIL}\Z", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def fault(href: str) -> tuple[str, str] | None:
    """What is wrong with an address (percent-encoded) and how to mend it, or `None` for one that may stand."""
    if _WEB.match(href) or _MAIL.match(href):
        return None
    scheme = _SCHEME.match(href)
    if scheme is None:
        return "is no web address", "write the whole address with https:// before it, or take the link away"
    if scheme[1].lower() in ("http", "https", "mailto"):
        return "is no well-formed address", "copy the address anew, or take the link away"
    return f"begins with “{scheme[1]}:”", "link to an http, https or mailto address, or take the link away"
