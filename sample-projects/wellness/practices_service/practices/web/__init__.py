"""How the practices service is reached."""
