"""Models in 2.0 style, each a trap for a reader that does not run them."""
