"""Gold against what was found: the measures, their intervals, and the floors that hold them."""
