"""Practices: guided exercises for body and mind."""
