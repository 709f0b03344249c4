/* The records of the page and what is tied to what; read once, never changed. */
const graph = (() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const records = read("records");
  const rows = ({ fields, rows: held }) => held.map((row) => Object.fromEntries(fields.map((name, place) => [name, row[place]])));
  const PARTS = { so: "source", cu: "cue", co: "content" };

  /* A statement's cue and content are what its marks cut out of its sentence, in characters, not in UTF-16 units. */
  const told = (statement) => {
    const letters = Array.from(statement.sentence);
    const marks = statement.marks.map(([part, start, end]) => [PARTS[part], start, end]);
    const words = (wanted) => marks.filter(([part]) => part === wanted).map(([, start, end]) => letters.slice(start, end).join("")).join(" ... ");
    const document_ = records.documents[statement.document].iri;
    const content = words("content");
    const { iri: graph, run } = records.graphs[statement.graph];
    return { ...statement, kind: "statement", iri: (statement.isBelow ? document_ : "") + statement.iri, marks, source: words("source"), cue: words("cue"), content, label: content, graph, run };
  };
  const named = (record) => ({ ...record, type: records.types[record.type].iri, typeLabel: records.types[record.type].label });
  records.nodes = [...rows(records.named).map(named), ...rows(records.told).map(told)].sort((a, b) => a.id - b.id);
  const nodes = read("nodes").map(([x, y, size], id) => ({ id, x, y, size }));
  const edges = read("edges").map(([from, to, kind, position], id) => ({ id, from, to, position, ...records.ties[kind] }));
  const byId = new Map();
  const byIri = new Map();
  for (const record of records.nodes) {
    byId.set(record.id, record);
    byIri.set(record.iri, record);
  }
  const ties = new Map(records.nodes.map((record) => [record.id, []]));
  for (const edge of edges) {
    ties.get(edge.from).push(edge);
    if (edge.to !== edge.from) ties.get(edge.to).push(edge);
  }
  const statements = records.nodes.filter((record) => record.kind === "statement")
    .sort((a, b) => a.document - b.document || a.start - b.start || a.id - b.id);
  const others = records.nodes.filter((record) => record.kind !== "statement");
  const other = (edge, id) => (edge.from === id ? edge.to : edge.from);

  /* The targets of a statement: entities and topics, each once, with the edges that lead there. */
  const targets = (statement) => ties.get(statement.id).filter(
    (edge) => edge.from === statement.id && ["about", "addressee", "topic"].includes(edge.kind));
  const speaker = (statement) => (statement.speaker === null ? null : byId.get(statement.speaker));
  const concept = (index) => (index === null || index === undefined ? null : records.concepts[index]);
  const positions = (statement) => [...new Set(targets(statement).map((edge) => edge.position)
    .filter((position) => position !== null && position !== undefined))];

  /* Who a statement is attributed to, in words: a name, else the words that the text has for it. */
  const sourceOf = (statement) => speaker(statement)?.label ?? (statement.source ? `${statement.source} (not resolved)` : "Nobody named");

  /* Of several of one name: the documents that each is spoken of in, which tell them apart; else nothing. */
  const alike = new Map();
  for (const { label } of others) alike.set(label, (alike.get(label) ?? 0) + 1);
  const note = (record) => {
    if (record.kind === "statement" || !(alike.get(record.label) > 1)) return "";
    const inside = ties.get(record.id).map((edge) => byId.get(other(edge, record.id))).filter((each) => each.kind === "statement");
    const titles = [...new Set(inside.map((statement) => records.documents[statement.document]).map((held) => held.title || held.iri))];
    return titles.length ? `in ${dom.short(titles[0], 40)}${titles.length > 1 ? ` and ${titles.length - 1} more` : ""}` : "";
  };

  return { nodes, edges, records, byId, byIri, ties, statements, others, other, targets, speaker, sourceOf, note, concept, positions };
})();
