"""Movements: exercises, and the workouts made of them."""
