"""The store over HTTP: the SPARQL protocol, graphs, and pages for people."""
