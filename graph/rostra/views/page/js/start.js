/* Everything is tied to the state here, and the first picture is painted. */
(() => {
  const on = (id, event, act) => document.getElementById(id).addEventListener(event, act);
  const pressed = (id, value) => document.getElementById(id).setAttribute("aria-pressed", String(value));
  const root = document.documentElement;
  const { records } = graph;

  /* What is shown of what there is; what the page was not given, it says how to get. */
  const told = () => {
    const now = visible.kept;
    const hidden = records.statements + records.others - graph.nodes.length;
    const advice = hidden ? ` ${hidden} more are not in this page: ${rest()}` : "";
    document.getElementById("shown").textContent = `Showing ${now.statements.size} of ${records.statements} statements, ${now.others.size} of ${records.others} names and topics${seats()}.${advice}`;
  };

  /* How to see what is not here; a page around some names has left out what is further off. */
  const rest = () => {
    const [centre, ...more] = records.centres.map((id) => graph.byId.get(id).label);
    const all = records.statements + records.others;
    if (centre === undefined) return `rostra view --about NAME shows what lies around one, --max-nodes ${all} all.`;
    return `this is what lies around ${more.length ? `${more.length + 1} things` : dom.short(centre, 40)}; --hops takes more steps, rostra view without it shows all.`;
  };

  const seats = () => {
    const folded = [...scene.communities.values()].filter((each) => scene.hasNode(each.id)).length;
    return folded ? `, of which ${folded} communit${folded > 1 ? "ies are" : "y is"} folded: choose one to open it` : "";
  };

  const key = () => {
    const line = (className, label, colour) => {
      const swatch = dom.make("span", { class: `line-swatch ${className}` });
      if (colour) swatch.style.setProperty("--chip", colour);
      return dom.make("span", {}, swatch, label);
    };
    const used = new Set(graph.edges.map((edge) => edge.position).filter((position) => position !== null));
    const parts = [...used].map((position) => graph.concept(position)).filter((held) => held.colour).sort((a, b) => a.order - b.order).map((held) => line(held.line, dom.text(dom.short(held.label, 30)), held.colour));
    if (graph.edges.some((edge) => edge.kind === "relation")) parts.push(line("stated", "stated relation"));
    if (graph.edges.some((edge) => edge.kind === "response")) parts.push(line("answer", "answer"));
    if (!state.now.folded && graph.statements.length) parts.unshift(dom.make("span", {}, dom.make("span", { class: "dot" }), "statement"));
    document.getElementById("key").replaceChildren(...parts);
  };

  const changed = (now, before) => {
    const isNew = (...names) => !before || names.some((name) => now[name] !== before[name]);
    if (before && isNew("theme")) canvas.recolour();
    const drawn = isNew("chosen", "since", "until", "folded", "groups", "opened", "around");
    if (before && drawn) canvas.refresh();
    if (before && isNew("around")) canvas.fit();
    else if (before && isNew("chosen", "since", "until")) canvas.find();
    if (drawn) { filters.paint(); timeline.paint(); told(); key(); }
    if (isNew("list")) root.dataset.view = now.list ? "list" : "network";
    if (drawn || isNew("list")) list.paint();
    if (isNew("node", "pair", "hops", "folded", "start", "around", "groups", "opened")) panel.paint();
    if (isNew("node") && now.node && graph.byIri.has(now.node)) reveal(graph.byIri.get(now.node));
    pressed("as-nodes", !now.folded); pressed("as-edges", now.folded);
    pressed("as-network", !now.list); pressed("as-list", now.list);
    pressed("communities", now.groups);
    timeline.mark();
    if (before && !drawn) canvas.redraw();
  };
  const reveal = (record) => {
    const seat = scene.seat(record.id) ?? (record.kind === "statement" ? scene.seat(record.speaker) : undefined);
    if (seat !== undefined) canvas.show(seat);
  };
  state.heard(changed);

  on("as-nodes", "click", () => state.change({ folded: false, pair: null }));
  on("as-edges", "click", () => state.change({ folded: true, pair: null }));
  on("as-network", "click", () => state.change({ list: false }));
  on("as-list", "click", () => state.change({ list: true }));
  on("skip", "click", (event) => { event.preventDefault(); state.change({ list: true }); document.getElementById("list-view").focus(); });
  on("zoom-in", "click", () => canvas.zoom(1.35));
  on("zoom-out", "click", () => canvas.zoom(1 / 1.35));
  const fold = () => { state.change({ groups: !state.now.groups, opened: new Set(), pair: null }); canvas.fit(); };
  on("communities", "click", fold);
  on("fit", "click", () => canvas.fit());
  on("physics", "click", (event) => {
    const playing = event.currentTarget.getAttribute("aria-pressed") !== "true";
    pressed("physics", playing);
    canvas.play(playing);
  });
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  on("theme", "click", () => state.change({ theme: (state.now.theme || (dark.matches ? "dark" : "light")) === "dark" ? "light" : "dark" }));
  dark.addEventListener("change", () => canvas.recolour());
  /* Paper is white. */
  window.addEventListener("beforeprint", () => { state.dress("light"); canvas.recolour(); });
  window.addEventListener("afterprint", () => { state.dress(); canvas.recolour(); });

  const keys = { "/": search.focus, Escape: () => state.change({ node: null, pair: null }), l: () => state.change({ list: !state.now.list }),
    a: () => state.change({ folded: !state.now.folded, pair: null }), f: () => canvas.fit(), c: fold, "+": () => canvas.zoom(1.35), "-": () => canvas.zoom(1 / 1.35) };
  const moves = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    if (moves[event.key] && event.target === canvas.place) { canvas.pan(...moves[event.key]); event.preventDefault(); }
    else if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  if (window.matchMedia("(max-width: 760px)").matches) document.getElementById("filters-open").open = false;
  changed(state.now, null);
  if (!state.now.node) canvas.fit(undefined, false);

  /* For those who drive the page by a script: folded edges in words, where a node is on the page, and choosing. */
  const inWords = (edge) => ({ id: edge.id, from: graph.byId.get(edge.from).label, to: graph.byId.get(edge.to).label,
    stance: graph.concept(edge.position)?.label ?? null, acts: visible.acts(edge), count: edge.statements.length });
  const spot = (iri) => {
    const { left, top } = canvas.place.getBoundingClientRect();
    const { x, y } = canvas.onPage(graph.byIri.get(iri).id);
    return { x: left + x, y: top + y };
  };
  window.rostra = Object.freeze({ folded: () => [...scene.extra.values()].filter((edge) => edge.kind === "folded").map(inWords), spot,
    scale: () => canvas.scale(),
    drawn: () => [...scene.communities.values(), ...graph.records.nodes].filter((record) => scene.hasNode(record.id)).map((record) => record.label),
    choose: (node) => state.change({ node, pair: null }), open: (pair) => state.change({ pair, node: null }) });
  root.dataset.ready = "true";
})();
