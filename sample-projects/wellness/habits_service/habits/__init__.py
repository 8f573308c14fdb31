"""Habits: programs of lessons, and what users want to do every day."""
