/* The records of the page and what is tied to what; read once, never changed. */
const graph = (() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const records = read("records");
  const nodes = read("nodes").map(([x, y, size], id) => ({ id, x, y, size }));
  const edges = read("edges").map(([from, to, kind, position = null, label = "", property = ""], id) => ({
    id, from, to, kind, position, label, property }));
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
  const statements = records.nodes.filter((record) => record.kind === "statement");
  const others = records.nodes.filter((record) => record.kind !== "statement");
  const other = (edge, id) => (edge.from === id ? edge.to : edge.from);

  /* The targets of a statement: entities and topics, each once, with the edges that lead there. */
  const targets = (statement) => ties.get(statement.id).filter(
    (edge) => edge.from === statement.id && ["about", "addressee", "topic"].includes(edge.kind));
  const speaker = (statement) => (statement.speaker === null ? null : byId.get(statement.speaker));
  const concept = (index) => (index === null || index === undefined ? null : records.concepts[index]);
  const positions = (statement) => [...new Set(targets(statement).map((edge) => edge.position)
    .filter((position) => position !== null && position !== undefined))];

  return { nodes, edges, records, byId, byIri, ties, statements, others, other, targets, speaker, concept, positions };
})();
