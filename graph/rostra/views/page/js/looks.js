/* How nodes and lines look, in the colours of the page's theme: what vis-network is given. */
const looks = (() => {
  const place = document.getElementById("canvas");
  const { records, byId } = graph;
  const isNarrow = window.matchMedia("(max-width: 760px)");
  const isLarge = graph.nodes.length > 1000;
  const colours = {};

  const read = () => {
    const style = getComputedStyle(document.documentElement);
    for (const name of ["paper", "ink", "soft", "line", "rule", "statement", "accent", "hover"]) colours[name] = style.getPropertyValue(`--${name}`).trim();
  };
  read();

  const of = (record) => records.looks[record.look];
  const colour = (record) => (record.kind === "statement" ? colours.statement : of(record).colour || colours.soft);
  const shape = (record) => (record.kind === "statement" ? "dot" : of(record).shape);

  /* A drawing that fills its place better on its side is laid there. */
  const reach = (name) => graph.nodes.reduce((most, spot) => Math.max(most, Math.abs(spot[name])), 1);
  const fits = (width, height) => Math.min(place.clientWidth / width, place.clientHeight / height);
  const isTurned = fits(reach("y"), reach("x")) > 1.15 * fits(reach("x"), reach("y"));
  const laid = (x, y) => (isTurned ? { x: y, y: x } : { x, y });
  const node = ({ id, x, y, size }) => {
    const fill = colour(byId.get(id));
    if (shape(byId.get(id)) === "ring") return { id, ...laid(x, y), size: size - 1.5, shape: "dot", borderWidth: 3, color: { background: colours.paper, border: fill } };
    return { id, ...laid(x, y), size, shape: shape(byId.get(id)), color: { background: fill, border: colours.paper } };
  };
  const group = ({ id, x, y, size }) => ({ id, ...laid(x, y), size, shape: "dot", borderWidth: isLarge ? 3 : 2, color: { background: colours.hover, border: colours.soft } });

  const stance = (index) => (index === null || index === undefined ? null : records.concepts[index]);
  const MARKS = { support: "▲", oppose: "▼", neutral: "●" };
  const mark = (index) => MARKS[stance(index)?.iri.split("/").pop()] ?? "";
  const isAnswer = (edge) => edge.kind === "response" || Boolean(edge.how);
  const stroke = (edge) => stance(edge.position)?.colour
    || (isAnswer(edge) ? colours.accent : edge.kind === "relation" && !isLarge ? colours.soft : colours.line);
  /* Thousands of lines would hide the nodes: they are let through. */
  const thin = (value) => (isLarge && /^#[0-9a-f]{6}$/i.test(value) ? `${value}70` : value);
  /* Weak ties of communities stand back behind strong ones. */
  const joint = ({ share }) => (share < 0.5 ? colours.rule : colours.line);
  const LINES = { dashed: [7, 4], dotted: [2, 3], solid: false };
  const dashes = (edge) => (edge.kind === "relation" ? [9, 3, 2, 3] : isAnswer(edge) ? [2, 4] : LINES[stance(edge.position)?.line] ?? false);
  const WIDTHS = { folded: (edge) => 1.2 + 1.6 * Math.log2(edge.statements.length + 1), group: (edge) => (isLarge ? 3 : 1) * (1 + 5 * edge.share), relation: () => 1.4 };
  const arrow = (edge) => (isLarge || ["said", "group"].includes(edge.kind) ? undefined
    : { to: { enabled: true, scaleFactor: edge.kind === "folded" ? 0.6 : 0.4 } });
  const line = (edge) => ({
    id: edge.id, from: edge.from, to: edge.to, color: { color: edge.kind === "group" ? joint(edge) : thin(stroke(edge)) },
    width: WIDTHS[edge.kind]?.(edge) ?? 1.1, dashes: dashes(edge), arrows: arrow(edge),
    smooth: edge.kind === "folded" && !isLarge ? { enabled: true, type: "curvedCW", roundness: edge.bend ?? 0.15 } : false,
  });

  return { place, colours, read, isNarrow, isLarge, of, colour, shape, node, group, line, stroke, mark };
})();
