/* The drawing: vis-network paints nodes and lines at positions given; labels and highlights are painted over it here. */
const canvas = (() => {
  const place = document.getElementById("canvas");
  const { records, byId } = graph;
  const isNarrow = window.matchMedia("(max-width: 760px)");
  const large = graph.nodes.length > 1000;
  let colours = {};

  const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const readColours = () => {
    for (const name of ["paper", "ink", "soft", "line", "statement", "accent"]) colours[name] = ink(name);
  };
  readColours();

  const lookOf = (record) => records.looks[record.look];
  const colourOf = (record) => (record.kind === "statement" ? colours.statement : lookOf(record).colour || colours.soft);
  /* A screen that is higher than wide is filled by the drawing laid on its side. */
  const isTall = place.clientHeight > place.clientWidth * 1.15;
  const placed = (x, y) => (isTall ? { x: y, y: x } : { x, y });
  const growth = isNarrow.matches ? 1.5 : 1;
  const node = ({ id, x, y, size: given }) => {
    const size = given * growth;
    const colour = colourOf(byId.get(id));
    const shape = byId.get(id).kind === "statement" ? "dot" : lookOf(byId.get(id)).shape;
    if (shape === "ring") return { id, ...placed(x, y), size: size - 1.5, shape: "dot", borderWidth: 3, color: { background: colours.paper, border: colour } };
    return { id, ...placed(x, y), size, shape, color: { background: colour, border: colours.paper, highlight: { background: colour, border: colours.ink } } };
  };

  const stance = (index) => (index === null ? null : records.concepts[index]);
  const edgeColour = (edge) => stance(edge.position)?.colour || (edge.kind === "response" || edge.how ? colours.accent : edge.kind === "relation" && !large ? colours.soft : colours.line);
  /* Thousands of lines would hide the nodes: they are let through. */
  const thin = (colour) => (large && /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}70` : colour);
  const LINES = { dashed: [7, 4], dotted: [2, 3], solid: false };
  const dashes = (edge) => (edge.kind === "relation" ? [9, 3, 2, 3] : edge.kind === "response" || edge.how ? [2, 4] : LINES[stance(edge.position)?.line] ?? false);
  const line = (edge) => ({
    id: edge.id, from: edge.from, to: edge.to, color: { color: thin(edgeColour(edge)), highlight: edgeColour(edge) },
    width: edge.kind === "folded" ? 1.2 + 1.6 * Math.log2(edge.statements.length + 1) : edge.kind === "relation" ? 1.4 : 1.1,
    dashes: dashes(edge),
    arrows: large || edge.kind === "said" ? undefined : { to: { enabled: true, scaleFactor: edge.kind === "folded" ? 0.6 : 0.4 } },
    smooth: edge.kind === "folded" && !large ? { enabled: true, type: "curvedCW", roundness: edge.bend ?? 0.15 } : false,
  });

  const isDrawn = (edge) => (state.now.folded ? edge.kind === "relation" : true) && visible.hasEdge(edge);
  const isNodeDrawn = (id) => visible.has(id) && !(state.now.folded && byId.get(id).kind === "statement");
  const nodeSet = new vis.DataSet(graph.nodes.map(node));
  const edgeSet = new vis.DataSet(graph.edges.map(line));
  const foldedById = new Map();
  /* Fold again what is visible; edges of one pair bend away from each other. */
  const refold = () => {
    edgeSet.remove([...foldedById.keys()]);
    foldedById.clear();
    if (!state.now.folded) return;
    const beside = new Map();
    for (const edge of visible.folded()) {
      const pair = `${edge.from} ${edge.to}`;
      const before = beside.get(pair) ?? 0;
      edge.bend = 0.12 + 0.12 * before;
      beside.set(pair, before + 1);
      foldedById.set(edge.id, edge);
    }
    edgeSet.add([...foldedById.values()].map(line));
  };

  visible.compute(state.now);
  refold();
  const nodeView = new vis.DataView(nodeSet, { filter: (item) => isNodeDrawn(item.id) });
  const edgeView = new vis.DataView(edgeSet, {
    filter: (item) => (foldedById.has(item.id) ? state.now.folded : isDrawn(graph.edges[item.id])) });

  const network = new vis.Network(place, { nodes: nodeView, edges: edgeView }, {
    autoResize: true,
    physics: { enabled: false, solver: "forceAtlas2Based", stabilization: false, forceAtlas2Based: { springLength: 70, avoidOverlap: 0.3 } },
    layout: { improvedLayout: false },
    nodes: { borderWidth: large ? 0 : 1.5, borderWidthSelected: large ? 0 : 2.5, chosen: false },
    edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0 },
    interaction: { hover: true, hideEdgesOnDrag: large, hideEdgesOnZoom: large, keyboard: false, tooltipDelay: 1e6, selectConnectedEdges: false },
  });

  const refresh = () => {
    refold();
    nodeView.refresh();
    edgeView.refresh();
  };

  /* What stands out: the chosen node or edge and its neighbours at one or two steps, else what the pointer is on. */
  let pointed = null;
  const lit = () => {
    const chosen = state.now.node ? graph.byIri.get(state.now.node)?.id ?? null : null;
    if (state.now.pair && foldedById.has(state.now.pair)) {
      const edge = foldedById.get(state.now.pair);
      return { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]), centre: null };
    }
    const centre = chosen ?? pointed;
    if (centre === null || !isNodeDrawn(centre)) return null;
    return around(centre, chosen === null ? 1 : state.now.hops);
  };
  const tiesOf = (id) => (state.now.folded
    ? [...graph.ties.get(id).filter((edge) => edge.kind === "relation"), ...[...foldedById.values()].filter((edge) => edge.from === id || edge.to === id)]
    : graph.ties.get(id)).filter((edge) => (foldedById.has(edge.id) ? true : isDrawn(edge)));
  const around = (centre, hops) => {
    const nodes = new Set([centre]);
    const edges = new Set();
    let front = [centre];
    for (let step = 0; step < hops; step += 1) {
      const next = [];
      for (const id of front) for (const edge of tiesOf(id)) {
        edges.add(edge.id);
        const end = graph.other(edge, id);
        if (!nodes.has(end)) { nodes.add(end); next.push(end); }
      }
      front = next;
    }
    /* One step from an entity lies a statement; what the statement is about belongs to the picture. */
    if (!state.now.folded) for (const id of front) {
      if (byId.get(id).kind !== "statement" || hops > 1) continue;
      for (const edge of tiesOf(id)) { edges.add(edge.id); nodes.add(graph.other(edge, id)); }
    }
    return { nodes, edges, centre };
  };

  /* Where things are on the screen now; null outside of it. */
  const onScreen = () => {
    const scale = network.getScale();
    const held = new Map();
    const spot = (id) => {
      if (!held.has(id)) held.set(id, spotOf(network.body.nodes[id], scale));
      return held.get(id);
    };
    return { spot, middle, scale, isDrawn: isNodeDrawn, count: nodeView.length, width: place.clientWidth, named: named() };
  };
  /* The edges that carry words: folded ones and stated relations. */
  const named = () => (large && !state.now.node ? [] : [...foldedById.values(), ...(large ? [] : graph.edges.filter((edge) => edge.kind === "relation" && isDrawn(edge)))]);
  const spotOf = (item, scale) => {
    if (!item) return null;
    const { translation } = network.body.view;
    const [x, y] = [item.x * scale + translation.x, item.y * scale + translation.y];
    const isNear = x > -40 && y > -20 && x < place.clientWidth + 40 && y < place.clientHeight + 20;
    return isNear ? { x, y, r: item.options.size * scale } : null;
  };
  const middle = (edge) => {
    const drawn = network.body.edges[edge.id];
    return drawn?.connected ? [0.5, 0.38, 0.62].map((part) => network.canvasToDOM(drawn.edgeType.getPoint(part))) : [];
  };

  const painted = (ctx) => {
    const light = lit();
    if (light) paintLight(ctx, light);
    labels.paint(ctx, { ...onScreen(), light, colours });
  };
  const paintLight = (ctx, light) => {
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const end = network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
    ctx.save();
    ctx.globalCompositeOperation = "destination-out";
    ctx.fillStyle = "rgb(0 0 0 / 84%)";
    ctx.fillRect(corner.x, corner.y, end.x - corner.x, end.y - corner.y);
    ctx.restore();
    for (const id of light.edges) { network.body.edges[id]?.draw(ctx); network.body.edges[id]?.drawArrows(ctx); }
    for (const id of light.nodes) network.body.nodes[id]?.draw(ctx);
    if (light.centre !== null) paintRing(ctx, light.centre);
  };
  const paintRing = (ctx, id) => {
    const item = network.body.nodes[id];
    if (!item) return;
    ctx.save();
    ctx.strokeStyle = colours.accent;
    ctx.lineWidth = 2.5 / network.getScale();
    ctx.beginPath();
    ctx.arc(item.x, item.y, item.options.size + 5 / network.getScale(), 0, 2 * Math.PI);
    ctx.stroke();
    ctx.restore();
  };
  network.on("afterDrawing", painted);

  const point = (id) => {
    if (pointed === id) return;
    pointed = id;
    place.style.cursor = id === null ? "" : "pointer";
    network.redraw();
  };
  network.on("hoverNode", ({ node: id }) => point(id));
  network.on("blurNode", () => point(null));
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) return state.change({ node: byId.get(nodes[0]).iri, pair: null });
    const edge = edges.find((id) => foldedById.has(id));
    if (edge) return state.change({ pair: edge, node: null });
    return state.change({ node: null, pair: null });
  });

  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const animation = still ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  /* Show these nodes, or all, with room for the labels at the rim. */
  const fit = (ids, animate = true) => {
    const spots = Object.values(network.getPositions(ids ?? nodeView.getIds()));
    if (!spots.length) return;
    const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...spots.map(({ y }) => y)), Math.max(...spots.map(({ y }) => y))];
    const scale = Math.min((place.clientWidth - 110) / (right - left + 20), (place.clientHeight - 110) / (bottom - top + 20), 1.8);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.02), animation: animate && animation });
  };
  const show = (id) => {
    if (isNarrow.matches) return fit([...(lit()?.nodes ?? [id])]);
    const { x, y } = network.canvasToDOM(network.getPosition(id));
    const inside = x > 40 && y > 40 && x < place.clientWidth - 40 && y < place.clientHeight - 40;
    if (!inside) network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation });
    return undefined;
  };
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation });
  const pan = (x, y) => {
    const at = network.getViewPosition();
    network.moveTo({ position: { x: at.x + x / network.getScale(), y: at.y + y / network.getScale() }, animation: false });
  };
  const recolour = () => {
    readColours();
    nodeSet.update(graph.nodes.map((item) => ({ id: item.id, color: node(item).color })));
    edgeSet.update(graph.edges.map((edge) => ({ id: edge.id, color: line(edge).color })));
    network.redraw();
  };
  const play = (on) => network.setOptions({ physics: { enabled: on } });

  return { network, place, refresh, fit, show, zoom, pan, recolour, play, isNodeDrawn, edgeColour, colourOf, lookOf, line, isDrawn, foldedById, named, redraw: () => network.redraw(), get colours() { return colours; } };
})();
