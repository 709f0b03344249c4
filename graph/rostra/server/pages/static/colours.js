// The text of the editor in colours, below what is typed.

import { tokens } from "./tokens.js";

const CLASSES = { word: "keyword" };

/** Fill `layer` with the text in colours; `fault` ({ line, column }, both from 1) is marked. */
export function colour(layer, text, keywords, fault) {
  const at = fault ? offset(text, fault) : -1;
  layer.replaceChildren(...tokens(text).map((token) => span(token, keywords, at)), "\n");
}

function span(token, keywords, at) {
  if (token.kind === "space" && !(at >= token.start && at < token.start + token.text.length)) return token.text;
  const made = document.createElement("span");
  made.textContent = token.text;
  const known = token.kind !== "word" || keywords.has(token.text.toUpperCase());
  if (known) made.classList.add(`t-${CLASSES[token.kind] ?? token.kind}`);
  if (at >= token.start && at < token.start + token.text.length) made.classList.add("t-fault");
  return made;
}

/** Give the offset of a line and a column; columns count characters, offsets count units of UTF-16. */
export function offset(text, { line, column }) {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
}
