"""The journal: entries and their labels."""
