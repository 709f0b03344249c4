"""Documents to annotated documents; knows no RDF."""

from rostra.imports import without

with without("spacy.cli", "spacy.cli.info"):  # spaCy's command line costs as much as its parser
    import spacy  # noqa: F401
