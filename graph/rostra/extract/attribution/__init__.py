"""Who said what: from the parse of a document to sources, cues and contents."""

from rostra.extract.attribution.attributor import Attribution, Attributor

__all__ = ["Attribution", "Attributor"]
