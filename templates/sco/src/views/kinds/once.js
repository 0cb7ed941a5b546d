/** Lists whose choices can be used once each, over all of them. */

/**
 * What is chosen a second time leaves its older list. The arrow keys choose everything that they pass: what was only
 * passed goes back to where it was.
 *
 * @returns {(lists: HTMLSelectElement[], changed: HTMLSelectElement) => HTMLSelectElement | null} puts the lists right
 *   after one was changed; tells which is empty now
 */
export function usedOnce() {
  /** @type {{from: HTMLSelectElement, value: string, by: HTMLSelectElement} | null} */
  let lent = null;
  return (lists, changed) => {
    if (lent && lent.by === changed && lent.from.value === "") lent.from.value = lent.value;
    const { value } = changed;
    const from = lists.find((one) => one !== changed && value !== "" && one.value === value) || null;
    lent = from && { from, value, by: changed };
    if (from) from.value = "";
    return from;
  };
}
