/* What the filters leave: statements, then the entities and topics that they are tied to. */
const visible = (() => {
  const { records, statements, others, ties, byId } = graph;
  const iri = (index) => graph.concept(index)?.iri ?? "";
  const looks = records.looks;
  const typeOf = (record) => looks[record.look].iri;

  /* The values of a statement under each facet; a statement passes where one of them is chosen. */
  const under = {
    stance: (statement) => graph.positions(statement).map(iri),
    act: (statement) => [iri(statement.act)],
    mode: (statement) => [iri(statement.mode)],
    source: (statement) => [graph.speaker(statement)?.iri ?? ""],
    document: (statement) => [records.documents[statement.document].iri],
    type: (statement) => [...new Set(ties.get(statement.id).map((edge) => byId.get(graph.other(edge, statement.id)))
      .filter((record) => record.kind !== "statement").map(typeOf))],
  };
  const values = new Map(statements.map((statement) => [statement.id,
    Object.fromEntries(Object.entries(under).map(([name, of]) => [name, of(statement)]))]));

  const within = (statement, { since, until }) => {
    const date = records.documents[statement.document].date;
    return (!since && !until) || (date !== "" && (!since || date >= since) && (!until || date <= until));
  };
  /* The statements of the names that the reader has expanded, and all that these are tied to; null: everything. */
  let near = null;
  const reach = (now) => {
    if (!now.around.size) return null;
    const found = new Set([...now.around].map((each) => graph.byIri.get(each)?.id).filter((id) => id !== undefined));
    for (const id of [...found]) for (const edge of ties.get(id)) {
      const end = graph.other(edge, id);
      found.add(end);
      if (byId.get(end).kind === "statement") for (const each of ties.get(end)) if (byId.get(graph.other(each, end)).kind !== "statement") found.add(graph.other(each, end));
    }
    return found;
  };
  const passes = (statement, now, except) => within(statement, now) && (!near || near.has(statement.id)) && state.facets.every((name) =>
    name === except || !now.chosen[name].size || values.get(statement.id)[name].some((each) => now.chosen[name].has(each)));

  let kept = { statements: new Set(), others: new Set() };
  /* What the state leaves, a facet being left out of account. */
  const left = (now, except) => {
    const told = new Set(statements.filter((statement) => passes(statement, now, except)).map((statement) => statement.id));
    /* Names without statements have nothing that such a filter could ask for. */
    const filtered = Boolean(now.since || now.until || state.facets.some((name) => name !== "type" && now.chosen[name].size));
    const types = except === "type" ? new Set() : now.chosen.type;
    const rest = new Set(others.filter((record) => (!types.size || types.has(typeOf(record))) && (!near || near.has(record.id)) && (!filtered || near?.has(record.id)
      || ties.get(record.id).some((edge) => told.has(graph.other(edge, record.id))))).map((record) => record.id));
    return { statements: told, others: rest };
  };
  const compute = (now) => {
    near = reach(now);
    kept = left(now);
    return kept;
  };

  /* Count the statements behind each value of a facet, the other facets being as they are. */
  const counts = (facet, now) => {
    const found = new Map();
    for (const statement of statements) {
      if (!passes(statement, now, facet)) continue;
      for (const value of values.get(statement.id)[facet]) found.set(value, (found.get(value) ?? 0) + 1);
    }
    return found;
  };

  /* Count the names and topics of each kind, the kinds chosen being left out of account. */
  const kinds = (now) => {
    const found = new Map();
    for (const id of left(now, "type").others) found.set(typeOf(byId.get(id)), (found.get(typeOf(byId.get(id))) ?? 0) + 1);
    return found;
  };

  const has = (id) => kept.statements.has(id) || kept.others.has(id);
  const hasEdge = (edge) => has(edge.from) && has(edge.to);

  /* Fold the visible statements into edges from source to target, one for each stance. */
  const folded = () => {
    const found = new Map();
    for (const id of kept.statements) {
      const statement = byId.get(id);
      if (statement.speaker === null || !kept.others.has(statement.speaker)) continue;
      for (const [to, position, how] of ends(statement)) {
        if (!kept.others.has(to)) continue;
        const key = `${statement.speaker} ${to} ${position ?? ""} ${how ?? ""}`;
        const edge = found.get(key) ?? { id: `f ${key}`, from: statement.speaker, to, position, how, kind: "folded", statements: [] };
        edge.statements.push(id);
        found.set(key, edge);
      }
    }
    return [...found.values()];
  };
  const ends = (statement) => {
    const found = new Map();
    for (const edge of graph.targets(statement)) {
      if (!found.has(edge.to) || edge.position !== null) found.set(edge.to, [edge.to, edge.position ?? null, null]);
    }
    const answers = ties.get(statement.id).filter((edge) => edge.kind === "response" && edge.from === statement.id)
      .map((edge) => [byId.get(edge.to).speaker, null, edge.label]).filter(([to]) => to !== null && to !== undefined);
    return [...found.values(), ...answers];
  };
  const acts = (edge) => {
    if (edge.how) return edge.how;
    const counted = new Map();
    for (const id of edge.statements) {
      const label = graph.concept(byId.get(id).act)?.label ?? "says";
      counted.set(label, (counted.get(label) ?? 0) + 1);
    }
    const names = [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
    return names.slice(0, 2).join(", ") + (names.length > 2 ? " …" : "");
  };

  return { compute, counts, kinds, has, hasEdge, folded, acts, typeOf, get kept() { return kept; } };
})();
