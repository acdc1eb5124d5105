"""The easy layer: the main road in short sentences with a drawing for each step, and one thing to do."""
