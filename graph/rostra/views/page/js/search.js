/* Find by label, other name, IRI, or words of a statement. */
const search = (() => {
  const field = document.getElementById("search");
  const results = document.getElementById("results");
  const { make, text } = dom;
  const plain = (value) => value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  /* Made when it is first asked: the picture comes before it. */
  let made = null;
  const index = () => (made ??= graph.records.nodes.map((record) => ({
    record,
    names: [record.label, ...(record.aliases ?? [])].map(plain),
    rest: plain(`${record.iri} ${record.sentence ?? ""}`),
  })));
  let active = -1;
  let found = [];

  const score = ({ record, names, rest }, words) => {
    const base = record.kind === "statement" ? 0 : 10;
    if (names.some((name) => name === words)) return base + 4;
    if (names.some((name) => name.startsWith(words))) return base + 3;
    if (names.some((name) => name.includes(words))) return base + 2;
    return rest.includes(words) ? 1 : 0;
  };
  const find = (typed) => {
    const words = plain(typed.trim());
    if (!words) return [];
    return index().map((entry) => [score(entry, words), entry.record]).filter(([points]) => points)
      .sort((a, b) => b[0] - a[0] || b[1].weight - a[1].weight || a[1].id - b[1].id).slice(0, 12).map(([, record]) => record);
  };

  const choose = (record) => {
    close();
    field.value = "";
    state.change({ node: record.iri, pair: null });
    document.getElementById("panel").focus({ preventScroll: true });
  };
  const kind = (record) => (record.kind === "statement" ? "Statement" : record.typeLabel || looks.of(record).label);
  const paint = () => {
    results.replaceChildren(...found.map((record, place) => make("li", {
      role: "option", id: `result-${place}`, "aria-selected": String(place === active), onmousedown: (event) => { event.preventDefault(); choose(record); },
    }, record.kind === "statement" ? make("span", { class: "dot" }) : dom.swatch(looks.of(record)), " ",
    text(dom.short(record.label, 80)), make("span", { class: "count" }, text(dom.short(graph.note(record) || kind(record), 40))))));
    if (!found.length && field.value.trim()) results.append(make("li", { class: "none", role: "option", "aria-selected": "false", "aria-disabled": "true" }, "Nothing of that name"));
    results.hidden = !field.value.trim();
    field.setAttribute("aria-expanded", String(!results.hidden));
    if (active >= 0) { field.setAttribute("aria-activedescendant", `result-${active}`); results.children[active].scrollIntoView({ block: "nearest" }); }
    else field.removeAttribute("aria-activedescendant");
  };
  const close = () => { results.hidden = true; active = -1; field.setAttribute("aria-expanded", "false"); };

  field.addEventListener("input", () => { found = find(field.value); active = found.length ? 0 : -1; paint(); });
  field.addEventListener("blur", close);
  field.addEventListener("focus", () => { if (field.value) paint(); });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) { active = (active + step + found.length) % found.length; paint(); event.preventDefault(); }
    else if (event.key === "Enter" && found[active]) { event.preventDefault(); choose(found[active]); }
    else if (event.key === "Escape") { field.value = ""; close(); field.blur(); event.stopPropagation(); }
  });
  return { focus: () => { field.focus(); field.select(); } };
})();
