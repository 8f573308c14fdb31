"""Where meals are kept."""
