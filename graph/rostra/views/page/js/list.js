/* The same in words: who said what to whom about whom, then who and what there is; for readers and for screen readers. */
const list = (() => {
  const place = document.getElementById("list-view");
  const { make, text } = dom;
  const { byId, records } = graph;
  const STEP = 100;
  let shown = STEP;

  const ends = (statement, kind) => graph.ties.get(statement.id).filter((edge) => edge.from === statement.id && edge.kind === kind);
  const each = (parts) => parts.map((part) => make("div", {}, ...[part].flat()));
  /* What it takes a side on goes before what else it is about. */
  const aims = (statement) => graph.targets(statement).filter((edge) => edge.kind !== "addressee" || edge.position !== null)
    .sort((one, other) => (one.position === null) - (other.position === null));
  const columns = {
    Who: (statement) => (graph.speaker(statement) ? [panel.go(graph.speaker(statement)), panel.noted(graph.speaker(statement))] : [text(graph.sourceOf(statement))]),
    How: (statement) => [make("i", {}, text(statement.cue || graph.concept(statement.act)?.label || ""))],
    What: (statement) => [make("button", { type: "button", class: "said", onclick: () => state.change({ node: statement.iri, pair: null }) },
      text(dom.short(statement.content || statement.sentence, 240)))],
    To: (statement) => each(ends(statement, "addressee").map((edge) => panel.go(byId.get(edge.to)))),
    About: (statement) => each(aims(statement).map((edge) => [panel.chip(edge.position, "stance"), " ", panel.go(byId.get(edge.to))].filter(Boolean))),
    ...(records.documents.length > 1 && { Document: (statement) => {
      const { title, iri, date } = records.documents[statement.document];
      return [text(dom.short(title || iri, 70)), " ", make("span", { class: "dates whole" }, date)];
    } }),
  };

  const row = (statement) => make("tr", {}, ...Object.entries(columns).map(([name, of]) => make("td", { "data-name": name }, ...of(statement))));
  const table = (statements) => make("table", {}, make("caption", { class: "unseen" }, "Who said what"),
    make("thead", {}, make("tr", {}, ...Object.keys(columns).map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...statements.map(row)));
  const named = (record) => make("li", { class: "centre" }, dom.swatch(looks.of(record)), " ", make("span", {}, panel.go(record), panel.noted(record)),
    make("span", { class: "count" }, text(dom.short(record.typeLabel || looks.of(record).label, 30)), ` · ${record.degree}`));

  const paint = () => {
    if (!state.now.list) return place.replaceChildren();
    const statements = graph.statements.filter((statement) => visible.has(statement.id));
    const others = graph.others.filter((record) => visible.has(record.id)).sort((a, b) => b.weight - a.weight || a.id - b.id);
    const more = statements.length > shown || others.length > shown
      ? dom.button("Show more", () => { shown += STEP; paint(); }, { class: "more" }) : null;
    return place.replaceChildren(
      make("h2", {}, "Statements ", make("span", { class: "count" }, String(statements.length))),
      table(statements.slice(0, shown)),
      make("h2", {}, "Names and topics ", make("span", { class: "count" }, String(others.length))),
      make("ul", { class: "plain columns" }, ...others.slice(0, shown).map(named)),
      ...(more ? [more] : []));
  };
  return { paint };
})();
