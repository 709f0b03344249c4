/* What stands out: the chosen node with its neighbours, a chosen arrow, the way between two nodes, or what is pointed at. */
const light = (() => {
  let pointed = null;
  const idOf = (iri) => (iri && graph.byIri.has(iri) ? scene.seat(graph.byIri.get(iri).id) ?? null : null);

  /* It is asked for at each frame and computed when something has changed. */
  let held = { key: [], value: null };
  const now = () => {
    const key = [state.now, pointed, scene.extra];
    if (key.some((part, place) => part !== held.key[place])) held = { key, value: found() };
    return held.value;
  };
  const found = () => {
    const { node, pair, start, hops } = state.now;
    if (pair && scene.extra.has(pair)) {
      const edge = scene.extra.get(pair);
      return { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]), centre: null };
    }
    const chosen = idOf(node);
    const way = start && chosen !== null && start !== node ? between(idOf(start), chosen) : null;
    if (way) return { nodes: new Set(way.nodes), edges: new Set(way.edges.map((edge) => edge.id)), centre: chosen, way };
    const centre = chosen ?? (pointed !== null && scene.hasNode(pointed) ? pointed : null);
    return centre === null ? null : around(centre, chosen === null ? 1 : hops);
  };

  /* One step from a name lies what it said and what was said of it, with all that these are tied to. */
  const around = (centre, hops) => {
    const nodes = new Set([centre]);
    const edges = new Set();
    const step = (front) => {
      const next = [];
      for (const id of front) for (const edge of scene.ties(id)) {
        edges.add(edge.id);
        const end = graph.other(edge, id);
        if (!nodes.has(end)) { nodes.add(end); next.push(end); }
      }
      return next;
    };
    let front = [centre];
    for (let hop = 0; hop < hops; hop += 1) {
      front = step(front);
      if (scene.record(centre).kind !== "statement") front = [...front, ...step(front.filter((id) => scene.record(id).kind === "statement"))];
    }
    return { nodes, edges, centre };
  };

  /* A shortest way between two drawn nodes, whatever the direction of its ties; null where there is none. */
  const between = (from, to) => {
    if (from === null || to === null) return null;
    const came = new Map([[from, null]]);
    const queue = [from];
    for (const id of queue) {
      if (id === to) break;
      for (const edge of scene.ties(id)) {
        const end = graph.other(edge, id);
        if (!came.has(end)) { came.set(end, edge); queue.push(end); }
      }
    }
    if (!came.has(to)) return null;
    const way = { nodes: [to], edges: [] };
    for (let id = to; came.get(id); ) {
      const edge = came.get(id);
      id = graph.other(edge, id);
      way.edges.unshift(edge);
      way.nodes.unshift(id);
    }
    return way;
  };

  return { now, point: (id) => { const isNew = pointed !== id; pointed = id; return isNew; } };
})();
