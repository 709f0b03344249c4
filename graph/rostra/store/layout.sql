-- The layout of the full-text index. A row of `texts` is a thing; `files` says which rows come from which file, and
-- `uses` how often a file speaks of an entity.
CREATE VIRTUAL TABLE texts USING fts5(
  title, others, kind UNINDEXED, iri UNINDEXED, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TABLE files (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE TABLE uses (iri TEXT NOT NULL, name TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (iri, name)) WITHOUT ROWID;
CREATE INDEX uses_of ON uses (name);
