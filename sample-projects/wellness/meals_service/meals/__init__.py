"""Meals: foods, what users ate, and what they plan to eat."""
