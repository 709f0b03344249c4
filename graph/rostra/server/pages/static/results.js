// Answers of a SPARQL endpoint as a table.

const MOST = 1000;

/** Fill `table` with SPARQL results in JSON or with triples; tell in words how many there are. */
export function show(table, answer, prefixes) {
  if ("boolean" in answer) {
    fill(table, ["answer"], [[plain(answer.boolean ? "yes" : "no")]]);
    return answer.boolean ? "Yes." : "No.";
  }
  const { vars } = answer.head;
  const rows = answer.results.bindings;
  fill(table, vars, rows.slice(0, MOST).map((row) => vars.map((name) => cell(row[name], prefixes))));
  const count = `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}`;
  return rows.length > MOST ? `${count}, the first ${MOST.toLocaleString("en")} of them here.` : `${count}.`;
}

/** Fill `table` with one text, as it came. */
export function showText(table, text) {
  const made = document.createElement("pre");
  made.textContent = text;
  fill(table, ["triples"], [[made]]);
  return "Triples.";
}

function fill(table, names, rows) {
  const head = document.createElement("thead");
  head.append(row(names.map(heading)));
  const body = document.createElement("tbody");
  body.append(...rows.map((cells) => row(cells.map(held))));
  table.replaceChildren(head, body);
}

function row(cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

function heading(name) {
  const made = document.createElement("th");
  made.scope = "col";
  made.textContent = name;
  return made;
}

function held(content) {
  const made = document.createElement("td");
  made.dir = "auto";
  made.append(content);
  return made;
}

function cell(term, prefixes) {
  if (!term) return plain("");
  if (term.type !== "uri") return plain(term.value, term["xml:lang"]);
  const made = document.createElement("a");
  made.href = `/thing?${new URLSearchParams({ iri: term.value })}`;
  made.textContent = shortened(term.value, prefixes);
  return made;
}

function plain(text, language) {
  const made = document.createElement("span");
  made.textContent = text;
  if (language) made.lang = language;
  return made;
}

function shortened(iri, prefixes) {
  const fitting = Object.entries(prefixes).filter(([, namespace]) => iri.startsWith(namespace));
  fitting.sort(([, one], [, other]) => other.length - one.length);
  const [prefix, namespace] = fitting[0] ?? [];
  return namespace && /^[\w-]+$/.test(iri.slice(namespace.length)) ? `${prefix}:${iri.slice(namespace.length)}` : iri;
}
