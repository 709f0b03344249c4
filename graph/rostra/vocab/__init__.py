"""The ontology as Python sees it: files, terms, prefixes, packs, lexicons, register."""
