"""Annotated documents as RDF and back."""
