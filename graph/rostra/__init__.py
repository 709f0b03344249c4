"""Who said what, about whom, as a graph."""

__version__ = "0.1.0"
