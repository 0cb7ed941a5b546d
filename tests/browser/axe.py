"""axe-core on a page (`scorm.md` H8): rules of WCAG 2.2 AA and of best practice, in the frame that the learner sees."""

from playwright.sync_api import Frame, Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """
async (tags) => {
  const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return found.violations.map((rule) => [rule.id, rule.nodes.map((node) => node.html).join(" | ")]);
}
"""


def violations(frame: Frame | Page) -> list[str]:
    """What axe finds, one line a rule; the script comes from the same origin, since the policy allows no other."""
    if not frame.evaluate("'axe' in window"):
        frame.add_script_tag(url="/axe.js")
    return [f"{rule}: {nodes}" for rule, nodes in frame.evaluate(_RUN, _TAGS)]
