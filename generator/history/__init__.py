"""What differs between two packages, and what the difference does. `diff.py` compares; the rest asks it."""
