/* The same in words: who said what about whom, then who and what there is; for readers and for screen readers. */
const list = (() => {
  const place = document.getElementById("list-view");
  const { make, text } = dom;
  const STEP = 100;
  let shown = STEP;

  const paint = () => {
    if (!state.now.list) return place.replaceChildren();
    const statements = graph.statements.filter((statement) => visible.has(statement.id));
    const others = graph.others.filter((record) => visible.has(record.id)).sort((a, b) => b.weight - a.weight || a.id - b.id);
    const more = statements.length > shown || others.length > shown
      ? dom.button("Show more", () => { shown += STEP; paint(); }, { class: "more" }) : null;
    return place.replaceChildren(
      make("h2", {}, "Statements ", make("span", { class: "count" }, String(statements.length))),
      make("ol", { class: "plain columns" }, ...statements.slice(0, shown).map(panel.item)),
      make("h2", {}, "Names and topics ", make("span", { class: "count" }, String(others.length))),
      make("ul", { class: "plain columns" }, ...others.slice(0, shown).map(named)),
      ...(more ? [more] : []));
  };
  const named = (record) => make("li", { class: "centre" }, dom.swatch(looks.of(record)), " ",
    make("button", { type: "button", class: "go", onclick: () => state.change({ node: record.iri, pair: null }) }, text(dom.short(record.label, 120))),
    make("span", { class: "count" }, text(dom.short(record.typeLabel || looks.of(record).label, 30)), ` · ${record.degree}`));
  return { paint };
})();
