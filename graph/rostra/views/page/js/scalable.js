/* The visible part as an SVG of our own, and as a PNG painted from it at twice the size. */
const scalable = (() => {
  const { svg } = dom;
  const MARGIN = 60;

  const spots = () => new Map([...graph.nodes, ...scene.communities.values()].filter(({ id }) => scene.hasNode(id))
    .map(({ id, size }) => [id, { ...canvas.position(id), r: size }]));
  const frame = (places) => {
    const all = [...places.values()];
    if (!all.length) return { x: 0, y: 0, width: 100, height: 100 };
    const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
    const [right, bottom] = [Math.max(...all.map(({ x }) => x)), Math.max(...all.map(({ y }) => y))];
    return { x: left - MARGIN, y: top - MARGIN, width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN };
  };

  /* A folded edge bends to the right of its way, as on the canvas. */
  const bent = (from, to, bend) => ({
    x: (from.x + to.x) / 2 + (to.y - from.y) * bend, y: (from.y + to.y) / 2 - (to.x - from.x) * bend });
  const tied = (edge, places) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    const way = bent(from, to, edge.bend ?? 0);
    const { width, dashes } = looks.line(edge);
    const drawn = svg("path", { d: `M${at(from)} Q${at(way)} ${at(to)}`, fill: "none", stroke: looks.stroke(edge), "stroke-width": width.toFixed(2) });
    if (dashes) drawn.setAttribute("stroke-dasharray", dashes.join(" "));
    return ["said", "group"].includes(edge.kind) ? drawn : svg("g", {}, drawn, arrow(way, to, looks.stroke(edge), width));
  };
  const onCurve = (from, way, to, part) => {
    const along = (name) => (1 - part) ** 2 * from[name] + 2 * part * (1 - part) * way[name] + part ** 2 * to[name];
    return { x: along("x"), y: along("y") };
  };
  const at = ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const arrow = (from, to, fill, width) => {
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const tip = { x: to.x - to.r * Math.cos(angle), y: to.y - to.r * Math.sin(angle) };
    const reach = 5 + width * 1.6;
    const side = (turn) => ({ x: tip.x - reach * Math.cos(angle + turn), y: tip.y - reach * Math.sin(angle + turn) });
    return svg("polygon", { points: [tip, side(0.4), side(-0.4)].map(at).join(" "), fill });
  };

  const named = (label, { ink, soft, paper }) => svg("text", {
    "text-anchor": "middle", "font-size": label.size.toFixed(1), fill: label.isQuiet ? soft : ink, stroke: paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
    "font-style": label.style === "italic" ? "italic" : "normal", "font-weight": label.style === "600" ? "600" : "400" },
  ...label.text.map((line, index) => {
    const part = svg("tspan", { x: label.x.toFixed(1), y: (label.y + (index - (label.text.length - 1) / 2) * label.size * 1.15 + label.size * 0.35).toFixed(1) });
    part.textContent = line;
    return part;
  }));

  const draw = () => {
    const places = spots();
    const box = frame(places);
    const edges = scene.edges();
    const middle = (edge) => { const [from, to] = [places.get(edge.from), places.get(edge.to)]; const way = bent(from, to, edge.bend ?? 0); return [0.5, 0.38, 0.62].map((part) => onCurve(from, way, to, part)); };
    const written = labels.placed({ spot: (id) => places.get(id), middle, scale: 1, lit: null, count: places.size });
    const picture = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, width: box.width, height: box.height, "font-family": labels.FONT },
      svg("rect", { ...box, fill: looks.colours.paper }),
      svg("g", {}, ...edges.map((edge) => tied(edge, places))),
      svg("g", { stroke: looks.colours.paper, "stroke-width": 1.5 }, ...[...places].map(([id, { x, y, r }]) => {
        const record = scene.record(id);
        const isGroup = record.kind === "group";
        return dom.outline(isGroup ? "dot" : looks.shape(record), r, { transform: `translate(${x} ${y})`, fill: isGroup ? looks.colours.line : looks.colour(record) });
      })),
      svg("g", {}, ...written.map((label) => named(label, looks.colours))));
    return { text: new XMLSerializer().serializeToString(picture), box };
  };

  /* Not all browsers paint more than about 16,000 pixels a side. */
  const png = async () => {
    const { text, box } = draw();
    const scale = Math.min(2, 12000 / Math.max(box.width, box.height));
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const target = dom.make("canvas", { width: Math.round(box.width * scale), height: Math.round(box.height * scale) });
    target.getContext("2d").drawImage(image, 0, 0, target.width, target.height);
    return new Promise((resolve) => target.toBlob(resolve, "image/png"));
  };
  return { text: () => draw().text, png };
})();
