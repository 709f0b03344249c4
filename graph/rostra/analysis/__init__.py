"""Rows to networks and their measures."""
