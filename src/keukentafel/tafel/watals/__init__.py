"""What-if cards: what might happen, what was agreed for then, whom one calls, and when one looks again."""
