"""Networks of actors and statements, and the figures of them; only here rows become networkx."""
