"""Users: who they are and how they like things."""
