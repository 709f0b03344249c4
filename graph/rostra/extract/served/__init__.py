"""Who said what, from a model that somebody else serves: another way to attributions, an extra."""

from rostra.extract.served.attributor import ServedAttributor

__all__ = ["ServedAttributor"]
