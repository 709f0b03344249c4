/* The visible part to take away: pictures, a table, a network file, RDF. */
const exporting = (() => {
  const { records, byId } = graph;
  const { rostra } = records.namespaces;
  const iriOf = (id) => byId.get(id).iri;
  const told = () => graph.statements.filter((statement) => visible.has(statement.id));
  const named = () => graph.others.filter((record) => visible.has(record.id));
  const edges = () => graph.edges.filter(visible.hasEdge);
  const concept = (index) => graph.concept(index)?.iri ?? null;

  /* A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
  const cell = (value) => {
    const held = String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(held) ? `'${held}` : held;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = () => {
    const name = (kind) => (statement) => graph.ties.get(statement.id).filter((edge) => edge.from === statement.id && edge.kind === kind).map((edge) => byId.get(edge.to).label).join("; ");
    const stance = (statement) => graph.targets(statement).filter((edge) => edge.position !== null).map((edge) => `${graph.concept(edge.position).label}: ${byId.get(edge.to).label}`).join("; ");
    const held = (part) => (statement) => records.documents[statement.document][part];
    const columns = {
      iri: ({ iri }) => iri, speaker: (statement) => graph.speaker(statement)?.label, source: ({ source }) => source, cue: ({ cue }) => cue, content: ({ content }) => content,
      addressee: name("addressee"), about: name("about"), topics: name("topic"), stance, act: ({ act }) => graph.concept(act)?.label, mode: ({ mode }) => graph.concept(mode)?.label,
      sentence: ({ sentence }) => sentence, start: ({ start }) => start, end: ({ end }) => end, confidence: ({ confidence }) => confidence,
      document: held("iri"), title: held("title"), publisher: held("publisher"), date: held("date"), url: held("url"),
    };
    const rows = told().map((statement) => Object.values(columns).map((of) => cell(of(statement))).join(","));
    return [Object.keys(columns).join(","), ...rows, ""].join("\r\n");
  };

  /* XML 1.0 has no place for most control characters. */
  const xml = (value) => String(value ?? "").replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const graphml = () => {
    const given = (key, value) => (value === null || value === undefined || value === "" ? "" : `<data key="${key}">${xml(value)}</data>`);
    const type = (record) => (record.kind === "statement" ? "" : records.looks[record.look].label);
    const keys = ["kind", "label", "type", "act", "mode", "date"].map((key) => `<key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`)
      .concat(["tie", "stance"].map((key) => `<key id="${key}" for="edge" attr.name="${key}" attr.type="string"/>`));
    const nodes = [...told(), ...named()].map((record) => `<node id="${xml(record.iri)}">${given("kind", record.kind)}${given("label", record.label)}${given("type", type(record))}`
      + (record.kind === "statement" ? given("act", graph.concept(record.act)?.label) + given("mode", graph.concept(record.mode)?.label) + given("date", records.documents[record.document].date) : "") + "</node>");
    const ties = edges().map((edge) => `<edge source="${xml(iriOf(edge.from))}" target="${xml(iriOf(edge.to))}">${given("tie", edge.label && edge.kind === "relation" ? edge.label : edge.kind)}${given("stance", graph.concept(edge.position)?.label)}</edge>`);
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', ...keys, '<graph edgedefault="directed">', ...nodes, ...ties, "</graph>", "</graphml>", ""].join("\n");
  };

  /* What is said of each visible thing, as subject → [[property, value]]; a value is an IRI or a literal. */
  const triples = () => {
    const iri = (value) => ({ iri: value });
    const text = (value, type) => ({ text: String(value), type });
    const of = (name) => rostra + name;
    const { rdf, rdfs, dcterms, xsd } = records.namespaces;
    const found = new Map(named().map((record) => [record.iri, [
      ...(record.type ? [[`${rdf}type`, iri(record.type)]] : []), [`${rdfs}label`, text(record.label)]]]));
    for (const statement of told()) {
      const held = records.documents[statement.document];
      const concepts = ["act", "mode", "factuality"].filter((name) => concept(statement[name])).map((name) => [of(name), iri(concept(statement[name]))]);
      found.set(statement.iri, [[`${rdf}type`, iri(of("Statement"))], [of("reportedIn"), iri(held.iri)], ...concepts, [of("content"), text(statement.content)],
        ...(statement.cue ? [[of("cue"), text(statement.cue)]] : []), ...(statement.confidence === null ? [] : [[of("confidence"), text(statement.confidence, `${xsd}decimal`)]])]);
      found.set(held.iri, [[`${rdf}type`, iri(of("Document"))], ...(held.title ? [[`${dcterms}title`, text(held.title)]] : []),
        ...(held.publisher ? [[`${dcterms}publisher`, text(held.publisher)]] : []), ...(held.date ? [[`${dcterms}issued`, text(held.date, `${xsd}date`)]] : [])]);
    }
    for (const edge of edges()) {
      const [from, to] = [iriOf(edge.from), iriOf(edge.to)];
      if (edge.kind === "said") found.get(to).push([of("speaker"), iri(from)]);
      else found.get(from).push([edge.property || of(edge.kind), iri(to)]);
      if (concept(edge.position)) found.get(from).push([of("takes"), { parts: [[of("towards"), iri(to)], [of("position"), iri(concept(edge.position))]] }]);
    }
    return found;
  };
  const escaped = (value) => [...value].map((letter) => (/[<>"{}|^`\\\u0000-\u0020]/.test(letter) ? `\\u${letter.codePointAt(0).toString(16).padStart(4, "0")}` : letter)).join("");
  const quoted = (value) => JSON.stringify(value).replace(/\u007f/g, "\\u007f");
  const pair = ([property, value]) => `<${escaped(property)}> ${term(value)}`;
  const term = ({ iri, text, type, parts }) => (parts ? `[ ${parts.map(pair).join(" ; ")} ]` : iri === undefined ? quoted(text) + (type ? `^^<${escaped(type)}>` : "") : `<${escaped(iri)}>`);
  const turtle = () => [...triples()].map(([subject, said]) => `<${escaped(subject)}>${said.map((each) => `\n    ${pair(each)}`).join(" ;")} .\n`).join("\n");
  const jsonld = () => {
    const { rdf } = records.namespaces;
    const value = ({ iri, text, type, parts }) => (parts ? Object.fromEntries(parts.map(([property, held]) => [property, [value(held)]])) : iri === undefined ? { "@value": text, ...(type ? { "@type": type } : {}) } : { "@id": iri });
    const node = ([subject, said]) => {
      const written = { "@id": subject };
      for (const [property, held] of said) {
        const [key, item] = property === `${rdf}type` ? ["@type", held.iri] : [property, value(held)];
        (written[key] ??= []).push(item);
      }
      return written;
    };
    return JSON.stringify([...triples()].map(node), null, 1);
  };

  const kinds = {
    png: ["Picture (PNG)", "image/png", () => scalable.png()],
    svg: ["Picture (SVG)", "image/svg+xml", () => scalable.text()],
    csv: ["Statements (CSV)", "text/csv;charset=utf-8", () => csv()],
    graphml: ["Network (GraphML)", "application/xml", () => graphml()],
    ttl: ["RDF (Turtle)", "text/turtle;charset=utf-8", () => turtle()],
    jsonld: ["RDF (JSON-LD)", "application/ld+json", () => jsonld()],
  };
  const save = async (kind) => {
    const [, type, make] = kinds[kind];
    const made = await make();
    const url = URL.createObjectURL(made instanceof Blob ? made : new Blob([made], { type }));
    const link = dom.make("a", { href: url, download: `network.${kind}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };
  const menu = document.getElementById("take");
  document.getElementById("exports").append(
    dom.make("p", { class: "dates" }, "What is visible now, as:"),
    ...Object.entries(kinds).map(([kind, [label]]) => dom.button(label, async () => { menu.open = false; await save(kind); }, { "data-kind": kind })));
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
})();
