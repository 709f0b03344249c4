"""What a person sees of a network."""
