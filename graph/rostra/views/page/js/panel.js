/* The details of what is chosen: an entity, a topic, a statement, or the statements behind a folded edge. */
const panel = (() => {
  const place = document.getElementById("panel");
  const { records, byId, ties } = graph;
  const { make, text, link, button } = dom;
  const label = (index) => graph.concept(index)?.label ?? "";

  const go = (record) => button(text(dom.short(record.label, 90)), () => state.change({ node: record.iri, pair: null }), { class: "go" });
  const noted = (record) => { const note = graph.note(record); return note ? make("span", { class: "dates" }, " ", text(note)) : null; };
  const listed = (nodes, between = ", ") => nodes.flatMap((node, index) => (index ? [between, node] : [node]));
  const row = (name, ...value) => {
    const held = value.flat().filter((each) => each !== null && each !== "" && each !== undefined);
    return held.length ? [make("dt", {}, name), make("dd", {}, ...held)] : [];
  };

  const chip = (index, kind) => {
    const held = graph.concept(index);
    if (!held) return null;
    const mark = kind === "stance" && looks.mark(index);
    const chipped = make("span", { class: `chip ${kind}` }, mark ? make("b", { "aria-hidden": "true" }, `${mark} `) : null, text(dom.short(held.label, 60)));
    if (held.colour) chipped.style.setProperty("--chip", held.colour);
    return chipped;
  };

  /* The sentence, cut where a mark begins or ends; parts may lie inside each other. */
  const marked = (statement) => {
    const letters = Array.from(statement.sentence);
    const cuts = [...new Set([0, letters.length, ...statement.marks.flatMap(([, start, end]) => [start, end])])]
      .filter((cut) => cut >= 0 && cut <= letters.length).sort((a, b) => a - b);
    const pieces = cuts.slice(1).map((end, index) => {
      const start = cuts[index];
      const parts = statement.marks.filter(([, s, e]) => s <= start && end <= e).map(([part]) => part);
      const piece = letters.slice(start, end).join("");
      return parts.reduceRight((inner, part) => make("mark", { class: part, title: part }, inner), document.createTextNode(piece));
    });
    return make("blockquote", { class: "sentence", dir: "auto" }, ...pieces);
  };
  const marksKey = () => make("p", { class: "marks-key", "aria-label": "What the marks mean" },
    ...["source", "cue", "content"].map((part) => make("mark", { class: part }, part)));

  const sparql = (record) => {
    const iri = (value) => `<${value.replace(/[<>"{}|^`\\\u0000-\u0020]/g, encodeURIComponent)}>`;
    const node = iri(record.iri);
    const inside = `{ ${node} ?property ?value } UNION { ?subject ?incoming ${node} }`;
    return record.graph ? `SELECT * WHERE { GRAPH ${iri(record.graph)} { ${node} ?property ?value } }`
      : `SELECT DISTINCT * WHERE { GRAPH ?graph { ${inside} } }`;
  };
  const copy = async (value, told) => {
    try { await navigator.clipboard.writeText(value); } catch { copyByHand(value); }
    const before = told.textContent;
    told.textContent = "Copied";
    setTimeout(() => { told.textContent = before; }, 1500);
  };
  const copyByHand = (value) => {
    const area = make("textarea", { class: "unseen" });
    area.value = value;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  const copies = (record) => make("p", { class: "copies" },
    button("Copy the SPARQL that gets this", (event) => copy(sparql(record), event.currentTarget), { id: "copy-sparql", "data-sparql": sparql(record) }),
    button("Copy its IRI", (event) => copy(record.iri, event.currentTarget)));

  const ends = (statement, kind) => graph.ties.get(statement.id).filter((edge) => edge.from === statement.id && edge.kind === kind);
  const to = (statement, kind) => listed(ends(statement, kind).map((edge) => go(byId.get(edge.to))));

  const forStatement = (statement) => {
    const held = records.documents[statement.document];
    const speaker = graph.speaker(statement);
    const aims = graph.targets(statement).filter((edge) => edge.position !== null);
    const answers = ties.get(statement.id).filter((edge) => edge.kind === "response");
    return [
      make("p", { class: "eyebrow" }, "Statement"),
      make("h2", {}, speaker ? go(speaker) : text(graph.sourceOf(statement)), statement.cue ? make("span", { class: "cue-word" }, " ", text(statement.cue)) : null),
      marked(statement), marksKey(),
      make("dl", {},
        ...row("Stance", listed(aims.map((edge) => make("span", {}, chip(edge.position, "stance"), " ", go(byId.get(edge.to)))), " ")),
        ...row("Act", chip(statement.act, "act")),
        ...row("Mode", chip(statement.mode, "mode")),
        ...row("Certainty", label(statement.factuality)),
        ...row("To", to(statement, "addressee")),
        ...row("About", to(statement, "about")),
        ...row("Topics", to(statement, "topic")),
        ...row("Through", to(statement, "medium")),
        ...row("Inside", to(statement, "inside")),
        ...row("Answers", answers.filter((edge) => edge.from === statement.id).map((edge) => make("div", {}, text(`${dom.short(edge.label, 60)}: `), go(byId.get(edge.to))))),
        ...row("Answered by", answers.filter((edge) => edge.to === statement.id).map((edge) => make("div", {}, go(byId.get(edge.from)))))),
      make("h3", {}, "Where it stands"),
      make("dl", {},
        ...row("Document", held.title ? text(held.title) : text(held.iri)),
        ...row("Publisher", held.publisher && text(held.publisher)),
        ...row("Date", held.date),
        ...row("Address", held.url && link(held.url, dom.short(held.url, 60))),
        ...row("Characters", `${statement.start}–${statement.end}`)),
      make("h3", {}, "How it was found"),
      make("dl", {},
        ...row("Confidence", statement.confidence === null ? null : meter(statement.confidence)),
        ...row("Run", statement.run && text(statement.run)),
        ...row("Graph", statement.graph && make("code", {}, text(statement.graph)))),
      copies(statement),
    ];
  };
  const meter = (value) => make("span", {}, make("meter", { min: 0, max: 1, value, "aria-label": "Confidence" }), ` ${Math.round(value * 100)} % sure that this was said so, by this source`);

  const item = (statement) => {
    const aim = graph.targets(statement).find((edge) => edge.position !== null);
    return make("li", {}, make("button", { type: "button", class: "said", onclick: () => state.change({ node: statement.iri, pair: null }) },
      make("span", { class: "said-head" }, text(graph.sourceOf(statement)), " ", make("i", {}, text(statement.cue || label(statement.act))), aim ? " " : null, aim ? chip(aim.position, "stance") : null),
      text(dom.short(statement.content, 150), "said-content")));
  };
  const group = (title, statements) => {
    if (!statements.length) return [];
    const list = make("ul", { class: "plain" }, ...statements.slice(0, 12).map(item));
    const more = statements.length > 12 ? button(`Show all ${statements.length}`, (event) => {
      event.currentTarget.remove();
      list.append(...statements.slice(12).map(item));
    }, { class: "more" }) : null;
    return [make("h3", {}, title, " ", make("span", { class: "count" }, String(statements.length))), list, more];
  };

  const said = (id) => graph.statements.filter((statement) => statement.speaker === id);
  const saidOf = (id) => ties.get(id).filter((edge) => edge.to === id && ["about", "topic", "addressee"].includes(edge.kind))
    .map((edge) => byId.get(edge.from)).filter((statement, index, all) => all.indexOf(statement) === index);
  const answersTo = (id) => said(id).flatMap((statement) => ties.get(statement.id)
    .filter((edge) => edge.kind === "response" && edge.to === statement.id).map((edge) => byId.get(edge.from)));
  const role = ([title, of, since, until]) => make("li", {}, text(title), of && !title.toLowerCase().includes(of.toLowerCase()) ? [", ", of].join("") : "",
    since || until ? make("span", { class: "dates whole" }, ` ${since || "…"} – ${until || "today"}`) : null);

  /* Ways to look around from a node. */
  const look = (record) => {
    const { around, start, groups, hops } = state.now;
    const isNear = around.has(record.iri);
    const isOpened = groups && state.now.opened.has(String(record.community));
    return make("p", { class: "copies" },
      make("span", { class: "switch", role: "group", "aria-label": "Neighbours" }, ...[1, 2].map((steps) =>
        button(`${steps} step${steps > 1 ? "s" : ""}`, () => state.change({ hops: steps }), { "aria-pressed": String(hops === steps) }))),
      button(isNear ? "Collapse" : around.size ? "Expand" : "Show only its neighbours", () => state.flip("around", record.iri), { id: "expand" }),
      button(start === record.iri ? "Forget the way" : "Way from here", () => state.change({ start: start === record.iri ? null : record.iri }), { id: "way" }),
      isOpened ? button("Fold its community", () => state.open(record.community)) : null);
  };
  const way = () => {
    const { start, node } = state.now;
    const from = start ? graph.byIri.get(start) : null;
    if (!from) return null;
    const stop = button("Forget the way", () => state.change({ start: null }), { class: "more" });
    if (!node || node === start) return make("p", { class: "way" }, "Choose where the way from ", text(dom.short(from.label, 40)), " leads. ", stop);
    const found = light.now()?.way;
    if (!found) return make("p", { class: "way" }, "There is no way from ", text(dom.short(from.label, 40)), " to here. ", stop);
    return make("div", { class: "way" }, make("h3", {}, `The way, ${found.edges.length} step${found.edges.length === 1 ? "" : "s"}`),
      make("ol", { class: "plain" }, ...found.nodes.map((id) => make("li", {}, scene.record(id).iri ? go(scene.record(id)) : text(scene.record(id).label)))), stop);
  };

  const forOther = (record) => {
    const relations = ties.get(record.id).filter((edge) => edge.kind === "relation");
    return [
      make("p", { class: "eyebrow" }, dom.swatch(looks.of(record)), " ", text(record.typeLabel || looks.of(record).label)),
      make("h2", {}, text(record.label)), noted(record),
      make("dl", {},
        ...row("Also", record.aliases.length ? text(record.aliases.slice(0, 12).join(" · ")) : null),
        ...row("Roles", record.roles.length ? make("ul", { class: "plain" }, ...record.roles.map(role)) : null),
        ...row("Wikidata", record.wikidata && link(record.wikidata, record.wikidata.split("/").pop())),
        ...row(
          "Wikidata, broader",
          record.wikidataBroader && link(record.wikidataBroader, record.wikidataBroader.split("/").pop()),
        ),
        ...row("Ties", `${record.degree} neighbours`)),
      look(record),
      ...(relations.length ? [make("h3", {}, "Stated relations"), make("ul", { class: "plain" }, ...relations.map((edge) =>
        make("li", { class: "relation" }, go(byId.get(edge.from)), " ", make("i", {}, text(dom.short(edge.label, 80))), " ", go(byId.get(edge.to)))))] : []),
      ...group("Said", said(record.id)),
      ...group(record.kind === "topic" ? "Statements about it" : "Said about or to it", saidOf(record.id)),
      ...group("Answered by", answersTo(record.id)),
      copies(record),
    ];
  };

  const forPair = (edge) => [
    make("p", { class: "eyebrow" }, edge.how ? text(edge.how) : "Statements folded into this arrow"),
    make("h2", {}, go(byId.get(edge.from)), " → ", go(byId.get(edge.to))),
    make("p", {}, chip(edge.position, "stance"), " ", visible.acts(edge)),
    make("ul", { class: "plain" }, ...edge.statements.map((id) => item(byId.get(id)))),
  ];

  const KEYS = { "/": "find", Esc: "let go", L: "list", A: "arrows", C: "communities", F: "show all" };
  const welcome = () => {
    const weightiest = [...graph.others].filter((record) => record.kind === "entity").sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, 6);
    return [
      make("p", { class: "eyebrow" }, "Who said what, about whom"),
      make("p", { class: "lead" }, "Choose a node, a line or a name. Every statement leads to the sentence that it comes from."),
      make("h3", {}, "At the centre"),
      make("ul", { class: "plain" }, ...weightiest.map((record) => make("li", { class: "centre" }, dom.swatch(looks.of(record)), " ", make("span", {}, go(record), noted(record)),
        make("span", { class: "count" }, `${said(record.id).length} said · ${saidOf(record.id).length} about`)))),
      ...(state.now.groups ? [make("h3", {}, "Communities"), make("ul", { class: "plain" }, ...[...scene.communities.values()].slice(0, 30).map((each) =>
        make("li", {}, button(text(each.label), () => state.open(each.number), { class: "go", "aria-expanded": String(!scene.isFoldedAway(each.number)) }))))] : []),
      ...(records.documents.length ? [make("h3", {}, "Documents")] : []),
      make("ul", { class: "plain" }, ...records.documents.slice(0, 8).map((held) => make("li", { class: "document" },
        held.url ? link(held.url, held.title || held.url) : text(held.title || held.iri),
        make("span", { class: "dates" }, " ", text([held.publisher, held.date].filter(Boolean).join(", ")))))),
      records.documents.length > 8 ? make("p", { class: "dates" }, `and ${records.documents.length - 8} more`) : null,
      make("h3", {}, "Keys"),
      make("ul", { class: "plain keys" }, ...Object.entries(KEYS).map(([key, does]) => make("li", {}, make("kbd", {}, key), " ", does))),
    ];
  };

  const paint = () => {
    const chosen = state.now.node ? graph.byIri.get(state.now.node) : null;
    const pair = state.now.pair ? scene.extra.get(state.now.pair) : null;
    const back = chosen || pair ? button("×", () => state.change({ node: null, pair: null }), { class: "close", "aria-label": "Close the details" }) : null;
    const inside = chosen ? (chosen.kind === "statement" ? forStatement(chosen) : forOther(chosen)) : pair ? forPair(pair) : welcome();
    place.replaceChildren(...[back, way(), ...inside].filter(Boolean));
    place.parentElement.classList.toggle("open", Boolean(chosen || pair));
    place.parentElement.scrollTop = 0;
  };
  return { paint, go, noted, chip };
})();
