"""The words of the plan in templates."""
