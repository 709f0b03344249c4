// Names of the store are suggested while one is typed; the list that came with the page has only those named most.
"use strict";

const WAIT = 150;

for (const field of document.querySelectorAll("input[data-kind]")) {
  const list = field.list;
  const known = new Set([...list.options].map((option) => option.value));
  let waiting = 0;

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length < 2 || known.has(field.value)) return;
    waiting = setTimeout(() => suggest(field.value), WAIT);
  });

  async function suggest(words) {
    const query = new URLSearchParams({ q: words, kind: field.dataset.kind });
    const answer = await fetch(`/search?${query}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    for (const { name } of await answer.json()) {
      if (known.has(name)) continue;
      known.add(name);
      list.append(new Option(name, name));
      list.lastChild.value = name;
    }
  }
}
