// The search of a proof sheet: hides what does not match, tells how much is left, keeps the choice in the address.
(() => {
  "use strict";
  const tools = document.querySelector("search");
  const form = tools.querySelector("form");
  const output = form.querySelector("output");
  const items = [...document.querySelectorAll("main article")];
  const links = new Map([...document.querySelectorAll(".contents ol ol a")].map((a) => [a.hash.slice(1), a.parentNode]));
  const texts = new WeakMap();

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, plain(item.textContent));
    return texts.get(item);
  };

  const matches = (item, wanted, words) =>
    words.every((word) => textOf(item).includes(word)) &&
    (!wanted.section || item.parentNode.id === wanted.section) &&
    (!wanted.tag || item.dataset.tags.split("\n").includes(wanted.tag)) &&
    (!wanted.status || item.dataset.status === wanted.status) &&
    (!wanted.found || "found" in item.dataset) &&
    (!wanted.degraded || "degraded" in item.dataset);

  const chosen = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

  const show = () => {
    const wanted = chosen();
    const words = plain(wanted.q || "").split(/\s+/u).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const fits = matches(item, wanted, words);
      count += fits;
      item.hidden = !fits;
      const link = links.get(item.id);
      if (link) link.hidden = !fits;
    }
    for (const section of document.querySelectorAll("main > section")) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    output.value = count
      ? output.dataset.shown.replace("{n}", count).replace("{m}", items.length)
      : output.dataset.none;
    return wanted;
  };

  const keep = () => {
    const query = new URLSearchParams(show()).toString();
    history.replaceState(null, "", query ? `#?${query}` : location.pathname + location.search);
  };

  const restore = () => {
    if (!location.hash.startsWith("#?")) return;
    for (const [name, value] of new URLSearchParams(location.hash.slice(2))) {
      const field = form.elements[name];
      if (!field) continue;
      if (field.type === "checkbox") field.checked = true;
      else field.value = value;
    }
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 120);
  });
  form.addEventListener("reset", () => setTimeout(keep));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    restore();
    show();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      form.elements.q.focus();
    }
  });
  tools.hidden = false;
  restore();
  show();
})();
