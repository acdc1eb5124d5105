"""Commands that need Django to be ready before anything of ours is read."""
