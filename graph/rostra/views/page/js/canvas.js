/* The drawing: vis-network paints nodes and lines at positions given; labels and highlights are painted over it here. */
const canvas = (() => {
  const { place, colours, isNarrow, isLarge } = looks;

  scene.compute();
  const nodeSet = new vis.DataSet([...graph.nodes.map(looks.node), ...[...scene.communities.values()].map(looks.group)].map((item) => ({ ...item, hidden: !scene.hasNode(item.id) })));
  const edgeSet = new vis.DataSet([...graph.edges, ...scene.extra.values()].map(looks.line).map((item) => ({ ...item, hidden: !scene.hasEdge(item.id) })));
  const network = new vis.Network(place, { nodes: nodeSet, edges: edgeSet }, {
    autoResize: true,
    physics: { enabled: false, solver: "forceAtlas2Based", stabilization: false, forceAtlas2Based: { springLength: 70, avoidOverlap: 0.3 } },
    layout: { improvedLayout: false },
    nodes: { borderWidth: isLarge ? 0 : 1.5, borderWidthSelected: isLarge ? 0 : 2.5, chosen: false },
    edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0 },
    interaction: { hover: true, hideEdgesOnDrag: isLarge, hideEdgesOnZoom: isLarge, keyboard: false, tooltipDelay: 1e6, selectConnectedEdges: false },
  });

  if (isLarge) painter.takeOver(network);

  /* Draw what the state asks for, computed anew. vis-network would take nodes and lines out and in again; here they are hidden. */
  const refresh = () => {
    const before = [...scene.extra.keys()];
    scene.compute();
    if (before.length) edgeSet.remove(before);
    if (scene.extra.size) edgeSet.add([...scene.extra.values()].map(looks.line));
    const { nodes, edges, emitter } = network.body;
    for (const item of Object.values(nodes)) item.options.hidden = !scene.hasNode(item.id);
    for (const item of Object.values(edges)) item.options.hidden = !scene.hasEdge(item.id);
    network._updateVisibleIndices();
    if (network.physics.physicsEnabled) emitter.emit("_dataChanged");
    growAgain();
  };

  /* From afar nodes and lines are drawn bigger, that they may still be seen; those of a large network the painter sees to. */
  const NEAR = 0.6;
  const MOST = 2.4;
  let grown = 1;
  const grow = () => {
    const by = isLarge ? 1 : Math.min(MOST, Math.max(1, NEAR / network.getScale()));
    if (Math.abs(by - grown) < 0.02) return;
    grown = by;
    for (const item of Object.values(network.body.nodes)) {
      if (scene.record(item.id).kind === "group") continue;
      item.options.size = nodeSet.get(item.id).size * by;
      item.shape.refreshNeeded = true;
    }
    for (const item of Object.values(network.body.edges)) item.options.width = edgeSet.get(item.id).width * by;
  };
  const growAgain = () => { grown = 0; redraw(); };
  network.on("beforeDrawing", grow);

  /* Where things are on the screen now; null outside of it. */
  const onScreen = () => {
    const scale = network.getScale();
    const held = new Map();
    const spot = (id) => {
      if (!held.has(id)) held.set(id, spotOf(network.body.nodes[id], scale));
      return held.get(id);
    };
    return { spot, middle, scale, count: network.body.nodeIndices.length, width: place.clientWidth };
  };
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
    const lit = light.now();
    if (lit) paintLight(ctx, lit);
    labels.paint(ctx, { ...onScreen(), lit, colours });
  };
  const paintLight = (ctx, lit) => {
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const end = network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight });
    ctx.save();
    ctx.globalCompositeOperation = "destination-out";
    ctx.fillStyle = "rgb(0 0 0 / 76%)";
    ctx.fillRect(corner.x, corner.y, end.x - corner.x, end.y - corner.y);
    ctx.restore();
    const held = (items, ids) => [...ids].map((id) => items[id]).filter((item) => item && !item.options.hidden);
    paintAgain(ctx, held(network.body.edges, lit.edges), held(network.body.nodes, lit.nodes));
    if (lit.centre !== null) paintRing(ctx, network.body.nodes[lit.centre]);
  };
  const paintAgain = (ctx, edges, nodes) => {
    if (isLarge) { painter.lines(ctx, edges, network.getScale()); painter.nodes(ctx, nodes, network.getScale()); return; }
    for (const edge of edges) { edge.draw(ctx); edge.drawArrows(ctx); }
    for (const node of nodes) node.draw(ctx);
  };
  const paintRing = (ctx, item) => {
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

  /* Paint in the next frame, once, whoever asks. */
  const redraw = () => network.body.emitter.emit("_requestRedraw");
  const point = (id) => {
    if (network.renderer.dragging || !light.point(id)) return;
    place.style.cursor = id === null ? "" : "pointer";
    redraw();
  };
  network.on("hoverNode", ({ node }) => point(node));
  network.on("blurNode", () => point(null));
  network.on("click", ({ nodes: [node], edges }) => {
    const record = node === undefined ? null : scene.record(node);
    if (record?.kind === "group") return state.open(record.number);
    if (record) return state.change({ node: record.iri, pair: null });
    return state.change({ pair: edges.find((id) => scene.extra.get(id)?.kind === "folded") ?? null, node: null });
  });

  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const animation = still ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  /* Show these nodes, or all, with room for the labels at the rim, for the buttons at the right or, on a narrow screen, above, and for the key below. */
  const SEEN = 0.75;
  const BUTTONS = 44;
  const RIM = { top: 34, bottom: 34, circle: 22 };
  const key = document.getElementById("key");
  const fit = (ids, animate = true) => {
    network.setSize("100%", "100%");
    const spots = Object.values(network.getPositions(ids ?? network.body.nodeIndices));
    if (!spots.length) return;
    const [left, right] = [Math.min(...spots.map(({ x }) => x)), Math.max(...spots.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...spots.map(({ y }) => y)), Math.max(...spots.map(({ y }) => y))];
    const [beside, above] = isNarrow.matches ? [0, BUTTONS + RIM.top] : [BUTTONS, RIM.top];
    const below = key.offsetHeight + RIM.bottom + (state.now.groups ? RIM.circle : 0);
    const rim = Math.min(110, 0.2 * place.clientWidth);
    const scale = Math.max(Math.min((place.clientWidth - rim - beside) / (right - left + 20), (place.clientHeight - above - below) / (bottom - top + 20), 1.8), 0.02);
    network.moveTo({ position: { x: (left + right + beside / scale) / 2, y: (top + bottom - (above - below) / scale) / 2 }, scale, animation: animate && animation });
  };
  /* After a filter the reader may look at an empty place: show what is left where most of it lies outside. */
  const find = () => {
    const ids = network.body.nodeIndices;
    const { spot } = onScreen();
    if (ids.filter((id) => spot(id)).length < SEEN * ids.length) fit();
  };
  const show = (id) => {
    if (isNarrow.matches) return fit([...(light.now()?.nodes ?? [id])]);
    const { x, y } = network.canvasToDOM(network.getPosition(id));
    const isInside = x > 40 && y > 40 && x < place.clientWidth - 40 && y < place.clientHeight - 40;
    if (!isInside) network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation });
    return undefined;
  };
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation });
  const pan = (x, y) => {
    const at = network.getViewPosition();
    network.moveTo({ position: { x: at.x + x / network.getScale(), y: at.y + y / network.getScale() }, animation: false });
  };
  const recolour = () => {
    looks.read();
    const coloured = (item) => ({ id: item.id, color: item.color });
    nodeSet.update([...graph.nodes.map(looks.node), ...[...scene.communities.values()].map(looks.group)].map(coloured));
    edgeSet.update([...graph.edges, ...scene.extra.values()].map(looks.line).map(coloured));
    growAgain();
  };
  const play = (on) => network.setOptions({ physics: { enabled: on } });
  const position = (id) => network.getPosition(id);

  return { place, scale: () => network.getScale(), refresh, fit, find, show, zoom, pan, recolour, play, position, onPage: (id) => network.canvasToDOM(position(id)), redraw };
})();
