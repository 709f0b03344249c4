/* What is drawn now: the visible nodes and ties, or arrows in the place of statements, or one node for a community. */
const scene = (() => {
  const { records, byId } = graph;
  const LEAST = 4;
  /* A community of fewer is called after one of its members, others after two. */
  const FEW = 8;
  /* The room of a folded community: shares of the whole drawing, and no less than this in pixels. */
  const ROOM = { w: 0.2, h: 0.085 };
  const LEAST_ROOM = { w: 130, h: 60 };
  const STEPS = 120;
  /* How wide and high the whole drawing is. */
  const span = (name) => graph.nodes.reduce((most, spot) => Math.max(most, spot[name]), -Infinity) - graph.nodes.reduce((least, spot) => Math.min(least, spot[name]), Infinity);
  const reach = { x: span("x"), y: span("y") };
  let seats = new Map();
  let extra = new Map();
  let beside = null;

  /* Communities by number, with a place in their middle, a size, and the names of their weightiest members. */
  const communities = (() => {
    const found = new Map();
    for (const record of records.nodes) {
      if (!found.has(record.community)) found.set(record.community, []);
      found.get(record.community).push(record);
    }
    const all = [...found].filter(([, members]) => members.length >= LEAST).map(([number, members]) => described(number, members));
    parted(all);
    return new Map(all.map((each) => [each.number, each]));
  })();
  function described(number, members) {
    const spots = members.map(({ id }) => graph.nodes[id]);
    const mean = (name) => spots.reduce((sum, spot) => sum + spot[name], 0) / spots.length;
    const names = members.filter((record) => record.kind === "entity").sort((a, b) => b.weight - a.weight || a.id - b.id);
    const count = members.length < FEW ? 1 : 2;
    const label = names.slice(0, count).map((record) => dom.short(record.label, 20)).join(", ") || members[0].label;
    return { id: `g ${number}`, number, members, x: mean("x"), y: mean("y"), kind: "group", size: Math.max(12, Math.max(reach.x, reach.y) * (0.006 + 0.0013 * Math.sqrt(members.length))),
      label: `${label} +${members.length - Math.min(count, names.length)}`, weight: members.length };
  }

  /* Move circles away from each other until each has room for its name, where the whole is looked at from afar. */
  function parted(circles) {
    const [w, h] = [Math.max(ROOM.w * reach.x, LEAST_ROOM.w), Math.max(ROOM.h * reach.y, LEAST_ROOM.h)];
    for (let step = 0; step < STEPS; step += 1) {
      let isFree = true;
      circles.forEach((one, place) => circles.slice(0, place).forEach((other) => {
        const [dx, dy] = [one.x - other.x, one.y - other.y];
        const [overX, overY] = [w - Math.abs(dx), h - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) return;
        isFree = false;
        const [name, by] = overX / w < overY / h ? ["x", (dx < 0 ? -1 : 1) * overX / 3] : ["y", (dy < 0 ? -1 : 1) * overY / 3];
        one[name] += by;
        other[name] -= by;
      }));
      if (isFree) return;
    }
  }

  const isFoldedAway = (number) => state.now.groups && communities.has(number) && !state.now.opened.has(String(number));
  const isBase = (id) => visible.has(id) && !(state.now.folded && byId.get(id).kind === "statement");
  const seat = (id) => seats.get(id);

  const compute = () => {
    visible.compute(state.now);
    beside = null;
    seats = new Map();
    for (const record of records.nodes) {
      if (isBase(record.id)) seats.set(record.id, isFoldedAway(record.community) ? `g ${record.community}` : record.id);
    }
    extra = new Map();
    const arrows = state.now.folded ? bent(visible.folded()) : [];
    for (const edge of arrows) if (seat(edge.from) === edge.from && seat(edge.to) === edge.to) extra.set(edge.id, edge);
    if (state.now.groups) for (const edge of joined([...graph.edges.filter(isTie), ...arrows])) extra.set(edge.id, edge);
  };
  const isTie = (edge) => seats.has(edge.from) && seats.has(edge.to) && (!state.now.folded || edge.kind === "relation");

  /* Edges of one pair bend away from each other. */
  const bent = (edges) => {
    const pairs = new Map();
    return edges.map((edge) => {
      const pair = `${edge.from} ${edge.to}`;
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      return { ...edge, bend: 0.12 + 0.12 * before };
    });
  };
  /* Ties that end in a folded community, all those of a pair as one; `share` is its part of what the strongest counts. */
  const joined = (edges) => {
    const found = new Map();
    for (const edge of edges) {
      const [from, to] = [seat(edge.from), seat(edge.to)];
      if (from === undefined || to === undefined || from === to || (from === edge.from && to === edge.to)) continue;
      const id = `j ${[from, to].sort().join(" ")}`;
      if (!found.has(id)) found.set(id, { id, from, to, kind: "group", count: 0, position: null });
      found.get(id).count += edge.statements?.length ?? 1;
    }
    const most = Math.max(...[...found.values()].map(({ count }) => count));
    return [...found.values()].map((edge) => ({ ...edge, share: edge.count / most }));
  };

  const hasNode = (id) => (typeof id === "string" ? isFoldedAway(Number(id.slice(2))) && communities.get(Number(id.slice(2))).members.some((record) => seats.has(record.id)) : seats.get(id) === id);
  const hasEdge = (id) => (typeof id === "string" ? extra.has(id) : isTie(graph.edges[id]) && seat(graph.edges[id].from) === graph.edges[id].from && seat(graph.edges[id].to) === graph.edges[id].to);
  const edges = () => [...graph.edges.filter((edge) => hasEdge(edge.id)), ...extra.values()];
  const ties = (id) => {
    if (!beside) {
      beside = new Map();
      for (const edge of edges()) for (const end of new Set([edge.from, edge.to])) {
        if (!beside.has(end)) beside.set(end, []);
        beside.get(end).push(edge);
      }
    }
    return beside.get(id) ?? [];
  };

  return { communities, compute, hasNode, hasEdge, edges, ties, seat, isFoldedAway,
    record: (id) => byId.get(id) ?? communities.get(Number(String(id).slice(2))), get extra() { return extra; } };
})();
