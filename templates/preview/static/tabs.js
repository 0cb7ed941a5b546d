/** Tabs: arrows move between them, one is in the order of the Tab key. */

/**
 * @param {HTMLElement} list
 * @param {() => void} shown called after each choice
 */
export function makeTabs(list, shown) {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);
  /** @type {(chosen: HTMLElement) => void} */
  const choose = (chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") || "");
      if (panel) panel.hidden = !isChosen;
    }
    shown();
  };
  /** @type {(event: KeyboardEvent) => void} */
  const move = (event) => {
    const place = tabs.indexOf(/** @type {HTMLElement} */ (event.target));
    /** @type {Object<string, number>} */
    const moves = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    choose(tab);
    tab.focus();
  };
  for (const tab of tabs) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", move);
  }
  choose(tabs[0]);
  return { choose: (/** @type {string} */ id) => choose(/** @type {HTMLElement} */ (document.getElementById(id))) };
}
