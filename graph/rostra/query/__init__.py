"""Questions with parameters, and rows with typed values."""
