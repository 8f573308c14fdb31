"""Where practices are kept."""
