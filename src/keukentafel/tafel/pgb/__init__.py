"""Buying help oneself or not: side by side, the ten points, the reasons, who manages it, and what it costs."""
