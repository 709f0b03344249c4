// SPARQL as tokens, as far as colours and completion need it; store/tokens.py is what the store itself reads with.

const TOKEN = new RegExp(
  [
    "(?<comment>#[^\\n]*)",
    "(?<string>\"{3}[\\s\\S]*?(?:\"{3}|$)|'{3}[\\s\\S]*?(?:'{3}|$)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)",
    "(?<iri><[^<>\"{}|^`\\\\\\s]*>)",
    "(?<variable>[?$][\\p{L}\\p{N}_]+)",
    "(?<name>(?:\\p{L}[\\p{L}\\p{N}_.-]*)?:(?:[\\p{L}\\p{N}_.:%-]|\\\\.)*)",
    "(?<number>\\b\\d+(?:\\.\\d+)?)",
    "(?<word>\\p{L}[\\p{L}\\p{N}_]*)",
    "(?<space>\\s+)",
    "(?<other>.)",
  ].join("|"),
  "gu",
);

/** Give the tokens of a text in order, none left out: kind, text and the offset of the first character. */
export function tokens(text) {
  return [...text.matchAll(TOKEN)].map((found) => ({
    kind: Object.keys(found.groups).find((name) => found.groups[name] !== undefined),
    text: found[0],
    start: found.index,
  }));
}

/** Give the token that ends at, or holds, the character before an offset. */
export function tokenBefore(text, offset) {
  return tokens(text).find((token) => token.start < offset && offset <= token.start + token.text.length);
}
