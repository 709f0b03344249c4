"""The recipe of the language pipeline: corpora in, graph/rostra/extract/en_rostra out."""
