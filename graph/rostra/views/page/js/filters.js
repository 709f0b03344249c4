/* The facets: each value with its count, the legend being the facet of types; chosen values of a facet add, facets narrow. */
const filters = (() => {
  const place = document.getElementById("facets");
  const { make, text } = dom;
  const { records } = graph;
  const reset = document.getElementById("reset");
  const names = { type: "Kinds", stance: "Stance", act: "Speech act", mode: "Mode", source: "Source", document: "Document" };
  const open = new Set(["type", "stance", "act"]);
  const wide = new Set();
  const FEW = 7;

  const labelled = {
    type: new Map(records.looks.map((look) => [look.iri, look])),
    source: new Map(graph.others.map((record) => [record.iri, record])),
    document: new Map(records.documents.map((held) => [held.iri, { label: held.title || held.iri }])),
  };
  const concepts = new Map(records.concepts.map((held) => [held.iri, held]));
  const held = (facet, value) => (labelled[facet] ?? concepts).get(value) ?? { label: value || (facet === "source" ? "not resolved" : "not said") };

  const options = (facet, now) => {
    const counted = facet === "type" ? visible.kinds(now) : visible.counts(facet, now);
    for (const chosen of now.chosen[facet]) if (!counted.has(chosen)) counted.set(chosen, 0);
    return [...counted].filter(([value]) => value || facet === "source")
      .sort((a, b) => order(facet, a[0]) - order(facet, b[0]) || b[1] - a[1] || (held(facet, a[0]).label < held(facet, b[0]).label ? -1 : 1));
  };

  /* Kinds and stances stand in the order that their style gives, other values by their counts. */
  const order = (facet, value) => (["type", "stance"].includes(facet) ? held(facet, value).order ?? 99 : 0);

  const told = (facet, known) => [dom.short(known.label, 60), facet === "source" && known.iri ? graph.note(known) : ""].filter(Boolean).join(", ");
  const option = (facet, value, count, now) => {
    const known = held(facet, value);
    const box = make("input", { type: "checkbox", checked: now.chosen[facet].has(value), onchange: () => state.toggle(facet, value) });
    const colour = facet === "stance" && known.colour ? make("span", { class: `line-swatch ${known.line}` }) : null;
    if (colour) colour.style.setProperty("--chip", known.colour);
    return make("li", {}, make("label", {}, box, facet === "type" ? dom.swatch(known) : colour,
      text(told(facet, known), "option"), make("span", { class: "count" }, String(count))));
  };

  const facet = (name, now) => {
    const all = options(name, now);
    if (all.length < (["type", "stance", "act"].includes(name) ? 1 : 2) && !now.chosen[name].size) return null;
    const shown = wide.has(name) || name === "type" ? all : all.slice(0, FEW);
    const more = all.length > shown.length ? dom.button(`${all.length - shown.length} more`, () => { wide.add(name); paint(); }, { class: "more" }) : null;
    const group = make("details", { class: "facet", "data-facet": name, open: open.has(name), ontoggle: (event) => {
      if (event.currentTarget.open) open.add(name); else open.delete(name);
    } }, make("summary", {}, names[name], now.chosen[name].size ? make("span", { class: "count on" }, String(now.chosen[name].size)) : null),
    make("ul", { class: "plain", "aria-label": names[name] }, ...shown.map(([value, count]) => option(name, value, count, now))), more);
    return group;
  };

  const paint = () => {
    const focused = document.activeElement?.closest?.("#facets li");
    const again = focused ? [focused.closest("[data-facet]").dataset.facet, [...focused.parentElement.children].indexOf(focused)] : null;
    place.replaceChildren(...state.facets.map((name) => facet(name, state.now)).filter(Boolean));
    if (again) place.querySelector(`[data-facet="${again[0]}"] li:nth-child(${again[1] + 1}) input`)?.focus();
    reset.hidden = !state.isFiltered();
  };
  reset.addEventListener("click", () => state.reset());
  return { paint };
})();
