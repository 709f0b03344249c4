-- What is found: \2 and \3 stand around what was sought. FTS5 gives a better match a lower number, below nought; what
-- documents mention often comes before what is only known.
SELECT kind, iri, highlight(texts, 0, char(2), char(3)), snippet(texts, 1, char(2), char(3), '…', 40)
FROM texts
WHERE texts MATCH ? AND instr(?, kind)
ORDER BY
  bm25(texts, 8.0, 4.0) * (1 + min(30, coalesce((SELECT sum(times) FROM uses WHERE uses.iri = texts.iri), 0))), rowid
LIMIT ? OFFSET ?;
