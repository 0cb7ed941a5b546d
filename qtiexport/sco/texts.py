"""The player's texts that a course needs: what belongs to kinds and limits that it does not have is left out.

They would be a tenth of a small package (scorm.md P23).
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

_KINDS = MappingProxyType(
    {
        ("order",): "hint_order unchanged order_given keep_order place_of move_up move_down moved place_right "
        "place_yours last_place next_right next_wrong found_neighbours",
        ("essay",): "essay_unmarked words_written words_between words_least words_most model_answer",
        ("associate",): "hint_associate pair_n pair_first pair_second and",
        ("cloze", "entry"): "hint_gaps case_ignored case_counts hint_number your_number",
        ("cloze", "entry", "gap-match"): "gap_n would_be_right",
        ("cloze", "entry", "slider"): "range_right",
        ("match",): "hint_match left_over hint_categorize row_n",
        ("slider",): "hint_slider your_value value_as_number not_chosen",
        ("gap-match",): "hint_gap_match put_into taken_back",
        ("upload",): "upload_here_not upload_kinds upload_size",
        ("hotspot",): "hint_hotspot",
    }
)
"""By the kinds of question that need them."""

TIME = (
    "rule_time rule_time_section rule_time_question rule_extend figure_time time_used minutes seconds time_left "
    "time_left_section time_left_question time_warning time_warning_section time_warning_question extend extended "
    "time_over time_over_section time_over_question"
)
_SEVERAL = "language language_now"


def of_kinds() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The keys that belong to some kinds of question alone, as (kinds, keys)."""
    for kinds, keys in _KINDS.items():
        yield kinds, tuple(keys.split())


def needed(
    texts: Mapping[str, Any], parts: Iterable[Mapping[str, Any]], *, timed: bool, several: bool
) -> dict[str, Any]:
    """The texts without those that nothing of the course says; `timed`: there is a limit, `several`: of languages."""
    there = {part["kind"] for part in parts}
    idle = {key for kinds, keys in of_kinds() if there.isdisjoint(kinds) for key in keys}
    idle |= set() if timed else set(TIME.split())
    idle |= set() if several else set(_SEVERAL.split())
    # The page itself says what a browser without scripts shows.
    return {key: text for key, text in texts.items() if key not in idle and key != "noscript"}
