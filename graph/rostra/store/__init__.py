"""Named graphs on disk and in memory: one document, one graph, one transaction."""
