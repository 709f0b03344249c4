"""Saved questions, parameters, rows."""
