"""Annotated documents to quads and back."""
