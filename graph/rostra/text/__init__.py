"""Bytes to documents: plain text, HTML and JSON Lines."""
