/* The one state of the page, kept in its address: what is chosen, filtered, and how it is drawn. */
const state = (() => {
  const facets = ["type", "stance", "act", "mode", "source", "document"];
  const listeners = [];
  /* So many nodes are shown as communities first. */
  const MANY = graph.nodes.length > 800;
  const empty = () => ({
    node: null, pair: null, folded: false, list: false, hops: 1, since: "", until: "", theme: "",
    start: null, around: new Set(), groups: false, opened: new Set(),
    chosen: Object.fromEntries(facets.map((name) => [name, new Set()])),
  });
  const written = (value) => {
    const parts = new URLSearchParams();
    if (value.node) parts.set("node", value.node);
    if (value.pair) parts.set("pair", value.pair);
    if (value.folded) parts.set("draw", "arrows");
    if (value.list) parts.set("view", "list");
    if (value.hops !== 1) parts.set("hops", value.hops);
    if (value.since) parts.set("since", value.since);
    if (value.until) parts.set("until", value.until);
    if (value.theme) parts.set("theme", value.theme);
    if (value.start) parts.set("start", value.start);
    for (const each of [...value.around].sort()) parts.append("around", each);
    if (value.groups !== MANY) parts.set("communities", value.groups ? "folded" : "open");
    if (value.opened.size) parts.set("open", [...value.opened].sort().join("."));
    for (const name of facets) for (const each of [...value.chosen[name]].sort()) parts.append(name, each);
    return parts.toString();
  };

  const read = (hash) => {
    const parts = new URLSearchParams(hash.replace(/^#/, ""));
    const value = empty();
    value.node = parts.get("node");
    value.pair = parts.get("pair");
    value.folded = parts.get("draw") === "arrows";
    value.list = parts.get("view") === "list";
    value.hops = parts.get("hops") === "2" ? 2 : 1;
    value.since = parts.get("since") ?? "";
    value.until = parts.get("until") ?? "";
    value.theme = ["light", "dark"].includes(parts.get("theme")) ? parts.get("theme") : "";
    value.start = parts.get("start");
    value.around = new Set(parts.getAll("around"));
    value.groups = parts.has("communities") ? parts.get("communities") === "folded" : MANY;
    value.opened = new Set((parts.get("open") ?? "").split(".").filter(Boolean));
    for (const name of facets) value.chosen[name] = new Set(parts.getAll(name));
    return value;
  };

  let current = read(location.hash);
  const dress = (theme = current.theme) => { if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme; };
  dress();
  const tell = (before) => { dress(); listeners.forEach((listener) => listener(current, before)); };
  /* A page inside a page, as in a notebook, has no address of its own. */
  const keep = (hash) => { try { history.pushState(null, "", hash ? `#${hash}` : "#"); } catch { /* it works all the same */ } };
  const change = (part) => {
    const before = current;
    current = { ...current, ...part };
    const hash = written(current);
    if (hash !== location.hash.replace(/^#/, "")) keep(hash);
    tell(before);
  };
  const toggle = (facet, value) => {
    const chosen = new Set(current.chosen[facet]);
    if (!chosen.delete(value)) chosen.add(value);
    change({ chosen: { ...current.chosen, [facet]: chosen } });
  };
  const flip = (name, value) => {
    const held = new Set(current[name]);
    if (!held.delete(value)) held.add(value);
    change({ [name]: held });
  };
  const open = (number) => flip("opened", String(number));
  const reset = () => change({ ...empty(), groups: current.groups, opened: current.opened, folded: current.folded, list: current.list, theme: current.theme });
  const isFiltered = () => Boolean(current.since || current.until || current.around.size || facets.some((name) => current.chosen[name].size));
  const again = () => { const before = current; current = read(location.hash); tell(before); };
  window.addEventListener("popstate", again);
  window.addEventListener("hashchange", again);

  return {
    facets, dress, change, toggle, flip, open, reset, isFiltered,
    heard: (listener) => listeners.push(listener),
    get now() { return current; },
  };
})();
