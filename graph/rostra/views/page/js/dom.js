/* Elements made of text alone: nothing that comes from a document is ever read as HTML. */
const dom = (() => {
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  };

  /* Text of others, kept apart from the direction of what stands around it. */
  const text = (value, className) => make("bdi", { class: className }, String(value));

  const link = (address, label) => {
    let url = null;
    try { url = new URL(address); } catch { /* not an address: shown as text */ }
    if (!url || !["http:", "https:"].includes(url.protocol)) return text(label);
    return make("a", { href: url.href, rel: "noopener noreferrer", target: "_blank" }, text(label));
  };

  const button = (label, onclick, attributes = {}) => make("button", { type: "button", onclick, ...attributes }, label);

  const short = (value, length) => {
    const letters = Array.from(String(value));
    return letters.length > length ? `${letters.slice(0, length - 1).join("").trimEnd()}…` : String(value);
  };

  /* The corners of a node's shape around (0, 0), for the canvas, the legend and the SVG alike; a dot has none. */
  const turned = (turn, reach = 1) => [reach * Math.cos(turn * 2 * Math.PI), reach * Math.sin(turn * 2 * Math.PI)];
  const grown = (corners, by) => corners.map(([x, y]) => [x * by, y * by]);
  const SHAPES = {
    square: grown([[-1, -1], [1, -1], [1, 1], [-1, 1]], 0.88),
    diamond: grown([[0, -1], [1, 0], [0, 1], [-1, 0]], 1.1),
    triangle: grown([[0, -1], [1, 0.75], [-1, 0.75]], 1.05),
    triangleDown: grown([[0, 1], [1, -0.75], [-1, -0.75]], 1.05),
    hexagon: [...Array(6).keys()].map((k) => turned(k / 6)),
    star: [...Array(10).keys()].map((k) => turned(k / 10 - 0.25, k % 2 ? 0.5 : 1.15)),
  };
  const corners = (shape, r) => (SHAPES[shape] ? grown(SHAPES[shape], r) : null);
  const outlined = (shape, r) => {
    const found = corners(shape, r);
    return found ? ["polygon", { points: found.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ") }] : ["circle", { r }];
  };

  const svg = (tag, attributes = {}, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  };

  /* A ring is a dot that is not filled. */
  const outline = (shape, radius, { fill, ...attributes }) => {
    const [tag, geometry] = outlined(shape, shape === "ring" ? radius - 1.5 : radius);
    return svg(tag, { ...geometry, ...attributes, ...(shape === "ring" ? { fill: "none", stroke: fill, "stroke-width": 3 } : { fill }) });
  };

  const swatch = (look) => svg("svg", { viewBox: "-9 -9 18 18", width: 16, height: 16, class: "swatch", "aria-hidden": "true" },
    outline(look.shape, 6.5, { fill: look.colour || "currentColor" }));

  return { make, text, link, button, short, svg, corners, outline, swatch };
})();
