"""Documents to annotated documents; knows no RDF."""
