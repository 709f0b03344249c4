// What may come at the caret: variables of the text, keywords, prefixes, and the terms of the packs.

import { tokens, tokenBefore } from "./tokens.js";

const MOST = 40;

/** Give the word before the caret and what may come in its place: { text, label, meaning }, the likeliest first. */
export function completions(text, caret, vocabulary, { isAsked }) {
  const token = tokenBefore(text, caret);
  const word = token && /^(variable|name|word|other)$/.test(token.kind) ? token.text.slice(0, caret - token.start) : "";
  if (token && /^(comment|string)$/.test(token.kind)) return { word: "", found: [] };
  if (!isAsked && word.length < 2 && !/^[?$:]/.test(word)) return { word, found: [] };
  const found = candidates(text, caret, word, vocabulary).filter((each) => each.text !== word);
  return { word, found: found.slice(0, MOST) };
}

function candidates(text, caret, word, vocabulary) {
  if (/^[?$]/.test(word)) return variables(text, caret, word);
  if (word.includes(":")) return terms(word, vocabulary);
  const key = word.toLowerCase();
  const prefixes = Object.entries(vocabulary.prefixes)
    .filter(([prefix]) => prefix.toLowerCase().startsWith(key))
    .map(([prefix, namespace]) => ({ text: `${prefix}:`, label: namespace, meaning: "" }));
  const keywords = vocabulary.keywords
    .filter((each) => each.toLowerCase().startsWith(key))
    .map((each) => ({ text: each, label: "", meaning: "" }));
  return [...keywords, ...prefixes, ...(word ? terms(word, vocabulary) : [])];
}

function variables(text, caret, word) {
  const named = tokens(text).filter((token) => token.kind === "variable" && token.start + token.text.length !== caret);
  const names = new Set(named.map((token) => `?${token.text.slice(1)}`));
  return [...names].filter((name) => name.slice(1).startsWith(word.slice(1))).sort().map((name) => ({ text: name, label: "", meaning: "" }));
}

/** Give the terms whose short form or label begins like the word, then those that have it within. */
function terms(word, vocabulary) {
  const key = word.toLowerCase();
  const ranked = vocabulary.terms.map((term) => ({ term, rank: rank(term, key) })).filter(({ rank }) => rank < 3);
  ranked.sort((one, other) => one.rank - other.rank);
  return ranked.map(({ term }) => ({ text: term.term, label: `${term.kind} ${term.name}`, meaning: term.definition }));
}

function rank({ term, name }, key) {
  const short = term.toLowerCase();
  if (short.startsWith(key)) return 0;
  const local = short.slice(short.indexOf(":") + 1);
  const asked = key.slice(key.indexOf(":") + 1);
  const isOfPrefix = !key.includes(":") || short.startsWith(key.slice(0, key.indexOf(":") + 1));
  if (!asked || !isOfPrefix) return 3;
  if (local.startsWith(asked) || name.toLowerCase().startsWith(asked)) return 1;
  return local.includes(asked) ? 2 : 3;
}
