"""How the player is to look, from what the config says: colours that can be read, and a logo that can be packed."""

from collections.abc import Iterator
from dataclasses import dataclass

from qtiexport import media
from qtiexport.config import Config, Loaded
from qtiexport.diagnostics import Diagnostic, Severity
from qtiexport.media import Fault
from qtiexport.package import Document
from qtiexport.sco import Logo, Look, theme
from qtiexport.targets import packed_path

MOST_BYTES = 100 * 1024
"""A larger logo is refused: it would be the largest file of most packages, and every learner waits for it."""
_HERE = "put the file beside the config, and write its path from there, such as img/logo.svg"


@dataclass(frozen=True, slots=True)
class Looked:
    """The look, without what is wrong in it, and the mistakes."""

    look: Look
    diagnostics: tuple[Diagnostic, ...]


def looked(loaded: Loaded) -> Looked:
    """The look that a config asks for.

    Reported: colours that cannot be read (CFG006), a logo without words or words without a logo (CFG002), and a file
    that cannot be packed (the MED rules).
    """
    said = loaded.config
    told = [*_unread(loaded), *_unfit(loaded)]
    logo = _logo(loaded, "theme.logo", said.logo, told)
    dark = _logo(loaded, "theme.logo_dark", said.logo_dark, told)
    return Looked(Look(said.light, said.dark, logo, dark if logo else None, said.logo_alt), tuple(told))


def _unread(loaded: Loaded) -> Iterator[Diagnostic]:
    """An error for each colour that cannot be read, with the pair in which it is worst: one change mends them all."""
    themes = (("light", loaded.config.light, theme.LIGHT), ("dark", loaded.config.dark, theme.DARK))
    for name, own, shipped in themes:
        worst: dict[str, theme.Clash] = {}
        for clash in sorted(theme.clashes(dict(own), shipped), key=lambda one: one.ratio / one.pair.needed):
            worst.setdefault(clash.token, clash)
        for token in sorted(worst):
            yield _unreadable(loaded, name, {**shipped, **dict(own)}, worst[token])


def _unreadable(loaded: Loaded, name: str, colours: dict[str, str], clash: theme.Clash) -> Diagnostic:
    fore, ground, needed = clash.pair.fore, clash.pair.ground, clash.pair.needed
    what = "text needs" if needed == theme.TEXT else "the edges of controls need"
    # Cut, not rounded: 4.49 is not 4.5.
    ratio = int(clash.ratio * 100) / 100
    message = (
        f"“{fore}” ({colours[fore]}) on “{ground}” ({colours[ground]}) has a contrast of {ratio:.2f} to 1 in the "
        f"{name} theme, but {what} {float(needed):g}"
    )
    better = f'write {clash.token} = "{clash.better}"' if clash.better else f"choose another “{clash.token}”"
    place = loaded.place(f"theme.{name}.{clash.token}")
    return Diagnostic("CFG006", Severity.ERROR, message, place, f"{better}, or change the colour it stands with")


def _unfit(loaded: Loaded) -> Iterator[Diagnostic]:
    """A logo without words, and what is said of a logo where there is none."""
    said: Config = loaded.config
    if said.logo and not said.logo_alt:
        message = "the logo has no words for those who do not see it"
        advice = 'write what it says, such as logo_alt = "Example Academy"'
        yield Diagnostic("CFG002", Severity.ERROR, message, loaded.place("theme.logo"), advice)
    beside = {"theme.logo_dark": said.logo_dark, "theme.logo_alt": said.logo_alt}
    for key in (key for key, value in beside.items() if value and not (said.logo or loaded.has("theme.logo"))):
        message = f"“{key}” is of no use: there is no theme.logo"
        yield Diagnostic("CFG002", Severity.ERROR, message, loaded.place(key), "set theme.logo, or take the line out")


def _logo(loaded: Loaded, key: str, address: str, told: list[Diagnostic]) -> Logo | None:
    """The logo that a key names; what is wrong with it is added to `told`."""
    if not address or loaded.config.path is None:
        return None
    found = media.alone(address, loaded.config.path.parent.absolute())
    data = media.content(found.asset) if found.asset else None
    faults = [*found.faults, *_large(data or b"", address)]
    for one in faults:
        advice = _HERE if one.help == media.BESIDE else one.help
        told.append(Diagnostic(one.code, one.severity, one.message, loaded.place(key), advice))
    if not found.asset or data is None or any(one.severity is Severity.ERROR for one in faults):
        return None
    return Logo(Document(packed_path(found.asset), data), found.asset.width, found.asset.height)


def _large(data: bytes, address: str) -> Iterator[Fault]:
    if len(data) > MOST_BYTES:
        message = f"the logo “{address}” has {len(data) / 1024:.0f} kB, more than {MOST_BYTES // 1024}"
        yield Fault("MED003", Severity.ERROR, message, "make it smaller: it is shown about 32 pixels high")
