"""How everything looks: tokens, page frame, parts and drawings."""
