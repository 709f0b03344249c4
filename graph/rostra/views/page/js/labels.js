/* Labels at the size of the screen, the weightiest first, none over another: placed here, painted on canvas or SVG. */
const labels = (() => {
  const widths = new Map();
  const FONT = '"Inter", "Segoe UI", system-ui, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
  const CELL = 64;
  const MOST = 350;
  const MANY = 400;
  const HEAVY = 12;
  /* The part of a line that lies between the two spots beside its middle. */
  const WAY = 0.24;

  const RANKS = { group: 1e7, entity: 1e6, topic: 1e5, statement: 0 };
  const rank = (record) => RANKS[record.kind] + record.weight;
  const ranked = [...scene.communities.values(), ...graph.records.nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));

  const heavy = Math.max(4, ranked.filter((record) => record.kind === "entity")[HEAVY]?.weight ?? 0);

  /* Cut a label into at most two lines of about 22 letters. */
  const lines = (label) => {
    const letters = dom.short(label.replace(/\s+/g, " "), 44);
    if (letters.length <= 22) return [letters];
    const cut = letters.lastIndexOf(" ", Math.ceil(letters.length / 2) + 3);
    return cut > 5 ? [letters.slice(0, cut), letters.slice(cut + 1)] : [dom.short(letters, 26)];
  };
  const cut = new Map();
  const linesOf = (label) => {
    if (!cut.has(label)) cut.set(label, lines(label));
    return cut.get(label);
  };
  const meter = document.createElement("canvas").getContext("2d");
  const width = (line, style) => {
    const key = `${style} ${line}`;
    if (!widths.has(key)) {
      meter.font = `${style} 100px ${FONT}`;
      widths.set(key, meter.measureText(line).width / 100);
    }
    return widths.get(key);
  };

  /* Boxes that are taken, in cells of the screen. */
  const taken = () => {
    const cells = new Map();
    const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const each = function* (box) {
      for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1)
        for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x} ${y}`;
    };
    return {
      isFree: (box) => { for (const cell of each(box)) if ((cells.get(cell) ?? []).some((held) => over(held, box))) return false; return true; },
      take: (box) => { for (const cell of each(box)) { if (!cells.has(cell)) cells.set(cell, []); cells.get(cell).push(box); } },
    };
  };
  const around = (x, y, w, h) => ({ left: x - w, right: x + w, top: y - h, bottom: y + h });

  /* Give what is to be written where. `spot` gives x, y and radius of a node, `middle` points of a folded edge. */
  const placed = ({ spot, middle, scale, lit, count, width: room = Infinity }) => {
    const boxes = { labels: taken(), nodes: taken() };
    const found = [];
    let tries = 0;
    const wanted = lit ? ranked.filter((record) => lit.nodes.has(record.id)) : ranked;
    const isMany = (lit ? wanted.length : count) > MANY;
    const hasQuiet = scale >= 0.75 && (!isMany || scale >= 1.2);
    const centre = lit?.centre ?? null;
    const order = centre === null ? wanted : [scene.record(centre), ...wanted.filter((record) => record.id !== centre)];
    const most = lit ? MOST : Math.min(MOST, 30 + 300 * scale);
    if (!isMany) for (const record of order) if (scene.hasNode(record.id) && spot(record.id)) block(boxes, spot(record.id), record);
    for (const record of order) {
      if (found.length >= most || (record.kind === "statement" && !hasQuiet && record.id !== centre)) break;
      const place = scene.hasNode(record.id) && spot(record.id);
      if (place && (tries += 1) > 4 * most) break;
      const label = place && ofNode(record, place, boxes, scale, centre === record.id, room);
      if (label) found.push(label);
    }
    for (const edge of named(lit)) {
      const label = ofEdge(edge, middle(edge), boxes, scale);
      if (label) found.push(label);
    }
    return found;
  };
  /* The edges that carry words: arrows and stated relations. */
  const named = (lit) => {
    if (lit) return [...lit.edges].map((id) => scene.extra.get(id) ?? graph.edges[id]).filter((edge) => ["folded", "relation"].includes(edge.kind));
    return looks.isLarge ? [] : scene.edges().filter((edge) => ["folded", "relation"].includes(edge.kind));
  };
  const block = ({ nodes }, { x, y, r }, record) => nodes.take(around(x, y, r * (record.kind === "statement" ? 0.7 : 0.9), r * (record.kind === "statement" ? 0.7 : 0.9)));

  const isFree = ({ labels: written, nodes }, box) => written.isFree(box) && nodes.isFree(box);

  /* Below the node, else above it, else to its right or left; a name of weight may cover nodes, the chosen one anything. */
  const ofNode = (record, { x, y, r }, boxes, scale, isCentre, room) => {
    const isSmall = record.kind === "statement";
    const style = isSmall ? "italic" : isCentre || record.weight > heavy ? "600" : "";
    const size = isSmall ? 11 : Math.max(11, Math.min(15, 12 * Math.sqrt(scale)) + Math.min(2, record.weight / 12));
    const text = linesOf(isSmall ? record.cue || "·" : record.label);
    const w = Math.max(...text.map((line) => width(line, style))) * size / 2 + 3;
    const h = text.length * size * 0.6 + 1;
    const gap = isCentre ? 6 : 2;
    const tried = [[0, r + h + gap], [0, -r - h - gap], [r + w + gap, 0], [-r - w - gap, 0]].map(([dx, dy]) => {
      const inside = x < 0 || x > room || 2 * w > room ? x + dx : Math.min(Math.max(x + dx, w + 2), room - w - 2);
      return { x: inside, y: y + dy, box: around(inside, y + dy, w, h) };
    });
    const free = tried.find(({ box }) => isFree(boxes, box)) ?? (record.weight > heavy && !isSmall ? tried.find(({ box }) => boxes.labels.isFree(box)) : null) ?? (isCentre ? tried[0] : null);
    if (!free) return null;
    boxes.labels.take(free.box);
    return { text, x: free.x, y: free.y, size, style, isQuiet: isSmall };
  };
  const ofEdge = (edge, spots, boxes, scale) => {
    const size = Math.max(10, Math.min(12, 11 * Math.sqrt(scale)));
    if (scale < 0.45) return null;
    const words = dom.short(edge.kind === "relation" ? edge.label : visible.acts(edge), 40);
    const text = [[looks.mark(edge.position), words, edge.statements?.length > 1 ? `×${edge.statements.length}` : ""].filter(Boolean).join(" ")];
    const w = width(text[0], "italic") * size / 2 + 2;
    if (spots.length < 3 || Math.hypot(spots[2].x - spots[1].x, spots[2].y - spots[1].y) < WAY * (2 * w + 24)) return null;
    for (const { x, y } of spots) {
      const box = around(x, y, w, size * 0.65);
      if (!isFree(boxes, box)) continue;
      boxes.labels.take(box);
      return { text, x, y, size, style: "italic", isQuiet: true };
    }
    return null;
  };

  const paint = (ctx, given) => {
    const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = given.colours.paper;
    for (const label of placed(given)) {
      ctx.font = `${label.style} ${label.size}px ${FONT}`;
      ctx.fillStyle = label.isQuiet ? given.colours.soft : given.colours.ink;
      label.text.forEach((line, index) => {
        const y = label.y + (index - (label.text.length - 1) / 2) * label.size * 1.15;
        ctx.strokeText(line, label.x, y);
        ctx.fillText(line, label.x, y);
      });
    }
    ctx.restore();
  };

  return { paint, placed, FONT };
})();
