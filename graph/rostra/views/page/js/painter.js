/* Thousands of nodes and lines, painted in batches of one look: on its own vis-network dresses and undresses for each. */
const painter = (() => {
  const BATCH = 128;
  /* Nothing is painted smaller than this many pixels, however far the reader stands off. */
  const LEAST = { line: 0.5, statement: 1, named: 2.2 };
  const radius = (item, scale) => Math.max(item.options.size, (graph.byId.get(item.id)?.kind === "statement" ? LEAST.statement : LEAST.named) / scale);
  const gathered = (items, key) => {
    const found = new Map();
    for (const item of items) {
      const name = key(item);
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(item);
    }
    return [...found.values()];
  };

  /* Trace as many items at a time as one path holds well, and end each path. */
  const traced = (ctx, items, trace, end) => {
    for (let start = 0; start < items.length; start += BATCH) {
      ctx.beginPath();
      for (const item of items.slice(start, start + BATCH)) trace(ctx, item);
      end();
    }
  };

  const lineKey = ({ options: { color, width, dashes } }) => `${color.color} ${width} ${dashes}`;
  const segment = (ctx, { from, to }) => { ctx.moveTo(from.x, from.y); ctx.lineTo(to.x, to.y); };
  const lines = (ctx, groups, isNear, scale) => {
    ctx.save();
    for (const alike of groups) {
      const { color, width, dashes } = alike[0].options;
      ctx.strokeStyle = color.color;
      ctx.lineWidth = Math.max(width, LEAST.line / scale);
      ctx.setLineDash(dashes || []);
      traced(ctx, alike.filter((edge) => edge.connected && isNear(edge.from, edge.to)), segment, () => ctx.stroke());
    }
    ctx.restore();
  };

  const nodeKey = ({ options: { color, shape, borderWidth } }) => `${color.background} ${color.border} ${shape} ${borderWidth}`;
  const outline = (scale) => (ctx, item) => {
    const { x, y } = item;
    const r = radius(item, scale);
    const corners = dom.corners(item.options.shape, r);
    if (!corners) { ctx.moveTo(x + r, y); ctx.arc(x, y, r, 0, 2 * Math.PI); return; }
    corners.forEach(([dx, dy], index) => (index ? ctx.lineTo(x + dx, y + dy) : ctx.moveTo(x + dx, y + dy)));
    ctx.closePath();
  };
  const nodes = (ctx, groups, isNear, scale) => {
    ctx.save();
    for (const alike of groups) {
      const { color, borderWidth } = alike[0].options;
      ctx.fillStyle = color.background;
      ctx.strokeStyle = color.border;
      ctx.lineWidth = borderWidth / scale;
      traced(ctx, alike.filter((item) => isNear(item, item)), outline(scale), () => { ctx.fill(); if (borderWidth) ctx.stroke(); });
    }
    ctx.restore();
  };

  /* Where vis-network looks for a node under the pointer; it notes it where it paints. */
  const note = (items, scale) => {
    for (const item of items) {
      const r = radius(item, scale);
      Object.assign(item.shape, { left: item.x - r, top: item.y - r, width: 2 * r, height: 2 * r });
    }
  };

  /* vis-network makes a new array of what is drawn when anything about it changes. */
  const remembered = (key) => {
    let held = { ids: null, groups: [] };
    return (ids, items) => {
      if (held.ids !== ids) held = { ids, groups: gathered(ids.map((id) => items[id]), key) };
      return held.groups;
    };
  };

  /* Paint in the place of vis-network's own renderer, what is on the screen alone. */
  const takeOver = (network) => {
    const { renderer, body, canvas: screen } = network;
    const isNear = () => {
      const [start, end] = [screen.DOMtoCanvas({ x: -20, y: -20 }), screen.DOMtoCanvas({ x: screen.frame.canvas.clientWidth + 20, y: screen.frame.canvas.clientHeight + 20 })];
      return (a, b) => !((a.x < start.x && b.x < start.x) || (a.x > end.x && b.x > end.x) || (a.y < start.y && b.y < start.y) || (a.y > end.y && b.y > end.y));
    };
    const [edgesAlike, nodesAlike] = [remembered(lineKey), remembered(nodeKey)];
    renderer._drawEdges = (ctx) => lines(ctx, edgesAlike(body.edgeIndices, body.edges), isNear(), body.view.scale);
    renderer._drawArrows = () => {};
    renderer._drawNodes = (ctx) => {
      const groups = nodesAlike(body.nodeIndices, body.nodes);
      groups.forEach((alike) => note(alike, body.view.scale));
      nodes(ctx, groups, isNear(), body.view.scale);
      return { drawExternalLabels: null };
    };
  };
  const always = () => true;
  return { takeOver, lines: (ctx, edges, scale) => lines(ctx, gathered(edges, lineKey), always, scale), nodes: (ctx, items, scale) => nodes(ctx, gathered(items, nodeKey), always, scale) };
})();
