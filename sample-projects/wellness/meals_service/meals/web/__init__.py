"""How the meals service is reached."""
