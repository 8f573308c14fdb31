"""Models and helpers in 1.4 style, each a trap for a reader that does not run them."""
