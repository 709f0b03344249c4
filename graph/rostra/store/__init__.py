"""Named graphs, a SHACL gate, one transaction a document."""
